import { HEARTBEAT_ALARM } from "../../utils/browser/alarms.ts";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "../../utils/domain/time.ts";

export const RECHECK = "recheck";
/** A full round follows the last one at the latest after this time. */
export const WATCH_PERIOD_MS = 5 * MINUTE_MS;
/** What comes only because time goes on. */
const CLOCKWORK: ReadonlySet<string> = new Set([RECHECK, `alarm ${HEARTBEAT_ALARM}`]);
/** The user has turned to something else: whatever that is, it comes first. What this changes is written at once. */
const HINTS: ReadonlySet<string> = new Set(["boot", "tab", "focus", "idle"]);
/** The alarm stands in for the timer of a worker that has died. While the timer lives, it is not needed. */
const FRESH_MS = 22 * SECOND_MS;

/** What a beat has to do: nothing, a sample alone while nothing changes, a sample now and the rest soon, or all at once. */
export type Call = "none" | "sample" | "soon" | "round";

export type Agenda = {
  readonly callFor: (reason: string) => Call;
  readonly sampled: () => void;
  /** Something failed: the next round has to try again, whenever it comes. */
  readonly doubt: () => void;
  /** A full round has been done; `due` is the instant at which the next one changes something. */
  readonly set: (now: EpochMs, due: EpochMs | null) => void;
};

/**
 * What is due, by both clocks: a step of one must not put it off. Lost with the worker, whose first round is a full one.
 */
export function createAgenda(): Agenda {
  let from = Infinity;
  let until = -Infinity;
  let madeAt = -Infinity;
  let sampledAt = -Infinity;
  let isDoubtful = false;
  const isFree = (): boolean =>
    Date.now() >= from && Date.now() < until && performance.now() - madeAt < WATCH_PERIOD_MS;
  return {
    callFor: (reason) => {
      if (HINTS.has(reason)) return "soon";
      if (!CLOCKWORK.has(reason) || !isFree()) return "round";
      return reason !== RECHECK && performance.now() - sampledAt < FRESH_MS ? "none" : "sample";
    },
    sampled: () => {
      sampledAt = performance.now();
    },
    doubt: () => {
      isDoubtful = true;
      until = -Infinity;
    },
    set: (now, due) => {
      from = now;
      until = isDoubtful ? -Infinity : Math.min(due ?? Infinity, now + WATCH_PERIOD_MS);
      madeAt = performance.now();
      isDoubtful = false;
    },
  };
}
