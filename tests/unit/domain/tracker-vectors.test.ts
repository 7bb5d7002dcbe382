import { describe, expect, it } from "vitest";
import type { Sample } from "../../../utils/domain/tracker-state.ts";
import { AUDIBLE, frontOf, rowsOf, runTracker, sampleAt, segmentsOf } from "../../support/samples.ts";

const rows = (...samples: Sample[]): string[] => rowsOf(runTracker(samples));

const away = (sec: number, change: Partial<Sample> = {}): Sample =>
  sampleAt(sec, "L", { idle: "idle", ...change });
const loud = (sec: number, change: Partial<Sample> = {}): Sample =>
  sampleAt(sec, "L", { front: frontOf("L", AUDIBLE), ...change });

describe("tracking vectors", () => {
  it("1 simple", () => {
    expect(rows(sampleAt(0, "L"), sampleAt(30, "L"), sampleAt(60, "L"), sampleAt(90, "-"))).toEqual([
      "L[0,90)",
    ]);
  });

  it("2 sub-second switches", () => {
    const run = runTracker([sampleAt(0, "L"), sampleAt(12.4, "X"), sampleAt(20.9, "0")]);
    expect(rowsOf(run)).toEqual(["L[0,12.4)", "X[12.4,20.9)"]);
    const ms = segmentsOf(run).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(Math.round(ms / 1000)).toBe(21);
  });

  it("3 death everywhere: state through JSON before each event, each commit twice", () => {
    let run = runTracker([]);
    for (const sample of [sampleAt(0, "L"), sampleAt(12.4, "X"), sampleAt(20.9, "0")]) {
      const state = JSON.parse(JSON.stringify(run.state));
      const next = runTracker([sample, sample], state);
      run = { state: next.state, closed: [...run.closed, ...next.closed] };
    }
    expect(rowsOf(run)).toEqual(["L[0,12.4)", "X[12.4,20.9)"]);
  });

  it("4 killed before commit", () => {
    expect(rows(sampleAt(0, "L"), sampleAt(30, "X"), sampleAt(40, "0"))).toEqual(["L[0,30)", "X[30,40)"]);
  });

  it("5 browser killed", () => {
    const later = { session: "session-2", boot: "boot-2" };
    const run = runTracker([
      sampleAt(0, "L"),
      sampleAt(30, "L"),
      sampleAt(300, "L", { ...later, mono: 1000 }),
      sampleAt(330, "L", { ...later, mono: 31_000 }),
    ]);
    expect(rowsOf(run)).toEqual(["L[0,30)", "L[300,330)"]);
    expect(run.closed).toHaveLength(1);
  });

  it("6 fast relaunch: a new session beats a gap below the limit", () => {
    const later = { session: "session-2", boot: "boot-2", mono: 500 };
    expect(
      rows(
        sampleAt(0, "L"),
        sampleAt(30, "L"),
        sampleAt(60, "L", later),
        sampleAt(65, "-", { ...later, mono: 5500 }),
      ),
    ).toEqual(["L[0,30)", "L[60,65)"]);
  });

  it("7 sleep of 8 h", () => {
    const begin = [sampleAt(0, "L"), sampleAt(30, "L")];
    const stopped = [sampleAt(28_841, "L", { mono: 41_000 }), sampleAt(28_850, "-", { mono: 50_000 })];
    expect(rows(...begin, ...stopped)).toEqual(["L[0,41)", "L[28841,28850)"]);
    expect(rows(...begin, sampleAt(28_841, "L"), sampleAt(28_850, "-"))).toEqual([
      "L[0,30)",
      "L[28841,28850)",
    ]);
  });

  it("8 short sleep", () => {
    const begin = [sampleAt(0, "L"), sampleAt(30, "L")];
    expect(rows(...begin, sampleAt(65, "L"))).toEqual(["L[0,65)"]);
    expect(rows(...begin, sampleAt(65, "L", { mono: 35_000 }), sampleAt(70, "L", { mono: 40_000 }))).toEqual([
      "L[0,35)",
      "L[65,70)",
    ]);
  });

  it("9 idle takes back, from time that was credited already", () => {
    const run = runTracker([sampleAt(0, "L"), sampleAt(30, "L"), sampleAt(60, "L"), sampleAt(90, "L")]);
    expect(rowsOf(run)).toEqual(["L[0,90)"]);
    const later = runTracker([away(100), sampleAt(400, "L"), sampleAt(410, "-")], run.state);
    expect(rowsOf(later)).toEqual(["L[0,40)", "L[400,410)"]);
  });

  it("10 passive video", () => {
    const beats = Array.from({ length: 13 }, (_, index) => 120 + index * 30);
    const audible = [
      ...[0, 30, 60, 90].map((sec) => loud(sec)),
      loud(100, { idle: "idle" }),
      ...beats.map((sec) => loud(sec, { idle: "idle" })),
      away(500),
      away(530),
    ];
    expect(rows(...audible)).toEqual(["L[0,500)"]);
    const muted = audible.map((sample) => ({ ...sample, front: frontOf("L") }));
    expect(rows(...muted)).toEqual(["L[0,40)"]);
  });

  it("11 background music (no media rows)", () => {
    expect(rows(sampleAt(0, "X"), sampleAt(30, "X"), sampleAt(60, "-"))).toEqual(["X[0,60)"]);
  });

  it("12 picture in picture (no media rows)", () => {
    expect(rows(loud(0), sampleAt(20, "0"), sampleAt(50, "0"), sampleAt(80, "0"))).toEqual(["L[0,20)"]);
  });

  it("13 lock, even while something sounds", () => {
    const run = runTracker([loud(0), loud(25, { idle: "locked" })]);
    expect(run.closed).toHaveLength(1);
    const later = runTracker([sampleAt(3600, "L"), sampleAt(3610, "-")], run.state);
    expect([...rowsOf(run), ...rowsOf(later)]).toEqual(["L[0,25)", "L[3600,3610)"]);
  });

  it("14 focus ping-pong", () => {
    expect(rows(sampleAt(0, "L"), sampleAt(10, "0"), sampleAt(10.002, "X"), sampleAt(20, "X"))).toEqual([
      "L[0,10.002)",
      "X[10.002,20)",
    ]);
    const minimise = [
      sampleAt(0, "L"),
      sampleAt(10, "0"),
      sampleAt(10.04, "L"),
      sampleAt(10.08, "0"),
      sampleAt(10.12, "L"),
      sampleAt(10.16, "0"),
      sampleAt(10.2, "X"),
      sampleAt(20, "X"),
    ];
    expect(rows(...minimise)).toEqual(["L[0,10.2)", "X[10.2,20)"]);
  });

  it("15 own popup is no loss; a real one ends at the loss", () => {
    const popup = sampleAt(10, "L", { focus: "own-popup" });
    expect(rows(sampleAt(0, "L"), popup, sampleAt(30, "L"))).toEqual(["L[0,30)"]);
    expect(rows(sampleAt(0, "L"), sampleAt(10, "0"), sampleAt(30, "0"))).toEqual(["L[0,10)"]);
    expect(rows(sampleAt(0, "L"), sampleAt(10, "0"), sampleAt(30, "L"), sampleAt(40, "L"))).toEqual([
      "L[0,10)",
      "L[30,40)",
    ]);
  });

  it("16 missed focus loss is bounded by the heartbeat", () => {
    expect(rows(sampleAt(0, "L"), sampleAt(30, "0"), sampleAt(60, "0"))).toEqual(["L[0,30)"]);
  });

  it("17 split view: the active pane alone", () => {
    const split = [
      sampleAt(0, "L"),
      sampleAt(30, "L"),
      sampleAt(40, "X"),
      sampleAt(70, "L"),
      sampleAt(70, "L"),
    ];
    expect(rows(...split, sampleAt(80, "L"))).toEqual(["L[0,40)", "X[40,70)", "L[70,80)"]);
  });

  it("18 two windows side by side", () => {
    expect(rows(sampleAt(0, "L"), sampleAt(15, "X"), sampleAt(20, "0"), sampleAt(50, "0"))).toEqual([
      "L[0,15)",
      "X[15,20)",
    ]);
  });

  it("19 single-page site and leaving: one activity, one row", () => {
    expect(rows(sampleAt(0, "L"), sampleAt(10, "L"), sampleAt(20, "-"))).toEqual(["L[0,20)"]);
    const messaging = sampleAt(10, "L", { front: frontOf("L", { activity: "messaging" }) });
    expect(rows(sampleAt(0, "L"), messaging, sampleAt(20, "-"))).toEqual(["L[0,10)", "L[10,20)"]);
  });

  it("20 close and replace", () => {
    expect(rows(sampleAt(0, "L"), sampleAt(33, "0"))).toEqual(["L[0,33)"]);
    expect(rows(sampleAt(0, "L"), sampleAt(33, "-"))).toEqual(["L[0,33)"]);
    const replaced = sampleAt(33, "L", { front: frontOf("L", { tabId: 9 }) });
    expect(rows(sampleAt(0, "L"), replaced, sampleAt(40, "L"))).toEqual(["L[0,40)"]);
  });
});
