import type { Messages } from "../translate.ts";

/** The options page: public holidays, and calendar files in and out. */
export const CALENDARS_MESSAGES = {
  "hol.title": { en: "Public holidays", fr: "Jours fériés" },
  "hol.intro": {
    en: "Take over the public holidays of your country as days off. The list is part of Relâche: nothing is asked online.",
    fr: "Reprenez les jours fériés de votre pays comme jours de repos. La liste fait partie de Relâche : rien n’est demandé en ligne.",
  },
  "hol.open": { en: "Choose a country", fr: "Choisir un pays" },
  "hol.change": { en: "Change the list", fr: "Modifier la liste" },
  "hol.saved.one": {
    en: "{place}: {n} day to come, until {date}",
    fr: "{place} : {n} jour à venir, jusqu’au {date}",
  },
  "hol.saved.other": {
    en: "{place}: {n} days to come, until {date}",
    fr: "{place} : {n} jours à venir, jusqu’au {date}",
  },
  "hol.saved.none": { en: "{place}: no day to come", fr: "{place} : aucun jour à venir" },
  "hol.loading": { en: "Opening the list…", fr: "Ouverture de la liste…" },
  "hol.failed": {
    en: "The list could not be opened just now.",
    fr: "Ouverture de la liste impossible pour l’instant.",
  },
  "hol.retry": { en: "Try again", fr: "Réessayer" },
  "hol.country": { en: "Country", fr: "Pays" },
  "hol.country.none": { en: "Choose a country…", fr: "Choisissez un pays…" },
  "hol.region": { en: "Region", fr: "Région" },
  "hol.region.all": { en: "The whole country", fr: "Tout le pays" },
  "hol.legend": { en: "Public holidays until {date}", fr: "Jours fériés jusqu’au {date}" },
  "hol.part": { en: "part of the day", fr: "une partie de la journée" },
  "hol.all": { en: "Tick all", fr: "Tout cocher" },
  "hol.none": { en: "Untick all", fr: "Tout décocher" },
  "hol.empty": {
    en: "The list knows no public holidays there.",
    fr: "La liste n’y connaît aucun jour férié.",
  },
  "hol.note": {
    en: "They take the place of the public holidays to come. Past ones stay.",
    fr: "Ils remplacent les jours fériés à venir. Les jours passés restent.",
  },
  "hol.save.one": { en: "Take over {n} day", fr: "Reprendre {n} jour" },
  "hol.save.other": { en: "Take over {n} days", fr: "Reprendre {n} jours" },
  "hol.save.none": { en: "Take over none", fr: "N’en reprendre aucun" },
  "hol.renew.one": {
    en: "Your list of public holidays runs out in {n} day.",
    fr: "Votre liste de jours fériés s’arrête dans {n} jour.",
  },
  "hol.renew.other": {
    en: "Your list of public holidays runs out in {n} days.",
    fr: "Votre liste de jours fériés s’arrête dans {n} jours.",
  },
  "hol.renew.out": {
    en: "Your list of public holidays has run out.",
    fr: "Votre liste de jours fériés est épuisée.",
  },
  "hol.renew": { en: "Renew it for 24 months", fr: "La renouveler pour 24 mois" },
  "hol.data": {
    en: "Dates: date-holidays, after Wikipedia (CC BY-SA 3.0).",
    fr: "Dates : date-holidays, d’après Wikipédia (CC BY-SA 3.0).",
  },
  "hol.data.link": { en: "Sources and licence", fr: "Sources et licence" },
  "ics.title": { en: "Leave from your calendar", fr: "Congés depuis votre agenda" },
  "ics.intro": {
    en: "Choose a calendar file (.ics), or drop it here. You see what it holds before anything is saved.",
    fr: "Choisissez un fichier d’agenda (.ics) ou déposez-le ici. Vous voyez son contenu avant tout enregistrement.",
  },
  "ics.choose": { en: "Choose a calendar file", fr: "Choisir un fichier d’agenda" },
  "ics.reading": { en: "Reading the file…", fr: "Lecture du fichier…" },
  "ics.found.one": { en: "{n} period of leave found in {file}", fr: "{n} congé trouvé dans {file}" },
  "ics.found.other": { en: "{n} periods of leave found in {file}", fr: "{n} congés trouvés dans {file}" },
  "ics.free": { en: "shown as free in the calendar", fr: "indiqué comme libre dans l’agenda" },
  "ics.taken": { en: "already among your leave", fr: "déjà dans vos congés" },
  "ics.too-long": { en: "longer than 400 days", fr: "plus de 400 jours" },
  "ics.bad": { en: "cannot be taken over", fr: "ne peut pas être repris" },
  "ics.titles": { en: "Keep titles", fr: "Garder les titres" },
  "ics.titles.note": {
    en: "Otherwise only the days are saved.",
    fr: "Sinon, seuls les jours sont enregistrés.",
  },
  "ics.untitled": { en: "Without a title", fr: "Sans titre" },
  "ics.short.one": {
    en: "{n} event that covers no whole day was left out.",
    fr: "{n} événement qui ne couvre aucun jour entier a été laissé de côté.",
  },
  "ics.short.other": {
    en: "{n} events that cover no whole day were left out.",
    fr: "{n} événements qui ne couvrent aucun jour entier ont été laissés de côté.",
  },
  "ics.past.one": { en: "{n} past event was left out.", fr: "{n} événement passé a été laissé de côté." },
  "ics.past.other": {
    en: "{n} past events were left out.",
    fr: "{n} événements passés ont été laissés de côté.",
  },
  "ics.broken.one": {
    en: "{n} event could not be read in full.",
    fr: "{n} événement n’a pas pu être lu en entier.",
  },
  "ics.broken.other": {
    en: "{n} events could not be read in full.",
    fr: "{n} événements n’ont pas pu être lus en entier.",
  },
  "ics.add.one": { en: "Add {n} period of leave", fr: "Ajouter {n} congé" },
  "ics.add.other": { en: "Add {n} periods of leave", fr: "Ajouter {n} congés" },
  "ics.add.none": { en: "Tick what to add", fr: "Cochez ce qu’il faut ajouter" },
  "ics.news.not-calendar": {
    en: "This is not a calendar file. Export one from your calendar, in the .ics format.",
    fr: "Ce n’est pas un fichier d’agenda. Exportez-en un depuis votre agenda, au format .ics.",
  },
  "ics.news.nothing": {
    en: "This calendar holds no leave to come: no event covers a whole day.",
    fr: "Cet agenda ne contient aucun congé à venir : aucun événement ne couvre un jour entier.",
  },
  "ics.news.too-large": {
    en: "This file is larger than 2 MB. Export a shorter period.",
    fr: "Ce fichier dépasse 2 Mo. Exportez une période plus courte.",
  },
  "ics.news.unreadable": {
    en: "The file could not be read. Try again.",
    fr: "Lecture du fichier impossible. Réessayez.",
  },
  "ics.news.several": { en: "One file at a time, please.", fr: "Un fichier à la fois." },
  "ics.news.imported.one": { en: "{n} period of leave added.", fr: "{n} congé ajouté." },
  "ics.news.imported.other": { en: "{n} periods of leave added.", fr: "{n} congés ajoutés." },
  "ics.news.exported": { en: "Saved as {file}.", fr: "Enregistré sous {file}." },
  "ics.news.export-failed": {
    en: "The file could not be made just now. Try again.",
    fr: "Création du fichier impossible pour l’instant. Réessayez.",
  },
  "out.title": { en: "Off-hours for your colleagues", fr: "Vos hors horaires pour vos collègues" },
  "out.note": {
    en: "A calendar file that shows your off-hours and leave as out of office. It holds no names and no sites, only when you are off.",
    fr: "Un fichier d’agenda qui montre vos hors horaires et congés comme une absence. Il ne contient ni noms ni sites, seulement les moments où vous êtes en repos.",
  },
  "out.weeks": { en: "From today", fr: "À partir d’aujourd’hui" },
  "out.weeks.n": { en: "{n} weeks", fr: "{n} semaines" },
  "out.save": { en: "Save the calendar file", fr: "Enregistrer le fichier d’agenda" },
  "out.name": { en: "Off-hours", fr: "Hors horaires" },
  "out.off": { en: "Off-hours", fr: "Hors horaires" },
  "out.leave": { en: "On leave", fr: "En congé" },
  "out.file": { en: "relache-off-hours-{day}.ics", fr: "relache-hors-horaires-{day}.ics" },
} as const satisfies Messages;
