import { GAP_MS, passageOf, type Passage } from "./passage.ts";
import { beginSegment, cutAt, endedAt, isSamePlace, isWorthKeeping } from "./segment.ts";
import { HOUR_MS, SECOND_MS, type EpochMs } from "./time.ts";
import type { Front, Sample, Segment, TrackerState } from "./tracker-state.ts";
import type { Witness } from "./witness.ts";

/** H: while something counts, a sample comes at least this often. */
export const HEARTBEAT_MS = 30 * SECOND_MS;
/** B: a loss of focus shorter than this is none. */
export const BLIP_MS = 1500;
/** A sounding place counts on for so long without any input; then the user is asked. */
export const PASSIVE_LIMIT_MS = HOUR_MS;

export const EMPTY_TRACKER: TrackerState = {
  v: 1,
  seen: null,
  open: null,
  isOpenAudible: false,
  passiveSince: null,
  blurredAt: null,
  pending: [],
};

/**
 * Moves the tracker by one sample. Pure: the same state and sample always give the same result, and a sample
 * that is delivered again changes nothing. `heardAt`: up to then a witness was heard before, if this is not the first.
 *
 *              tracked place in front                 focus lost
 *   +------+ -------------------------> +----------+ -----------> +-----------------+
 *   | none |                            | counting | <----------- | counting,       |
 *   +------+ <------------------------- +----------+  back in B   | blurred (< B)   |
 *      ^      elsewhere, paused, locked,   |    ^                 +-----------------+
 *      |   idle and silent; idle and       +----+                    | B or more: ended at the loss
 *      |   sounding for the limit    other place or zone:            |
 *      +--------------------------- ended, next begun at once <------+
 *
 *   An ended segment waits in `pending`, because `idle` still takes time back to its last input:
 *
 *   ended -> pending -> closed    input seen after its end; or idle, locked, break of time: at once
 *               |
 *               +-> shortened or dropped, by `idle` while the place is silent
 *
 *   Break of time: another browser session, clock set back or forward, a standstill, or a gap while something counts.
 *   Nothing is credited across it but what the monotonic clock or the witness proves; all that waits is closed.
 */
export function reduce(
  state: TrackerState,
  sample: Sample,
  witness: Witness | null = null,
  heardAt: EpochMs | null = null,
): { state: TrackerState; closed: Segment[] } {
  if (isStale(state, sample)) return { state, closed: [] };
  const passage = passageOf(state, sample, witness, heardAt);
  const lastInput = passage.oldNow - idleAfterMs(sample);
  const viewing = viewingOf(state, sample, lastInput);
  const isPassive = viewing !== null && passage.now - viewing <= PASSIVE_LIMIT_MS;
  const isForgotten = viewing !== null && !isPassive;
  const idleFrom = isForgotten ? viewing + PASSIVE_LIMIT_MS : lastInput;
  const cut = sample.idle === "idle" && !isPassive ? idleFrom : Infinity;

  const kept = passage.isBroken ? null : keptOpen(state, passage.now, sample, isPassive);
  const ended = kept === null ? endOf(state, passage) : null;
  const waiting = cutAt(
    ended === null ? state.pending : [...state.pending, ended],
    Math.min(cut, passage.stoodStillAt),
  );

  const begun = kept === null ? wantedFront(sample, isPassive) : null;
  const { open, pending } =
    begun === null ? { open: kept, pending: waiting } : begin(begun, passage, waiting, sample);

  const provenUntil =
    passage.isBroken || sample.idle !== "active" ? Infinity : passage.now - idleAfterMs(sample);
  return {
    state: {
      v: 1,
      seen: { at: passage.now, mono: sample.mono, boot: sample.boot, session: sample.session },
      open,
      isOpenAudible: open !== null && (sample.focus === "none" ? state.isOpenAudible : isSounding(sample)),
      passiveSince: passiveSince(state, sample, open !== null || isForgotten ? viewing : null),
      blurredAt: open !== null && sample.focus === "none" ? (state.blurredAt ?? passage.now) : null,
      pending: pending.filter((segment) => segment.end > provenUntil),
    },
    closed: pending.filter((segment) => segment.end <= provenUntil),
  };
}

/**
 * The segments that are not closed yet, as they count now: what waits and what goes on. With `now`, the open one
 * is credited up to there as the next sample would, never further than the gap limit.
 */
export function liveSegments(state: TrackerState, now?: EpochMs): Segment[] {
  const { open, seen } = state;
  if (open === null) return [...state.pending];
  const isGoingOn = now !== undefined && seen !== null && state.blurredAt === null && now - seen.at <= GAP_MS;
  const end = isGoingOn ? Math.max(open.end, now) : open.end;
  return [...state.pending, { ...open, end }].filter(isWorthKeeping);
}

/**
 * Whether nothing happened but that time went on: the same segment counts on, and what waits goes on waiting. All that
 * follows from such a step (badge, alerts, rules) follows from the clock alone.
 */
export function isSteady(before: TrackerState, after: TrackerState): boolean {
  const [was, is] = [before.open, after.open];
  if (was === null || is === null || before.seen?.boot !== after.seen?.boot) return false;
  if (was.start !== is.start || was.service !== is.service || was.activity !== is.activity) return false;
  if (before.blurredAt !== null || after.blurredAt !== null) return false;
  return (
    before.isOpenAudible === after.isOpenAudible &&
    before.pending.length === after.pending.length &&
    before.pending.every(({ end }, index) => end === after.pending[index]?.end)
  );
}

/** Only a late delivery runs back on the monotonic clock. */
function isStale({ seen }: TrackerState, sample: Sample): boolean {
  return seen !== null && seen.boot === sample.boot && sample.mono < seen.mono;
}

/**
 * Since when a sounding place has been watched without input; `null` when it has not. It goes on counting; but silence
 * never turns into counting without input.
 */
function viewingOf(
  { open, isOpenAudible, passiveSince }: TrackerState,
  { front, zone }: Sample,
  lastInput: EpochMs,
): EpochMs | null {
  if (open === null) return null;
  const isSounding = isOpenAudible || (front !== null && front.isAudible && isSamePlace(open, front, zone));
  return isSounding ? (passiveSince ?? Math.max(open.start, lastInput)) : null;
}

/** Once forgotten, a place stays so until there is input. */
function passiveSince(state: TrackerState, { idle }: Sample, viewing: EpochMs | null): EpochMs | null {
  if (idle !== "idle") return null;
  return state.open === null ? state.passiveSince : viewing;
}

function isSounding({ front }: Sample): boolean {
  return front !== null && front.isAudible;
}

function wantedFront(sample: Sample, isPassive: boolean): Front | null {
  const { front } = sample;
  if (front === null || sample.isPaused || sample.focus === "none") return null;
  if (sample.idle === "active") return front;
  return sample.idle === "idle" && isPassive && front.isAudible ? front : null;
}

/** The open segment when it goes on, credited; `null` when it ends here. */
function keptOpen(state: TrackerState, now: EpochMs, sample: Sample, isPassive: boolean): Segment | null {
  const { open, blurredAt } = state;
  if (open === null || isLossReal(state, now)) return null;
  if (sample.focus === "none") {
    const isSilenced = sample.isPaused || sample.idle !== "active";
    return isSilenced ? null : endedAt(open, blurredAt ?? now);
  }
  const front = wantedFront(sample, isPassive);
  return front !== null && isSamePlace(open, front, sample.zone) ? endedAt(open, now) : null;
}

function isLossReal({ blurredAt }: TrackerState, now: EpochMs): boolean {
  return blurredAt !== null && now - blurredAt >= BLIP_MS;
}

/** The open segment, ended where it ends: at the loss of focus, else as far as it may be credited. */
function endOf(state: TrackerState, passage: Passage): Segment | null {
  if (state.open === null) return null;
  const isLost = passage.isBroken || isLossReal(state, passage.now);
  return endedAt(state.open, isLost && state.blurredAt !== null ? state.blurredAt : passage.creditTo);
}

/** Begins at the sample, or takes up the place that was left at this very instant. */
function begin(
  front: Front,
  { now, isBroken }: Passage,
  waiting: readonly Segment[],
  { zone }: Sample,
): { open: Segment; pending: readonly Segment[] } {
  const last = waiting.at(-1);
  if (!isBroken && last !== undefined && last.end === now && isSamePlace(last, front, zone)) {
    return { open: last, pending: waiting.slice(0, -1) };
  }
  return { open: beginSegment(front, now, zone), pending: waiting };
}

function idleAfterMs(sample: Sample): number {
  return sample.idleAfterSec * SECOND_MS;
}
