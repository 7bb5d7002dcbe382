import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { totalMs } from "../../../utils/domain/ranges.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import type { TimeRange } from "../../../utils/domain/time.ts";
import {
  addDays,
  dayKeyAt,
  dayRange,
  daysOfWeek,
  hourSlots,
  isZone,
  labelRanges,
  localTimeAt,
  offsetMsAt,
  splitByDay,
  weekdayOf,
  weekStartOf,
} from "../../../utils/domain/zone.ts";
import { at, changesOf, modelLabel, ZONES, zoned, zonesAndInstants } from "../../support/calendar-model.ts";

const hoursOf = ([start, end]: TimeRange): number => (end - start) / HOUR_MS;

function expectTiles(pieces: readonly TimeRange[], [start, end]: TimeRange): void {
  expect(pieces[0]?.[0]).toBe(start);
  expect(pieces.at(-1)?.[1]).toBe(end);
  pieces.forEach((piece, index) => {
    expect(piece[1]).toBeGreaterThan(piece[0]);
    if (index > 0) expect(piece[0]).toBe(pieces[index - 1]?.[1]);
  });
}

describe("the wall clock", () => {
  test("agrees with the oracle at any instant", () => {
    fc.assert(
      fc.property(zonesAndInstants, ({ zone, instant }) => {
        const oracle = zoned(instant, zone);
        const day = oracle.toPlainDate().toString();
        expect(offsetMsAt(instant, zone)).toBe(oracle.offsetNanoseconds / 1e6);
        expect(dayKeyAt(instant, zone)).toBe(day);
        expect(localTimeAt(instant, zone)).toEqual({
          day,
          weekday: oracle.dayOfWeek - 1,
          minuteOfDay: oracle.hour * 60 + oracle.minute,
          offsetMs: oracle.offsetNanoseconds / 1e6,
        });
        const start = oracle.startOfDay();
        expect(dayRange(day, zone)).toEqual([
          start.epochMilliseconds,
          start.add({ days: 1 }).startOfDay().epochMilliseconds,
        ]);
      }),
      { numRuns: 400 },
    );
  });

  test("changes at the very instant that the oracle names", () => {
    for (const zone of ZONES)
      for (const change of changesOf(zone).slice(1)) {
        expect(offsetMsAt(change.at, zone)).toBe(change.offsetMs);
        expect(offsetMsAt(change.at - 1, zone)).not.toBe(change.offsetMs);
      }
  });

  test("goes back before 1970 and below a minute", () => {
    for (const [zone, label] of [
      ["Africa/Monrovia", "1971-06-01T12:00"],
      ["Europe/Paris", "1910-06-01T12:00"],
    ] as const) {
      const instant = at(label, zone);
      expect(offsetMsAt(instant, zone)).toBe(zoned(instant, zone).offsetNanoseconds / 1e6);
      expect(localTimeAt(instant, zone).minuteOfDay).toBe(720);
    }
  });

  test("knows which zones exist", () => {
    expect(ZONES.every(isZone)).toBe(true);
    for (const name of ["Europe/Atlantis", "", undefined, null, 7, "../etc"])
      expect(isZone(name)).toBe(false);
    expect(() => offsetMsAt(0, "Europe/Atlantis")).toThrow(RangeError);
  });

  test("stays right when more zones are asked for than are kept", () => {
    const instant = Date.UTC(2026, 6, 1, 12);
    const names = Intl.supportedValuesOf("timeZone").slice(0, 40);
    for (const zone of [...names, ...names])
      expect(offsetMsAt(instant, zone)).toBe(zoned(instant, zone).offsetNanoseconds / 1e6);
  });
});

describe("civil days", () => {
  test.each([
    ["2026-01-15", "Europe/Paris", 24],
    ["2026-03-29", "Europe/Paris", 23],
    ["2026-10-25", "Europe/Paris", 25],
    ["2026-10-04", "Australia/Lord_Howe", 23.5],
    ["2026-04-05", "Australia/Lord_Howe", 24.5],
    ["2026-03-08", "America/New_York", 23],
    ["2026-11-01", "America/New_York", 25],
    ["2018-11-04", "America/Sao_Paulo", 23],
    ["2018-02-17", "America/Sao_Paulo", 25],
    ["2011-12-30", "Pacific/Apia", 0],
    ["2011-12-31", "Pacific/Apia", 24],
  ])("%s in %s has %d hours", (day, zone, hours) => {
    expect(hoursOf(dayRange(day, zone))).toBe(hours);
    expect(hourSlots(day, zone)).toHaveLength(Math.ceil(hours));
    expect(totalMs(hourSlots(day, zone))).toBe(hours * HOUR_MS);
  });

  test("start later where midnight is skipped", () => {
    const [start] = dayRange("2018-11-04", "America/Sao_Paulo");
    expect(localTimeAt(start, "America/Sao_Paulo")).toMatchObject({ day: "2018-11-04", minuteOfDay: 60 });
  });

  test("are counted without a clock", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: -900, max: 900 }),
        fc.nat(6),
        (n, count, first) => {
          const date = Temporal.PlainDate.from("1960-01-01").add({ days: n });
          const day = date.toString();
          expect(addDays(day, count)).toBe(date.add({ days: count }).toString());
          expect(weekdayOf(day)).toBe(date.dayOfWeek - 1);
          const start = weekStartOf(day, first);
          expect(weekdayOf(start)).toBe(first);
          expect(start <= day && day < addDays(start, 7)).toBe(true);
          expect(daysOfWeek(day, first)).toEqual([0, 1, 2, 3, 4, 5, 6].map((step) => addDays(start, step)));
        },
      ),
    );
  });

  test("are tiled by their hours", () => {
    fc.assert(
      fc.property(zonesAndInstants, ({ zone, instant }) => {
        const range = dayRange(dayKeyAt(instant, zone), zone);
        const slots = hourSlots(dayKeyAt(instant, zone), zone);
        expectTiles(slots, range);
        expect(slots.slice(0, -1).every((slot) => hoursOf(slot) === 1)).toBe(true);
      }),
    );
  });

  test("cut a range into pieces that tile it", () => {
    fc.assert(
      fc.property(
        zonesAndInstants,
        fc.integer({ min: 1, max: 200 * HOUR_MS }),
        ({ zone, instant }, length) => {
          const pieces = splitByDay([instant, instant + length], zone);
          expectTiles(
            pieces.map(({ range }) => range),
            [instant, instant + length],
          );
          for (const { day, range } of pieces) {
            expect(dayKeyAt(range[0], zone)).toBe(day);
            expect(dayKeyAt(range[1] - 1, zone)).toBe(day);
          }
        },
      ),
    );
  });

  test("cut at midnight (vector 21)", () => {
    const range: TimeRange = [Date.parse("2026-01-15T22:59:30Z"), Date.parse("2026-01-15T23:00:30Z")];
    expect(
      splitByDay(range, "Europe/Berlin").map(({ day, range: piece }) => [day, totalMs([piece])]),
    ).toEqual([
      ["2026-01-15", 30_000],
      ["2026-01-16", 30_000],
    ]);
  });

  test("leave out a day that a zone skipped", () => {
    const noon = at("2011-12-29T12:00", "Pacific/Apia");
    const pieces = splitByDay([noon, noon + 24 * HOUR_MS], "Pacific/Apia");
    expect(pieces.map(({ day }) => day)).toEqual(["2011-12-29", "2011-12-31"]);
  });

  test("tile a range even where clocks went back over midnight", () => {
    const change = Date.parse("2010-11-07T02:31Z");
    const range: TimeRange = [change - HOUR_MS, change + 4 * HOUR_MS];
    expectTiles(
      splitByDay(range, "America/St_Johns").map((piece) => piece.range),
      range,
    );
    const later: TimeRange = [change + MINUTE_MS, change + 2 * HOUR_MS];
    expectTiles(
      splitByDay(later, "America/St_Johns").map((piece) => piece.range),
      later,
    );
  });
});

describe("labels of a day", () => {
  test("are the instants whose wall clock shows them, minute by minute", () => {
    fc.assert(
      fc.property(
        zonesAndInstants,
        fc.nat(1439),
        fc.integer({ min: 1, max: 1440 }),
        ({ zone, instant }, start, end) => {
          const day = dayKeyAt(instant, zone);
          const dayNumber = modelLabel(instant, zone).day;
          const ranges = labelRanges(day, start, end, zone);
          const [from, to] = dayRange(day, zone);
          for (let minute = from - 120 * MINUTE_MS; minute < to + 120 * MINUTE_MS; minute += MINUTE_MS) {
            const label = modelLabel(minute, zone);
            const isShown = label.day === dayNumber && label.minute >= start && label.minute < end;
            if (ranges.some((range) => range[0] <= minute && minute < range[1]) !== isShown)
              expect.fail(`${day} ${zone} at ${new Date(minute).toISOString()}`);
          }
        },
      ),
    );
  });

  test("do not occur when skipped and count twice when repeated (vector 22)", () => {
    const zone = "America/New_York";
    const back: TimeRange = [Date.parse("2026-11-01T05:00Z"), Date.parse("2026-11-01T07:00Z")];
    expect(labelRanges("2026-11-01", 60, 120, zone)).toEqual([back]);
    expect(labelRanges("2026-11-01", 60, 90, zone)).toEqual([
      [back[0], back[0] + 30 * MINUTE_MS],
      [back[0] + 60 * MINUTE_MS, back[0] + 90 * MINUTE_MS],
    ]);
    expect(labelRanges("2026-03-08", 120, 150, zone)).toEqual([]);
    expect(hoursOf(dayRange("2026-03-08", zone)) * 3600).toBe(82_800);
    expect(hoursOf(dayRange("2026-11-01", zone)) * 3600).toBe(90_000);
  });

  test("hold the seconds of a span over a change of clocks (vector 22)", () => {
    const zone = "America/New_York";
    const secondsByLabelHour = (day: string, span: TimeRange): number[] =>
      [1, 2, 3].map((hour) =>
        labelRanges(day, hour * 60, hour * 60 + 60, zone).reduce(
          (sum, [start, end]) => sum + Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0])) / 1000,
          0,
        ),
      );
    const forward: TimeRange = [Date.parse("2026-03-08T06:59:30Z"), Date.parse("2026-03-08T07:00:30Z")];
    expect(secondsByLabelHour("2026-03-08", forward)).toEqual([30, 0, 30]);
    const back: TimeRange = [Date.parse("2026-11-01T05:30Z"), Date.parse("2026-11-01T06:30Z")];
    expect(secondsByLabelHour("2026-11-01", back)).toEqual([3600, 0, 0]);
  });
});
