import { alertFacts } from "../../utils/domain/alert-facts.ts";
import { occasionId, type AlertNotice } from "../../utils/domain/alert-notice.ts";
import type { AlertKind } from "../../utils/domain/journal.ts";
import { HOUR_MS, type TimeRange } from "../../utils/domain/time.ts";
import { alertText } from "../../utils/i18n/alert-texts.ts";
import { createLocale } from "../../utils/i18n/locale.ts";
import { answerText } from "../../utils/i18n/answer-texts.ts";
import type { Language } from "../../utils/i18n/translate.ts";
import { AlertWorld } from "./alert-world.ts";
import { at as instantAt } from "./calendar-model.ts";

const ZONE = "Europe/Paris";
const at = (label: string): number => instantAt(`2026-03-${label}`, ZONE);

const WORKED: readonly TimeRange[] = [
  [at("02T09:00"), at("02T12:30")],
  [at("02T13:30"), at("02T20:00")],
];
const TIMES: Readonly<Partial<Record<AlertKind, string>>> = {
  break: "02T09:50",
  "end-soon": "02T17:50",
  "after-crisis": "02T23:40",
  parked: "03T09:01",
};

const localeOf = (language: Language) =>
  createLocale(language, [language === "en" ? "en-GB" : "fr-FR"], ZONE);

/** The alert of a kind as it is worded on a working Monday, with all that it can offer. */
export function anyAlert(kind: AlertKind, language: Language): AlertNotice {
  const world = new AlertWorld(at(TIMES[kind] ?? "02T19:30"));
  world.worked = [...WORKED];
  world.crises = [{ id: "c", start: at("02T22:00"), end: at("02T23:40") }];
  world.notes = ["Répondre à Sam pour le post de lancement", "Draft the reply to Maison Lune"].map(
    (text, index) => ({ id: `n${index}`, text, showAt: at("03T09:00") }),
  );
  const facts = alertFacts(world.rows(world.now), world.now, ZONE);
  const offers = {
    sites: ["LinkedIn", "Hootsuite"],
    canExtend: true,
    isSounding: false,
    backAt: at("03T10:40"),
  };
  const withDay = { ...facts, recoveryDay: "2026-03-03" };
  const due = { kind, about: world.now };
  const words = alertText(due, withDay, offers, localeOf(language));
  return { id: occasionId(due, words.buttons), ...words };
}

/** What is said after an answer. */
export function anyConfirmation(language: Language): AlertNotice {
  const until = at("02T18:00") + HOUR_MS / 4;
  const words = answerText({ said: "extend", until: until }, localeOf(language));
  if (words === null) throw new Error("nothing to say");
  return { id: "said", ...words };
}
