import type { Messages } from "../translate.ts";

/** The report. */
export const REPORT_MESSAGES = {
  "report.week": { en: "Week", fr: "Semaine" },
  "report.month": { en: "Month", fr: "Mois" },
  "report.h.in": {
    en: "Most of your week stayed inside your hours.",
    fr: "L’essentiel de votre semaine est resté dans vos horaires.",
  },
  "report.h.off": { en: "{dur} of your week fell off-hours.", fr: "{dur} de votre semaine hors horaires." },
  "report.h.rest": {
    en: "A quiet week. {n} days without work.",
    fr: "Une semaine calme. {n} jours sans travail.",
  },
  "report.usual": { en: "usually {a}–{b}", fr: "d’habitude {a} à {b}" },
  "report.days": { en: "Each day, by activity", fr: "Chaque jour, par activité" },
  "report.heat": { en: "When you worked", fr: "Quand vous avez travaillé" },
  "report.heat.note": {
    en: "Minutes per hour. The outline is your schedule that day.",
    fr: "Minutes par heure. Le contour est votre horaire du jour.",
  },
  "report.client": { en: "By client", fr: "Par client" },
  "report.activity": { en: "By activity", fr: "Par activité" },
  "report.gaps": { en: "Rest between days", fr: "Repos entre deux jours" },
  "report.trend": { en: "Last 12 weeks", fr: "12 dernières semaines" },
  "report.table": { en: "Table", fr: "Tableau" },
  "report.export": { en: "Export", fr: "Exporter" },
  "report.timesheet": { en: "Timesheet", fr: "Relevé d’heures" },
  "report.private": {
    en: "Everything on this page was worked out on this device. Nothing is sent anywhere unless you export it.",
    fr: "Tout est calculé sur cet appareil. Rien n’est envoyé, sauf si vous exportez.",
  },
  "report.total": { en: "Total", fr: "Total" },
  "report.offTotal": { en: "Off-hours", fr: "Hors horaires" },
  "report.share": { en: "{n}% of the week", fr: "{n} % de la semaine" },
  "report.perDay": { en: "Each day", fr: "Chaque jour" },
  "report.service": { en: "By site", fr: "Par site" },
  "report.site": { en: "Site", fr: "Site" },
  "report.group": { en: "Activity", fr: "Activité" },
  "report.personal.note": {
    en: "Personal: {dur}, not part of the total.",
    fr: "Perso : {dur}, hors total.",
  },
  "report.lead": { en: "{off} of {total} fell off-hours.", fr: "{off} sur {total} hors horaires." },
  "report.lead.none": { en: "{total}, all of it in hours.", fr: "{total}, entièrement en horaires." },
  "report.lead.rest": { en: "Nothing was tracked this week.", fr: "Rien n’a été suivi cette semaine." },
  "report.day.none": { en: "Nothing tracked", fr: "Rien de suivi" },
  "report.brand": { en: "Relâche", fr: "Relâche" },
  "report.week.prev": { en: "Previous week", fr: "Semaine précédente" },
  "report.week.next": { en: "Next week", fr: "Semaine suivante" },
} as const satisfies Messages;
