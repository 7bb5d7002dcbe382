import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { EMPTY_TRACKER } from "../../../utils/domain/tracker.ts";
import { weekFigures, type WeekRows } from "../../../utils/domain/week-figures.ts";
import { daysOfWeek } from "../../../utils/domain/zone.ts";
import { dayTotal, FIRST_PLAN } from "../../support/figure-rows.ts";
import { runTracker, sampleAt, T0 } from "../../support/samples.ts";

const ZONE = "Europe/Berlin";
const DAYS = daysOfWeek("2026-03-02", 0);

const ROWS: WeekRows = {
  totals: [
    dayTotal({ inMs: 3 * HOUR_MS, offMs: HOUR_MS }),
    dayTotal({ service: "x", day: "2026-03-03", inMs: HOUR_MS }),
    dayTotal({ service: "", activity: "", context: "personal", inMs: 7 * HOUR_MS }),
  ],
  dayPlans: [],
  plans: [FIRST_PLAN],
  gapLimitMin: 180,
  personalWeek: DEFAULT_SETTINGS.contexts.personalWeek,
  crises: [],
  tracker: EMPTY_TRACKER,
};

const inMsOf = (rows: WeekRows, now = T0): number[] =>
  weekFigures(DAYS, rows, now, ZONE).figures.map(({ inMs }) => inMs);

describe("figures of a week", () => {
  it("sum the roll-ups of each day, personal time left out", () => {
    expect(inMsOf(ROWS)).toEqual([3 * HOUR_MS, HOUR_MS, 0, 0, 0, 0, 0]);
    expect(weekFigures(DAYS, ROWS, T0, ZONE).figures[0]?.offMs).toBe(HOUR_MS);
  });
  it("hold what the tracker has not closed yet, in totals too", () => {
    const tracker = runTracker([0, 30, 60, 90, 120].map((sec) => sampleAt(sec, "L"))).state;
    const { figures, totals } = weekFigures(DAYS, { ...ROWS, totals: [], tracker }, T0 + 2 * MINUTE_MS, ZONE);
    expect(figures[0]?.inMs).toBe(2 * MINUTE_MS);
    expect(totals).toMatchObject([{ service: "linkedin", inMs: 2 * MINUTE_MS, offMs: 0 }]);
    // Live time of another week is not this week's.
    expect(inMsOf({ ...ROWS, totals: [], tracker }).length).toBe(7);
    const before = weekFigures(daysOfWeek("2026-02-23", 0), { ...ROWS, totals: [], tracker }, T0, ZONE);
    expect(before.totals).toEqual([]);
  });
  it("tell the part of live time that is a crisis or personal, and whom it was for", () => {
    const { state } = runTracker([0, 30, 60, 90, 120].map((sec) => sampleAt(sec, "L")));
    const open = state.open && { ...state.open, client: "d-9" };
    const rows = { ...ROWS, totals: [], tracker: { ...state, open } };
    const now = T0 + 2 * MINUTE_MS;
    const crises = [{ id: "d-5", start: T0 + MINUTE_MS, end: T0 + HOUR_MS }];
    const { totals, figures } = weekFigures(DAYS, { ...rows, crises }, now, ZONE);
    expect(totals).toMatchObject([
      { context: "work", client: "d-9", inMs: MINUTE_MS },
      { context: "exception", client: "d-9", inMs: MINUTE_MS },
    ]);
    expect(figures[0]?.inMs).toBe(2 * MINUTE_MS);
    const personalWeek = DAYS.map(() => [{ start: 0, end: 1439 }]);
    const own = weekFigures(DAYS, { ...rows, personalWeek }, now, ZONE);
    expect(own.totals).toMatchObject([{ context: "personal", service: "", client: "" }]);
    expect(own.figures[0]?.inMs).toBe(0);
  });
  it("judge a past day by its frozen plan, any other by the plan in force", () => {
    const off = (rows: WeekRows): boolean[] =>
      weekFigures(DAYS, rows, T0, ZONE).figures.map(({ isDayOff }) => isDayOff);
    expect(off(ROWS)).toEqual([false, false, false, false, false, true, true]);
    const leave = { day: "2026-03-03", zone: ZONE, intervals: [], kind: "leave", planId: "d-1" } as const;
    const saturday = {
      day: "2026-03-07",
      zone: ZONE,
      intervals: [[T0, T0 + HOUR_MS]],
      kind: "work",
      planId: "d-1",
    } as const;
    expect(off({ ...ROWS, dayPlans: [leave, saturday] })).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
  it("of no days are none", () => {
    expect(weekFigures([], ROWS, T0, ZONE)).toEqual({ figures: [], totals: [] });
  });
});
