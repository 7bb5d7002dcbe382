import type { Messages } from "../translate.ts";

/** Names of the six groups of activities. */
export const GROUP_MESSAGES = {
  "group.community": { en: "Community", fr: "Communauté" },
  "group.content": { en: "Content", fr: "Contenu" },
  "group.analytics": { en: "Analytics", fr: "Analyse" },
  "group.watch": { en: "Watch", fr: "Veille" },
  "group.growth": { en: "Growth", fr: "Évolution" },
  "group.unsorted": { en: "Unsorted", fr: "Non classé" },
} as const satisfies Messages;
