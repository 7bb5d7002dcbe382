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
};

export type Badge = {
  readonly text: string;
  readonly tone: "none" | "soon" | "off" | "paused" | "crisis" | "trouble";
};

/** What the toolbar says: trouble, crisis, pause, minutes before off-hours, a dot off-hours, else nothing (brief, section 5). */
export function badgeFor({ now, status, nextState, isPaused, isCrisis, hasMissingHosts }: BadgeInput): Badge {
  if (isCrisis) return { text: "!", tone: "crisis" };
  if (isPaused) return { text: "\u2016", tone: "paused" };
  if (hasMissingHosts) return { text: "?", tone: "trouble" };
  if (status.state === "outside") return { text: "\u2022", tone: "off" };
  const isEnding = status.state === "inside" && nextState === "outside" && status.until !== null;
  if (isEnding && status.until !== null && status.until - now <= BADGE_COUNTDOWN_MS) {
    return { text: String(Math.ceil((status.until - now) / MINUTE_MS)), tone: "soon" };
  }
  return { text: "", tone: "none" };
}
