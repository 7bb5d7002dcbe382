import { reading, writing, type RelacheDb, type StoreName } from "./database.ts";
import type { DeviceState, RelacheSchema } from "./schema.ts";
import { deviceIn, randomDeviceId } from "./state-store.ts";

/** The stores that hold what the user may take along; `state` is this device's own and stays. */
export const PORTABLE = [
  "spans",
  "days",
  "dayShape",
  "plans",
  "dayPlans",
  "journal",
  "clients",
  "tombstones",
  "settings",
] as const satisfies readonly StoreName[];

export type PortableStore = (typeof PORTABLE)[number];

/** Every row of every store that can be exported and imported. */
export type AllRows = { readonly [Name in PortableStore]: readonly RelacheSchema[Name]["value"][] };

/** All rows as they stood at one instant. Throws a `StorageError`. */
export async function readAllRows(db: RelacheDb): Promise<AllRows> {
  return await reading(async () => {
    const tx = db.transaction(PORTABLE);
    const [spans, days, dayShape, plans, dayPlans, journal, clients, tombstones, settings] =
      await Promise.all([
        tx.objectStore("spans").getAll(),
        tx.objectStore("days").getAll(),
        tx.objectStore("dayShape").getAll(),
        tx.objectStore("plans").getAll(),
        tx.objectStore("dayPlans").getAll(),
        tx.objectStore("journal").getAll(),
        tx.objectStore("clients").getAll(),
        tx.objectStore("tombstones").getAll(),
        tx.objectStore("settings").getAll(),
      ]);
    return { spans, days, dayShape, plans, dayPlans, journal, clients, tombstones, settings };
  });
}

/**
 * Puts `rows` in the place of everything, in one transaction: all of it or nothing. The rows have to be valid.
 * This device keeps its id and goes on numbering beyond whatever came in. Throws a `StorageError`.
 */
export async function replaceAllRows(db: RelacheDb, rows: AllRows): Promise<void> {
  await writing(db, [...PORTABLE, "state"], async (tx) => {
    for (const name of PORTABLE) await tx.objectStore(name).clear();
    await Promise.all([
      ...rows.spans.map((row) => tx.objectStore("spans").put(row)),
      ...rows.days.map((row) => tx.objectStore("days").put(row)),
      ...rows.dayShape.map((row) => tx.objectStore("dayShape").put(row)),
      ...rows.plans.map((row) => tx.objectStore("plans").put(row)),
      ...rows.dayPlans.map((row) => tx.objectStore("dayPlans").put(row)),
      ...rows.journal.map((row) => tx.objectStore("journal").put(row)),
      ...rows.clients.map((row) => tx.objectStore("clients").put(row)),
      ...rows.tombstones.map((row) => tx.objectStore("tombstones").put(row)),
      ...rows.settings.map((row) => tx.objectStore("settings").put(row, "settings")),
    ]);
    const state = tx.objectStore("state");
    await state.put(aheadOf(await deviceIn(state), rows), "device");
  });
}

/** Erases everything in one transaction; what stays is a new device id that nothing refers to. Throws a `StorageError`. */
export async function eraseAll(db: RelacheDb): Promise<void> {
  await writing(db, [...PORTABLE, "state"], async (tx) => {
    for (const name of [...PORTABLE, "state"] as const) await tx.objectStore(name).clear();
    await tx.objectStore("state").put({ deviceId: randomDeviceId(), seq: 0, clock: 0 }, "device");
  });
}

/** The device's clock once it has seen the rows: no number of its own and no revision comes twice. */
function aheadOf(device: DeviceState, rows: AllRows): DeviceState {
  const { spans, journal, clients, tombstones, plans, days, dayShape } = rows;
  const prefix = `${device.deviceId}-`;
  let { seq, clock } = device;
  for (const { id } of [...spans, ...journal, ...clients, ...tombstones, ...plans]) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0;
    if (Number.isSafeInteger(number) && number > seq) seq = number;
  }
  for (const { rev } of [...spans, ...journal, ...clients, ...tombstones, ...days, ...dayShape]) {
    if (rev > clock) clock = rev;
  }
  return { ...device, seq, clock };
}
