import type { EpochMs, TimeRange } from "./time.ts";

/**
 * Rules R5 and R8: the mean of every run of `count` weeks in a row, in ms; empty when there are fewer.
 * Source: Code du travail L3121-22 (12 weeks), L3122-7 (night workers).
 */
export function runningMeans(weeksMs: readonly number[], count: number): number[] {
  const means: number[] = [];
  for (let last = count; last <= weeksMs.length; last += 1) {
    const run = weeksMs.slice(last - count, last);
    means.push(run.reduce((sum, weekMs) => sum + weekMs, 0) / count);
  }
  return means;
}

/** A week of a reference period: its work in ms, and the share of it that was leave, 0 to 1. */
export type ReferenceWeek = { readonly workMs: number; readonly leaveShare: number };

/**
 * Rule R6: the mean week of a reference period, leave neutral; `null` when all of it is leave.
 * Source: directive 2003/88/EC, art. 6 and 16 (b).
 */
export function referenceMean(weeks: readonly ReferenceWeek[]): number | null {
  const workMs = weeks.reduce((sum, week) => sum + week.workMs, 0);
  const present = weeks.reduce((sum, week) => sum + 1 - week.leaveShare, 0);
  return present > 0 ? workMs / present : null;
}

export type BreakVerdict = {
  readonly isOk: boolean;
  /** The first instant of work beyond the limit; `null` when a break came before, or the limit was not passed. */
  readonly reachedAt: EpochMs | null;
  /** The longest pause before that, in ms. */
  readonly longestMs: number;
};

/**
 * Rule R7: a break of `breakMs` before the work of the day passes `limitMs`.
 * Source: Code du travail L3121-16 (20 min once daily work reaches 6 h); under 18: 30 min after 4 h 30 (fact sheet of the
 * ministry of labour).
 * @param ranges the work of one civil day, normalised
 */
export function breakBefore(ranges: readonly TimeRange[], limitMs: number, breakMs: number): BreakVerdict {
  let workedMs = 0;
  let longestMs = 0;
  let previousEnd: EpochMs | null = null;
  for (const [start, end] of ranges) {
    if (previousEnd !== null) longestMs = Math.max(longestMs, start - previousEnd);
    if (longestMs >= breakMs) break;
    if (workedMs + end - start > limitMs)
      return { isOk: false, reachedAt: start + limitMs - workedMs, longestMs };
    workedMs += end - start;
    previousEnd = end;
  }
  return { isOk: true, reachedAt: null, longestMs };
}

/**
 * Rule R9: from the first start to the last end of a civil day, pauses included, in ms; 0 without work.
 * Source: 24 h less the daily rest; Cass. soc. 18 Dec. 2001, no 99-43.351 (civil day, "0 to 24 h").
 */
export function amplitudeMs(ranges: readonly TimeRange[]): number {
  return (ranges.at(-1)?.[1] ?? 0) - (ranges[0]?.[0] ?? 0);
}
