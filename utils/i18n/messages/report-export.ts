import type { Messages } from "../translate.ts";

/** Files of a period; loaded with the charts. */
export const REPORT_EXPORT_MESSAGES = {
  "report.export": { en: "Export", fr: "Exporter" },
  "report.export.csv": { en: "CSV, for spreadsheets", fr: "CSV, pour les tableurs" },
  "report.export.json": { en: "JSON, for other programs", fr: "JSON, pour d’autres logiciels" },
  "report.export.what": {
    en: "Sums per day, client, activity and site, of what is shown here.",
    fr: "Sommes par jour, client, activité et site, pour ce qui est affiché ici.",
  },
  "report.export.note": {
    en: "No addresses, no titles, no personal time. Self-declared and editable: this is no time clock.",
    fr: "Ni adresses, ni titres, ni temps perso. Ces chiffres sont déclaratifs et modifiables : ce n’est pas une pointeuse.",
  },
  "report.export.failed": {
    en: "The file could not be made. Nothing was lost; please try again.",
    fr: "Le fichier n’a pas pu être créé. Rien n’est perdu ; veuillez réessayer.",
  },
  "report.timesheet": { en: "Timesheet", fr: "Relevé d’heures" },
  "report.timesheet.what": {
    en: "CSV of the time for clients, without learning and career",
    fr: "CSV du temps par client, sans formation ni carrière",
  },
  "report.file.timesheet": { en: "relache-timesheet", fr: "relache-releve" },
  "csv.date": { en: "Date", fr: "Date" },
  "csv.client": { en: "Client", fr: "Client" },
  "csv.activity": { en: "Activity", fr: "Activité" },
  "csv.site": { en: "Site", fr: "Site" },
  "csv.in": { en: "In hours (h:mm)", fr: "En horaires (h:mm)" },
  "csv.off": { en: "Off-hours (h:mm)", fr: "Hors horaires (h:mm)" },
  "csv.total": { en: "Total (h:mm)", fr: "Total (h:mm)" },
  "csv.in.decimal": { en: "In hours (decimal)", fr: "En horaires (décimal)" },
  "csv.off.decimal": { en: "Off-hours (decimal)", fr: "Hors horaires (décimal)" },
  "csv.total.decimal": { en: "Total (decimal)", fr: "Total (décimal)" },
  "csv.client.former": { en: "Former client", fr: "Ancien client" },
} as const satisfies Messages;
