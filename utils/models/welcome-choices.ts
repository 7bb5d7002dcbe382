import type { Levels, SocialAnswer } from "../domain/plan.ts";
import type { Settings } from "../domain/settings.ts";

/** How the user wants to be helped. */
export type Style = "soft" | "firm" | "measure";
/** What the user wants of social platforms outside the hours. */
export type SocialWish = Exclude<SocialAnswer, "unanswered" | "off" | "closed">;

/**
 * The style is the ceiling: under "gently" nothing closes and under "just measure" nothing is said, whatever the answer
 * about social platforms was. Without that answer they only remind (decision 25).
 */
export function levelsFor(style: Style, social: SocialWish | null): Levels {
  if (style === "measure") return { tools: "off", social: "off", services: {} };
  if (style === "soft")
    return { tools: "remind", social: social === null ? "unanswered" : "remind", services: {} };
  return { tools: "gate", social: social ?? "unanswered", services: {} };
}

/** The channels of the notices around the end of the hours; breaks have a switch of their own. */
export function alertsFor(style: Style): Partial<Settings["alerts"]> {
  switch (style) {
    case "firm":
      return { endSoon: "system", end: "system", afterHours: "system" };
    case "soft":
      return { endSoon: "system", end: "page", afterHours: "none" };
    case "measure":
      return { endSoon: "none", end: "none", afterHours: "none", weekHours: "none" };
  }
}
