import type { DayPlan } from "../domain/span.ts";
import type { DayKey } from "../domain/time.ts";
import { reading, writing, type RelacheDb } from "./database.ts";

/** The frozen plans of the days from `fromDay` to `toDay`, both included. Throws a `StorageError`. */
export async function readDayPlans(db: RelacheDb, fromDay: DayKey, toDay: DayKey): Promise<DayPlan[]> {
  return await reading(() => db.getAll("dayPlans", IDBKeyRange.bound(fromDay, toDay)));
}

/** The last day whose plan is frozen; `null` when none is. Throws a `StorageError`. */
export async function lastFrozenDay(db: RelacheDb): Promise<DayKey | null> {
  return await reading(async () => {
    const cursor = await db.transaction("dayPlans").store.openKeyCursor(null, "prev");
    return cursor?.key ?? null;
  });
}

/**
 * Freezes the plans of finished days; a day that is frozen already stays as it is. Days of a plan that is not there are
 * left out: everything may have been erased since they were worked out. Throws a `StorageError`.
 */
export async function freezeDays(db: RelacheDb, plans: readonly DayPlan[]): Promise<void> {
  await writing(db, ["dayPlans", "plans"], async (tx) => {
    const days = tx.objectStore("dayPlans");
    const known = new Set(await tx.objectStore("plans").getAllKeys());
    for (const plan of plans) {
      if (known.has(plan.planId) && (await days.getKey(plan.day)) === undefined) await days.add(plan);
    }
  });
}

/** Changes a frozen day because the user said so (a sick day told later). Throws a `StorageError`. */
export async function correctDay(db: RelacheDb, plan: DayPlan): Promise<void> {
  await writing(db, ["dayPlans"], async (tx) => {
    await tx.store.put(plan);
  });
}
