import { vi } from "vitest";
import type { PopupProps } from "../../components/popup/popup-props.ts";
import { NO_CONTEXT_RULES } from "../../utils/domain/context-rules.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { createLocale, type Locale } from "../../utils/i18n/locale.ts";
import type { Language } from "../../utils/i18n/translate.ts";
import type { MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import { clock } from "./summaries.ts";

export const done = () => vi.fn(() => Promise.resolve());

/** All that the popup may ask for, and nothing happens. */
export const popupCallbacks = () => ({
  openSheet: vi.fn(),
  open: done(),
  snooze: done(),
  startCrisis: done(),
  endCrisis: done(),
  pause: done(),
  togglePersonal: done(),
  park: vi.fn(() => Promise.resolve(true)),
  clearNote: done(),
  startBreak: done(),
  choose: done(),
  showWeek: vi.fn(),
  retry: vi.fn(),
});

/** A menu with two clients, of whom none was chosen, and no rules. */
export const MENU: MenuFacts = {
  clients: [
    { id: "c-lune", name: "Maison Lune", color: "#2b7cc0" },
    { id: "c-nord", name: "Nord", color: "#0f8a86" },
  ],
  hasPlaces: false,
  workingFor: null,
  isTabPersonal: false,
  contexts: NO_CONTEXT_RULES,
  container: null,
};

export const localeOf = (language: Language): Locale =>
  createLocale(language, language === "fr" ? ["fr-FR"] : ["en-GB"], "Europe/Paris");

/** A popup of one instant, in English, without trouble; nothing is open. */
export const popupProps = (
  summary: Summary | null,
  now: number,
  change: Partial<PopupProps> = {},
): PopupProps => ({
  phase: summary ? "ready" : "loading",
  summary,
  now,
  week: { days: summary?.week ?? [], isCurrent: true },
  extras: {
    nextStart: clock("09:00", "2026-11-20"),
    needsNotifications: false,
    names: { x: "X" },
    menu: null,
  },
  sheet: null,
  flash: null,
  hasTrouble: false,
  locale: localeOf("en"),
  on: popupCallbacks(),
  ...change,
});
