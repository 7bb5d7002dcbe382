import type { Messages } from "../translate.ts";

/** The options page. */
export const OPTIONS_MESSAGES = {
  "hours.title": { en: "Your hours", fr: "Vos horaires" },
  "hours.lead": {
    en: "Say when you work. The rest is yours: that’s where we help you switch off.",
    fr: "Indiquez quand vous travaillez. Tout le reste est à vous : c’est là que nous vous aidons à couper.",
  },
  "hours.week": { en: "Typical week", fr: "Semaine type" },
  "hours.add": { en: "Add hours", fr: "Ajouter une plage" },
  "hours.copy": { en: "Copy to…", fr: "Copier vers…" },
  "hours.copy.do": { en: "Copy to {n} days", fr: "Copier sur {n} jours" },
  "hours.nextday": { en: "ends {day}", fr: "finit {day}" },
  "hours.overlap": {
    en: "These hours overlap {other}. Merge them?",
    fr: "Cette plage chevauche {other}. Les fusionner ?",
  },
  "hours.same": {
    en: "Start and end are the same. Choose a later end.",
    fr: "Début et fin identiques. Choisissez une fin plus tard.",
  },
  "hours.gap": {
    en: "Only {dur} of rest between {a} and {b}. Your goal is {goal}.",
    fr: "Il reste {dur} de repos entre {a} et {b}. Votre objectif est de {goal}.",
  },
  "hours.saved": { en: "Saved", fr: "Enregistré" },
  "hours.tz.follow": { en: "Follow this computer", fr: "Suivre cet ordinateur" },
  "hours.tz.fixed": { en: "Keep a fixed time zone", fr: "Garder un fuseau fixe" },
  "hours.tz.moved": {
    en: "You’re now in {tz}. Use local time for your hours?",
    fr: "Vous êtes maintenant à {tz}. Passer vos horaires à l’heure locale ?",
  },
  "hours.leave.add": { en: "Add time off", fr: "Ajouter une absence" },
  "data.title": { en: "Privacy and data", fr: "Données et vie privée" },
  "data.what": {
    en: "We record the site, the time and the duration. Never pages, messages or searches.",
    fr: "Nous notons le site, l’heure et la durée. Jamais vos pages, messages ou recherches.",
  },
  "data.delete": { en: "Delete all my data", fr: "Effacer toutes mes données" },
  "data.delete.confirm": {
    en: "Delete {n} days of data? This can’t be undone.",
    fr: "Effacer {n} jours de données ? Action définitive.",
  },
} as const satisfies Messages;
