import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { retentionCuts } from "../../utils/domain/retention.ts";
import { dayOf } from "../../utils/domain/roll-up.ts";
import type { Retention } from "../../utils/domain/settings.ts";
import type { Span } from "../../utils/domain/span.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS } from "../../utils/domain/time.ts";
import { addDays } from "../../utils/domain/zone.ts";
import { DEFAULT_WEEK } from "../../utils/domain/week-plan.ts";
import { openRelache, type RelacheDb } from "../../utils/storage/database.ts";
import { lastUsedDay, purge } from "../../utils/storage/purge.ts";
import { freshProfile } from "../support/fresh-database.ts";

beforeEach(freshProfile);

const NOW = Date.UTC(2026, 10, 22, 9);
const levels = { tools: "gate", social: "unanswered", services: {} } as const;

function spanAt(start: number, device: string, zone: string, id: string): Span {
  return {
    id,
    rev: 1,
    device,
    start,
    end: start + MINUTE_MS,
    service: "x",
    activity: "watch",
    client: null,
    context: "work",
    zone,
    exceptionId: null,
    source: "auto",
  };
}

/** A span with the rows of its day. */
async function put(db: RelacheDb, span: Span): Promise<void> {
  const { device, zone } = span;
  const day = dayOf(span);
  await db.put("spans", span);
  await db.put("days", {
    device,
    day,
    service: "x",
    activity: "watch",
    client: "",
    context: "work",
    inMs: 1,
    offMs: 0,
    rev: 1,
  });
  await db.put("dayShape", {
    device,
    day,
    zone,
    blocks: [],
    inMs: [],
    offMs: [],
    switches: 0,
    peeks: 0,
    rev: 1,
  });
  await db.put("dayPlans", { day, zone, intervals: [], kind: "off", planId: "p" });
  await db.put("journal", {
    id: `j-${span.id}`,
    rev: 1,
    at: span.start,
    end: span.end,
    kind: "break",
    data: { plannedMs: 1 },
  });
}

async function daysLeft(db: RelacheDb): Promise<Record<string, string[]>> {
  const spans = await db.getAll("spans");
  const [days, shapes, plans] = await Promise.all([
    db.getAll("days"),
    db.getAll("dayShape"),
    db.getAll("dayPlans"),
  ]);
  const journal = await db.getAll("journal");
  return {
    spans: spans.map(dayOf).toSorted(),
    days: days.map(({ day }) => day).toSorted(),
    shapes: shapes.map(({ day }) => day).toSorted(),
    plans: plans.map(({ day }) => day).toSorted(),
    journal: journal.map(({ id }) => id).toSorted(),
  };
}

describe("purge", () => {
  it("takes the old rows of every store and leaves no tombstone", async () => {
    const db = await openRelache();
    const days = ["2024-10-21", "2024-10-22", "2026-08-23", "2026-08-24", "2026-11-22"];
    for (const [index, day] of days.entries()) {
      await put(db, spanAt(Date.parse(`${day}T08:00Z`), index % 2 === 0 ? "a" : "b", "UTC", `s-${index}`));
    }
    await purge(db, { spansFrom: "2026-08-24", daysFrom: "2024-10-22" });
    const left = await daysLeft(db);
    expect(left.spans).toEqual(days.slice(3));
    expect(left.days).toEqual(days.slice(1));
    expect(left.shapes).toEqual(days.slice(1));
    expect(left.plans).toEqual(days.slice(1));
    // Until noon in Greenwich the day before may still go on somewhere.
    expect(left.journal).toEqual(["j-s-2", "j-s-3", "j-s-4"]);
    expect(await db.count("tombstones")).toBe(0);
  });

  it("keeps everything when the user wants it for ever", async () => {
    const db = await openRelache();
    await put(db, spanAt(Date.UTC(2001, 0, 1), "a", "UTC", "s-1"));
    await purge(db, retentionCuts({ spansDays: null, rollUpMonths: 25 }, NOW, "2026-11-21"));
    expect(await db.count("spans")).toBe(1);
    expect(await db.count("days")).toBe(1);
  });

  it("keeps parked notes and the versions of the plan that kept days are read by", async () => {
    const db = await openRelache();
    const note = { kind: "note", data: { text: "call", showAt: null } } as const;
    await db.put("journal", { id: "n", rev: 1, at: 5, end: null, ...note });
    await db.put("journal", { id: "c", rev: 1, at: 5, end: 9, kind: "crisis", data: {} });
    for (const [id, at] of [
      ["p-1", Date.UTC(2020, 0, 1)],
      ["p-2", Date.UTC(2021, 0, 1)],
      ["p-3", Date.UTC(2025, 0, 1)],
    ] as const) {
      const version = { effectiveFrom: at, savedAt: at, zone: null, week: DEFAULT_WEEK, levels };
      await db.put("plans", { id, ...version, restGoalMin: 660, contractMin: null });
    }
    await purge(db, { spansFrom: "2026-08-24", daysFrom: "2024-10-22" });
    expect((await db.getAll("journal")).map(({ id }) => id)).toEqual(["n"]);
    expect((await db.getAllKeys("plans")).toSorted()).toEqual(["p-2", "p-3"]);
  });

  it("finds the last day of use before today over all devices", async () => {
    const db = await openRelache();
    expect(await lastUsedDay(db, "2026-11-22")).toBeNull();
    await put(db, spanAt(Date.UTC(2026, 10, 3, 8), "a", "UTC", "s-1"));
    await put(db, spanAt(Date.UTC(2026, 10, 9, 8), "b", "UTC", "s-2"));
    await put(db, spanAt(Date.UTC(2026, 10, 22, 8), "b", "UTC", "s-3"));
    expect(await lastUsedDay(db, "2026-11-22")).toBe("2026-11-09");
    expect(await lastUsedDay(db, "2026-11-03")).toBeNull();
  });

  it("never takes what is younger, and takes everything older", async () => {
    const zones = ["Pacific/Kiritimati", "Europe/Paris", "America/St_Johns", "Etc/GMT+12"];
    const somewhere = fc.record({
      ageDays: fc.oneof(
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 27, max: 33, noNaN: true }),
        fc.double({ min: 757, max: 765, noNaN: true }),
      ),
      zone: fc.constantFrom(...zones),
      device: fc.constantFrom("a", "b"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(somewhere, { maxLength: 25 }),
        fc.constantFrom(25 as const, null),
        async (ages, rollUpMonths) => {
          freshProfile();
          const db = await openRelache();
          const spans = ages.map(({ ageDays, zone, device }, index) =>
            spanAt(Math.floor(NOW - ageDays * ABOUT_A_DAY_MS), device, zone, `s-${index}`),
          );
          for (const span of spans) await put(db, span);
          const retention: Retention = { spansDays: 30, rollUpMonths };
          await purge(db, retentionCuts(retention, NOW, "2026-11-21"));
          const kept = new Set((await db.getAllKeys("spans")).map(String));
          for (const span of spans) {
            const ageMs = NOW - span.end;
            if (ageMs < 30 * ABOUT_A_DAY_MS) expect(kept).toContain(span.id);
            if (ageMs > 33 * ABOUT_A_DAY_MS) expect(kept).not.toContain(span.id);
          }
          const days = new Set((await db.getAll("days")).map(({ device, day }) => `${device} ${day}`));
          const journal = new Set((await db.getAllKeys("journal")).map(String));
          for (const span of spans) {
            const day = dayOf(span);
            // 25 months before the last day of use, 21 November 2026.
            const isOld = rollUpMonths !== null && day < "2024-10-21";
            expect(days.has(`${span.device} ${day}`)).toBe(!isOld);
            if (rollUpMonths === null || day > addDays("2024-10-21", 1))
              expect(journal).toContain(`j-${span.id}`);
            else if (day < addDays("2024-10-21", -2)) expect(journal).not.toContain(`j-${span.id}`);
          }
          // A day goes as a whole: what is left of a device's day is all of it.
          for (const span of spans) {
            const twins = spans.filter((each) => each.device === span.device && dayOf(each) === dayOf(span));
            expect(new Set(twins.map(({ id }) => kept.has(id))).size).toBe(1);
          }
          db.close();
        },
      ),
      { numRuns: 150 },
    );
  });
});
