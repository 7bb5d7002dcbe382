import type { Messages } from "../translate.ts";

/** Names of the nine activities. */
export const ACTIVITY_MESSAGES = {
  "activity.community": { en: "Community", fr: "Communauté" },
  "activity.messaging": { en: "Messages", fr: "Messages" },
  "activity.creation": { en: "Creation", fr: "Création" },
  "activity.publishing": { en: "Publishing", fr: "Publication" },
  "activity.analytics": { en: "Analytics", fr: "Statistiques" },
  "activity.ads": { en: "Ads", fr: "Publicité" },
  "activity.watch": { en: "Watch", fr: "Veille" },
  "activity.learning": { en: "Learning", fr: "Formation" },
  "activity.career": { en: "Career", fr: "Carrière" },
} as const satisfies Messages;
