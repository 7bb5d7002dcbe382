import type { ExceptionEdit } from "../domain/exception-edits.ts";
import { giveBackOf, type GiveBack } from "../domain/give-back.ts";
import type { JournalEntry } from "../domain/journal.ts";
import type { EditMoment } from "../domain/rule-edits.ts";
import { ABOUT_A_DAY_MS, type EpochMs } from "../domain/time.ts";
import { reading, writing, type ReadTransaction, type RelacheDb, type StoreName } from "./database.ts";
import {
  EXCEPTION_STORES,
  editExceptionsIn,
  type ExceptionResult,
  type ExceptionsTransaction,
} from "./exceptions-store.ts";
import { plansIn } from "./plans-store.ts";
import { issueIn } from "./state-store.ts";

/** A morning that was moved, with all that it takes to move it back. */
export type TakenBack = GiveBack & {
  /** The entry that remembers the answer. */
  readonly entry: string;
  readonly undo: ExceptionEdit;
};

/** `gone`: there is nothing to give back any more; another page may have answered. */
export type TakeResult =
  | { readonly ok: true; readonly taken: TakenBack }
  | { readonly ok: false; readonly why: "gone" | "closed" };

type Moment = Pick<EditMoment, "now" | "zone">;

/** A crisis lasts four hours at most, and its offer a night. */
const REACH_MS = 3 * ABOUT_A_DAY_MS;
const STORES = [...EXCEPTION_STORES, "journal"] as const;

/** What the last crisis took and nobody answered for yet (`giveBackOf`). Throws a `StorageError`. */
export async function readGiveBack(
  db: RelacheDb,
  { now, zone }: Moment,
  label: string,
): Promise<GiveBack | null> {
  return await reading(() =>
    offerIn(db.transaction(["plans", "exceptions", "journal"]), { now, zone }, label),
  );
}

/**
 * Moves the start of the day and remembers it, in one transaction: once for each crisis, whoever asks. Throws a
 * `StorageError`.
 */
export async function takeBack(
  db: RelacheDb,
  crisis: string,
  moment: Moment,
  label: string,
): Promise<TakeResult> {
  return await writing(db, [...STORES], async (tx): Promise<TakeResult> => {
    const offer = await offerIn(tx, moment, label);
    if (offer?.crisis !== crisis) return { ok: false, why: "gone" };
    const before = await tx.objectStore("exceptions").getAll();
    const result = await editExceptionsIn(tx, offer.edit, moment);
    if (!result.ok) return { ok: false, why: result.why === "closed" ? "closed" : "gone" };
    const entry = await answerIn(tx, crisis, true, moment.now);
    const replaced = before.filter(({ id }) => offer.edit.remove.includes(id));
    const undo = {
      add: replaced.map(({ kind, from, to, intervals, label: own }) => ({
        kind,
        from,
        to,
        intervals,
        label: own,
      })),
      remove: result.ids,
    };
    return { ok: true, taken: { ...offer, entry, undo } };
  });
}

/** Remembers that the offer was turned down. Throws a `StorageError`. */
export async function declineGiveBack(db: RelacheDb, crisis: string, now: EpochMs): Promise<void> {
  await writing(db, ["state", "journal"], async (tx) => {
    await answerIn(tx, crisis, false, now);
  });
}

/**
 * Moves the start back and forgets the answer, so that the offer stands again. Like any change of the hours it may have
 * to wait, or be refused (decision 24). Throws a `StorageError`.
 */
export async function undoTakeBack(
  db: RelacheDb,
  { entry, undo }: Pick<TakenBack, "entry" | "undo">,
  moment: Moment,
): Promise<ExceptionResult> {
  return await writing(db, [...STORES], async (tx): Promise<ExceptionResult> => {
    const result = await editExceptionsIn(tx, undo, moment);
    if (!result.ok) return result;
    const { rev } = await issueIn(tx.objectStore("state"));
    await tx.objectStore("journal").delete(entry);
    await tx.objectStore("tombstones").put({ id: entry, rev });
    return result;
  });
}

async function offerIn(
  tx: ReadTransaction<["plans", "exceptions", "journal", ...StoreName[]]>,
  { now, zone }: Moment,
  label: string,
): Promise<GiveBack | null> {
  const range = IDBKeyRange.lowerBound(now - REACH_MS);
  const journal = await tx.objectStore("journal").index("at").getAll(range);
  if (!journal.some(({ kind }) => kind === "crisis")) return null;
  return giveBackOf({ plans: await plansIn(tx), journal }, now, zone, label);
}

async function answerIn(
  tx: Pick<ExceptionsTransaction, "objectStore">,
  crisis: string,
  isTaken: boolean,
  now: EpochMs,
): Promise<string> {
  const stamp = await issueIn(tx.objectStore("state"));
  const data = { crisis, isTaken };
  const entry: JournalEntry = { ...stamp, kind: "recovery", at: now, end: null, data };
  await tx.objectStore("journal").add(entry);
  return stamp.id;
}
