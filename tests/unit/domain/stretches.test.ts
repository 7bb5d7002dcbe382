import { describe, expect, test } from "vitest";
import { calendarFor } from "../../../utils/domain/calendar.ts";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { intersect, normalise, totalMs } from "../../../utils/domain/ranges.ts";
import { afterHours, breakDueAt, currentStretch, stretches } from "../../../utils/domain/stretches.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import type { TimeRange } from "../../../utils/domain/time.ts";
import { labelRanges } from "../../../utils/domain/zone.ts";
import vectors from "../../fixtures/calendar-vectors.json";
import { at } from "../../support/calendar-model.ts";

const { zone } = vectors;
const minuteOf = (label: string): number => Number(label.slice(0, 2)) * 60 + Number(label.slice(3));
const range = ([start = "", end = ""]: readonly (string | number)[]): TimeRange => [
  at(String(start), zone),
  at(String(end), zone),
];
const lengthMin = (ranges: readonly TimeRange[]): number => totalMs(ranges) / MINUTE_MS;

describe("stretches of activity", () => {
  test.each(vectors.stretches)("vector $id", ({ intervals, minBreakMin, expected }) => {
    const found = stretches(intervals.map(range), minBreakMin * MINUTE_MS);
    expect(found).toEqual(expected.map(range));
    expect(found.map((one) => lengthMin([one]))).toEqual(expected.map(([, , minutes]) => minutes));
  });

  test("are joined whatever their order, and within longer ones", () => {
    const found = stretches(
      [
        [90, 95],
        [0, 50],
        [10, 20],
        [52, 60],
      ],
      5,
    );
    expect(found).toEqual([
      [0, 60],
      [90, 95],
    ]);
  });

  test("go on until the pause is as long as a break", () => {
    const ranges: TimeRange[] = [
      [0, 50],
      [53, 90],
    ];
    expect(currentStretch(ranges, 40, 5)).toEqual([0, 50]);
    expect(currentStretch(ranges, 90, 5)).toEqual([0, 90]);
    expect(currentStretch(ranges, 94, 5)).toEqual([0, 90]);
    expect(currentStretch(ranges, 95, 5)).toBeNull();
    expect(currentStretch(ranges, 52, 5)).toEqual([0, 50]);
    expect(currentStretch([], 52, 5)).toBeNull();
  });

  test("make a break due from their start: B1 at 10:00", () => {
    const [first] = vectors.stretches;
    const now = at("2026-03-02T10:30", zone);
    const stretch = currentStretch(first?.intervals.map(range) ?? [], now, 5 * MINUTE_MS);
    expect(stretch && breakDueAt(stretch, 60 * MINUTE_MS)).toBe(at("2026-03-02T10:00", zone));
  });
});

describe("activity after hours", () => {
  test("vector AH1: lunch and Saturday are protected time", () => {
    const { intervals, workdayHours, expected } = vectors.afterHours;
    const day = workdayHours.map(([start = "", end = ""]) => ({
      start: minuteOf(start),
      end: minuteOf(end),
    }));
    const week: WeekPlan = [day, day, day, day, day, [], []];
    const plan = { id: "a", effectiveFrom: 0, savedAt: 0, zone: null, week };
    const [from, to] = range(["2026-03-01T00:00", "2026-03-10T00:00"]);
    const found = afterHours(intervals.map(range), calendarFor([plan], from, to, zone, 180).inside);
    expect(found).toEqual(expected.map(range));
    expect(found.map((one) => lengthMin([one]))).toEqual(expected.map(([, , minutes]) => minutes));
    expect(lengthMin(found)).toBe(130);
  });

  test.each(vectors.nights)("night from 21:00 to 06:00, vector $id", ({ interval, nightMin }) => {
    const days = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-10-24", "2026-10-25"];
    const early = days.flatMap((day) => labelRanges(day, 0, 360, zone));
    const late = days.flatMap((day) => labelRanges(day, 1260, 1440, zone));
    const night = normalise([...early, ...late]);
    expect(lengthMin(intersect([range(interval)], night))).toBe(nightMin);
  });
});
