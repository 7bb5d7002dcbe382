import type { Messages } from "../translate.ts";

/** State of the hours and the quick actions: all of these that a first paint may need. */
export const STATE_MESSAGES = {
  "status.on": { en: "On hours", fr: "En horaires" },
  "status.on.until": { en: "until {time}", fr: "jusqu’à {time}" },
  "status.soon": { en: "Off-hours in {dur}", fr: "Hors horaires dans {dur}" },
  "status.off": { en: "Off-hours", fr: "Hors horaires" },
  "status.off.back": { en: "back {day} {time}", fr: "reprise {day} {time}" },
  "status.dayoff": { en: "Day off", fr: "Jour de repos" },
  "status.crisis": { en: "Crisis mode, {dur} left", fr: "Mode crise, encore {dur}" },
  "action.snooze": { en: "Snooze", fr: "Plus tard" },
  "action.crisis": { en: "Crisis", fr: "Crise" },
  "action.pause": { en: "Pause", fr: "Suspendre" },
  "action.resume": { en: "Resume", fr: "Reprendre" },
  "action.personal": { en: "Personal", fr: "Perso" },
  "perm.body": {
    en: "Your browser only lets us time sites you allow. Nothing leaves this device.",
    fr: "Le navigateur ne mesure que les sites autorisés. Rien ne quitte cet appareil.",
  },
  "perm.cta": { en: "Allow {sites}", fr: "Autoriser {sites}" },
  "paused.body": {
    en: "Nothing is being recorded. Off-hours reminders stay on.",
    fr: "Rien n’est enregistré. Les rappels hors horaires restent actifs.",
  },
  "paused.extend": { en: "Extend", fr: "Prolonger" },
  "crisis.body": {
    en: "No waiting, no alerts. Time is logged as “crisis”, and we’ll suggest taking it back.",
    fr: "Ni attente, ni alerte. Ce temps est noté « crise » et nous vous proposerons de le récupérer.",
  },
  "crisis.end": { en: "End crisis", fr: "Terminer" },
  "crisis.add": { en: "Add 30 min", fr: "+ 30 min" },
  "status.gap": { en: "Pause until {time}", fr: "Pause jusqu’à {time}" },
  "status.gap.soon": { en: "Pause in {dur}", fr: "Pause dans {dur}" },
  "status.paused.short": { en: "Paused", fr: "Suivi suspendu" },
  "status.crisis.short": { en: "Crisis mode", fr: "Mode crise" },
  "status.left": { en: "{dur} left", fr: "encore {dur}" },
  "paused.title": { en: "Tracking is paused until {time}", fr: "Suivi suspendu jusqu’à {time}" },
} as const satisfies Messages;
