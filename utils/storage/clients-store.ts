import { withChange, type Change } from "../domain/changes.ts";
import type { Client, ClientId } from "../domain/client.ts";
import type { Span } from "../domain/span.ts";
import { reading, writing, type RelacheDb, type StoreName, type WriteTransaction } from "./database.ts";
import type { RelacheSchema } from "./schema.ts";
import { issueIn, stateIn, type StateStore } from "./state-store.ts";

/** What the user sets of a client. */
export type ClientFields = Omit<Client, "id" | "rev">;

/** What became of a client that was to be removed: one with recorded time is archived instead. */
export type ClientRemoval = "deleted" | "archived" | "gone";

/** Spans are looked through in parts: there may be hundreds of thousands. */
const PART = 2000;

/** All clients, archived ones included. Throws a `StorageError`. */
export async function readClients(db: RelacheDb): Promise<Client[]> {
  return await reading(() => db.getAll("clients"));
}

/** Those of the clients for whom time was recorded or is being recorded. Throws a `StorageError`. */
export async function readUsedClients(
  db: RelacheDb,
  ids: readonly ClientId[],
): Promise<ReadonlySet<ClientId>> {
  return await reading(() => {
    const tx = db.transaction(["state", "days", "spans"]);
    const [state, days, spans] = [tx.objectStore("state"), tx.objectStore("days"), tx.objectStore("spans")];
    return usedIn({ state, days, spans }, ids);
  });
}

/** Writes a new client. Throws a `StorageError`. */
export async function addClient(db: RelacheDb, fields: ClientFields): Promise<Client> {
  return await writing(db, ["state", "clients"], async (tx) => {
    const client: Client = { ...fields, ...(await issueIn(tx.objectStore("state"))) };
    await tx.objectStore("clients").add(client);
    return client;
  });
}

/**
 * Makes a change to a client as it stands now; `null` when there is no such client any more. Nobody works for a client
 * that is archived. Throws a `StorageError`.
 */
export async function changeClient(
  db: RelacheDb,
  id: ClientId,
  change: Change<ClientFields>,
): Promise<Client | null> {
  return await writing(db, ["state", "clients"], async (tx) => {
    const now = await tx.objectStore("clients").get(id);
    return now === undefined ? null : await putIn(tx, { ...now, ...withChange<ClientFields>(now, change) });
  });
}

/** Deletes a client for whom nothing was recorded, and archives any other. Throws a `StorageError`. */
export async function removeClient(db: RelacheDb, id: ClientId): Promise<ClientRemoval> {
  return await writing(
    db,
    ["state", "clients", "days", "spans", "tombstones"],
    async (tx): Promise<ClientRemoval> => {
      const now = await tx.objectStore("clients").get(id);
      if (now === undefined) return "gone";
      const [state, days, spans] = [tx.objectStore("state"), tx.objectStore("days"), tx.objectStore("spans")];
      if ((await usedIn({ state, days, spans }, [id])).has(id)) {
        await putIn(tx, { ...now, isArchived: true });
        return "archived";
      }
      const { rev } = await issueIn(state);
      await tx.objectStore("clients").delete(id);
      await tx.objectStore("tombstones").put({ id, rev });
      await releaseIn(tx, id);
      return "deleted";
    },
  );
}

/** Brings a deleted client back under its own id: what comes back is not erased any more. Throws a `StorageError`. */
export async function restoreClient(db: RelacheDb, id: ClientId, fields: ClientFields): Promise<void> {
  await writing(db, ["state", "clients", "tombstones"], async (tx) => {
    await putIn(tx, { ...fields, id, rev: 0 });
    await tx.objectStore("tombstones").delete(id);
  });
}

type EditTx = WriteTransaction<["state", "clients", ...StoreName[]]>;

/** Under a new revision. */
async function putIn(tx: EditTx, client: Client): Promise<Client> {
  const { rev } = await issueIn(tx.objectStore("state"));
  const written: Client = { ...client, rev };
  await tx.objectStore("clients").put(written);
  if (written.isArchived) await releaseIn(tx, written.id);
  return written;
}

/** Ends "working for" this client. */
async function releaseIn(tx: EditTx, id: ClientId): Promise<void> {
  const state = tx.objectStore("state");
  const switches = await stateIn(state, "switches");
  if (switches.workingFor?.client === id) await state.put({ ...switches, workingFor: null }, "switches");
}

/** The records that name a client, within a transaction of the caller. */
type Records = {
  readonly state: Pick<StateStore, "get">;
  readonly days: { readonly getAllKeys: () => Promise<RelacheSchema["days"]["key"][]> };
  readonly spans: { readonly getAll: (range: IDBKeyRange | null, count: number) => Promise<Span[]> };
};

/** Looks at the roll-ups first: they are few, and almost always tell. */
async function usedIn(
  { state, days, spans }: Records,
  ids: readonly ClientId[],
): Promise<ReadonlySet<ClientId>> {
  const { open, pending } = await stateIn(state, "tracker");
  const live = open === null ? pending : [...pending, open];
  const found = new Set<ClientId | null>(live.map(({ client }) => client));
  for (const [, , , , client] of await days.getAllKeys()) found.add(client);
  const isEachFound = (): boolean => ids.every((id) => found.has(id));
  let after: IDBKeyRange | null = null;
  for (let isMore = !isEachFound(); isMore;) {
    const part: Span[] = await spans.getAll(after, PART);
    for (const { client } of part) found.add(client);
    after = IDBKeyRange.lowerBound(part.at(-1)?.id ?? "", true);
    isMore = part.length === PART && !isEachFound();
  }
  return new Set(ids.filter((id) => found.has(id)));
}
