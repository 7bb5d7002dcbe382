import { NO_CONTEXT_RULES, type ContextRules } from "./context-rules.ts";
import type { CustomService, ServiceId } from "./service.ts";

export type LanguageChoice = "auto" | "en" | "fr";
export type ThemeChoice = "auto" | "light" | "dark";
export type AlertChannel = "system" | "page" | "badge" | "none";

/** How long the days' sums, shapes and plans and the journal are kept, and the single spans at most as long. */
export type Retention = {
  /** Days; `null` is for ever. */
  readonly spansDays: 30 | 90 | 365 | null;
  /** Months; `null` is for ever. */
  readonly rollUpMonths: 25 | null;
};

/** Whose public holidays are taken over: an ISO 3166 country, and within it a part such as `BY` or `BY.A`; `null` is all of it. */
export type HolidayPlace = { readonly country: string; readonly region: string | null };

/** Everything the user set besides the plan. Read only through `parseSettings`, which is total. */
export type Settings = {
  readonly v: 1;
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
  /** First day of the week, for display and rules: 0 is Monday, 6 is Sunday. */
  readonly weekStart: number;
  /** Seconds without input after which time no longer counts: 30 to 600. */
  readonly idleAfterSec: number;
  readonly breaks: {
    readonly isOn: boolean;
    /** Minutes of activity after which a break is due: 25 to 120. */
    readonly everyMin: number;
    readonly restMin: number;
    /** 20 seconds every 20 minutes: opt-in. */
    readonly isMicroOn: boolean;
  };
  readonly alerts: {
    readonly break: AlertChannel;
    readonly legalBreak: AlertChannel;
    readonly endSoon: AlertChannel;
    readonly end: AlertChannel;
    readonly afterHours: AlertChannel;
    readonly weekHours: AlertChannel;
    readonly weeklyRest: AlertChannel;
    readonly watchBudget: AlertChannel;
    readonly weekSummary: AlertChannel;
    /** Minutes before the end of the hours. */
    readonly endSoonMin: number;
    /** Minutes of watching a day: 5 to 480. */
    readonly watchBudgetMin: number;
    /** When the week is summed up: 0 is Monday, 6 is Sunday; the hour is 0 to 23. */
    readonly summaryDay: number;
    readonly summaryHour: number;
  };
  readonly gate: {
    /** Minutes that open tabs keep after the end of the hours. */
    readonly graceMin: number;
    /** Seconds before a visit opens: 0 to 60. */
    readonly waitSec: number;
    /** Short visits a week: 0 to 10, or `UNLIMITED_VISITS`. */
    readonly visitsPerWeek: number;
    /** A hole in a plan day up to this long is a gap, not off-hours. */
    readonly gapLimitMin: number;
    /** Gaps are kept closed like the time after the hours; otherwise services only remind in them. */
    readonly gateGaps: boolean;
  };
  readonly sites: {
    /** Built-in services that the user unticked: neither recorded nor gated. */
    readonly disabled: readonly ServiceId[];
    readonly custom: readonly CustomService[];
  };
  /** What is work and what is personal, whatever the hours. */
  readonly contexts: ContextRules;
  readonly retention: Retention;
  /** `null` while public holidays are not taken over. */
  readonly holidays: HolidayPlace | null;
  /** What the user means to do after work, in the user's words; shown on the off-hours page. */
  readonly eveningPlan: string;
  readonly isWelcomeDone: boolean;
  readonly score: {
    readonly isShown: boolean;
    /** Points by part, read through `parseWeights`; `null` are the standard ones. */
    readonly weights: Readonly<Record<string, number>> | null;
  };
  /** Whose numbers the report compares rests with: a country of `COUNTRIES`, a profile of `PROFILES`. */
  readonly rules: {
    /** `null`: the user's own plan alone. */
    readonly country: string | null;
    readonly profile: string;
  };
};

export const DEFAULT_SETTINGS: Settings = {
  v: 1,
  language: "auto",
  theme: "auto",
  weekStart: 0,
  idleAfterSec: 120,
  breaks: { isOn: true, everyMin: 50, restMin: 5, isMicroOn: false },
  alerts: {
    break: "system",
    legalBreak: "system",
    endSoon: "system",
    end: "system",
    afterHours: "system",
    weekHours: "system",
    weeklyRest: "none",
    watchBudget: "none",
    weekSummary: "none",
    endSoonMin: 10,
    watchBudgetMin: 45,
    summaryDay: 4,
    summaryHour: 16,
  },
  gate: { graceMin: 5, waitSec: 20, visitsPerWeek: 3, gapLimitMin: 180, gateGaps: false },
  sites: { disabled: [], custom: [] },
  contexts: NO_CONTEXT_RULES,
  retention: { spansDays: 90, rollUpMonths: 25 },
  holidays: null,
  eveningPlan: "",
  isWelcomeDone: false,
  score: { isShown: true, weights: null },
  rules: { country: null, profile: "employee" },
};

/** No budget of visits: more than any week holds, so that it compares and subtracts like the others. */
export const UNLIMITED_VISITS = 1000;

/** How long a hole in a plan day may be for services to only remind in it: none while gaps are gated too. */
export function openGapMin({ gateGaps, gapLimitMin }: Settings["gate"]): number {
  return gateGaps ? 0 : gapLimitMin;
}
