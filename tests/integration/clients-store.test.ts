import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_STATE, readState } from "../../utils/storage/state-store.ts";
import type { DayTotal, Span } from "../../utils/domain/span.ts";
import {
  addClient,
  changeClient,
  readClients,
  readUsedClients,
  removeClient,
  restoreClient,
  type ClientFields,
} from "../../utils/storage/clients-store.ts";
import { openRelache, type RelacheDb } from "../../utils/storage/database.ts";
import { StorageError } from "../../utils/storage/storage-error.ts";
import { freshProfile } from "../support/fresh-database.ts";

const LUNE: ClientFields = {
  name: "Maison Lune",
  color: "#2b7cc0",
  rules: ["instagram.com/maisonlune"],
  isArchived: false,
};
let db: RelacheDb;

beforeEach(async () => {
  freshProfile();
  db = await openRelache();
});

const span = (id: string, client: string | null): Span => ({
  id,
  rev: 1,
  device: "d",
  start: 0,
  end: 1,
  service: "x",
  activity: "watch",
  client,
  context: "work",
  zone: "UTC",
  exceptionId: null,
  source: "auto",
});
const total = (client: string): DayTotal => ({
  device: "d",
  day: "2026-11-19",
  service: "x",
  activity: "watch",
  client,
  context: "work",
  inMs: 1,
  offMs: 0,
  rev: 1,
});
const workFor = (client: string) =>
  db.put(
    "state",
    { ...DEFAULT_STATE.switches, pausedUntil: 7, workingFor: { client, until: 9, at: 1 } },
    "switches",
  );

describe("clients in the database", () => {
  it("are numbered, and every change gives a new revision", async () => {
    const lune = await addClient(db, LUNE);
    const nord = await addClient(db, { ...LUNE, name: "Atelier Nord", rules: [] });
    expect(nord.id).not.toBe(lune.id);
    expect(await readClients(db)).toEqual([lune, nord]);
    const changed = await changeClient(db, lune.id, { from: { name: LUNE.name }, to: { name: "Lune" } });
    expect(changed).toEqual({ ...lune, name: "Lune", rev: nord.rev + 1 });
    expect(await db.get("clients", lune.id)).toEqual(changed);
    expect(await changeClient(db, "nobody", { from: {}, to: { name: "x" } })).toBeNull();
  });

  it("take two pages' changes of the addresses together", async () => {
    const { id, rules } = await addClient(db, LUNE);
    await changeClient(db, id, { from: { rules }, to: { rules: [...rules, "x.com/a"] } });
    await changeClient(db, id, { from: { rules }, to: { rules: ["x.com/b"] } });
    expect((await db.get("clients", id))?.rules).toEqual(["x.com/a", "x.com/b"]);
  });

  it("are deleted without a trace of their content when nothing was recorded, and come back under their id", async () => {
    const { id, rev } = await addClient(db, LUNE);
    await db.put("spans", span("s-1", "another"));
    await workFor(id);
    expect(await removeClient(db, id)).toBe("deleted");
    expect(await readClients(db)).toEqual([]);
    expect(await db.getAll("tombstones")).toEqual([{ id, rev: rev + 1 }]);
    expect(await readState(db, "switches")).toMatchObject({ workingFor: null, pausedUntil: 7 });
    expect(await removeClient(db, id)).toBe("gone");
    await restoreClient(db, id, LUNE);
    expect(await readClients(db)).toEqual([{ ...LUNE, id, rev: rev + 2 }]);
    expect(await db.getAll("tombstones")).toEqual([]);
  });

  it.each([
    ["a roll-up", async (id: string) => void (await db.put("days", total(id)))],
    ["a span", async (id: string) => void (await db.put("spans", span("s-1", id)))],
    [
      "what is being recorded",
      async (id: string) => {
        const open = {
          start: 0,
          end: 1,
          service: "x",
          activity: "watch" as const,
          isProfessional: false,
          isPersonal: false,
          client: id,
          zone: "UTC",
        };
        await db.put("state", { ...DEFAULT_STATE.tracker, open }, "tracker");
      },
    ],
  ])("are archived instead when %s has them", async (_what, record) => {
    const lune = await addClient(db, LUNE);
    const nord = await addClient(db, { ...LUNE, name: "Atelier Nord" });
    await record(lune.id);
    await workFor(lune.id);
    expect(await readUsedClients(db, [lune.id, nord.id])).toEqual(new Set([lune.id]));
    expect(await removeClient(db, lune.id)).toBe("archived");
    expect(await db.get("clients", lune.id)).toEqual({ ...lune, isArchived: true, rev: nord.rev + 1 });
    expect(await db.getAll("tombstones")).toEqual([]);
    expect((await readState(db, "switches")).workingFor).toBeNull();
  });

  it("are found among more spans than are read at once", async () => {
    const { id } = await addClient(db, LUNE);
    const tx = db.transaction("spans", "readwrite");
    for (let index = 0; index < 4100; index += 1)
      await tx.store.put(span(`s-${String(index).padStart(5, "0")}`, index === 4099 ? id : null));
    await tx.done;
    expect(await readUsedClients(db, [id, "nobody"])).toEqual(new Set([id]));
  });

  it("end “working for” when they are archived, and leave it to another client", async () => {
    const { id } = await addClient(db, LUNE);
    await workFor("another");
    await changeClient(db, id, { from: { isArchived: false }, to: { isArchived: true } });
    expect((await readState(db, "switches")).workingFor).toEqual({ client: "another", until: 9, at: 1 });
    await workFor(id);
    await changeClient(db, id, { from: { name: LUNE.name }, to: { name: "Lune" } });
    expect((await readState(db, "switches")).workingFor).toBeNull();
  });

  it("say with a StorageError that the database is gone, and write nothing by halves", async () => {
    const { id } = await addClient(db, LUNE);
    db.close();
    await expect(removeClient(db, id)).rejects.toBeInstanceOf(StorageError);
    await expect(addClient(db, LUNE)).rejects.toBeInstanceOf(StorageError);
    await expect(readUsedClients(db, [id])).rejects.toBeInstanceOf(StorageError);
    db = await openRelache();
    expect(await readClients(db)).toHaveLength(1);
  });
});
