import { calendarFor, planAt, zoneOf, type PlanHours } from "./calendar.ts";
import { exceptionsOn, rulingOf } from "./plan-exceptions.ts";
import { clip } from "./ranges.ts";
import type { DayPlan, DayPlanKind } from "./span.ts";
import type { DayKey, EpochMs, Zone } from "./time.ts";
import { addDays, dayRange } from "./zone.ts";

/** More than a browser stays closed; a clock set far ahead must not cost for ever. */
const MOST_DAYS = 400;

/**
 * The hours that held on each finished day from `first` to `last`, both included, as they are frozen (decision 6).
 * Empty when `last` lies before `first`, or without any plan. Of a longer time, the latest 400 days.
 */
export function finishedDays(
  plans: readonly PlanHours[],
  first: DayKey,
  last: DayKey,
  zone: Zone,
  gapLimitMin: number,
): DayPlan[] {
  const earliest = addDays(last, 1 - MOST_DAYS);
  const from = first < earliest ? earliest : first;
  if (last < from || plans.length === 0) return [];
  const { inside } = calendarFor(plans, dayRange(from, zone)[0], dayRange(last, zone)[1], zone, gapLimitMin);
  const days: DayPlan[] = [];
  for (let day = from; day <= last; day = addDays(day, 1)) {
    const [start, end] = dayRange(day, zone);
    const plan = planAt(plans, start);
    if (plan === null) continue;
    const intervals = clip(inside, start, end);
    days.push({
      day,
      zone: zoneOf(plan, zone),
      intervals,
      kind: kindOf(planAt(plans, end - 1), day, end - 1) ?? (intervals.length > 0 ? "work" : "off"),
      planId: plan.id,
    });
  }
  return days;
}

/** What an exception makes of the day, as things stood when it ended; special hours make it a day like others. */
function kindOf(plan: PlanHours | null, day: DayKey, instant: EpochMs): DayPlanKind | null {
  const ofDay = exceptionsOn(plan?.exceptions, day, instant);
  const ruling = rulingOf(ofDay)?.kind;
  if (ruling === "leave" || ruling === "holiday") return ruling;
  return ofDay.some(({ kind }) => kind === "campaign") ? "campaign" : null;
}
