import { beforeEach, describe, expect, it } from "vitest";
import { planAt } from "../../utils/domain/calendar.ts";
import { DEFAULT_LEVELS } from "../../utils/domain/decide.ts";
import { newestPlan, partsOf, type EditMoment, type PlanParts } from "../../utils/domain/rule-edits.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { HOUR_MS } from "../../utils/domain/time.ts";
import { DEFAULT_WEEK, EMPTY_WEEK } from "../../utils/domain/week-plan.ts";
import { openRelache, type RelacheDb } from "../../utils/storage/database.ts";
import { appendPlan, readPlans } from "../../utils/storage/plans-store.ts";
import { editRules } from "../../utils/storage/rules-store.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { DEFAULT_PARTS as PARTS } from "../../utils/domain/default-plan.ts";

beforeEach(freshProfile);

/** Thursday 19 November 2026, 10:00 in Paris: within the default hours. */
const MORNING = Date.UTC(2026, 10, 19, 9);
const EVENING = MORNING + 10 * HOUR_MS;
const FRIDAY_NINE = MORNING + 23 * HOUR_MS;

const at = (now: number): EditMoment => ({
  now,
  zone: "Europe/Paris",
  socialIn: () => (id) => id === "linkedin",
});

async function armedDatabase(): Promise<RelacheDb> {
  const db = await openRelache();
  await appendPlan(db, { ...PARTS, effectiveFrom: 0, savedAt: 0 });
  await changeState(db, "guard", (row) => ({ ...row, armedFrom: MORNING }));
  return db;
}

const newest = async (db: RelacheDb): Promise<PlanParts | null> => {
  const plan = newestPlan(await readPlans(db));
  return plan && partsOf(plan);
};

describe("two pages that save at once", () => {
  /** Each has its own connection and its own, older copy of what is saved. */
  const twoPages = async (): Promise<[RelacheDb, RelacheDb]> => [await openRelache(), await openRelache()];

  it("keep each other's settings, also within one group and one list", async () => {
    const [one, other] = await twoPages();
    const from = DEFAULT_SETTINGS;
    const edits: Partial<Settings>[] = [
      { weekStart: 6 },
      { eveningPlan: "Piano" },
      { alerts: { ...from.alerts, end: "none" } },
      { alerts: { ...from.alerts, endSoonMin: 20 } },
      { sites: { ...from.sites, disabled: ["x"] } },
      { sites: { ...from.sites, disabled: ["twitch"] } },
    ];
    const results = await Promise.all(
      edits.map((to, index) =>
        editRules(index % 2 === 0 ? one : other, { settings: { from, to } }, at(MORNING)),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    const saved = await readSettings(one);
    expect(saved).toEqual({
      ...from,
      weekStart: 6,
      eveningPlan: "Piano",
      alerts: { ...from.alerts, end: "none", endSoonMin: 20 },
      sites: { disabled: expect.arrayContaining(["x", "twitch"]), custom: [] },
    });
    expect(saved.sites.disabled).toHaveLength(2);
  });

  it("keep each other's part of the plan, and number their versions apart", async () => {
    await armedDatabase();
    const [one, other] = await twoPages();
    await Promise.all([
      editRules(one, { plan: { from: PARTS, to: { ...PARTS, week: EMPTY_WEEK } } }, at(MORNING)),
      editRules(other, { plan: { from: PARTS, to: { ...PARTS, contractMin: 2100 } } }, at(MORNING + 1)),
    ]);
    expect(await newest(one)).toEqual({ ...PARTS, week: EMPTY_WEEK, contractMin: 2100 });
    const ids = (await readPlans(one)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("an edit of the rules", () => {
  const longer = {
    from: {},
    to: { ...PARTS, week: DEFAULT_WEEK.map(() => [{ start: 0, end: 1440 }]) },
  };
  const moreVisits = { from: {}, to: { gate: { ...DEFAULT_SETTINGS.gate, visitsPerWeek: 9 } } };

  it("that loosens the plan waits while the gate is held, and takes the place of what waits already", async () => {
    const db = await armedDatabase();
    expect(await editRules(db, { plan: longer }, at(EVENING))).toEqual({
      ok: true,
      effectiveFrom: FRIDAY_NINE,
      isDelayed: true,
    });
    const tighter = { from: {}, to: { ...PARTS, week: EMPTY_WEEK } };
    expect(await editRules(db, { plan: tighter }, at(EVENING + 1))).toMatchObject({ isDelayed: false });
    const plans = await readPlans(db);
    expect(plans.map(({ effectiveFrom, week }) => [effectiveFrom, week === longer.to.week])).toHaveLength(4);
    expect(newestPlan(plans.filter(({ effectiveFrom }) => effectiveFrom === FRIDAY_NINE))?.week).toEqual(
      EMPTY_WEEK,
    );
  });

  it("that loosens nothing holds at once also while another waits, which then waits as long as it has to", async () => {
    const db = await armedDatabase();
    const levels = (services: PlanParts["levels"]["services"]) => ({ ...DEFAULT_LEVELS, services });
    const open = { from: PARTS, to: { ...PARTS, levels: levels({ hootsuite: "off" }) } };
    expect(await editRules(db, { plan: open }, at(EVENING))).toMatchObject({ isDelayed: true });
    const shut = {
      from: { levels: open.to.levels },
      to: { levels: levels({ hootsuite: "off", linkedin: "closed" }) },
    };
    const now = { ok: true, effectiveFrom: EVENING + 1, isDelayed: false };
    expect(await editRules(db, { plan: shut }, at(EVENING + 1))).toEqual(now);
    const held = async (instant: number) => planAt(await readPlans(db), instant)?.levels.services;
    expect(await held(EVENING + 1)).toEqual({ linkedin: "closed" });
    expect(await held(FRIDAY_NINE)).toEqual({ hootsuite: "off", linkedin: "closed" });

    const later = DEFAULT_WEEK.map((day) => day.map(({ end }) => ({ start: 11 * 60, end })));
    const edit = { from: { week: DEFAULT_WEEK }, to: { week: later } };
    expect(await editRules(db, { plan: edit }, at(EVENING + 2))).toMatchObject({ isDelayed: false });
    expect(await held(FRIDAY_NINE)).toEqual({ linkedin: "closed" });
    expect(planAt(await readPlans(db), FRIDAY_NINE)?.week).toEqual(later);
    expect(await held(FRIDAY_NINE + 2 * HOUR_MS)).toEqual({ hootsuite: "off", linkedin: "closed" });
    expect((await newest(db))?.levels.services).toEqual({ hootsuite: "off", linkedin: "closed" });

    const opener = { from: { contractMin: null }, to: { contractMin: 2100, week: DEFAULT_WEEK } };
    expect(await editRules(db, { plan: opener }, at(EVENING + 3))).toMatchObject({ isDelayed: true });
  });

  it("that loosens settings is refused while the gate is held, with all that came with it", async () => {
    const db = await armedDatabase();
    const refused = { ok: false, why: "closed" };
    const edit = { plan: { from: {}, to: { ...PARTS, restGoalMin: 700 } }, settings: moreVisits };
    expect(await editRules(db, edit, at(EVENING))).toEqual(refused);
    expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
    expect(await readPlans(db)).toHaveLength(1);
    expect(await editRules(db, { settings: moreVisits }, at(FRIDAY_NINE))).toMatchObject({ ok: true });
    expect((await readSettings(db)).gate.visitsPerWeek).toBe(9);
  });

  it("holds at once before the first evening", async () => {
    const db = await armedDatabase();
    await changeState(db, "guard", (row) => ({ ...row, armedFrom: EVENING + 24 * HOUR_MS }));
    expect(await editRules(db, { plan: longer, settings: moreVisits }, at(EVENING))).toEqual({
      ok: true,
      effectiveFrom: EVENING,
      isDelayed: false,
    });
  });

  it("is judged by what stands in the database when it is written", async () => {
    const db = await armedDatabase();
    const page = await openRelache();
    const harder = { from: {}, to: { gate: { ...DEFAULT_SETTINGS.gate, visitsPerWeek: 0 } } };
    const back = { from: {}, to: { gate: DEFAULT_SETTINGS.gate } };
    const results = await Promise.all([
      editRules(db, { settings: harder }, at(EVENING)),
      editRules(page, { settings: back }, at(EVENING)),
    ]);
    expect(results).toMatchObject([{ ok: true }, { ok: false, why: "closed" }]);
    expect((await readSettings(db)).gate.visitsPerWeek).toBe(0);
  });

  it.each<[string, Partial<PlanParts>]>([
    ["an overlap", { week: DEFAULT_WEEK.map(() => [540, 600].map((start) => ({ start, end: 700 }))) }],
    ["too short a week", { week: [[]] }],
    ["a rest of more than a day", { restGoalMin: 1441 }],
    ["half a minute", { restGoalMin: 0.5 }],
    ["a contract below nothing", { contractMin: -1 }],
    ["a zone that nobody knows", { zone: "Europe/Atlantis" }],
  ])("is refused for %s", async (_name, wrong) => {
    const db = await armedDatabase();
    const edit = { plan: { from: {}, to: { ...PARTS, ...wrong } } };
    expect(await editRules(db, edit, at(MORNING))).toEqual({ ok: false, why: "bad-request" });
    expect(await readPlans(db)).toHaveLength(1);
  });

  it("that changes the zone holds at once inside the hours, and waits when it would open the evening", async () => {
    const db = await armedDatabase();
    const inZone = (zone: string | null) => ({ plan: { from: {}, to: { zone } } });
    expect(await editRules(db, inZone("Europe/Lisbon"), at(MORNING))).toMatchObject({ isDelayed: false });
    expect((await newest(db))?.zone).toBe("Europe/Lisbon");
    expect((await newest(db))?.week).toEqual(DEFAULT_WEEK);
    // 20:00 in Paris is 14:00 in New York; in Lisbon the hours start again at 10:00 of Paris.
    expect(await editRules(db, inZone("America/New_York"), at(EVENING))).toEqual({
      ok: true,
      effectiveFrom: FRIDAY_NINE + HOUR_MS,
      isDelayed: true,
    });
    expect(await editRules(db, inZone("Asia/Tokyo"), at(FRIDAY_NINE + 4 * HOUR_MS))).toMatchObject({
      isDelayed: false,
    });
  });

  it("goes back to the computer's zone at once only when that opens nothing", async () => {
    const db = await armedDatabase();
    // Inside the hours of Paris it is night in Tokyo.
    await editRules(db, { plan: { from: {}, to: { zone: "Asia/Tokyo" } } }, at(MORNING));
    const follow = { plan: { from: {}, to: { zone: null } } };
    expect(await editRules(db, follow, at(MORNING + 1))).toMatchObject({ isDelayed: true });
    expect(await editRules(db, follow, at(EVENING))).toMatchObject({ isDelayed: false });
  });

  it("leaves a zone alone that only another browser knows", async () => {
    const db = await openRelache();
    await appendPlan(db, { ...PARTS, zone: "Europe/Atlantis", effectiveFrom: 0, savedAt: 0 });
    const edit = { plan: { from: {}, to: { restGoalMin: 720 } } };
    expect(await editRules(db, edit, at(MORNING))).toMatchObject({ ok: true });
    expect(await newest(db)).toMatchObject({ zone: "Europe/Atlantis", restGoalMin: 720 });
  });

  it("opens gated gaps again only inside the hours, and never by new gaps", async () => {
    const db = await openRelache();
    const lunch = [
      { start: 540, end: 750 },
      { start: 810, end: 1080 },
    ];
    const { gate } = DEFAULT_SETTINGS;
    await appendPlan(db, {
      ...PARTS,
      week: DEFAULT_WEEK.map(() => lunch),
      effectiveFrom: 0,
      savedAt: 0,
    });
    await changeState(db, "guard", (row) => ({ ...row, armedFrom: MORNING - 1 }));
    const gapsGated = (isOn: boolean) => ({
      settings: { from: { gate: { ...gate, gateGaps: !isOn } }, to: { gate: { ...gate, gateGaps: isOn } } },
    });
    const noon = MORNING + 3 * HOUR_MS;
    expect(await editRules(db, gapsGated(true), at(noon))).toMatchObject({ ok: true });
    expect((await readSettings(db)).gate.gateGaps).toBe(true);
    expect(await editRules(db, gapsGated(false), at(noon))).toEqual({ ok: false, why: "closed" });
    // At lunch a later start of the afternoon opens nothing, while an earlier one does.
    const afternoonFrom = (start: number) => ({
      plan: {
        from: {},
        to: {
          week: DEFAULT_WEEK.map(() => [
            { start: 540, end: 750 },
            { start, end: 1080 },
          ]),
        },
      },
    });
    expect(await editRules(db, afternoonFrom(840), at(noon))).toMatchObject({ isDelayed: false });
    expect(await editRules(db, afternoonFrom(800), at(noon))).toMatchObject({ isDelayed: true });
    expect(await editRules(db, gapsGated(false), at(MORNING))).toMatchObject({ ok: true });
  });

  it("never writes what is not valid", async () => {
    const db = await armedDatabase();
    const wild: object = { idleAfterSec: 5, weekStart: 9, unknown: 1 };
    await editRules(db, { settings: { from: {}, to: wild } }, at(MORNING));
    expect(await db.get("settings", "settings")).toEqual(DEFAULT_SETTINGS);
    const levels: object = { tools: "wide open", social: "gate", services: { x: "gate", y: 7 } };
    await editRules(db, { plan: { from: {}, to: { ...PARTS, levels } as Partial<PlanParts> } }, at(MORNING));
    expect((await newest(db))?.levels).toEqual({ tools: "gate", social: "gate", services: { x: "gate" } });
  });

  it("needs no plan before it", async () => {
    const db = await openRelache();
    expect(await editRules(db, { plan: { from: PARTS, to: PARTS } }, at(EVENING))).toMatchObject({
      ok: true,
    });
    expect(await newest(db)).toEqual(PARTS);
  });
});
