import { beforeEach, describe, expect, it } from "vitest";
import { eraseAll, readAllRows, replaceAllRows } from "../../utils/storage/data-store.ts";
import { openRelache, writing } from "../../utils/storage/database.ts";
import { editExceptions } from "../../utils/storage/exceptions-store.ts";
import { appendEntry } from "../../utils/storage/journal-store.ts";
import { hasAnyData, spansBetween } from "../../utils/storage/read-model.ts";
import { changeState, deviceIdOf, readState } from "../../utils/storage/state-store.ts";
import { StorageError } from "../../utils/storage/storage-error.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { TrackerWorld } from "../support/tracker-world.ts";

/** Nothing is held before the first evening, so nothing is judged here. */
const NEVER_ARMED = { now: 0, zone: "UTC", socialIn: () => () => false };

beforeEach(freshProfile);

describe("all data", () => {
  const tracked = async (): Promise<TrackerWorld> => {
    const world = new TrackerWorld();
    await world.plan();
    const leave = { kind: "leave", from: "2027-01-04", to: "2027-01-08", intervals: [], label: "" } as const;
    const moment = { now: world.now, zone: world.zone };
    await editExceptions(await world.connection.get(), { add: [leave], remove: [] }, moment);
    for (const site of ["linkedin", "x", "linkedin", null] as const) await world.after(20, site);
    await world.after(130, null);
    return world;
  };

  it("goes out and in again unchanged, and numbers go on beyond it", async () => {
    const world = await tracked();
    const rows = await readAllRows(await world.connection.get());
    expect(rows.spans).toHaveLength(3);
    expect(rows.exceptions).toHaveLength(1);
    await world.connection.close();
    freshProfile();
    const other = await openRelache();
    await changeState(other, "switches", (row) => ({ ...row, snoozedUntil: 7 }));
    const id = await deviceIdOf(other);
    await replaceAllRows(other, rows, NEVER_ARMED);
    expect(await readAllRows(other)).toEqual(rows);
    expect(await deviceIdOf(other)).toBe(id);
    expect((await readState(other, "switches")).snoozedUntil).toBe(7);
    const { rev } = await appendEntry(other, { kind: "personal", at: 1, end: null, data: {} });
    expect(rev).toBeGreaterThan(Math.max(...rows.spans.map((span) => span.rev)));
  });

  it("comes back to its own device without using a number twice", async () => {
    const world = await tracked();
    const db = await world.connection.get();
    const rows = await readAllRows(db);
    const { device } = rows.spans[0] ?? { device: "" };
    await eraseAll(db);
    await writing(db, ["state"], async (tx) => {
      await tx.store.put({ deviceId: device, seq: 0, clock: 0 }, "device");
    });
    await replaceAllRows(db, rows, NEVER_ARMED);
    const entry = await appendEntry(db, { kind: "personal", at: 1, end: null, data: {} });
    expect([...rows.spans, ...rows.plans, ...rows.exceptions].map(({ id }) => id)).not.toContain(entry.id);
  });

  it("stays as it was when a row of an import cannot be written", async () => {
    const world = await tracked();
    const db = await world.connection.get();
    const rows = await readAllRows(db);
    const [span] = rows.spans;
    if (span === undefined) throw new Error("nothing was tracked");
    const unreadable = { ...span, id: Number.NaN as unknown as string };
    await expect(
      replaceAllRows(db, { ...rows, plans: [], spans: [unreadable] }, NEVER_ARMED),
    ).rejects.toBeInstanceOf(StorageError);
    expect(await readAllRows(db)).toEqual(rows);
  });

  it("is erased whole, with a new device id", async () => {
    const world = await tracked();
    const db = await world.connection.get();
    const before = await deviceIdOf(db);
    await eraseAll(db);
    for (const rows of Object.values(await readAllRows(db))) expect(rows).toEqual([]);
    expect(await db.getAllKeys("state")).toEqual(["device"]);
    expect(await deviceIdOf(db)).not.toBe(before);
    expect(await hasAnyData(db)).toBe(false);
    expect(await spansBetween(db, 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });
});
