import { SECOND_MS, type EpochMs } from "./time.ts";
import type { Sample, TrackerState } from "./tracker-state.ts";
import { aliveUntil, stoodStillAt, type Witness } from "./witness.ts";

/** G: longer silence while something counts is sleep, a crash or a stalled alarm. */
export const GAP_MS = 45 * SECOND_MS;
/** SKEW: wall and monotonic clock may drift apart by this much between two samples. */
export const SKEW_MS = 2 * SECOND_MS;

/** How time passed since the last sample. */
export type Passage = {
  /** The sample's instant; never before `seen` unless the clock was set back. */
  readonly now: EpochMs;
  /** Time that the open segment may be credited up to. */
  readonly creditTo: EpochMs;
  /** The sample's instant on the clock by which the open and pending segments were measured. */
  readonly oldNow: EpochMs;
  readonly isBroken: boolean;
  /** When everything stood still, which earlier samples may not have known; `Infinity` when it did not. */
  readonly stoodStillAt: EpochMs;
};

/** Nothing counts and nothing waits. */
export function isEmpty({ open, pending }: TrackerState): boolean {
  return open === null && pending.length === 0;
}

/**
 * Rules 0 to 4 of the tracking algorithm, in their order. `heardAt`: up to then a witness was heard before, if this is not
 * the first.
 */
export function passageOf(
  state: TrackerState,
  sample: Sample,
  witness: Witness | null,
  heardAt: EpochMs | null,
): Passage {
  const { seen } = state;
  const now = sample.at;
  const usual = { now, stoodStillAt: Infinity };
  // With nothing at stake the past does not matter, so that it need not be kept either.
  if (seen === null || isEmpty(state)) return { ...usual, creditTo: now, oldNow: now, isBroken: true };
  const broken = { ...usual, creditTo: seen.at, oldNow: now, isBroken: true };
  if (sample.session !== seen.session) {
    // Of a clock that was set back meanwhile, nothing is credited that another visit could claim once more.
    if (now < seen.at) return { ...broken, oldNow: Infinity };
    return { ...broken, creditTo: Math.min(aliveUntil(witness, seen) ?? seen.at, now) };
  }

  const wallMs = now - seen.at;
  // A clock that is corrected by a few milliseconds would else cut a visit in two overlapping ones.
  if (wallMs < 0 && wallMs >= -SKEW_MS)
    return { ...usual, now: seen.at, creditTo: seen.at, oldNow: seen.at, isBroken: false };
  const monoMs = sample.boot === seen.boot ? sample.mono - seen.mono : null;
  const monoNow = monoMs === null ? Infinity : seen.at + monoMs;
  if (wallMs < 0) return { ...broken, oldNow: monoNow };
  if (monoMs !== null && Math.abs(wallMs - monoMs) > SKEW_MS) {
    // Not beyond `now`, so that spans overlap only where a clock really went back over them.
    const creditTo = monoMs <= GAP_MS ? Math.min(monoNow, now) : seen.at;
    return { ...broken, creditTo, oldNow: monoNow };
  }
  // Beats since the witness was heard may have counted a standstill: it is taken back.
  const since = { at: Math.min(heardAt ?? seen.at, seen.at), session: seen.session };
  const stoodStill = stoodStillAt(witness, since, now);
  if (stoodStill !== null && state.open !== null)
    return { ...broken, creditTo: stoodStill, stoodStillAt: stoodStill };
  // Nothing counts: no heartbeat was due, so that silence means nothing.
  if (state.open !== null && wallMs > GAP_MS) return broken;
  return { now, creditTo: now, oldNow: now, isBroken: false, stoodStillAt: stoodStill ?? Infinity };
}
