import type { ServiceId } from "./service.ts";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "./time.ts";

/** What can be told of the moment without any further permission. */
export type Moment = {
  /** The tab in front; `null` when no window of the browser has the focus. */
  readonly tabId: number | null;
  /** It sounds and is not muted. */
  readonly isAudible: boolean;
  readonly isFullScreen: boolean;
  /** A meeting host that we may see is in front, or sounds in any tab. */
  readonly isMeeting: boolean;
  /** Something sounds in some tab. */
  readonly isSounding: boolean;
  /** The page in front is one from which a live stream is sent. */
  readonly isLive: boolean;
  /** The last key in a field of the page in front; `null` when none is known. */
  readonly lastTypedAt: EpochMs | null;
  /** The page in front can show a toast. */
  readonly hasShield: boolean;
  /** System notifications may be shown. */
  readonly canNotify: boolean;
};

/** A moment as it is compared with the one before. */
export type Seen = Moment & { readonly at: EpochMs; readonly service: ServiceId | null };

/** A due break waits this long for a seam (brief, principle 5). */
export const SEAM_WAIT_MS = 3 * MINUTE_MS;
/** A pause in typing of this length is a seam. */
export const TYPING_PAUSE_MS = 10 * SECOND_MS;

const MEETINGS =
  /^https:\/\/(meet\.google\.com|teams\.(microsoft\.com|cloud\.microsoft|live\.com)|([\w-]+\.)*(zoom\.us|whereby\.com))\//;
const STUDIOS = /\/(livestreaming|stream-manager|live\/(producer|create|dashboard))(\/|$|[?#])/;

/** Whether the address is one where people meet. Seen only where the user allowed that site. */
export const isMeetingUrl = (url: string | null | undefined): boolean => MEETINGS.test(url ?? "");

/** Whether a live stream is sent from this address. */
export const isLiveUrl = (url: string | null | undefined): boolean => STUDIOS.test(url ?? "");

/** Nothing speaks up in a call, in full screen or in a live stream. */
export const isBusy = ({ isFullScreen, isMeeting, isLive }: Moment): boolean =>
  isFullScreen || isMeeting || isLive;

/** Nor, where it can wait, while somebody types. */
export const isTyping = ({ lastTypedAt }: Moment, now: EpochMs): boolean =>
  lastTypedAt !== null && Math.abs(now - lastTypedAt) < TYPING_PAUSE_MS;

/** Whether something ended between two moments: a look at a tab, a service, a sound, a call, a piece of typing. */
export function isSeam(before: Seen, now: Seen): boolean {
  const hasTyped = now.lastTypedAt !== null && now.lastTypedAt > before.at - TYPING_PAUSE_MS;
  return (
    before.tabId !== now.tabId ||
    before.service !== now.service ||
    (before.isAudible && !now.isAudible) ||
    (isBusy(before) && !isBusy(now)) ||
    (hasTyped && !isTyping(now, now.at))
  );
}

/** A due alert that waits: since when, and what was seen last. */
export type Wait = { readonly since: EpochMs; readonly seen: Seen };

/** Whether a due alert comes now: at a seam, or after the wait; never at a forbidden moment. */
export function timingOf(wait: Wait | null, seen: Seen): "seam" | "time" | "wait" {
  if (isBusy(seen) || isTyping(seen, seen.at) || wait === null) return "wait";
  if (isSeam(wait.seen, seen)) return "seam";
  return seen.at - wait.since >= SEAM_WAIT_MS ? "time" : "wait";
}
