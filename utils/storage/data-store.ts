import { judgeImport, type ImportWrite } from "../domain/import-rules.ts";
import type { JournalEntry } from "../domain/journal.ts";
import { parseSettings } from "../domain/parse-settings.ts";
import type { EditMoment } from "../domain/rule-edits.ts";
import { ABOUT_A_DAY_MS } from "../domain/time.ts";
import { reading, writing, type RelacheDb, type StoreName, type WriteTransaction } from "./database.ts";
import { addPlanIn, plansIn } from "./plans-store.ts";
import type { DeviceState, RelacheSchema } from "./schema.ts";
import { deviceIn, issueIn, randomDeviceId, stateIn } from "./state-store.ts";

/** The stores that hold what the user may take along; `state` is this device's own and stays. */
export const PORTABLE = [
  "spans",
  "days",
  "dayShape",
  "plans",
  "dayPlans",
  "exceptions",
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
    const [spans, days, dayShape, plans, dayPlans, exceptions, journal, clients, tombstones, settings] =
      await Promise.all([
        tx.objectStore("spans").getAll(),
        tx.objectStore("days").getAll(),
        tx.objectStore("dayShape").getAll(),
        tx.objectStore("plans").getAll(),
        tx.objectStore("dayPlans").getAll(),
        tx.objectStore("exceptions").getAll(),
        tx.objectStore("journal").getAll(),
        tx.objectStore("clients").getAll(),
        tx.objectStore("tombstones").getAll(),
        tx.objectStore("settings").getAll(),
      ]);
    return { spans, days, dayShape, plans, dayPlans, exceptions, journal, clients, tombstones, settings };
  });
}

/** How an import came in: what would have opened something off-hours waits, or stayed as it was (decision 24). */
export type ImportOutcome = Pick<ImportWrite, "rulesFrom" | "areSettingsKept">;

/** A week and the day by which its first day may move. */
const VISITS_REACH_MS = 8 * ABOUT_A_DAY_MS;

/**
 * Puts `rows` in the place of everything, in one transaction: all of it or nothing. The rows have to be valid.
 * This device keeps its id and goes on numbering beyond whatever came in. Nothing opens by it before the next start of
 * the hours; what is judged so is read in the same transaction. Throws a `StorageError`.
 */
export async function replaceAllRows(
  db: RelacheDb,
  imported: AllRows,
  moment: EditMoment,
): Promise<ImportOutcome> {
  return await writing(db, [...PORTABLE, "state"], async (tx) => {
    const { write, spent } = await judgedIn(tx, imported, moment);
    const kept = spent.filter(({ id }) => !imported.journal.some((each) => each.id === id));
    const rows: AllRows = {
      ...imported,
      plans: write.plans,
      exceptions: write.exceptions,
      settings: write.areSettingsKept ? [write.settings] : imported.settings,
      journal: [...imported.journal, ...kept],
    };
    for (const name of PORTABLE) await tx.objectStore(name).clear();
    await Promise.all([
      ...rows.spans.map((row) => tx.objectStore("spans").put(row)),
      ...rows.days.map((row) => tx.objectStore("days").put(row)),
      ...rows.dayShape.map((row) => tx.objectStore("dayShape").put(row)),
      ...rows.plans.map((row) => tx.objectStore("plans").put(row)),
      ...rows.dayPlans.map((row) => tx.objectStore("dayPlans").put(row)),
      ...rows.exceptions.map((row) => tx.objectStore("exceptions").put(row)),
      ...rows.journal.map((row) => tx.objectStore("journal").put(row)),
      ...rows.clients.map((row) => tx.objectStore("clients").put(row)),
      ...rows.tombstones.map((row) => tx.objectStore("tombstones").put(row)),
      ...rows.settings.map((row) => tx.objectStore("settings").put(row, "settings")),
    ]);
    const state = tx.objectStore("state");
    await state.put(aheadOf(await deviceIn(state), rows), "device");
    for (const plan of write.newPlans) await addPlanIn(tx, plan);
    for (const each of write.newExceptions)
      await tx.objectStore("exceptions").add({ ...each, ...(await issueIn(state)) });
    // What came in has to be looked through for what is too old.
    await state.delete("tidied");
    return { rulesFrom: write.rulesFrom, areSettingsKept: write.areSettingsKept };
  });
}

type DataTransaction = WriteTransaction<[...typeof PORTABLE, "state"]>;

/** What the import may change now, and the visits of this week, which it does not give back. */
async function judgedIn(
  tx: DataTransaction,
  { plans, exceptions, settings: [settings] }: AllRows,
  moment: EditMoment,
): Promise<{ readonly write: ImportWrite; readonly spent: readonly JournalEntry[] }> {
  const { armedFrom } = await stateIn(tx.objectStore("state"), "guard");
  const present = {
    plans: await plansIn(tx),
    settings: parseSettings(await tx.objectStore("settings").get("settings")),
    armedFrom,
  };
  const write = judgeImport(present, { plans, exceptions, settings: parseSettings(settings) }, moment);
  if (!write.isHeld) return { write, spent: [] };
  const range = IDBKeyRange.lowerBound(moment.now - VISITS_REACH_MS);
  const recent = await tx.objectStore("journal").index("at").getAll(range);
  return { write, spent: recent.filter(({ kind }) => kind === "visit") };
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
  const { spans, journal, clients, tombstones, exceptions, plans, days, dayShape } = rows;
  const numbered = [...spans, ...journal, ...clients, ...tombstones, ...exceptions];
  const prefix = `${device.deviceId}-`;
  let { seq, clock } = device;
  for (const { id } of [...numbered, ...plans]) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0;
    if (Number.isSafeInteger(number) && number > seq) seq = number;
  }
  for (const { rev } of [...numbered, ...days, ...dayShape]) {
    if (rev > clock) clock = rev;
  }
  return { ...device, seq, clock };
}
