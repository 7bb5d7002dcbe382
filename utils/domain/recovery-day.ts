import { planAt, zoneOf, type PlanHours } from "./calendar.ts";
import { exceptionsOn, hoursOfDay } from "./plan-exceptions.ts";
import type { DayInterval, PlanException } from "./plan.ts";
import type { DayKey, Zone } from "./time.ts";
import { addDays, dayRange, weekdayOf } from "./zone.ts";

const FURTHEST_DAYS = 14;

/** The hours of one day as they are planned now, exceptions included. Throws a RangeError for an unknown `zone`. */
export function plannedHours(plans: readonly PlanHours[], day: DayKey, zone: Zone): readonly DayInterval[] {
  const [start] = dayRange(day, zone);
  const plan = planAt(plans, start);
  if (plan === null) return [];
  const [from] = dayRange(day, zoneOf(plan, zone));
  return hoursOfDay(plan.week[weekdayOf(day)] ?? [], exceptionsOn(plan.exceptions, day, from));
}

/** The day to propose for rest after a campaign: the first one with hours within two weeks of it; `null` without one. */
export function recoveryDayAfter(
  { to }: Pick<PlanException, "to">,
  plans: readonly PlanHours[],
  zone: Zone,
): DayKey | null {
  for (let count = 1; count <= FURTHEST_DAYS; count += 1) {
    const day = addDays(to, count);
    if (plannedHours(plans, day, zone).length > 0) return day;
  }
  return null;
}
