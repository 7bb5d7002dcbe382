import { deleteDB, openDB, type IDBPDatabase } from "idb";
import { DATABASE_NAME } from "./database.ts";
import { PORTABLE, type PortableStore } from "./data-store.ts";
import { StorageError, toStorageError } from "./storage-error.ts";

/** Rows of unknown shape, as they were found. */
export type FoundRows = {
  readonly rows: Readonly<Partial<Record<PortableStore, readonly unknown[]>>>;
  /** Every store was there and could be read to its end. */
  readonly isWhole: boolean;
};

/** Databases of earlier versions have no such store, and lack nothing. */
const EXCEPTIONS_SINCE = 2;

/** The background lets go at once, but a transaction of its may have to end first. */
const PATIENCE_MS = 5000;

/**
 * Reads what can be read of a database that the product itself cannot use: of any version, with stores missing or
 * damaged. Changes nothing. Throws a `StorageError` when it cannot be opened at all.
 */
export async function readWhatIsLeft(): Promise<FoundRows> {
  const db = await openAsItIs();
  try {
    const rows: Partial<Record<PortableStore, readonly unknown[]>> = {};
    let isWhole = true;
    for (const name of PORTABLE) {
      const store = await readStore(db, name);
      rows[name] = store.rows;
      isWhole &&= store.isWhole;
    }
    return { rows, isWhole };
  } finally {
    db.close();
  }
}

/** Without a version, so that no upgrade runs; a database that is not there is not made. */
async function openAsItIs(): Promise<IDBPDatabase> {
  try {
    return await openDB(DATABASE_NAME, undefined, {
      upgrade: (_db, _from, _to, tx) => {
        tx.done.catch(() => undefined);
        tx.abort();
      },
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
  } catch (cause) {
    throw toStorageError(cause);
  }
}

/** All rows from the front; where one is damaged, those behind it from the back. */
async function readStore(
  db: IDBPDatabase,
  name: PortableStore,
): Promise<{ readonly rows: unknown[]; readonly isWhole: boolean }> {
  if (!db.objectStoreNames.contains(name)) {
    return { rows: [], isWhole: name === "exceptions" && db.version < EXCEPTIONS_SINCE };
  }
  try {
    return { rows: await db.getAll(name), isWhole: true };
  } catch {
    // One damaged row spoils `getAll`: the others are read one by one.
    const found = new Map<string, unknown>();
    for (const direction of ["next", "prev"] as const) await collect(db, name, direction, found);
    return { rows: [...found.values()], isWhole: false };
  }
}

async function collect(
  db: IDBPDatabase,
  name: PortableStore,
  direction: "next" | "prev",
  found: Map<string, unknown>,
): Promise<void> {
  try {
    let cursor = await db.transaction(name).store.openCursor(null, direction);
    while (cursor !== null) {
      found.set(JSON.stringify(cursor.primaryKey), cursor.value);
      cursor = await cursor.continue();
    }
  } catch {
    // What was read until then is kept; the store counts as not whole already.
    return;
  }
}

/** Deletes the database with all that it holds; the next use makes a new one. Throws a `StorageError`. */
export async function deleteRelache(patienceMs = PATIENCE_MS): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const deleting = deleteDB(DATABASE_NAME, {
      blocked: (_version, event) => {
        timer = setTimeout(() => reject(new StorageError("blocked", event)), patienceMs);
      },
    });
    deleting
      .then(resolve, (cause: unknown) => reject(toStorageError(cause)))
      .finally(() => clearTimeout(timer));
  });
}
