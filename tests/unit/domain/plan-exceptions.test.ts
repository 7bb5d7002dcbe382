import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFor, exceptionsAt, planAt, statusIn } from "../../../utils/domain/calendar.ts";
import type { HoursState, PlanException } from "../../../utils/domain/plan.ts";
import { intersect, normalise } from "../../../utils/domain/ranges.ts";
import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import type { EpochMs } from "../../../utils/domain/time.ts";
import { recoveryDayAfter } from "../../../utils/domain/recovery-day.ts";
import { DEFAULT_WEEK, EMPTY_WEEK } from "../../../utils/domain/week-plan.ts";
import {
  at,
  exceptionsAround,
  hours,
  modelState,
  version,
  weekOf,
  weeks,
  zones,
  zonesAndInstants,
} from "../../support/calendar-model.ts";

const PARIS = "Europe/Paris";
const LIMIT = 180;

let count = 0;
const exception = (change: Partial<PlanException>): PlanException => ({
  id: `e${(count += 1)}`,
  rev: 1,
  kind: "leave",
  from: "2026-03-03",
  to: "2026-03-03",
  intervals: [],
  label: "",
  savedAt: 0,
  effectiveFrom: 0,
  effectiveTo: null,
  ...change,
});

/** The hours of the days from 2026-03-02, a Monday, in hours since its midnight. */
function insideOf(exceptions: readonly PlanException[], week = DEFAULT_WEEK, days = 3): number[][] {
  const from = at("2026-03-02T00:00", PARIS);
  const plan = version(week, 0, { exceptions });
  const { inside } = calendarFor([plan], from, from + days * ABOUT_A_DAY_MS, PARIS, LIMIT);
  return inside.map((range) => range.map((instant) => (instant - from) / HOUR_MS));
}

describe("exceptions by date", () => {
  const around = [
    [9, 18],
    [57, 66],
  ];

  test("leave and public holidays have no hours", () => {
    expect(insideOf([exception({})])).toEqual(around);
    expect(insideOf([exception({ kind: "holiday" })])).toEqual(around);
    expect(insideOf([exception({ from: "2026-03-01", to: "2026-03-20" })])).toEqual([]);
  });

  test("leave of a day keeps the night that began on the day before", () => {
    const nights = weekOf([hours(22, 6)], [hours(22, 6)], [hours(22, 6)]);
    expect(insideOf([exception({})], nights)).toEqual([
      [22, 30],
      [70, 72],
    ]);
  });

  test("special hours are all there are on their day", () => {
    const special = exception({ kind: "special", intervals: [hours(13, 15), hours(20, 26 - 24)] });
    const campaign = exception({ kind: "campaign", intervals: [hours(16, 17)] });
    const expected = [
      [9, 18],
      [37, 39],
      [44, 50],
      [57, 66],
    ];
    expect(insideOf([special])).toEqual(expected);
    expect(insideOf([campaign, special, exception({ kind: "holiday" })])).toEqual(expected);
  });

  test("a campaign adds its hours to those of the week, on days off too, but not to leave or a holiday", () => {
    const campaign = exception({
      kind: "campaign",
      from: "2026-03-02",
      to: "2026-03-04",
      intervals: [hours(17, 20)],
    });
    expect(insideOf([campaign])).toEqual([
      [9, 20],
      [33, 44],
      [57, 68],
    ]);
    expect(insideOf([campaign], EMPTY_WEEK)).toEqual([
      [17, 20],
      [41, 44],
      [65, 68],
    ]);
    for (const kind of ["leave", "holiday"] as const)
      expect(insideOf([campaign, exception({ kind })])).toEqual([
        [9, 20],
        [57, 68],
      ]);
  });

  test("of leave and special hours, what was saved last holds", () => {
    const leave = exception({});
    const special = exception({ kind: "special", intervals: [hours(10, 12)] });
    expect(insideOf([leave, special])).toEqual([[9, 18], [34, 36], ...around.slice(1)]);
    expect(insideOf([special, leave])).toEqual(around);
  });

  test("on-call changes no hours, and is told of the day", () => {
    const duty = exception({ kind: "on-call", from: "2026-03-02", to: "2026-03-04" });
    expect(insideOf([duty])).toEqual(insideOf([]));
    const plans = [version(DEFAULT_WEEK, 0, { exceptions: [duty], zone: "Asia/Tokyo" })];
    expect(exceptionsAt(plans, at("2026-03-04T23:59", "Asia/Tokyo"), PARIS)).toEqual([duty]);
    expect(exceptionsAt(plans, at("2026-03-05T00:00", "Asia/Tokyo"), PARIS)).toEqual([]);
    expect(exceptionsAt([], 0, PARIS)).toEqual([]);
  });

  test("hold from their instant on, and no longer than until they were taken back", () => {
    const [noon, two] = [at("2026-03-03T12:00", PARIS), at("2026-03-03T14:00", PARIS)];
    expect(insideOf([exception({ effectiveFrom: noon })])[1]).toEqual([33, 36]);
    expect(insideOf([exception({ effectiveFrom: noon, effectiveTo: two })]).slice(1, 3)).toEqual([
      [33, 36],
      [38, 42],
    ]);
  });

  test("hold for every version of the plan, in its zone", () => {
    const from = at("2026-03-03T00:00", PARIS);
    const exceptions = [exception({ from: "2026-03-03", to: "2026-03-04" })];
    const plans = [
      version(DEFAULT_WEEK, 0, { exceptions }),
      version(DEFAULT_WEEK, from + 12 * HOUR_MS, { id: "b", zone: "America/New_York", exceptions }),
    ];
    expect(calendarFor(plans, from, from + 3 * ABOUT_A_DAY_MS, PARIS, LIMIT).inside).toEqual([
      [at("2026-03-05T09:00", "America/New_York"), at("2026-03-05T18:00", "America/New_York")],
    ]);
  });
});

describe("any plan with exceptions", () => {
  const days = zonesAndInstants.chain((place) =>
    exceptionsAround(place.instant).map((exceptions) => ({ ...place, exceptions })),
  );

  test("agrees with the wall clock, minute by minute, until the state really changes", () => {
    fc.assert(
      fc.property(weeks, days, fc.constantFrom(0, 60, 180), (week, { zone, instant, exceptions }, limit) => {
        const reach = 8 * ABOUT_A_DAY_MS;
        const plan = version(week, 0, { exceptions });
        const calendar = calendarFor([plan], instant - reach, instant + reach, zone, limit);
        const { state, since, until } = statusIn(calendar, instant);
        const model = (when: EpochMs): HoursState => modelState(week, when, zone, limit, exceptions);
        expect(model(instant)).toBe(state);
        const first = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
        const end = until ?? instant + reach;
        for (let when = first + MINUTE_MS; when < end; when += MINUTE_MS)
          if (model(when) !== state) expect.fail(`changes already at ${new Date(when).toISOString()}`);
        if (until !== null) expect(model(until)).not.toBe(state);
        if (since !== null) {
          expect(model(since)).toBe(state);
          expect(model(since - 1)).not.toBe(state);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is tiled by hours, gaps and time outside, over versions and their zones", () => {
    const versions = fc.array(fc.tuple(weeks, fc.integer({ min: -4, max: 4 }), fc.option(zones)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(versions, days, (made, { zone, instant, exceptions }) => {
        const plans = made.map(([week, step, own], index) =>
          version(week, instant + step * 17 * HOUR_MS, {
            id: `p${index}`,
            savedAt: index,
            zone: own,
            exceptions,
          }),
        );
        const [start, end] = [instant - 4 * ABOUT_A_DAY_MS, instant + 4 * ABOUT_A_DAY_MS];
        const found = calendarFor(plans, start, end, zone, LIMIT);
        expect(normalise(found.inside)).toEqual(found.inside);
        expect(normalise(found.gaps)).toEqual(found.gaps);
        expect(intersect(found.inside, found.gaps)).toEqual([]);
        let held: HoursState | null = null;
        for (let when = start; when < end;) {
          const { state, since, until } = statusIn(found, when);
          expect(state).not.toBe(held);
          expect(since).toBe(held === null ? null : when);
          const next: number = until ?? end;
          for (const probe of [when, Math.floor((when + next) / 2), next - 1]) {
            const plan = planAt(plans, probe);
            expect(plan && modelState(plan.week, probe, plan.zone ?? zone, LIMIT, exceptions)).toBe(state);
          }
          held = state;
          when = next;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the day of rest after a campaign", () => {
  test("is the next one with hours, exceptions considered", () => {
    const next = (exceptions: readonly PlanException[], week = DEFAULT_WEEK) =>
      recoveryDayAfter({ to: "2026-03-06" }, [version(week, 0, { exceptions })], PARIS);
    expect(next([])).toBe("2026-03-09");
    expect(next([exception({ kind: "holiday", from: "2026-03-09", to: "2026-03-10" })])).toBe("2026-03-11");
    expect(
      next([
        exception({ kind: "campaign", from: "2026-03-07", to: "2026-03-07", intervals: [hours(9, 10)] }),
      ]),
    ).toBe("2026-03-07");
    expect(next([], EMPTY_WEEK)).toBeNull();
  });
});
