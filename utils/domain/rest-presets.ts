import type { Country, RuleId, RuleLimits } from "./rule-limits.ts";
import type { SourceId } from "./rule-sources.ts";

export type Preset = {
  readonly limits: RuleLimits;
  readonly sources: Readonly<Record<RuleId, SourceId>>;
};

const HOUR = 60;

/** The floor of directive 2003/88/EC. Art. 4 gives a break after 6 h and no length, so that R7 has no number here. */
const EU_LIMITS: RuleLimits = {
  dailyRestMin: 11 * HOUR,
  weeklyRestMin: 35 * HOUR,
  weeklyCoreMin: 24 * HOUR,
  weeklyRestWeeks: 2,
  hasFreeDay: false,
  dayMaxMin: null,
  weekMaxMin: null,
  meanMaxMin: null,
  referenceMaxMin: 48 * HOUR,
  breaks: [],
  night: null,
  weekMin: null,
};

/** Code du travail; numbers and articles in rules.md, section 1.3. */
const FR_LIMITS: RuleLimits = {
  ...EU_LIMITS,
  weeklyRestWeeks: 1,
  hasFreeDay: true,
  dayMaxMin: 10 * HOUR,
  weekMaxMin: 48 * HOUR,
  meanMaxMin: 44 * HOUR,
  breaks: [{ afterMin: 6 * HOUR, breakMin: 20 }],
  night: { fromMin: 21 * HOUR, toMin: 6 * HOUR, dayMaxMin: 8 * HOUR, meanMaxMin: 40 * HOUR },
  weekMin: 35 * HOUR,
};

/** 12 h between days, 9 h ordinary day, 15 min after 6 h, 1.5 days a week, 40 h as a yearly mean. */
const ES_LIMITS: RuleLimits = {
  ...EU_LIMITS,
  dailyRestMin: 12 * HOUR,
  weeklyRestMin: 36 * HOUR,
  dayMaxMin: 9 * HOUR,
  breaks: [{ afterMin: 6 * HOUR, breakMin: 15 }],
  weekMin: 40 * HOUR,
};

/** 15 min after 4 h 30 and 30 min after 6 h (from memory, 1997 act, s. 12). */
const IE_LIMITS: RuleLimits = {
  ...EU_LIMITS,
  breaks: [
    { afterMin: 4.5 * HOUR, breakMin: 15 },
    { afterMin: 6 * HOUR, breakMin: 30 },
  ],
};

/** 20 min after 6 h, 24 h a week; the mean of 48 h may be opted out of. */
const UK_LIMITS: RuleLimits = {
  ...EU_LIMITS,
  weeklyRestMin: 24 * HOUR,
  weeklyRestWeeks: 1,
  breaks: [{ afterMin: 6 * HOUR, breakMin: 20 }],
};

/** Australian hours were not looked into: only the user's own plan and numbers hold. */
const AU_LIMITS: RuleLimits = {
  ...EU_LIMITS,
  dailyRestMin: null,
  weeklyRestMin: null,
  referenceMaxMin: null,
};

const allFrom = (hours: SourceId, disconnection: SourceId): Readonly<Record<RuleId, SourceId>> => ({
  R1: hours,
  R2: hours,
  R3: hours,
  R4: hours,
  R5: hours,
  R6: hours,
  R7: hours,
  R8: hours,
  R9: hours,
  R10: hours,
  R11: disconnection,
});

const FR_SOURCES: Readonly<Record<RuleId, SourceId>> = {
  R1: "fr-l3131-1",
  R2: "fr-l3132-2",
  R3: "fr-l3121-18",
  R4: "fr-l3121-20",
  R5: "fr-l3121-22",
  R6: "eu-2003-88",
  R7: "fr-l3121-16",
  R8: "fr-l3122-6",
  R9: "fr-cass-99-43351",
  R10: "fr-l3121-27",
  R11: "fr-l2242-17",
};

/** Presets of rules.md, section 1.4. No law gives a number for disconnection: R11 is the plan that the user sets. */
export const PRESETS: Readonly<Record<Country, Preset>> = {
  FR: { limits: FR_LIMITS, sources: FR_SOURCES },
  EU: { limits: EU_LIMITS, sources: allFrom("eu-2003-88", "own-plan") },
  BE: { limits: EU_LIMITS, sources: allFrom("eu-2003-88", "be-2022-10-03") },
  ES: { limits: ES_LIMITS, sources: { ...allFrom("es-et", "es-10-2021"), R6: "eu-2003-88" } },
  PT: { limits: EU_LIMITS, sources: allFrom("eu-2003-88", "pt-83-2021") },
  IE: { limits: IE_LIMITS, sources: allFrom("ie-owta-1997", "ie-si-159-2021") },
  UK: { limits: UK_LIMITS, sources: allFrom("uk-wtr-1998", "own-plan") },
  AU: { limits: AU_LIMITS, sources: allFrom("own-plan", "au-333m") },
};

export const COUNTRIES: readonly Country[] = ["FR", "EU", "BE", "ES", "PT", "IE", "UK", "AU"];
