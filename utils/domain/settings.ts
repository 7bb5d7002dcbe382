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

/** Everything the user set besides the plan. Read only through `parseSettings`, which is total. */
export type Settings = {
  readonly v: 1;
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
  /** First day of the week, for display and rules: 0 is Monday, 6 is Sunday. */
  readonly weekStart: number;
  /** Seconds without input after which time no longer counts: 30 to 600. */
  readonly idleAfterSec: number;
  readonly breaks: { readonly isOn: boolean; readonly everyMin: number; readonly restMin: number };
  readonly alerts: {
    readonly break: AlertChannel;
    readonly endSoon: AlertChannel;
    readonly end: AlertChannel;
    readonly afterHours: AlertChannel;
    /** Minutes before the end of the hours. */
    readonly endSoonMin: number;
  };
  readonly gate: {
    /** Minutes that open tabs keep after the end of the hours. */
    readonly graceMin: number;
    /** Seconds before a visit opens: 0 to 60. */
    readonly waitSec: number;
    /** Short visits a week: 0 to 10. */
    readonly visitsPerWeek: number;
    /** A hole in a plan day up to this long is a gap, not off-hours. */
    readonly gapLimitMin: number;
  };
  readonly sites: {
    /** Built-in services that the user unticked: neither recorded nor gated. */
    readonly disabled: readonly ServiceId[];
    readonly custom: readonly CustomService[];
  };
  readonly retention: Retention;
  /** What the user means to do after work, in the user's words; shown on the off-hours page. */
  readonly eveningPlan: string;
  readonly isWelcomeDone: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  v: 1,
  language: "auto",
  theme: "auto",
  weekStart: 0,
  idleAfterSec: 120,
  breaks: { isOn: true, everyMin: 50, restMin: 5 },
  alerts: { break: "system", endSoon: "system", end: "system", afterHours: "system", endSoonMin: 10 },
  gate: { graceMin: 5, waitSec: 20, visitsPerWeek: 3, gapLimitMin: 180 },
  sites: { disabled: [], custom: [] },
  retention: { spansDays: 90, rollUpMonths: 25 },
  eveningPlan: "",
  isWelcomeDone: false,
};
