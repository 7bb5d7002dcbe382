import { countBreaks, type BreakCount } from "./breaks-taken.ts";
import { nightMs } from "./night-work.ts";
import { intersect, normalise, subtract, totalMs } from "./ranges.ts";
import { restsBetween, type RestBetween } from "./rests-between.ts";
import { QUIET_MS } from "./score-parts.ts";
import { NATURAL_BREAK_MS, stretches } from "./stretches.ts";
import type { SplitMs } from "./summary.ts";
import { switchesPerHour } from "./sums.ts";
import {
  cutsOf,
  offOf,
  trackedMs,
  type TrackedDay,
  type TrackedRecord,
  type TrackedWeek,
} from "./tracked-days.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type DayKey, type TimeRange } from "./time.ts";
import { usualRange, type UsualRange } from "./usual-range.ts";
import { isWeekClosed } from "./week-closing.ts";
import { amplitudeMs } from "./work-limits.ts";
import { addDays } from "./zone.ts";

/** What some days in a row say besides their sums, which come from the roll-ups (`sumTotals`). Durations in ms. */
export type PeriodFigures = {
  /** Rests that begin on these days. */
  readonly rests: readonly RestBetween[];
  readonly shortestRest: RestBetween | null;
  /** Without pauses of 5 min or more; declared exceptions left out, as nothing reminds then. */
  readonly longestStretch: TimeRange | null;
  readonly breaks: BreakCount;
  readonly nightMs: number;
  /** The day on which first start and last end lay furthest apart (R9). */
  readonly longestAmplitude: { readonly day: DayKey; readonly amplitudeMs: number } | null;
  /** Days with something tracked. */
  readonly workedDays: number;
  /** Days begun with at most 10 min outside the hours. */
  readonly quietDays: number;
  /** Days begun with 10 min or more although the plan has no hours. */
  readonly offDaysWorked: number;
  /** Visits outside the hours, 5 min or more apart, and those of them under 2 min in all. */
  readonly offVisits: number;
  readonly peeks: number;
  readonly switchesPerHour: number | null;
  readonly declaredMs: number;
};

export type FigureSettings = {
  readonly restGoalMin: number;
  /** The interval of the break setting. */
  readonly breakEveryMin: number;
};

/** Figures of the days from `fromDay` to `toDay`, both included. The record has to reach some days further each way. */
export function periodFigures(
  record: TrackedRecord,
  fromDay: DayKey,
  toDay: DayKey,
  { restGoalMin, breakEveryMin }: FigureSettings,
): PeriodFigures {
  const isOwn = (day: DayKey): boolean => day >= fromDay && day <= toDay;
  const days = record.days.filter(({ day, range }) => isOwn(day) && range[0] < record.horizon);
  const own: TimeRange = [days[0]?.range[0] ?? 0, days.at(-1)?.range[1] ?? 0];
  const ordinary = normalise(days.flatMap((day) => day.ordinary));
  const tracked = normalise(days.flatMap((day) => day.tracked));
  const off = days.map((day) => offOf(day, record));
  // The record holds the usual weeks too; a rest that begins on these days needs none of them.
  const near = { ...record, cuts: record.cuts.filter(([, end]) => end > own[0] - 2 * ABOUT_A_DAY_MS) };
  const rests = restsBetween(near, restGoalMin).filter(({ fromDay: day }) => isOwn(day));
  const activeMs = totalMs(tracked);
  return {
    rests,
    shortestRest: leastOf(rests, ({ restMs }) => restMs),
    longestStretch: leastOf(stretches(ordinary, NATURAL_BREAK_MS), ([start, end]) => start - end),
    breaks: countBreaks(ordinary, breakEveryMin * MINUTE_MS, record.now),
    // The morning of the first day belongs to the night before it.
    nightMs: nightMs([addDays(fromDay, -1), ...days.map(({ day }) => day)], tracked, record.zone),
    longestAmplitude: amplitudeOf(record, days),
    workedDays: days.filter((day) => day.tracked.length > 0).length,
    quietDays: off.filter((ranges) => totalMs(ranges) <= QUIET_MS).length,
    offDaysWorked: days.filter((day) => day.hours.length === 0 && totalMs(day.ordinary) >= QUIET_MS).length,
    offVisits: stretches(off.flat(), NATURAL_BREAK_MS).length,
    peeks: record.peeks.filter(([start]) => start >= own[0] && start < own[1]).length,
    switchesPerHour: switchesPerHour(
      days.reduce((sum, { switches }) => sum + switches, 0),
      activeMs,
    ),
    declaredMs: activeMs - totalMs(ordinary),
  };
}

/** The first of those that have the least. */
function leastOf<T>(values: readonly T[], sizeOf: (value: T) => number): T | null {
  let least: T | null = null;
  for (const value of values) if (least === null || sizeOf(value) < sizeOf(least)) least = value;
  return least;
}

function amplitudeOf(record: TrackedRecord, days: readonly TrackedDay[]): PeriodFigures["longestAmplitude"] {
  const found = days.map((day) => ({ day: day.day, amplitudeMs: amplitudeMs(cutsOf(day, record)) }));
  const most = leastOf(found, (each) => -each.amplitudeMs);
  return most === null || most.amplitudeMs === 0 ? null : most;
}

/** A week in the chart of the last weeks. */
export type WeekBar = SplitMs & {
  readonly first: DayKey;
  readonly declaredMs: number;
  readonly hasCampaign: boolean;
  readonly isClosed: boolean;
};

/** The sums of a week from the shapes of its days, overlaps of devices counted once. */
export function weekBar(record: TrackedRecord, week: TrackedWeek): WeekBar {
  const tracked = normalise(week.days.flatMap((day) => day.tracked));
  const inMs = totalMs(intersect(tracked, record.hours));
  return {
    first: week.first,
    inMs,
    offMs: totalMs(tracked) - inMs,
    declaredMs: totalMs(subtract(tracked, normalise(week.days.flatMap((day) => day.ordinary)))),
    hasCampaign: week.days.some(({ kind }) => kind === "campaign"),
    isClosed: isWeekClosed(record, week),
  };
}

/** Where a figure of the user's usual weeks lay; `null` with fewer than four of them (decision 31). */
export function usualOf(
  weeks: readonly TrackedWeek[],
  figureOf: (week: TrackedWeek) => number = (week) => trackedMs(week.days),
): UsualRange | null {
  return usualRange(weeks.map((week) => figureOf(week)));
}
