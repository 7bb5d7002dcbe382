import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBreaks } from "../../../utils/domain/breaks-taken.ts";
import { heatRows } from "../../../utils/domain/heat-map.ts";
import { periodFigures } from "../../../utils/domain/metrics.ts";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { normalise, totalMs } from "../../../utils/domain/ranges.ts";
import { endMinutes, restsBetween, workDays } from "../../../utils/domain/rests-between.ts";
import type { Context } from "../../../utils/domain/span.ts";
import { filterTotals, NO_FILTER, sumTotals } from "../../../utils/domain/sums.ts";
import { HOUR_MS, MINUTE_MS, type DayKey, type TimeRange, type Zone } from "../../../utils/domain/time.ts";
import { trackedMs, type TrackedRecord } from "../../../utils/domain/tracked-days.ts";
import { addDays, dayRange, labelRanges } from "../../../utils/domain/zone.ts";
import { at, hours, zones } from "../../support/calendar-model.ts";
import { dayTotal } from "../../support/figure-rows.ts";
import { labelOf, minuteOf, recordFor, shapesOf, type Piece } from "./tracked-rows.ts";

const ZONE = "Europe/Paris";
const FAR = Date.UTC(2030, 0, 1);
const FIRST = "2026-03-02";
const DAY = [hours(9, 12), hours(13, 17)];
const WEEK: WeekPlan = [DAY, DAY, DAY, DAY, DAY, [], []];
const SETTINGS = { restGoalMin: 660, breakEveryMin: 50 };

type Label = readonly [day: number, from: number, to: number, context?: Context];
const piecesOf = (labels: readonly Label[], first: DayKey = FIRST, zone: Zone = ZONE): Piece[] =>
  labels.flatMap(([day, from, to, context = "work"]) =>
    labelRanges(addDays(first, day), from * 60, to * 60, zone).map(([s, e]): Piece => [s, e, context]),
  );
function recordOf(labels: readonly Label[], first = FIRST, zone: Zone = ZONE, now = FAR): TrackedRecord {
  const frame = { fromDay: addDays(first, -7), toDay: addDays(first, 13), zone, now, weekStart: 0 };
  return recordFor({ pieces: piecesOf(labels, first, zone), week: WEEK, frame });
}
const figures = (labels: readonly Label[], now = FAR) =>
  periodFigures(recordOf(labels, FIRST, ZONE, now), FIRST, addDays(FIRST, 6), SETTINGS);

describe("rests of a period", () => {
  it("are those of the whole record that begin on its days", () => {
    const label = fc
      .tuple(
        fc.integer({ min: -7, max: 13 }),
        fc.integer({ min: 0, max: 92 }),
        fc.integer({ min: 1, max: 24 }),
      )
      .map(([day, from, length]): Label => [day, from / 4, Math.min(24, (from + length) / 4)]);
    let found = 0;
    fc.assert(
      fc.property(zones, fc.array(label, { maxLength: 30 }), (zone, labels) => {
        const record = recordOf(labels, FIRST, zone);
        const toDay = addDays(FIRST, 6);
        const own = restsBetween(record, SETTINGS.restGoalMin).filter(
          ({ fromDay }) => fromDay >= FIRST && fromDay <= toDay,
        );
        found += own.length;
        expect(periodFigures(record, FIRST, toDay, SETTINGS).rests).toEqual(own);
      }),
    );
    expect(found).toBeGreaterThan(50);
  });
});

describe("breaks that were taken", () => {
  const count = (ranges: readonly (readonly [string, string])[], now = "23:00"): [number, number] => {
    const minutes = ranges.map(([start, end]): TimeRange => [
      minuteOf(start) * MINUTE_MS,
      minuteOf(end) * MINUTE_MS,
    ]);
    const { due, taken } = countBreaks(minutes, 50 * MINUTE_MS, minuteOf(now) * MINUTE_MS);
    return [due, taken];
  };

  it("are due for each full interval of a stretch, and taken by a rest within 15 min", () => {
    expect(count([["09:00", "09:49"]])).toEqual([0, 0]);
    expect(count([["09:00", "09:50"]])).toEqual([1, 1]);
    expect(count([["09:00", "10:05"]])).toEqual([1, 1]);
    expect(count([["09:00", "10:06"]])).toEqual([1, 0]);
    expect(count([["09:00", "11:05"]])).toEqual([2, 0]);
    expect(count([["09:00", "10:50"]])).toEqual([2, 1]);
    // A pause of 4 min is none, one of 5 min is.
    expect(
      count([
        ["09:00", "09:50"],
        ["09:54", "10:30"],
      ]),
    ).toEqual([1, 0]);
    expect(
      count([
        ["09:00", "09:50"],
        ["09:55", "10:30"],
      ]),
    ).toEqual([1, 1]);
  });

  it("do not count while they may still be taken in time", () => {
    expect(count([["09:00", "09:55"]], "09:57")).toEqual([0, 0]);
    expect(count([["09:00", "09:55"]], "10:00")).toEqual([1, 1]);
    expect(count([["09:00", "10:06"]], "10:07")).toEqual([1, 0]);
    expect(countBreaks([[0, 10]], 0, 20)).toEqual({ due: 0, taken: 0 });
  });

  it("are never more than were due, nor fewer with a longer interval", () => {
    const ranges = fc
      .array(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 200 })), { maxLength: 15 })
      .map((steps) => {
        let end = 0;
        return normalise(
          steps.map(([pause, length]): TimeRange => {
            const start = end + pause * MINUTE_MS;
            end = start + length * MINUTE_MS;
            return [start, end];
          }),
        );
      });
    fc.assert(
      fc.property(ranges, fc.integer({ min: 25, max: 120 }), (list, every) => {
        const { due, taken } = countBreaks(list, every * MINUTE_MS, FAR);
        expect(taken).toBeLessThanOrEqual(due);
        expect(countBreaks(list, 2 * every * MINUTE_MS, FAR).due).toBeLessThanOrEqual(due);
      }),
    );
  });
});

describe("rests between days", () => {
  const told = (labels: readonly Label[], goal = 660): unknown[] =>
    restsBetween(recordOf(labels), goal).map(({ range, restMs, isShort, isDeclared }) => [
      ...range.map((instant) => labelOf(instant, ZONE)),
      restMs / MINUTE_MS,
      isShort,
      isDeclared,
    ]);

  it("go from the last end of a day to the first start of the next, days ending at 04:00", () => {
    expect(
      told([
        [0, 9, 12],
        [0, 14, 18],
        [0, 22, 24],
        [1, 0, 1.5],
        [1, 10, 12],
      ]),
    ).toEqual([["2026-03-03T01:30", "2026-03-03T10:00", 510, true, false]]);
    expect(
      told([
        [0, 9, 18],
        [1, 4, 5],
        [2, 9, 10, "exception"],
      ]),
    ).toEqual([
      ["2026-03-02T18:00", "2026-03-03T04:00", 600, true, false],
      ["2026-03-03T05:00", "2026-03-04T09:00", 28 * 60, false, true],
    ]);
    expect(
      told([
        [4, 9, 18],
        [7, 9, 10],
      ]),
    ).toEqual([["2026-03-06T18:00", "2026-03-09T09:00", 63 * 60, false, false]]);
    expect(
      told(
        [
          [0, 9, 18],
          [1, 5, 6],
        ],
        660,
      ),
    ).toEqual([["2026-03-02T18:00", "2026-03-03T05:00", 660, false, false]]);
    expect(
      told(
        [
          [0, 9, 18],
          [1, 5, 6],
        ],
        661,
      ),
    ).toMatchObject([[expect.anything(), expect.anything(), 660, true, false]]);
  });

  it("are not cut by a peek, and measured in elapsed time", () => {
    expect(
      told([
        [0, 9, 18],
        [0, 23, 23 + 1 / 60],
        [1, 9, 10],
      ]),
    ).toHaveLength(1);
    expect(
      told([
        [0, 9, 18],
        [0, 23, 23 + 2 / 60],
        [1, 9, 10],
      ]),
    ).toEqual([["2026-03-02T23:02", "2026-03-03T09:00", 598, true, false]]);
    const spring = recordOf(
      [
        [5, 20, 22],
        [6, 9, 10],
      ],
      "2026-03-23",
    );
    expect(restsBetween(spring, 660)).toMatchObject([{ restMs: 10 * HOUR_MS, isShort: true }]);
    const autumn = recordOf(
      [
        [5, 20, 22],
        [6, 8, 9],
      ],
      "2026-10-19",
    );
    expect(restsBetween(autumn, 660)).toMatchObject([{ restMs: 11 * HOUR_MS, isShort: false }]);
  });

  it("lie between the days with work, which end on the evening's clock", () => {
    const record = recordOf([
      [0, 9, 18],
      [1, 9, 24],
      [2, 0, 1.5],
      [2, 9, 17.75],
    ]);
    expect(workDays(record).map(({ day }) => day)).toEqual(["2026-03-02", "2026-03-03", "2026-03-04"]);
    expect(endMinutes(record)).toEqual([18 * 60, 25.5 * 60, 17.75 * 60]);
  });
});

describe("figures of a period", () => {
  it("are those of the mock-up's week", () => {
    const found = figures([
      [0, 9, 10],
      [1, 14, 16.25],
      [1, 21, 22.75],
      [2, 9.1, 12],
      [5, 11, 11.5],
      [7, 9, 10],
    ]);
    const shortest = found.shortestRest;
    expect([shortest?.fromDay, shortest?.toDay, (shortest?.restMs ?? 0) / MINUTE_MS]).toEqual([
      "2026-03-03",
      "2026-03-04",
      621,
    ]);
    expect(found.rests.map(({ toDay }) => toDay)).toEqual([
      "2026-03-03",
      "2026-03-04",
      "2026-03-07",
      "2026-03-09",
    ]);
    expect(found.longestStretch?.map((instant) => labelOf(instant, ZONE))).toEqual([
      "2026-03-04T09:06",
      "2026-03-04T12:00",
    ]);
    expect(found).toMatchObject({
      workedDays: 4,
      quietDays: 5,
      offDaysWorked: 1,
      offVisits: 2,
      peeks: 0,
      declaredMs: 0,
      switchesPerHour: 0,
      nightMs: 1.75 * HOUR_MS,
      longestAmplitude: { day: "2026-03-03", amplitudeMs: 8.75 * HOUR_MS },
    });
  });

  it("count visits and peeks after hours, declared time apart", () => {
    const minute = 1 / 60;
    const found = figures([
      [0, 20, 20 + minute],
      [0, 21, 21 + minute],
      [0, 21 + 4 * minute, 21 + 10 * minute],
      [0, 22, 23, "exception"],
      [0, 23.5, 24, "personal"],
    ]);
    expect(found).toMatchObject({ offVisits: 2, peeks: 1, declaredMs: HOUR_MS, quietDays: 7, workedDays: 1 });
  });

  it("of a week that goes on count the days begun alone", () => {
    const now = at("2026-03-04T12:00", ZONE);
    expect(figures([[0, 9, 10]], now)).toMatchObject({
      quietDays: 3,
      workedDays: 1,
      rests: [],
      shortestRest: null,
    });
    const nothing = figures([], at("2026-03-01T12:00", ZONE));
    expect(nothing).toMatchObject({
      quietDays: 0,
      workedDays: 0,
      longestStretch: null,
      longestAmplitude: null,
    });
    expect(nothing.switchesPerHour).toBeNull();
  });

  it("hold the morning before the first evening as night", () => {
    expect(figures([[0, 5, 7]]).nightMs).toBe(HOUR_MS);
    expect(
      figures([
        [6, 22, 24],
        [7, 0, 2],
      ]).nightMs,
    ).toBe(2 * HOUR_MS);
  });
});

describe("sums", () => {
  const rows = [
    dayTotal({ inMs: 10, offMs: 1, client: "c1" }),
    dayTotal({ day: "2026-03-03", service: "x", inMs: 20, offMs: 2, context: "unsorted" }),
    dayTotal({ day: "2026-03-04", inMs: 40, offMs: 4, context: "exception" }),
    dayTotal({ day: "2026-03-04", service: "", inMs: 80, offMs: 8, context: "personal" }),
    dayTotal({ day: "2026-03-09", inMs: 500 }),
  ];

  it("hold declared exceptions, and personal time apart", () => {
    expect(sumTotals(filterTotals(rows, FIRST, "2026-03-08"))).toEqual({
      inMs: 70,
      offMs: 7,
      totalMs: 77,
      declared: { inMs: 40, offMs: 4 },
      personalMs: 88,
    });
    expect(sumTotals([])).toMatchObject({ totalMs: 0, personalMs: 0 });
  });

  it("may be narrowed to a client, a service and a context", () => {
    const total = (change: Partial<typeof NO_FILTER>): number =>
      sumTotals(filterTotals(rows, FIRST, "2026-03-09", { ...NO_FILTER, ...change })).totalMs;
    expect(total({})).toBe(577);
    expect(total({ client: "c1" })).toBe(11);
    expect(total({ client: "" })).toBe(566);
    expect(total({ service: "x" })).toBe(22);
    expect(total({ context: "work", service: "linkedin" })).toBe(511);
  });
});

describe("the heat map", () => {
  const label = fc
    .tuple(fc.nat({ max: 6 }), fc.nat({ max: 95 }), fc.integer({ min: 1, max: 30 }))
    .map(([day, from, length]): Label => [day, from / 4, Math.min(24, (from + length) / 4)]);
  const firsts = fc.constantFrom("2026-03-02", "2026-03-23", "2026-10-19", "2026-03-30", "2026-09-28");

  it("holds all of the time and all of the plan, whatever the clocks do", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 20 }), firsts, zones, (labels, first, zone) => {
        const record = recordOf(labels, first, zone);
        const ranges = normalise(
          piecesOf(labels, first, zone).map(([start, end]): TimeRange => [start, end]),
        );
        const shapes = shapesOf(ranges, zone, record.hours);
        const rows = heatRows(record.days, shapes, zone);
        const sum = (of: (cell: (typeof rows)[number]["cells"][number]) => number): number =>
          rows.flatMap(({ cells }) => cells).reduce((all, cell) => all + of(cell), 0);
        expect(sum(({ inMs, offMs }) => inMs + offMs)).toBe(totalMs(ranges));
        expect(sum(({ plannedMs }) => plannedMs)).toBe(totalMs(record.hours));
        expect(trackedMs(record.days)).toBe(totalMs(ranges));
        expect(rows.every(({ cells }) => cells.length === 24)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("shows an hour where the clock shows it: both passes of a repeated one, none of a skipped one", () => {
    const cells = (day: DayKey): string[] => {
      const shapes = shapesOf([dayRange(day, ZONE)], ZONE);
      const days = recordOf([], addDays(day, -1)).days.filter((each) => each.day === day);
      return (heatRows(days, shapes, ZONE)[0]?.cells ?? [])
        .slice(0, 5)
        .map(({ offMs }) => String(offMs / HOUR_MS));
    };
    expect(cells("2026-03-03")).toEqual(["1", "1", "1", "1", "1"]);
    expect(cells("2026-10-25")).toEqual(["1", "1", "2", "1", "1"]);
    expect(cells("2026-03-29")).toEqual(["1", "1", "0", "1", "1"]);
  });
});
