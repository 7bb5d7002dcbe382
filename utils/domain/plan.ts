import type { DayKey, EpochMs, TimeRange, Zone } from "./time.ts";
import type { ServiceId } from "./service.ts";

/**
 * Working hours within one plan day, in minutes of the local day. `start` is 0 to 1439, `end` 1 to 1440.
 * `end < start` means that it ends on the next day; `end === start` is refused; all day is 0 to 1440.
 */
export type DayInterval = { readonly start: number; readonly end: number };

/** Seven plan days, Monday first. An interval belongs to the day on which it starts. */
export type WeekPlan = readonly (readonly DayInterval[])[];

/** How firmly a service is kept closed outside the hours. */
export type Level = "off" | "remind" | "gate" | "closed";

/** What may be said of one service: personal use may stay open where its context can be told (decision 26). */
export type ServiceLevel = Level | "personal-open";

/** The user's answer about social platforms outside the hours; tools have a level of their own. `off` only measures. */
export type SocialAnswer = ServiceLevel | "unanswered";

export type Levels = {
  readonly tools: Level;
  readonly social: SocialAnswer;
  /** What the user chose for single services; wins over the two above. */
  readonly services: Readonly<Record<ServiceId, ServiceLevel>>;
};

export type ExceptionKind = "leave" | "holiday" | "special" | "campaign" | "on-call";

/** Days that do not follow the week. Its dates are read in the zone of the plan. */
export type PlanException = {
  readonly id: string;
  readonly rev: number;
  readonly kind: ExceptionKind;
  readonly from: DayKey;
  /** The last day, included. */
  readonly to: DayKey;
  /** The hours of each of the days, for `special` and `campaign` only. */
  readonly intervals: readonly DayInterval[];
  readonly label: string;
  /** When it was first saved; an edit keeps it. */
  readonly savedAt: EpochMs;
  /** It holds from then on, as a rule for all of its days: only what loosens waits for the next start (decision 24). */
  readonly effectiveFrom: EpochMs;
  /** It was taken back, and goes on until then because it keeps something closed. `null` while it holds. */
  readonly effectiveTo: EpochMs | null;
};

/** One saved version of the plan. Versions are only ever added, so that last month is judged by last month's plan. */
export type Plan = {
  readonly id: string;
  readonly effectiveFrom: EpochMs;
  readonly savedAt: EpochMs;
  /** `null` follows the computer. */
  readonly zone: Zone | null;
  readonly week: WeekPlan;
  readonly restGoalMin: number;
  /** Hours a week by contract, in minutes; `null` when the user gave none. */
  readonly contractMin: number | null;
  readonly levels: Levels;
  /** All exceptions by date in the order of saving, the same for every version: put here when plans are read, never stored with them. */
  readonly exceptions?: readonly PlanException[];
};

/**
 * The plan written out as instants over a bounded window: the only thing that decisions look at,
 * so that the worker, the pages and the content script cannot disagree about clocks and zones.
 */
export type Calendar = {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Working hours, sorted, apart from each other. */
  readonly inside: readonly TimeRange[];
  /** Short holes within one plan day (lunch), sorted; what is neither is outside. */
  readonly gaps: readonly TimeRange[];
};

export type HoursState = "inside" | "gap" | "outside";

export type HoursStatus = {
  readonly state: HoursState;
  /** When this state began; `null` when it began before the calendar's window. */
  readonly since: EpochMs | null;
  /** The next change of state; `null` when the window shows none (an empty plan). */
  readonly until: EpochMs | null;
};
