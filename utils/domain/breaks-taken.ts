import { NATURAL_BREAK_MS, stretches } from "./stretches.ts";
import { MINUTE_MS, type EpochMs, type TimeRange } from "./time.ts";

export type BreakCount = { readonly due: number; readonly taken: number };

/** A break is taken when a rest follows within so long (decision 31). */
const IN_TIME_MS = 15 * MINUTE_MS;

/**
 * Breaks that fell due, one for each full interval of a stretch, and those that were followed within 15 min by a rest of
 * 5 min or more (decision 31). A break that may still be taken in time does not count yet.
 * @param now a stretch that ended less than 5 min before it may go on
 */
export function countBreaks(ranges: readonly TimeRange[], everyMs: number, now: EpochMs): BreakCount {
  if (everyMs <= 0) return { due: 0, taken: 0 };
  let due = 0;
  let taken = 0;
  for (const [start, end] of stretches(ranges, NATURAL_BREAK_MS)) {
    const goesOn = now - end < NATURAL_BREAK_MS;
    for (let at = start + everyMs; at <= end; at += everyMs) {
      const isInTime = end - at <= IN_TIME_MS;
      if (isInTime && goesOn) continue;
      due += 1;
      if (isInTime) taken += 1;
    }
  }
  return { due, taken };
}
