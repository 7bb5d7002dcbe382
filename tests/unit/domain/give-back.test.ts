import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFor } from "../../../utils/domain/calendar.ts";
import { judgeExceptions } from "../../../utils/domain/exception-edits.ts";
import { giveBackOf } from "../../../utils/domain/give-back.ts";
import type { JournalEntry } from "../../../utils/domain/journal.ts";
import type { Plan, PlanException, WeekPlan } from "../../../utils/domain/plan.ts";
import { totalMs } from "../../../utils/domain/ranges.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { DEFAULT_WEEK } from "../../../utils/domain/week-plan.ts";
import { dayRange, labelRanges } from "../../../utils/domain/zone.ts";
import { hours } from "../../support/calendar-model.ts";
import { planOf } from "../../support/plans.ts";

const PARIS = "Europe/Paris";
/** November 2026 in Paris; the 19th is a Thursday. */
const clock = (day: number, hour: number, minute = 0): number => {
  const [range] = labelRanges(`2026-11-${day}`, hour * 60 + minute, hour * 60 + minute + 1, PARIS);
  return range?.[0] ?? Number.NaN;
};
const plan = (change: Partial<Plan> = {}): Plan => planOf({ exceptions: [], ...change });
const crisis = (at: number, end: number, id = "c"): JournalEntry => ({
  id,
  rev: 1,
  at,
  end,
  kind: "crisis",
  data: {},
});
const answer = (isTaken: boolean, about = "c"): JournalEntry => ({
  id: "r",
  rev: 2,
  at: clock(19, 23, 50),
  end: null,
  kind: "recovery",
  data: { crisis: about, isTaken },
});
const special = (change: Partial<PlanException>): PlanException => ({
  id: "s",
  rev: 1,
  kind: "special",
  from: "2026-11-20",
  to: "2026-11-20",
  intervals: [hours(8, 14)],
  label: "",
  savedAt: 1,
  effectiveFrom: 1,
  effectiveTo: null,
  ...change,
});
const NIGHT = crisis(clock(19, 22), clock(19, 23, 40));
const offer = (journal: readonly JournalEntry[], now: number, ...plans: Plan[]) =>
  giveBackOf({ plans: plans.length === 0 ? [plan()] : plans, journal }, now, PARIS, "After a crisis");

describe("what a crisis took of the night", () => {
  it("is offered back: the day begins a full rest after the end", () => {
    expect(offer([NIGHT], clock(19, 23, 41))).toEqual({
      crisis: "c",
      crisisMs: 100 * MINUTE_MS,
      restMs: 11 * HOUR_MS,
      plannedStart: clock(20, 9),
      start: clock(20, 10, 40),
      day: "2026-11-20",
      edit: {
        add: [
          {
            kind: "special",
            from: "2026-11-20",
            to: "2026-11-20",
            intervals: [hours(10 + 40 / 60, 18)],
            label: "After a crisis",
          },
        ],
        remove: [],
      },
    });
  });

  it("goes by the rest goal, and on to the next minute", () => {
    const late = crisis(clock(19, 23), clock(19, 23, 40) + 1);
    expect(offer([late], clock(19, 23, 50), plan({ restGoalMin: 600 }))?.start).toBe(clock(20, 9, 41));
  });

  it("is nothing when the rest fits before the hours anyway", () => {
    expect(offer([crisis(clock(19, 20), clock(19, 22))], clock(19, 22, 5))).toBeNull();
    // Friday night: the next hours are those of Monday.
    expect(offer([crisis(clock(20, 22), clock(20, 23, 40))], clock(20, 23, 50))).toBeNull();
  });

  it("is nothing while a crisis goes on, or when it ended within the hours", () => {
    expect(offer([NIGHT, crisis(clock(19, 23, 50), clock(20, 1), "d")], clock(20, 0))).toBeNull();
    expect(offer([crisis(clock(20, 8), clock(20, 9, 30))], clock(20, 9, 40))).toBeNull();
  });

  it("is asked of the last crisis alone, and once, whatever the answer", () => {
    const second = crisis(clock(20, 0), clock(20, 0, 30), "d");
    expect(offer([NIGHT, second], clock(20, 1))).toMatchObject({ crisis: "d", start: clock(20, 11, 30) });
    expect(offer([NIGHT, answer(true)], clock(20, 1))).toBeNull();
    expect(offer([NIGHT, answer(false)], clock(20, 1))).toBeNull();
    expect(offer([NIGHT, answer(false, "d")], clock(20, 1))).not.toBeNull();
    expect(offer([NIGHT, second, answer(false, "d")], clock(20, 1))).toBeNull();
  });

  it("stands until the later start, so that a morning can still take it", () => {
    expect(offer([NIGHT], clock(20, 10, 39))).not.toBeNull();
    expect(offer([NIGHT], clock(20, 10, 40))).toBeNull();
  });

  it("leaves a slip of the finger alone", () => {
    expect(offer([crisis(clock(19, 23), clock(19, 23) + 40_000)], clock(19, 23, 5))).toBeNull();
  });

  it("never takes a whole day, nor moves it into the next one", () => {
    const short = plan({ week: DEFAULT_WEEK.map(() => [hours(9, 10)]) });
    expect(offer([NIGHT], clock(19, 23, 50), short)).toBeNull();
    const evenings = plan({ week: DEFAULT_WEEK.map(() => [hours(20, 2)]) });
    expect(offer([crisis(clock(19, 13), clock(19, 14))], clock(19, 14, 5), evenings)).toBeNull();
  });

  it("takes what lies before the later start, and keeps lunch", () => {
    const split = plan({ week: DEFAULT_WEEK.map(() => [hours(7, 10), hours(10.5, 13), hours(14, 18)]) });
    expect(offer([NIGHT], clock(19, 23, 50), split)?.edit.add[0]?.intervals).toEqual([
      hours(10 + 40 / 60, 13),
      hours(14, 18),
    ]);
  });

  it("takes the place of special hours, of their other days not", () => {
    const one = offer([NIGHT], clock(19, 23, 50), plan({ exceptions: [special({ label: "Fair" })] }));
    expect(one).toMatchObject({ plannedStart: clock(20, 8) });
    expect(one?.edit).toMatchObject({
      remove: ["s"],
      add: [{ label: "Fair", intervals: [hours(10 + 40 / 60, 14)] }],
    });
    const week = special({ from: "2026-11-16", to: "2026-11-24" });
    const days = offer([NIGHT], clock(19, 23, 50), plan({ exceptions: [week] }))?.edit;
    expect(days?.add.map(({ from, to }) => [from, to])).toEqual([
      ["2026-11-20", "2026-11-20"],
      ["2026-11-16", "2026-11-19"],
      ["2026-11-21", "2026-11-24"],
    ]);
    // After midnight too: days that are over keep the hours that they had.
    const later = offer([NIGHT], clock(20, 1), plan({ exceptions: [week] }))?.edit;
    expect(later?.add.map(({ from }) => from)).toEqual(["2026-11-20", "2026-11-16", "2026-11-21"]);
  });

  it("lets the evening of a campaign stand", () => {
    const evening = special({ kind: "campaign", intervals: [hours(20, 22)] });
    const edit = offer([NIGHT], clock(19, 23, 50), plan({ exceptions: [evening] }))?.edit;
    expect(edit).toMatchObject({
      remove: [],
      add: [{ intervals: [hours(10 + 40 / 60, 18), hours(20, 22)] }],
    });
  });

  it("counts the hours of a night when the clocks are set back", () => {
    // 25 October 2026, 03:00 becomes 02:00: eleven hours after 23:40 it is 09:40.
    const [ended] = labelRanges("2026-10-24", 23 * 60 + 40, 23 * 60 + 41, PARIS);
    const end = ended?.[0] ?? 0;
    const everyDay = plan({ week: DEFAULT_WEEK.map(() => [hours(9, 18)]) });
    const found = offer([crisis(end - HOUR_MS, end)], end + MINUTE_MS, everyDay);
    expect(found?.start).toBe(dayRange("2026-10-25", PARIS)[0] + 10 * HOUR_MS + 40 * MINUTE_MS);
    expect(found?.edit.add[0]?.intervals).toEqual([hours(9 + 40 / 60, 18)]);
  });
});

describe("any crisis", () => {
  const week: fc.Arbitrary<WeekPlan> = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 14 }))
    .map(([start, length]) => DEFAULT_WEEK.map(() => [hours(start, ((start + length - 1) % 24) + 1)]));

  it("gives only rest back: accepting is no loosening, and the rest before the start is full", () => {
    fc.assert(
      fc.property(
        week,
        fc.integer({ min: 0, max: 24 * 60 }),
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 8 * 60, max: 14 * 60 }),
        (days, startMin, minutes, restGoalMin) => {
          const at = clock(18, 0) + startMin * MINUTE_MS;
          const end = at + minutes * MINUTE_MS;
          const plans = [plan({ week: days, restGoalMin })];
          const found = offer([crisis(at, end)], end, ...plans);
          if (found === null) return;
          const rules = { plans, settings: DEFAULT_SETTINGS, armedFrom: 0 };
          const judged = judgeExceptions(rules, found.edit, { now: end, zone: PARIS });
          if (!judged.ok) throw new Error(judged.why);
          expect(judged.isDelayed).toBe(false);
          const exceptions = judged.add.map((each) => ({ ...each, id: "n", rev: 1 }));
          const to = clock(22, 0);
          const before = calendarFor(plans, end, to, PARIS, 180).inside;
          const after = calendarFor([plan({ week: days, exceptions })], end, to, PARIS, 180).inside;
          expect(after[0]?.[0]).toBe(found.start);
          expect(found.start - end).toBeGreaterThanOrEqual(restGoalMin * MINUTE_MS);
          expect(totalMs(after)).toBeLessThan(totalMs(before));
        },
      ),
    );
  });
});
