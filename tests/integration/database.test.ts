import { deleteDB, openDB, type IDBPDatabase } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import {
  createConnection,
  DATABASE_NAME,
  openRelache,
  writing,
  type RelacheDb,
} from "../../utils/storage/database.ts";
import { readPlans } from "../../utils/storage/plans-store.ts";
import { readWhatIsLeft } from "../../utils/storage/rescue.ts";
import { deviceIdOf } from "../../utils/storage/state-store.ts";
import { StorageError, toStorageError } from "../../utils/storage/storage-error.ts";
import shapeOfV1 from "../fixtures/database/v1.json" with { type: "json" };
import shapeOfV2 from "../fixtures/database/v2.json" with { type: "json" };
import { freshProfile } from "../support/fresh-database.ts";

beforeEach(freshProfile);

function shapeOf(db: RelacheDb): unknown {
  const stores = [...db.objectStoreNames].map((name) => {
    const { store } = db.transaction(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) }];
  });
  return { version: db.version, stores: Object.fromEntries(stores) };
}

/** A database as an earlier version left it, by its fixture. */
async function earlier({ version, stores }: typeof shapeOfV1): Promise<IDBPDatabase> {
  return await openDB(DATABASE_NAME, version, {
    upgrade(db) {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = db.createObjectStore(name, { keyPath });
        for (const [index, path] of Object.entries<string>(indexes)) store.createIndex(index, path);
      }
    },
  });
}

describe("migrations", () => {
  it("make the stores and indexes of the fixture", async () => {
    expect(shapeOf(await openRelache())).toEqual(shapeOfV2);
  });

  it("lead from the first version to the present one, with all that it held", async () => {
    const old = await earlier(shapeOfV1);
    const rows = { clients: { id: "c-1", rev: 1 }, tombstones: { id: "a-9", rev: 4 }, plans: { id: "a-1" } };
    for (const [name, row] of Object.entries(rows)) await old.put(name, { effectiveFrom: 7, ...row });
    await old.put("state", { deviceId: "a", seq: 9, clock: 9 }, "device");
    old.close();
    const db = await openRelache();
    expect(shapeOf(db)).toEqual(shapeOfV2);
    for (const [name, row] of Object.entries(rows))
      expect(await db.getAll(name as "clients")).toMatchObject([row]);
    expect(await readPlans(db)).toMatchObject([{ id: "a-1", exceptions: [] }]);
    expect(await deviceIdOf(db)).toBe("a");
  });

  it("lack nothing to be rescued before the upgrade", async () => {
    (await earlier(shapeOfV1)).close();
    expect((await readWhatIsLeft()).isWhole).toBe(true);
  });

  it("leave data alone when they ran before", async () => {
    const id = await deviceIdOf(await openRelache());
    expect(await deviceIdOf(await openRelache())).toBe(id);
    expect(id).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("connection", () => {
  it("gives way to an upgrade at once, and opens anew afterwards", async () => {
    const connection = createConnection();
    const first = await connection.get();
    await eraseByUpgrade();
    expect(() => first.transaction("state")).toThrow(DOMException);
    await expect(connection.get()).rejects.toMatchObject({ name: "StorageError", kind: "blocked" });
  });

  it("is reported as blocked by a page that does not let go, and tried again", async () => {
    const stubborn = await openDB(DATABASE_NAME, 1);
    const newer = openDB(DATABASE_NAME, 3);
    const connection = createConnection();
    const waiting = connection.get();
    stubborn.close();
    (await newer).close();
    await expect(waiting).rejects.toBeInstanceOf(StorageError);
    await deleteDB(DATABASE_NAME);
    expect((await connection.get()).version).toBe(2);
  });

  it("opens anew once the browser has ended a connection, and only then", async () => {
    const endings: (() => void)[] = [];
    const connection = createConnection(async (onClosed) => {
      endings.push(onClosed ?? (() => undefined));
      return await openRelache(onClosed);
    });
    const first = await connection.get();
    expect(await connection.get()).toBe(first);
    endings[0]?.();
    const second = await connection.get();
    expect(second).not.toBe(first);
    endings[0]?.();
    expect(await connection.get()).toBe(second);
  });

  it("names trouble by what can be done about it", () => {
    const kind = (name: string): string => toStorageError(new DOMException("no", name)).kind;
    expect(["QuotaExceededError", "VersionError", "UnknownError", "InvalidStateError"].map(kind)).toEqual([
      "quota",
      "blocked",
      "corrupt",
      "unavailable",
    ]);
    const cause = new Error("first");
    expect(toStorageError(cause).cause).toBe(cause);
  });

  it("writes all or nothing, and says which error it was", async () => {
    const db = await openRelache();
    const failing = writing(db, ["state", "tombstones"], async (tx) => {
      await tx.objectStore("tombstones").add({ id: "a-1", rev: 1 });
      await tx.objectStore("tombstones").add({ id: "a-1", rev: 2 });
    });
    await expect(failing).rejects.toMatchObject({ kind: "corrupt" });
    const own = writing(db, ["tombstones"], async (tx) => {
      await tx.store.add({ id: "a-2", rev: 1 });
      throw new Error("ours");
    });
    await expect(own).rejects.toThrow("ours");
    expect(await db.count("tombstones")).toBe(0);
    db.close();
    await expect(writing(db, ["tombstones"], async () => 1)).rejects.toBeInstanceOf(StorageError);
  });
});

/** Another page of a newer version. */
async function eraseByUpgrade(): Promise<void> {
  (await openDB(DATABASE_NAME, 3)).close();
}
