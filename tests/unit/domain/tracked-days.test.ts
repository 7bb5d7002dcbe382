import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPeeks, type Block } from "../../../utils/domain/blocks.ts";
import { finishedDays } from "../../../utils/domain/day-plans.ts";
import { normalise, subtract, totalMs } from "../../../utils/domain/ranges.ts";
import { liveShapes, plansOfDays } from "../../../utils/domain/record-rows.ts";
import type { Context, DayPlan } from "../../../utils/domain/span.ts";
import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type TimeRange } from "../../../utils/domain/time.ts";
import {
  isDeclaredIn,
  offOf,
  ordinaryMs,
  trackedMs,
  trackedRecord,
  weeksOf,
  type Frame,
} from "../../../utils/domain/tracked-days.ts";
import { DEFAULT_WEEK } from "../../../utils/domain/week-plan.ts";
import { addDays, dayRange } from "../../../utils/domain/zone.ts";
import { FIRST_PLAN } from "../../support/figure-rows.ts";
import { shapesOf, spanOf, type Piece } from "./tracked-rows.ts";

const ZONE = "Europe/Paris";
const FRAME: Frame = {
  fromDay: "2026-03-02",
  toDay: "2026-03-08",
  zone: ZONE,
  now: Date.UTC(2030, 0, 1),
  weekStart: 0,
};
const [START] = dayRange(FRAME.fromDay, ZONE);
const hour = (count: number): number => START + count * HOUR_MS;

const contexts = fc.constantFrom<Context>("work", "unsorted", "exception", "personal");
/** In steps of 15 s, close together, so that peeks and joins are common. */
const pieces = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), contexts), {
    maxLength: 40,
  })
  .map((steps) => {
    let at = hour(30);
    return steps.map(([pause, length, context]): Piece => {
      const start = at + pause * 15 * SECOND_MS;
      at = start + length * 15 * SECOND_MS;
      return [start, at, context];
    });
  });

describe("a record of tracked days", () => {
  it("is the union of all devices, whatever each of them saw", () => {
    fc.assert(
      fc.property(pieces, pieces, (mine, other) => {
        const shapes = [...shapesOf(mine, ZONE), ...shapesOf(other, ZONE, [], "e")];
        const record = trackedRecord({ shapes, dayPlans: [] }, FRAME);
        const counted = [...mine, ...other].filter(([, , context]) => context !== "personal");
        const all = normalise(counted.map(([start, end]): TimeRange => [start, end]));
        expect(record.tracked).toEqual(all);
        expect(trackedMs(record.days)).toBe(totalMs(all));
        const work = normalise(
          counted.flatMap(([start, end, context]): TimeRange[] => (context === "work" ? [[start, end]] : [])),
        );
        const crisis = normalise(
          counted.flatMap(([start, end, context]): TimeRange[] =>
            context === "exception" ? [[start, end]] : [],
          ),
        );
        expect(record.declared).toEqual(subtract(crisis, work));
        expect(ordinaryMs(record.days)).toBe(totalMs(all) - totalMs(record.declared));
      }),
    );
  });

  it("knows the peeks that the shapes have counted", () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 30, max: 33 }), (mine, from) => {
        const hours: TimeRange[] = [[hour(from), hour(from + 1)]];
        const shapes = shapesOf(mine, ZONE, hours);
        const dayPlans: DayPlan[] = [
          { day: "2026-03-03", zone: ZONE, intervals: hours, kind: "work", planId: "d-1" },
        ];
        const record = trackedRecord({ shapes, dayPlans }, FRAME);
        const blocks = shapes.flatMap((shape): Block[] => [...shape.blocks]);
        expect(record.peeks).toHaveLength(countPeeks(blocks, hours));
        expect(record.peeks).toHaveLength(shapes.reduce((sum, { peeks }) => sum + peeks, 0));
        expect(record.cuts).toEqual(subtract(record.tracked, record.peeks));
      }),
      { numRuns: 500 },
    );
  });

  it("takes a touch at the very end of the hours for a peek, one that reaches into them for work", () => {
    const dayPlans: DayPlan[] = [
      { day: FRAME.fromDay, zone: ZONE, intervals: [[hour(9), hour(17)]], kind: "work", planId: "d-1" },
    ];
    const peeksFrom = (start: number): number => {
      const shapes = shapesOf([[start, start + MINUTE_MS]], ZONE);
      return trackedRecord({ shapes, dayPlans }, FRAME).peeks.length;
    };
    expect([peeksFrom(hour(17)), peeksFrom(hour(17) - SECOND_MS), peeksFrom(hour(9) - MINUTE_MS)]).toEqual([
      1, 0, 1,
    ]);
  });

  it("takes a touch over midnight as one", () => {
    const touch: Piece[] = [[hour(24) - 1.5 * MINUTE_MS, hour(24) + 1.5 * MINUTE_MS]];
    const record = trackedRecord({ shapes: shapesOf(touch, ZONE), dayPlans: [] }, FRAME);
    expect([record.tracked.length, record.peeks.length, record.cuts.length]).toEqual([1, 0, 1]);
  });

  it("holds every day of its frame and no other, and knows nothing later than now", () => {
    const shapes = shapesOf(
      [
        [START - HOUR_MS, START],
        [hour(9), hour(10)],
        [hour(7 * 24), hour(7 * 24 + 1)],
      ],
      ZONE,
    );
    const record = trackedRecord({ shapes, dayPlans: [] }, FRAME);
    expect(record.days.map(({ day }) => day)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(FRAME.fromDay, count)),
    );
    expect(trackedMs(record.days)).toBe(HOUR_MS);
    expect(record.range).toEqual([START, START + 7 * ABOUT_A_DAY_MS]);
    expect(record.horizon).toBe(record.range[1]);
    expect(trackedRecord({ shapes, dayPlans: [] }, { ...FRAME, now: hour(12) }).horizon).toBe(hour(12));
    expect(record.days.flatMap((day) => offOf(day, record))).toEqual([[hour(9), hour(10)]]);
  });

  it("has the weeks that lie in it whole, by the user's first day", () => {
    const firsts = (fromDay: string, toDay: string, weekStart: number): string[] =>
      weeksOf(trackedRecord({ shapes: [], dayPlans: [] }, { ...FRAME, fromDay, toDay, weekStart })).map(
        ({ first }) => first,
      );
    expect(firsts("2026-03-02", "2026-03-15", 0)).toEqual(["2026-03-02", "2026-03-09"]);
    expect(firsts("2026-03-03", "2026-03-15", 0)).toEqual(["2026-03-09"]);
    expect(firsts("2026-03-02", "2026-03-14", 0)).toEqual(["2026-03-02"]);
    expect(firsts("2026-03-02", "2026-03-15", 6)).toEqual(["2026-03-08"]);
    expect(firsts("2026-03-01", "2026-03-15", 6)).toEqual(["2026-03-01", "2026-03-08"]);
  });

  it("tells where an exception was declared", () => {
    const record = trackedRecord(
      { shapes: shapesOf([[hour(9), hour(10), "exception"]], ZONE), dayPlans: [] },
      FRAME,
    );
    expect(isDeclaredIn(record, [hour(9.5), hour(12)])).toBe(true);
    expect(isDeclaredIn(record, [hour(10), hour(12)])).toBe(false);
  });
});

describe("rows for a record", () => {
  it("have a plan for every day, the frozen one where there is one", () => {
    const frozen: DayPlan = { day: "2026-03-03", zone: ZONE, intervals: [], kind: "leave", planId: "d-0" };
    const plans = [{ ...FIRST_PLAN, week: DEFAULT_WEEK }];
    const other = { ...frozen, day: "2026-02-01" };
    const found = plansOfDays([frozen, other], plans, "2026-03-02", "2026-03-08", ZONE, 180);
    expect(found.map(({ day }) => day)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((count) => addDays("2026-03-02", count)),
    );
    expect(found.map(({ kind }) => kind)).toEqual(["work", "leave", "work", "work", "work", "off", "off"]);
    expect(found[1]).toEqual(frozen);
    expect(plansOfDays([frozen], [], "2026-03-02", "2026-03-08", ZONE, 180)).toEqual([frozen]);
  });

  it("have the same plans whichever days are frozen", () => {
    const days = Array.from({ length: 14 }, (_, count) => addDays("2026-03-02", count));
    const [first, last] = ["2026-03-02", "2026-03-15"];
    const plans = [{ ...FIRST_PLAN, week: DEFAULT_WEEK }];
    const worked = finishedDays(plans, first, last, ZONE, 180);
    fc.assert(
      fc.property(fc.subarray(days), (frozenDays) => {
        const frozen = frozenDays.map((day): DayPlan => ({
          day,
          zone: ZONE,
          intervals: [],
          kind: "leave",
          planId: "d-0",
        }));
        const wanted = worked.map((plan) => frozen.find(({ day }) => day === plan.day) ?? plan);
        expect(plansOfDays(frozen, plans, first, last, ZONE, 180)).toEqual(wanted);
      }),
    );
  });

  it("hold what is not closed yet as the database will", () => {
    const spans = [
      spanOf([hour(9), hour(10)], ZONE),
      spanOf([hour(10), hour(10.5)], ZONE, { service: "x" }),
      spanOf([hour(24), hour(25)], ZONE, { context: "personal" }),
    ];
    const drafts = spans.map(({ id: _id, rev: _rev, device: _device, ...draft }) => draft);
    const live = liveShapes(drafts, [[hour(9), hour(9.5)]]);
    expect(live.map(({ day }) => day)).toEqual(["2026-03-02", "2026-03-03"]);
    expect(live[0]).toMatchObject({ device: "", switches: 1, blocks: [[hour(9), hour(10.5), "work"]] });
    expect(live[0]?.inMs[9]).toBe(HOUR_MS / 2);
    expect(trackedMs(trackedRecord({ shapes: live, dayPlans: [] }, FRAME).days)).toBe(1.5 * HOUR_MS);
  });
});
