import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeWeight,
  DEFAULT_WEIGHTS,
  parseWeights,
  roundToSum,
  SCORE_PARTS,
  type ScoreWeights,
} from "../../../utils/domain/score-weights.ts";

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const pointsOf = (weights: ScoreWeights): number[] => SCORE_PARTS.map((part) => weights[part]);

const part = fc.constantFrom(...SCORE_PARTS);
const wanted = fc.oneof(fc.integer({ min: -50, max: 150 }), fc.double({ min: -1, max: 101, noNaN: true }));
const changes = fc.array(fc.tuple(part, wanted), { maxLength: 20 });

describe("weights of the score", () => {
  it("stay whole, from 0 on, and sum to 100, whatever is changed how often", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        let weights = DEFAULT_WEIGHTS;
        for (const [which, value] of steps) {
          weights = changeWeight(weights, which, value);
          const points = pointsOf(weights);
          expect(points.every((each) => Number.isInteger(each) && each >= 0)).toBe(true);
          expect(sumOf(points)).toBe(100);
          expect(weights[which]).toBe(Math.min(100, Math.max(0, Math.round(value))));
          expect(parseWeights({ ...weights })).toEqual(weights);
        }
      }),
    );
  });

  it("keep their proportion, so that no other part goes the wrong way, and none moves without need", () => {
    fc.assert(
      fc.property(changes, part, wanted, (steps, which, value) => {
        const before = steps.reduce(
          (weights, [each, to]) => changeWeight(weights, each, to),
          DEFAULT_WEIGHTS,
        );
        const after = changeWeight(before, which, value);
        for (const other of SCORE_PARTS.filter((each) => each !== which)) {
          if (after[which] >= before[which]) expect(after[other]).toBeLessThanOrEqual(before[other]);
          if (after[which] <= before[which]) expect(after[other]).toBeGreaterThanOrEqual(before[other]);
        }
        expect(changeWeight(before, which, before[which])).toEqual(before);
      }),
    );
  });

  it("come back from 100 for one part as equal shares", () => {
    const alone = changeWeight(DEFAULT_WEIGHTS, "load", 100);
    expect(pointsOf(alone)).toEqual([0, 0, 0, 100, 0, 0]);
    expect(pointsOf(changeWeight(alone, "load", 48))).toEqual([11, 11, 10, 48, 10, 10]);
    expect(changeWeight(DEFAULT_WEIGHTS, "load", Number.NaN)).toEqual(DEFAULT_WEIGHTS);
  });

  it("are read from storage only when they are whole and complete", () => {
    for (const bad of [null, 7, [], {}, { ...DEFAULT_WEIGHTS, load: 21 }, { ...DEFAULT_WEIGHTS, load: "20" }])
      expect(parseWeights(bad)).toEqual(DEFAULT_WEIGHTS);
    expect(parseWeights({ ...DEFAULT_WEIGHTS, load: 19.5, breaks: 15.5 })).toEqual(DEFAULT_WEIGHTS);
    expect(parseWeights({ ...DEFAULT_WEIGHTS, load: -1, breaks: 36 })).toEqual(DEFAULT_WEIGHTS);
    const own = { ...DEFAULT_WEIGHTS, load: 25, breaks: 10 };
    expect(parseWeights({ ...own, more: 1 })).toEqual(own);
  });

  it("are rounded next to their values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { maxLength: 8 }), (values) => {
        const total = Math.round(sumOf(values));
        const rounded = roundToSum(values, total);
        expect(sumOf(rounded)).toBe(total);
        for (const [index, value] of values.entries())
          expect(Math.abs((rounded[index] ?? Number.NaN) - value)).toBeLessThan(1 + 1e-6);
      }),
    );
  });
});
