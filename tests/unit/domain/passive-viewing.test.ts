import { describe, expect, it } from "vitest";
import { PASSIVE_LIMIT_MS } from "../../../utils/domain/tracker.ts";
import type { Sample } from "../../../utils/domain/tracker-state.ts";
import { AUDIBLE, frontOf, rowsOf, runTracker, sampleAt, type PlaceName } from "../../support/samples.ts";

const LIMIT_SEC = PASSIVE_LIMIT_MS / 1000;
const LAST_INPUT_SEC = 40;

const sounding = (sec: number, change: Partial<Sample> = {}, place: PlaceName = "L"): Sample =>
  sampleAt(sec, place, { front: frontOf(place, AUDIBLE), idle: "idle", ...change });

/** A film that begins with the last input at 40 s; a sample every 25 s, as the beats come. */
const watched = (untilSec: number): Sample[] => {
  const samples = [0, 20, LAST_INPUT_SEC].map((sec) => sounding(sec, { idle: "active" }));
  for (let sec = LAST_INPUT_SEC + 25; sec <= untilSec; sec += 25)
    samples.push(sounding(sec, { idle: sec >= 100 ? "idle" : "active" }));
  return samples;
};

describe("a sounding place without input", () => {
  it("counts on for the limit after the last input, to the second, and no longer", () => {
    const end = LAST_INPUT_SEC + LIMIT_SEC;
    const run = runTracker(watched(end + 500));
    // The idle limit of these samples is 60 s: the first idle sample, at 115 s, speaks of an input up to 55 s.
    const [row = ""] = rowsOf(run);
    const counted = Number(/,(.+)\)/.exec(row)?.[1]);
    expect(counted).toBeGreaterThanOrEqual(end);
    expect(counted).toBeLessThanOrEqual(end + 25);
    expect(rowsOf(run)).toHaveLength(1);
    expect(run.state.open).toBeNull();
    expect(run.state.passiveSince).not.toBeNull();
  });

  it("counts whole when input comes before the limit, and the limit begins anew", () => {
    const half = LAST_INPUT_SEC + LIMIT_SEC / 2;
    const samples = watched(half);
    const last = (samples.at(-1)?.mono ?? 0) / 1000;
    samples.push(sounding(last + 25, { idle: "active" }));
    for (let sec = last + 50; sec <= last + LIMIT_SEC - 25; sec += 25) samples.push(sounding(sec));
    const run = runTracker(samples);
    expect(run.state.open).not.toBeNull();
    expect(rowsOf(run)).toHaveLength(1);
  });

  it("begins to count again with the next input, and what lay between stays out", () => {
    const samples = watched(LAST_INPUT_SEC + LIMIT_SEC + 500);
    const back = (samples.at(-1)?.mono ?? 0) / 1000 + 10;
    samples.push(sounding(back, { idle: "active" }), sounding(back + 20, { idle: "active" }));
    const run = runTracker(samples);
    expect(rowsOf(run).at(-1)).toBe(`L[${back},${back + 20})`);
    expect(run.state.passiveSince).toBeNull();
  });

  it("is not asked about when it falls silent before the limit", () => {
    const run = runTracker([
      ...watched(600),
      sampleAt(610, "L", { idle: "idle" }),
      sampleAt(640, "L", { idle: "idle" }),
    ]);
    expect(rowsOf(run)).toEqual(["L[0,610)"]);
    expect(run.state.passiveSince).toBeNull();
  });
});
