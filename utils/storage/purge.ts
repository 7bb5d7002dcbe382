import { begunEverywhere, outdatedPlans, type Cuts } from "../domain/retention.ts";
import { dayOf } from "../domain/roll-up.ts";
import type { DayKey } from "../domain/time.ts";
import { addDays } from "../domain/zone.ts";
import { reading, writing, type RelacheDb, type WriteTransaction } from "./database.ts";

const STORES = ["spans", "days", "dayShape", "dayPlans", "plans", "exceptions", "journal"] as const;
type Purge = WriteTransaction<[...typeof STORES]>;

/** The last day before `day` on which any device tracked something; `null` without one. Throws a `StorageError`. */
export async function lastUsedDay(db: RelacheDb, day: DayKey): Promise<DayKey | null> {
  return await reading(async () => {
    const { store } = db.transaction("dayShape");
    let last: DayKey | null = null;
    let cursor = await store.openKeyCursor();
    while (cursor !== null) {
      const [device] = cursor.key;
      const own = await store.openKeyCursor(IDBKeyRange.bound([device], [device, day], false, true), "prev");
      if (own !== null && (last === null || own.key[1] > last)) last = own.key[1];
      cursor = await store.openKeyCursor(IDBKeyRange.lowerBound([device, []]));
    }
    return last;
  });
}

/**
 * Takes away what lies before the cuts, in one transaction. Leaves no tombstones: nobody erased anything, and another
 * device lets the same go by itself. A parked note stays until it is cleared. Throws a `StorageError`.
 */
export async function purge(db: RelacheDb, { spansFrom, daysFrom }: Cuts): Promise<void> {
  if (spansFrom === null && daysFrom === null) return;
  await writing(db, [...STORES], async (tx) => {
    if (spansFrom !== null) await purgeSpans(tx, spansFrom);
    if (daysFrom === null) return;
    await purgeDays(tx, "days", daysFrom);
    await purgeDays(tx, "dayShape", daysFrom);
    await tx.objectStore("dayPlans").delete(IDBKeyRange.upperBound(daysFrom, true));
    await purgeJournal(tx, daysFrom);
    await purgeExceptions(tx, daysFrom);
    const plans = tx.objectStore("plans");
    for (const { id } of outdatedPlans(await plans.getAll(), daysFrom)) await plans.delete(id);
  });
}

async function purgeSpans(tx: Purge, from: DayKey): Promise<void> {
  const spans = tx.objectStore("spans");
  const reach = IDBKeyRange.upperBound(begunEverywhere(from), true);
  // Each day goes as a whole, by the zone that it was spent in: its sums stay equal to its spans.
  for (const span of await spans.index("start").getAll(reach)) {
    if (dayOf(span) < from) await spans.delete(span.id);
  }
}

async function purgeDays(tx: Purge, name: "days" | "dayShape", from: DayKey): Promise<void> {
  const store = tx.objectStore(name);
  const next = async (after: IDBKeyRange | null): Promise<string | undefined> =>
    (await store.openKeyCursor(after))?.key[0];
  let device = await next(null);
  while (device !== undefined) {
    await store.delete(IDBKeyRange.bound([device], [device, from], false, true));
    // An empty array comes after every day.
    device = await next(IDBKeyRange.lowerBound([device, []]));
  }
}

/** Its last night may reach into the day after; of the kept days none is read by it. */
async function purgeExceptions(tx: Purge, from: DayKey): Promise<void> {
  const store = tx.objectStore("exceptions");
  for (const { id, to } of await store.getAll()) if (addDays(to, 1) < from) await store.delete(id);
}

async function purgeJournal(tx: Purge, from: DayKey): Promise<void> {
  const journal = tx.objectStore("journal");
  const cut = begunEverywhere(from);
  for (const { id, kind, at, end } of await journal.index("at").getAll(IDBKeyRange.upperBound(cut, true))) {
    if (kind !== "note" && (end ?? at) < cut) await journal.delete(id);
  }
}
