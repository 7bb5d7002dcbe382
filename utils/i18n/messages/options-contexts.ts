import type { Messages } from "../translate.ts";

/** The options page: what is work and what is personal, whatever the hours. */
export const CONTEXTS_MESSAGES = {
  "contexts.title": { en: "Work or personal", fr: "Travail ou perso" },
  "contexts.lead": {
    en: "Your hours decide, unless you say otherwise here. Personal time is stored without site or activity and never enters work figures.",
    fr: "Vos horaires décident, sauf si vous dites autre chose ici. Le temps perso est enregistré sans site ni activité et n’entre jamais dans les chiffres du travail.",
  },
  "contexts.services": { en: "By site", fr: "Par site" },
  "contexts.services.note": {
    en: "Studios, ad managers and business inboxes of a platform stay work.",
    fr: "Les studios, les régies publicitaires et les messageries pro d’un réseau restent du travail.",
  },
  "contexts.work": { en: "Always work", fr: "Toujours travail" },
  "contexts.personal": { en: "Always personal", fr: "Toujours perso" },
  "contexts.hours": { en: "By your hours", fr: "Selon vos horaires" },
  "contexts.said": { en: "{name} counts as", fr: "{name} compte comme" },
  "contexts.site": { en: "Site", fr: "Site" },
  "contexts.site.choose": { en: "Choose a site", fr: "Choisir un site" },
  "contexts.counts": { en: "Counts as", fr: "Compte comme" },
  "contexts.add": { en: "Add a rule", fr: "Ajouter une règle" },
  "contexts.site.missing": { en: "Choose a site first.", fr: "Choisissez d’abord un site." },
  "contexts.remove": { en: "Remove", fr: "Retirer" },
  "contexts.remove.name": { en: "Remove the rule for {name}", fr: "Retirer la règle pour {name}" },
  "contexts.window": { en: "Personal hours", fr: "Heures perso" },
  "contexts.window.note": {
    en: "In these hours of the week everything is personal, except tools and work surfaces such as studios and ad managers.",
    fr: "À ces heures de la semaine, tout est perso, sauf les outils et les espaces pro comme les studios et les régies publicitaires.",
  },
  "contexts.window.legend": { en: "Personal hours {n}", fr: "Heures perso {n}" },
  "contexts.window.start": { en: "Start of personal hours {n}", fr: "Début des heures perso {n}" },
  "contexts.window.end": { en: "End of personal hours {n}", fr: "Fin des heures perso {n}" },
  "contexts.window.add": { en: "Add personal hours", fr: "Ajouter des heures perso" },
  "contexts.window.remove": { en: "Remove personal hours {n}", fr: "Retirer les heures perso {n}" },
  "contexts.window.allday": { en: "all day", fr: "toute la journée" },
  "contexts.window.nextday": { en: "ends the next day", fr: "finit le lendemain" },
  "contexts.window.bad.no-days": { en: "Choose at least one day.", fr: "Choisissez au moins un jour." },
  "contexts.window.bad.blank": {
    en: "Give both a start and an end.",
    fr: "Indiquez un début et une fin.",
  },
  "contexts.window.bad.same": {
    en: "Start and end are the same. Choose a later end.",
    fr: "Début et fin identiques. Choisissez une fin plus tard.",
  },
  "contexts.window.bad.overlap": {
    en: "These hours overlap others on {day}. Change one of them.",
    fr: "Cette plage en chevauche une autre le {day}. Modifiez l’une des deux.",
  },
  "contexts.containers": { en: "Let containers decide", fr: "Laisser les conteneurs décider" },
  "contexts.containers.note": {
    en: "Firefox tells the container of a tab only to extensions that may see cookies, so it will ask you. Relâche reads no cookie.",
    fr: "Firefox n’indique le conteneur d’un onglet qu’aux extensions autorisées à voir les cookies : il vous le demandera. Relâche ne lit aucun cookie.",
  },
  "contexts.containers.refused": {
    en: "Firefox didn’t allow it. Nothing was changed.",
    fr: "Firefox n’a pas donné son accord. Rien n’a changé.",
  },
  "contexts.containers.none": {
    en: "No container has an open tab now. Open a tab in one and come back.",
    fr: "Aucun conteneur n’a d’onglet ouvert. Ouvrez un onglet dans l’un d’eux et revenez.",
  },
  "contexts.containers.hint": {
    en: "Firefox doesn’t tell their names. In a fresh Firefox, 1 is Personal, 2 Work, 3 Banking and 4 Shopping.",
    fr: "Firefox n’en donne pas les noms. Dans un Firefox neuf, 1 est Personnel, 2 Travail, 3 Banque et 4 Achats en ligne.",
  },
  "contexts.container": { en: "Container {n}", fr: "Conteneur {n}" },
  "contexts.tabs.one": { en: "{n} open tab", fr: "{n} onglet ouvert" },
  "contexts.tabs.other": { en: "{n} open tabs", fr: "{n} onglets ouverts" },
} as const satisfies Messages;
