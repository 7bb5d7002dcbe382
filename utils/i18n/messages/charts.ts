import type { Messages } from "../translate.ts";

/** What charts say in words: sentence labels, tables, captions. */
export const CHART_MESSAGES = {
  "chart.week": { en: "Time per day, {range}. {days}", fr: "Temps par jour, {range}. {days}" },
  "chart.day": { en: "{day}: {dur}", fr: "{day} : {dur}" },
  "chart.day.split": {
    en: "{day}: {dur}, of which {off} off-hours",
    fr: "{day} : {dur}, dont {off} hors horaires",
  },
  "chart.day.none": { en: "{day}: nothing", fr: "{day} : rien" },
  "chart.day.off": { en: "{day}: day off", fr: "{day} : jour de repos" },
  "chart.caption": { en: "Time per day, {range}", fr: "Temps par jour, {range}" },
  "chart.col.day": { en: "Day", fr: "Jour" },
  "chart.col.in": { en: "In hours", fr: "En horaires" },
  "chart.col.off": { en: "Off-hours", fr: "Hors horaires" },
  "chart.col.total": { en: "Total", fr: "Total" },
  "chart.sum": { en: "Week", fr: "Semaine" },
  "chart.table": { en: "Table", fr: "Tableau" },
  "chart.off": { en: "off", fr: "repos" },
} as const satisfies Messages;
