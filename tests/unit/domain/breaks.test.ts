import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakFacts,
  breaksDue,
  LEGAL_WARN_MS,
  longerInterval,
  minutesOf,
  nextBreakAt,
} from "../../../utils/domain/breaks.ts";
import { normalise } from "../../../utils/domain/ranges.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS, type TimeRange } from "../../../utils/domain/time.ts";

const NINE = Date.UTC(2026, 2, 2, 9);
const at = (minutes: number): number => NINE + minutes * MINUTE_MS;
const DAY: TimeRange = [NINE - 9 * HOUR_MS, NINE + 15 * HOUR_MS];
const { breaks } = DEFAULT_SETTINGS;

/** Work in minutes after nine; the last piece goes on until `now` where it is longer. */
function dueAt(
  now: number,
  work: readonly (readonly [number, number])[],
  change: Partial<typeof breaks> = {},
) {
  const tracked = work.map(([start, end]): TimeRange => [at(start), at(Math.min(end, now))]);
  const facts = breakFacts(normalise(tracked), DAY, at(now));
  return breaksDue(facts, at(now), { ...breaks, ...change }).map(({ kind, about }) => [
    kind,
    (about - NINE) / MINUTE_MS,
  ]);
}

describe("a break falls due", () => {
  it.each([
    ["at 50 min of activity, not a moment before", 49.9, [[0, 999]], []],
    ["at 50 min", 50, [[0, 999]], [["break", 50]]],
    [
      "over short pauses, which count: B1",
      60,
      [
        [0, 50],
        [53, 90],
      ],
      [["break", 50]],
    ],
    [
      "not after a rest of 5 min: B2",
      90,
      [
        [0, 45],
        [50, 90],
      ],
      [],
    ],
    ["once for each full interval", 110, [[0, 999]], [["break", 100]]],
    [
      "longer after 120 min without 15",
      120,
      [
        [0, 55],
        [60, 112],
        [117, 999],
      ],
      [["long-break", 120]],
    ],
    [
      "not longer after a rest of 15 min",
      130,
      [
        [0, 55],
        [70, 999],
      ],
      [["break", 120]],
    ],
  ] as const)("%s", (_name, now, work, expected) => {
    expect(dueAt(now, work)).toEqual(expected);
  });

  it("by law at 5 h 45 without 20 min in a row, once a day", () => {
    const pieces = (pause: number): [number, number][] =>
      Array.from({ length: 9 }, (_, index) => [index * (45 + pause), index * (45 + pause) + 45]);
    const short = pieces(15);
    // 7 pieces of 45 min are 5 h 15; the 8th brings 5 h 45 after 30 min.
    const reached = 7 * 60 + 30;
    expect(dueAt(reached - 0.1, short)).toEqual([]);
    expect(dueAt(reached, short)).toEqual([["legal-break", -540]]);
    const long = pieces(15).map(([from, to], index): [number, number] =>
      index < 3 ? [from, to] : [from + 5, to + 5],
    );
    expect(dueAt(reached + 5, long)).toEqual([]);
  });

  it("in micro form only when that is wanted, and not shortly before a real one", () => {
    expect(dueAt(20, [[0, 999]])).toEqual([]);
    expect(dueAt(20, [[0, 999]], { isMicroOn: true })).toEqual([["micro-break", 20]]);
    expect(dueAt(40, [[0, 999]], { isMicroOn: true })).toEqual([]);
  });

  it("not when breaks are off, save the legal one", () => {
    expect(dueAt(130, [[0, 999]], { isOn: false })).toEqual([]);
    expect(dueAt(400, [[0, 999]], { isOn: false })).toEqual([["legal-break", -540]]);
  });

  it("has a length of its own", () => {
    expect([
      minutesOf("break", breaks),
      minutesOf("long-break", breaks),
      minutesOf("legal-break", breaks),
    ]).toEqual([5, 15, 20]);
    expect([50, 75, 110, 120].map(longerInterval)).toEqual([75, 100, 120, 120]);
  });
});

describe("the next break", () => {
  const work = fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 25 })), {
    minLength: 1,
    maxLength: 12,
  });

  it("is due when its instant has come, and none comes before it", () => {
    fc.assert(
      fc.property(work, fc.boolean(), (pieces, isMicroOn) => {
        const tracked: TimeRange[] = [];
        let from = 0;
        for (const [long, pause] of pieces) {
          tracked.push([at(from), at(from + long)]);
          from += long + pause;
        }
        const now = tracked.at(-1)?.[1] ?? NINE;
        const wanted = { ...breaks, isMicroOn };
        const facts = breakFacts(normalise(tracked), DAY, now);
        const next = nextBreakAt(facts, now, wanted);
        if (next === null) throw new Error("at rest");
        expect(next).toBeGreaterThan(now);
        const known = new Set(breaksDue(facts, now, wanted).map(({ kind, about }) => `${kind} ${about}`));
        const later = (instant: number) => {
          const grown = [...tracked.slice(0, -1), [tracked.at(-1)?.[0] ?? NINE, instant] as const];
          const found = breaksDue(breakFacts(normalise(grown), DAY, instant), instant, wanted);
          return found.filter(({ kind, about }) => !known.has(`${kind} ${about}`) && kind !== "micro-break");
        };
        expect(later(next - 1)).toEqual([]);
        if (!isMicroOn) expect(later(next)).not.toEqual([]);
      }),
    );
  });

  it("is the legal one too", () => {
    const facts = breakFacts([[NINE, at(340)]], DAY, at(340));
    expect(nextBreakAt(facts, at(340), { ...breaks, isOn: false })).toBe(NINE + LEGAL_WARN_MS);
  });
});
