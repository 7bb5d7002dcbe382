import type { DayShape } from "../domain/span.ts";
import { trackedRecord, type TrackedDay } from "../domain/tracked-days.ts";
import type { DayKey } from "../domain/time.ts";
import { addDays, weekStartOf } from "../domain/zone.ts";
import { ruleSetupOf, type RuleChoice } from "./report-rules.ts";
import type { ReportView } from "./report-view.ts";

type Days = { readonly fromDay: DayKey; readonly toDay: DayKey };

const YEAR_DAYS = 365;

/**
 * The days before those that a report has read that one rule needs all the same: the 270 h of night work are counted over
 * twelve months (R8). `null` when nobody asks for that rule.
 */
export function yearBefore({ loaded, period }: ReportView, rules: RuleChoice): Days | null {
  const { bindings, limits } = ruleSetupOf(rules, null);
  if (bindings.R8 === "none" || limits.night === null) return null;
  const firstWeek = weekStartOf(period.fromDay, loaded.rows.settings.weekStart);
  const fromDay = addDays(firstWeek, 7 - YEAR_DAYS);
  const toDay = addDays(loaded.record.fromDay, -1);
  return fromDay <= toDay ? { fromDay, toDay } : null;
}

/** These days as rules read them; what was planned on them does not matter any more. */
export function earlierDays(
  { loaded }: ReportView,
  days: Days,
  shapes: readonly DayShape[],
): readonly TrackedDay[] {
  const { zone, now, rows } = loaded;
  const { weekStart } = rows.settings;
  return trackedRecord({ shapes, dayPlans: [] }, { ...days, zone, now, weekStart }).days;
}
