import type { RuleSetup } from "./rest-profiles.ts";
import type { Finding, FindingKind, RuleId } from "./rule-limits.ts";
import type { SourceId } from "./rule-sources.ts";
import { isDeclaredIn, type TrackedRecord } from "./tracked-days.ts";
import type { DayKey, TimeRange } from "./time.ts";

/** What a rule saw. */
export type Seen = {
  readonly day: DayKey;
  readonly range: TimeRange;
  readonly observedMs: number;
  readonly limitMs: number;
  /** When it is not the one that the rule has in general. */
  readonly sourceId?: SourceId;
};

const RULE_OF: Readonly<Record<FindingKind, RuleId>> = {
  "daily-rest": "R1",
  "weekly-rest": "R2",
  "seventh-day": "R2",
  "day-max": "R3",
  "week-max": "R4",
  mean: "R5",
  "reference-mean": "R6",
  break: "R7",
  "night-day": "R8",
  "night-mean": "R8",
  amplitude: "R9",
  "reference-week": "R10",
  "after-hours": "R11",
};

/** Surplus over a contract breaks nothing, and disconnection has no number in law. */
const ONLY_HINTS: ReadonlySet<FindingKind> = new Set(["reference-week", "after-hours"]);

export function isActive(setup: RuleSetup, kind: FindingKind): boolean {
  return setup.bindings[RULE_OF[kind]] !== "none";
}

/** Says how firmly, and by what source, something seen is told. */
export function findingOf(record: TrackedRecord, setup: RuleSetup, kind: FindingKind, seen: Seen): Finding {
  const rule = RULE_OF[kind];
  const level = setup.bindings[rule] === "binding" && !ONLY_HINTS.has(kind) ? "alert" : "hint";
  return {
    rule,
    kind,
    level,
    day: seen.day,
    range: seen.range,
    observedMs: seen.observedMs,
    limitMs: seen.limitMs,
    isDeclared: isDeclaredIn(record, seen.range),
    sourceId: seen.sourceId ?? setup.sources[rule],
    messageId: `rules.${kind}.${level}`,
  };
}
