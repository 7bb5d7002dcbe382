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
  "data.import.waits": {
    en: "The hours and levels of the file would open something now: they hold from {day}, {time}. Until then yours stay.",
    fr: "Les horaires et niveaux du fichier ouvriraient quelque chose maintenant : ils s’appliquent {day}, {time}. D’ici là, les vôtres restent.",
  },
  "data.import.kept": {
    en: "Sites and visit settings that would open more stayed as they were. You can change them during your hours.",
    fr: "Les réglages de sites et d’accès qui ouvriraient davantage sont restés tels quels. Vous pourrez les changer pendant vos horaires.",
  },
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
    en: "All time, notes, hours and settings on this device. Export first if you may want them back. This works at any time, off-hours too, and so does uninstalling: Relâche persuades, it doesn’t lock you in.",
    fr: "Tout le temps, les notes, les horaires et les réglages de cet appareil. Exportez d’abord si vous pourriez en avoir besoin. C’est possible à tout moment, même hors horaires, tout comme désinstaller : Relâche persuade et n’enferme pas.",
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
  "data.keep.title": { en: "How long it is kept", fr: "Durée de conservation" },
  "data.keep.spans": { en: "Single stretches of time", fr: "Séquences détaillées" },
  "data.keep.spans.note": {
    en: "Site, activity, start and end. The figures of each day stay when these go.",
    fr: "Site, activité, début et fin. Les chiffres de chaque jour restent quand elles partent.",
  },
  "data.keep.days": { en: "Figures of each day", fr: "Chiffres de chaque jour" },
  "data.keep.days.note": {
    en: "Totals, times of the day, hours that held, breaks and alerts. Kept at least as long as the stretches.",
    fr: "Totaux, moments de la journée, horaires en vigueur, pauses et alertes. Gardés au moins aussi longtemps que les séquences.",
  },
  "data.keep.30": { en: "30 days", fr: "30 jours" },
  "data.keep.90": { en: "90 days", fr: "90 jours" },
  "data.keep.365": { en: "1 year", fr: "1 an" },
  "data.keep.25": { en: "25 months", fr: "25 mois" },
  "data.keep.ever": { en: "Until I delete it", fr: "Jusqu’à ce que je l’efface" },
  "data.keep.when": {
    en: "What is older goes when a new day begins or the browser starts. Export first if you may want it.",
    fr: "Ce qui est plus ancien part au début d’un nouveau jour ou au démarrage du navigateur. Exportez d’abord si vous pourriez en avoir besoin.",
  },
  "data.trouble.title": { en: "Storage needs a look", fr: "Un souci de stockage" },
  "data.trouble.blocked": {
    en: "Another version of Relâche holds your data. Close its other tabs or update it, then try again.",
    fr: "Une autre version de Relâche retient vos données. Fermez ses autres onglets ou mettez-la à jour, puis réessayez.",
  },
  "data.trouble.corrupt": {
    en: "Your data can’t be used as it is. Export what can be read, then start anew if trying again doesn’t help.",
    fr: "Vos données sont inutilisables en l’état. Exportez ce qui est lisible, puis repartez de zéro si un nouvel essai échoue.",
  },
  "data.trouble.gone": { en: "Storage works again.", fr: "Le stockage fonctionne à nouveau." },
  "data.trouble.still": {
    en: "It still doesn’t work. Nothing was changed.",
    fr: "Cela ne fonctionne toujours pas. Rien n’a changé.",
  },
  "data.salvage": { en: "Export what can be read", fr: "Exporter ce qui est lisible" },
  "data.salvage.done": {
    en: "{file} is in your downloads, with everything.",
    fr: "{file} est dans vos téléchargements, au complet.",
  },
  "data.salvage.part": {
    en: "{file} is in your downloads. Some records couldn’t be read and are not in it.",
    fr: "{file} est dans vos téléchargements. Certaines données illisibles n’y sont pas.",
  },
  "data.salvage.failed": {
    en: "Nothing could be read just now. Nothing was changed.",
    fr: "Rien n’a pu être lu pour l’instant. Rien n’a changé.",
  },
  "data.anew": { en: "Start anew…", fr: "Repartir de zéro…" },
  "data.anew.confirm": {
    en: "Delete everything and start anew? This can’t be undone.",
    fr: "Tout effacer et repartir de zéro\u202f? Action définitive.",
  },
  "data.anew.body": {
    en: "Time, notes, hours and settings on this device go. A file that you exported can be imported afterwards.",
    fr: "Le temps, les notes, les horaires et les réglages de cet appareil partent. Un fichier exporté pourra être repris ensuite.",
  },
  "data.anew.do": { en: "Delete and start anew", fr: "Effacer et repartir" },
  "data.anew.done": { en: "Relâche started anew.", fr: "Relâche est repartie de zéro." },
  "data.anew.failed": {
    en: "That didn’t work. Close other tabs of Relâche and try again. Nothing was changed.",
    fr: "L’effacement n’a pas abouti. Fermez les autres onglets de Relâche et réessayez. Rien n’a changé.",
  },
  "data.cancel": { en: "Keep it as it is", fr: "Ne rien changer" },
  "data.take.title": { en: "Export and import", fr: "Exporter et importer" },
} as const satisfies Messages;
