import type { Messages } from "../translate.ts";

/** The zone in which the hours are read. */
export const ZONE_MESSAGES = {
  "zone.title": { en: "Time zone", fr: "Fuseau horaire" },
  "zone.legend": { en: "Your hours are read in", fr: "Vos horaires sont lus dans" },
  "zone.follow": { en: "Follow this computer", fr: "Suivre cet ordinateur" },
  "zone.follow.note": {
    en: "{zone}, {offset}. When you travel, your hours follow local time.",
    fr: "{zone}, {offset}. En voyage, vos horaires suivent l’heure locale.",
  },
  "zone.fixed": { en: "Keep a fixed zone", fr: "Garder un fuseau fixe" },
  "zone.fixed.note": {
    en: "For a client on another continent.",
    fr: "Pour un client sur un autre continent.",
  },
  "zone.fixed.now": { en: "{zone}, {offset}, now {time}", fr: "{zone}, {offset}, en ce moment {time}" },
  "zone.unknown": {
    en: "{zone}. This browser doesn’t know it, so your hours follow the computer here.",
    fr: "{zone}. Ce navigateur ne le connaît pas : ici, vos horaires suivent l’ordinateur.",
  },
  "zone.search": { en: "Find another zone", fr: "Chercher un autre fuseau" },
  "zone.search.hint": { en: "City, country or UTC+2", fr: "Ville, pays ou UTC+2" },
  "zone.none": {
    en: "No zone of that name. Try the nearest large city.",
    fr: "Aucun fuseau de ce nom. Essayez la grande ville la plus proche.",
  },
  "zone.found.one": { en: "{n} zone", fr: "{n} fuseau" },
  "zone.found.other": { en: "{n} zones", fr: "{n} fuseaux" },
  "zone.found.some": { en: "{n} zones, the first {shown} shown", fr: "{n} fuseaux, dont {shown} affichés" },
  "zone.here": { en: "this computer", fr: "cet ordinateur" },
  "moved.title": {
    en: "Your computer is now in {zone}.",
    fr: "Votre ordinateur est maintenant à l’heure de {zone}.",
  },
  "moved.hours": {
    en: "Your hours follow it: {range} there. Keep them in {from}?",
    fr: "Vos horaires le suivent : {range} là-bas. Les garder à l’heure de {from} ?",
  },
  "moved.nohours": {
    en: "Your hours follow it. Keep them in {from}?",
    fr: "Vos horaires le suivent. Les garder à l’heure de {from} ?",
  },
  "moved.follow": { en: "Follow this computer", fr: "Suivre cet ordinateur" },
  "moved.keep": { en: "Keep {from}", fr: "Garder {from}" },
} as const satisfies Messages;
