import { describe, expect, test } from "vitest";
import { calendarFor, planAt, statusIn } from "../../../utils/domain/calendar.ts";
import type { PlanHours } from "../../../utils/domain/calendar.ts";
import { ABOUT_A_DAY_MS, HOUR_MS } from "../../../utils/domain/time.ts";
import { DEFAULT_WEEK, EMPTY_WEEK } from "../../../utils/domain/week-plan.ts";
import { at, hours, version, weekOf } from "../../support/calendar-model.ts";

const PARIS = "Europe/Paris";
const GAP_LIMIT_MIN = 180;
const lunchWeek = weekOf(...Array.from({ length: 5 }, () => [hours(9, 12.5), hours(13.5, 18)]));

describe("versions of the plan", () => {
  const day = at("2026-03-02T00:00", PARIS);
  const window = [day, day + ABOUT_A_DAY_MS] as const;
  const insideOf = (...plans: PlanHours[]) => calendarFor(plans, ...window, PARIS, GAP_LIMIT_MIN).inside;

  test("switch exactly when the next one takes effect; the first one holds before", () => {
    const old = version(DEFAULT_WEEK, day + 10 * HOUR_MS);
    const late = version(weekOf([hours(13, 21)]), day + 15 * HOUR_MS + 1);
    const none = version(EMPTY_WEEK, day + 16 * HOUR_MS, { id: "b" });
    expect(insideOf(none, old)).toEqual([[day + 9 * HOUR_MS, day + 16 * HOUR_MS]]);
    expect(insideOf(late, old)).toEqual([[day + 9 * HOUR_MS, day + 21 * HOUR_MS]]);
    expect(insideOf()).toEqual([]);
  });

  test("of one instant: the one saved last holds, then the greater id", () => {
    const classic = version(DEFAULT_WEEK, day, { savedAt: 5, id: "a" });
    const none = version(EMPTY_WEEK, day, { savedAt: 4, id: "b" });
    expect(insideOf(classic, none)).toHaveLength(1);
    expect(insideOf(none, { ...classic, savedAt: 4 })).toHaveLength(0);
    expect(planAt([classic, none], day - 1)).toBe(classic);
    expect(planAt([], day)).toBeNull();
  });

  test("keep their own zone, unless this browser does not know it", () => {
    const fixed = version(DEFAULT_WEEK, 0, { zone: "America/New_York" });
    expect(insideOf(fixed)).toEqual([[day + 15 * HOUR_MS, day + 24 * HOUR_MS]]);
    expect(insideOf({ ...fixed, zone: "Mars/Olympus" })).toEqual([[day + 9 * HOUR_MS, day + 18 * HOUR_MS]]);
  });

  test("cut a gap too", () => {
    const plans = [version(lunchWeek, 0), version(EMPTY_WEEK, day + 13 * HOUR_MS)];
    const calendar = calendarFor(plans, ...window, PARIS, GAP_LIMIT_MIN);
    expect(statusIn(calendar, day + 14 * HOUR_MS).since).toBe(day + 13 * HOUR_MS);
    expect(calendar.gaps).toEqual([[day + 12.5 * HOUR_MS, day + 13 * HOUR_MS]]);
  });
});
