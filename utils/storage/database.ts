import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";
import { initial } from "./migrations/001-initial.ts";
import { exceptions } from "./migrations/002-exceptions.ts";
import type { RelacheSchema } from "./schema.ts";
import { StorageError, toStorageError } from "./storage-error.ts";

export type RelacheDb = IDBPDatabase<RelacheSchema>;
export type StoreName = StoreNames<RelacheSchema>;
export type WriteTransaction<Names extends StoreName[]> = IDBPTransaction<RelacheSchema, Names, "readwrite">;

export type ReadTransaction<Names extends StoreName[]> = IDBPTransaction<
  RelacheSchema,
  Names,
  "readonly" | "readwrite"
>;

export const DATABASE_NAME = "relache";

/** In order: the n-th one leads from version n - 1 to n. */
const MIGRATIONS = [initial, exceptions] as const;

/**
 * Opens the database and brings it to this version. Throws a `StorageError`; "blocked" means that an older page still
 * holds it. `onClosed` tells that the connection is gone (the browser ended it, or a newer version of the product needs
 * the database): the next use has to open anew.
 */
export async function openRelache(onClosed: () => void = () => undefined): Promise<RelacheDb> {
  const opened = new Promise<RelacheDb>((resolve, reject) => {
    let isGivenUp = false;
    const opening = openDB<RelacheSchema>(DATABASE_NAME, MIGRATIONS.length, {
      upgrade(db, oldVersion, _version, tx) {
        // An upgrade that fails is undone as a whole, and the opening says so.
        tx.done.catch(() => undefined);
        for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(db);
      },
      blocked(_current, _blocked, event) {
        isGivenUp = true;
        reject(new StorageError("blocked", event));
      },
      // An upgrade elsewhere must never wait for this connection.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        onClosed();
      },
      terminated: onClosed,
    });
    opening.then(
      // Nobody waits for a connection that came late, and an open one would block others.
      (db) => (isGivenUp ? db.close() : resolve(db)),
      reject,
    );
  });
  // Also where the browser throws at once, because it lets nobody store anything.
  return await opened.catch((cause: unknown) => {
    throw toStorageError(cause);
  });
}

export type Connection = {
  /** The open database, opened anew when the last connection is gone. Throws a `StorageError`. */
  readonly get: () => Promise<RelacheDb>;
  /** Works with the database; a connection that turns out to be dead is given up, so that the next use opens anew. */
  readonly use: <Result>(work: (db: RelacheDb) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

/** One connection for a page or worker, made when it is first needed. */
export function createConnection(open: typeof openRelache = openRelache): Connection {
  let current: Promise<RelacheDb> | null = null;
  const get = (): Promise<RelacheDb> => {
    if (current !== null) return current;
    const opening = open(() => forget(opening));
    current = opening;
    // A failed opening is not kept, so that the next use tries again; the caller gets the error.
    opening.catch(() => forget(opening));
    return opening;
  };
  const forget = (opening: Promise<RelacheDb>): void => {
    if (current === opening) current = null;
  };
  const use = async <Result>(work: (db: RelacheDb) => Promise<Result>): Promise<Result> => {
    const opening = get();
    const db = await opening;
    try {
      return await work(db);
    } catch (cause) {
      const error =
        cause instanceof StorageError || cause instanceof DOMException ? toStorageError(cause) : null;
      // Safari is known to lose connections without a word.
      if (error?.kind === "unavailable") {
        forget(opening);
        db.close();
      }
      throw error ?? cause;
    }
  };
  const close = async (): Promise<void> => {
    const opening = current;
    current = null;
    if (opening !== null) (await opening).close();
  };
  return { get, use, close };
}

/**
 * Runs `work` in one read-write transaction that survives a power loss, and waits until it is complete. `work` may wait
 * for requests of this transaction only. When it throws, nothing is written, and the error comes out: those of the
 * database as `StorageError`.
 */
export async function writing<const Names extends StoreName[], Result>(
  db: RelacheDb,
  stores: Names,
  work: (tx: WriteTransaction<Names>) => Promise<Result>,
): Promise<Result> {
  let tx: WriteTransaction<Names>;
  try {
    tx = db.transaction(stores, "readwrite", { durability: "strict" });
  } catch (cause) {
    throw toStorageError(cause);
  }
  // `done` rejects beside a failed request: handled here at once, so that it never counts as unhandled.
  const ending = tx.done.then(
    () => null,
    (cause: unknown) => toStorageError(tx.error ?? cause),
  );
  let result: Result;
  try {
    result = await work(tx);
  } catch (cause) {
    abort(tx);
    const error = await ending;
    if (!(cause instanceof DOMException)) throw cause;
    const own = toStorageError(cause);
    // A request that only died with its transaction knows less than that one.
    throw own.kind === "unavailable" ? (error ?? own) : own;
  }
  const error = await ending;
  if (error !== null) throw error;
  return result;
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch (cause) {
    // A transaction that failed by itself is over already.
    if (!(cause instanceof DOMException && cause.name === "InvalidStateError")) throw cause;
  }
}

/** Runs `work` and turns the database's errors into `StorageError`. */
export async function reading<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw toStorageError(cause);
  }
}
