import type { HoursStatus } from "./plan.ts";
import { MINUTE_MS, type EpochMs } from "./time.ts";

/** Minutes are shown in the last half hour only: a number that is always there is not seen. */
export const BADGE_COUNTDOWN_MS = 30 * MINUTE_MS;

export type BadgeInput = {
  readonly now: EpochMs;
  readonly status: HoursStatus;
  readonly nextState: HoursStatus["state"] | null;
  readonly isPaused: boolean;
  readonly isCrisis: boolean;
  readonly hasMissingHosts: boolean;
  /** An alert was said here. */
  readonly hasAlert: boolean;
};

export type Badge = {
  readonly text: string;
  readonly tone: "none" | "soon" | "off" | "paused" | "crisis" | "trouble";
};

/** What the toolbar says: crisis, pause, trouble, an alert, a dot off-hours, minutes before them, else nothing (brief, section 5). */
export function badgeFor(input: BadgeInput): Badge {
  const { now, status, nextState, isPaused, isCrisis, hasMissingHosts, hasAlert } = input;
  if (isCrisis) return { text: "!", tone: "crisis" };
  if (isPaused) return { text: "\u2016", tone: "paused" };
  if (hasMissingHosts) return { text: "?", tone: "trouble" };
  if (hasAlert) return { text: "1", tone: "soon" };
  if (status.state === "outside") return { text: "\u2022", tone: "off" };
  const isEnding = status.state === "inside" && nextState === "outside" && status.until !== null;
  if (isEnding && status.until !== null && status.until - now <= BADGE_COUNTDOWN_MS) {
    return { text: String(Math.ceil((status.until - now) / MINUTE_MS)), tone: "soon" };
  }
  return { text: "", tone: "none" };
}
