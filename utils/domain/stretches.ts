import { normalise, subtract } from "./ranges.ts";
import { MINUTE_MS, type EpochMs, type TimeRange } from "./time.ts";

/** A rest of this length ends a stretch: Stretchly, Workrave (rules.md, section 2). */
export const NATURAL_BREAK_MS = 5 * MINUTE_MS;

/**
 * Continuous activity: intervals less than `minBreakMs` apart are one stretch, and the pause counts into its length.
 * Source: natural break of 5 min, Stretchly and Workrave; French law only asks for regular breaks (R4542-4).
 */
export function stretches(ranges: readonly TimeRange[], minBreakMs: number): TimeRange[] {
  const joined: TimeRange[] = [];
  for (const range of normalise(ranges)) {
    const last = joined.at(-1);
    if (last !== undefined && range[0] - last[1] < minBreakMs)
      joined[joined.length - 1] = [last[0], range[1]];
    else joined.push(range);
  }
  return joined;
}

/** The stretch that still goes on at `now`: its last activity ended less than `minBreakMs` ago. `null` at rest. */
export function currentStretch(
  ranges: readonly TimeRange[],
  now: EpochMs,
  minBreakMs: number,
): TimeRange | null {
  const past = ranges.filter(([start]) => start <= now);
  const last = stretches(past, minBreakMs).at(-1);
  return last !== undefined && now - last[1] < minBreakMs ? last : null;
}

/** When the break of a stretch falls due, counted from its start. */
export function breakDueAt(stretch: TimeRange, everyMs: number): EpochMs {
  return stretch[0] + everyMs;
}

/** Activity outside the hours (rule R11, Code du travail L2242-17). `insideRanges` is sorted, as in a calendar. */
export function afterHours(ranges: readonly TimeRange[], insideRanges: readonly TimeRange[]): TimeRange[] {
  return subtract(normalise(ranges), insideRanges);
}
