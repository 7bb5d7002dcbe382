import { PRESETS } from "./rest-presets.ts";
import {
  RULE_IDS,
  type Binding,
  type Country,
  type Profile,
  type RuleId,
  type RuleLimits,
} from "./rule-limits.ts";
import type { SourceId } from "./rule-sources.ts";

/** All that the rules need to know of a user. */
export type RuleSetup = {
  readonly limits: RuleLimits;
  readonly bindings: Readonly<Record<RuleId, Binding>>;
  readonly sources: Readonly<Record<RuleId, SourceId>>;
  /** Hours a week by contract; `null` when the user gave none. */
  readonly contractMin: number | null;
};

export const PROFILES: readonly Profile[] = ["employee", "forfait-jours", "intern", "freelance", "under-18"];

/** 8 h a day, 35 h a week, 12 h of rest, 30 min after 4 h 30 (L3162-1, L3164-1, service-public F1882). */
const UNDER_18_LIMITS: Partial<RuleLimits> = {
  dailyRestMin: 12 * 60,
  dayMaxMin: 8 * 60,
  weekMaxMin: 35 * 60,
  breaks: [{ afterMin: 270, breakMin: 30 }],
};

const UNDER_18_SOURCES: Partial<Record<RuleId, SourceId>> = {
  R1: "fr-l3164-1",
  R3: "fr-l3162-1",
  R4: "fr-l3162-1",
  R7: "fr-minors",
  R9: "fr-l3164-1",
};

const bindingsOf = (
  rest: Binding,
  own: Partial<Record<RuleId, Binding>> = {},
): Readonly<Record<RuleId, Binding>> => ({
  R1: rest,
  R2: rest,
  R3: rest,
  R4: rest,
  R5: rest,
  R6: rest,
  R7: rest,
  R8: rest,
  R9: rest,
  R10: rest,
  R11: rest,
  ...own,
});

const ALL_BIND = bindingsOf("binding");

/** 10 h, 48 h, 44 h and 35 h do not apply (L3121-62); workload and disconnection do (L3121-64, -65). */
const FORFAIT_JOURS = bindingsOf("none", {
  R1: "binding",
  R2: "binding",
  R11: "binding",
  R3: "benchmark",
  R4: "benchmark",
  R5: "benchmark",
  R6: "benchmark",
});

/** Labour law speaks of employees: shown as a benchmark, never as a legal limit. */
const FREELANCE = bindingsOf("none", { R1: "benchmark", R2: "benchmark", R4: "benchmark", R7: "benchmark" });

/**
 * What holds for whom: rules.md, section 1.4. The contract of days (forfait-jours) and that of interns are French, and
 * elsewhere read as employment; the numbers for the young are French too, and elsewhere a benchmark.
 * @param edits the user's own numbers go before those of the country
 */
export function ruleSetup(
  country: Country,
  profile: Profile,
  contractMin: number | null,
  edits: Partial<RuleLimits> = {},
): RuleSetup {
  const preset = PRESETS[country];
  const isYoung = profile === "under-18";
  return {
    limits: { ...preset.limits, ...(isYoung ? UNDER_18_LIMITS : {}), ...edits },
    bindings: bindingsFor(country, profile),
    sources: isYoung ? { ...preset.sources, ...UNDER_18_SOURCES } : preset.sources,
    contractMin,
  };
}

function bindingsFor(country: Country, profile: Profile): Readonly<Record<RuleId, Binding>> {
  if (profile === "freelance") return FREELANCE;
  if (country === "FR") return profile === "forfait-jours" ? FORFAIT_JOURS : ALL_BIND;
  return profile === "under-18" ? bindingsOf("benchmark") : ALL_BIND;
}

/** Why a profile has the rules that it has; `null` for employees. */
export function profileSource(profile: Profile): SourceId | null {
  if (profile === "forfait-jours") return "fr-l3121-62";
  if (profile === "intern") return "fr-interns";
  if (profile === "freelance") return "fr-freelance";
  return profile === "under-18" ? "fr-minors" : null;
}

/** The rules that say something to this user, in order: those that hold, and benchmarks. */
export function activeRules({ bindings }: Pick<RuleSetup, "bindings">): RuleId[] {
  return RULE_IDS.filter((rule) => bindings[rule] !== "none");
}
