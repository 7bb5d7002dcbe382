import type { Messages } from "../translate.ts";
import { STATE_MESSAGES } from "./state.ts";

/** What several pages say: state of the hours, quick actions, trouble. */
export const COMMON_MESSAGES = {
  ...STATE_MESSAGES,
  "status.leave": { en: "On leave until {date}", fr: "En congé jusqu’au {date}" },
  "status.paused": { en: "Paused until {time}", fr: "Suivi suspendu jusqu’à {time}" },
  "status.entry": { en: "Short visit, {dur} left", fr: "Accès court, encore {dur}" },
  "action.snooze.done": { en: "Alerts quiet until {time}", fr: "Alertes muettes jusqu’à {time}" },
  "action.personal.done": {
    en: "This tab is personal. It won’t be counted.",
    fr: "Cet onglet est perso. Il ne sera pas compté.",
  },
  "action.undo": { en: "Undo", fr: "Annuler" },
  "perm.title": { en: "{n} sites need your permission", fr: "{n} sites attendent votre accord" },
  "perm.notif": {
    en: "Notifications are off for this browser. Alerts will show inside pages instead.",
    fr: "Les notifications sont coupées dans ce navigateur. Les alertes s’afficheront dans les pages.",
  },
  "error.read": {
    en: "We couldn’t read your data just now. It’s still on this device.",
    fr: "Lecture impossible pour l’instant. Vos données sont toujours sur cet appareil.",
  },
  "error.retry": { en: "Try again", fr: "Réessayer" },
  "error.full": {
    en: "Storage is almost full. Export or delete older months to keep tracking.",
    fr: "L’espace est presque plein. Exportez ou supprimez d’anciens mois pour continuer.",
  },
  "crisis.start": { en: "Crisis mode for", fr: "Mode crise pendant" },
  "crisis.after.title": { en: "Crisis over: {dur}", fr: "Crise terminée : {dur}" },
  "crisis.after.body": {
    en: "Take that time back tomorrow? You’d start at {time}.",
    fr: "Voulez-vous récupérer ce temps demain ? Vous commenceriez à {time}.",
  },
  "crisis.after.yes": { en: "Start at {time}", fr: "Commencer à {time}" },
  no: { en: "No thanks", fr: "Non merci" },
  "notes.morning": { en: "Good morning. You parked:", fr: "Bonjour. Vous aviez noté :" },
  "notes.clear": { en: "Got it, delete", fr: "Compris, effacer" },
  "notes.keep": { en: "Keep", fr: "Garder" },
  close: { en: "Close", fr: "Fermer" },
  "social.question": {
    en: "And social platforms, outside your hours?",
    fr: "Et les réseaux, hors de vos horaires ?",
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
