import { amplitudeFindings, dailyRestFindings, weeklyRestFindings } from "./rest-findings.ts";
import type { RuleSetup } from "./rest-profiles.ts";
import type { Finding } from "./rule-limits.ts";
import type { TrackedDay, TrackedRecord } from "./tracked-days.ts";
import {
  afterHoursFindings,
  breakFindings,
  dayMaxFindings,
  meanFindings,
  nightFindings,
  weekFindings,
} from "./work-findings.ts";

/**
 * All that the rules R1 to R11 see in a record, by the instant at which it begins. The record has to hold whole weeks and
 * some days around those that are shown: a week before for R1, one after for R2, 16 before for R5 and R6. `day` of a
 * finding tells where it is shown.
 * @param earlier the days right before the record; with it a year, for the 270 h of R8
 */
export function restFindings(
  record: TrackedRecord,
  setup: RuleSetup,
  earlier: readonly TrackedDay[] = [],
): Finding[] {
  return [
    ...dailyRestFindings(record, setup),
    ...weeklyRestFindings(record, setup),
    ...dayMaxFindings(record, setup),
    ...weekFindings(record, setup),
    ...meanFindings(record, setup),
    ...breakFindings(record, setup),
    ...nightFindings(record, setup, earlier),
    ...amplitudeFindings(record, setup),
    ...afterHoursFindings(record, setup),
  ].sort((a, b) => a.range[0] - b.range[0]);
}
