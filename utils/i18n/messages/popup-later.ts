import type { Messages } from "../translate.ts";

/** What the popup says in parts that its first paint does without. */
export const POPUP_LATER_MESSAGES = {
  "empty.title": { en: "Ready when you are", fr: "Prêt quand vous l’êtes" },
  "empty.body": {
    en: "Open a site on your list. Your first minutes show up here within 60 seconds.",
    fr: "Ouvrez un site de votre liste. Vos premières minutes s’affichent ici en moins de 60 secondes.",
  },
  "empty.cta": { en: "Check my sites", fr: "Voir mes sites" },
  "empty.report": {
    en: "Come back after your first full day. The charts fill in by themselves.",
    fr: "Revenez après une première journée complète. Les graphiques se remplissent tout seuls.",
  },
  "popup.strip.caption": { en: "Time tracked today", fr: "Temps suivi aujourd’hui" },
  "popup.strip.from": { en: "From", fr: "De" },
  "popup.strip.to": { en: "To", fr: "À" },
  "popup.strip.kind": { en: "Kind", fr: "Type" },
  "popup.strip.in": { en: "In hours", fr: "En horaires" },
  "popup.strip.off": { en: "Off-hours", fr: "Hors horaires" },
  "popup.park.label": { en: "Note for your next start", fr: "Note pour votre prochaine reprise" },
  "popup.park.save": { en: "Save", fr: "Garder" },
  "popup.park.done": { en: "Kept for {day} {time}", fr: "Gardé pour {day} {time}" },
  "popup.park.done.short": { en: "Kept for your next start", fr: "Gardé pour votre reprise" },
  "popup.notes.delete": { en: "Delete the note: {text}", fr: "Effacer la note : {text}" },
  "popup.day.open": { en: "{label}. Open in the report", fr: "{label}. Ouvrir dans le rapport" },
  "popup.snooze.title": { en: "Quiet alerts for", fr: "Alertes muettes pendant" },
  "popup.pause.title": { en: "Pause tracking for", fr: "Suspendre le suivi pendant" },
  "popup.nextStart": { en: "Until {day} {time}", fr: "Jusqu’à {day} {time}" },
  "popup.crisis.done": { en: "Crisis mode until {time}", fr: "Mode crise jusqu’à {time}" },
  "popup.crisis.ended": { en: "Crisis mode ended", fr: "Mode crise terminé" },
  "popup.pause.done": { en: "Tracking paused until {time}", fr: "Suivi suspendu jusqu’à {time}" },
  "popup.pause.ended": { en: "Tracking is on again", fr: "Le suivi reprend" },
  "popup.snooze.ended": { en: "Alerts are on again", fr: "Les alertes reprennent" },
  "popup.personal.ended": { en: "This tab counts again", fr: "Cet onglet compte à nouveau" },
  "popup.failed": {
    en: "That didn’t work. Nothing was changed.",
    fr: "L’action n’a pas abouti. Rien n’a changé.",
  },
  "perm.title.one": { en: "{n} site needs your permission", fr: "{n} site attend votre accord" },
  "perm.title.other": { en: "{n} sites need your permission", fr: "{n} sites attendent votre accord" },
  "perm.more": { en: "{sites} and {n} more", fr: "{sites} et {n} de plus" },
  "popup.mend": { en: "See what can be done", fr: "Voir que faire" },
} as const satisfies Messages;
