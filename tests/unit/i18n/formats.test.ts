import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDateFormat } from "../../../utils/i18n/dates.ts";
import {
  durationParts,
  formatBarDuration,
  formatCountdown,
  formatDuration,
} from "../../../utils/i18n/durations.ts";
import { ALERTS_MESSAGES } from "../../../utils/i18n/messages/alerts.ts";
import { NOTICE_MESSAGES } from "../../../utils/i18n/messages/notices.ts";
import { BREAK_MESSAGES } from "../../../utils/i18n/messages/break.ts";
import { CHART_MESSAGES } from "../../../utils/i18n/messages/charts.ts";
import { COMMON_MESSAGES } from "../../../utils/i18n/messages/common.ts";
import { DAY_LOG_MESSAGES } from "../../../utils/i18n/messages/day-log.ts";
import { GATE_MESSAGES } from "../../../utils/i18n/messages/gate.ts";
import { GROUP_MESSAGES } from "../../../utils/i18n/messages/groups.ts";
import { CLIENTS_MESSAGES } from "../../../utils/i18n/messages/options-clients.ts";
import { CONTEXTS_MESSAGES } from "../../../utils/i18n/messages/options-contexts.ts";
import { SHORTCUTS_MESSAGES } from "../../../utils/i18n/messages/options-shortcuts.ts";
import { ZONE_MESSAGES } from "../../../utils/i18n/messages/options-zone.ts";
import { OPTIONS_MESSAGES } from "../../../utils/i18n/messages/options.ts";
import { SCORE_MESSAGES } from "../../../utils/i18n/messages/score.ts";
import { POPUP_LATER_MESSAGES } from "../../../utils/i18n/messages/popup-later.ts";
import { POPUP_MENU_MESSAGES } from "../../../utils/i18n/messages/popup-menu.ts";
import { POPUP_MESSAGES } from "../../../utils/i18n/messages/popup.ts";
import { REPORT_MESSAGES } from "../../../utils/i18n/messages/report.ts";
import { WELCOME_MESSAGES } from "../../../utils/i18n/messages/welcome.ts";
import { pickLanguage, pluralKey, translator, type Messages } from "../../../utils/i18n/translate.ts";

const MINUTE = 60_000;

describe("durations", () => {
  it.each([
    [0, "0 min", "0\u202fmin"],
    [59_999, "< 1 min", "<\u202f1\u202fmin"],
    [20 * MINUTE, "20 min", "20\u202fmin"],
    [60 * MINUTE, "1h", "1\u202fh"],
    [65 * MINUTE, "1h 05m", "1\u202fh\u202f05"],
    [272 * MINUTE + 59_000, "4h 32m", "4\u202fh\u202f32"],
    [1407 * MINUTE, "23h 27m", "23\u202fh\u202f27"],
  ])("%d ms", (durationMs, english, french) => {
    expect(formatDuration(durationMs, "en")).toBe(english);
    expect(formatDuration(durationMs, "fr")).toBe(french);
  });

  it("bars and countdowns", () => {
    expect(formatBarDuration(425 * MINUTE, "en")).toBe("7h05");
    expect(formatBarDuration(425 * MINUTE, "fr")).toBe("7\u202fh\u202f05");
    expect(formatCountdown(186_000)).toBe("3:06");
    expect(formatCountdown(3_661_000)).toBe("1:01:01");
  });

  it("the parts make the whole", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * 3_600_000 }),
        fc.constantFrom("en" as const, "fr" as const),
        (ms, language) => {
          expect(
            durationParts(ms, language)
              .map(({ text }) => text)
              .join(""),
          ).toBe(formatDuration(ms, language));
        },
      ),
    );
  });
});

describe("dates and times", () => {
  const instant = Date.UTC(2026, 10, 19, 8, 30);
  it("English, 24 and 12 hours", () => {
    const british = createDateFormat("en", "Europe/Paris", "en-GB");
    expect([british.time(instant), british.minute(540), british.dayLong("2026-11-19")]).toEqual([
      "09:30",
      "09:00",
      "Thursday 19 Nov",
    ]);
    expect(british.dayRange("2026-11-16", "2026-11-22")).toBe("16–22 Nov");
    const american = createDateFormat("en", "Europe/Paris", "en-US");
    expect([american.time(instant), american.minute(0), american.minute(810)]).toEqual([
      "9:30 am",
      "12:00 am",
      "1:30 pm",
    ]);
  });

  it("French", () => {
    const french = createDateFormat("fr", "Europe/Paris", "fr-FR");
    expect([french.time(instant), french.minute(540)]).toEqual(["9\u202fh\u202f30", "9\u202fh"]);
    expect([french.weekday(instant), french.weekdayShort(instant)]).toEqual(["jeudi", "jeu."]);
    expect(french.dayLong("2026-11-19")).toBe("jeudi 19 nov.");
    expect(french.weekdayName(0, "long")).toBe("lundi");
  });

  it("a day's name does not depend on the zone of the computer", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      expect(createDateFormat("en", zone, "en-GB").dayShort("2026-11-19")).toBe("19 Nov");
    }
  });
});

describe("languages", () => {
  it("are picked from the choice, the browser, else English", () => {
    expect(pickLanguage("fr", ["en"])).toBe("fr");
    expect(pickLanguage("auto", ["de-DE", "fr-CA", "en"])).toBe("fr");
    expect(pickLanguage("auto", ["de"])).toBe("en");
  });

  it("French counts zero as one", () => {
    expect([0, 1, 2].map((count) => pluralKey("x", count, "fr"))).toEqual(["x.one", "x.one", "x.other"]);
    expect([0, 1, 2].map((count) => pluralKey("x", count, "en"))).toEqual(["x.other", "x.one", "x.other"]);
  });

  it("fills placeholders and leaves a missing one visible", () => {
    const t = translator({ a: { en: "{n} of {max}", fr: "{n} sur {max}" } }, "fr");
    expect([t("a", { n: 1, max: 3 }), t("a", { n: 1 })]).toEqual(["1 sur 3", "1 sur {max}"]);
  });
});

const TABLES: Readonly<Record<string, Messages>> = {
  ALERTS_MESSAGES,
  NOTICE_MESSAGES,
  BREAK_MESSAGES,
  CHART_MESSAGES,
  COMMON_MESSAGES,
  DAY_LOG_MESSAGES,
  GATE_MESSAGES,
  GROUP_MESSAGES,
  CLIENTS_MESSAGES,
  CONTEXTS_MESSAGES,
  SHORTCUTS_MESSAGES,
  ZONE_MESSAGES,
  OPTIONS_MESSAGES,
  POPUP_LATER_MESSAGES,
  SCORE_MESSAGES,
  POPUP_MENU_MESSAGES,
  POPUP_MESSAGES,
  REPORT_MESSAGES,
  WELCOME_MESSAGES,
};

describe.each(Object.entries(TABLES))("the texts of %s", (_name, table) => {
  it("keep the same placeholders in both languages", () => {
    const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    // A French sentence may leave out the day that another placeholder already implies, never name one that English lacks.
    for (const [key, { en, fr }] of Object.entries(table)) {
      for (const hole of holes(fr)) expect(holes(en), key).toContain(hole);
    }
  });

  it("follow French spacing and the voice", () => {
    for (const [key, { en, fr }] of Object.entries(table)) {
      expect(fr, key).not.toMatch(/[^\s\u202f\u00a0][?;!]/);
      expect(fr, key).not.toMatch(/ [?;!:»]|« /);
      expect(`${en}${fr}`, key).not.toMatch(/[!—]/);
      expect(`${en}${fr}`, key).not.toMatch(/burn-?out|addict|productiv|illegal|unhealthy/i);
    }
  });
});
