import { ABOUT_A_DAY_MS, HOUR_MS, type EpochMs, type TimeRange } from "./time.ts";

/** A window of 24 h that held no rest long enough. */
export type RestShortfall = {
  readonly windowStart: EpochMs;
  readonly windowEnd: EpochMs;
  readonly longestMs: number;
  readonly shortMs: number;
};

/** 11 h: Code du travail L3131-1; directive 2003/88/EC, art. 3. */
export const DAILY_REST_MS = 11 * HOUR_MS;

/**
 * Rule R1: in each window of 24 h that begins with work, `needMs` of rest in a row. Only windows that are over get a
 * verdict. Elapsed time, so that the clocks cannot add an hour.
 * Source: Code du travail L3131-1 (11 h), L3164-1 (12 h under 18); the window is that of directive 2003/88/EC, art. 3.
 * @param ranges what breaks a rest, normalised
 */
export function dailyRest(
  ranges: readonly TimeRange[],
  needMs: number,
  now: EpochMs,
  windowMs: number = ABOUT_A_DAY_MS,
): RestShortfall[] {
  const found: RestShortfall[] = [];
  let index = 0;
  let windowStart = ranges[0]?.[0];
  while (windowStart !== undefined) {
    const windowEnd = windowStart + windowMs;
    const { longestMs, next } = restWithin(ranges, index, windowEnd, needMs);
    if (next !== null) {
      index = next;
      windowStart = ranges[index]?.[0];
      continue;
    }
    if (now < windowEnd) break;
    found.push({ windowStart, windowEnd, longestMs, shortMs: needMs - longestMs });
    while ((ranges[index]?.[1] ?? Infinity) <= windowEnd) index += 1;
    const start = ranges[index]?.[0];
    windowStart = start === undefined ? undefined : Math.max(windowEnd, start);
  }
  return found;
}

/** The longest gap that begins before the window ends, cut there; and what follows the first one that is long enough. */
function restWithin(
  ranges: readonly TimeRange[],
  first: number,
  windowEnd: EpochMs,
  needMs: number,
): { readonly longestMs: number; readonly next: number | null } {
  let longestMs = 0;
  for (let index = first; (ranges[index]?.[1] ?? Infinity) < windowEnd; index += 1) {
    const gapStart = ranges[index]?.[1] ?? windowEnd;
    const gapMs = Math.min(windowEnd, ranges[index + 1]?.[0] ?? windowEnd) - gapStart;
    if (gapMs >= needMs) return { longestMs: gapMs, next: index + 1 };
    longestMs = Math.max(longestMs, gapMs);
  }
  return { longestMs, next: null };
}

export type LiveRest = {
  /** Work after this leaves no full rest in the window of 24 h, or before the next planned start. */
  readonly stopBy: EpochMs | null;
  /** "A full rest ends at 09:30"; `null` while nothing was tracked. */
  readonly restUntil: EpochMs | null;
};

/**
 * What R1 means for today. `dayStart` is the first work since the last full rest, `lastEnd` the end of the last work.
 * Source: rules.md, R1: stop by start + 13 h or next planned start - 11 h, whichever comes first.
 */
export function liveRest(
  dayStart: EpochMs | null,
  lastEnd: EpochMs | null,
  nextPlannedStart: EpochMs | null,
  needMs: number = DAILY_REST_MS,
): LiveRest {
  const byWindow = dayStart === null ? Infinity : dayStart + ABOUT_A_DAY_MS - needMs;
  const byPlan = nextPlannedStart === null ? Infinity : nextPlannedStart - needMs;
  const stopBy = Math.min(byWindow, byPlan);
  return {
    stopBy: Number.isFinite(stopBy) ? stopBy : null,
    restUntil: lastEnd === null ? null : lastEnd + needMs,
  };
}
