import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFor, statusIn } from "../../../utils/domain/calendar.ts";
import { dayExtension, EXTENSION_MIN } from "../../../utils/domain/day-extension.ts";
import { judgeExceptions } from "../../../utils/domain/exception-edits.ts";
import type { Plan, PlanException, WeekPlan } from "../../../utils/domain/plan.ts";
import { subtract, totalMs } from "../../../utils/domain/ranges.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type EpochMs } from "../../../utils/domain/time.ts";
import { weekProblems } from "../../../utils/domain/week-plan.ts";
import { at as instantAt, hours } from "../../support/calendar-model.ts";
import { planOf } from "../../support/plans.ts";

const PARIS = "Europe/Paris";
const at = (label: string): EpochMs => instantAt(`2026-11-${label}`, PARIS);
const every = (...day: ReturnType<typeof hours>[]): WeekPlan => Array.from({ length: 7 }, () => day);
const plan = (change: Partial<Plan> = {}): Plan => planOf({ exceptions: [], ...change });
const special = (change: Partial<PlanException>): PlanException => ({
  id: "s",
  rev: 1,
  kind: "special",
  from: "2026-11-19",
  to: "2026-11-19",
  intervals: [hours(9, 16)],
  label: "",
  savedAt: 1,
  effectiveFrom: 1,
  effectiveTo: null,
  ...change,
});

/** The plan after the edit, as the store would write it. */
function prolonged(before: Plan, now: EpochMs): Plan {
  const found = dayExtension([before], now, PARIS, "A little longer");
  if (found === null) throw new Error("nothing to prolong");
  const rules = { plans: [before], settings: DEFAULT_SETTINGS, armedFrom: 0 };
  const judged = judgeExceptions(rules, found.edit, { now, zone: PARIS });
  if (!judged.ok) throw new Error(judged.why);
  expect(judged.isDelayed).toBe(false);
  const kept = (before.exceptions ?? []).filter(({ id }) => !judged.erase.some((each) => each.id === id));
  const added = judged.add.map((each, index) => ({ ...each, id: `n${index}`, rev: 2 }));
  return { ...before, exceptions: [...kept, ...judged.end, ...added] };
}

const insideOf = (of: Plan, now: EpochMs) =>
  calendarFor([of], now - 3 * ABOUT_A_DAY_MS, now + 8 * ABOUT_A_DAY_MS, PARIS, 180).inside;

describe("a quarter of an hour more", () => {
  it.each([
    ["an office day", plan(), "19T17:50", "19T18:15"],
    [
      "the afternoon of a day with a lunch",
      plan({ week: every(hours(9, 12), hours(13, 18)) }),
      "19T17:50",
      "19T18:15",
    ],
    ["a night", plan({ week: every(hours(22, 6)) }), "20T05:50", "20T06:15"],
    ["a day that ends at midnight", plan({ week: every(hours(15, 24)) }), "19T23:50", "20T00:15"],
    ["special hours", plan({ exceptions: [special({})] }), "19T15:50", "19T16:15"],
    [
      "a day of special hours on several",
      plan({ exceptions: [special({ from: "2026-11-18", to: "2026-11-20" })] }),
      "19T15:50",
      "19T16:15",
    ],
    [
      "a campaign's evening",
      plan({ exceptions: [special({ kind: "campaign", intervals: [hours(19, 21)] })] }),
      "19T20:50",
      "19T21:15",
    ],
  ])("lets %s end later, and nothing else", (_name, before, now, until) => {
    const after = prolonged(before, at(now));
    expect(statusIn(calendarFor([after], at("18T00:00"), at("22T00:00"), PARIS, 180), at(now)).until).toBe(
      at(until),
    );
    const [was, is] = [insideOf(before, at(now)), insideOf(after, at(now))];
    expect(totalMs(subtract(is, was))).toBe(EXTENSION_MIN * MINUTE_MS);
    expect(subtract(was, is)).toEqual([]);
  });

  it.each([
    ["outside the hours", plan(), "19T18:00"],
    ["at lunch", plan({ week: every(hours(9, 12), hours(13, 18)) }), "19T12:30"],
    ["in hours that never end", plan({ week: every(hours(0, 24)) }), "19T12:00"],
    [
      "before hours that follow too soon",
      plan({ week: every(hours(9, 12), { start: 730, end: 1080 }) }),
      "19T11:50",
    ],
  ])("is not to be had %s", (_name, of, now) => {
    expect(dayExtension([of], at(now), PARIS, "")).toBeNull();
  });

  it("adds exactly its length to any plan, where it is to be had", () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 15, max: 900 }))
      .map(([start, length]) => {
        const end = start + length;
        return { start, end: end > 1440 ? end - 1440 : end };
      });
    const week = fc
      .array(fc.array(interval, { maxLength: 2 }), { minLength: 7, maxLength: 7 })
      .filter((each) => weekProblems(each).length === 0);
    fc.assert(
      fc.property(week, fc.integer({ min: 0, max: 7 * 24 * 60 }), (of, minute) => {
        const now = at("09T00:00") + minute * MINUTE_MS;
        const before = plan({ week: of });
        const found = dayExtension([before], now, PARIS, "");
        if (found === null) return;
        const [was, is] = [insideOf(before, now), insideOf(prolonged(before, now), now)];
        expect(totalMs(subtract(was, is))).toBe(0);
        expect(totalMs(subtract(is, was))).toBeLessThanOrEqual(EXTENSION_MIN * MINUTE_MS);
        expect(is.some(([start, end]) => start <= now && end >= found.until)).toBe(true);
      }),
    );
  });
});
