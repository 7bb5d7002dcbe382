import {
  judgeExceptions,
  type ExceptionEdit,
  type ExceptionRefusal,
  type ExceptionWrite,
} from "../domain/exception-edits.ts";
import { parseSettings } from "../domain/parse-settings.ts";
import type { PlanException } from "../domain/plan.ts";
import type { EditMoment } from "../domain/rule-edits.ts";
import type { EpochMs } from "../domain/time.ts";
import { reading, writing, type RelacheDb, type StoreName, type WriteTransaction } from "./database.ts";
import { plansIn } from "./plans-store.ts";
import { issueIn, stateIn } from "./state-store.ts";
import { TOLD_STORES, followToldIn } from "./told-days.ts";

export const EXCEPTION_STORES = [
  ...TOLD_STORES,
  "plans",
  "exceptions",
  "settings",
  "tombstones",
] as const satisfies readonly StoreName[];
export type ExceptionsTransaction = WriteTransaction<[...typeof EXCEPTION_STORES, ...StoreName[]]>;

/** `ids` are those of the added ones, in their order, and of what was left of one that was taken back. */
export type ExceptionResult =
  | {
      readonly ok: true;
      readonly effectiveFrom: EpochMs;
      readonly isDelayed: boolean;
      readonly ids: readonly string[];
    }
  | ExceptionRefusal;

/** All exceptions by date, those that were taken back included, in the order of saving. Throws a `StorageError`. */
export async function readExceptions(db: RelacheDb): Promise<PlanException[]> {
  return await reading(() => db.getAllFromIndex("exceptions", "savedAt"));
}

/**
 * Saves, replaces and takes back exceptions in one transaction, or nothing at all; what it is judged by is read in the
 * same transaction. What was counted on days that were told anew (a sick day, leave told in the evening) follows.
 * Throws a `StorageError`.
 */
export async function editExceptions(
  db: RelacheDb,
  edit: ExceptionEdit,
  moment: Pick<EditMoment, "now" | "zone">,
): Promise<ExceptionResult> {
  return await writing(db, [...EXCEPTION_STORES], (tx) => editExceptionsIn(tx, edit, moment));
}

/** The same within a transaction of the caller. */
export async function editExceptionsIn(
  tx: ExceptionsTransaction,
  edit: ExceptionEdit,
  moment: Pick<EditMoment, "now" | "zone">,
): Promise<ExceptionResult> {
  const { armedFrom } = await stateIn(tx.objectStore("state"), "guard");
  const plans = await plansIn(tx);
  const settings = parseSettings(await tx.objectStore("settings").get("settings"));
  const judged = judgeExceptions({ plans, settings, armedFrom }, edit, moment);
  if (!judged.ok) return judged;
  const ids = await writeIn(tx, judged);
  const { gapLimitMin } = settings.gate;
  await followToldIn(tx, { before: plans, after: await plansIn(tx), told: judged.told, gapLimitMin });
  return { ok: true, effectiveFrom: judged.at, isDelayed: judged.isDelayed, ids };
}

async function writeIn(
  tx: ExceptionsTransaction,
  { add, keep, end, erase }: ExceptionWrite,
): Promise<string[]> {
  const store = tx.objectStore("exceptions");
  const state = tx.objectStore("state");
  for (const each of end) await store.put({ ...each, rev: (await issueIn(state)).rev });
  for (const { id } of erase) {
    await store.delete(id);
    await tx.objectStore("tombstones").put({ id, rev: (await issueIn(state)).rev });
  }
  const ids: string[] = [];
  for (const each of [...add, ...keep]) {
    const stamp = await issueIn(state);
    await store.add({ ...each, ...stamp });
    ids.push(stamp.id);
  }
  return ids;
}
