import { describe, expect, it } from "vitest";
import { stripOf } from "../../../components/popup/strip-geometry.ts";
import { HOUR_MS } from "../../../utils/domain/time.ts";
import { AFTERNOON, clock, WORKING } from "../../support/summaries.ts";

const WIDTH = 360;
/** 20 px an hour from 6 to 24. */
const x = (hour: number): number => (hour - 6) * 20;

describe("the day strip", () => {
  it("runs from 6 to 24 h, with the hours outlined and their ends in bold", () => {
    const strip = stripOf(WORKING.today, AFTERNOON, WIDTH);
    expect(strip.fromMin).toBe(360);
    expect(strip.hours).toEqual([{ x: x(9), width: 180 }]);
    expect(strip.ticks.map(({ hour }) => hour)).toEqual([6, 9, 12, 15, 18, 21, 24]);
    expect(strip.ticks.filter(({ isEdge }) => isEdge).map(({ hour }) => hour)).toEqual([9, 18]);
    expect(strip.nowX).toBeCloseTo(x(17 + 35 / 60));
  });
  it("widens to the earlier full three hours when something lies there", () => {
    const today = { ...WORKING.today, blocks: [[clock("04:40"), clock("04:50"), true]] as const };
    const strip = stripOf(today, AFTERNOON, WIDTH);
    expect(strip.fromMin).toBe(180);
    expect(strip.ticks[0]).toMatchObject({ hour: 3, x: 0, anchor: "start" });
  });
  it("shows the shortest block, and keeps now within the strip", () => {
    const today = { ...WORKING.today, blocks: [[AFTERNOON, AFTERNOON + 1000, false]] as const };
    expect(stripOf(today, AFTERNOON, WIDTH).blocks[0]?.width).toBe(3);
    expect(stripOf(today, clock("23:59"), WIDTH).nowX).toBeLessThan(WIDTH);
  });
  it("cuts the hours of a night at midnight", () => {
    const today = { ...WORKING.today, hours: [[clock("22:00"), clock("22:00") + 8 * HOUR_MS]] as const };
    expect(stripOf(today, AFTERNOON, WIDTH).hours).toEqual([{ x: x(22), width: 40 }]);
  });
  it.each([
    ["2026-03-29", "+02:00", 23],
    ["2026-10-25", "+01:00", 25],
  ])("follows the wall clock on %s, when the clocks change", (day, offset, hours) => {
    const end = Date.parse(`${day}T23:59:59.999${offset}`) + 1;
    const nine = Date.parse(`${day}T09:00:00${offset}`);
    const today = {
      ...WORKING.today,
      range: [end - hours * HOUR_MS, end],
      hours: [],
      blocks: [[nine, nine + HOUR_MS, false]],
    } as const;
    expect(stripOf(today, nine + HOUR_MS, WIDTH).blocks[0]?.x).toBe(x(9));
  });
});
