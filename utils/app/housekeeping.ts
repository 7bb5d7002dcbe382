import { finishedDays } from "../domain/day-plans.ts";
import type { Plan } from "../domain/plan.ts";
import type { DayPlan } from "../domain/span.ts";
import type { DayKey, EpochMs, Zone } from "../domain/time.ts";
import { addDays, dayKeyAt } from "../domain/zone.ts";

export type HousekeepingPorts = {
  now(): EpochMs;
  zone(): Zone;
  readPlans(): Promise<readonly Plan[]>;
  gapLimitMin(): Promise<number>;
  /** The last day whose plan is frozen; `null` when none is. */
  lastFrozenDay(): Promise<DayKey | null>;
  /** A day that is frozen already stays as it is. */
  freeze(days: readonly DayPlan[]): Promise<void>;
};

export type Housekeeping = {
  /** Does what a new day brings, once; costs nothing until the next midnight. */
  tidy(): Promise<void>;
};

/** Freezes the hours of finished days, so that a change of plan never judges the past. */
export function createHousekeeping(ports: HousekeepingPorts): Housekeeping {
  let doneFor: DayKey | null = null;
  return {
    async tidy() {
      const today = dayKeyAt(ports.now(), ports.zone());
      if (doneFor === today) return;
      const plans = await ports.readPlans();
      const first = await firstUnfrozen(ports, plans);
      const last = addDays(today, -1);
      if (first !== null && first <= last) {
        await ports.freeze(finishedDays(plans, first, last, ports.zone(), await ports.gapLimitMin()));
      }
      doneFor = today;
    },
  };
}

/** The day after the last frozen one; at first the day on which the first plan was saved. */
async function firstUnfrozen(ports: HousekeepingPorts, plans: readonly Plan[]): Promise<DayKey | null> {
  const frozen = await ports.lastFrozenDay();
  if (frozen !== null) return addDays(frozen, 1);
  if (plans.length === 0) return null;
  return dayKeyAt(Math.min(...plans.map(({ savedAt }) => savedAt)), ports.zone());
}
