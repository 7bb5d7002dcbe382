import { SECOND_MS, type EpochMs } from "./time.ts";
import type { Sample } from "./tracker-state.ts";

/** An unbroken stretch in which the browser ran, from one tick to another. */
export type Run = { readonly start: EpochMs; readonly end: EpochMs };

/**
 * What outlives a browser that was killed: when it was alive, in its last two runs. It has looked at nothing, so that it
 * only ever tells how far time that counted went on, never that something counted.
 */
export type Witness = { readonly session: string; readonly before: Run | null; readonly run: Run };

/** In the private file system of the extension, which no page can see. */
export const WITNESS_FILE = "witness";
/** Less than the 2 s that a crash may cost, with room for a busy machine; measured against the cost. */
export const TICK_MS = 1500;
/** No timer of a running browser is this late: the machine slept, the browser was frozen, or the clock was set. */
const STANDSTILL_MS = 10 * SECOND_MS;
/** The witness is called when something begins to count, and takes this long at most to come. */
const ARRIVAL_MS = 10 * SECOND_MS;
/** Two ticks, with room for a busy machine. */
const BETWEEN_MS = 2 * TICK_MS;
/** Longer is the tracker's own silence: nobody watched what was in front. */
const WATCHED_MS = 45 * SECOND_MS;

export function newWitness(session: string, at: EpochMs): Witness {
  return { session, before: null, run: { start: at, end: at } };
}

/** One tick. A tick that comes late, or on another clock, begins a new run. */
export function tick(witness: Witness, at: EpochMs): Witness {
  const { run } = witness;
  const stepMs = at - run.end;
  if (stepMs < 0 || stepMs > STANDSTILL_MS) return { ...witness, before: run, run: { start: at, end: at } };
  return { ...witness, run: { start: run.start, end: at } };
}

/**
 * Until when the browser is known to have run on after the tracker last looked, at `seen`; `null` without any evidence,
 * or when it went on for longer than a tracker may be silent.
 */
export function aliveUntil(witness: Witness | null, seen: Pick<Sample, "at" | "session">): EpochMs | null {
  if (witness === null || witness.session !== seen.session) return null;
  const runs = [witness.before, witness.run];
  const covers = (each: Run | null, fromMs: EpochMs): boolean =>
    each !== null && each.end >= fromMs && each.start <= seen.at + ARRIVAL_MS;
  // The tracker may have looked between two ticks, of which the second never came.
  const covering =
    runs.find((each) => covers(each, seen.at)) ?? runs.find((each) => covers(each, seen.at - BETWEEN_MS));
  if (!covering) return null;
  const until = Math.max(covering.end, seen.at);
  return until - seen.at <= WATCHED_MS ? until : null;
}

/** The instant at which everything stood still, when it did between `seen` and `now` in one run of the browser. */
export function stoodStillAt(
  witness: Witness | null,
  seen: Pick<Sample, "at" | "session">,
  now: EpochMs,
): EpochMs | null {
  const until = aliveUntil(witness, seen);
  return until !== null && now - until > STANDSTILL_MS ? until : null;
}

/** Always of one length, so that each tick writes over the one before. */
const LENGTH = 192;

export function writeWitness(witness: Witness): string {
  return JSON.stringify(witness).padEnd(LENGTH);
}

/** What `writeWitness` wrote, or `null`: a file of another version, or an empty one. */
export function parseWitness(text: string): Witness | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null; // Killed before the first tick.
  }
  if (!isRecord(found) || typeof found["session"] !== "string" || !isRun(found["run"])) return null;
  const before = found["before"];
  return { session: found["session"], before: isRun(before) ? before : null, run: found["run"] };
}

function isRun(value: unknown): value is Run {
  return isRecord(value) && Number.isFinite(value["start"]) && Number.isFinite(value["end"]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
