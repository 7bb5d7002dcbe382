import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { calendarFor } from "../../utils/domain/calendar.ts";
import { finishedDays } from "../../utils/domain/day-plans.ts";
import { doOverlap, isSoundException, type ExceptionDraft } from "../../utils/domain/exception-problems.ts";
import { dayOf } from "../../utils/domain/roll-up.ts";
import type { Span } from "../../utils/domain/span.ts";
import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS, type DayKey } from "../../utils/domain/time.ts";
import { addDays, dayRange } from "../../utils/domain/zone.ts";
import { openRelache, writing, type RelacheDb } from "../../utils/storage/database.ts";
import { freezeDays, readDayPlans } from "../../utils/storage/day-plans-store.ts";
import {
  editExceptions,
  readExceptions,
  type ExceptionResult,
} from "../../utils/storage/exceptions-store.ts";
import { appendPlan, readPlans } from "../../utils/storage/plans-store.ts";
import { purge } from "../../utils/storage/purge.ts";
import { addSpanIn } from "../../utils/storage/span-rows.ts";
import { editSpans } from "../../utils/storage/span-edit-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { hours } from "../support/calendar-model.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { keyOfTotal, naiveTotals } from "../support/naive-roll-up.ts";
import { DEFAULT_PARTS } from "../../utils/domain/default-plan.ts";

beforeEach(freshProfile);

const PARIS = "Europe/Paris";
/** Sunday 29 March: the clocks go forward in Paris. */
const FIRST = "2026-03-26";
const TODAY = addDays(FIRST, 7);
const EVENING = dayRange(TODAY, PARIS)[0] + 20 * HOUR_MS;
const BEFORE = dayRange(FIRST, PARIS)[0] - 2 * ABOUT_A_DAY_MS;

async function withPlan(): Promise<RelacheDb> {
  const db = await openRelache();
  await appendPlan(db, { ...DEFAULT_PARTS, effectiveFrom: 0, savedAt: 0 });
  return db;
}

let serial = 0;
function spanAt(day: DayKey, fromMin: number, minutes: number, change: Partial<Span> = {}): Span {
  const start = dayRange(day, PARIS)[0] + fromMin * MINUTE_MS;
  serial += 1;
  return {
    id: `s-${String(serial)}`,
    rev: 1,
    device: "d",
    start,
    end: start + minutes * MINUTE_MS,
    service: "linkedin",
    activity: "community",
    client: null,
    context: "work",
    zone: PARIS,
    exceptionId: null,
    source: "auto",
    ...change,
  };
}

/** As the tracker does it: judged by the hours as they stand then. */
async function count(db: RelacheDb, spans: readonly Span[]): Promise<void> {
  const plans = await readPlans(db);
  await writing(db, ["spans", "days", "dayShape"], async (tx) => {
    for (const span of spans) {
      const around = [span.start - 2 * ABOUT_A_DAY_MS, span.end + 2 * ABOUT_A_DAY_MS] as const;
      await addSpanIn(tx, span, calendarFor(plans, ...around, span.zone, 180).inside);
    }
  });
}

const freeze = async (db: RelacheDb): Promise<void> =>
  freezeDays(db, finishedDays(await readPlans(db), FIRST, addDays(TODAY, -1), PARIS, 180));

const tell = (
  db: RelacheDb,
  edit: { add?: readonly ExceptionDraft[]; remove?: readonly string[] },
  now = EVENING,
): Promise<ExceptionResult> =>
  editExceptions(db, { add: edit.add ?? [], remove: edit.remove ?? [] }, { now, zone: PARIS });

const draft = (kind: ExceptionDraft["kind"], from: DayKey, to = from): ExceptionDraft => ({
  kind,
  from,
  to,
  intervals: kind === "special" || kind === "campaign" ? [hours(8, 10), hours(19, 22)] : [],
  label: "",
});

/** All that figures are made of, without revisions and random ids. */
async function figures(db: RelacheDb) {
  const bare = <Row extends { rev: number }>(rows: readonly Row[]) => rows.map((row) => ({ ...row, rev: 0 }));
  return {
    days: bare(await db.getAll("days")),
    shapes: bare(await db.getAll("dayShape")),
    plans: (await readDayPlans(db, FIRST, TODAY)).map((plan) => ({ ...plan, planId: "" })),
  };
}

async function inOff(db: RelacheDb, day: DayKey): Promise<number[]> {
  const rows = (await db.getAll("days")).filter((row) => row.day === day);
  return [
    rows.reduce((sum, { inMs }) => sum + inMs, 0) / MINUTE_MS,
    rows.reduce((sum, { offMs }) => sum + offMs, 0) / MINUTE_MS,
  ];
}

describe("what was counted", () => {
  it("today follows leave that is told in the evening, and its going, in one transaction with it", async () => {
    const db = await withPlan();
    await count(db, [spanAt(TODAY, 600, 60), spanAt(TODAY, 1100, 30, { client: "c" })]);
    expect(await inOff(db, TODAY)).toEqual([60, 30]);
    const told = await tell(db, { add: [draft("leave", TODAY)] });
    expect(await inOff(db, TODAY)).toEqual([0, 90]);
    const [shape] = await db.getAll("dayShape");
    expect(shape?.inMs.every((ms) => ms === 0)).toBe(true);
    await tell(db, { remove: told.ok ? told.ids : [] }, EVENING + MINUTE_MS);
    expect(await inOff(db, TODAY)).toEqual([60, 30]);
  });

  it("yesterday follows special hours and a holiday that were told today, with the frozen day", async () => {
    const db = await withPlan();
    const yesterday = addDays(TODAY, -1);
    await count(db, [spanAt(yesterday, 1140, 60), spanAt(yesterday, 600, 30, { service: null })]);
    await freeze(db);
    expect(await inOff(db, yesterday)).toEqual([30, 60]);
    const told = await tell(db, { add: [draft("special", yesterday)] });
    expect(await inOff(db, yesterday)).toEqual([60, 30]);
    expect((await readDayPlans(db, yesterday, yesterday))[0]).toMatchObject({ kind: "work" });
    await tell(db, { add: [draft("holiday", yesterday)], remove: told.ok ? told.ids : [] });
    expect(await inOff(db, yesterday)).toEqual([0, 90]);
    expect((await readDayPlans(db, yesterday, yesterday))[0]).toMatchObject({
      kind: "holiday",
      intervals: [],
    });
  });

  it("keeps what single spans were said to be, and can be edited afterwards", async () => {
    const db = await withPlan();
    const span = spanAt(TODAY, 600, 60);
    await count(db, [span, spanAt(TODAY, 700, 10)]);
    await tell(db, { add: [draft("leave", TODAY)] });
    expect((await db.getAll("spans")).map(({ context, rev }) => [context, rev])).toEqual([
      ["work", 1],
      ["work", 1],
    ]);
    const split = { kind: "split", id: span.id, at: span.start + 20 * MINUTE_MS } as const;
    expect(await editSpans(db, split, { zone: PARIS, now: EVENING })).toMatchObject({ ok: true });
    const gone = { kind: "delete", id: span.id } as const;
    expect(await editSpans(db, gone, { zone: PARIS, now: EVENING })).toMatchObject({ ok: true });
    expect(await inOff(db, TODAY)).toEqual([0, 50]);
  });

  it("stays where only sums are left, so that all figures of such a day go on to agree", async () => {
    const db = await withPlan();
    await count(db, [spanAt(FIRST, 600, 60), spanAt(addDays(FIRST, 1), 600, 60)]);
    await freeze(db);
    await purge(db, { spansFrom: addDays(FIRST, 1), daysFrom: null });
    await tell(db, { add: [draft("leave", FIRST, addDays(FIRST, 1))] });
    expect(await inOff(db, FIRST)).toEqual([60, 0]);
    expect(await inOff(db, addDays(FIRST, 1))).toEqual([0, 60]);
    expect((await readDayPlans(db, FIRST, addDays(FIRST, 1))).map(({ kind }) => kind)).toEqual([
      "work",
      "leave",
    ]);
  });

  it("stays untouched by days to come, and by a change that is refused", async () => {
    const db = await withPlan();
    await changeState(db, "guard", (row) => ({ ...row, armedFrom: BEFORE }));
    await count(db, [spanAt(TODAY, 600, 60)]);
    const before = await db.getAll("days");
    await tell(db, { add: [draft("leave", addDays(TODAY, 1), addDays(TODAY, 9))] });
    const late = { ...draft("special", TODAY), intervals: [hours(19, 23)] };
    expect(await tell(db, { add: [late] })).toEqual({ ok: false, why: "closed" });
    expect(await db.getAll("days")).toEqual(before);
    // Hours that are over by now open nothing, so they may be told at once.
    expect(await tell(db, { add: [{ ...late, intervals: [hours(7, 10)] }] })).toMatchObject({ ok: true });
    expect(await inOff(db, TODAY)).toEqual([0, 60]);
  });

  it("is not touched on days that a long period leaves as they were", async () => {
    const db = await withPlan();
    await count(db, [spanAt(TODAY, 600, 60), spanAt(addDays(TODAY, -1), 600, 60)]);
    await tell(db, { add: [{ ...draft("special", addDays(TODAY, -1), TODAY), intervals: [hours(9, 18)] }] });
    expect((await db.getAll("days")).map(({ rev }) => rev)).toEqual([1, 1]);
  });
});

const day = fc.integer({ min: 0, max: 7 }).map((count) => addDays(FIRST, count));
const anySpan = fc.record({
  day,
  from: fc.integer({ min: 0, max: 1300 }),
  minutes: fc.integer({ min: 1, max: 79 }),
  service: fc.constantFrom("linkedin", "x", null),
  context: fc.constantFrom("work" as const, "unsorted" as const, "personal" as const, "exception" as const),
  device: fc.constantFrom("d", "e"),
});
type AnySpan = typeof anySpan extends fc.Arbitrary<infer Value> ? Value : never;
const anySpans = fc.array(anySpan, { minLength: 1, maxLength: 14 });
const minute = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
const interval = fc.tuple(minute, minute).filter(([start, end]) => start !== end);
const anyDraft = fc.record({
  kind: fc.constantFrom("leave" as const, "holiday" as const, "special" as const, "campaign" as const),
  from: day,
  length: fc.integer({ min: 0, max: 3 }),
  interval,
});
type AnyDraft = typeof anyDraft extends fc.Arbitrary<infer Value> ? Value : never;
const anyDrafts = fc.array(anyDraft, { minLength: 1, maxLength: 4 });

/** Spans that lie neither over each other nor over midnight. */
function soundSpans(wanted: readonly AnySpan[]): Span[] {
  const spans: Span[] = [];
  for (const { day: on, from, minutes, ...change } of wanted) {
    const span = spanAt(on, from, minutes, change);
    const isFree = spans.every(
      (other) => other.device !== span.device || other.end <= span.start || span.end <= other.start,
    );
    if (isFree && dayOf({ ...span, start: span.end - 1 }) === on) spans.push(span);
  }
  return spans;
}

function soundDrafts(wanted: readonly AnyDraft[]): ExceptionDraft[] {
  const drafts: ExceptionDraft[] = [];
  for (const {
    kind,
    from,
    length,
    interval: [start, end],
  } of wanted) {
    const hasHours = kind === "special" || kind === "campaign";
    const one = {
      kind,
      from,
      to: addDays(from, length),
      intervals: hasHours ? [{ start, end }] : [],
      label: "",
    };
    if (isSoundException(one) && drafts.every((other) => other.kind !== kind || !doOverlap(other, one)))
      drafts.push(one);
  }
  return drafts;
}

describe("any exceptions", () => {
  it("give the same sums told before, after or in between, and none once all are taken back", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(anySpans, anyDrafts, fc.nat(), async (someSpans, someDrafts, cut) => {
        const [spans, drafts] = [soundSpans(someSpans), soundDrafts(someDrafts)];
        freshProfile();
        const plain = await withPlan();
        await count(plain, spans);
        await freeze(plain);
        const untold = await figures(plain);
        freshProfile();
        const early = await withPlan();
        for (const each of drafts)
          expect(await tell(early, { add: [each] }, BEFORE)).toMatchObject({ ok: true });
        await count(early, spans);
        await freeze(early);
        const told = await figures(early);
        freshProfile();
        const late = await withPlan();
        const some = cut % (spans.length + 1);
        await count(late, spans.slice(0, some));
        const first = drafts.slice(0, 1);
        const rest = drafts.slice(1);
        for (const each of first) expect(await tell(late, { add: [each] })).toMatchObject({ ok: true });
        await freeze(late);
        await count(late, spans.slice(some));
        for (const each of rest) expect(await tell(late, { add: [each] })).toMatchObject({ ok: true });
        expect(await figures(late)).toEqual(told);
        const totals = naiveTotals(
          spans,
          calendarFor(await readPlans(late), BEFORE, EVENING + 3 * ABOUT_A_DAY_MS, PARIS, 180).inside,
          dayOf,
        );
        const rows = await late.getAll("days");
        expect(new Map(rows.map((row) => [keyOfTotal(row), { inMs: row.inMs, offMs: row.offMs }]))).toEqual(
          totals,
        );
        if (JSON.stringify(told) !== JSON.stringify(untold)) changed += 1;
        const ids = (await readExceptions(late)).map(({ id }) => id);
        expect(await tell(late, { remove: ids })).toMatchObject({ ok: true });
        expect(await figures(late)).toEqual(untold);
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(20);
  });
});
