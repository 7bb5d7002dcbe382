import { describe, expect, it } from "vitest";
import { EMPTY_TRACKER, liveSegments, reduce } from "../../../utils/domain/tracker.ts";
import type { Sample } from "../../../utils/domain/tracker-state.ts";
import { AUDIBLE, T0, frontOf, rowsOf, runTracker, sampleAt } from "../../support/samples.ts";

const closedRows = (...samples: Sample[]): string[] =>
  rowsOf({ ...runTracker(samples), state: EMPTY_TRACKER });

describe("pending segments", () => {
  it("close as soon as input is proven after their end, not before", () => {
    const begin = [sampleAt(0, "L"), sampleAt(30, "X"), sampleAt(60, "X")];
    expect(closedRows(...begin, sampleAt(89.9, "X"))).toEqual([]);
    expect(closedRows(...begin, sampleAt(90, "X"))).toEqual(["L[0,30)"]);
  });

  it("are cut by idle across several segments, whatever their place", () => {
    const idle = sampleAt(80, "B", { idle: "idle" });
    expect(closedRows(sampleAt(0, "L"), sampleAt(15, "X"), sampleAt(40, "B"), idle)).toEqual([
      "L[0,15)",
      "X[15,20)",
    ]);
  });

  it("are taken back on an untracked site too, where no heartbeat comes", () => {
    expect(closedRows(sampleAt(0, "L"), sampleAt(30, "-"), sampleAt(85, "-", { idle: "idle" }))).toEqual([
      "L[0,25)",
    ]);
  });

  it("survive a long silence on an untracked site", () => {
    expect(closedRows(sampleAt(0, "L"), sampleAt(30, "-"), sampleAt(3000, "-"))).toEqual(["L[0,30)"]);
    const run = runTracker([sampleAt(0, "L"), sampleAt(30, "-"), sampleAt(80, "-")]);
    expect(run.state.pending).toHaveLength(1);
  });

  it("close at once at a gap, a lock and a new session", () => {
    const begin = [sampleAt(0, "L"), sampleAt(10, "X"), sampleAt(20, "X")];
    expect(closedRows(...begin, sampleAt(66, "X"))).toEqual(["L[0,10)", "X[10,20)"]);
    expect(closedRows(...begin, sampleAt(21, "X", { idle: "locked" }))).toEqual(["L[0,10)", "X[10,21)"]);
    expect(closedRows(...begin, sampleAt(21, "X", { session: "s2", boot: "b2", mono: 0 }))).toEqual([
      "L[0,10)",
      "X[10,20)",
    ]);
  });

  it("are cut by an idle sample that comes after a gap", () => {
    const begin = [sampleAt(0, "L"), sampleAt(30, "L"), sampleAt(55, "L")];
    expect(closedRows(...begin, sampleAt(104, "L", { idle: "idle" }))).toEqual(["L[0,44)"]);
  });
});

describe("places", () => {
  it("go on when they are left and taken up at one instant", () => {
    expect(
      rowsOf(runTracker([sampleAt(0, "L"), sampleAt(10, "X"), sampleAt(10, "L"), sampleAt(20, "L")])),
    ).toEqual(["L[0,20)"]);
  });

  it("change with the personal and the professional flag", () => {
    const personal = sampleAt(10, "L", { front: frontOf("L", { isPersonal: true }) });
    const professional = sampleAt(20, "L", { front: frontOf("L", { isProfessional: true }) });
    const run = runTracker([sampleAt(0, "L"), personal, professional, sampleAt(30, "-")]);
    expect(rowsOf(run)).toEqual(["L[0,10)", "L[10,20)", "L[20,30)"]);
    expect(run.state.pending.map(({ isPersonal }) => isPersonal)).toEqual([false, true, false]);
  });

  it("end at a pause, which nothing opens", () => {
    const paused = [10, 20, 30].map((sec) => sampleAt(sec, "L", { isPaused: true }));
    expect(rowsOf(runTracker([sampleAt(0, "L"), ...paused, sampleAt(40, "L"), sampleAt(45, "L")]))).toEqual([
      "L[0,10)",
      "L[40,45)",
    ]);
  });

  it("do not begin to count without input, however they sound", () => {
    const ping = (sec: number): Sample => sampleAt(sec, "L", { idle: "idle", front: frontOf("L", AUDIBLE) });
    const quiet = (sec: number): Sample => sampleAt(sec, "L", { idle: "idle" });
    expect(rowsOf(runTracker([sampleAt(0, "L"), quiet(30), ping(40), quiet(42)]))).toEqual([]);
  });

  it("go on counting after a gap while they sound", () => {
    const loud = (sec: number): Sample => sampleAt(sec, "L", { idle: "idle", front: frontOf("L", AUDIBLE) });
    const begin = sampleAt(0, "L", { front: frontOf("L", AUDIBLE) });
    expect(rowsOf(runTracker([begin, loud(30), loud(90), loud(110)]))).toEqual(["L[0,30)", "L[90,110)"]);
  });
});

describe("focus", () => {
  it("lost for less than the blip limit is not lost", () => {
    expect(
      rowsOf(runTracker([sampleAt(0, "L"), sampleAt(10, "0"), sampleAt(11.4, "L"), sampleAt(20, "L")])),
    ).toEqual(["L[0,20)"]);
    expect(
      rowsOf(runTracker([sampleAt(0, "L"), sampleAt(10, "0"), sampleAt(11.5, "L"), sampleAt(20, "L")])),
    ).toEqual(["L[0,10)", "L[11.5,20)"]);
  });

  it("lost in the instant of a lock or a pause ends the segment there and then", () => {
    for (const change of [{ idle: "locked" }, { isPaused: true }] as const) {
      const run = runTracker([sampleAt(0, "L"), sampleAt(10, "0"), sampleAt(11, "0", change)]);
      expect(run.state.open).toBeNull();
      expect(rowsOf(run)).toEqual(["L[0,11)"]);
    }
  });

  it("is judged at the re-check after the limit", () => {
    const run = runTracker([sampleAt(0, "L"), sampleAt(10, "0"), sampleAt(11.6, "0")]);
    expect(run.state.open).toBeNull();
    expect(rowsOf(run)).toEqual(["L[0,10)"]);
  });
});

describe("clocks", () => {
  it("corrected by a few milliseconds do not cut a visit", () => {
    const back = sampleAt(9.99, "L", { mono: 10_010 });
    expect(rowsOf(runTracker([sampleAt(0, "L"), sampleAt(10, "L"), back, sampleAt(20, "L")]))).toEqual([
      "L[0,20)",
    ]);
  });

  it("set back by less than has passed do not lay one segment over the next", () => {
    const back = sampleAt(25, "L", { mono: 30_000 });
    expect(rowsOf(runTracker([sampleAt(0, "L"), back, sampleAt(35, "L", { mono: 40_000 })]))).toEqual([
      "L[0,25)",
      "L[25,35)",
    ]);
  });

  it("ignore a late delivery", () => {
    const { state } = runTracker([sampleAt(0, "L"), sampleAt(30, "X")]);
    expect(reduce(state, sampleAt(12, "B"))).toEqual({ state, closed: [] });
  });
});

describe("liveSegments", () => {
  const { state } = runTracker([sampleAt(0, "L"), sampleAt(10, "X"), sampleAt(20, "X")]);

  it("credits the open segment up to now, as the next sample would", () => {
    expect(liveSegments(state, T0 + 25_000).map(({ end }) => (end - T0) / 1000)).toEqual([10, 25]);
  });

  it("credits nothing beyond a gap, a blur or a clock that is behind", () => {
    expect(liveSegments(state, T0 + 66_000).at(-1)?.end).toBe(T0 + 20_000);
    expect(liveSegments(state, T0 + 5000).at(-1)?.end).toBe(T0 + 20_000);
    const blurred = runTracker([sampleAt(22, "0")], state).state;
    expect(liveSegments(blurred, T0 + 23_000).at(-1)?.end).toBe(T0 + 22_000);
  });
});
