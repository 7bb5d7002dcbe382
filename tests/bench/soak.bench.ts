import { setFlagsFromString, serialize } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createHousekeeping } from "../../utils/app/housekeeping.ts";
import { calendarFor } from "../../utils/domain/calendar.ts";
import { dayOf, shapeOf } from "../../utils/domain/roll-up.ts";
import { DEFAULT_SETTINGS, type Retention } from "../../utils/domain/settings.ts";
import type { Span } from "../../utils/domain/span.ts";
import { ABOUT_A_DAY_MS, type TimeRange } from "../../utils/domain/time.ts";
import { addDays, dayRange } from "../../utils/domain/zone.ts";
import { readAllRows } from "../../utils/storage/data-store.ts";
import { createConnection, type Connection } from "../../utils/storage/database.ts";
import { freezeDays, lastFrozenDay } from "../../utils/storage/day-plans-store.ts";
import { readPlans } from "../../utils/storage/plans-store.ts";
import { lastUsedDay, purge } from "../../utils/storage/purge.ts";
import { transact, type TrackingStep } from "../../utils/storage/tracking-store.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { keyOfTotal, naiveTotals } from "../support/naive-roll-up.ts";
import { createSoakDay, EVENTS_PER_HOUR, SOAK_ZONE as ZONE, type SoakDay } from "./soak-day.ts";
import { writeSection } from "./soak-report.ts";
import { spansOf } from "../../utils/domain/spans.ts";
import { reduce } from "../../utils/domain/tracker.ts";
import { appendPlan } from "../../utils/storage/plans-store.ts";
import { DEFAULT_LEVELS } from "../../utils/domain/decide.ts";
import { DEFAULT_WEEK } from "../../utils/domain/week-plan.ts";

/** A Monday. */
const FIRST_DAY = "2026-01-05";
const DAYS = Number(process.env.SOAK_DAYS ?? 364);
/** Sampled this often; the first quarter is left out, because the spans of 90 days are still coming together. */
const HEAP_EVERY_DAYS = 28;
const SETTLED_DAYS = 120;
const MOST_RAW_BYTES = 12_000_000;
const WORK_HOURS_PER_WEEK = 40;
/** The roll-ups that are kept for 25 months, as objects; a leak of 100 bytes an event would be five times as much. */
const MOST_HEAP_GROWTH_MB = 16;
const RETENTION: Retention = DEFAULT_SETTINGS.retention;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** The fake database keeps what was deleted until it happens to tidy up: a copy holds no more than a real one would. */
async function copyDatabase(connection: Connection): Promise<void> {
  const db = await connection.get();
  const names = [...db.objectStoreNames];
  const found = await Promise.all(
    names.map(async (name) => ({ name, rows: await db.getAll(name), keys: await db.getAllKeys(name) })),
  );
  await connection.close();
  freshProfile();
  const copy = await connection.get();
  for (const { name, rows, keys } of found) {
    const { store } = copy.transaction(name, "readwrite");
    const isKeyed = store.keyPath !== null;
    for (const [index, row] of rows.entries()) await store.put(row, isKeyed ? undefined : keys[index]);
  }
}

const hoursAround = (day: string, plans: Parameters<typeof calendarFor>[0]) => {
  const [from, to] = dayRange(day, ZONE);
  return calendarFor(plans, from - 2 * ABOUT_A_DAY_MS, to + 2 * ABOUT_A_DAY_MS, ZONE, 180);
};

type Tally = { events: number; spans: number; closedMs: number };

async function liveDay(connection: Connection, day: SoakDay, tally: Tally): Promise<void> {
  const db = await connection.get();
  const calendar = hoursAround(day.day, await readPlans(db));
  for (const sample of day.samples) {
    const step: TrackingStep = {
      advance: (tracker) => reduce(tracker, sample),
      judge: (segment) => ({ drafts: spansOf(segment, { calendar, crises: [] }), inside: calendar.inside }),
    };
    const { spans } = await transact(db, step);
    tally.events += 1;
    tally.spans += spans.length;
    for (const { start, end } of spans) tally.closedMs += end - start;
  }
}

function housekeeper(connection: Connection, clock: { now: number }) {
  return createHousekeeping({
    now: () => clock.now,
    zone: () => ZONE,
    tidiedFor: async () => null,
    setTidiedFor: async () => undefined,
    readPlans: () => connection.use(readPlans),
    readSettings: async () => ({ ...DEFAULT_SETTINGS, retention: RETENTION }),
    lastFrozenDay: () => connection.use(lastFrozenDay),
    freeze: (days) => connection.use((db) => freezeDays(db, days)),
    lastUsedDay: (before) => connection.use((db) => lastUsedDay(db, before)),
    purge: (cuts) => connection.use((db) => purge(db, cuts)),
  });
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

describe("a simulated year", () => {
  it("in one go: memory stays flat, roll-ups equal spans, and it fits", async () => {
    freshProfile();
    const connection = createConnection();
    const savedAt = dayRange(FIRST_DAY, ZONE)[0];
    await appendPlan(await connection.get(), {
      effectiveFrom: savedAt,
      savedAt,
      zone: null,
      week: DEFAULT_WEEK,
      restGoalMin: 660,
      contractMin: null,
      levels: DEFAULT_LEVELS,
    });
    const tally: Tally = { events: 0, spans: 0, closedMs: 0 };
    const heaps: { readonly day: number; readonly mb: number }[] = [];
    const clock = { now: savedAt };
    const keeper = housekeeper(connection, clock);
    const makeDay = createSoakDay();
    const began = performance.now();
    for (let index = 0; index < DAYS; index += 1) {
      const day = addDays(FIRST_DAY, index);
      clock.now = dayRange(day, ZONE)[0] + 1;
      await keeper.tidy();
      await liveDay(connection, makeDay(day, index), tally);
      if ((index + 1) % HEAP_EVERY_DAYS === 0) {
        await copyDatabase(connection);
        heaps.push({ day: index + 1, mb: heapMb() });
      }
    }
    const tookSec = (performance.now() - began) / 1000;

    const rows = await readAllRows(await connection.get());
    const inside: TimeRange[] = [];
    for (const day of new Set(rows.spans.map(dayOf)))
      inside.push(...hoursAround(day, rows.plans).inside.filter(([start]) => dayKeyIs(start, day)));
    const oldest = rows.spans.reduce((first, span) => (dayOf(span) < first ? dayOf(span) : first), "9999");
    const kept = rows.days.filter(({ day }) => day >= oldest);
    expect(
      new Map(kept.map((total) => [keyOfTotal(total), { inMs: total.inMs, offMs: total.offMs }])),
    ).toEqual(naiveTotals(rows.spans, inside, dayOf));
    for (const shape of rows.dayShape.filter(({ day }) => day >= oldest)) {
      const own = rows.spans.filter((span) => dayOf(span) === shape.day);
      expect(shapeOf(own, inside)?.blocks).toEqual(shape.blocks);
    }
    // Sums that outlived their spans are those of all time that was ever closed.
    expect(rows.days.reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0)).toBe(tally.closedMs);
    expect(lengthOf(rows.spans)).toBeLessThanOrEqual(tally.closedMs);

    const sizes = Object.entries(rows).map(([name, list]) => ({
      name,
      rows: list.length,
      json: Buffer.byteLength(JSON.stringify(list)),
      cloned: list.reduce((sum, row) => sum + serialize(row).length, 0),
    }));
    const total = (key: "json" | "cloned"): number => sizes.reduce((sum, size) => sum + size[key], 0);
    const settled = heaps.filter(({ day }) => day >= SETTLED_DAYS).map(({ mb }) => mb);
    const growth = settled.length === 0 ? 0 : Math.max(...settled) - Math.min(...settled);
    writeSection({ days: DAYS, tally, tookSec, heaps, growth, sizes, keptFrom: oldest });
    expect(total("json")).toBeLessThanOrEqual(MOST_RAW_BYTES);
    expect(growth).toBeLessThanOrEqual(MOST_HEAP_GROWTH_MB);
    expect(tally.events).toBeGreaterThan(EVENTS_PER_HOUR * WORK_HOURS_PER_WEEK * (DAYS / 7));
    await connection.close();
  });
});

function dayKeyIs(start: number, day: string): boolean {
  const [from, to] = dayRange(day, ZONE);
  return start >= from && start < to;
}
