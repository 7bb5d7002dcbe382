import { HOUR_MS, MINUTE_MS, type EpochMs } from "./time.ts";

/** A meeting that has been silent for so long is over. */
export const MEETING_SILENCE_MS = 5 * MINUTE_MS;
/** No meeting is longer: what plays on in some tab is something else. */
export const MEETING_LONGEST_MS = 3 * HOUR_MS;

/**
 * Whether "quiet for this meeting" still holds. Which tab the meeting is in cannot be told without its address, so any
 * sound counts; a tab that is closed falls silent.
 * @param since when it was said
 * @param heardAt when something sounded last, as far as it is known
 */
export function isMeetingQuiet(since: EpochMs | null, heardAt: EpochMs, now: EpochMs): boolean {
  if (since === null || now < since || now - since >= MEETING_LONGEST_MS) return false;
  return now - Math.max(since, heardAt) < MEETING_SILENCE_MS;
}
