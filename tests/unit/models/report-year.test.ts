import { describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "../../../utils/domain/score-weights.ts";
import { HOUR_MS } from "../../../utils/domain/time.ts";
import { addDays, dayRange } from "../../../utils/domain/zone.ts";
import { reportDetails } from "../../../utils/models/report-details.ts";
import { earlierDays, yearBefore } from "../../../utils/models/report-year.ts";
import { NO_WEEKS, REPORT_ZONE, viewOf } from "../../support/report-world.ts";
import { shapesOf, type Piece } from "../domain/tracked-rows.ts";

const IN_FRANCE = { country: "FR" as const, profile: "employee" as const };
const CHOICES = { weights: DEFAULT_WEIGHTS, rules: IN_FRANCE };

/** 8 h in each of 34 nights, 300 days before the week that is shown: 272 h. */
const NIGHTS = Array.from({ length: 34 }, (_, night): Piece => {
  const [start] = dayRange(addDays("2026-01-13", night), REPORT_ZONE);
  return [start + 22 * HOUR_MS, start + 30 * HOUR_MS];
});

describe("the year that one rule looks back on", () => {
  it("begins before what a report reads, and ends right where that begins", () => {
    const view = viewOf({ hash: "#week=2026-11-09" });
    const days = yearBefore(view, IN_FRANCE);
    // The week ends on 15 November: a year of days, that one included.
    expect(days).toEqual({ fromDay: "2025-11-16", toDay: addDays(view.loaded.record.fromDay, -1) });
  });

  it("is not read where the rule is nobody's", () => {
    const view = viewOf({ hash: "#week=2026-11-09" });
    expect(yearBefore(view, { country: null, profile: "employee" })).toBeNull();
    expect(yearBefore(view, { country: "FR", profile: "freelance" })).toBeNull();
    expect(yearBefore(view, { country: "FR", profile: "forfait-jours" })).toBeNull();
  });

  it("makes a night worker of nights that lie before the weeks of the report", () => {
    const [monday] = dayRange("2026-11-09", REPORT_ZONE);
    const longDay = shapesOf([[monday + 8 * HOUR_MS, monday + 17 * HOUR_MS]], REPORT_ZONE);
    const view = viewOf({ weeks: NO_WEEKS, hash: "#week=2026-11-09", rows: { shapes: longDay } });
    const days = yearBefore(view, IN_FRANCE);
    if (days === null) throw new Error("the rule is active");
    const shapes = shapesOf(NIGHTS, REPORT_ZONE, []);
    const nightly = (earlier: Parameters<typeof reportDetails>[2]): boolean =>
      reportDetails(view, CHOICES, earlier).findings.some(({ rule }) => rule === "R8");
    expect(nightly([])).toBe(false);
    expect(nightly(earlierDays(view, days, shapes))).toBe(true);
    // Days of another period have come too late.
    expect(nightly(earlierDays(view, { ...days, toDay: addDays(days.toDay, -7) }, shapes))).toBe(false);
  });
});
