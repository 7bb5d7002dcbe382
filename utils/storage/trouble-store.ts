import browser from "webextension-polyfill";
import type { Connection } from "./database.ts";
import { StorageError, type StorageTrouble } from "./storage-error.ts";

const KEY = "trouble";

/** What is wrong with the database, as the background last met it in this run of the browser; `null` when nothing is. */
export async function readTrouble(): Promise<StorageTrouble | null> {
  const found: unknown = (await browser.storage.session.get(KEY))[KEY];
  // Only we write there, and only for one run of the browser.
  return typeof found === "string" ? (found as StorageTrouble) : null;
}

export async function storeTrouble(trouble: StorageTrouble | null): Promise<void> {
  await (trouble === null
    ? browser.storage.session.remove(KEY)
    : browser.storage.session.set({ [KEY]: trouble }));
}

/** Keeps the note of trouble in step with what happens to the database, so that the pages can say it. */
export type TroubleLog = {
  /** The same connection, whose failures are noted; a success strikes the note out, but for a full disk. */
  readonly watch: (connection: Connection) => Connection;
  /** Something was written: the disk is not full any more. */
  readonly written: () => void;
};

/** @param onError the note itself could not be kept; nobody waits for it */
export function createTroubleLog(onError: (error: unknown) => void): TroubleLog {
  /** Nothing is noted, as far as this worker knows: the usual case costs nothing. */
  let isClean = false;
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => {
    turn = turn.then(work).catch(onError);
  };
  const fail = (trouble: StorageTrouble): void => {
    isClean = false;
    inTurn(() => storeTrouble(trouble));
  };
  const succeed = (isWritten: boolean): void => {
    if (isClean) return;
    inTurn(async () => {
      // A full disk can still be read.
      if (!isWritten && (await readTrouble()) === "quota") return;
      await storeTrouble(null);
      isClean = true;
    });
  };
  return {
    watch: (connection) => ({
      ...connection,
      use: async (work) => {
        try {
          const result = await connection.use(work);
          succeed(false);
          return result;
        } catch (error) {
          if (error instanceof StorageError) fail(error.kind);
          throw error;
        }
      },
    }),
    written: () => succeed(true),
  };
}
