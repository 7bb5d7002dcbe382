import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualOf, weekBar } from "../../../utils/domain/metrics.ts";
import type { DayPlan } from "../../../utils/domain/span.ts";
import { HOUR_MS, type DayKey } from "../../../utils/domain/time.ts";
import { weeksOf, type TrackedRecord } from "../../../utils/domain/tracked-days.ts";
import { loadRatio, medianOf, spreadOf, usualRange } from "../../../utils/domain/usual-range.ts";
import { isWeekClosed, leaveShareOf, usualWeeks } from "../../../utils/domain/week-closing.ts";
import { addDays, dayRange } from "../../../utils/domain/zone.ts";
import { at, hours, weekOf } from "../../support/calendar-model.ts";
import { recordFor } from "./tracked-rows.ts";

const ZONE = "Europe/Paris";
const FIRST = "2026-03-02";
const DAY = [hours(9, 12)];
const WEEK = weekOf(DAY, DAY, DAY, DAY, DAY);

/** One day of work in each week, of so many hours. */
function record(
  weeksH: readonly number[],
  now: number,
  kinds: Record<DayKey, DayPlan["kind"]> = {},
): TrackedRecord {
  const pieces = weeksH.flatMap((length, week) => {
    const start = dayRange(addDays(FIRST, 7 * week), ZONE)[0] + 9 * HOUR_MS;
    return length === 0 ? [] : [[start, start + length * HOUR_MS] as const];
  });
  const frame = {
    fromDay: FIRST,
    toDay: addDays(FIRST, 7 * weeksH.length - 1),
    zone: ZONE,
    now,
    weekStart: 0,
  };
  return recordFor({ pieces, week: WEEK, frame, kinds });
}
const FAR = Date.UTC(2030, 0, 1);
const firstOf = (week: number): DayKey => addDays(FIRST, 7 * week);

describe("usual range", () => {
  it("is median and MAD of four values or more", () => {
    expect(usualRange([30, 32, 34])).toBeNull();
    expect(usualRange([30, 32, 34, 60])).toEqual({ low: 31, high: 35, median: 33 });
    expect(usualRange([0, 0, 0, 9])).toEqual({ low: 0, high: 0, median: 0 });
    expect(usualRange([0, 10, 0, 10])).toEqual({ low: 0, high: 10, median: 5 });
    expect(medianOf([])).toBeNull();
    expect(spreadOf([])).toBeNull();
  });

  it("holds half of the weeks, whatever one of them was", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 80 }), { minLength: 4, maxLength: 20 }),
        fc.nat(1e6),
        (weeks, wild) => {
          const range = usualRange(weeks);
          if (range === null) throw new Error("there are four");
          expect(range.low).toBeLessThanOrEqual(range.median);
          expect(range.high).toBeGreaterThanOrEqual(range.median);
          const within = weeks.filter((week) => week >= range.low && week <= range.high).length;
          expect(within * 2).toBeGreaterThanOrEqual(weeks.length);
          const most = Math.max(...weeks);
          expect(usualRange([...weeks, wild])?.high).toBeLessThanOrEqual(2 * most + 1);
          expect(usualRange(weeks.toReversed())).toEqual(range);
        },
      ),
    );
  });

  it("is no part of the load, which takes the last four weeks, three at least", () => {
    expect(loadRatio(47, [36, 38])).toBeNull();
    expect(loadRatio(47, [100, 36, 38, 35, 37])).toBe(loadRatio(47, [36, 38, 35, 37]));
    expect(loadRatio(30, [10, 20, 30])).toBe(1.5);
    expect(loadRatio(30, [0, 0, 0])).toBeNull();
    expect(loadRatio(0, [1, 1, 1])).toBe(0);
  });
});

describe("weeks that tell what is usual", () => {
  it("are closed, before the one that is shown, and hold something", () => {
    const now = at("2026-03-30T10:00", ZONE);
    const known = record([30, 31, 0, 32, 33, 34], now);
    const told = (before: DayKey, since: DayKey | null = null): DayKey[] =>
      usualWeeks(known, before, since).map(({ first }) => first);
    // The fifth week begins with the span of that Monday, at 09:00: the fourth is closed, the fifth goes on.
    expect(told(firstOf(6))).toEqual([0, 1, 3].map(firstOf));
    expect(told(firstOf(1))).toEqual([firstOf(0)]);
    expect(told(firstOf(6), firstOf(1))).toEqual([1, 3].map(firstOf));
    expect(told(firstOf(6), addDays(firstOf(0), 1))).toEqual([1, 3].map(firstOf));
  });

  it("are no weeks of leave, and at most twelve", () => {
    const leave = Object.fromEntries(
      [0, 1, 2, 3, 4].map((day) => [addDays(firstOf(2), day), "leave" as const]),
    );
    const known = record([30, 31, 7, 32, 33], FAR, leave);
    expect(weeksOf(known).map((week) => leaveShareOf(week))).toEqual([0, 0, 1, 0, 0]);
    expect(usualWeeks(known, firstOf(9), null).map(({ first }) => first)).toEqual([0, 1, 3, 4].map(firstOf));
    expect(usualOf(usualWeeks(known, firstOf(9), null))).toEqual({
      low: 30.5 * HOUR_MS,
      high: 32.5 * HOUR_MS,
      median: 31.5 * HOUR_MS,
    });
    expect(usualOf(usualWeeks(known, firstOf(4), null))).toBeNull();
    const partly = record([30], FAR, { [addDays(FIRST, 1)]: "leave", [addDays(FIRST, 2)]: "holiday" });
    expect(weeksOf(partly).map((week) => leaveShareOf(week))).toEqual([1 / 4]);
    const many = record(
      Array.from({ length: 15 }, () => 5),
      FAR,
    );
    expect(usualWeeks(many, firstOf(14), null).map(({ first }) => first)).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(firstOf),
    );
  });

  it("are bars of the last weeks, campaigns tagged", () => {
    const campaign = { [FIRST]: "campaign" as const };
    const bars = (kinds: Record<DayKey, DayPlan["kind"]>) => {
      const known = record([5, 2], FAR, kinds);
      return weeksOf(known).map((week) => weekBar(known, week));
    };
    const bar = { declaredMs: 0, hasCampaign: false, isClosed: true };
    expect(bars({})).toEqual([
      { ...bar, first: FIRST, inMs: 3 * HOUR_MS, offMs: 2 * HOUR_MS },
      { ...bar, first: firstOf(1), inMs: 2 * HOUR_MS, offMs: 0 },
    ]);
    expect(bars(campaign).map(({ hasCampaign }) => hasCampaign)).toEqual([true, false]);
    const open = record([5, 2], at("2026-03-09T08:00", ZONE));
    expect(weeksOf(open).map((week) => isWeekClosed(open, week))).toEqual([false, false]);
  });
});
