import { ordinaryMs, weeksOf, type TrackedRecord, type TrackedWeek } from "./tracked-days.ts";
import type { DayKey, EpochMs } from "./time.ts";
import { addDays, dayRange } from "./zone.ts";

/** A week closes on the first span of the next one, or when the second day of that begins (decision 30). */
export function weekClosesAt(
  { tracked, zone }: Pick<TrackedRecord, "tracked" | "zone">,
  week: TrackedWeek,
): EpochMs {
  const end = week.range[1];
  const next = tracked.find((range) => range[1] > end);
  const latest = dayRange(addDays(week.first, 8), zone)[0];
  return next === undefined ? latest : Math.min(latest, Math.max(end, next[0]));
}

export function isWeekClosed(record: TrackedRecord, week: TrackedWeek): boolean {
  return weekClosesAt(record, week) <= record.now;
}

/** The share of the days with hours that were leave instead, 0 to 1. Public holidays are no leave. */
export function leaveShareOf({ days }: Pick<TrackedWeek, "days">): number {
  const leave = days.filter(({ kind }) => kind === "leave").length;
  const present = days.filter(({ kind }) => kind === "work" || kind === "campaign").length;
  return leave === 0 ? 0 : leave / (leave + present);
}

/**
 * The closed weeks that may tell what is usual, oldest first, at most `count`: those before `before`, whole since the
 * first day with data, not all leave (neutral, decision 31), and with something tracked, as nothing tells nothing.
 * @param firstDataDay the first day ever tracked; `null` when the record does not reach back to it
 */
export function usualWeeks(
  record: TrackedRecord,
  before: DayKey,
  firstDataDay: DayKey | null,
  count: number = USUAL_WEEKS,
): TrackedWeek[] {
  return weeksOf(record)
    .filter(
      (week) =>
        week.first < before &&
        (firstDataDay === null || week.first >= firstDataDay) &&
        leaveShareOf(week) < 1 &&
        ordinaryMs(week.days) > 0 &&
        isWeekClosed(record, week),
    )
    .slice(-count);
}

/** As many as the report shows. */
const USUAL_WEEKS = 12;
