import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";

/**
 * Wakes the background when the state no longer fits the world: the computer went to another zone, or the calendar has
 * run out. At most once a minute, in case nobody mends it.
 */
export function createWaker(wake: () => void): {
  readonly check: (now: EpochMs, state: ShieldState) => void;
} {
  let wokenAt = -Infinity;
  return {
    check: (now, { zone, calendar }) => {
      const isStale = now >= calendar.to || now < calendar.from || zone !== currentZone();
      if (!isStale || Math.abs(now - wokenAt) < MINUTE_MS) return;
      wokenAt = now;
      wake();
    },
  };
}

function currentZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
