import { COUNTRIES } from "../domain/rest-presets.ts";
import { PROFILES, ruleSetup, type RuleSetup } from "../domain/rest-profiles.ts";
import type { Country, Profile, RuleId } from "../domain/rule-limits.ts";
import type { SourceId } from "../domain/rule-sources.ts";
import type { Settings } from "../domain/settings.ts";

/** Whose numbers are looked at; without a country the user's own plan alone. */
export type RuleChoice = { readonly country: Country | null; readonly profile: Profile };

/** Reads the stored choice, of which only the shape has been looked at. */
export function ruleChoiceOf({ country, profile }: Settings["rules"]): RuleChoice {
  return {
    country: COUNTRIES.find((known) => known === country) ?? null,
    profile: PROFILES.find((known) => known === profile) ?? "employee",
  };
}

/** The rules of a choice; without a country only the plan and the hours of the contract are left. */
export function ruleSetupOf({ country, profile }: RuleChoice, contractMin: number | null): RuleSetup {
  if (country !== null) return ruleSetup(country, profile, contractMin);
  // Australia's preset holds no number of hours.
  const own = ruleSetup("AU", "employee", contractMin);
  return { ...own, bindings: only(["R10", "R11"]), sources: OWN_SOURCES };
}

const only = (rules: readonly RuleId[]): RuleSetup["bindings"] => ({
  ...NO_BINDINGS,
  ...Object.fromEntries(rules.map((rule) => [rule, "benchmark"] as const)),
});

const each = <Value>(value: Value): Readonly<Record<RuleId, Value>> => ({
  R1: value,
  R2: value,
  R3: value,
  R4: value,
  R5: value,
  R6: value,
  R7: value,
  R8: value,
  R9: value,
  R10: value,
  R11: value,
});

const NO_BINDINGS = each("none" as const);
const OWN_SOURCES: Readonly<Record<RuleId, SourceId>> = each("own-plan");
