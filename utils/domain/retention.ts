import type { Plan } from "./plan.ts";
import type { Retention } from "./settings.ts";
import { ABOUT_A_DAY_MS, HOUR_MS, type DayKey, type EpochMs } from "./time.ts";
import { addDays } from "./zone.ts";

/** The first day of which each kind of record is kept; `null` keeps all. */
export type Cuts = { readonly spansFrom: DayKey | null; readonly daysFrom: DayKey | null };

/** The last zone of the world to reach a day lies 12 h behind UTC, the first 14 h ahead. */
const LAST_ZONE_MS = 12 * HOUR_MS;
const FIRST_ZONE_MS = 14 * HOUR_MS;
/** Plans are looked up around a day, whatever the zone. */
const PLAN_REACH_MS = 3 * ABOUT_A_DAY_MS;

/**
 * What may go by age (decision 9). Whole days go: those that were over, in every zone of the world, the chosen time
 * before `now`. `lastUsed` is the last day before today with tracked time: age is counted from there when that is
 * earlier, so that a clock set years ahead by mistake takes nothing with it on that day. Without one, nothing goes.
 * Single spans never outlive the sums of their days.
 */
export function retentionCuts(retention: Retention, now: EpochMs, lastUsed: DayKey | null): Cuts {
  const { spansDays, rollUpMonths } = retention;
  if (lastUsed === null) return { spansFrom: null, daysFrom: null };
  const today = new Date(now - LAST_ZONE_MS).toISOString().slice(0, 10);
  const from = lastUsed < today ? lastUsed : today;
  return {
    spansFrom: spansDays === null ? null : addDays(from, -spansDays),
    daysFrom: rollUpMonths === null || spansDays === null ? null : monthsBefore(from, rollUpMonths),
  };
}

/** From this instant on every earlier day is over, in every zone. */
export function begunEverywhere(day: DayKey): EpochMs {
  return Date.parse(day) + LAST_ZONE_MS;
}

/** Until this instant neither this day nor a later one has begun in any zone. */
function begunSomewhere(day: DayKey): EpochMs {
  return Date.parse(day) - FIRST_ZONE_MS;
}

/** The versions of the plan that no kept day is read by: replaced by a later one well before the first of them. */
export function outdatedPlans<P extends Pick<Plan, "effectiveFrom" | "savedAt">>(
  plans: readonly P[],
  daysFrom: DayKey,
): P[] {
  const cut = begunSomewhere(daysFrom) - PLAN_REACH_MS;
  const inForce = Math.max(...plans.map((plan) => plan.effectiveFrom).filter((from) => from <= cut));
  return plans.filter((plan) => plan.effectiveFrom < inForce && plan.savedAt < cut);
}

/** The same day of the month so many months earlier, or the last one where that month is shorter. */
function monthsBefore(day: DayKey, months: number): DayKey {
  const first = new Date(`${day.slice(0, 7)}-01T00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months);
  const month = first.toISOString().slice(0, 7);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, "0")}`;
}
