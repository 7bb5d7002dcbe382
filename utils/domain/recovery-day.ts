import { planAt, zoneOf, type PlanHours } from "./calendar.ts";
import { isLasting } from "./exception-problems.ts";
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

/** A day of rest that is owed after a campaign. */
export type OpenRecovery = { readonly campaign: PlanException; readonly day: DayKey };

/**
 * What is still to be offered: after the last campaign that is over, within two weeks, unless it was declined or some
 * leave has followed. A day that lies ahead is proposed, however late the offer is seen.
 * @param declined last days of campaigns after which none is wanted
 */
export function openRecovery(
  plans: readonly PlanHours[],
  declined: readonly DayKey[],
  today: DayKey,
  zone: Zone,
): OpenRecovery | null {
  const exceptions = (plans[0]?.exceptions ?? []).filter(isLasting);
  const campaigns = exceptions.filter(({ kind, to }) => kind === "campaign" && to < today);
  const last = campaigns.reduce<PlanException | null>(
    (latest, each) => (latest !== null && latest.to >= each.to ? latest : each),
    null,
  );
  if (last === null || declined.includes(last.to)) return null;
  const until = addDays(last.to, FURTHEST_DAYS);
  const hasRest = exceptions.some(({ kind, from, to }) => kind === "leave" && to > last.to && from <= until);
  const day = hasRest ? null : recoveryDayAfter({ to: today }, plans, zone);
  return day === null || day > until ? null : { campaign: last, day };
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
