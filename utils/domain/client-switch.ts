import type { ClientId } from "./client.ts";
import { HOUR_MS, MINUTE_MS, type EpochMs, type Zone } from "./time.ts";
import type { TrackerState } from "./tracker-state.ts";
import { dayKeyAt, dayRange } from "./zone.ts";

/** Who works late still lives in the same day. */
const LATE_MS = 4 * HOUR_MS;

/** When "working for" ends by itself: four hours after midnight, so that tomorrow begins with nobody's choice of today. */
export function endOfLongDay(now: EpochMs, zone: Zone): EpochMs {
  return dayRange(dayKeyAt(now - LATE_MS, zone), zone)[1] + LATE_MS;
}

/** The visit that goes on is this client's from its start, unless it is another's or personal. */
export function givenTo(state: TrackerState, client: ClientId | null): TrackerState {
  const { open } = state;
  const isFree = open !== null && open.client === null && !open.isPersonal;
  return isFree && client !== null ? { ...state, open: { ...open, client } } : state;
}

/** Within this time another choice is a correction, not a new task. */
const CORRECTION_MS = MINUTE_MS / 2;

/** Takes back what a choice of a moment ago gave: `said` is what the user said before. */
export function takenBack(
  state: TrackerState,
  said: { readonly client: ClientId; readonly at: EpochMs } | null,
  now: EpochMs,
): TrackerState {
  const { open } = state;
  const isGiven =
    open !== null && said !== null && open.client === said.client && now - said.at < CORRECTION_MS;
  return isGiven ? { ...state, open: { ...open, client: null } } : state;
}
