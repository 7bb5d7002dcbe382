import { vi } from "vitest";
import type { PopupProps } from "../../components/popup/popup-props.ts";
import { balanceOf } from "../../utils/domain/score.ts";
import { scoreParts } from "../../utils/domain/score-parts.ts";
import { DEFAULT_WEIGHTS } from "../../utils/domain/score-weights.ts";
import { NO_CONTEXT_RULES } from "../../utils/domain/context-rules.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { createLocale, type Locale } from "../../utils/i18n/locale.ts";
import type { Language } from "../../utils/i18n/translate.ts";
import type { GiveBackView } from "../../utils/models/give-back-model.ts";
import type { PopupAsides } from "../../utils/models/popup-asides.ts";
import type { ShownScore } from "../../utils/models/popup-score.ts";
import type { MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import { clock, DAY } from "./summaries.ts";

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

const HOUR_MS = 3_600_000;

const INPUTS: ShownScore["inputs"] = {
  totalMs: 23.45 * HOUR_MS,
  activeDays: 4,
  plannedMs: 40 * HOUR_MS,
  dailyRestShortMs: HOUR_MS,
  weeklyRestMs: 60 * HOUR_MS,
  afterHoursMs: 95 * 60_000,
  overBreakMs: 2 * HOUR_MS,
  quietDays: 5,
};

/** This week so far: 82 of 100 points; most were lost for want of breaks. */
export const SCORE: ShownScore = {
  first: "2026-11-16",
  state: "so-far",
  balance: balanceOf(scoreParts(INPUTS), DEFAULT_WEIGHTS),
  inputs: INPUTS,
  isLastWeek: false,
  hasDeclared: false,
};

/** After a crisis of an hour until 22:40: Friday could begin at 09:40. */
export const OFFER: Exclude<GiveBackView, { phase: "none" }> = {
  phase: "offer",
  offer: {
    crisis: "c",
    crisisMs: HOUR_MS,
    restMs: 11 * HOUR_MS,
    plannedStart: clock("09:00", "2026-11-20"),
    start: clock("09:40", "2026-11-20"),
    day: "2026-11-20",
    edit: { add: [], remove: [] },
  },
  now: clock("22:50", DAY),
  isBusy: false,
  hasFailed: false,
  canUndo: false,
};

/** Nothing beside the figures, in a browser without a side. */
export const popupAsides = (change: Partial<PopupAsides> = {}): PopupAsides => ({
  score: null,
  giveBack: { phase: "none" },
  answers: { take: done(), decline: done(), undo: done() },
  hideScore: done(),
  meeting: null,
  openAtSide: null,
  ...change,
});

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
  asides: null,
  sheet: null,
  flash: null,
  hasTrouble: false,
  locale: localeOf("en"),
  on: popupCallbacks(),
  ...change,
});
