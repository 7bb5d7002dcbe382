import type { Messages } from "../translate.ts";

/** The balance score and where its points went: in the report and, after its first paint, in the popup. */
export const SCORE_MESSAGES = {
  "score.of": { en: "{n} out of 100", fr: "{n} sur 100" },
  "score.points": { en: "{n} / {of}", fr: "{n} / {of}" },
  "score.soFar": { en: "so far", fr: "en cours" },
  "score.soFar.note": {
    en: "The week is still open: what is to come costs nothing yet.",
    fr: "La semaine est en cours : ce qui reste à venir ne coûte rien.",
  },
  "score.crisis": {
    en: "Crisis time is shown apart; only your rest counts it.",
    fr: "Le temps de crise est montré à part ; seul le repos en tient compte.",
  },
  "score.band.held": { en: "Boundaries held", fr: "Limites tenues" },
  "score.band.spill-over": { en: "Some spill-over", fr: "Quelques débordements" },
  "score.band.strain": { en: "Under strain", fr: "Sous tension" },
  // Of which week stands beside it: the popup shows last week's too.
  "score.band.little-rest": { en: "Little rest", fr: "Peu de repos" },
  "score.why": { en: "Why {n}?", fr: "Pourquoi {n} ?" },
  "score.lost": { en: "Points lost, largest first", fr: "Points perdus, du plus grand au plus petit" },
  "score.lost.none": { en: "No points were lost.", fr: "Aucun point perdu." },
  "score.part.dailyRest": { en: "Rest between days", fr: "Repos entre deux jours" },
  "score.part.weeklyRest": { en: "Weekly rest", fr: "Repos de la semaine" },
  "score.part.afterHours": { en: "Inside your hours", fr: "Dans vos horaires" },
  "score.part.load": { en: "Hours of the week", fr: "Heures de la semaine" },
  "score.part.breaks": { en: "Breaks", fr: "Pauses" },
  "score.part.quietDays": { en: "Quiet days", fr: "Jours calmes" },
  "score.seen.dailyRest": {
    en: "{dur} below 11h, within 24h of starting",
    fr: "{dur} sous 11 h, dans les 24 h du début",
  },
  "score.seen.dailyRest.none": { en: "no rest observed below 11h", fr: "aucun repos observé sous 11 h" },
  "score.seen.weeklyRest": {
    en: "{dur} at one go, 35h gives all",
    fr: "{dur} d’affilée, 35 h donnent tout",
  },
  "score.seen.weeklyRest.full": { en: "35h or more at one go", fr: "35 h d’affilée ou plus" },
  "score.seen.afterHours": {
    en: "{dur} off-hours, 30 min are free",
    fr: "{dur} hors horaires, 30 min sont libres",
  },
  "score.seen.load": { en: "{dur} tracked, {plan} planned", fr: "{dur} suivies, {plan} prévues" },
  "score.seen.breaks": { en: "{dur} beyond an hour at a stretch", fr: "{dur} au-delà d’une heure d’affilée" },
  "score.seen.quietDays": {
    en: "{n} of 7 with at most 10 min off-hours",
    fr: "{n} sur 7 avec 10 min hors horaires au plus",
  },
  "score.suggestion.dailyRest": {
    en: "What would help most: a later start after a late evening.",
    fr: "Ce qui aiderait le plus : commencer plus tard après une soirée tardive.",
  },
  "score.suggestion.weeklyRest": {
    en: "What would help most: one stretch of 35h without a look, for example from Saturday evening.",
    fr: "Ce qui aiderait le plus : 35 h d’affilée sans un regard, par exemple dès samedi soir.",
  },
  "score.suggestion.afterHours": {
    en: "What would help most: parking a task in the evening and taking it up at the next start.",
    fr: "Ce qui aiderait le plus : noter une tâche le soir et la reprendre au prochain début.",
  },
  "score.suggestion.load": {
    en: "What would help most: a lighter day next week, by what your plan leaves free.",
    fr: "Ce qui aiderait le plus : une journée plus légère la semaine prochaine, selon votre plan.",
  },
  "score.suggestion.breaks": {
    en: "What would help most: five minutes away within each hour.",
    fr: "Ce qui aiderait le plus : cinq minutes loin de l’écran chaque heure.",
  },
  "score.suggestion.quietDays": {
    en: "What would help most: keeping off-hours visits to fewer days.",
    fr: "Ce qui aiderait le plus : regrouper les visites hors horaires sur moins de jours.",
  },
  "score.hide": { en: "Hide score", fr: "Masquer le score" },
} as const satisfies Messages;
