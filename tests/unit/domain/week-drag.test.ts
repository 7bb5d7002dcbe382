import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import {
  blocksOfWeek,
  dragTo,
  holdAt,
  type WeekBlock,
  type WeekHold,
} from "../../../utils/domain/week-drag.ts";
import { parseWeek, weekProblems } from "../../../utils/domain/week-plan.ts";

const REACH = 30;
const hours = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([start, end]) => ({ start: start * 60, end: end * 60 }));
const blocksWith = (days: Readonly<Record<number, ReturnType<typeof hours>>>): WeekBlock[] =>
  blocksOfWeek(Array.from({ length: 7 }, (_, day) => days[day] ?? []));

/** Takes hold at an hour of the day, and drags to another. */
function drag(
  blocks: readonly WeekBlock[],
  day: number,
  [from, to]: readonly [number, number],
  stepMin = 15,
) {
  const hold = holdAt(blocks, day, from * 60, REACH);
  if (hold === null) return null;
  const { to: place, isStopped } = dragTo(hold, to * 60, stepMin);
  return { kind: hold.kind, hours: place && [place.start / 60, place.end / 60], isStopped };
}

const split = blocksWith({ 0: hours([9, 12], [14, 18]) });

describe("what the pointer takes hold of", () => {
  it.each([
    ["the start of hours, from within", 9.2, "start"],
    ["the start of hours, from outside", 8.8, "start"],
    ["the end of hours", 11.9, "end"],
    ["their middle", 10.5, "whole"],
    ["free room", 13, "new"],
  ] as const)("is %s", (_name, at, kind) => {
    expect(holdAt(split, 0, at * 60, REACH)?.kind).toBe(kind);
  });

  it("is always a part of short hours that can be moved", () => {
    const short = blocksWith({ 0: hours([9, 9.25]) });
    expect([541, 547, 554].map((minute) => holdAt(short, 0, minute, 60)?.kind)).toEqual([
      "start",
      "whole",
      "end",
    ]);
  });

  it("is the nearer of two edges that touch, on the side where the pointer is", () => {
    const touching = blocksWith({ 0: hours([9, 12], [12, 18]) });
    expect(holdAt(touching, 0, 12 * 60 - 1, REACH)).toMatchObject({ kind: "end", key: 0 });
    expect(holdAt(touching, 0, 12 * 60, REACH)).toMatchObject({ kind: "start", key: 1 });
  });

  it("is the end of a night on both rows, and nothing else of it on the second", () => {
    const night = blocksWith({ 6: hours([20, 3]) });
    expect(holdAt(night, 6, 23.9 * 60, REACH)).toMatchObject({ kind: "end", day: 6 });
    expect(holdAt(night, 0, 2.9 * 60, REACH)).toMatchObject({ kind: "end", day: 6 });
    expect(holdAt(night, 0, 60, REACH)).toBeNull();
  });
});

describe("hours that are dragged", () => {
  it("move on a grid of a quarter of an hour, or of five minutes", () => {
    expect(drag(split, 0, [9, 8.13])?.hours).toEqual([8.25, 12]);
    expect(drag(split, 0, [9, 8.13], 5)?.hours).toEqual([490 / 60, 12]);
  });

  it("stop at their neighbours, and say so", () => {
    expect(drag(split, 0, [12, 15])).toEqual({ kind: "end", hours: [9, 14], isStopped: true });
    expect(drag(split, 0, [14, 10])).toEqual({ kind: "start", hours: [12, 18], isStopped: true });
    expect(drag(split, 0, [10.5, 20])).toEqual({ kind: "whole", hours: [11, 14], isStopped: true });
    expect(drag(split, 0, [12, 13])).toEqual({ kind: "end", hours: [9, 13], isStopped: false });
  });

  it("keep their length when they move as a whole", () => {
    expect(drag(split, 0, [16, 18])).toEqual({ kind: "whole", hours: [16, 20], isStopped: false });
    expect(drag(split, 0, [10, 8])).toEqual({ kind: "whole", hours: [7, 10], isStopped: false });
  });

  it("go on over midnight, also over the end of the week, up to the hours there", () => {
    const week = blocksWith({ 6: hours([20, 23]), 0: hours([6, 12]) });
    expect(drag(week, 6, [23, 25.5])).toEqual({ kind: "end", hours: [20, 25.5], isStopped: false });
    expect(drag(week, 6, [23, 33])).toEqual({ kind: "end", hours: [20, 30], isStopped: true });
    expect(drag(week, 6, [21.5, 25])).toEqual({ kind: "whole", hours: [23.5, 26.5], isStopped: false });
  });

  it("are pulled at their end from the row on which it lies", () => {
    const night = blocksWith({ 2: hours([20, 3]) });
    expect(drag(night, 3, [3, 5])).toEqual({ kind: "end", hours: [20, 29], isStopped: false });
    expect(drag(night, 3, [3, -2])).toEqual({ kind: "end", hours: [20, 22], isStopped: false });
  });

  it("never last nothing, nor longer than a day", () => {
    const one = blocksWith({ 0: hours([9, 12]) });
    expect(drag(one, 0, [12, 3])?.hours).toEqual([9, 9.25]);
    expect(drag(one, 0, [12, 90])?.hours).toEqual([9, 32.75]);
    expect(drag(one, 0, [9, -4])?.hours).toEqual([0, 12]);
    const fromMidnight = blocksWith({ 0: hours([0, 12]) });
    expect(drag(fromMidnight, 0, [12, 90])?.hours).toEqual([0, 24]);
  });

  it("that overlap already can be pulled apart", () => {
    const both = blocksWith({ 0: hours([9, 14], [12, 18]) });
    const hold = holdAt(both, 0, 18 * 60 - 1, REACH);
    expect(hold?.kind).toBe("end");
    expect(drag(both, 0, [9.01, 8])?.hours).toEqual([8, 14]);
  });
});

describe("hours that are drawn", () => {
  it("reach both ways from where the pointer went down", () => {
    expect(drag(split, 0, [20, 22])).toEqual({ kind: "new", hours: [20, 22], isStopped: false });
    expect(drag(split, 0, [22, 19.5])).toEqual({ kind: "new", hours: [19.5, 22], isStopped: false });
  });

  it("fill no more than the free room", () => {
    expect(drag(split, 0, [13, 16])).toEqual({ kind: "new", hours: [13, 14], isStopped: true });
    expect(drag(split, 0, [13, 8])).toEqual({ kind: "new", hours: [12, 13], isStopped: true });
    expect(drag(split, 0, [20, 26])).toEqual({ kind: "new", hours: [20, 26], isStopped: false });
    expect(drag(split, 0, [3, -5])).toEqual({ kind: "new", hours: [0, 3], isStopped: false });
  });

  it("are none while they are too short", () => {
    expect(drag(split, 0, [20, 20.1])).toEqual({ kind: "new", hours: null, isStopped: false });
  });
});

const anyWeek = fc
  .array(
    fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 1439 }), end: fc.integer({ min: 1, max: 1440 }) }),
      { maxLength: 3 },
    ),
    { minLength: 7, maxLength: 7 },
  )
  .map((days) => parseWeek(days))
  .filter((week) => week !== null);

/** The week that a drag leaves behind. */
function weekAfter(
  blocks: readonly WeekBlock[],
  hold: WeekHold,
  minute: number,
  step: number,
): WeekPlan | null {
  const { to } = dragTo(hold, minute, step);
  if (to === null) return null;
  const moved = blocks.filter(({ key }) => key !== hold.key);
  const all = [...moved, { day: hold.day, key: -1, ...to }];
  return Array.from({ length: 7 }, (_, day) =>
    all
      .filter((each) => each.day === day)
      .map(({ start, end }) => ({ start, end: end > 1440 ? end - 1440 : end })),
  );
}

describe("any drag in any week", () => {
  it("leaves a week that can be saved", () => {
    fc.assert(
      fc.property(
        anyWeek,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -3000, max: 4500 }),
        fc.constantFrom(5, 15),
        (week, day, from, to, step) => {
          const blocks = blocksOfWeek(week);
          const hold = holdAt(blocks, day, from, REACH);
          fc.pre(hold !== null);
          const after = weekAfter(blocks, hold, to, step);
          expect(after === null ? [] : weekProblems(after)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps the length of hours that are moved, and the other end of those that are pulled", () => {
    fc.assert(
      fc.property(
        anyWeek,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -3000, max: 4500 }),
        (week, day, from, at) => {
          const hold = holdAt(blocksOfWeek(week), day, from, REACH);
          fc.pre(hold !== null && hold.kind !== "new");
          const { to } = dragTo(hold, at, 15);
          const { origin } = hold;
          if (hold.kind === "start") expect(to?.end).toBe(origin.end);
          if (hold.kind === "end") expect(to?.start).toBe(origin.start);
          if (hold.kind === "whole") expect(to && to.end - to.start).toBe(origin.end - origin.start);
        },
      ),
    );
  });
});
