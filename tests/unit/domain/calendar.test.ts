import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarFor,
  closedSince,
  nextStart,
  offRanges,
  planAt,
  statusAt,
  statusIn,
} from "../../../utils/domain/calendar.ts";
import type { DayInterval, HoursState, WeekPlan } from "../../../utils/domain/plan.ts";
import { intersect, normalise, totalMs } from "../../../utils/domain/ranges.ts";
import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import type { EpochMs, Zone } from "../../../utils/domain/time.ts";
import { EMPTY_WEEK } from "../../../utils/domain/week-plan.ts";
import {
  at,
  hours,
  modelState,
  version,
  weekOf,
  weeks,
  zones,
  zonesAndInstants,
} from "../../support/calendar-model.ts";

const PARIS = "Europe/Paris";
const GAP_LIMIT_MIN = 180;

const lunchWeek = weekOf(...Array.from({ length: 5 }, () => [hours(9, 12.5), hours(13.5, 18)]));

/** The state in words, its beginning and its end as seen on the zone's wall clock. */
function shown(week: WeekPlan, label: string, zone: Zone = PARIS, gapLimitMin = GAP_LIMIT_MIN) {
  const { state, since, until } = statusAt(week, at(label, zone), zone, gapLimitMin);
  return [
    state,
    since === null ? null : since - at(label, zone),
    until === null ? null : until - at(label, zone),
  ];
}

describe("the hours of a week plan", () => {
  test("are half-open, and lunch is a gap", () => {
    expect(shown(lunchWeek, "2026-03-02T09:00")).toEqual(["inside", 0, 3.5 * HOUR_MS]);
    expect(shown(lunchWeek, "2026-03-02T12:30")).toEqual(["gap", 0, HOUR_MS]);
    expect(shown(lunchWeek, "2026-03-02T18:00")).toEqual(["outside", 0, 15 * HOUR_MS]);
    expect(shown(lunchWeek, "2026-03-06T18:00")).toEqual(["outside", 0, 63 * HOUR_MS]);
  });

  test("have gaps up to the limit only, and only within one plan day", () => {
    const split = weekOf([hours(8, 12), hours(15, 18)]);
    expect(shown(split, "2026-03-02T13:00")[0]).toBe("gap");
    expect(shown(split, "2026-03-02T13:00", PARIS, 179)[0]).toBe("outside");
    const nights = weekOf([hours(20, 23)], [hours(1, 4)]);
    expect(shown(nights, "2026-03-02T23:30")[0]).toBe("outside");
    const early = weekOf([hours(22, 2)], [hours(4, 6)]);
    expect(shown(early, "2026-03-03T03:00")[0]).toBe("outside");
  });

  test("give way where the night before covers the gap", () => {
    const week = weekOf([hours(22, 5)], [hours(2, 3), hours(4, 6), hours(7, 8)]);
    const midnight = at("2026-03-03T00:00", PARIS);
    const found = calendarFor([version(week)], midnight, midnight + ABOUT_A_DAY_MS, PARIS, GAP_LIMIT_MIN);
    expect(found.inside[0]).toEqual([midnight, midnight + 6 * HOUR_MS]);
    expect(found.gaps).toEqual([[midnight + 6 * HOUR_MS, midnight + 7 * HOUR_MS]]);
  });

  test("merge over midnight, and a full week never changes", () => {
    const week = weekOf([hours(18, 24)], [hours(0, 6)]);
    expect(shown(week, "2026-03-02T20:00")).toEqual(["inside", -2 * HOUR_MS, 10 * HOUR_MS]);
    const full = weekOf(...Array.from({ length: 7 }, () => [hours(0, 24)]));
    expect(shown(full, "2026-03-29T03:00")).toEqual(["inside", null, null]);
    expect(shown(EMPTY_WEEK, "2026-03-29T03:00")).toEqual(["outside", null, null]);
  });

  test("are told across both changes of clocks", () => {
    const sunday = weekOf([], [], [], [], [], [], [hours(2, 3)]);
    // The only label of the week is skipped on 29 March: the hours of 5 April come next.
    expect(shown(sunday, "2026-03-22T03:00")[2]).toBe((14 * 24 - 2) * HOUR_MS);
    expect(shown(sunday, "2026-03-29T03:00")[1]).toBe(-(7 * 24 - 1) * HOUR_MS);
    expect(shown(sunday, "2026-10-25T02:00")).toEqual(["inside", 0, 2 * HOUR_MS]);
    const half = weekOf([], [], [], [], [], [], [hours(2, 2.5)]);
    expect(shown(half, "2026-10-25T02:00")).toEqual(["inside", 0, 0.5 * HOUR_MS]);
    expect(shown(half, "2026-10-25T02:30")).toEqual(["outside", 0, 0.5 * HOUR_MS]);
  });

  test("leave off-hours from 18:00 to 08:00 (vector 25)", () => {
    const week = weekOf(
      [hours(0, 18)],
      ...Array.from({ length: 4 }, () => [hours(8, 18)]),
      [hours(8, 24)],
      [hours(0, 24)],
    );
    const states = [
      "2026-03-06T23:59",
      "2026-03-07T07:59",
      "2026-03-07T08:00",
      "2026-03-09T07:59",
      "2026-03-09T17:59:59",
      "2026-03-09T18:00",
    ].map((label) => shown(week, label)[0]);
    expect(states).toEqual(["outside", "outside", "inside", "inside", "inside", "outside"]);
  });

  test("leave off-hours at repeated labels and none at skipped ones (vector 22)", () => {
    const zone = "America/New_York";
    const day = (date: string, week: WeekPlan) =>
      offRanges(calendarFor([version(week)], at(`${date}T00:00`, zone), at(`${date}T23:00`, zone), zone, 0));
    const everyDay = (...intervals: DayInterval[]) => weekOf(...Array.from({ length: 7 }, () => intervals));
    expect(day("2026-11-01", everyDay(hours(0, 1), hours(2, 24)))).toEqual([
      [Date.parse("2026-11-01T05:00Z"), Date.parse("2026-11-01T07:00Z")],
    ]);
    expect(day("2026-03-08", everyDay(hours(0, 2), hours(2.5, 24)))).toEqual([]);
  });

  test("agree with the wall clock, minute by minute, until the state really changes", () => {
    fc.assert(
      fc.property(weeks, zonesAndInstants, fc.constantFrom(0, 60, 180), (week, { zone, instant }, limit) => {
        const { state, since, until } = statusAt(week, instant, zone, limit);
        const model = (when: EpochMs): HoursState => modelState(week, when, zone, limit);
        expect(model(instant)).toBe(state);
        const first = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
        const end = until ?? instant + 9 * ABOUT_A_DAY_MS;
        for (let when = first + MINUTE_MS; when < end; when += MINUTE_MS)
          if (model(when) !== state) expect.fail(`changes already at ${new Date(when).toISOString()}`);
        if (until !== null) expect(model(until)).not.toBe(state);
        if (since !== null) {
          expect(model(since)).toBe(state);
          expect(model(since - 1)).not.toBe(state);
          for (let when = since; when < instant; when += 7 * MINUTE_MS) expect(model(when)).toBe(state);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("a calendar", () => {
  const from = at("2026-03-02T00:00", PARIS);
  const to = at("2026-03-09T00:00", PARIS);
  const calendar = calendarFor([version(lunchWeek)], from, to, PARIS, GAP_LIMIT_MIN);

  test("knows the next start, the time off, and since when it is closed", () => {
    expect(nextStart(calendar, at("2026-03-02T08:00", PARIS))).toBe(at("2026-03-02T09:00", PARIS));
    expect(nextStart(calendar, at("2026-03-02T09:00", PARIS))).toBe(at("2026-03-02T13:30", PARIS));
    expect(nextStart(calendar, at("2026-03-02T12:45", PARIS))).toBe(at("2026-03-02T13:30", PARIS));
    expect(nextStart(calendar, at("2026-03-06T18:00", PARIS))).toBeNull();
    expect(totalMs(offRanges(calendar))).toBe(7 * 24 * HOUR_MS - 40 * HOUR_MS);
    expect(closedSince(calendar, at("2026-03-06T20:00", PARIS))).toBe(at("2026-03-06T18:00", PARIS));
    expect(closedSince(calendar, at("2026-03-03T13:00", PARIS))).toBe(at("2026-03-03T12:30", PARIS));
    expect(closedSince(calendar, at("2026-03-03T10:00", PARIS))).toBeNull();
    expect(closedSince(calendar, from)).toBeNull();
  });

  test("misses nothing where clocks go back over midnight and a day is shown twice", () => {
    // Sunday 7 November 2010 began, and a minute later it was Saturday 23:01 again.
    const zone = "America/St_Johns";
    const change = Date.parse("2010-11-07T02:31Z");
    const friday = weekOf([], [], [], [], [{ start: 1430, end: 1425 }]);
    const start = change - MINUTE_MS / 2;
    expect(calendarFor([version(friday)], start, start + 2 * HOUR_MS, zone, 180).inside).toEqual([
      [change, change + 44 * MINUTE_MS],
    ]);
    const sunday = weekOf([], [], [], [], [], [], [hours(0, 6)]);
    expect(calendarFor([version(sunday)], change - HOUR_MS, change + HOUR_MS / 2, zone, 180).inside).toEqual([
      [change - MINUTE_MS, change],
    ]);
  });

  test("shows nothing beyond its window", () => {
    const unknown = { state: "outside", since: null, until: null };
    expect(statusIn(calendar, from - 1)).toEqual(unknown);
    expect(statusIn(calendar, to)).toEqual(unknown);
    expect(statusIn(calendar, from)).toEqual({ state: "outside", since: null, until: from + 9 * HOUR_MS });
    expect(statusIn(calendar, to - 1)).toEqual({
      state: "outside",
      since: at("2026-03-06T18:00", PARIS),
      until: null,
    });
    const cut = calendarFor([version(lunchWeek)], from + 10 * HOUR_MS, from + 11 * HOUR_MS, PARIS, 180);
    expect(statusIn(cut, from + 10 * HOUR_MS)).toEqual({ state: "inside", since: null, until: null });
  });

  test("is tiled by hours, gaps and time outside; states hold from their start to their end", () => {
    const versions = fc.array(fc.tuple(weeks, fc.integer({ min: -4, max: 4 }), fc.option(zones)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        versions,
        zonesAndInstants,
        fc.constantFrom(0, 90, 180),
        (made, { zone, instant }, limit) => {
          const plans = made.map(([week, days, own], index) =>
            version(week, instant + days * 17 * HOUR_MS, { id: `p${index}`, savedAt: index, zone: own }),
          );
          const start = instant - 4 * ABOUT_A_DAY_MS;
          const end = instant + 4 * ABOUT_A_DAY_MS;
          const found = calendarFor(plans, start, end, zone, limit);
          expect(normalise(found.inside)).toEqual(found.inside);
          expect(normalise(found.gaps)).toEqual(found.gaps);
          expect(intersect(found.inside, found.gaps)).toEqual([]);
          let held: HoursState | null = null;
          for (let when = start; when < end;) {
            const { state, since, until } = statusIn(found, when);
            expect(state).not.toBe(held);
            expect(since).toBe(held === null ? null : when);
            const next: number = until ?? end;
            expect(next).toBeGreaterThan(when);
            for (const probe of [when, Math.floor((when + next) / 2), next - 1]) {
              const plan = planAt(plans, probe);
              expect(plan && modelState(plan.week, probe, plan.zone ?? zone, limit)).toBe(state);
            }
            held = state;
            when = next;
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
