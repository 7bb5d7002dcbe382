import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFor, nextStart, statusIn } from "../../../utils/domain/calendar.ts";
import { effectiveFrom, isLoosening } from "../../../utils/domain/loosening.ts";
import type { NextRules } from "../../../utils/domain/loosening.ts";
import type { DayInterval, Levels, Plan, WeekPlan } from "../../../utils/domain/plan.ts";
import { ABOUT_A_DAY_MS } from "../../../utils/domain/time.ts";
import type { EpochMs } from "../../../utils/domain/time.ts";
import { DEFAULT_WEEK, EMPTY_WEEK } from "../../../utils/domain/week-plan.ts";
import { at, hours, modelState, weeks, zonesAndInstants } from "../../support/calendar-model.ts";
import { planOf } from "../../support/plans.ts";

const PARIS = "Europe/Paris";
const LIMIT = 180;
const EVENING = at("2026-03-03T20:00", PARIS);
const NOON = at("2026-03-03T12:00", PARIS);
const TOMORROW = at("2026-03-04T09:00", PARIS);

const everyDay = (...intervals: DayInterval[]): WeekPlan => Array.from({ length: 7 }, () => intervals);

const levels: Levels = { tools: "gate", social: "remind", services: { linkedin: "gate" } };
const plan = (week: WeekPlan, from: EpochMs = 0, more: Partial<Plan> = {}): Plan =>
  planOf({ effectiveFrom: from, savedAt: from, week, levels, ...more });
const current = { plans: [plan(DEFAULT_WEEK)], levels };
const same: NextRules = { week: DEFAULT_WEEK, levels, zone: null };
const loosens = (next: Partial<NextRules>, now = EVENING, from = current): boolean =>
  isLoosening(from, { ...same, ...next }, now, PARIS, LIMIT);
const withLevels = (change: Partial<Levels>): Partial<NextRules> => ({ levels: { ...levels, ...change } });

describe("hours that loosen", () => {
  test("are those that would be open before the next start", () => {
    expect(loosens({})).toBe(false);
    expect(loosens({ week: everyDay(hours(9, 21)) })).toBe(true);
    expect(loosens({ week: everyDay(hours(8, 18)) })).toBe(true);
    expect(loosens({ week: everyDay(hours(19, 23)) })).toBe(true);
  });

  test("are not those that change after the next start, or that shrink", () => {
    expect(loosens({ week: everyDay(hours(9, 20)) })).toBe(false);
    expect(loosens({ week: everyDay(hours(10, 17)) })).toBe(false);
    expect(loosens({ week: EMPTY_WEEK })).toBe(false);
  });

  test("may come from a gap, its limit, or another zone", () => {
    expect(loosens({ week: everyDay(hours(9, 19.5), hours(22, 23)) })).toBe(true);
    const split = everyDay(hours(8, 12), hours(16, 18));
    const from = { plans: [plan(split)], levels };
    const noon = at("2026-03-03T13:00", PARIS);
    expect(loosens({ week: split }, noon, from)).toBe(false);
    expect(loosens({ week: split, gapLimitMin: 240 }, noon, from)).toBe(true);
    expect(loosens({ zone: "America/New_York" })).toBe(true);
    expect(loosens({ zone: "Asia/Tokyo" })).toBe(true);
    expect(loosens({ zone: "Europe/Berlin" })).toBe(false);
  });

  test("in a lunch gap are those that turn the gap into hours, not the gap itself", () => {
    const lunch = everyDay(hours(9, 12), hours(13, 18));
    const from = { plans: [plan(lunch)], levels };
    const now = at("2026-03-03T12:30", PARIS);
    expect(loosens({ week: lunch }, now, from)).toBe(false);
    expect(loosens({ week: everyDay(hours(9, 18)) }, now, from)).toBe(true);
    expect(loosens({ week: everyDay(hours(9, 12), hours(13, 22)) }, now, from)).toBe(false);
  });
});

describe("levels that loosen", () => {
  test.each([
    ["tools lower", withLevels({ tools: "remind" }), true],
    ["tools higher", withLevels({ tools: "closed" }), false],
    ["a service lower", withLevels({ services: { linkedin: "remind" } }), true],
    ["a service higher", withLevels({ services: { linkedin: "closed" } }), false],
    ["a service off", withLevels({ services: { linkedin: "gate", buffer: "off" } }), true],
    ["social stricter", withLevels({ social: "gate" }), false],
    ["social answered with what held anyway", withLevels({ social: "unanswered" }), false],
  ])("%s", (_, next, expected) => {
    expect(loosens(next)).toBe(expected);
  });

  test("stand in order: gate, personal-open, remind and unanswered, off", () => {
    const from = (social: Levels["social"]) => ({ plans: current.plans, levels: { ...levels, social } });
    expect(loosens(withLevels({ social: "personal-open" }), EVENING, from("gate"))).toBe(true);
    expect(loosens(withLevels({ social: "unanswered" }), EVENING, from("personal-open"))).toBe(true);
    expect(loosens(withLevels({ social: "personal-open" }), EVENING, from("remind"))).toBe(false);
    expect(loosens(withLevels({ social: "off" }), EVENING, from("remind"))).toBe(true);
  });

  test("of a service that gains or loses its own level follow the answer for its kind", () => {
    const social = { ...current, isSocial: () => true };
    const tool = { ...current, isSocial: () => false };
    const gained = withLevels({ services: { linkedin: "gate", x: "remind" } });
    expect(loosens(gained, EVENING, social)).toBe(false);
    expect(loosens(gained, EVENING, tool)).toBe(true);
    expect(loosens(gained)).toBe(true);
    const lost = withLevels({ services: {} });
    expect(loosens(lost, EVENING, social)).toBe(true);
    expect(loosens(lost, EVENING, tool)).toBe(false);
    expect(loosens(lost)).toBe(true);
  });
});

describe("a change takes effect", () => {
  const from = (next: Partial<NextRules>, now: EpochMs, rules = current) =>
    effectiveFrom(rules, { ...same, ...next }, now, PARIS, LIMIT);
  const longer = { week: everyDay(hours(0, 24)) };

  test("at once inside the hours, and when it tightens", () => {
    expect(from(longer, NOON)).toEqual({ at: NOON, isDelayed: false });
    expect(from(withLevels({ tools: "off" }), NOON)).toEqual({ at: NOON, isDelayed: false });
    expect(from({ week: EMPTY_WEEK }, EVENING)).toEqual({ at: EVENING, isDelayed: false });
  });

  test("at the next start when it loosens", () => {
    expect(from(longer, EVENING)).toEqual({ at: TOMORROW, isDelayed: true });
    expect(from(withLevels({ tools: "remind" }), EVENING)).toEqual({ at: TOMORROW, isDelayed: true });
    const friday = at("2026-03-06T18:00", PARIS);
    expect(from(longer, friday)).toEqual({ at: at("2026-03-09T09:00", PARIS), isDelayed: true });
  });

  test("at the next start of the versions that wait, far ahead as well", () => {
    const back = at("2026-05-04T00:00", PARIS);
    const leave = { plans: [plan(EMPTY_WEEK), plan(DEFAULT_WEEK, back)], levels };
    expect(from(longer, EVENING, leave)).toEqual({ at: at("2026-05-04T09:00", PARIS), isDelayed: true });
  });

  test("at the next midnight of the plan's zone when the hours never start", () => {
    const empty = { plans: [plan(EMPTY_WEEK)], levels };
    expect(from(longer, EVENING, empty)).toEqual({ at: at("2026-03-04T00:00", PARIS), isDelayed: true });
    const zone = "America/New_York";
    const away = { plans: [plan(EMPTY_WEEK, 0, { zone })], levels };
    expect(from(longer, EVENING, away)).toEqual({ at: at("2026-03-04T00:00", zone), isDelayed: true });
  });

  test("at once while there is no plan at all", () => {
    expect(from(longer, EVENING, { plans: [], levels })).toEqual({ at: EVENING, isDelayed: false });
  });

  test("never opens an instant before the next start", () => {
    const rank = { outside: 0, gap: 1, inside: 2 };
    fc.assert(
      fc.property(weeks, weeks, zonesAndInstants, (week, nextWeek, { zone, instant }) => {
        const old = plan(week);
        const change = { week: nextWeek, levels, zone: null };
        const { at: start, isDelayed } = effectiveFrom(
          { plans: [old], levels },
          change,
          instant,
          zone,
          LIMIT,
        );
        const plans = [old, plan(nextWeek, start, { id: "b" })];
        const to = instant + 16 * ABOUT_A_DAY_MS;
        const before = calendarFor([old], instant, to, zone, LIMIT);
        const isInside = statusIn(before, instant).state === "inside";
        const until = nextStart(before, instant);
        if (isInside) expect([start, isDelayed]).toEqual([instant, false]);
        if (isInside || until === null) return;
        expect(start).toBe(isDelayed ? until : instant);
        const after = calendarFor(plans, instant, to, zone, LIMIT);
        const step = Math.max(1, Math.floor((until - instant) / 200));
        let isOpener = false;
        for (let when = instant; when < until; when += step) {
          const was = rank[modelState(week, when, zone, LIMIT)];
          expect(rank[statusIn(after, when).state]).toBeLessThanOrEqual(was);
          isOpener ||= rank[modelState(nextWeek, when, zone, LIMIT)] > was;
        }
        if (isOpener) expect(isDelayed).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
