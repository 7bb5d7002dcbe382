import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_TRACKER, isSteady, reduce } from "../../../utils/domain/tracker.ts";
import {
  aliveUntil,
  newWitness,
  parseWitness,
  stoodStillAt,
  tick,
  TICK_MS,
  writeWitness,
  type Witness,
} from "../../../utils/domain/witness.ts";
import { rowsOf, runTracker, sampleAt, T0 } from "../../support/samples.ts";

const at = (sec: number): number => T0 + sec * 1000;
const seen = (sec: number, session = "session-1") => ({ at: at(sec), session });

/** Ticks from `from` to `to`, in seconds from T0; a pair is a run of its own. */
function witnessed(...runs: readonly (readonly [number, number])[]): Witness {
  let witness = newWitness("session-1", at(runs[0]?.[0] ?? 0));
  for (const [from, to] of runs) {
    for (let sec = from; sec < to; sec += TICK_MS / 1000) witness = tick(witness, at(sec));
    witness = tick(witness, at(to));
  }
  return witness;
}

describe("a witness", () => {
  it("keeps one run while its ticks come", () => {
    expect(witnessed([0, 30])).toEqual({
      session: "session-1",
      before: null,
      run: { start: at(0), end: at(30) },
    });
  });

  it("begins anew after a standstill and on another clock, and keeps the run before", () => {
    expect(witnessed([0, 30], [100, 110])).toMatchObject({
      before: { start: at(0), end: at(30) },
      run: { start: at(100), end: at(110) },
    });
    expect(tick(witnessed([0, 30]), at(-3600))).toMatchObject({
      before: { start: at(0), end: at(30) },
      run: { start: at(-3600), end: at(-3600) },
    });
  });

  it("takes a busy machine for none", () => {
    expect(tick(witnessed([0, 30]), at(39)).run).toEqual({ start: at(0), end: at(39) });
  });

  it("tells how long the browser ran on", () => {
    expect(aliveUntil(witnessed([0, 47]), seen(30))).toBe(at(47));
    expect(aliveUntil(witnessed([0, 47], [120, 130]), seen(30))).toBe(at(47));
    // It was called by the sample itself, and came a moment later.
    expect(aliveUntil(witnessed([31, 47]), seen(30))).toBe(at(47));
  });

  it("tells nothing of another run of the browser, nor of time that nobody watched", () => {
    expect(aliveUntil(null, seen(30))).toBeNull();
    expect(aliveUntil(witnessed([0, 47]), seen(30, "session-2"))).toBeNull();
    expect(aliveUntil(witnessed([0, 20]), seen(30))).toBeNull();
    expect(aliveUntil(witnessed([60, 70]), seen(30))).toBeNull();
    expect(aliveUntil(witnessed([0, 300]), seen(30))).toBeNull();
  });

  it("knows when everything stood still", () => {
    expect(stoodStillAt(witnessed([0, 35], [65, 66]), seen(30), at(65))).toBe(at(35));
    // Its own late tick is not written yet.
    expect(stoodStillAt(witnessed([0, 35]), seen(30), at(65))).toBe(at(35));
    expect(stoodStillAt(witnessed([0, 49]), seen(30), at(50))).toBeNull();
  });

  it("is read as it was written, always at the same length", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.array(fc.nat(60_000), { maxLength: 20 }), (session, steps) => {
        let witness = newWitness(session, T0);
        const empty = writeWitness(witness).length;
        for (const step of steps) {
          witness = tick(witness, witness.run.end + step);
          expect(parseWitness(writeWitness(witness))).toEqual(witness);
          expect(writeWitness(witness)).toHaveLength(empty);
        }
      }),
    );
  });

  it("is none when the file is empty, cut off or of another kind", () => {
    for (const text of ["", '{"session":"a","run":{"start":1', "null", "[]", '{"session":1,"run":{}}'])
      expect(parseWitness(text)).toBeNull();
  });
});

describe("the tracker with a witness", () => {
  const killed = [sampleAt(0, "L"), sampleAt(30, "L")];
  const next = (sec: number, session = "session-2") =>
    sampleAt(sec, "-", { boot: "boot-2", session, mono: 1000 });

  const closedBy = (sample: ReturnType<typeof next>, witness: Witness | null): string[] => {
    const before = runTracker(killed);
    return rowsOf({ ...before, ...reduce(before.state, sample, witness) });
  };

  it("credits a killed browser up to the last tick", () => {
    expect(closedBy(next(300), witnessed([0, 47]))).toEqual(["L[0,47)"]);
    expect(closedBy(next(300), null)).toEqual(["L[0,30)"]);
    expect(closedBy(next(40), witnessed([0, 47]))).toEqual(["L[0,40)"]);
  });

  it("counts nothing of a standstill, however short, and all that came before", () => {
    const before = runTracker(killed);
    const thawed = sampleAt(65, "L");
    const step = reduce(before.state, thawed, witnessed([0, 35.5], [65, 65]));
    expect(rowsOf({ ...before, ...step })).toEqual(["L[0,35.5)"]);
    expect(step.state.open).toMatchObject({ start: at(65), end: at(65) });
  });

  it("counts nothing of a standstill that began between a look and the next tick", () => {
    const before = runTracker(killed);
    const step = reduce(before.state, sampleAt(55, "L"), witnessed([0, 29.2], [55, 55]));
    expect(rowsOf({ ...before, ...step })).toEqual(["L[0,30)"]);
    // Without a tick near the look there is no evidence.
    const blind = reduce(before.state, sampleAt(55, "L"), witnessed([0, 20]));
    expect(rowsOf({ ...before, ...blind })).toEqual(["L[0,55)"]);
  });

  it("takes back a standstill that a beat on time has counted, also of what has ended since", () => {
    // Frozen from 26 to 50: the beat at 51, not late enough to ask, has counted all of it.
    const counted = [sampleAt(0, "L"), sampleAt(25, "L"), sampleAt(51, "L")];
    const witness = witnessed([0, 26], [50, 52]);
    const before = runTracker(counted);
    const step = reduce(before.state, sampleAt(52, "L"), witness, at(25));
    expect(rowsOf({ ...before, ...step })).toEqual(["L[0,26)"]);
    expect(step.state.open).toMatchObject({ start: at(52), end: at(52) });
    const left = runTracker([...counted, sampleAt(52, "-")]);
    const late = reduce(left.state, sampleAt(53, "-"), witness, at(25));
    expect(rowsOf({ ...left, ...late })).toEqual(["L[0,26)"]);
  });

  it("ends at the loss of focus, whatever the witness says", () => {
    const before = runTracker([...killed, sampleAt(31, "0")]);
    const step = reduce(before.state, next(300), witnessed([0, 47]));
    expect(rowsOf({ ...before, ...step })).toEqual(["L[0,31)"]);
  });
});

describe("a steady step", () => {
  const stepped = (...samples: Parameters<typeof runTracker>[0]) => runTracker(samples).state;

  it("is time that went on at one place", () => {
    expect(isSteady(stepped(sampleAt(0, "L")), stepped(sampleAt(0, "L"), sampleAt(20, "L")))).toBe(true);
  });

  it("is no change of place, focus or worker, no beginning and no end", () => {
    const open = stepped(sampleAt(0, "L"));
    for (const sample of [
      sampleAt(20, "X"),
      sampleAt(20, "0"),
      sampleAt(20, "-"),
      sampleAt(20, "L", { boot: "boot-2", mono: 1 }),
      sampleAt(20, "L", { idle: "idle" }),
      sampleAt(20, "L", { zone: "Asia/Tokyo" }),
      sampleAt(80, "L"),
    ])
      expect(isSteady(open, reduce(open, sample).state), JSON.stringify(sample)).toBe(false);
    expect(isSteady(EMPTY_TRACKER, open)).toBe(false);
    expect(isSteady(EMPTY_TRACKER, EMPTY_TRACKER)).toBe(false);
  });
});
