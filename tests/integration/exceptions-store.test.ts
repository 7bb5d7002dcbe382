import { beforeEach, describe, expect, it } from "vitest";
import { calendarFor } from "../../utils/domain/calendar.ts";
import { finishedDays } from "../../utils/domain/day-plans.ts";
import { listedExceptions } from "../../utils/domain/exception-edits.ts";
import type { ExceptionDraft } from "../../utils/domain/exception-problems.ts";
import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS } from "../../utils/domain/time.ts";
import { DEFAULT_WEEK } from "../../utils/domain/week-plan.ts";
import { openRelache, type RelacheDb } from "../../utils/storage/database.ts";
import { freezeDays, readDayPlans } from "../../utils/storage/day-plans-store.ts";
import { editExceptions, readExceptions } from "../../utils/storage/exceptions-store.ts";
import { appendPlan, readPlans } from "../../utils/storage/plans-store.ts";
import { purge } from "../../utils/storage/purge.ts";
import { editRules } from "../../utils/storage/rules-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { hours } from "../support/calendar-model.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { DEFAULT_PARTS as PARTS } from "../../utils/domain/default-plan.ts";

beforeEach(freshProfile);

const PARIS = "Europe/Paris";
/** Thursday 19 November 2026, 10:00 in Paris: within the default hours. */
const MORNING = Date.UTC(2026, 10, 19, 9);
const EVENING = MORNING + 10 * HOUR_MS;
const FRIDAY_NINE = MORNING + 23 * HOUR_MS;
const MONDAY_NINE = FRIDAY_NINE + 3 * ABOUT_A_DAY_MS;

const draft = (change: Partial<ExceptionDraft> = {}): ExceptionDraft => ({
  kind: "leave",
  from: "2026-11-20",
  to: "2026-11-20",
  intervals: [],
  label: "",
  ...change,
});
const special = (...intervals: ExceptionDraft["intervals"]): ExceptionDraft =>
  draft({ kind: "special", intervals });

async function armedDatabase(): Promise<RelacheDb> {
  const db = await openRelache();
  await appendPlan(db, { ...PARTS, effectiveFrom: 0, savedAt: 0 });
  await changeState(db, "guard", (row) => ({ ...row, armedFrom: MORNING }));
  return db;
}

const change = (
  db: RelacheDb,
  edit: { add?: ExceptionDraft[]; remove?: string[] },
  now: number,
  zone = PARIS,
) => editExceptions(db, { add: edit.add ?? [], remove: edit.remove ?? [] }, { now, zone });

async function saved(db: RelacheDb, one: ExceptionDraft, now: number): Promise<string> {
  const result = await change(db, { add: [one] }, now);
  if (!result.ok) throw new Error(`not saved: ${result.why}`);
  return result.ids[0] ?? "";
}

/** The hours from the evening of the 19th to the end of Monday the 23rd, in hours after MORNING. */
async function inside(db: RelacheDb): Promise<number[][]> {
  const to = MONDAY_NINE + 15 * HOUR_MS;
  const found = calendarFor(await readPlans(db), EVENING, to, PARIS, 180).inside;
  return found.map((range) => range.map((instant) => (instant - MORNING) / HOUR_MS));
}

const FRIDAY = [23, 32];
const MONDAY = [95, 104];

describe("an exception", () => {
  it("that takes hours away holds at once, and every reader of the plan follows", async () => {
    const db = await armedDatabase();
    expect(await inside(db)).toEqual([FRIDAY, MONDAY]);
    const result = await change(db, { add: [draft()] }, EVENING);
    expect(result).toMatchObject({ ok: true, effectiveFrom: EVENING, isDelayed: false });
    expect(await inside(db)).toEqual([MONDAY]);
    expect(await readExceptions(db)).toMatchObject([
      { kind: "leave", savedAt: EVENING, effectiveFrom: EVENING, effectiveTo: null, rev: expect.any(Number) },
    ]);
  });

  it("that opens what is closed now waits for the next start; one that is over by then is refused", async () => {
    const db = await armedDatabase();
    const early = special(hours(7, 12), hours(20, 22));
    expect(await change(db, { add: [early] }, EVENING)).toMatchObject({
      ok: true,
      effectiveFrom: FRIDAY_NINE,
      isDelayed: true,
    });
    // Until nine the week's own hours hold, and they have not begun.
    expect(await inside(db)).toEqual([[23, 26], [34, 36], MONDAY]);
    const tonight = { ...special(hours(20, 23)), from: "2026-11-19", to: "2026-11-19" };
    expect(await change(db, { add: [tonight] }, EVENING)).toEqual({ ok: false, why: "closed" });
    expect(await readExceptions(db)).toHaveLength(1);
  });

  it("may open what lies beyond the next start, anything within the hours, and all before the first evening", async () => {
    const db = await armedDatabase();
    const sunday = draft({
      kind: "campaign",
      from: "2026-11-22",
      to: "2026-11-22",
      intervals: [hours(9, 12)],
    });
    expect(await change(db, { add: [sunday] }, EVENING)).toMatchObject({ isDelayed: false });
    const tonight = { ...special(hours(9, 23)), from: "2026-11-19", to: "2026-11-19" };
    expect(await change(db, { add: [tonight] }, MORNING)).toMatchObject({ isDelayed: false });
    await changeState(db, "guard", (row) => ({ ...row, armedFrom: null }));
    expect(await change(db, { add: [special(hours(0, 24))] }, EVENING)).toMatchObject({ isDelayed: false });
  });

  it("of leave cannot be taken back while it alone keeps closed, but for ten minutes", async () => {
    const db = await armedDatabase();
    const id = await saved(db, draft(), EVENING);
    expect(await change(db, { remove: [id] }, EVENING + 10 * MINUTE_MS)).toEqual({
      ok: false,
      why: "closed",
    });
    expect(await inside(db)).toEqual([MONDAY]);
    expect(await change(db, { remove: [id] }, EVENING + 9 * MINUTE_MS)).toMatchObject({ isDelayed: false });
    expect(await inside(db)).toEqual([FRIDAY, MONDAY]);
    expect(await db.getAll("tombstones")).toEqual([{ id, rev: expect.any(Number) }]);
    expect(await readExceptions(db)).toEqual([]);
  });

  it("does not become new by an edit", async () => {
    const db = await armedDatabase();
    const id = await saved(db, draft(), MORNING);
    const result = await change(db, { add: [draft({ label: "Alps" })], remove: [id] }, EVENING);
    expect(result).toMatchObject({ ok: true, isDelayed: false });
    const [found] = await readExceptions(db);
    expect(found).toMatchObject({ label: "Alps", savedAt: MORNING });
    expect(await change(db, { remove: [found?.id ?? ""] }, EVENING + 1)).toEqual({
      ok: false,
      why: "closed",
    });
  });

  it("in progress keeps the days that it was there for when it is taken back, and Undo gives all of it back", async () => {
    const db = await armedDatabase();
    const id = await saved(db, { ...special(hours(9, 23)), from: "2026-11-19", to: "2026-11-20" }, MORNING);
    const taken = await change(db, { remove: [id] }, FRIDAY_NINE);
    expect(taken).toMatchObject({ ok: true, isDelayed: false });
    const [rest] = await readExceptions(db);
    expect(rest).toMatchObject({ from: "2026-11-19", to: "2026-11-19", savedAt: MORNING, effectiveTo: null });
    expect(await inside(db)).toEqual([[10, 13], FRIDAY, MONDAY]);
    expect(await db.getAll("tombstones")).toMatchObject([{ id }]);
    const whole = { ...special(hours(9, 23)), from: "2026-11-19", to: "2026-11-20" };
    const remove = taken.ok ? [...taken.ids] : [];
    expect(await change(db, { add: [whole], remove }, FRIDAY_NINE)).toMatchObject({ isDelayed: false });
    expect(await readExceptions(db)).toMatchObject([
      { from: "2026-11-19", to: "2026-11-20", savedAt: MORNING },
    ]);
  });

  it("of today that is taken back leaves a day like others", async () => {
    const db = await armedDatabase();
    const id = await saved(db, { ...special(hours(9, 23)), from: "2026-11-19", to: "2026-11-20" }, MORNING);
    expect(await change(db, { remove: [id] }, EVENING)).toMatchObject({ isDelayed: false });
    expect(await readExceptions(db)).toEqual([]);
    const before = calendarFor(await readPlans(db), MORNING, EVENING, PARIS, 180).inside;
    expect(before).toEqual([[MORNING, MORNING + 8 * HOUR_MS]]);
  });

  it("that cannot go at once ends with the next start, and the time until then is judged by it", async () => {
    const db = await armedDatabase();
    const id = await saved(db, { ...special(hours(9, 10)), from: "2026-11-19", to: "2026-11-23" }, MORNING);
    const result = await change(db, { remove: [id] }, MORNING + 2 * HOUR_MS);
    expect(result).toMatchObject({ ok: true, isDelayed: true, effectiveFrom: FRIDAY_NINE });
    expect(await readExceptions(db)).toMatchObject([{ id, effectiveTo: FRIDAY_NINE }]);
    expect(listedExceptions(await readExceptions(db), FRIDAY_NINE)).toEqual([]);
    expect(await inside(db)).toEqual([FRIDAY, MONDAY]);
    expect(await db.getAll("tombstones")).toEqual([]);
  });

  it("and a change of the week are judged together", async () => {
    const db = await armedDatabase();
    await change(db, { add: [draft({ to: "2026-11-22" })] }, EVENING);
    const longer = { from: {}, to: { ...PARTS, week: DEFAULT_WEEK.map(() => [hours(0, 24)]) } };
    const moment = { now: EVENING, zone: PARIS, socialIn: () => () => false };
    // Leave stays leave under any week, so only tonight opens, and that waits until the leave is over.
    expect(await editRules(db, { plan: longer }, moment)).toMatchObject({
      effectiveFrom: MONDAY_NINE,
      isDelayed: true,
    });
  });

  it("is refused with its reasons, and nothing of the change is written", async () => {
    const db = await armedDatabase();
    const wrong = draft({ to: "2026-11-01" });
    expect(await change(db, { add: [draft(), wrong, draft()] }, MORNING)).toEqual({
      ok: false,
      why: "bad-request",
      problems: [
        { draft: 1, field: "to", kind: "reversed", index: null },
        { draft: 2, field: "from", kind: "taken", index: null },
      ],
    });
    expect(await readExceptions(db)).toEqual([]);
    expect(await change(db, { remove: ["nothing"] }, MORNING)).toMatchObject({ ok: true, ids: [] });
  });

  it("is numbered beside everything else, several in one transaction", async () => {
    const db = await armedDatabase();
    const add = ["2026-12-24", "2026-12-25"].map((day) => draft({ kind: "holiday", from: day, to: day }));
    const result = await change(db, { add }, EVENING);
    const ids = (await readExceptions(db)).map((each) => each.id);
    expect(result).toMatchObject({ ok: true, ids });
    const planIds = (await readPlans(db)).map((plan) => plan.id);
    expect(new Set([...ids, ...planIds]).size).toBe(3);
  });
});

describe("days that are over", () => {
  const frozen = async (db: RelacheDb) =>
    (await readDayPlans(db, "2026-11-16", "2026-11-19")).map(({ day, kind, intervals }) =>
      [day.slice(8), kind, intervals.length].join(" "),
    );
  const freeze = async (db: RelacheDb): Promise<void> =>
    freezeDays(db, finishedDays(await readPlans(db), "2026-11-16", "2026-11-18", PARIS, 180));

  it("become leave when that is told later, and what they were when it is taken back", async () => {
    const db = await armedDatabase();
    await freeze(db);
    const id = await saved(db, draft({ from: "2026-11-17", to: "2026-11-18" }), EVENING);
    expect(await frozen(db)).toEqual(["16 work 1", "17 leave 0", "18 leave 0"]);
    await change(db, { remove: [id] }, EVENING + ABOUT_A_DAY_MS);
    expect(await frozen(db)).toEqual(["16 work 1", "17 work 1", "18 work 1"]);
  });

  it("follow special hours too, told before or after, and their going", async () => {
    const db = await armedDatabase();
    const early = MORNING - 3 * ABOUT_A_DAY_MS;
    const id = await saved(db, { ...special(hours(9, 10)), from: "2026-11-17", to: "2026-11-17" }, early);
    await freeze(db);
    const nine = MORNING - 2 * ABOUT_A_DAY_MS - HOUR_MS;
    const tuesday = async () => (await readDayPlans(db, "2026-11-17", "2026-11-17"))[0]?.intervals;
    expect(await tuesday()).toEqual([[nine, nine + HOUR_MS]]);
    const longer = { ...special(hours(9, 12)), from: "2026-11-17", to: "2026-11-17" };
    await change(db, { add: [longer], remove: [id] }, EVENING);
    expect(await tuesday()).toEqual([[nine, nine + 3 * HOUR_MS]]);
    await change(db, { remove: (await readExceptions(db)).map((each) => each.id) }, EVENING);
    expect(await tuesday()).toEqual([[nine, nine + 9 * HOUR_MS]]);
    expect(await readExceptions(db)).toEqual([]);
  });

  it("take their exceptions along when they go", async () => {
    const db = await armedDatabase();
    await saved(db, draft({ from: "2026-11-16", to: "2026-11-17" }), EVENING);
    await saved(db, draft(), EVENING);
    await purge(db, { spansFrom: null, daysFrom: "2026-11-18" });
    expect(await readExceptions(db)).toHaveLength(2);
    await purge(db, { spansFrom: null, daysFrom: "2026-11-19" });
    expect(await readExceptions(db)).toMatchObject([{ from: "2026-11-20" }]);
  });
});
