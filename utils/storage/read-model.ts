import type { DayShape, DayTotal, Span } from "../domain/span.ts";
import { ABOUT_A_DAY_MS, type DayKey, type EpochMs } from "../domain/time.ts";
import { reading, type RelacheDb } from "./database.ts";
import type { RelacheSchema } from "./schema.ts";

/** Days from `fromDay` to `toDay`, both included; of one device when one is named. */
export type DaysWanted = { readonly fromDay: DayKey; readonly toDay: DayKey; readonly device?: string };

/** Roll-ups of the days wanted. Throws a `StorageError`. */
export const dayTotals = (db: RelacheDb, wanted: DaysWanted): Promise<DayTotal[]> =>
  rowsOf(db, "days", wanted);

/** Shapes of the days wanted. Throws a `StorageError`. */
export const dayShapes = (db: RelacheDb, wanted: DaysWanted): Promise<DayShape[]> =>
  rowsOf(db, "dayShape", wanted);

async function rowsOf<Name extends "days" | "dayShape">(
  db: RelacheDb,
  name: Name,
  { fromDay, toDay, device }: DaysWanted,
): Promise<RelacheSchema[Name]["value"][]> {
  return await reading(async () => {
    const devices = device === undefined ? await devicesIn(db, name) : [device];
    // An empty array comes after every string, hence after every key of that day.
    const ranges = devices.map((each) => IDBKeyRange.bound([each, fromDay], [each, toDay, []]));
    return (await Promise.all(ranges.map((range) => db.getAll(name, range)))).flat();
  });
}

/** The last day of each device on which anything was tracked. Throws a `StorageError`. */
export async function lastShapes(db: RelacheDb): Promise<DayShape[]> {
  return await reading(async () => {
    const devices = await devicesIn(db, "dayShape");
    const { store } = db.transaction("dayShape");
    const cursors = await Promise.all(
      devices.map((device) => store.openCursor(IDBKeyRange.bound([device], [device, []]), "prev")),
    );
    return cursors.flatMap((cursor) => (cursor === null ? [] : [cursor.value]));
  });
}

/** Closed spans that touch `[from, to)`, by start. Throws a `StorageError`. */
export async function spansBetween(db: RelacheDb, from: EpochMs, to: EpochMs): Promise<Span[]> {
  // A span never crosses a midnight, so one that reaches into the window began less than two days before.
  const range = IDBKeyRange.bound(from - 2 * ABOUT_A_DAY_MS, to, false, true);
  const spans = await reading(() => db.getAllFromIndex("spans", "start", range));
  return spans.filter((span) => span.end > from);
}

/** Whether anything was ever closed; what still goes on is not asked. Throws a `StorageError`. */
export async function hasAnyData(db: RelacheDb): Promise<boolean> {
  return await reading(async () => (await db.transaction("days").store.openKeyCursor()) !== null);
}

/** The devices that wrote, found by leaping from one to the next: the cost is that of the few devices, not of the days. */
async function devicesIn(db: RelacheDb, name: "days" | "dayShape"): Promise<string[]> {
  const devices: string[] = [];
  const { store } = db.transaction(name);
  let cursor = await store.openKeyCursor();
  while (cursor !== null) {
    const [device] = cursor.key;
    devices.push(device);
    cursor = await store.openKeyCursor(IDBKeyRange.lowerBound([device, []]));
  }
  return devices;
}
