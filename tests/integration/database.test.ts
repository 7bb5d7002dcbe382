import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { createConnection, DATABASE_NAME, openRelache, writing } from "../../utils/storage/database.ts";
import { deviceIdOf } from "../../utils/storage/state-store.ts";
import { StorageError, toStorageError } from "../../utils/storage/storage-error.ts";
import shapeOfV1 from "../fixtures/database/v1.json" with { type: "json" };
import { freshProfile } from "../support/fresh-database.ts";

beforeEach(freshProfile);

describe("migration 001", () => {
  it("makes the stores and indexes of the fixture", async () => {
    const db = await openRelache();
    const stores = [...db.objectStoreNames].map((name) => {
      const { store } = db.transaction(name);
      const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
      return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) }];
    });
    expect({ version: db.version, stores: Object.fromEntries(stores) }).toEqual(shapeOfV1);
  });

  it("leaves data alone when it ran before", async () => {
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
    const older = openDB(DATABASE_NAME, 2);
    const connection = createConnection();
    const waiting = connection.get();
    stubborn.close();
    (await older).close();
    await expect(waiting).rejects.toBeInstanceOf(StorageError);
    await deleteDB(DATABASE_NAME);
    expect((await connection.get()).version).toBe(1);
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
  (await openDB(DATABASE_NAME, 2)).close();
}
