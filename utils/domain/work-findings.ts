import { findingOf, isActive } from "./finding.ts";
import { isNightWorker, nightMs } from "./night-work.ts";
import { subtract, totalMs } from "./ranges.ts";
import type { RuleSetup } from "./rest-profiles.ts";
import type { Finding, FindingKind } from "./rule-limits.ts";
import { cutsOf, offOf, trackedMs, weeksOf, type TrackedDay, type TrackedRecord } from "./tracked-days.ts";
import type { TrackedWeek } from "./tracked-days.ts";
import { MINUTE_MS, type TimeRange } from "./time.ts";
import { leaveShareOf } from "./week-closing.ts";
import { breakBefore, referenceMean, runningMeans } from "./work-limits.ts";

const MEAN_WEEKS = 12;
/** Four months (directive 2003/88/EC, art. 16 (b)). */
const REFERENCE_WEEKS = 17;
const YEAR_DAYS = 365;

/** R3: days with more work than the daily maximum. */
export function dayMaxFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  const { dayMaxMin } = setup.limits;
  if (dayMaxMin === null || !isActive(setup, "day-max")) return [];
  return record.days.flatMap((day) => longDay(record, setup, day, "day-max", dayMaxMin));
}

function longDay(
  record: TrackedRecord,
  setup: RuleSetup,
  day: TrackedDay,
  kind: FindingKind,
  maxMin: number,
): Finding[] {
  const observedMs = totalMs(day.tracked);
  const range = extentOf(day.tracked);
  if (range === null || observedMs <= maxMin * MINUTE_MS) return [];
  return [findingOf(record, setup, kind, { day: day.day, range, observedMs, limitMs: maxMin * MINUTE_MS })];
}

function extentOf(ranges: readonly TimeRange[]): TimeRange | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first === undefined || last === undefined ? null : [first[0], last[1]];
}

/** R4 and R10: weeks above the weekly maximum, and above the contract or the legal week. Also of a week that goes on. */
export function weekFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  const { limits, contractMin } = setup;
  const above = (week: TrackedWeek, kind: FindingKind, maxMin: number | null): Finding[] => {
    const observedMs = trackedMs(week.days);
    if (maxMin === null || !isActive(setup, kind) || observedMs <= maxMin * MINUTE_MS) return [];
    const range: TimeRange = [week.range[0], Math.min(week.range[1], record.horizon)];
    const seen = { day: week.first, range, observedMs, limitMs: maxMin * MINUTE_MS };
    const isOwn = kind === "reference-week" && contractMin !== null;
    return [findingOf(record, setup, kind, isOwn ? { ...seen, sourceId: "own-contract" } : seen)];
  };
  const begun = weeksOf(record).filter((week) => week.range[0] < record.horizon);
  return begun.flatMap((week) => [
    ...above(week, "week-max", limits.weekMaxMin),
    ...above(week, "reference-week", contractMin ?? limits.weekMin),
  ]);
}

/** R5 and R6: runs of closed weeks whose mean lies above the limit. A run that is not whole has no verdict. */
export function meanFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  const { meanMaxMin, referenceMaxMin } = setup.limits;
  const weeks = weeksOf(record).filter((week) => week.range[1] <= record.horizon);
  const workMs = weeks.map((week) => trackedMs(week.days));
  const found: Finding[] = [];
  if (meanMaxMin !== null && isActive(setup, "mean"))
    found.push(...runsAbove(record, setup, "mean", weeks, runningMeans(workMs, MEAN_WEEKS), meanMaxMin));
  if (referenceMaxMin !== null && isActive(setup, "reference-mean")) {
    const all = weeks.map((week) => ({ workMs: trackedMs(week.days), leaveShare: leaveShareOf(week) }));
    const runs = weeks
      .slice(REFERENCE_WEEKS - 1)
      .map((_, index) => all.slice(index, index + REFERENCE_WEEKS));
    const means = runs.map((run) => referenceMean(run));
    found.push(...runsAbove(record, setup, "reference-mean", weeks, means, referenceMaxMin));
  }
  return found;
}

/** `means[i]` is that of the run which begins with week i; all runs have one length. */
function runsAbove(
  record: TrackedRecord,
  setup: RuleSetup,
  kind: FindingKind,
  weeks: readonly TrackedWeek[],
  means: readonly (number | null)[],
  maxMin: number,
): Finding[] {
  const limitMs = maxMin * MINUTE_MS;
  return means.flatMap((mean, index) => {
    const [first, last] = [weeks[index], weeks[index + weeks.length - means.length]];
    if (mean === null || mean <= limitMs || first === undefined || last === undefined) return [];
    const range: TimeRange = [first.range[0], last.range[1]];
    return [findingOf(record, setup, kind, { day: last.first, range, observedMs: mean, limitMs })];
  });
}

/** R7: days that went on beyond the limit without a break before. */
export function breakFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  if (!isActive(setup, "break")) return [];
  return record.days.flatMap((day) => {
    const cuts = cutsOf(day, record);
    return setup.limits.breaks.flatMap(({ afterMin, breakMin }) => {
      const { reachedAt, longestMs } = breakBefore(cuts, afterMin * MINUTE_MS, breakMin * MINUTE_MS);
      const start = cuts[0]?.[0];
      if (reachedAt === null || start === undefined) return [];
      const range: TimeRange = [start, reachedAt];
      const seen = { day: day.day, range, observedMs: longestMs, limitMs: breakMin * MINUTE_MS };
      return [findingOf(record, setup, "break", seen)];
    });
  });
}

/**
 * R8: long days and a high mean of 12 weeks of somebody who works at night, by the plan or by 270 h in 12 months.
 * @param earlier the days right before the record
 */
export function nightFindings(
  record: TrackedRecord,
  setup: RuleSetup,
  earlier: readonly TrackedDay[] = [],
): Finding[] {
  const { night } = setup.limits;
  if (night === null || !isActive(setup, "night-day")) return [];
  const { zone } = record;
  const days = [...earlier, ...record.days];
  const nights = days.map((day, index) =>
    nightMs([day.day], [...day.tracked, ...(days[index + 1]?.tracked ?? [])], zone, night),
  );
  const found: Finding[] = [];
  const past: TrackedWeek[] = [];
  for (const week of weeksOf(record).filter(({ range }) => range[0] < record.horizon)) {
    const to = days.findIndex(({ day }) => day === week.first) + week.days.length;
    const yearMs = nights.slice(Math.max(0, to - YEAR_DAYS), to).reduce((sum, ms) => sum + ms, 0);
    // The usual schedule is meant: the nights of a campaign make nobody a night worker.
    const usual = week.days.filter(({ kind }) => kind !== "campaign");
    const planned = usual.map(({ day }) => nightMs([day], record.hours, zone, night));
    if (week.range[1] <= record.horizon) past.push(week);
    if (!isNightWorker(planned, yearMs)) continue;
    found.push(...week.days.flatMap((day) => longDay(record, setup, day, "night-day", night.dayMaxMin)));
    const run = past.slice(-MEAN_WEEKS);
    if (run.at(-1) !== week) continue;
    const means = runningMeans(
      run.map((each) => trackedMs(each.days)),
      MEAN_WEEKS,
    );
    const means12 = runsAbove(record, setup, "night-mean", run, means, night.meanMaxMin);
    found.push(...means12.map((finding) => ({ ...finding, sourceId: "fr-l3122-7" as const })));
  }
  return found;
}

/** R11: days with activity outside the plan, peeks and declared exceptions left out. The plan itself is the limit. */
export function afterHoursFindings(record: TrackedRecord, setup: RuleSetup): Finding[] {
  if (!isActive(setup, "after-hours")) return [];
  return record.days.flatMap((day) => {
    const off = subtract(offOf(day, record), record.peeks);
    const range = extentOf(off);
    if (range === null) return [];
    const seen = { day: day.day, range, observedMs: totalMs(off), limitMs: 0 };
    return [findingOf(record, setup, "after-hours", seen)];
  });
}
