import { describe, expect, it } from "vitest";
import { untilNextLook } from "../../../entrypoints/shield.content/rhythm.ts";

const NOW = 1_000_000;
const look = (leftMs: number | null, isVisible = true, isClose = false) =>
  untilNextLook({ now: NOW, nextCheckAt: leftMs === null ? null : NOW + leftMs, isVisible, isClose });

describe("untilNextLook", () => {
  it.each([
    ["far from a boundary", 3_600_000, 30_000],
    ["without one", null, 30_000],
    ["near one: a second before it", 12_000, 11_000],
    ["in the last second: at it", 800, 800],
    ["past one", -5, 30_000],
  ])("waits, %s", (_, left, wait) => expect(look(left)).toBe(wait));

  it("looks each second while the overlay is up", () => {
    expect(look(3_600_000, true, true)).toBe(1000);
    expect(look(600, true, true)).toBe(600);
  });

  it("wakes a hidden page for boundaries only", () => {
    expect(look(null, false)).toBeNull();
    expect(look(3_600_000, false, true)).toBe(3_599_000);
  });
});
