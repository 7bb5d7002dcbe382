import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import {
  actionRowOf,
  bannerOf,
  chipOf,
  isEmpty,
  tickSummary,
  totalMs,
} from "../../../utils/domain/popup-view.ts";
import { AFTERNOON, clock, DAY, EVENING, RESTING, WITH_LUNCH, WORKING } from "../../support/summaries.ts";

describe("the chip", () => {
  it("speaks of the end from 60 minutes before it", () => {
    expect(chipOf(WORKING, clock("16:59"))).toEqual({ kind: "on", until: clock("18:00") });
    expect(chipOf(WORKING, clock("17:00"))).toEqual({ kind: "soon", leftMs: HOUR_MS });
    expect(chipOf(WORKING, AFTERNOON)).toEqual({ kind: "soon", leftMs: 25 * MINUTE_MS });
  });
  it("tells a lunch break from the end of the day", () => {
    const morning = { ...WITH_LUNCH, status: { ...WORKING.status, until: clock("12:00") } };
    expect(chipOf(morning, clock("11:40"))).toEqual({ kind: "gap-soon", leftMs: 20 * MINUTE_MS });
    const lunch = {
      ...WITH_LUNCH,
      status: { state: "gap", since: clock("12:00"), until: clock("13:30") },
    } as const;
    expect(chipOf(lunch, clock("12:10"))).toEqual({ kind: "gap", until: clock("13:30") });
  });
  it("names the next start outside the hours, and a day off as such", () => {
    expect(chipOf(RESTING, EVENING)).toEqual({ kind: "off", until: clock("09:00", "2026-11-20") });
    const dayOff = { ...RESTING, today: { ...RESTING.today, isDayOff: true } };
    expect(chipOf(dayOff, EVENING).kind).toBe("day-off");
    expect(chipOf({ ...RESTING, status: { ...RESTING.status, until: null } }, EVENING)).toEqual({
      kind: "off",
      until: null,
    });
  });
  it("says until when all is personal, below a pause and above the hours", () => {
    const personal = { ...WORKING, personalUntil: AFTERNOON + 5 };
    expect(chipOf(personal, AFTERNOON)).toEqual({ kind: "personal", until: AFTERNOON + 5 });
    expect(chipOf({ ...personal, pausedUntil: AFTERNOON + 5 }, AFTERNOON).kind).toBe("paused");
    expect(chipOf(personal, AFTERNOON + 5).kind).toBe("soon");
  });
  it("puts a crisis above a pause and a pause above the hours, while they last", () => {
    const paused = { ...WORKING, pausedUntil: AFTERNOON + 5 };
    const crisis = { ...paused, crisis: { id: "c", start: AFTERNOON, end: AFTERNOON + 5 } };
    expect(chipOf(crisis, AFTERNOON).kind).toBe("crisis");
    expect(chipOf(paused, AFTERNOON).kind).toBe("paused");
    expect(chipOf(crisis, AFTERNOON + 5).kind).toBe("soon");
  });
});

describe("the action row", () => {
  it("counts down to the break and says when it is due, off or not begun", () => {
    expect(actionRowOf(WORKING, AFTERNOON)).toEqual({
      kind: "break",
      state: "in",
      leftMs: 12 * MINUTE_MS,
      fraction: 0.76,
    });
    expect(actionRowOf(WORKING, AFTERNOON + 12 * MINUTE_MS)).toEqual({ kind: "break", state: "due" });
    const breaks = { ...WORKING.breaks, dueAt: null };
    expect(actionRowOf({ ...WORKING, breaks }, AFTERNOON)).toMatchObject({
      state: "none",
      everyMs: 50 * MINUTE_MS,
    });
    expect(actionRowOf({ ...WORKING, breaks: { ...breaks, isOn: false } }, AFTERNOON)).toMatchObject({
      state: "off",
    });
  });
  it("measures rest outside the hours, never while something counts", () => {
    expect(actionRowOf(RESTING, EVENING)).toMatchObject({
      kind: "rest",
      restMs: 47 * MINUTE_MS,
      leftMs: 13 * HOUR_MS + 48 * MINUTE_MS,
    });
    expect(actionRowOf({ ...RESTING, counting: WORKING.counting }, EVENING)).toMatchObject({
      restMs: null,
      isCounting: true,
    });
    expect(actionRowOf({ ...RESTING, lastEnd: null }, EVENING)).toMatchObject({ restMs: null, fraction: 0 });
  });
});

describe("running time", () => {
  it("grows today, its week, its service and its block together", () => {
    const later = tickSummary(WORKING, AFTERNOON + 10 * MINUTE_MS);
    expect(later.today.inMs).toBe(262 * MINUTE_MS);
    expect(later.week.find(({ day }) => day === DAY)?.inMs).toBe(262 * MINUTE_MS);
    expect(later.top3[0]?.inMs).toBe(106 * MINUTE_MS);
    expect(later.top3[1]).toEqual(WORKING.top3[1]);
    expect(later.today.blocks.at(-1)).toEqual([clock("13:23"), AFTERNOON + 10 * MINUTE_MS, false]);
  });
  it("is off-hours time outside the hours", () => {
    const working = tickSummary({ ...RESTING, counting: WORKING.counting }, EVENING + 3 * MINUTE_MS);
    expect([working.today.inMs, working.today.offMs]).toEqual([252 * MINUTE_MS, 23 * MINUTE_MS]);
    expect(working.today.blocks.at(-1)).toEqual([EVENING, EVENING + 3 * MINUTE_MS, true]);
  });
  it("waits for fresh figures at the end of the hours, and adds nothing while nothing counts", () => {
    const over = tickSummary(WORKING, clock("19:00"));
    expect(totalMs(over.today) - totalMs(WORKING.today)).toBe(25 * MINUTE_MS);
    expect(tickSummary(RESTING, EVENING + HOUR_MS)).toEqual(RESTING);
    const { counting } = WORKING;
    const personal = { ...WORKING, counting: { ...counting, context: "personal" } } as typeof WORKING;
    expect(tickSummary(personal, AFTERNOON + HOUR_MS)).toEqual(personal);
    const paused = { ...WORKING, pausedUntil: AFTERNOON + HOUR_MS };
    expect(tickSummary(paused, AFTERNOON + MINUTE_MS)).toEqual(paused);
  });
  it("never shrinks a figure, and days always sum to the same growth", () => {
    fc.assert(
      fc.property(fc.integer({ min: -HOUR_MS, max: 9 * HOUR_MS }), (elapsedMs) => {
        const later = tickSummary(WORKING, AFTERNOON + elapsedMs);
        const grown = totalMs(later.today) - totalMs(WORKING.today);
        const week = (summary: typeof WORKING): number =>
          summary.week.reduce((sum, day) => sum + totalMs(day), 0);
        expect(grown).toBeGreaterThanOrEqual(0);
        expect(week(later) - week(WORKING)).toBe(grown);
      }),
    );
  });
});

describe("banners and the empty state", () => {
  it("show the most pressing thing", () => {
    const missing = { ...WORKING, missingHosts: ["instagram"] };
    const paused = { ...missing, pausedUntil: AFTERNOON + MINUTE_MS };
    const crisis = { ...paused, crisis: { id: "c", start: AFTERNOON, end: AFTERNOON + MINUTE_MS } };
    expect([WORKING, missing, paused, crisis].map((summary) => bannerOf(summary, AFTERNOON))).toEqual([
      null,
      "permission",
      "paused",
      "crisis",
    ]);
  });
  it("call it empty only before anything was ever tracked", () => {
    const none = {
      ...WORKING,
      today: { ...WORKING.today, inMs: 0, offMs: 0 },
      counting: { kind: "nothing", why: "no-data" },
    } as const;
    expect(isEmpty({ ...none, hasEverTracked: false })).toBe(true);
    expect(isEmpty(none)).toBe(false);
    expect(isEmpty({ ...none, hasEverTracked: false, counting: WORKING.counting })).toBe(false);
  });
});
