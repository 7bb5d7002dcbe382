import type { Messages } from "../translate.ts";

/**
 * What the rest rules saw, in calm words: tracked time is neither all work nor only work, so it is always "observed
 * here". `alert` is of a rule that applies, `hint` of a benchmark.
 */
export const RULES_MESSAGES = {
  "rules.title": { en: "Rest rules", fr: "Règles de repos" },
  "rules.note": {
    en: "Observed here, from tracked activity alone. Exceptions and agreements exist; this is no legal advice.",
    fr: "Observé ici, d’après l’activité suivie seulement. Des exceptions et des accords existent ; ce n’est pas un avis juridique.",
  },
  "rules.country": { en: "Compare with", fr: "Comparer avec" },
  "rules.country.own": { en: "My own plan only", fr: "Mon plan seulement" },
  "rules.country.FR": { en: "France", fr: "France" },
  "rules.country.EU": { en: "EU directive", fr: "Directive européenne" },
  "rules.country.BE": { en: "Belgium", fr: "Belgique" },
  "rules.country.ES": { en: "Spain", fr: "Espagne" },
  "rules.country.PT": { en: "Portugal", fr: "Portugal" },
  "rules.country.IE": { en: "Ireland", fr: "Irlande" },
  "rules.country.UK": { en: "United Kingdom", fr: "Royaume-Uni" },
  "rules.country.AU": { en: "Australia", fr: "Australie" },
  "rules.profile": { en: "I am", fr: "Je suis" },
  "rules.profile.employee": { en: "an employee", fr: "en emploi salarié" },
  "rules.profile.forfait-jours": { en: "an employee paid by days", fr: "au forfait jours" },
  "rules.profile.intern": { en: "an intern", fr: "en stage" },
  "rules.profile.freelance": { en: "self-employed", fr: "à mon compte" },
  "rules.profile.under-18": { en: "under 18", fr: "mineur ou mineure" },
  "rules.profile.why": { en: "About this situation:", fr: "Sur cette situation :" },
  "rules.found": { en: "Observed by day", fr: "Observé par jour" },
  "rules.count.one": { en: "{n} observation", fr: "{n} observation" },
  "rules.count.other": { en: "{n} observations", fr: "{n} observations" },
  "rules.none": {
    en: "Nothing to tell for these days.",
    fr: "Rien à signaler pour ces jours.",
  },
  "rules.own-plan": { en: "your plan", fr: "votre plan" },
  "rules.own-contract": { en: "your contract hours", fr: "vos heures de contrat" },
  "rules.source": { en: "Source:", fr: "Source :" },
  "rules.source.all": { en: "Sources of what is looked at", fr: "Sources de ce qui est regardé" },
  "rules.checked.secondary": { en: "(read in another text about it)", fr: "(lu dans un autre texte)" },
  "rules.checked.memory": { en: "(not checked yet)", fr: "(pas encore vérifié)" },
  "rules.newTab": { en: "opens in a new tab", fr: "s’ouvre dans un nouvel onglet" },
  "rules.declared": { en: "declared exception", fr: "exception déclarée" },
  "rules.benchmark": { en: "benchmark", fr: "repère" },
  "rules.week": { en: "Week of {day}", fr: "Semaine du {day}" },
  "rules.daily-rest.alert": {
    en: "Longest rest observed in 24h: {seen}, below the {limit} provided for.",
    fr: "Plus long repos observé en 24 h : {seen}, sous les {limit} prévues.",
  },
  "rules.daily-rest.hint": {
    en: "Longest rest observed in 24h: {seen}. Benchmark: {limit}.",
    fr: "Plus long repos observé en 24 h : {seen}. Repère : {limit}.",
  },
  "rules.weekly-rest.alert": {
    en: "Longest rest observed this week: {seen}, below the {limit} provided for.",
    fr: "Plus long repos observé cette semaine : {seen}, sous les {limit} prévues.",
  },
  "rules.weekly-rest.hint": {
    en: "Longest rest observed this week: {seen}. Benchmark: {limit}.",
    fr: "Plus long repos observé cette semaine : {seen}. Repère : {limit}.",
  },
  "rules.seventh-day.alert": {
    en: "Activity observed on all seven days; one free day is provided for.",
    fr: "Activité observée les sept jours ; un jour libre est prévu.",
  },
  "rules.seventh-day.hint": {
    en: "Activity observed on all seven days. Benchmark: one free day.",
    fr: "Activité observée les sept jours. Repère : un jour libre.",
  },
  "rules.day-max.alert": {
    en: "Tracked activity on this day: {seen}, above the {limit} provided for.",
    fr: "Activité suivie ce jour : {seen}, au-dessus des {limit} prévues.",
  },
  "rules.day-max.hint": {
    en: "Tracked activity on this day: {seen}. Benchmark: {limit}.",
    fr: "Activité suivie ce jour : {seen}. Repère : {limit}.",
  },
  "rules.week-max.alert": {
    en: "Tracked activity this week: {seen}, above the {limit} provided for.",
    fr: "Activité suivie cette semaine : {seen}, au-dessus des {limit} prévues.",
  },
  "rules.week-max.hint": {
    en: "Tracked activity this week: {seen}. Benchmark: {limit}.",
    fr: "Activité suivie cette semaine : {seen}. Repère : {limit}.",
  },
  "rules.mean.alert": {
    en: "Mean of 12 weeks: {seen} a week, above the {limit} provided for.",
    fr: "Moyenne de 12 semaines : {seen} par semaine, au-dessus des {limit} prévues.",
  },
  "rules.mean.hint": {
    en: "Mean of 12 weeks: {seen} a week. Benchmark: {limit}.",
    fr: "Moyenne de 12 semaines : {seen} par semaine. Repère : {limit}.",
  },
  "rules.reference-mean.alert": {
    en: "Mean of four months: {seen} a week, above the {limit} provided for.",
    fr: "Moyenne de quatre mois : {seen} par semaine, au-dessus des {limit} prévues.",
  },
  "rules.reference-mean.hint": {
    en: "Mean of four months: {seen} a week. Benchmark: {limit}.",
    fr: "Moyenne de quatre mois : {seen} par semaine. Repère : {limit}.",
  },
  "rules.break.alert": {
    en: "Longest pause observed in the first hours: {seen}; {limit} are provided for.",
    fr: "Plus longue pause observée dans les premières heures : {seen} ; {limit} sont prévues.",
  },
  "rules.break.hint": {
    en: "Longest pause observed in the first hours: {seen}. Benchmark: {limit}.",
    fr: "Plus longue pause observée dans les premières heures : {seen}. Repère : {limit}.",
  },
  "rules.night-day.alert": {
    en: "Tracked activity of a night worker on this day: {seen}, above the {limit} provided for.",
    fr: "Activité suivie d’un travail de nuit ce jour : {seen}, au-dessus des {limit} prévues.",
  },
  "rules.night-day.hint": {
    en: "Tracked activity with work at night on this day: {seen}. Benchmark: {limit}.",
    fr: "Activité suivie avec travail de nuit ce jour : {seen}. Repère : {limit}.",
  },
  "rules.night-mean.alert": {
    en: "Mean of 12 weeks with work at night: {seen} a week, above the {limit} provided for.",
    fr: "Moyenne de 12 semaines avec travail de nuit : {seen} par semaine, au-dessus des {limit} prévues.",
  },
  "rules.night-mean.hint": {
    en: "Mean of 12 weeks with work at night: {seen} a week. Benchmark: {limit}.",
    fr: "Moyenne de 12 semaines avec travail de nuit : {seen} par semaine. Repère : {limit}.",
  },
  "rules.amplitude.alert": {
    en: "From first to last activity: {seen}; a full rest leaves {limit}.",
    fr: "De la première à la dernière activité : {seen} ; un repos complet laisse {limit}.",
  },
  "rules.amplitude.hint": {
    en: "From first to last activity: {seen}. Benchmark: {limit}.",
    fr: "De la première à la dernière activité : {seen}. Repère : {limit}.",
  },
  "rules.reference-week.alert": {
    en: "Tracked activity this week: {seen}; the week is of {limit}.",
    fr: "Activité suivie cette semaine : {seen} ; la semaine est de {limit}.",
  },
  "rules.reference-week.hint": {
    en: "Tracked activity this week: {seen}; the week is of {limit}.",
    fr: "Activité suivie cette semaine : {seen} ; la semaine est de {limit}.",
  },
  "rules.after-hours.alert": {
    en: "Activity outside the hours you set: {seen}.",
    fr: "Activité hors des horaires que vous avez fixés : {seen}.",
  },
  "rules.after-hours.hint": {
    en: "Activity outside the hours you set: {seen}.",
    fr: "Activité hors des horaires que vous avez fixés : {seen}.",
  },
} as const satisfies Messages;
