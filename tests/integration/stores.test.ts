import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../utils/domain/settings.ts";
import type { DayPlan, Span } from "../../utils/domain/span.ts";
import { EMPTY_WEEK } from "../../utils/domain/week-plan.ts";
import { openRelache, writing } from "../../utils/storage/database.ts";
import { correctDay, freezeDays, lastFrozenDay, readDayPlans } from "../../utils/storage/day-plans-store.ts";
import { appendEntry, endEntry, eraseEntry, journalBetween } from "../../utils/storage/journal-store.ts";
import { addFirstPlan, appendPlan, readPlans } from "../../utils/storage/plans-store.ts";
import {
  dayShapes,
  dayTotals,
  hasAnyData,
  lastShapes,
  spansBetween,
} from "../../utils/storage/read-model.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";
import { addSpanIn } from "../../utils/storage/span-rows.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { DEFAULT_PARTS } from "../../utils/domain/default-plan.ts";

beforeEach(freshProfile);

const PLAN = { ...DEFAULT_PARTS, effectiveFrom: 5, savedAt: 5, week: EMPTY_WEEK };

describe("stores", () => {
  it("read settings as valid, whatever stands there", async () => {
    const db = await openRelache();
    expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
    await db.put("settings", { ...DEFAULT_SETTINGS, weekStart: 6, idleAfterSec: -1 }, "settings");
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, weekStart: 6 });
  });

  it("only add plans", async () => {
    const db = await openRelache();
    const late = await appendPlan(db, { ...PLAN, effectiveFrom: 9 });
    const early = await appendPlan(db, PLAN);
    expect((await readPlans(db)).map(({ id }) => id)).toEqual([early.id, late.id]);
    expect(early.id).not.toBe(late.id);
  });

  it("add a first plan only where there is none", async () => {
    const db = await openRelache();
    await Promise.all([addFirstPlan(db, PLAN), addFirstPlan(db, { ...PLAN, effectiveFrom: 6 })]);
    expect((await readPlans(db)).map(({ effectiveFrom }) => effectiveFrom)).toEqual([5]);
  });

  it("freeze a day once; only a correction changes it", async () => {
    const db = await openRelache();
    const day = (kind: DayPlan["kind"], key = "2026-03-02"): DayPlan => ({
      day: key,
      zone: "UTC",
      intervals: [],
      kind,
      planId: "a-1",
    });
    // Everything may be erased between the working out of a day and its freezing.
    await freezeDays(db, [day("work")]);
    expect(await db.count("dayPlans")).toBe(0);
    await db.put("plans", { ...PLAN, id: "a-1" });
    await freezeDays(db, [day("work"), day("off", "2026-03-03")]);
    await freezeDays(db, [day("off")]);
    expect((await readDayPlans(db, "2026-03-01", "2026-03-02")).map(({ kind }) => kind)).toEqual(["work"]);
    expect(await lastFrozenDay(db)).toBe("2026-03-03");
    await correctDay(db, day("leave"));
    expect((await readDayPlans(db, "2026-03-02", "2026-03-02")).map(({ kind }) => kind)).toEqual(["leave"]);
  });

  it("write a journal entry and the row that goes with it together", async () => {
    const db = await openRelache();
    const crisis = { kind: "crisis", at: 10, end: 20, data: {} } as const;
    const entry = await appendEntry(db, crisis, {
      key: "guard",
      change: (row, { id }) => ({ ...row, crisis: { id, start: 10, end: 20 } }),
    });
    expect((await readState(db, "guard")).crisis?.id).toBe(entry.id);
    const ended = await endEntry(db, entry.id, 15);
    expect(ended).toMatchObject({ end: 15 });
    expect(ended?.rev).toBeGreaterThan(entry.rev);
    expect(await endEntry(db, "none", 15)).toBeNull();
    await appendEntry(db, { kind: "note", at: 12, end: null, data: { text: "call", showAt: null } });
    expect((await journalBetween(db, 0, 12)).map(({ kind }) => kind)).toEqual(["crisis"]);
    expect((await journalBetween(db, 0, 13, "note")).map(({ data }) => data.text)).toEqual(["call"]);
  });

  it("erase an entry but for its id and revision", async () => {
    const db = await openRelache();
    const note = await appendEntry(db, {
      kind: "note",
      at: 12,
      end: null,
      data: { text: "secret", showAt: null },
    });
    await eraseEntry(db, note.id);
    expect(await journalBetween(db, 0, 99)).toEqual([]);
    expect(await db.getAll("tombstones")).toEqual([{ id: note.id, rev: note.rev + 1 }]);
  });

  it("read days of one device or of all, by range", async () => {
    const db = await openRelache();
    const row = {
      service: "x",
      activity: "watch",
      client: "",
      context: "work",
      inMs: 1,
      offMs: 0,
      rev: 1,
    } as const;
    const shape = { zone: "UTC", blocks: [], inMs: [], offMs: [], switches: 0, peeks: 0, rev: 1 };
    for (const device of ["a", "b"]) {
      for (const day of ["2026-03-01", "2026-03-02", "2026-03-03"]) {
        await db.put("days", { device, day, ...row });
        await db.put("dayShape", { device, day, ...shape });
      }
    }
    const wanted = { fromDay: "2026-03-02", toDay: "2026-03-03" };
    const told = (rows: readonly { device: string; day: string }[]): string[] =>
      rows.map(({ device, day }) => `${device} ${day.slice(-2)}`);
    expect(told(await dayTotals(db, wanted))).toEqual(["a 02", "a 03", "b 02", "b 03"]);
    expect(told(await dayTotals(db, { ...wanted, device: "b" }))).toEqual(["b 02", "b 03"]);
    expect(told(await dayShapes(db, { ...wanted, toDay: "2026-03-02" }))).toEqual(["a 02", "b 02"]);
    expect(told(await lastShapes(db))).toEqual(["a 03", "b 03"]);
    expect(await hasAnyData(db)).toBe(true);
  });
});

describe("spans", () => {
  const HOUR = 3_600_000;
  const MIDNIGHT = Date.UTC(2026, 2, 3);
  const span = (id: string, device: string, start: number, service: string): Span => ({
    id,
    rev: 1,
    device,
    start,
    end: start + 60_000,
    service,
    activity: "community",
    client: null,
    context: "work",
    zone: "UTC",
    exceptionId: null,
    source: "auto",
  });
  const written = async (...spans: Span[]): Promise<Record<string, number>> => {
    const db = await openRelache();
    for (const each of spans) {
      await writing(db, ["spans", "days", "dayShape"], (tx) => addSpanIn(tx, each, []));
    }
    const shapes = await db.getAll("dayShape");
    return Object.fromEntries(shapes.map(({ device, day, switches }) => [`${device} ${day}`, switches]));
  };

  it("switch within one device and day only", async () => {
    const noon = MIDNIGHT + 12 * HOUR;
    const late = MIDNIGHT - 60_000;
    expect(
      await written(
        span("a-1", "a", noon, "x"),
        span("b-1", "b", noon + 60_000, "linkedin"),
        span("a-2", "a", noon + 120_000, "x"),
        span("a-3", "a", noon + 180_000, "buffer"),
        span("a-4", "a", late, "x"),
        span("a-5", "a", MIDNIGHT, "buffer"),
      ),
    ).toEqual({ "a 2026-03-02": 0, "a 2026-03-03": 1, "b 2026-03-03": 0 });
  });

  it("are found where they reach into a window", async () => {
    await written(span("a-1", "a", MIDNIGHT, "x"), span("a-2", "a", MIDNIGHT + HOUR, "x"));
    const db = await openRelache();
    const ids = async (from: number, to: number): Promise<string[]> =>
      (await spansBetween(db, from, to)).map(({ id }) => id);
    expect(await ids(MIDNIGHT + 30_000, MIDNIGHT + HOUR)).toEqual(["a-1"]);
    expect(await ids(MIDNIGHT + 60_000, MIDNIGHT + HOUR + 1)).toEqual(["a-2"]);
  });
});
