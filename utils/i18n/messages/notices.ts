import type { Messages } from "../translate.ts";

/** What menus and shortcuts say: packaged as one file a language, read by the background when it has to speak. */
export const NOTICE_MESSAGES = {
  "menu.personal-tab": { en: "This tab is personal", fr: "Cet onglet est perso" },
  "menu.personal-30": { en: "Personal for 30 min", fr: "Perso pendant 30 min" },
  "menu.break": { en: "Take a break", fr: "Faire une pause" },
  "menu.pause": { en: "Pause tracking for 1 h", fr: "Suspendre le suivi 1 h" },
  "menu.crisis": { en: "Crisis mode for 1 h", fr: "Mode crise pendant 1 h" },
  "menu.client": { en: "Working for…", fr: "Je travaille pour…" },
  "done.personal-tab": {
    en: "This tab is personal. It won’t be counted.",
    fr: "Cet onglet est perso. Il ne sera pas compté.",
  },
  "done.personal-tab.off": { en: "This tab counts again.", fr: "Cet onglet compte à nouveau." },
  "done.personal-30": { en: "Personal until {time}.", fr: "Perso jusqu’à {time}." },
  "done.personal-30.off": { en: "Your time counts again.", fr: "Votre temps compte à nouveau." },
  "done.pause": { en: "Tracking is paused until {time}.", fr: "Suivi suspendu jusqu’à {time}." },
  "done.pause.off": { en: "Tracking is on again.", fr: "Le suivi reprend." },
  "done.crisis": {
    en: "Crisis mode until {time}. Everything is open.",
    fr: "Mode crise jusqu’à {time}. Tout est ouvert.",
  },
  "done.crisis.off": { en: "Crisis mode ended.", fr: "Mode crise terminé." },
} as const satisfies Messages;
