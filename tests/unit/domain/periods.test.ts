import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  daysOf,
  monthPeriod,
  rangePeriod,
  stepPeriod,
  weekPeriod,
  weeksIn,
} from "../../../utils/domain/periods.ts";
import { ABOUT_A_DAY_MS, HOUR_MS } from "../../../utils/domain/time.ts";
import { dayKeyAt, dayRange, weekdayOf } from "../../../utils/domain/zone.ts";
import { zonesAndInstants } from "../../support/calendar-model.ts";

const dates = fc
  .integer({ min: 0, max: 60_000 })
  .map((count) => Temporal.PlainDate.from("1990-01-01").add({ days: count }));
const weekStarts = fc.integer({ min: 0, max: 6 });
const step = fc.constantFrom<-1 | 1>(-1, 1);

describe("periods", () => {
  it("of a month are those of the calendar, a step away too", () => {
    fc.assert(
      fc.property(dates, step, (date, by) => {
        const ofMonth = (day: Temporal.PlainDate): unknown => ({
          kind: "month",
          fromDay: day.with({ day: 1 }).toString(),
          toDay: day.with({ day: day.daysInMonth }).toString(),
        });
        const month = monthPeriod(date.toString());
        expect(month).toEqual(ofMonth(date));
        expect(stepPeriod(month, by)).toEqual(ofMonth(date.with({ day: 1 }).add({ months: by })));
        expect(daysOf(month)).toHaveLength(date.daysInMonth);
      }),
    );
  });

  it("of a week begin when the user says, and lie side by side", () => {
    fc.assert(
      fc.property(dates, weekStarts, step, (date, weekStart, by) => {
        const week = weekPeriod(date.toString(), weekStart);
        expect(weekdayOf(week.fromDay)).toBe(weekStart);
        expect(daysOf(week)).toHaveLength(7);
        expect(daysOf(week)).toContain(date.toString());
        const next = stepPeriod(week, by);
        expect(next).toEqual(weekPeriod(date.add({ days: 7 * by }).toString(), weekStart));
        expect(stepPeriod(next, by === 1 ? -1 : 1)).toEqual(week);
      }),
    );
  });

  it("of a free range keep their length, in whatever order they were told, and have a bound", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 500 }), step, (date, length, by) => {
        const other = date.add({ days: length }).toString();
        const range = rangePeriod(date.toString(), other);
        expect(range).toEqual(rangePeriod(other, date.toString()));
        expect(range.fromDay).toBe(date.toString());
        expect(daysOf(range)).toHaveLength(Math.min(length, 399) + 1);
        const next = stepPeriod(range, by);
        expect(daysOf(next)).toHaveLength(daysOf(range).length);
        expect(by > 0 ? range.toDay < next.fromDay : next.toDay < range.fromDay).toBe(true);
      }),
    );
  });

  it("are covered by their weeks", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 90 }), weekStarts, (date, length, weekStart) => {
        const range = rangePeriod(date.toString(), date.add({ days: length }).toString());
        const weeks = weeksIn(range, weekStart);
        const covered = weeks.flatMap((week) => daysOf(week));
        expect(new Set(covered).size).toBe(covered.length);
        for (const day of daysOf(range)) expect(covered).toContain(day);
        for (const week of weeks)
          expect(week.toDay >= range.fromDay && week.fromDay <= range.toDay).toBe(true);
      }),
    );
  });

  it("last as long as the clocks say, in eight zones", () => {
    fc.assert(
      fc.property(zonesAndInstants, weekStarts, ({ zone, instant }, weekStart) => {
        const { fromDay, toDay } = weekPeriod(dayKeyAt(instant, zone), weekStart);
        const lengthMs = dayRange(toDay, zone)[1] - dayRange(fromDay, zone)[0];
        const days = Temporal.PlainDate.from(toDay).add({ days: 1 }).toZonedDateTime(zone);
        const first = Temporal.PlainDate.from(fromDay).toZonedDateTime(zone);
        expect(lengthMs).toBe(days.epochMilliseconds - first.epochMilliseconds);
        expect(Math.abs(lengthMs - 7 * ABOUT_A_DAY_MS)).toBeLessThanOrEqual(HOUR_MS);
        const month = monthPeriod(dayKeyAt(instant, zone));
        const monthMs = dayRange(month.toDay, zone)[1] - dayRange(month.fromDay, zone)[0];
        const firstOfMonth = Temporal.PlainDate.from(month.fromDay);
        expect(monthMs).toBe(
          firstOfMonth.add({ months: 1 }).toZonedDateTime(zone).epochMilliseconds -
            firstOfMonth.toZonedDateTime(zone).epochMilliseconds,
        );
        expect(dayRange(fromDay, zone)[0]).toBeLessThanOrEqual(instant);
        expect(dayRange(toDay, zone)[1]).toBeGreaterThan(instant);
      }),
    );
  });
});
