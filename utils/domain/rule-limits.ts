import type { SourceId } from "./rule-sources.ts";
import type { DayKey, TimeRange } from "./time.ts";

/** The rules of rules.md, section 1.3. R12 has no number anywhere, so that it finds nothing. */
export type RuleId = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10" | "R11";

export const RULE_IDS: readonly RuleId[] = [
  "R1",
  "R2",
  "R3",
  "R4",
  "R5",
  "R6",
  "R7",
  "R8",
  "R9",
  "R10",
  "R11",
];

export type Country = "FR" | "EU" | "BE" | "ES" | "PT" | "IE" | "UK" | "AU";
export type Profile = "employee" | "forfait-jours" | "intern" | "freelance" | "under-18";

/** All in minutes; the user may edit each of them. `null`: no number is known, and the rule finds nothing. */
export type RuleLimits = {
  /** R1; R9 is what it leaves of 24 h. */
  readonly dailyRestMin: number | null;
  /** R2. */
  readonly weeklyRestMin: number | null;
  readonly weeklyCoreMin: number;
  /** Weeks over which weekly rests are counted: 2 by the directive. */
  readonly weeklyRestWeeks: 1 | 2;
  /** R2: work on at most six days of the week. */
  readonly hasFreeDay: boolean;
  /** R3. */
  readonly dayMaxMin: number | null;
  /** R4. */
  readonly weekMaxMin: number | null;
  /** R5, over any 12 weeks. */
  readonly meanMaxMin: number | null;
  /** R6, over a reference period of 17 weeks (four months). */
  readonly referenceMaxMin: number | null;
  /** R7: a break of so long before so much work. */
  readonly breaks: readonly { readonly afterMin: number; readonly breakMin: number }[];
  /** R8: the night, and the limits of night workers. */
  readonly night: {
    readonly fromMin: number;
    readonly toMin: number;
    readonly dayMaxMin: number;
    readonly meanMaxMin: number;
  } | null;
  /** R10; the hours of the contract go first. */
  readonly weekMin: number | null;
};

/** Whether a rule holds for somebody, or only serves as a benchmark ("repère"). */
export type Binding = "binding" | "benchmark" | "none";

/** `alert`: a rule that holds was not met, by what is seen here. `hint`: a benchmark, or a rule without a number in law. */
export type FindingLevel = "alert" | "hint";

export type FindingKind =
  | "daily-rest"
  | "weekly-rest"
  | "seventh-day"
  | "day-max"
  | "week-max"
  | "mean"
  | "reference-mean"
  | "break"
  | "night-day"
  | "night-mean"
  | "amplitude"
  | "reference-week"
  | "after-hours";

/** The text is "observed here", never "illegal": tracked time is neither all work nor only work (rules.md, section 0). */
export type FindingMessage = `rules.${FindingKind}.${FindingLevel}`;

export type Finding = {
  readonly rule: RuleId;
  readonly kind: FindingKind;
  readonly level: FindingLevel;
  /** The civil day that it is shown on; for weeks the first day, for several weeks that of the last one. */
  readonly day: DayKey;
  /** What was looked at. Never beyond the days that are known, nor later than now. */
  readonly range: TimeRange;
  /** The rest, pause, sum or mean that was seen; for a seventh day the least worked of the seven. */
  readonly observedMs: number;
  readonly limitMs: number;
  /** A declared exception lies in the range: shown apart, and no alert is given for it. It never hides a finding. */
  readonly isDeclared: boolean;
  readonly sourceId: SourceId;
  readonly messageId: FindingMessage;
};
