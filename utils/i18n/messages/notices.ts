import type { Messages } from "../translate.ts";

/** System notifications: packaged as one file a language, read by the background when it has to speak. */
export const NOTICE_MESSAGES = {
  "break.title": { en: "Time for a short break", fr: "Une courte pause ?" },
  "break.body": {
    en: "{dur} on {sites}. Five minutes away from the screen?",
    fr: "{dur} sur {sites}. Cinq minutes loin de l’écran ?",
  },
  "break.body.nobuttons": {
    en: "{dur} on {sites}. Click to choose.",
    fr: "{dur} sur {sites}. Cliquez pour choisir.",
  },
  "break.start": { en: "Start break", fr: "Commencer" },
  "break.later": { en: "In 10 min", fr: "Dans 10 min" },
  "soon.title": { en: "You finish in {dur}", fr: "Fin de journée dans {dur}" },
  "soon.body": {
    en: "A good moment to wrap up. Click to see your day.",
    fr: "Le bon moment pour boucler. Cliquez pour voir votre journée.",
  },
  "end.title": { en: "Your hours end here", fr: "Vos horaires s’arrêtent ici" },
  "end.body": {
    en: "You have {dur} to finish. You’re off until {day}, {time}.",
    fr: "Il vous reste {dur} pour terminer. Ce temps est à vous jusqu’à {day}, {time}.",
  },
  "end.body.open": {
    en: "You have {dur} to finish. The rest is yours.",
    fr: "Il vous reste {dur} pour terminer. Le reste est à vous.",
  },
  "after.title": { en: "This is your own time", fr: "Ce temps est à vous" },
  "after.body": {
    en: "Your hours ended at {time}. If you stop now, a rest of {goal} ends at {until}.",
    fr: "Vos horaires ont fini à {time}. En arrêtant maintenant, un repos de {goal} finit à {until}.",
  },
  "break.sites": { en: "your sites", fr: "vos sites" },
} as const satisfies Messages;
