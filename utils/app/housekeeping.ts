import { finishedDays } from "../domain/day-plans.ts";
import type { Plan } from "../domain/plan.ts";
import { retentionCuts, type Cuts } from "../domain/retention.ts";
import type { Settings } from "../domain/settings.ts";
import type { DayPlan } from "../domain/span.ts";
import type { DayKey, EpochMs, Zone } from "../domain/time.ts";
import { addDays, dayKeyAt } from "../domain/zone.ts";

export type HousekeepingPorts = {
  now(): EpochMs;
  zone(): Zone;
  /** The day for which all was done last; `null` when nothing was, or when other data came in since. */
  tidiedFor(): Promise<DayKey | null>;
  setTidiedFor(day: DayKey): Promise<void>;
  readPlans(): Promise<readonly Plan[]>;
  readSettings(): Promise<Settings>;
  /** The last day whose plan is frozen; `null` when none is. */
  lastFrozenDay(): Promise<DayKey | null>;
  /** A day that is frozen already stays as it is. */
  freeze(days: readonly DayPlan[]): Promise<void>;
  /** The last day before this one with tracked time; `null` when there is none. */
  lastUsedDay(before: DayKey): Promise<DayKey | null>;
  /** Takes away what is older than the user wants it kept. */
  purge(cuts: Cuts): Promise<void>;
};

export type Housekeeping = {
  /**
   * Does what a new day brings, once, and then tells `true`; costs next to nothing until the next day. Rejects when it
   * could not be done to its end: what was done stays, and doing it twice, even at once, comes to the same.
   */
  tidy(): Promise<boolean>;
};

/**
 * Freezes the hours of finished days, so that a change of plan never judges the past, and then lets go what is older
 * than the user wants it kept.
 */
export function createHousekeeping(ports: HousekeepingPorts): Housekeeping {
  return {
    async tidy() {
      const now = ports.now();
      const today = dayKeyAt(now, ports.zone());
      if ((await ports.tidiedFor()) === today) return false;
      const settings = await ports.readSettings();
      await freezeFinished(ports, today, settings.gate.gapLimitMin);
      await ports.purge(retentionCuts(settings.retention, now, await ports.lastUsedDay(today)));
      await ports.setTidiedFor(today);
      return true;
    },
  };
}

async function freezeFinished(ports: HousekeepingPorts, today: DayKey, gapLimitMin: number): Promise<void> {
  const plans = await ports.readPlans();
  const first = await firstUnfrozen(ports, plans);
  const last = addDays(today, -1);
  if (first === null || first > last) return;
  await ports.freeze(finishedDays(plans, first, last, ports.zone(), gapLimitMin));
}

/** The day after the last frozen one; at first the day on which the first plan was saved. */
async function firstUnfrozen(ports: HousekeepingPorts, plans: readonly Plan[]): Promise<DayKey | null> {
  const frozen = await ports.lastFrozenDay();
  if (frozen !== null) return addDays(frozen, 1);
  if (plans.length === 0) return null;
  return dayKeyAt(Math.min(...plans.map(({ savedAt }) => savedAt)), ports.zone());
}
