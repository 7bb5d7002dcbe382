import type { Messages } from "../translate.ts";

/** The offer after a crisis: on the off-hours page, in the popup, the report and the options. */
export const GIVE_BACK_MESSAGES = {
  "back.title": { en: "Crisis over: {dur}", fr: "Crise terminée : {dur}" },
  "back.body.today": {
    en: "Take that time back today? You’d start at {time}.",
    fr: "Voulez-vous récupérer ce temps aujourd’hui ? Vous commenceriez à {time}.",
  },
  "back.body.tomorrow": {
    en: "Take that time back tomorrow? You’d start at {time}.",
    fr: "Voulez-vous récupérer ce temps demain ? Vous commenceriez à {time}.",
  },
  "back.body.day": {
    en: "Take that time back on {day}? You’d start at {time}.",
    fr: "Voulez-vous récupérer ce temps {day} ? Vous commenceriez à {time}.",
  },
  "back.why": {
    en: "Your hours begin at {planned}. This leaves {rest} of rest in a row, once.",
    fr: "Vos horaires commencent à {planned}. Cela laisse {rest} de repos d’affilée, cette fois seulement.",
  },
  "back.yes": { en: "Start at {time}", fr: "Commencer à {time}" },
  "back.no": { en: "No thanks", fr: "Non merci" },
  "back.taken.title": { en: "Your rest is given back", fr: "Votre repos vous est rendu" },
  "back.taken.today": {
    en: "Today your hours begin at {time}.",
    fr: "Aujourd’hui, vos horaires commencent à {time}.",
  },
  "back.taken.tomorrow": {
    en: "Tomorrow your hours begin at {time}.",
    fr: "Demain, vos horaires commencent à {time}.",
  },
  "back.taken.day": {
    en: "On {day} your hours begin at {time}.",
    fr: "Vos horaires commencent {day} à {time}.",
  },
  "back.undo": { en: "Undo", fr: "Annuler" },
  "back.failed": {
    en: "That didn’t go through. It may work in a moment.",
    fr: "Cela n’a pas abouti. Réessayez dans un instant.",
  },
  "back.label": { en: "Rest after a crisis", fr: "Repos après une crise" },
} as const satisfies Messages;
