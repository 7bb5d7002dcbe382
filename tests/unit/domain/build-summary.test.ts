import { describe, expect, it } from "vitest";
import { buildSummary, type SummaryInput, type SummaryRows } from "../../../utils/domain/build-summary.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import type { DayShape } from "../../../utils/domain/span.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { EMPTY_TRACKER } from "../../../utils/domain/tracker.ts";
import type { TrackerState } from "../../../utils/domain/tracker-state.ts";
import { dayTotal, FIRST_PLAN } from "../../support/figure-rows.ts";
import { frontOf, runTracker, sampleAt, T0 } from "../../support/samples.ts";

/** Monday 2 March 2026, 10:00 in Berlin. */
const NOW = T0;
const MIDNIGHT = T0 - 10 * HOUR_MS;

const rows: SummaryRows = {
  plans: [FIRST_PLAN],
  settings: DEFAULT_SETTINGS,
  totals: [],
  shapes: [],
  tracker: EMPTY_TRACKER,
  switches: { pausedUntil: null, snoozedUntil: null, personalUntil: null },
  clients: [],
  overrides: { crisis: null, visits: [] },
  journal: [],
  hasClosedTime: true,
};

const summary = (change: Partial<SummaryRows> = {}, input: Partial<SummaryInput> = {}) =>
  buildSummary({
    now: NOW,
    zone: "Europe/Berlin",
    rows: { ...rows, ...change },
    idle: "active",
    tabId: null,
    nameOf: (service) => service,
    missingHosts: [],
    ...input,
  });

const shape = (blocks: DayShape["blocks"], change: Partial<DayShape> = {}): DayShape => ({
  device: "d",
  day: "2026-03-02",
  zone: "Europe/Berlin",
  blocks,
  inMs: [],
  offMs: [],
  switches: 0,
  peeks: 0,
  rev: 1,
  ...change,
});

const visiting = (tracker: TrackerState): Partial<SummaryRows> => ({ tracker });

describe("figures", () => {
  it("sum the days of the week in the user's order, without personal time", () => {
    const totals = [
      dayTotal({ inMs: 60, offMs: 5 }),
      dayTotal({ service: "x", inMs: 40 }),
      dayTotal({ service: "", activity: "", context: "personal", offMs: 999 }),
      dayTotal({ day: "2026-03-01", offMs: 7 }),
    ];
    const monday = summary({ totals });
    expect(monday.week.map(({ day }) => day.slice(-2))).toEqual(["02", "03", "04", "05", "06", "07", "08"]);
    expect(monday.week[0]).toEqual({ day: "2026-03-02", inMs: 100, offMs: 5, isDayOff: false });
    expect(monday.week.map(({ isDayOff }) => isDayOff)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
    const sunday = summary({ totals, settings: { ...DEFAULT_SETTINGS, weekStart: 6 } });
    expect(sunday.week.map(({ day, offMs }) => [day.slice(-2), offMs]).slice(0, 2)).toEqual([
      ["01", 7],
      ["02", 5],
    ]);
    expect(monday.today).toMatchObject({ day: "2026-03-02", inMs: 100, offMs: 5 });
  });

  it("name today's three largest services, and those alone", () => {
    const totals = ["a", "b", "c", "d"].map((service, index) => dayTotal({ service, inMs: 10 * index }));
    const old = dayTotal({ service: "z", day: "2026-02-27", inMs: 1000 });
    expect(summary({ totals: [...totals, old] }).top3.map(({ service }) => service)).toEqual(["d", "c", "b"]);
  });

  it("count live time into day, service and strip, split by the hours", () => {
    const state = runTracker([sampleAt(-3610, "L"), sampleAt(-3590, "L")]).state;
    const early = summary(visiting(state), { now: T0 - 3_590_000 });
    expect(early.today).toMatchObject({ inMs: 10_000, offMs: 10_000 });
    expect(early.today.blocks).toEqual([
      [T0 - 3_610_000, T0 - 3_600_000, true],
      [T0 - 3_600_000, T0 - 3_590_000, false],
    ]);
    expect(early.top3).toEqual([{ service: "linkedin", name: "linkedin", inMs: 10_000, offMs: 10_000 }]);
  });

  it("hold no live personal time either", () => {
    const personal = { front: frontOf("L", { isPersonal: true }) };
    const state = runTracker([sampleAt(-20, "L", personal), sampleAt(0, "L", personal)]).state;
    const told = summary(visiting(state), { tabId: 1 });
    expect(told.today).toMatchObject({ inMs: 0, offMs: 0, blocks: [] });
    expect(told).toMatchObject({ top3: [], lastEnd: null, counting: { context: "personal" } });
  });

  it("put live time over midnight on both days", () => {
    const state = runTracker([sampleAt(-36_010, "L"), sampleAt(-35_990, "L")]).state;
    const night = summary(visiting(state), { now: T0 - 35_990_000 });
    expect(night.today).toMatchObject({ day: "2026-03-02", offMs: 10_000 });
    const sunday = summary(
      { ...visiting(state), settings: { ...DEFAULT_SETTINGS, weekStart: 6 } },
      { now: T0 - 35_990_000 },
    );
    expect(sunday.week[0]).toMatchObject({ day: "2026-03-01", offMs: 10_000 });
  });
});

describe("strip, rest and breaks", () => {
  it("unite devices and leave personal time out", () => {
    const noon = MIDNIGHT + 9 * HOUR_MS;
    const shapes = [
      shape([
        [noon - HOUR_MS, noon, "work"],
        [noon, noon + HOUR_MS, "personal"],
      ]),
      shape([[noon - 30 * MINUTE_MS, noon + 10 * MINUTE_MS, "unsorted"]], { device: "e" }),
    ];
    expect(summary({ shapes }).today.blocks).toEqual([
      [noon - HOUR_MS, noon, true],
      [noon, noon + 10 * MINUTE_MS, false],
    ]);
    expect(summary({ shapes }).lastEnd).toBe(noon + 10 * MINUTE_MS);
  });

  it("keep a stretch that began yesterday, and say when its break is due", () => {
    const shapes = [
      shape([[MIDNIGHT - 20 * MINUTE_MS, MIDNIGHT, "work"]], { day: "2026-03-01" }),
      shape([[MIDNIGHT, MIDNIGHT + 10 * MINUTE_MS, "work"]]),
    ];
    const stretchStart = MIDNIGHT - 20 * MINUTE_MS;
    const soon = { now: MIDNIGHT + 14 * MINUTE_MS };
    expect(summary({ shapes }, soon).breaks).toMatchObject({
      stretchStart,
      dueAt: stretchStart + 50 * MINUTE_MS,
    });
    const off = { ...DEFAULT_SETTINGS, breaks: { ...DEFAULT_SETTINGS.breaks, isOn: false } };
    expect(summary({ shapes, settings: off }, soon).breaks).toMatchObject({
      stretchStart,
      dueAt: null,
      isOn: false,
    });
    expect(summary({ shapes }, { now: MIDNIGHT + 15 * MINUTE_MS }).breaks.stretchStart).toBeNull();
  });
});

describe("what counts now", () => {
  const { state } = runTracker([sampleAt(-20, "B"), sampleAt(0, "B")]);

  it("is the open segment with its context", () => {
    expect(summary(visiting(state), { tabId: 3 }).counting).toEqual({
      kind: "counting",
      service: "buffer",
      activity: "publishing",
      context: "work",
      client: null,
      clientName: null,
      since: T0 - 20_000,
      tabId: 3,
    });
  });

  it("has a context from its first instant on", () => {
    const evening = runTracker([sampleAt(12 * 3600, "L")]).state;
    const now = T0 + 12 * HOUR_MS;
    expect(summary(visiting(evening), { now }).counting).toMatchObject({
      kind: "counting",
      context: "unsorted",
    });
    const crisis = { id: "d-5", start: now - 1000, end: now + HOUR_MS };
    const inCrisis = summary({ ...visiting(evening), overrides: { crisis, visits: [] } }, { now });
    expect(inCrisis.counting).toMatchObject({ context: "exception" });
    expect(inCrisis.crisis).toEqual(crisis);
  });

  it("says why nothing does", () => {
    const why = (change: Partial<SummaryRows>, input: Partial<SummaryInput> = {}): unknown =>
      summary(change, input).counting;
    expect(why({ switches: { ...rows.switches, pausedUntil: NOW + 1 } })).toEqual({
      kind: "nothing",
      why: "paused",
    });
    expect(why({}, { idle: "idle" })).toEqual({ kind: "nothing", why: "idle" });
    expect(why({})).toEqual({ kind: "nothing", why: "elsewhere" });
    expect(why({ hasClosedTime: false })).toEqual({ kind: "nothing", why: "no-data" });
  });
});

describe("what is over", () => {
  it("is not told any more, and notes wait for their time", () => {
    const visit = { id: "d-6", service: "x", start: NOW - 10, reason: "post" as const };
    const note = (id: string, showAt: number | null) =>
      ({ id, rev: 1, at: NOW - 50, end: null, kind: "note", data: { text: id, showAt } }) as const;
    const over = summary({
      switches: { pausedUntil: NOW, snoozedUntil: NOW + 5, personalUntil: NOW },
      overrides: {
        crisis: { id: "d-5", start: NOW - 10, end: NOW },
        visits: [
          { ...visit, end: NOW },
          { ...visit, end: NOW + 1 },
        ],
      },
      journal: [note("now", null), note("due", NOW), note("later", NOW + 1)],
    });
    expect(over).toMatchObject({
      pausedUntil: null,
      snoozedUntil: NOW + 5,
      personalUntil: null,
      crisis: null,
    });
    expect(over.visits).toHaveLength(1);
    expect(over.notes.map(({ text }) => text)).toEqual(["now", "due"]);
  });
});
