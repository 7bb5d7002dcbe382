import type { DayInterval, PlanException } from "./plan.ts";
import type { DayKey, EpochMs } from "./time.ts";

/** The exceptions of a day that hold at the instant. */
export function exceptionsOn(
  exceptions: readonly PlanException[] = [],
  day: DayKey,
  instant: EpochMs,
): PlanException[] {
  return exceptions.filter(
    ({ from, to, effectiveFrom, effectiveTo }) =>
      from <= day && day <= to && effectiveFrom <= instant && instant < (effectiveTo ?? Infinity),
  );
}

/**
 * The one exception that alone decides a day's hours: leave or special hours, whichever was saved last, else a public
 * holiday. `ofDay` in the order of saving.
 */
export function rulingOf(ofDay: readonly PlanException[]): PlanException | undefined {
  return (
    ofDay.findLast(({ kind }) => kind === "leave" || kind === "special") ??
    ofDay.find(({ kind }) => kind === "holiday")
  );
}

/**
 * The hours of one plan day, not yet merged. Leave and public holidays have none, special hours are all there are on
 * their day; else a campaign adds its hours to the week's. On-call changes nothing: the rest goes on. `ofDay` in the
 * order of saving.
 */
export function hoursOfDay(
  planned: readonly DayInterval[],
  ofDay: readonly PlanException[],
): readonly DayInterval[] {
  return rulingOf(ofDay)?.intervals ?? [...planned, ...ofDay.flatMap(({ intervals }) => intervals)];
}
