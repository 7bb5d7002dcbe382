import { planAt } from "./calendar.ts";
import { dailyRest, DAILY_REST_MS } from "./daily-rest.ts";
import type { Plan } from "./plan.ts";
import { normalise, totalMs } from "./ranges.ts";
import type { ScorePart } from "./score-weights.ts";
import { NATURAL_BREAK_MS, stretches } from "./stretches.ts";
import { offOf, ordinaryMs, type TrackedRecord, type TrackedWeek } from "./tracked-days.ts";
import { HOUR_MS, MINUTE_MS } from "./time.ts";
import { weeklyRest, WEEKLY_CORE_MS } from "./weekly-rest.ts";

/** What the score of a week is made of. Declared exceptions count in both rests and nowhere else (decision 30). */
export type ScoreInputs = {
  readonly totalMs: number;
  readonly activeDays: number;
  /** The hours that were to be worked. */
  readonly plannedMs: number;
  readonly dailyRestShortMs: number;
  readonly weeklyRestMs: number;
  readonly afterHoursMs: number;
  readonly overBreakMs: number;
  readonly quietDays: number;
};

/** A stretch may last so long, whatever the break setting (decision 31); pauses below 5 min do not end it. */
const STRETCH_MS = 60 * MINUTE_MS;
/** A day with at most this outside the hours is quiet (rules.md, section 3.2). */
export const QUIET_MS = 10 * MINUTE_MS;
/** Without contract hours, the plan's hours count up to this (decision 30). */
const MOST_PLANNED_MS = 40 * HOUR_MS;
const FULL_WEEK_MS = 48 * HOUR_MS;
const ENOUGH_MS = 3 * HOUR_MS;
const ENOUGH_DAYS = 2;

/** The contract hours in force at the end of the week, or now while it goes on; `null` when the user gave none. */
export function contractMinIn(
  plans: readonly Plan[],
  record: TrackedRecord,
  week: TrackedWeek,
): number | null {
  return planAt(plans, Math.min(week.range[1] - 1, record.horizon))?.contractMin ?? null;
}

/** Reads the inputs of a week off the record, which has to hold some days before and after it for the rests. */
export function scoreInputs(
  record: TrackedRecord,
  week: TrackedWeek,
  contractMin: number | null,
): ScoreInputs {
  const offMs = week.days.map((day) => totalMs(offOf(day, record)));
  const hoursMs = week.days.reduce((sum, { hours }) => sum + totalMs(hours), 0);
  const shortfalls = dailyRest(record.cuts, DAILY_REST_MS, record.horizon).filter(
    ({ windowStart }) => windowStart >= week.range[0] && windowStart < week.range[1],
  );
  const active = normalise(week.days.flatMap(({ ordinary }) => ordinary));
  const overMs = stretches(active, NATURAL_BREAK_MS).map(([start, end]) =>
    Math.max(0, end - start - STRETCH_MS),
  );
  return {
    totalMs: ordinaryMs(week.days),
    activeDays: week.days.filter(({ ordinary }) => ordinary.length > 0).length,
    plannedMs: contractMin === null ? Math.min(MOST_PLANNED_MS, hoursMs) : contractMin * MINUTE_MS,
    dailyRestShortMs: sumOf(shortfalls.map(({ shortMs }) => shortMs)),
    weeklyRestMs: weeklyRest(record.cuts, week.range).longestMs,
    afterHoursMs: sumOf(offMs),
    overBreakMs: sumOf(overMs),
    quietDays: offMs.filter((ms) => ms <= QUIET_MS).length,
  };
}

/** There is a score from 3 h on two days on (rules.md, section 3.3; decision 30). */
export function isEnough({ totalMs: ms, activeDays }: Pick<ScoreInputs, "totalMs" | "activeDays">): boolean {
  return ms >= ENOUGH_MS && activeDays >= ENOUGH_DAYS;
}

/** Each part from 0 to 1, by the table of rules.md, section 3.3. */
export function scoreParts(inputs: ScoreInputs): Readonly<Record<ScorePart, number>> {
  const { plannedMs } = inputs;
  const overloadMs = Math.max(HOUR_MS, FULL_WEEK_MS - plannedMs);
  return {
    dailyRest: 1 - clamp(inputs.dailyRestShortMs / (300 * MINUTE_MS)),
    weeklyRest: clamp((inputs.weeklyRestMs - WEEKLY_CORE_MS) / (11 * HOUR_MS)),
    afterHours: 1 - clamp((inputs.afterHoursMs - 30 * MINUTE_MS) / (270 * MINUTE_MS)),
    load: 1 - clamp((inputs.totalMs - plannedMs) / overloadMs),
    breaks: 1 - clamp(inputs.overBreakMs / (300 * MINUTE_MS)),
    quietDays: clamp(inputs.quietDays / 7),
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
