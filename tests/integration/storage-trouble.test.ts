import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { createConnection, DATABASE_NAME, openRelache } from "../../utils/storage/database.ts";
import { readAllRows } from "../../utils/storage/data-store.ts";
import { deleteRelache, readWhatIsLeft } from "../../utils/storage/rescue.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { changeState, deviceIdOf } from "../../utils/storage/state-store.ts";
import { StorageError } from "../../utils/storage/storage-error.ts";
import { createTroubleLog, readTrouble, storeTrouble } from "../../utils/storage/trouble-store.ts";
import { salvage } from "../../utils/transfer/salvage.ts";
import { buildExport, exportText } from "../../utils/transfer/export-json.ts";
import { parseExport } from "../../utils/transfer/import-json.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

beforeEach(() => {
  freshProfile();
  fakeBrowser.reset();
});
afterEach(() => vi.restoreAllMocks());

const full = (): Promise<never> =>
  Promise.reject(new StorageError("quota", new DOMException("no", "QuotaExceededError")));

describe("an upgrade that is interrupted", () => {
  it("leaves nothing half done: the next one starts over and makes all stores", async () => {
    const dying = vi.spyOn(IDBObjectStore.prototype, "createIndex").mockImplementation(() => {
      throw new Error("the browser is killed here, with one store made");
    });
    await expect(openRelache()).rejects.toBeInstanceOf(StorageError);
    dying.mockRestore();
    const db = await openRelache();
    expect([...db.objectStoreNames]).toHaveLength(11);
    expect(await deviceIdOf(db)).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("a database of a newer version", () => {
  it("is blocked, untouched, and its rows can be taken along", async () => {
    const db = await openRelache();
    const client = { id: "c-1", rev: 1, name: "Maison Lune", color: "red", rules: [], isArchived: false };
    await db.put("clients", client);
    db.close();
    (await openDB(DATABASE_NAME, 9)).close();
    await expect(openRelache()).rejects.toMatchObject({ kind: "blocked" });
    const { rows, isWhole } = await readWhatIsLeft();
    expect(isWhole).toBe(true);
    expect(salvage(rows).rows.clients).toEqual([client]);
    const still = await openDB(DATABASE_NAME);
    expect(still.version).toBe(9);
    still.close();
  });
});

describe("a database that cannot be opened", () => {
  it("is told as such, and opens once the browser can read it again", async () => {
    const failing = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store", "UnknownError");
    });
    const connection = createConnection();
    await expect(connection.use(readSettings)).rejects.toMatchObject({ kind: "corrupt" });
    await expect(readWhatIsLeft()).rejects.toMatchObject({ kind: "corrupt" });
    failing.mockRestore();
    await expect(connection.use(readSettings)).resolves.toMatchObject({ v: 1 });
  });
});

describe("a damaged database", () => {
  const damaged = async (): Promise<void> => {
    const db = await openDB(DATABASE_NAME, 1, {
      upgrade(upgrading) {
        upgrading.createObjectStore("clients", { keyPath: "id" });
        upgrading.createObjectStore("tombstones", { keyPath: "id" });
      },
    });
    await db.put("clients", { id: "c-1", rev: 1, name: "Maison Lune", color: "red" });
    await db.put("clients", { id: "c-2", rev: "?", name: 7 });
    db.close();
  };

  it("gives what is sound of it as a file that can be imported, and says that it is not all", async () => {
    await damaged();
    await expect(createConnection().use(readSettings)).rejects.toMatchObject({ kind: "corrupt" });
    const found = await readWhatIsLeft();
    expect(found.isWhole).toBe(false);
    const { rows, lost } = salvage(found.rows);
    expect(lost).toBe(1);
    const text = exportText(buildExport(rows, Date.UTC(2026, 10, 22), "0.1.0"));
    const parsed = parseExport(text);
    expect(parsed.ok && parsed.rows.clients.map(({ id }) => id)).toEqual(["c-1"]);
  });

  it("reads row by row around one that cannot be read", async () => {
    await damaged();
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
      throw new DOMException("bad row", "DataError");
    });
    const found = await readWhatIsLeft();
    expect(found.rows.clients).toHaveLength(2);
    expect(found.isWhole).toBe(false);
  });

  it("starts anew when the user says so", async () => {
    await damaged();
    await deleteRelache();
    const db = await openRelache();
    expect((await readAllRows(db)).clients).toEqual([]);
  });

  it("is not made where there is none", async () => {
    await expect(readWhatIsLeft()).rejects.toBeInstanceOf(StorageError);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe("starting anew", () => {
  it("makes other connections let go, and they open the new database", async () => {
    const other = createConnection();
    const before = await other.use(deviceIdOf);
    await deleteRelache();
    expect(await other.use(deviceIdOf)).not.toBe(before);
  });

  it("is called blocked when an old page holds on", async () => {
    (await openRelache()).close();
    const stubborn = await openDB(DATABASE_NAME);
    await expect(deleteRelache(20)).rejects.toMatchObject({ kind: "blocked" });
    stubborn.close();
  });
});

describe("the note of trouble", () => {
  const onError = vi.fn<(error: unknown) => void>();
  const told = async (expected: string | null): Promise<void> => {
    await until(async () => (await readTrouble()) === expected, {
      label: `the note ${expected}`,
      everyMs: 2,
    });
  };

  it("is made by a failure and struck out by the next success", async () => {
    const connection = createTroubleLog(onError).watch(createConnection());
    const lost = new StorageError("unavailable", null);
    await expect(connection.use(() => Promise.reject(lost))).rejects.toBe(lost);
    await told("unavailable");
    await connection.use(readSettings);
    await told(null);
    expect(onError).not.toHaveBeenCalled();
  });

  it("of a full disk stays until something was written", async () => {
    const log = createTroubleLog(onError);
    const connection = log.watch(createConnection());
    await expect(connection.use(full)).rejects.toMatchObject({ kind: "quota" });
    await told("quota");
    await connection.use(readSettings);
    // The note follows in its turn: one more failure and one more success come behind it.
    await expect(connection.use(full)).rejects.toBeInstanceOf(StorageError);
    await connection.use(readSettings);
    await told("quota");
    log.written();
    await told(null);
  });

  it("of an earlier worker is struck out too", async () => {
    await storeTrouble("corrupt");
    await createTroubleLog(onError).watch(createConnection()).use(readSettings);
    await told(null);
  });

  it("is not made of errors that are no trouble with storage", async () => {
    const connection = createTroubleLog(onError).watch(createConnection());
    await expect(connection.use(() => Promise.reject(new Error("ours")))).rejects.toThrow("ours");
    expect(await readTrouble()).toBeNull();
  });
});

describe("a full disk", () => {
  it("takes nothing away: what was written stays, and writing goes on when there is room", async () => {
    const db = await openRelache();
    await changeState(db, "switches", (row) => ({ ...row, pausedUntil: 5 }));
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await expect(changeState(db, "switches", (row) => ({ ...row, pausedUntil: 9 }))).rejects.toMatchObject({
      kind: "quota",
    });
    put.mockRestore();
    const kept = await changeState(db, "switches", (row) => row);
    expect(kept.pausedUntil).toBe(5);
  });
});
