import { describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "../../../utils/domain/score-weights.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../utils/domain/settings.ts";
import type { DayShape } from "../../../utils/domain/span.ts";
import { HOUR_MS, type EpochMs } from "../../../utils/domain/time.ts";
import { scoreFrame, shownScore, type ShownScore } from "../../../utils/models/popup-score.ts";
import { reportDetails } from "../../../utils/models/report-details.ts";
import { NO_WEEKS, REPORT_ZONE, reportRowsOf, viewOf, weeksFor } from "../../support/report-world.ts";
import type { SeededWeeks } from "../../support/seeded-weeks.ts";

const RULES = { country: null, profile: "employee" } as const;
const MONDAY = Date.parse("2026-11-16T00:30:00Z");

/** As the popup reads: rows of the frame alone. */
function inPopup(weeks: SeededWeeks, now: EpochMs, settings: Settings = DEFAULT_SETTINGS): ShownScore | null {
  const clock = { now, zone: REPORT_ZONE };
  const { fromDay, toDay } = scoreFrame(clock, settings.weekStart);
  const shapes = weeks.dayShape.filter(({ day }) => day >= fromDay && day <= toDay);
  return shownScore(reportRowsOf(weeks, { shapes, settings }), clock);
}

const inReport = (weeks: SeededWeeks, now: EpochMs, first: string, weights = DEFAULT_WEIGHTS) =>
  reportDetails(viewOf({ weeks, now, hash: `#week=${first}` }), { weights, rules: RULES }).scores[0];

describe("the score of the popup", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("is the report's for the same week, seed %i, at any time", (seed) => {
    const seen = new Set<string>();
    for (let hour = 0; hour < 9 * 24; hour += 7) {
      const now = MONDAY + hour * HOUR_MS;
      const weeks = weeksFor(seed, 7 * 20, now);
      const shown = inPopup(weeks, now);
      if (shown === null) continue;
      seen.add(shown.isLastWeek ? "last" : shown.state);
      const report = inReport(weeks, now, shown.first);
      expect(report?.state).toBe(shown.state);
      expect(report).toMatchObject({ balance: shown.balance, inputs: shown.inputs });
    }
    expect(seen).toContain("last");
    expect(seen).toContain("so-far");
  });
  it("sees rests that began in the week before", () => {
    const at = (day: number, hour: number): EpochMs =>
      MONDAY + ((day - 16) * 24 + hour) * HOUR_MS - HOUR_MS * 1.5;
    const dayOf = (day: number, ...hours: readonly (readonly [number, number])[]): DayShape => ({
      device: "d",
      day: `2026-11-${String(day).padStart(2, "0")}`,
      zone: REPORT_ZONE,
      blocks: hours.map(([from, to]) => [at(day, from), at(day, to), "work"]),
      inMs: [],
      offMs: [],
      switches: 0,
      peeks: 0,
      rev: 1,
    });
    // Sunday until 22:00, then nothing before Tuesday at 1: 27 h, of which 25 lie in the week.
    const busy = [10, 11, 12, 13, 14, 15].map((day) => dayOf(day, [1, 2], [12, 14], [22, 23]));
    const weeks = { ...NO_WEEKS, dayShape: [dayOf(8, [20, 22]), ...busy] };
    const now = at(16, 8);
    const shown = inPopup(weeks, now);
    expect(shown?.inputs.weeklyRestMs).toBe(27 * HOUR_MS);
    expect(inReport(weeks, now, "2026-11-09")).toMatchObject({
      balance: shown?.balance,
      inputs: shown?.inputs,
    });
  });
  it("follows the user's own weights, as the report does", () => {
    const weights = { ...DEFAULT_WEIGHTS, breaks: 0, load: 35 };
    const now = MONDAY + 90 * HOUR_MS;
    const weeks = weeksFor(3, 7 * 20, now);
    const shown = inPopup(weeks, now, { ...DEFAULT_SETTINGS, score: { isShown: true, weights } });
    expect(shown?.balance.lines.map(({ weight }) => weight)).toContain(35);
    expect(inReport(weeks, now, shown?.first ?? "", weights)).toMatchObject({ balance: shown?.balance });
  });
  it("is none where the user hid it, and none with too little data", () => {
    const now = MONDAY + 90 * HOUR_MS;
    const hidden = { ...DEFAULT_SETTINGS, score: { isShown: false, weights: null } };
    expect(inPopup(weeksFor(3, 7 * 20, now), now)).not.toBeNull();
    expect(inPopup(weeksFor(3, 7 * 20, now), now, hidden)).toBeNull();
    expect(inPopup(NO_WEEKS, now)).toBeNull();
  });
});
