import type { Messages } from "../translate.ts";

/** The welcome. */
export const WELCOME_MESSAGES = {
  "ob.1": { en: "When do you work?", fr: "Quand travaillez-vous ?" },
  "ob.2": { en: "Where does your work happen?", fr: "Où se passe votre travail ?" },
  "ob.3": { en: "How can we help you switch off?", fr: "Comment vous aider à couper ?" },
  "ob.soft": {
    en: "Gently. One reminder before the end, then nothing",
    fr: "En douceur. Un rappel avant la fin, puis plus rien",
  },
  "ob.firm": {
    en: "With a boundary. A calm page off-hours, 3 short visits a week",
    fr: "Avec un cadre. Une page calme hors horaires, 3 accès courts par semaine",
  },
  "ob.measure": { en: "Just measure. No alerts", fr: "Juste mesurer. Aucune alerte" },
  "ob.go": { en: "Let’s go", fr: "C’est parti" },
  "ob.skip": { en: "Skip", fr: "Passer" },
} as const satisfies Messages;
