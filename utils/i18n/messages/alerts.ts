import type { Messages } from "../translate.ts";

/** Notifications, toasts and the break page: the only table that the background carries. */
export const ALERTS_MESSAGES = {
  "break.title": { en: "Time for a short break", fr: "Une courte pause ?" },
  "break.body": {
    en: "{dur} on {sites}. Five minutes away from the screen?",
    fr: "{dur} sur {sites}. Cinq minutes loin de l’écran ?",
  },
  "break.body.nobuttons": {
    en: "{dur} on {sites}. Click to choose.",
    fr: "{dur} sur {sites}. Cliquez pour choisir.",
  },
  "break.start": { en: "Start break", fr: "Commencer" },
  "break.later": { en: "In 10 min", fr: "Dans 10 min" },
  "break.skip": { en: "Skip this one", fr: "Passer celle-ci" },
  "break.page.title": { en: "Look up, stretch, breathe.", fr: "Levez les yeux, étirez-vous, respirez." },
  "break.page.body": {
    en: "Your tabs are waiting just as you left them.",
    fr: "Vos onglets vous attendent tels quels.",
  },
  "break.idea.eyes": { en: "Look at something far away", fr: "Regarder au loin" },
  "break.idea.water": { en: "Get some water", fr: "Boire un verre d’eau" },
  "break.idea.move": { en: "Stand up and roll your shoulders", fr: "Se lever, rouler les épaules" },
  "break.back": { en: "I’m back early", fr: "Je reprends" },
  "break.add": { en: "Add 5 min", fr: "+ 5 min" },
  "break.done": { en: "Welcome back", fr: "Bon retour" },
  "fatigue.title": { en: "Are these breaks badly timed?", fr: "Ces pauses tombent mal ?" },
  "fatigue.body": {
    en: "You’ve put off the last three. We can space them out or stop for today.",
    fr: "Vous avez reporté les trois dernières. On peut les espacer ou arrêter pour aujourd’hui.",
  },
  "fatigue.space": { en: "Every 75 min", fr: "Toutes les 75 min" },
  "fatigue.stop": { en: "Not today", fr: "Pas aujourd’hui" },
  "fatigue.keep": { en: "Keep", fr: "Garder" },
  "end.title": { en: "You finish in {dur}", fr: "Fin de journée dans {dur}" },
  "end.body": {
    en: "A good moment to wrap up. Anything to keep for tomorrow?",
    fr: "Le bon moment pour boucler. Quelque chose à garder pour demain ?",
  },
  "end.note": { en: "Park a note", fr: "Noter" },
  "end.ok": { en: "OK", fr: "OK" },
  "end.extend": { en: "+15 min", fr: "+ 15 min" },
  "end.grace": {
    en: "Your day ends at {time}. You have {dur} to finish.",
    fr: "Votre journée finit à {time}. Il vous reste {dur} pour terminer.",
  },
  "entry.end.title": { en: "Your {dur} are up in 1 min", fr: "Vos {dur} se terminent dans 1 min" },
  "entry.end.body": {
    en: "Save what you’re writing. This tab won’t close by itself.",
    fr: "Enregistrez ce que vous écrivez. Cet onglet ne se fermera pas tout seul.",
  },
  "entry.done": { en: "I’m done", fr: "J’ai fini" },
  "entry.more": { en: "5 more min", fr: "5 min de plus" },
  "break.welcome": { en: "{dur} of rest.", fr: "{dur} de repos." },
  "break.close": { en: "Back to work", fr: "Reprendre" },
  "break.left": { en: "{dur} of break left", fr: "encore {dur} de pause" },
  "break.name": { en: "Break", fr: "Pause" },
  "break.begun": { en: "A break of {dur}", fr: "Une pause de {dur}" },
} as const satisfies Messages;
