import type { JournalEntry, JournalKind } from "../domain/journal.ts";
import type { EpochMs } from "../domain/time.ts";
import { reading, writing, type RelacheDb } from "./database.ts";
import type { StateRows } from "./schema.ts";
import { issueIn, stateIn, type StateKey, type StateStore } from "./state-store.ts";

type WithoutStamp<Entry> = Entry extends JournalEntry ? Omit<Entry, "id" | "rev"> : never;

/** An entry before it is numbered. */
export type JournalDraft = WithoutStamp<JournalEntry>;

/** A row of `state` that has to change with the entry, or not at all: a crisis stands in the journal and in the guard. */
export type Alongside<Key extends StateKey> = {
  readonly key: Key;
  readonly change: (row: StateRows[Key], entry: JournalEntry) => StateRows[Key];
};

/** Writes a new entry, and a row of `state` in the same transaction. Throws a `StorageError`. */
export async function appendEntry<Key extends StateKey>(
  db: RelacheDb,
  draft: JournalDraft,
  alongside?: Alongside<Key>,
): Promise<JournalEntry> {
  return await writing(db, ["state", "journal"], async (tx) => {
    const state = tx.objectStore("state");
    const entry: JournalEntry = { ...draft, ...(await issueIn(state)) };
    await tx.objectStore("journal").add(entry);
    return await followedBy(state, entry, alongside);
  });
}

/** Sets the end of an entry; `null` when there is no such entry. Throws a `StorageError`. */
export async function endEntry<Key extends StateKey>(
  db: RelacheDb,
  id: string,
  end: EpochMs,
  alongside?: Alongside<Key>,
): Promise<JournalEntry | null> {
  return await writing(db, ["state", "journal"], async (tx) => {
    const state = tx.objectStore("state");
    const entry = await tx.objectStore("journal").get(id);
    if (entry === undefined) return null;
    const { rev } = await issueIn(state);
    const ended: JournalEntry = { ...entry, end, rev };
    await tx.objectStore("journal").put(ended);
    return await followedBy(state, ended, alongside);
  });
}

async function followedBy<Key extends StateKey>(
  state: StateStore,
  entry: JournalEntry,
  alongside: Alongside<Key> | undefined,
): Promise<JournalEntry> {
  if (alongside !== undefined)
    await state.put(alongside.change(await stateIn(state, alongside.key), entry), alongside.key);
  return entry;
}

/** Erases an entry with its content; what stays says only that it was erased (decision 2). Throws a `StorageError`. */
export async function eraseEntry(db: RelacheDb, id: string): Promise<void> {
  await writing(db, ["state", "journal", "tombstones"], async (tx) => {
    if ((await tx.objectStore("journal").getKey(id)) === undefined) return;
    const { rev } = await issueIn(tx.objectStore("state"));
    await tx.objectStore("journal").delete(id);
    await tx.objectStore("tombstones").put({ id, rev });
  });
}

/** Entries that began in `[from, to)`, oldest first; of one kind when one is named. Throws a `StorageError`. */
export async function journalBetween<Kind extends JournalKind = JournalKind>(
  db: RelacheDb,
  from: EpochMs,
  to: EpochMs,
  kind?: Kind,
): Promise<Extract<JournalEntry, { kind: Kind }>[]> {
  const range = IDBKeyRange.bound(from, to, false, true);
  const entries = await reading(() => db.getAllFromIndex("journal", "at", range));
  return entries.filter(
    (entry): entry is Extract<JournalEntry, { kind: Kind }> => kind === undefined || entry.kind === kind,
  );
}
