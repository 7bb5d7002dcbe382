import { dailyRest } from "./daily-rest.ts";
import { findingOf, isActive } from "./finding.ts";
import type { RuleSetup } from "./rest-profiles.ts";
import type { Finding } from "./rule-limits.ts";
import { cutsOf, weeksOf, type TrackedRecord, type TrackedWeek } from "./tracked-days.ts";
import { totalMs } from "./ranges.ts";
import { MINUTE_MS, type TimeRange } from "./time.ts";
import { isWeekClosed } from "./week-closing.ts";
import { restsIn, weeklyRest } from "./weekly-rest.ts";
import { amplitudeMs } from "./work-limits.ts";
import { dayKeyAt } from "./zone.ts";

const DAY_MIN = 1440;

/** R1: rests between days that were shorter than they should be. Windows that are not over have no verdict. */
export function dailyRestFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  const { dailyRestMin } = setup.limits;
  if (dailyRestMin === null || !isActive(setup, "daily-rest")) return [];
  const limitMs = dailyRestMin * MINUTE_MS;
  return dailyRest(record.cuts, limitMs, record.horizon).map(({ windowStart, windowEnd, longestMs }) =>
    findingOf(record, setup, "daily-rest", {
      day: dayKeyAt(windowStart, record.zone),
      range: [windowStart, windowEnd],
      observedMs: longestMs,
      limitMs,
    }),
  );
}

/** R2: closed weeks without their weekly rest, and weeks with work on all seven days (L3132-1). */
export function weeklyRestFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  if (!isActive(setup, "weekly-rest")) return [];
  const weeks = weeksOf(record);
  const closed = weeks.filter((week) => isWeekClosed(record, week) && week.range[1] <= record.horizon);
  return closed.flatMap((week) => [
    ...shortWeeklyRest(record, setup, week, weeks),
    ...sevenDays(record, setup, week),
  ]);
}

function shortWeeklyRest(
  record: TrackedRecord,
  setup: RuleSetup,
  week: TrackedWeek,
  weeks: readonly TrackedWeek[],
): Finding[] {
  const { weeklyRestMin, weeklyCoreMin, weeklyRestWeeks } = setup.limits;
  if (weeklyRestMin === null) return [];
  const limitMs = weeklyRestMin * MINUTE_MS;
  const rest = weeklyRest(record.cuts, week.range, limitMs, weeklyCoreMin * MINUTE_MS);
  if (rest.isOk || rest.shortMs === 0) return [];
  if (weeklyRestWeeks === 2 && !isShortInPairs(record, week, weeks, limitMs)) return [];
  const seen = { day: week.first, range: week.range, observedMs: rest.longestMs, limitMs };
  return [findingOf(record, setup, "weekly-rest", seen)];
}

/** With 14 days of reference, a week is short only when neither it and the one before nor it and the next hold two rests. */
function isShortInPairs(
  record: TrackedRecord,
  week: TrackedWeek,
  weeks: readonly TrackedWeek[],
  needMs: number,
): boolean {
  const index = weeks.indexOf(week);
  const [before, after] = [weeks[index - 1], weeks[index + 1]];
  // The next week may still give the rest back.
  if (after === undefined || !isWeekClosed(record, after)) return false;
  const pairs: TimeRange[] = [[week.range[0], after.range[1]]];
  if (before !== undefined) pairs.push([before.range[0], week.range[1]]);
  return pairs.every((pair) => restsIn(record.cuts, pair, needMs) < 2);
}

function sevenDays(record: TrackedRecord, setup: RuleSetup, week: TrackedWeek): Finding[] {
  if (!setup.limits.hasFreeDay) return [];
  const leastMs = Math.min(...week.days.map((day) => totalMs(cutsOf(day, record))));
  if (leastMs === 0) return [];
  const seen = { day: week.first, range: week.range, observedMs: leastMs, limitMs: 0 };
  const isFrench = setup.sources.R2 === "fr-l3132-2";
  return [findingOf(record, setup, "seventh-day", isFrench ? { ...seen, sourceId: "fr-l3132-1" } : seen)];
}

/** R9: days whose first start and last end lie further apart than the daily rest leaves of 24 h. */
export function amplitudeFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  const { dailyRestMin } = setup.limits;
  if (dailyRestMin === null || !isActive(setup, "amplitude")) return [];
  const limitMs = (DAY_MIN - dailyRestMin) * MINUTE_MS;
  return record.days.flatMap((day) => {
    const cuts = cutsOf(day, record);
    const [first, last] = [cuts[0], cuts.at(-1)];
    const observedMs = amplitudeMs(cuts);
    if (first === undefined || last === undefined || observedMs <= limitMs) return [];
    const seen = { day: day.day, range: [first[0], last[1]] as const, observedMs, limitMs };
    return [findingOf(record, setup, "amplitude", seen)];
  });
}

/** What was taken from daily and weekly rests and not given back, in ms: "rest to recover". Source: D3131-2. */
export function restDebtMs(findings: readonly Finding[], recoveredMs: number): number {
  const owed = findings
    .filter(({ kind }) => kind === "daily-rest" || kind === "weekly-rest")
    .reduce((sum, { observedMs, limitMs }) => sum + limitMs - observedMs, 0);
  return Math.max(0, owed - recoveredMs);
}
