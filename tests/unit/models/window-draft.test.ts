import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { normaliseDay, parseWeek } from "../../../utils/domain/week-plan.ts";
import { freshWindow, readWindows, windowsOf } from "../../../utils/models/window-draft.ts";

const LUNCH = { start: 750, end: 810 };
const EVENING = { start: 1200, end: 60 };
const week = (days: Readonly<Record<number, WeekPlan[number]>>): WeekPlan =>
  Array.from({ length: 7 }, (_, day) => days[day] ?? []);
const window = (days: readonly number[], start: string, end: string, key = 0) => ({ key, days, start, end });
const kinds = (...windows: Parameters<typeof readWindows>[0]) =>
  readWindows(windows).problems.map(({ kind, key }) => [kind, key]);

describe("personal hours", () => {
  it("join the days with the same hours", () => {
    expect(windowsOf(week({ 0: [LUNCH], 2: [LUNCH, EVENING], 4: [EVENING] }))).toEqual([
      window([0, 2], "12:30", "13:30", 0),
      window([2, 4], "20:00", "01:00", 1),
    ]);
    expect(windowsOf([])).toEqual([]);
  });

  it("are saved as a week, and as nothing without any", () => {
    expect(readWindows([]).week).toEqual([]);
    expect(readWindows([window([5, 6], "00:00", "00:00")]).week).toEqual(
      week({ 5: [{ start: 0, end: 1440 }], 6: [{ start: 0, end: 1440 }] }),
    );
    expect(readWindows([window([0], "12:00", "13:00"), window([0], "13:00", "14:00", 1)]).week).toEqual(
      week({ 0: [{ start: 720, end: 840 }] }),
    );
  });

  it("tell what is missing or in the way, once for each window", () => {
    expect(kinds(window([], "12:00", "13:00"))).toEqual([["no-days", 0]]);
    expect(kinds(window([0], "", "13:00"))).toEqual([["blank", 0]]);
    expect(kinds(window([0, 1], "12:00", "12:00"))).toEqual([["same", 0]]);
    expect(kinds(window([0, 1], "12:00", "14:00"), window([0, 1], "13:00", "15:00", 1))).toEqual([
      ["overlap", 1],
    ]);
    // Sunday night runs into Monday.
    expect(readWindows([window([6], "22:00", "06:00"), window([0], "05:00", "07:00", 1)])).toEqual({
      week: null,
      problems: [{ kind: "overlap", key: 1, day: 0 }],
    });
  });

  it("offer new hours that fit beside the others, and none when nothing fits", () => {
    const first = freshWindow([]);
    expect(first).toEqual(window([5, 6], "00:00", "00:00"));
    const second = freshWindow([first]);
    expect(readWindows([first, second]).problems).toEqual([]);
    expect(second.key).not.toBe(first.key);
    const always = window([0, 1, 2, 3, 4, 5, 6], "00:00", "00:00", 4);
    expect(freshWindow([always])).toEqual(window([], "", "", 5));
  });

  it("read back as the week that they were made of", () => {
    const anyWeek = fc
      .array(
        fc.array(
          fc.record({ start: fc.integer({ min: 0, max: 1439 }), end: fc.integer({ min: 1, max: 1440 }) }),
          { maxLength: 2 },
        ),
        { minLength: 7, maxLength: 7 },
      )
      .map((days) => parseWeek(days))
      .filter((found) => found !== null)
      .filter((found) => found.some((day) => day.length > 0));
    fc.assert(
      fc.property(anyWeek, (found) => {
        expect(readWindows(windowsOf(found)).week).toEqual(found.map(normaliseDay));
      }),
    );
  });
});
