import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SpanEdit, SpanLabel } from "../../utils/domain/log-edit.ts";
import type { WeekPlan } from "../../utils/domain/plan.ts";
import type { Span } from "../../utils/domain/span.ts";
import { HOUR_MS, MINUTE_MS, type TimeRange } from "../../utils/domain/time.ts";
import { EMPTY_TRACKER } from "../../utils/domain/tracker.ts";
import { dayLogOf } from "../../utils/models/day-log-view.ts";
import { addClient, removeClient, type ClientFields } from "../../utils/storage/clients-store.ts";
import { openRelache, writing, type RelacheDb } from "../../utils/storage/database.ts";
import { readDayLog } from "../../utils/storage/day-log-rows.ts";
import { appendEntry } from "../../utils/storage/journal-store.ts";
import { appendPlan } from "../../utils/storage/plans-store.ts";
import { addSpanIn } from "../../utils/storage/span-rows.ts";
import { editSpans } from "../../utils/storage/span-edit-store.ts";
import { changeState, deviceIdOf } from "../../utils/storage/state-store.ts";
import { readWeekRows } from "../../utils/storage/week-rows.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { keyOfTotal, naiveBlocks, naiveTotals } from "../support/naive-roll-up.ts";
import { DEFAULT_PARTS } from "../../utils/domain/default-plan.ts";

beforeEach(freshProfile);

const ZONE = "Europe/Paris";
/** A Thursday. */
const DAY = "2026-11-19";
const MIDNIGHT = Date.UTC(2026, 10, 18, 23);
const at = (hour: number, minute = 0): number => MIDNIGHT + hour * HOUR_MS + minute * MINUTE_MS;
const NOW = at(20);
const NINE_TO_SIX: WeekPlan = [0, 1, 2, 3, 4, 5, 6].map(() => [{ start: 540, end: 1080 }]);
const INSIDE: TimeRange[] = [[at(9), at(18)]];
const WHERE = { zone: ZONE, now: NOW };
const LABEL: SpanLabel = { service: "linkedin", activity: "community", client: null, context: "work" };

async function seeded(): Promise<{ db: RelacheDb; device: string }> {
  const db = await openRelache();
  const device = await deviceIdOf(db);
  await appendPlan(db, { ...DEFAULT_PARTS, effectiveFrom: 0, savedAt: 0, week: NINE_TO_SIX });
  const spanOf = (id: string, start: number, end: number, change: Partial<Span> = {}): Span => ({
    id,
    rev: 1,
    device,
    start,
    end,
    ...LABEL,
    zone: ZONE,
    exceptionId: null,
    source: "auto",
    ...change,
  });
  const spans = [
    spanOf("s-1", at(9, 30), at(10)),
    spanOf("s-2", at(10, 10), at(11), { service: "hootsuite", activity: "publishing" }),
    spanOf("s-3", at(17, 30), at(18, 30), { service: "x" }),
    spanOf("s-4", at(18, 30), at(18, 50), { service: "x", context: "unsorted" }),
    spanOf("s-5", at(18, 51), at(19), { service: "x", context: "unsorted" }),
  ];
  await writing(db, ["spans", "days", "dayShape"], async (tx) => {
    for (const span of spans) await addSpanIn(tx, span, INSIDE);
  });
  return { db, device };
}

async function everything(db: RelacheDb) {
  const [spans, days, shapes, tombstones, device] = await Promise.all([
    db.getAll("spans"),
    db.getAll("days"),
    db.getAll("dayShape"),
    db.getAll("tombstones"),
    db.get("state", "device"),
  ]);
  return { spans, days, shapes, tombstones, device };
}

async function expectRecount(db: RelacheDb): Promise<void> {
  const { spans, days, shapes } = await everything(db);
  const sums = days.map((row) => [keyOfTotal(row), { inMs: row.inMs, offMs: row.offMs }] as const);
  expect(new Map(sums)).toEqual(naiveTotals(spans, INSIDE, () => DAY));
  expect(shapes.map(({ blocks }) => blocks)).toEqual([naiveBlocks(spans, MINUTE_MS)]);
}

async function done(db: RelacheDb, edit: SpanEdit) {
  const result = await editSpans(db, edit, WHERE);
  if (!result.ok) throw new Error(result.problem);
  return result.undo;
}

describe("edits of the log", () => {
  it("write spans and roll-ups together, with revisions of this device", async () => {
    const { db, device } = await seeded();
    await done(db, { kind: "change", id: "s-3", range: [at(17), at(18, 15)], label: LABEL });
    await done(db, { kind: "split", id: "s-1", at: at(9, 40) });
    await done(db, { kind: "add", day: DAY, range: [at(12), at(13)], label: LABEL });
    await done(db, { kind: "merge", id: "s-4" });
    await done(db, { kind: "sort", ids: ["s-4"], context: "personal" });
    await expectRecount(db);
    const { spans, tombstones, days } = await everything(db);
    const edited = spans.filter(({ source }) => source !== "auto");
    expect(edited.map(({ source }) => source).toSorted()).toEqual(["edit", "edit", "edit", "edit", "manual"]);
    expect(new Set(edited.map(({ rev }) => rev)).size).toBe(edited.length);
    expect(spans.find(({ source }) => source === "manual")?.id).toMatch(new RegExp(`^${device}-`));
    expect(tombstones).toEqual([{ id: "s-5", rev: expect.any(Number) }]);
    // Nothing is left that holds nothing.
    expect(days.every(({ inMs, offMs }) => inMs + offMs > 0)).toBe(true);
    expect(days.filter(({ context }) => context === "personal")).toMatchObject([
      { service: "", activity: "", offMs: 30 * MINUTE_MS },
    ]);
  });

  it("leave what says that a span was erased, until undo brings it back", async () => {
    const { db } = await seeded();
    const before = await everything(db);
    const undo = await done(db, { kind: "delete", id: "s-2" });
    await expectRecount(db);
    expect((await everything(db)).tombstones).toMatchObject([{ id: "s-2" }]);
    await done(db, { kind: "restore", undo });
    await expectRecount(db);
    const after = await everything(db);
    const plain = (spans: readonly Span[]) => spans.map((span) => ({ ...span, rev: 0 }));
    expect(plain(after.spans)).toEqual(plain(before.spans));
    expect(after.tombstones).toEqual([]);
    expect(await editSpans(db, { kind: "restore", undo }, WHERE)).toMatchObject({ problem: "changed" });
  });

  it("empty a day whole", async () => {
    const { db } = await seeded();
    for (const id of ["s-1", "s-2", "s-3", "s-4", "s-5"]) await done(db, { kind: "delete", id });
    const { spans, days, shapes } = await everything(db);
    expect([spans, days, shapes]).toEqual([[], [], []]);
    await done(db, { kind: "add", day: DAY, range: [at(12), at(13)], label: LABEL });
    await expectRecount(db);
  });

  it("never cover what still counts, by the state of that moment", async () => {
    const { db } = await seeded();
    const open = { start: at(19, 30), end: at(19, 59), ...LABEL, service: "x", activity: "watch" as const };
    await changeState(db, "tracker", () => ({
      ...EMPTY_TRACKER,
      open: { ...open, isProfessional: false, isPersonal: false, zone: ZONE },
    }));
    const add = (range: TimeRange) => editSpans(db, { kind: "add", day: DAY, range, label: LABEL }, WHERE);
    expect(await add([at(19, 15), at(19, 40)])).toEqual({ ok: false, problem: "overlap" });
    expect(await add([at(19, 15), at(19, 30)])).toMatchObject({ ok: true });
    const log = await readDayLog(db, DAY, ZONE, NOW);
    expect(log).toMatchObject({ isCounting: true, live: [{ start: at(19, 30) }] });
  });

  it("are refused where only the sums of a day are left, and the sums stay", async () => {
    const { db } = await seeded();
    for (const id of ["s-1", "s-2", "s-3", "s-4", "s-5"]) await db.delete("spans", id);
    const before = await everything(db);
    const result = await editSpans(
      db,
      { kind: "add", day: DAY, range: [at(12), at(13)], label: LABEL },
      WHERE,
    );
    expect(result).toEqual({ ok: false, problem: "sums-only" });
    expect(await everything(db)).toEqual(before);
    expect((await readDayLog(db, DAY, ZONE, NOW)).hasDetails).toBe(false);
  });
});

const CLIENT: ClientFields = { name: "Maison Lune", color: "#2b7cc0", rules: [], isArchived: false };

/** Milliseconds by client, from the roll-ups and from the spans. */
async function byClient(db: RelacheDb) {
  const { spans, days } = await everything(db);
  const sums = (rows: readonly (readonly [client: string, durationMs: number])[]) => {
    const all = new Map<string, number>();
    for (const [client, durationMs] of rows) all.set(client, (all.get(client) ?? 0) + durationMs);
    return Object.fromEntries(all);
  };
  return {
    rolledUp: sums(days.map(({ client, inMs, offMs }) => [client, inMs + offMs])),
    spent: sums(spans.map(({ client, start, end }) => [client ?? "", end - start])),
  };
}

describe("whom time was for", () => {
  it("is told of one span or of several, with the roll-ups in the same transaction", async () => {
    const { db } = await seeded();
    const lune = await addClient(db, CLIENT);
    const nord = await addClient(db, { ...CLIENT, name: "Atelier Nord" });
    const label = { ...LABEL, service: "x", client: nord.id };
    await done(db, { kind: "change", id: "s-3", range: [at(17, 30), at(18, 30)], label });
    await done(db, { kind: "assign", ids: ["s-1", "s-2", "s-4"], client: lune.id });
    await done(db, { kind: "add", day: DAY, range: [at(12), at(13)], label: { ...label, client: lune.id } });
    await expectRecount(db);
    const { rolledUp, spent } = await byClient(db);
    expect(rolledUp).toEqual(spent);
    expect(rolledUp).toEqual({
      [lune.id]: (30 + 50 + 20 + 60) * MINUTE_MS,
      [nord.id]: 60 * MINUTE_MS,
      "": 9 * MINUTE_MS,
    });
    // Personal time is nobody's.
    await done(db, { kind: "sort", ids: ["s-3", "s-4"], context: "personal" });
    await expectRecount(db);
    expect((await byClient(db)).rolledUp).toEqual({
      [lune.id]: (30 + 50 + 60) * MINUTE_MS,
      "": (60 + 20 + 9) * MINUTE_MS,
    });
  });

  it("is taken back for all of them by one undo", async () => {
    const { db } = await seeded();
    const { id } = await addClient(db, CLIENT);
    const before = await byClient(db);
    const undo = await done(db, { kind: "assign", ids: ["s-1", "s-2", "s-3"], client: id });
    expect(await byClient(db)).not.toEqual(before);
    await done(db, { kind: "restore", undo });
    expect(await byClient(db)).toEqual(before);
    await expectRecount(db);
  });

  it("is refused for a client that was deleted meanwhile, by the clients of that moment", async () => {
    const { db } = await seeded();
    const { id } = await addClient(db, CLIENT);
    expect(await removeClient(db, id)).toBe("deleted");
    const before = await everything(db);
    const assign: SpanEdit = { kind: "assign", ids: ["s-1"], client: id };
    expect(await editSpans(db, assign, WHERE)).toEqual({ ok: false, problem: "no-client" });
    expect(await everything(db)).toEqual(before);
  });

  it("keeps a client that was given one from being deleted", async () => {
    const { db } = await seeded();
    const { id } = await addClient(db, CLIENT);
    await done(db, { kind: "assign", ids: ["s-1"], client: id });
    expect(await removeClient(db, id)).toBe("archived");
    expect((await readDayLog(db, DAY, ZONE, NOW)).clients).toMatchObject([{ id, isArchived: true }]);
    // An archived client can still be kept.
    const label = { ...LABEL, client: id };
    await done(db, { kind: "change", id: "s-1", range: [at(9, 30), at(9, 50)], label });
    await expectRecount(db);
  });
});

/** The disk is full at the n-th write; gives how many there were. */
function failAtPut(failing: number): () => number {
  let count = 0;
  const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put");
  const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function put(
    this: IDBObjectStore,
    ...args: unknown[]
  ): IDBRequest<IDBValidKey> {
    count += 1;
    if (count === failing) throw new DOMException("no space", "QuotaExceededError");
    return Reflect.apply(real?.value as (...all: unknown[]) => IDBRequest<IDBValidKey>, this, args);
  });
  return () => {
    spy.mockRestore();
    return count;
  };
}

describe("a fault in the middle of an edit", () => {
  it.each([1, 2, 3, 4, 5])("leaves all as it was when write %i fails", async (failing) => {
    const { db } = await seeded();
    const before = await everything(db);
    const stop = failAtPut(failing);
    await expect(editSpans(db, { kind: "merge", id: "s-4" }, WHERE)).rejects.toMatchObject({ kind: "quota" });
    expect(stop()).toBe(failing);
    expect(await everything(db)).toEqual(before);
    await done(db, { kind: "merge", id: "s-4" });
    await expectRecount(db);
  });

  it.each([1, 4, 7])("leaves several as they were when write %i fails", async (failing) => {
    const { db } = await seeded();
    const { id } = await addClient(db, CLIENT);
    const before = await everything(db);
    const stop = failAtPut(failing);
    const assign: SpanEdit = { kind: "assign", ids: ["s-1", "s-2", "s-3"], client: id };
    await expect(editSpans(db, assign, WHERE)).rejects.toMatchObject({ kind: "quota" });
    expect(stop()).toBe(failing);
    expect(await everything(db)).toEqual(before);
  });
});

describe("the log of a day", () => {
  it("holds its spans by start and the services of the months before", async () => {
    const { db } = await seeded();
    const log = await readDayLog(db, DAY, ZONE, NOW);
    expect(log.spans.map(({ id }) => id)).toEqual(["s-1", "s-2", "s-3", "s-4", "s-5"]);
    expect(log.services.toSorted()).toEqual(["hootsuite", "linkedin", "x"]);
    expect(log).toMatchObject({ hasDetails: true, isCounting: false, range: [MIDNIGHT, at(24)] });
    expect((await readDayLog(db, "2026-11-18", ZONE, NOW)).spans).toEqual([]);
  });

  it("knows the crises that what still counts lies in, as the report does", async () => {
    const { db } = await seeded();
    const spent = { service: "x", activity: "watch", client: null, zone: ZONE } as const;
    const open = { ...spent, start: at(18, 55), end: at(19, 59), isProfessional: false, isPersonal: false };
    const crisesOfLog = async () => (await readDayLog(db, DAY, ZONE, NOW)).rules.crises;
    await appendEntry(db, { kind: "crisis", at: at(19), end: at(19, 30), data: {} });
    expect(await crisesOfLog()).toEqual([]);
    await changeState(db, "tracker", () => ({ ...EMPTY_TRACKER, open }));
    const told = [{ id: expect.any(String), start: at(19), end: at(19, 30) }];
    expect(await crisesOfLog()).toEqual(told);
    // One that still lasts stands in the guard alone.
    const lasting = { id: "c-2", start: at(19, 45), end: at(21) };
    await changeState(db, "guard", (guard) => ({ ...guard, crisis: lasting }));
    const { crises } = await readWeekRows(db, "2026-11-16", "2026-11-22");
    expect([await crisesOfLog(), crises]).toEqual([
      [...told, lasting],
      [...told, lasting],
    ]);
    const { live } = dayLogOf(await readDayLog(db, DAY, ZONE, NOW));
    expect(live.map(({ context }) => context)).toEqual(["unsorted", "exception", "unsorted", "exception"]);
  });
});
