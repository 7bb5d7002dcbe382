import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clip,
  intersect,
  lastStartedIndex,
  normalise,
  subtract,
  totalMs,
} from "../../../utils/domain/ranges.ts";
import type { TimeRange } from "../../../utils/domain/time.ts";

const raw: fc.Arbitrary<TimeRange[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -2, max: 12 }))
    .map(([start, length]): TimeRange => [start, start + length]),
  { maxLength: 10 },
);

const points = Array.from({ length: 80 }, (_, point) => point);
const covers = (ranges: readonly TimeRange[], point: number): boolean =>
  ranges.some(([start, end]) => start <= point && point < end);

function expectNormal(ranges: readonly TimeRange[]): void {
  ranges.forEach(([start, end], index) => {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThan(ranges[index - 1]?.[1] ?? -1);
  });
}

describe("lists of ranges", () => {
  test("are sorted and merged, touching ones too, and lose empty ranges", () => {
    const ranges: TimeRange[] = [
      [5, 7],
      [1, 2],
      [2, 3],
      [6, 6],
      [9, 8],
      [6, 9],
    ];
    expect(normalise(ranges)).toEqual([
      [1, 3],
      [5, 9],
    ]);
  });

  test("behave like sets of points", () => {
    fc.assert(
      fc.property(raw, raw, (first, second) => {
        const a = normalise(first);
        const b = normalise(second);
        const both = intersect(a, b);
        const rest = subtract(a, b);
        for (const list of [a, b, both, rest]) expectNormal(list);
        for (const point of points) {
          expect(covers(a, point)).toBe(covers(first, point));
          expect(covers(both, point)).toBe(covers(a, point) && covers(b, point));
          expect(covers(rest, point)).toBe(covers(a, point) && !covers(b, point));
        }
        expect(totalMs(a)).toBe(points.filter((point) => covers(a, point)).length);
        expect(totalMs(both) + totalMs(rest)).toBe(totalMs(a));
      }),
    );
  });

  test("are clipped to a window", () => {
    const ranges: TimeRange[] = [
      [0, 4],
      [6, 8],
      [9, 12],
    ];
    expect(clip(ranges, 2, 9)).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(clip(ranges, 5, 5)).toEqual([]);
  });

  test("are searched for the last range that has started", () => {
    const ranges: TimeRange[] = [
      [2, 4],
      [6, 8],
    ];
    expect([1, 2, 5, 6, 99].map((instant) => lastStartedIndex(ranges, instant))).toEqual([-1, 0, 0, 1, 1]);
  });
});
