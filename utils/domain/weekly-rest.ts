import { ABOUT_A_DAY_MS, HOUR_MS, type TimeRange } from "./time.ts";

export type WeeklyRest = {
  /** The longest rest of the week in ms, at most 7 days; also where it reaches into the weeks around. */
  readonly longestMs: number;
  readonly isOk: boolean;
  readonly shortMs: number;
};

/** 35 h = 24 + 11: Code du travail L3132-2; a core of 24 h has to lie in the week. */
export const WEEKLY_REST_MS = 35 * HOUR_MS;
export const WEEKLY_CORE_MS = 24 * HOUR_MS;
/** An open rest counts as this (rules.md, section 6). */
const OPEN_REST_MS = 7 * ABOUT_A_DAY_MS;

/**
 * Rule R2: one rest of `needMs` in the week, of which `coreMs` lie within. Without any such core the longest free time
 * within the week is told, and the week is never ok. Days worked are told apart.
 * Source: Code du travail L3132-1, L3132-2; the civil week L3121-35. That the gap is not cut at the week's ends is a
 * choice of ours: it accepts Saturday 20:00 to Monday 09:00.
 * @param ranges what breaks a rest, normalised, also of the weeks around
 */
export function weeklyRest(
  ranges: readonly TimeRange[],
  week: TimeRange,
  needMs: number = WEEKLY_REST_MS,
  coreMs: number = WEEKLY_CORE_MS,
): WeeklyRest {
  let longestMs = 0;
  let longestInMs = 0;
  for (const [start, end] of gapsAround(ranges, week)) {
    const inMs = Math.min(end, week[1]) - Math.max(start, week[0]);
    longestInMs = Math.max(longestInMs, inMs);
    if (inMs >= coreMs) longestMs = Math.max(longestMs, Math.min(end - start, OPEN_REST_MS));
  }
  const isOk = longestMs >= needMs;
  const toldMs = longestMs === 0 ? longestInMs : longestMs;
  return { longestMs: toldMs, isOk, shortMs: isOk ? 0 : Math.max(0, needMs - toldMs) };
}

/**
 * How many rests of `needMs` lie in a time: two in 14 days are enough by the directive.
 * Source: directive 2003/88/EC, art. 5 and 16 (a); a rest of twice the length counts twice, as it holds both.
 */
export function restsIn(ranges: readonly TimeRange[], period: TimeRange, needMs: number): number {
  return gapsAround(ranges, period)
    .map(([start, end]) => Math.min(end, period[1]) - Math.max(start, period[0]))
    .reduce((count, lengthMs) => count + Math.floor(lengthMs / needMs), 0);
}

/** Free time that touches the period; the first and the last gap may be open. */
function gapsAround(ranges: readonly TimeRange[], [from, to]: TimeRange): TimeRange[] {
  const gaps: TimeRange[] = [];
  let freeFrom = -Infinity;
  for (const [start, end] of ranges) {
    if (start > freeFrom && start > from && freeFrom < to) gaps.push([freeFrom, start]);
    freeFrom = end;
    if (freeFrom >= to) return gaps;
  }
  return [...gaps, [freeFrom, Infinity]];
}
