import type { Messages } from "../translate.ts";

/** What short visits cost: on the off-hours page and in the report. */
export const VISITS_MESSAGES = {
  "visits.last": {
    en: "Your visit at {time} broke off {rest} of rest. A full rest of {goal} now ends at {until}.",
    fr: "Votre accès de {time} a interrompu {rest} de repos. Un repos complet de {goal} finit désormais à {until}.",
  },
  "visits.title": { en: "Short visits", fr: "Accès courts" },
  "visits.note": {
    en: "Each with its reason and the rest that it broke off.",
    fr: "Chacun avec sa raison et le repos qu’il a interrompu.",
  },
  "visits.when": { en: "When", fr: "Quand" },
  "visits.site": { en: "Site", fr: "Site" },
  "visits.reason": { en: "Reason", fr: "Raison" },
  "visits.spent": { en: "Time there", fr: "Temps passé" },
  "visits.cost": { en: "Rest broken off", fr: "Repos interrompu" },
  "visits.until": { en: "Full rest ends", fr: "Fin du repos complet" },
  "visits.unused": { en: "not used", fr: "non utilisé" },
  "visits.at": { en: "{day}, {time}", fr: "{day}, {time}" },
  "visits.r.post": { en: "Check a scheduled post", fr: "Vérifier un post programmé" },
  "visits.r.client": { en: "Client request", fr: "Demande client" },
  "visits.r.personal": { en: "Personal use", fr: "Usage perso" },
  "visits.r.other": { en: "Other", fr: "Autre" },
} as const satisfies Messages;
