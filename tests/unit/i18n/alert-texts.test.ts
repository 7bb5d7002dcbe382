import { describe, expect, it } from "vitest";
import { alertFacts } from "../../../utils/domain/alert-facts.ts";
import { systemButtons } from "../../../utils/domain/alert-notice.ts";
import { ALERT_KINDS } from "../../../utils/domain/journal.ts";
import type { TimeRange } from "../../../utils/domain/time.ts";
import { alertText } from "../../../utils/i18n/alert-texts.ts";
import type { AlertOffers, AlertWords } from "../../../utils/i18n/alert-words.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import { ALERT_NOTICES } from "../../../utils/i18n/messages/alert-notices.ts";
import { AlertWorld } from "../../support/alert-world.ts";
import { at as instantAt } from "../../support/calendar-model.ts";

const ZONE = "Europe/Paris";
const at = (label: string): number => instantAt(`2026-03-${label}`, ZONE);
const ranges = (...list: readonly (readonly [string, string])[]): TimeRange[] =>
  list.map(([from, to]) => [at(from), at(to)]);

const OFFERS: AlertOffers = {
  sites: ["LinkedIn", "Hootsuite"],
  canExtend: true,
  isSounding: false,
  backAt: null,
};

function say(
  language: "en" | "fr",
  kind: (typeof ALERT_KINDS)[number],
  label: string,
  worked: TimeRange[],
  isAgain = false,
  offers: Partial<AlertOffers> = {},
  crisis = { id: "c", start: at("02T19:00"), end: at("02T20:40") },
) {
  const world = new AlertWorld(at(label));
  world.worked = worked;
  world.crises = [crisis];
  const facts = alertFacts(world.rows(world.now), world.now, ZONE);
  const locale = createLocale(language, [language === "en" ? "en-GB" : "fr-FR"], ZONE);
  return alertText({ kind, about: world.now, isAgain }, facts, { ...OFFERS, ...offers }, locale);
}

const labels = ({ buttons }: AlertWords): string[] => buttons.map(({ label }) => label);

const MORNING = ranges(["02T09:00", "02T12:30"]);
const EVENING = ranges(["02T09:00", "02T12:30"], ["02T13:30", "02T20:00"]);

describe("the words of alerts", () => {
  it("name sites, times and what can be done", () => {
    expect(say("en", "break", "02T09:50", MORNING)).toEqual({
      look: "break",
      title: "Time for a short break",
      body: "50 min on LinkedIn and Hootsuite. 5 min away from the screen?",
      bodyWithoutButtons: "50 min on LinkedIn and Hootsuite. Click to choose.",
      buttons: [
        { act: "break", label: "Start break" },
        { act: "later", label: "In 10 min" },
        { act: "ok", label: "OK" },
      ],
    });
    expect(labels(say("en", "break", "02T10:00", MORNING, true))).toEqual(["Start break", "OK"]);
    expect(labels(say("en", "retime", "02T10:40", MORNING))).toEqual(["Every 75 min", "Not today", "Keep"]);
    expect(say("en", "after-hours", "02T19:30", EVENING).body).toBe(
      "Your hours ended at 18:00. Stop by 22:00 for your 11h of rest. First time this week.",
    );
    expect(say("fr", "after-crisis", "02T20:40", ranges(["02T19:00", "02T20:40"]))).toMatchObject({
      title: "Crise terminée\u00a0: 1\u202fh\u202f40",
      body: "Une pause de 15\u202fmin maintenant\u202f? Un repos de 11\u202fh finit à 7\u202fh\u202f40.",
      buttons: [{ act: "break", label: "Pause 15\u202fmin" }, { act: "ok" }],
    });
  });

  it("offer the rest back after a crisis that leaves too little before the next start", () => {
    const night = { id: "c", start: at("02T22:00"), end: at("02T23:40") };
    const back = { backAt: at("03T10:40") };
    const said = say("fr", "after-crisis", "02T23:40", ranges(["02T22:00", "02T23:40"]), false, back, night);
    expect(said.body).toContain("vous commenceriez mardi à 10\u202fh\u202f40");
    expect(labels(said)).toEqual(["Début à 10\u202fh\u202f40", "Pause 15\u202fmin", "Non merci"]);
  });

  it("offer silence where something sounds, and more time once a day", () => {
    expect(labels(say("en", "break", "02T09:50", MORNING, false, { isSounding: true }))).toEqual([
      "Start break",
      "In 10 min",
      "Quiet for this meeting",
    ]);
    expect(labels(say("en", "end-soon", "02T17:50", MORNING))).toEqual(["Park a note", "OK", "+15 min"]);
    const again = say("en", "end-soon", "02T17:50", MORNING, false, { canExtend: false });
    expect([labels(again), again.bodyWithoutButtons]).toEqual([
      ["Park a note", "OK"],
      "A good moment to wrap up. Click to park a note for tomorrow.",
    ]);
  });

  it("tell when a full rest ends once no full one is left before the next start", () => {
    const late = ranges(["02T09:00", "02T12:30"], ["02T21:00", "02T23:30"]);
    expect(say("en", "after-hours", "02T23:00", late).body).toContain("11h of rest end at 10:00");
  });

  it.each(["en", "fr"] as const)("stand alone in %s, with nothing left to fill in", (language) => {
    for (const kind of ALERT_KINDS) {
      const { title, body, buttons, bodyWithoutButtons = "" } = say(language, kind, "02T19:30", EVENING);
      for (const text of [title, body, bodyWithoutButtons, ...buttons.map(({ label }) => label)])
        expect(text).not.toMatch(/[{}!]|\bNaN\b/);
      expect(title.length).toBeGreaterThan(5);
      // Longer ones fill half of a small screen where notifications are narrow.
      expect(body.length).toBeLessThanOrEqual(130);
      expect(buttons.length).toBeLessThanOrEqual(3);
      expect(systemButtons(buttons).length).toBeLessThanOrEqual(2);
    }
  });

  it("are spaced as French is", () => {
    for (const { fr } of Object.values(ALERT_NOTICES)) {
      expect(fr).not.toMatch(/[^\u202f][?;!]/);
      expect(fr).not.toMatch(/[^\u00a0]:/);
    }
  });

  it("are told in whole minutes near the end", () => {
    expect(say("en", "end-soon", "02T17:50", MORNING).title).toBe("You finish in 10 min");
  });
});
