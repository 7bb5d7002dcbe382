import type { Messages } from "../translate.ts";

/** State of the hours and the quick actions: all of these that a first paint may need. */
export const STATE_MESSAGES = {
  "status.on": { en: "On hours", fr: "En horaires" },
  "status.on.until": { en: "until {time}", fr: "jusqu’à {time}" },
  "status.soon": { en: "Off-hours in {dur}", fr: "Hors horaires dans {dur}" },
  "status.off": { en: "Off-hours", fr: "Hors horaires" },
  "status.off.back": { en: "back {day} {time}", fr: "reprise {day} {time}" },
  "status.dayoff": { en: "Day off", fr: "Jour de repos" },
  "action.snooze": { en: "Snooze", fr: "Plus tard" },
  "action.crisis": { en: "Crisis", fr: "Crise" },
  "action.pause": { en: "Pause", fr: "Suspendre" },
  "action.resume": { en: "Resume", fr: "Reprendre" },
  "action.personal": { en: "Personal", fr: "Perso" },
  "status.gap": { en: "Pause until {time}", fr: "Pause jusqu’à {time}" },
  "status.gap.soon": { en: "Pause in {dur}", fr: "Pause dans {dur}" },
  "status.paused.short": { en: "Paused", fr: "Suivi suspendu" },
  "status.crisis.short": { en: "Crisis mode", fr: "Mode crise" },
  "status.left": { en: "{dur} left", fr: "encore {dur}" },
  "empty.week": { en: "Nothing recorded this week", fr: "Rien d’enregistré cette semaine" },
} as const satisfies Messages;
