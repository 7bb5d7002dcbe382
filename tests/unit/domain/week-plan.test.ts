import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_WEEK,
  EMPTY_WEEK,
  normaliseDay,
  parseWeek,
  restHints,
  TEMPLATES,
  weekProblems,
  weeklyMinutes,
} from "../../../utils/domain/week-plan.ts";
import { hours, weekOf, weeks } from "../../support/calendar-model.ts";

describe("templates", () => {
  test.each([
    ["classic", 45],
    ["late", 40],
    ["freelance", 32],
    ["part-time", 20],
    ["shifts", 40],
    ["empty", 0],
  ] as const)("%s has %d hours and can be saved", (id, total) => {
    const template = TEMPLATES.find((one) => one.id === id);
    expect(template?.week).toHaveLength(7);
    expect(weekProblems(template?.week ?? [])).toEqual([]);
    expect(weeklyMinutes(template?.week ?? [])).toBe(total * 60);
    expect(restHints(template?.week ?? [], 660)).toEqual([]);
  });

  test("begin with the default", () => {
    expect(TEMPLATES[0]?.week).toBe(DEFAULT_WEEK);
    expect(DEFAULT_WEEK.map((day) => day.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(DEFAULT_WEEK[0]).toEqual([hours(9, 18)]);
    expect(EMPTY_WEEK.flat()).toEqual([]);
  });
});

describe("problems of a week", () => {
  test("are none when intervals only touch", () => {
    expect(weekProblems(weekOf([hours(9, 12), hours(12, 18), hours(22, 6)], [hours(6, 9)]))).toEqual([]);
    expect(weekProblems(weekOf(...Array.from({ length: 7 }, () => [hours(0, 24)])))).toEqual([]);
  });

  test("name what overlaps within a day, whatever the order", () => {
    expect(weekProblems(weekOf([], [hours(13, 18), hours(9, 14)]))).toEqual([
      { kind: "overlap", day: 1, index: 0 },
    ]);
    expect(weekProblems(weekOf([hours(8, 20), hours(9, 10), hours(12, 13)]))).toEqual([
      { kind: "overlap", day: 0, index: 1 },
      { kind: "overlap", day: 0, index: 2 },
    ]);
  });

  test("name what a night runs into, Sunday's into Monday included", () => {
    expect(weekProblems(weekOf([hours(22, 6)], [hours(5, 9)]))).toEqual([
      { kind: "overlap", day: 1, index: 0 },
    ]);
    expect(weekProblems(weekOf([hours(5, 9)], [], [], [], [], [], [hours(22, 6)]))).toEqual([
      { kind: "overlap", day: 0, index: 0 },
    ]);
  });

  test("name intervals without length and values out of range", () => {
    expect(
      weekProblems(weekOf([hours(9, 9)], [hours(-1, 9), hours(9, 25)], [{ start: 9.5, end: 60 }])),
    ).toEqual([
      { kind: "empty", day: 0, index: 0 },
      { kind: "range", day: 1, index: 0 },
      { kind: "range", day: 1, index: 1 },
      { kind: "range", day: 2, index: 0 },
    ]);
    expect(weekProblems(weekOf([hours(24, 9)], [hours(9, 0)], [{ start: NaN, end: 5 }]))).toHaveLength(3);
  });
});

describe("a normalised day", () => {
  test("is sorted and merged; midnight as an end is 1440", () => {
    expect(normaliseDay([hours(14, 18), hours(9, 12), hours(12, 13)])).toEqual([hours(9, 13), hours(14, 18)]);
    expect(normaliseDay([hours(18, 0)])).toEqual([hours(18, 24)]);
    expect(normaliseDay([hours(22, 2), hours(20, 23)])).toEqual([hours(20, 2)]);
    expect(normaliseDay([hours(0, 12), hours(12, 24)])).toEqual([hours(0, 24)]);
    expect(normaliseDay([hours(9, 9), hours(-3, 5)])).toEqual([]);
  });

  test("keeps apart what has no notation as one interval", () => {
    expect(normaliseDay([hours(9, 20), hours(20, 9)])).toEqual([hours(9, 20), hours(20, 9)]);
  });

  test("means the same time as before", () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const again = week.map(normaliseDay);
        expect(weeklyMinutes(again)).toBe(weeklyMinutes(week));
        expect(weekProblems(again)).toEqual([]);
        expect(again.map(normaliseDay)).toEqual(again);
      }),
    );
  });
});

describe("hints about rest", () => {
  test("tell nights that are shorter than the goal", () => {
    expect(restHints(weekOf([hours(9, 23)], [hours(8, 12)]), 660)).toEqual([
      { day: 0, nextDay: 1, restMin: 540 },
    ]);
    expect(restHints(weekOf([hours(9, 21)], [hours(8, 12)]), 660)).toEqual([]);
  });

  test("see a night's work, Sunday to Monday, and a free day in between", () => {
    expect(restHints(weekOf([hours(9, 12)], [], [], [], [], [], [hours(22, 6)]), 660)).toEqual([
      { day: 6, nextDay: 0, restMin: 180 },
    ]);
    expect(restHints(weekOf([], [hours(20, 19)], [], [hours(9, 12)]), 900)).toEqual([
      { day: 1, nextDay: 3, restMin: 840 },
    ]);
    expect(restHints(weekOf([hours(9, 8)]), 660)).toEqual([]);
    expect(restHints(EMPTY_WEEK, 660)).toEqual([]);
  });
});

describe("a week from foreign data", () => {
  test("comes back as it was saved", () => {
    fc.assert(
      fc.property(weeks, (week) => {
        expect(parseWeek(JSON.parse(JSON.stringify(week)))).toEqual(week.map(normaliseDay));
      }),
    );
  });

  test.each([
    ["nothing", null],
    ["six days", [[], [], [], [], [], []]],
    ["a day that is no list", [[], [], [], {}, [], [], []]],
    ["an interval without end", [[{ start: 1 }], [], [], [], [], [], []]],
    ["text for a number", [[{ start: "1", end: 2 }], [], [], [], [], [], []]],
    ["an interval without length", [[{ start: 5, end: 5 }], [], [], [], [], [], []]],
    ["an overlap", weekOf([hours(9, 12), hours(11, 13)])],
  ])("is refused: %s", (_, value) => {
    expect(parseWeek(value)).toBeNull();
  });

  test("never throws", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.array(fc.array(fc.anything()), { minLength: 7, maxLength: 7 }),
        (a, b) => {
          for (const value of [a, b]) {
            const parsed = parseWeek(value);
            if (parsed !== null) expect(weekProblems(parsed)).toEqual([]);
          }
        },
      ),
    );
  });

  test("drops what it does not know", () => {
    const parsed = parseWeek([[{ start: 1, end: 2, note: "x" }], [], [], [], [], [], []]);
    expect(parsed?.[0]).toEqual([{ start: 1, end: 2 }]);
  });
});
