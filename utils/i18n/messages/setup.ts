import type { Messages } from "../translate.ts";

/** What the welcome and the options page both say: templates of hours, the question about social platforms. */
export const SETUP_MESSAGES = {
  "social.question": {
    en: "And social platforms, outside your hours?",
    fr: "Et les réseaux, hors de vos horaires ?",
  },
  "social.closed": { en: "Closed, without visits", fr: "Fermés, sans accès" },
  "social.closed.note": {
    en: "The calm page alone; only a crisis opens them",
    fr: "La page calme seulement ; seule une crise les ouvre",
  },
  "social.gate": { en: "Closed, like the tools", fr: "Fermés, comme les outils" },
  "social.gate.note": {
    en: "A calm page instead, with short visits",
    fr: "Une page calme à la place, avec des accès courts",
  },
  "social.personal": { en: "Open for personal use", fr: "Ouverts pour un usage perso" },
  "social.personal.note": {
    en: "Work surfaces stay closed: publishing, statistics, ads, inboxes of business suites",
    fr: "Les espaces pro restent fermés : publication, statistiques, publicité, messageries d’entreprise",
  },
  "social.remind": { en: "Only reminded", fr: "Un simple rappel" },
  "social.remind.note": {
    en: "Nothing closes; a note says that your hours are over",
    fr: "Rien ne se ferme ; un mot rappelle que vos horaires sont finis",
  },
  "social.unanswered": {
    en: "Without an answer, platforms only remind.",
    fr: "Sans réponse, les réseaux se contentent d’un rappel.",
  },
  "template.classic": { en: "Classic days", fr: "Journées classiques" },
  "template.classic.note": { en: "Mon. to Fri., {start} to {end}", fr: "Lun. à ven., {start} à {end}" },
  "template.late": { en: "Later days", fr: "Horaires décalés" },
  "template.freelance": { en: "Freelance, 4 days", fr: "Freelance, 4 jours" },
  "template.empty": { en: "Start from scratch", fr: "Partir de zéro" },
  "template.empty.note": { en: "I set each day myself", fr: "Je règle chaque jour" },
  "template.late.note": { en: "Mon. to Fri., {start} to {end}", fr: "Lun. à ven., {start} à {end}" },
  "template.freelance.note": { en: "Mon. to Thu., {start} to {end}", fr: "Lun. à jeu., {start} à {end}" },
  "template.part-time": { en: "Mornings", fr: "Mi-temps, le matin" },
  "template.part-time.note": { en: "Mon. to Fri., {start} to {end}", fr: "Lun. à ven., {start} à {end}" },
  "template.shifts": { en: "Shifts", fr: "Horaires en rotation" },
  "template.shifts.note": { en: "Mornings, evenings and a night", fr: "Matins, soirs et une nuit" },
  "social.off": { en: "Left open", fr: "Laissés ouverts" },
  "social.off.note": {
    en: "Time there is counted, nothing is said",
    fr: "Le temps y est compté, rien n’est dit",
  },
} as const satisfies Messages;
