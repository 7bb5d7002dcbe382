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
  "status.crisis": { en: "Crisis mode, {dur} left", fr: "Mode crise, encore {dur}" },
  "perm.body": {
    en: "Your browser only lets us time sites you allow. Nothing leaves this device.",
    fr: "Le navigateur ne mesure que les sites autorisés. Rien ne quitte cet appareil.",
  },
  "perm.cta": { en: "Allow {sites}", fr: "Autoriser {sites}" },
  "paused.title": { en: "Tracking is paused until {time}", fr: "Suivi suspendu jusqu’à {time}" },
  "paused.body": {
    en: "Nothing is being recorded. Off-hours reminders stay on.",
    fr: "Rien n’est enregistré. Les rappels hors horaires restent actifs.",
  },
  "paused.extend": { en: "Extend", fr: "Prolonger" },
  "crisis.body": {
    en: "No waiting, no alerts. Time is logged as “crisis”, and we’ll suggest taking it back.",
    fr: "Ni attente, ni alerte. Ce temps est noté « crise » et nous vous proposerons de le récupérer.",
  },
  "crisis.end": { en: "End crisis", fr: "Terminer" },
  "crisis.add": { en: "Add 30 min", fr: "+ 30 min" },
} as const satisfies Messages;
