import { calendarFor, planAt, statusIn, zoneOf } from "./calendar.ts";
import type { ExceptionEdit } from "./exception-edits.ts";
import { exceptionsOn, hoursOfDay } from "./plan-exceptions.ts";
import type { DayInterval, Plan } from "./plan.ts";
import { specialDay } from "./special-day.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type DayKey, type EpochMs, type Zone } from "./time.ts";
import { endMinuteOf } from "./week-plan.ts";
import { addDays, labelRanges, localTimeAt, weekdayOf } from "./zone.ts";

/** How much later a day may end, once. */
export const EXTENSION_MIN = 15;

export type DayExtension = {
  /** The plan day that ends later, in the zone of the plan. */
  readonly day: DayKey;
  readonly until: EpochMs;
  readonly edit: ExceptionEdit;
};

const DAY_MIN = 1440;
const REACH_MS = 2 * ABOUT_A_DAY_MS;

/**
 * The hours that go on, a quarter of an hour longer; `null` outside the hours, where hours never end, and where others
 * would follow too soon for it.
 * @param label names the day in the list of exceptions
 */
export function dayExtension(
  plans: readonly Plan[],
  now: EpochMs,
  zone: Zone,
  label: string,
): DayExtension | null {
  const plan = planAt(plans, now);
  const { state, until } = statusIn(calendarFor(plans, now - REACH_MS, now + REACH_MS, zone, 0), now);
  if (plan === null || state !== "inside" || until === null) return null;
  const planZone = zoneOf(plan, zone);
  // Midnight belongs to the day that ends with it.
  const { day: lastDay, minuteOfDay } = localTimeAt(until - 1, planZone);
  const endMin = minuteOfDay + 1;
  for (const [day, end] of [
    [lastDay, endMin],
    [addDays(lastDay, -1), endMin + DAY_MIN],
  ] as const) {
    const ofDay = exceptionsOn(plan.exceptions, day, now);
    const longer = prolonged(hoursOfDay(plan.week[weekdayOf(day)] ?? [], ofDay), end);
    if (longer === null) continue;
    const edit = specialDay(day, longer, ofDay, label);
    return { day, until: laterEnd(until, planZone), edit };
  }
  return null;
}

/** By the clock on the wall, as all hours go: it may be set just then. */
function laterEnd(until: EpochMs, zone: Zone): EpochMs {
  const { day, minuteOfDay } = localTimeAt(until - 1, zone);
  const minute = minuteOfDay + EXTENSION_MIN;
  const [label, at] = minute < DAY_MIN ? [day, minute] : [addDays(day, 1), minute - DAY_MIN];
  return labelRanges(label, at, at + 1, zone).at(-1)?.[1] ?? until + EXTENSION_MIN * MINUTE_MS;
}

/** `null` when none of the intervals ends then, and when there is no room behind it: a day has 24 h of hours at most. */
function prolonged(intervals: readonly DayInterval[], endMin: number): DayInterval[] | null {
  const longer = endMin + EXTENSION_MIN;
  const isFree = intervals.every((each) => endMinuteOf(each) <= endMin || each.start >= longer);
  const hasRoom = intervals.every(({ start }) => longer <= start + DAY_MIN);
  if (!isFree || !hasRoom || !intervals.some((each) => endMinuteOf(each) === endMin)) return null;
  const end = longer > DAY_MIN ? longer - DAY_MIN : longer;
  return intervals.map((each) => (endMinuteOf(each) === endMin ? { ...each, end } : each));
}
