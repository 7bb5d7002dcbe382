import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP_MS } from "../../../utils/domain/passage.ts";
import { BLIP_MS, EMPTY_TRACKER, liveSegments, reduce } from "../../../utils/domain/tracker.ts";
import type { Sample, Segment, TrackerState } from "../../../utils/domain/tracker-state.ts";
import { runTracker, segmentsOf } from "../../support/samples.ts";
import { eraOf, offsets, plainTurns, play, turns, type Turn } from "../../support/scripts.ts";

const RUNS = { numRuns: 1500 };

const samplesOf = (script: readonly Turn[]): Sample[] => play(script).map(({ sample }) => sample);

/** Segments on the clock that cannot be set. */
function onTrueClock(script: readonly Turn[], segments: readonly Segment[]): [number, number][] {
  const byEra = offsets(script);
  return segments.map(({ service, start, end }) => {
    const offset = byEra[eraOf(service)] ?? 0;
    return [start - offset, end - offset];
  });
}

describe("tracker properties", () => {
  it("segments never overlap in true time, and lie within it", () => {
    fc.assert(
      fc.property(turns(), (script) => {
        const played = play(script);
        const ranges = onTrueClock(script, segmentsOf(runTracker(samplesOf(script)))).sort(
          (a, b) => a[0] - b[0],
        );
        const last = played.at(-1)?.trueMs ?? 0;
        for (const [index, [start, end]] of ranges.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? 0);
          expect(end).toBeLessThanOrEqual(last);
        }
      }),
      RUNS,
    );
  });

  it("no silence longer than the gap limit is credited", () => {
    fc.assert(
      fc.property(turns(), (script) => {
        const times = play(script).map(({ trueMs }) => trueMs);
        const silences = times.slice(1).map((to, index) => [times[index] ?? 0, to] as const);
        const ranges = onTrueClock(script, segmentsOf(runTracker(samplesOf(script))));
        for (const [from, to] of silences.filter(([start, end]) => end - start > GAP_MS)) {
          expect(ranges.filter(([start, end]) => start < to && end > from)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("samples that are delivered again, at once or late, change nothing", () => {
    fc.assert(
      fc.property(turns(), fc.array(fc.nat(3), { minLength: 1 }), (script, repeats) => {
        const samples = samplesOf(script);
        const noisy = samples.flatMap((sample, index) => {
          const times = repeats[index % repeats.length] ?? 0;
          const late = samples.slice(Math.max(0, index - times), index).filter(isBefore(sample));
          return [sample, ...Array.from({ length: times }, () => sample), ...late];
        });
        expect(runTracker(noisy)).toEqual(runTracker(samples));
      }),
      RUNS,
    );
  });

  it("state through JSON before every sample gives the same", () => {
    fc.assert(
      fc.property(turns(), (script) => {
        const samples = samplesOf(script);
        let state: TrackerState = EMPTY_TRACKER;
        const closed: Segment[] = [];
        for (const sample of samples) {
          const step = reduce(JSON.parse(JSON.stringify(state)), sample);
          state = step.state;
          closed.push(...step.closed);
        }
        expect({ state, closed }).toEqual(runTracker(samples));
      }),
      RUNS,
    );
  });

  it("what is closed stays; what waits could still be taken back, and idle leaves nothing waiting", () => {
    fc.assert(
      fc.property(turns(), (script) => {
        let state: TrackerState = EMPTY_TRACKER;
        for (const sample of samplesOf(script)) {
          ({ state } = reduce(state, sample));
          const now = state.seen?.at ?? sample.at;
          if (sample.idle !== "active") expect(state.pending).toEqual([]);
          for (const segment of state.pending) {
            expect(segment.end).toBeGreaterThan(now - sample.idleAfterSec * 1000);
            expect(segment.end - segment.start).toBeGreaterThanOrEqual(1);
          }
          if (state.blurredAt !== null) expect(now - state.blurredAt).toBeLessThan(BLIP_MS);
        }
        expect(liveSegments(state).every(({ start, end }) => end > start)).toBe(true);
      }),
      RUNS,
    );
  });

  it("on a quiet computer every instant counts for the place that was in front", () => {
    fc.assert(
      fc.property(plainTurns(), (script) => {
        const samples = samplesOf(script);
        const expected = new Map<string, number>();
        for (const [index, sample] of samples.slice(1).entries()) {
          const before = samples[index];
          const service = before?.front?.service;
          if (before === undefined || service === undefined || sample.at === before.at) continue;
          expected.set(service, (expected.get(service) ?? 0) + sample.at - before.at);
        }
        const counted = new Map<string, number>();
        for (const { service, start, end } of segmentsOf(runTracker(samples))) {
          counted.set(service, (counted.get(service) ?? 0) + end - start);
        }
        expect(counted).toEqual(expected);
      }),
      RUNS,
    );
  });

  it("the order of two samples of one instant leaves the totals", () => {
    fc.assert(
      fc.property(plainTurns(), fc.nat(), (script, pick) => {
        const samples = samplesOf(script);
        const index = pick % samples.length;
        const twin = samples[index];
        const other = samples[(index + 1) % samples.length];
        if (twin === undefined || other === undefined) return;
        const same = { ...other, at: twin.at, mono: twin.mono, boot: twin.boot };
        const total = (list: Sample[]): number =>
          segmentsOf(runTracker(list)).reduce((sum, { start, end }) => sum + end - start, 0);
        const before = samples.slice(0, index);
        expect(total([...before, twin, same])).toBe(total([...before, same, twin]));
      }),
      RUNS,
    );
  });
});

const isBefore =
  (sample: Sample) =>
  (other: Sample): boolean =>
    other.boot === sample.boot && other.mono < sample.mono;
