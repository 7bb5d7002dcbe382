import { intersect, normalise, totalMs } from "./ranges.ts";
import { HOUR_MS, type DayKey, type TimeRange, type Zone } from "./time.ts";
import { addDays, labelRanges } from "./zone.ts";

/** The night on the wall clock, in minutes of the day; it ends on the next day. */
export type NightWindow = { readonly fromMin: number; readonly toMin: number };

/** 21:00 to 06:00: Code du travail L3122-20. */
export const DEFAULT_NIGHT: NightWindow = { fromMin: 21 * 60, toMin: 6 * 60 };

/** Night worker: 3 h of night work on two days of the usual week, or 270 h in 12 months (L3122-5, L3122-23). */
const NIGHT_SHIFT_MS = 3 * HOUR_MS;
const NIGHT_SHIFTS_A_WEEK = 2;
const NIGHT_YEAR_MS = 270 * HOUR_MS;

/** The night that begins on the evening of the day; elapsed time, so 8 to 10 h where clocks change. */
export function nightOf(
  day: DayKey,
  zone: Zone,
  { fromMin, toMin }: NightWindow = DEFAULT_NIGHT,
): TimeRange[] {
  return normalise([
    ...labelRanges(day, fromMin, 1440, zone),
    ...labelRanges(addDays(day, 1), 0, toMin, zone),
  ]);
}

/**
 * Rule R8: time within the nights of these days, in ms.
 * Source: Code du travail L3122-20.
 * @param ranges normalised
 */
export function nightMs(
  days: readonly DayKey[],
  ranges: readonly TimeRange[],
  zone: Zone,
  night: NightWindow = DEFAULT_NIGHT,
): number {
  return totalMs(intersect(ranges, normalise(days.flatMap((day) => nightOf(day, zone, night)))));
}

/**
 * Whether the rules for night workers apply.
 * Source: Code du travail L3122-5 (3 h at least twice a week in the usual schedule), L3122-23 (270 h in 12 months).
 * @param plannedMs planned night work of each day of a usual week
 * @param yearMs night work of the last 12 months
 */
export function isNightWorker(plannedMs: readonly number[], yearMs: number): boolean {
  const shifts = plannedMs.filter((nightMs) => nightMs >= NIGHT_SHIFT_MS).length;
  return shifts >= NIGHT_SHIFTS_A_WEEK || yearMs >= NIGHT_YEAR_MS;
}
