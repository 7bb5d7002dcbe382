import { BADGE_COUNTDOWN_MS } from "./badge.ts";
import type { HoursStatus } from "./plan.ts";
import { earliestAfter } from "./ranges.ts";
import { MINUTE_MS, type EpochMs } from "./time.ts";

export type WakeInput = {
  readonly now: EpochMs;
  readonly status: HoursStatus;
  readonly endSoonMs: number;
  /** Ends of crisis, visits, pause, snooze and break, the arming of the gate, the first instant of another plan. */
  readonly ends: readonly (EpochMs | null)[];
};

/**
 * The next instant at which something has to happen although nobody does anything. One alarm stands for it,
 * so that an idle browser is woken a handful of times a day and not every half minute. What falls due while something
 * counts, the worker that looks after alerts tells by itself.
 */
export function nextWake({ now, status, endSoonMs, ends }: WakeInput): EpochMs | null {
  const candidates: (EpochMs | null)[] = [...ends, status.until];
  if (status.until !== null && status.state === "inside") {
    const countdownAt = status.until - BADGE_COUNTDOWN_MS;
    candidates.push(countdownAt, status.until - endSoonMs);
    if (now >= countdownAt) candidates.push(nextMinuteOf(now, status.until));
  }
  return earliestAfter(now, candidates);
}

/** The badge counts whole minutes down to the end, so it changes when a whole minute is left. */
function nextMinuteOf(now: EpochMs, end: EpochMs): EpochMs {
  const left = (end - now) % MINUTE_MS;
  return now + (left === 0 ? MINUTE_MS : left);
}
