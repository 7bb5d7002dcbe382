import type { Messages } from "../translate.ts";

/** Toasts in pages and the break page. */
export const ALERTS_MESSAGES = {
  "break.page.title": { en: "Look up, stretch, breathe.", fr: "Levez les yeux, étirez-vous, respirez." },
  "break.page.body": {
    en: "Your tabs are waiting just as you left them.",
    fr: "Vos onglets vous attendent tels quels.",
  },
  "break.idea.eyes": { en: "Look at something far away", fr: "Regarder au loin" },
  "break.idea.water": { en: "Get some water", fr: "Boire un verre d’eau" },
  "break.idea.move": { en: "Stand up and roll your shoulders", fr: "Se lever, rouler les épaules" },
  "break.back": { en: "I’m back early", fr: "Je reprends" },
  "break.add": { en: "Add 5 min", fr: "+ 5 min" },
  "break.done": { en: "Welcome back", fr: "Bon retour" },
  "end.grace": {
    en: "Your hours end at {time}. You have {dur} to finish.",
    fr: "Vos horaires finissent à {time}. Il vous reste {dur} pour terminer.",
  },
  "end.ok": { en: "OK", fr: "OK" },
  "entry.end.title": { en: "Your {dur} are up in 1 min", fr: "Vos {dur} se terminent dans 1 min" },
  "entry.end.body": {
    en: "Save what you’re writing. This tab won’t close by itself.",
    fr: "Enregistrez ce que vous écrivez. Cet onglet ne se fermera pas tout seul.",
  },
  "entry.done": { en: "I’m done", fr: "J’ai fini" },
  "entry.more": { en: "5 more min", fr: "5 min de plus" },
} as const satisfies Messages;
