import type { Messages } from "../translate.ts";

/** The options page: privacy and data. */
export const DATA_MESSAGES = {
  "data.title": { en: "Privacy and data", fr: "Données et vie privée" },
  "data.lead": {
    en: "Everything stays in this browser. There is no account and no server.",
    fr: "Tout reste dans ce navigateur. Ni compte, ni serveur.",
  },
  "data.card": { en: "What is kept", fr: "Ce qui est conservé" },
  "data.what": {
    en: "We record the site, the time and the duration. Never pages, messages or searches.",
    fr: "Nous notons le site, l’heure et la durée. Jamais vos pages, messages ou recherches.",
  },
  "data.kept.days.one": { en: "{n} day with time on it", fr: "{n} jour mesuré" },
  "data.kept.days.other": { en: "{n} days with time on them", fr: "{n} jours mesurés" },
  "data.kept.spans.one": {
    en: "{n} stretch of time: site, activity, start and end",
    fr: "{n} séquence : site, activité, début et fin",
  },
  "data.kept.spans.other": {
    en: "{n} stretches of time: site, activity, start and end",
    fr: "{n} séquences : site, activité, début et fin",
  },
  "data.kept.rest": {
    en: "Your hours and their earlier versions, your settings, and the notes that you parked",
    fr: "Vos horaires et leurs versions passées, vos réglages et les notes que vous avez laissées",
  },
  "data.kept.unknown": {
    en: "We couldn’t count your data just now. It’s still on this device.",
    fr: "Décompte impossible pour l’instant. Vos données sont toujours sur cet appareil.",
  },
  "data.export.title": { en: "Take it with you", fr: "Emporter vos données" },
  "data.export.note": {
    en: "One readable file with everything: time, hours and settings.",
    fr: "Un seul fichier lisible avec tout : temps, horaires et réglages.",
  },
  "data.export": { en: "Export everything", fr: "Tout exporter" },
  "data.export.done": { en: "{file} is in your downloads", fr: "{file} est dans vos téléchargements" },
  "data.export.failed": {
    en: "The export didn’t work this time. Nothing was changed.",
    fr: "L’export n’a pas abouti cette fois. Rien n’a changé.",
  },
  "data.import.title": { en: "Bring it back", fr: "Reprendre vos données" },
  "data.import.note": {
    en: "Choose a file that Relâche exported. Nothing changes before you confirm.",
    fr: "Choisissez un fichier exporté par Relâche. Rien ne change avant votre accord.",
  },
  "data.import.label": { en: "Choose a file…", fr: "Choisir un fichier…" },
  "data.import.confirm": { en: "Replace what is here?", fr: "Remplacer ce qui est ici ?" },
  "data.import.file": {
    en: "{file} holds {days}, saved on {date}.",
    fr: "{file} contient {days}, enregistré le {date}.",
  },
  "data.import.file.nodate": { en: "{file} holds {days}.", fr: "{file} contient {days}." },
  "data.import.replaces": {
    en: "It replaces the {days} here, with hours and settings. Export first if you may want them back.",
    fr: "Il remplace les {days} d’ici, horaires et réglages compris. Exportez d’abord si vous pourriez en avoir besoin.",
  },
  "data.import.days.one": { en: "{n} day", fr: "{n} jour" },
  "data.import.days.other": { en: "{n} days", fr: "{n} jours" },
  "data.import.do": { en: "Replace", fr: "Remplacer" },
  "data.import.done": { en: "Your data is back.", fr: "Vos données sont de retour." },
  "data.import.failed": {
    en: "The file was fine, but saving it didn’t work. What was here is unchanged.",
    fr: "Le fichier était bon, mais l’enregistrement a échoué. Ce qui était ici n’a pas changé.",
  },
  "data.import.bad.json": {
    en: "This file isn’t readable JSON. Nothing was changed.",
    fr: "Ce fichier n’est pas du JSON lisible. Rien n’a changé.",
  },
  "data.import.bad.foreign": {
    en: "This file wasn’t exported by Relâche. Nothing was changed.",
    fr: "Ce fichier n’a pas été exporté par Relâche. Rien n’a changé.",
  },
  "data.import.bad.newer": {
    en: "This file comes from a newer Relâche. Update, then try again. Nothing was changed.",
    fr: "Ce fichier vient d’une version plus récente de Relâche. Mettez à jour, puis réessayez. Rien n’a changé.",
  },
  "data.import.bad.place": {
    en: "The file is broken at {place}. Nothing was changed.",
    fr: "Le fichier est abîmé à cet endroit : {place}. Rien n’a changé.",
  },
  "data.import.bad.unreadable": {
    en: "The file couldn’t be opened. Nothing was changed.",
    fr: "Le fichier n’a pas pu être ouvert. Rien n’a changé.",
  },
  "data.erase.title": { en: "Erase", fr: "Effacer" },
  "data.erase.note": {
    en: "All time, notes, hours and settings on this device. Export first if you may want them back.",
    fr: "Tout le temps, les notes, les horaires et les réglages de cet appareil. Exportez d’abord si vous pourriez en avoir besoin.",
  },
  "data.delete": { en: "Delete all my data", fr: "Effacer toutes mes données" },
  "data.delete.confirm.one": {
    en: "Delete {n} day of data? This can’t be undone.",
    fr: "Effacer {n} jour de données ? Action définitive.",
  },
  "data.delete.confirm.other": {
    en: "Delete {n} days of data? This can’t be undone.",
    fr: "Effacer {n} jours de données ? Action définitive.",
  },
  "data.delete.body": {
    en: "Your hours and settings go back to what they were at first.",
    fr: "Vos horaires et réglages reviennent à ceux du départ.",
  },
  "data.delete.do": { en: "Delete everything", fr: "Tout effacer" },
  "data.delete.done": { en: "Everything is erased.", fr: "Tout est effacé." },
  "data.delete.failed": {
    en: "Erasing didn’t work just now. Nothing was changed.",
    fr: "L’effacement n’a pas abouti. Rien n’a changé.",
  },
  "data.cancel": { en: "Keep it as it is", fr: "Ne rien changer" },
  "data.take.title": { en: "Export and import", fr: "Exporter et importer" },
} as const satisfies Messages;
