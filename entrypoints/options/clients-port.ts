import browser from "webextension-polyfill";
import { send } from "../../utils/messaging/messenger.ts";
import type { Outcome } from "../../utils/messaging/protocol.ts";
import type { ClientsPorts } from "../../utils/models/client-row.ts";
import {
  addClient,
  changeClient,
  readClients,
  readUsedClients,
  removeClient,
  restoreClient,
} from "../../utils/storage/clients-store.ts";
import type { Connection, RelacheDb } from "../../utils/storage/database.ts";
import { createTroubleLog } from "../../utils/storage/trouble-store.ts";

const DONE = { ok: true } as const;
const GONE = { ok: false, why: "bad-request" } as const;

/** How the page reads and writes clients: written here, followed by the background before it counts as saved. */
export function createClientsPort(connection: Connection): ClientsPorts {
  // The note of trouble is a help to the reader: saving does not wait for it, and says itself that it failed.
  const trouble = createTroubleLog(() => undefined);
  const watched = trouble.watch(connection);
  const write = async <Done extends Outcome>(work: (db: RelacheDb) => Promise<Done>) => {
    // What a private window writes would be gone with it (decision 19).
    if (browser.extension.inIncognitoContext) return { ok: false, why: "private-window" } as const;
    const outcome = await watched.use(work);
    if (!outcome.ok) return outcome;
    trouble.written();
    // It is saved whether or not the background can be reached: the next beat reads the database.
    await send("observe", {}).catch(() => undefined);
    return outcome;
  };
  return {
    read: () =>
      connection.use(async (db) => {
        const clients = await readClients(db);
        const ids = clients.map(({ id }) => id);
        return { clients, used: ids.length === 0 ? new Set() : await readUsedClients(db, ids) };
      }),
    add: (fields) => write(async (db) => ({ ...DONE, id: (await addClient(db, fields)).id })),
    change: (id, change) =>
      write(async (db) => ((await changeClient(db, id, change)) === null ? GONE : DONE)),
    remove: (id) => write(async (db) => ({ ...DONE, isKept: (await removeClient(db, id)) === "archived" })),
    restore: (id, fields) =>
      write(async (db) => {
        await restoreClient(db, id, fields);
        return DONE;
      }),
  };
}
