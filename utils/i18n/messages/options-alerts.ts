import type { Messages } from "../translate.ts";

/** What the options say of breaks and alerts beyond the first four. */
export const ALERT_OPTIONS = {
  "alerts.legalBreak": {
    en: "20 min of break before 6 h of work",
    fr: "20 min de pause avant 6 h de travail",
  },
  "alerts.legalBreak.note": {
    en: "Said at 5 h 45 of tracked activity in a day without 20 min off",
    fr: "Signalé à 5 h 45 d’activité suivie dans la journée sans 20 min d’affilée",
  },
  "week.card": { en: "Your week", fr: "Votre semaine" },
  "alerts.weekHours": {
    en: "Planned hours of the week reached",
    fr: "Heures prévues de la semaine atteintes",
  },
  "alerts.weekHours.note": {
    en: "The hours of your contract, else those of your plan",
    fr: "Celles de votre contrat, à défaut celles de vos horaires",
  },
  "alerts.weeklyRest": { en: "Weekly rest at risk", fr: "Repos de la semaine menacé" },
  "alerts.weeklyRest.note": {
    en: "When checks on days off leave less than a day and a night’s rest in a row",
    fr: "Quand des passages pendant vos jours libres laissent moins d’un jour et d’une nuit d’affilée",
  },
  "alerts.watchBudget": { en: "Watch time of the day used up", fr: "Temps de veille du jour atteint" },
  "alerts.weekSummary": { en: "Your week, summed up", fr: "Votre semaine en bref" },
  "alerts.watch.min": { en: "Watch time a day", fr: "Temps de veille par jour" },
  "alerts.summary.day": { en: "Summed up on", fr: "En bref le" },
  "alerts.summary.hour": { en: "Hour", fr: "Heure" },
  "breaks.micro": { en: "20 seconds every 20 min", fr: "20 secondes toutes les 20 min" },
  "breaks.micro.note": {
    en: "Look far away. Popular, with little evidence: off unless you want it.",
    fr: "Regarder au loin. Répandu, peu prouvé : coupé sauf si vous le souhaitez.",
  },
  "breaks.long.note": {
    en: "After 2 h without 15 min off, a pause of 15 min is proposed. A due break waits up to 3 min for a good moment, and never comes in a call, in full screen or while you type.",
    fr: "Après 2 h sans 15 min d’arrêt, une pause de 15 min est proposée. Une pause due attend jusqu’à 3 min un bon moment, et ne vient jamais pendant un appel, en plein écran ou pendant la frappe.",
  },
} as const satisfies Messages;
