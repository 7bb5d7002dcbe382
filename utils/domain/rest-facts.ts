import { closedSince, nextStart } from "./calendar.ts";
import type { ShieldState } from "./shield-state.ts";
import type { EpochMs } from "./time.ts";

/** What a page says about the time off: all of it may be unknown (an empty plan, a calendar that ends too early). */
export type RestFacts = {
  /** When the hours ended. */
  readonly since: EpochMs | null;
  /** When they begin again. */
  readonly until: EpochMs | null;
  /** Rest since the last tracked time, or since the hours ended when nothing was tracked after them. */
  readonly restMs: number | null;
  readonly leftMs: number | null;
};

/** Durations in ms, never negative. */
export function restFacts(now: EpochMs, state: Pick<ShieldState, "calendar" | "restSince">): RestFacts {
  const since = closedSince(state.calendar, now);
  const until = nextStart(state.calendar, now);
  const restFrom = state.restSince ?? since;
  return {
    since,
    until,
    restMs: restFrom === null ? null : Math.max(0, now - restFrom),
    leftMs: until === null ? null : until - now,
  };
}
