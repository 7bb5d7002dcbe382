import { planAt, zoneOf } from "./calendar.ts";
import { isLasting } from "./exception-problems.ts";
import { plannedHours, recoveryDayAfter } from "./recovery-day.ts";
import type { Plan, PlanException } from "./plan.ts";
import type { DayKey, EpochMs, Zone } from "./time.ts";
import { endMinuteOf } from "./week-plan.ts";
import { addDays, dayRange, localTimeAt } from "./zone.ts";

const DAY_MIN = 1440;

/** The campaign whose last hours ended at the instant; `null` when none did. */
export function campaignEnding(plans: readonly Plan[], end: EpochMs, zone: Zone): PlanException | null {
  const plan = planAt(plans, end);
  if (plan === null) return null;
  const { day, minuteOfDay } = localTimeAt(end - 1, zoneOf(plan, zone));
  const lastMinuteOn: Readonly<Record<DayKey, number>> = {
    [day]: minuteOfDay + 1,
    [addDays(day, -1)]: minuteOfDay + 1 + DAY_MIN,
  };
  const found = (plan.exceptions ?? []).find(
    (each) =>
      each.kind === "campaign" &&
      isLasting(each) &&
      each.effectiveFrom < end &&
      lastMinuteOn[each.to] === Math.max(...plannedHours(plans, each.to, zone).map(endMinuteOf)),
  );
  return found ?? null;
}

/** The day to take off after it; `null` where none can be told, and where a day off lies before that one already. */
export function recoveryOf(campaign: PlanException, plans: readonly Plan[], zone: Zone): DayKey | null {
  const day = recoveryDayAfter(campaign, plans, zone);
  if (day === null) return null;
  const [start] = dayRange(day, zone);
  const hasOne = (planAt(plans, start)?.exceptions ?? []).some(
    (each) => each.kind === "leave" && isLasting(each) && each.from > campaign.to && each.from <= day,
  );
  return hasOne ? null : day;
}
