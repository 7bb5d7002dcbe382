import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { visitCosts, type VisitEntry } from "../../../utils/domain/visit-cost.ts";

const END = Date.UTC(2026, 10, 19, 17);
const at = (minutes: number): number => END + minutes * MINUTE_MS;
const visit = (from: number, to: number, id = "v"): VisitEntry => ({
  id,
  rev: 1,
  at: at(from),
  end: at(to),
  kind: "visit",
  data: { service: "linkedin", reason: "client", day: "2026-11-19" },
});
const costs = (visits: VisitEntry[], ...tracked: [number, number][]) =>
  visitCosts(
    visits,
    tracked.map(([from, to]) => [at(from), at(to)] as const),
    () => 11 * HOUR_MS,
  ).map(({ visit: _visit, ...cost }) => cost);

describe("what a visit cost", () => {
  it("is the rest before it, and the full rest begins anew after it", () => {
    expect(costs([visit(180, 190)], [-60, 0], [181, 188])).toEqual([
      {
        spentMs: 7 * MINUTE_MS,
        brokenMs: 181 * MINUTE_MS,
        restUntil: at(188) + 11 * HOUR_MS,
        restGoalMs: 11 * HOUR_MS,
        hasWorkAfter: false,
      },
    ]);
  });

  it("is nothing when nobody went in", () => {
    expect(costs([visit(180, 190)], [-60, 0], [300, 301])).toMatchObject([
      { spentMs: 0, brokenMs: 0, restUntil: null },
    ]);
  });

  it("is nothing more when work just went on, and when a visit is prolonged", () => {
    expect(costs([visit(10, 20)], [-60, 30])).toMatchObject([
      { brokenMs: 0, restUntil: at(20) + 11 * HOUR_MS },
    ]);
    const two = costs([visit(180, 190, "a"), visit(189, 195, "b")], [-60, 0], [180, 194]);
    expect(two.map(({ brokenMs }) => brokenMs)).toEqual([180 * MINUTE_MS, 0]);
    expect(two[1]?.restUntil).toBe(at(194) + 11 * HOUR_MS);
  });

  it("is not told when nothing is known of the time before", () => {
    expect(costs([visit(180, 190)], [181, 188])).toMatchObject([{ brokenMs: null }]);
  });

  it("leaves out time after the visit", () => {
    expect(costs([visit(180, 190)], [-60, 0], [185, 240])).toMatchObject([
      { spentMs: 5 * MINUTE_MS, hasWorkAfter: true },
    ]);
  });
});
