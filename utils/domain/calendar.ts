import { exceptionsOn, hoursOfDay } from "./plan-exceptions.ts";
import type { Calendar, DayInterval, HoursStatus, Plan, PlanException, WeekPlan } from "./plan.ts";
import { clip, earliestAfter, lastStartedIndex, normalise, subtract } from "./ranges.ts";
import type { Settings } from "./settings.ts";
import { ABOUT_A_DAY_MS } from "./time.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "./time.ts";
import { endMinuteOf } from "./week-plan.ts";
import { addDays, dayKeyAt, isZone, labelRanges, weekdayOf } from "./zone.ts";

/** What the calendar needs of a version of the plan. */
export type PlanHours = Pick<Plan, "id" | "effectiveFrom" | "savedAt" | "zone" | "week" | "exceptions">;

/** A version of the plan and the time for which it holds. */
type Reign<P> = { readonly plan: P; readonly from: EpochMs; readonly to: EpochMs };

const DEFAULT_GAP_LIMIT_MIN = 180;
const DAY_MIN = 1440;

/** A status looks this many days each way; the second step is for hours whose only label was skipped by the clocks. */
const STATUS_REACHES_DAYS = [8, 36];

const textOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function reignsOf<P extends PlanHours>(plans: readonly P[]): Reign<P>[] {
  const sorted = [...plans]
    .sort((a, b) => a.effectiveFrom - b.effectiveFrom || a.savedAt - b.savedAt || textOrder(a.id, b.id))
    .filter((plan, index, all) => plan.effectiveFrom !== all[index + 1]?.effectiveFrom);
  return sorted.map((plan, index) => ({
    plan,
    from: index === 0 ? -Infinity : plan.effectiveFrom,
    to: sorted[index + 1]?.effectiveFrom ?? Infinity,
  }));
}

/** The version in force: the latest `effectiveFrom` up to the instant, or the first one before all of them; `null` without plans. */
export function planAt<P extends PlanHours>(plans: readonly P[], instant: EpochMs): P | null {
  const reign = reignsOf(plans).find(({ from, to }) => from <= instant && instant < to);
  return reign?.plan ?? null;
}

/** The zone that a plan is read in: its own, unless it has none or this browser does not know it. */
export function zoneOf(plan: Pick<Plan, "zone">, zone: Zone): Zone {
  return plan.zone !== null && isZone(plan.zone) ? plan.zone : zone;
}

/** An interval of a plan day as instants; the part beyond midnight carries the labels of the next day. */
function instantsOf(day: DayKey, { start, end }: DayInterval, zone: Zone): TimeRange[] {
  if (end > start) return labelRanges(day, start, end, zone);
  return [...labelRanges(day, start, DAY_MIN, zone), ...labelRanges(addDays(day, 1), 0, end, zone)];
}

/** The holes between the intervals of one plan day, up to the limit, on the plan's wall clock (decision 13). */
function holesOf(intervals: readonly DayInterval[], gapLimitMin: number): DayInterval[] {
  const holes: DayInterval[] = [];
  let reached: number | null = null;
  for (const interval of [...intervals].sort((a, b) => a.start - b.start)) {
    const { start } = interval;
    if (reached !== null && start > reached && start - reached <= gapLimitMin)
      holes.push({ start: reached, end: start });
    reached = Math.max(reached ?? 0, endMinuteOf(interval));
  }
  return holes;
}

/** The hours of one week plan, repeated over a window in which the same exceptions hold: not yet merged over windows. */
function expandWeek(
  week: WeekPlan,
  from: EpochMs,
  to: EpochMs,
  zone: Zone,
  gapLimitMin: number,
  exceptions?: readonly PlanException[],
) {
  const inside: TimeRange[] = [];
  const holes: TimeRange[] = [];
  // The night before reaches into the window, and clocks set back at midnight show a day twice: one more day each way.
  const lastDay = addDays(dayKeyAt(to, zone), 1);
  for (let day = addDays(dayKeyAt(from, zone), -2); day <= lastDay; day = addDays(day, 1)) {
    const hours = hoursOfDay(week[weekdayOf(day)] ?? [], exceptionsOn(exceptions, day, from));
    for (const interval of hours) inside.push(...instantsOf(day, interval, zone));
    for (const hole of holesOf(hours, gapLimitMin)) holes.push(...instantsOf(day, hole, zone));
  }
  return { inside: clip(normalise(inside), from, to), holes: clip(normalise(holes), from, to) };
}

/** The hours of a week, repeated over `[from, to)`. Throws a RangeError for an unknown `zone`. */
export function weekHours(week: WeekPlan, from: EpochMs, to: EpochMs, zone: Zone): TimeRange[] {
  return week.length === 0 ? [] : expandWeek(week, from, to, zone, 0).inside;
}

/** The exceptions that hold at the instant, on the day that the plan's clock shows then. */
export function exceptionsAt(plans: readonly PlanHours[], instant: EpochMs, zone: Zone): PlanException[] {
  const plan = planAt(plans, instant);
  if (plan === null) return [];
  return exceptionsOn(plan.exceptions, dayKeyAt(instant, zoneOf(plan, zone)), instant);
}

/**
 * Writes the versions of the plan out as instants over `[from, to)`. A version holds from its `effectiveFrom` to that of
 * the next one (ties by `savedAt`, then `id`), the first one also before; a plan's fixed zone replaces `zone`.
 * Its exceptions replace the hours of their days, for as long as they hold (`hoursOfDay`).
 * Hours, gaps and zones by decision 13. Throws a RangeError for an unknown `zone`.
 */
export function calendarFor(
  plans: readonly PlanHours[],
  from: EpochMs,
  to: EpochMs,
  zone: Zone,
  gapLimitMin: number,
): Calendar {
  const inside: TimeRange[] = [];
  const holes: TimeRange[] = [];
  for (const reign of reignsOf(plans)) {
    const { week, exceptions = [] } = reign.plan;
    const edges = [to, reign.to, ...exceptions.flatMap((each) => [each.effectiveFrom, each.effectiveTo])];
    let start = Math.max(from, reign.from);
    while (start < Math.min(to, reign.to)) {
      const end = earliestAfter(start, edges) ?? to;
      const part = expandWeek(week, start, end, zoneOf(reign.plan, zone), gapLimitMin, exceptions);
      inside.push(...part.inside);
      holes.push(...part.holes);
      start = end;
    }
  }
  const hours = normalise(inside);
  return { from, to, inside: hours, gaps: subtract(normalise(holes), hours) };
}

const LOOK_BACK_MS = 8 * ABOUT_A_DAY_MS;
/** A plan repeats every week; a version that begins next week has to show as well. */
const LOOK_AHEAD_MS = 15 * ABOUT_A_DAY_MS;

/** The calendar that figures, alerts and badge of an instant are taken from. */
export function calendarAround(
  now: EpochMs,
  plans: readonly PlanHours[],
  zone: Zone,
  { gate }: Pick<Settings, "gate">,
): Calendar {
  return calendarFor(plans, now - LOOK_BACK_MS, now + LOOK_AHEAD_MS, zone, gate.gapLimitMin);
}

/** The range that holds the instant, or the edges of the ranges around it; an infinity where there is none. */
function around(ranges: readonly TimeRange[], instant: EpochMs) {
  const index = lastStartedIndex(ranges, instant);
  const [start, end] = ranges[index] ?? [-Infinity, -Infinity];
  const nextStart = ranges[index + 1]?.[0] ?? Infinity;
  return instant < end
    ? { isIn: true, since: start, until: end }
    : { isIn: false, since: end, until: nextStart };
}

/** What holds at the instant, since when and until when. Beyond the window: outside, with both ends unknown. */
export function statusIn(calendar: Calendar, instant: EpochMs): HoursStatus {
  const { from, to } = calendar;
  if (instant < from || instant >= to) return { state: "outside", since: null, until: null };
  const status = (state: HoursStatus["state"], since: EpochMs, until: EpochMs): HoursStatus => ({
    state,
    since: since > from ? since : null,
    until: until < to ? until : null,
  });
  const hours = around(calendar.inside, instant);
  if (hours.isIn) return status("inside", hours.since, hours.until);
  const gap = around(calendar.gaps, instant);
  if (gap.isIn) return status("gap", gap.since, gap.until);
  return status("outside", Math.max(hours.since, gap.since), Math.min(hours.until, gap.until));
}

/**
 * What one week plan says at an instant (decision 13). `until` is the next real change, both changes of clocks included;
 * `since` and `until` are null only for a plan that never changes. Throws a RangeError for an unknown zone.
 */
export function statusAt(
  week: WeekPlan,
  instant: EpochMs,
  zone: Zone,
  gapLimitMin: number = DEFAULT_GAP_LIMIT_MIN,
): HoursStatus {
  let status: HoursStatus = { state: "outside", since: null, until: null };
  for (const days of STATUS_REACHES_DAYS) {
    const from = instant - days * ABOUT_A_DAY_MS;
    const to = instant + days * ABOUT_A_DAY_MS;
    const { inside, holes } = expandWeek(week, from, to, zone, gapLimitMin);
    status = statusIn({ from, to, inside, gaps: subtract(holes, inside) }, instant);
    if (status.since !== null && status.until !== null) break;
  }
  return status;
}

/** The next start of hours after the instant, those that may hold at it not counted; `null` when the window shows none. */
export function nextStart(calendar: Calendar, instant: EpochMs): EpochMs | null {
  return calendar.inside[lastStartedIndex(calendar.inside, instant) + 1]?.[0] ?? null;
}

/** All time of the window that is not inside the hours, gaps included. */
export function offRanges(calendar: Calendar): TimeRange[] {
  return subtract([[calendar.from, calendar.to]], calendar.inside);
}

/** When the hours last ended, gaps passed over; `null` inside the hours, or when they ended before the window. */
export function closedSince(calendar: Calendar, instant: EpochMs): EpochMs | null {
  const hours = around(calendar.inside, instant);
  return !hours.isIn && hours.since > calendar.from ? hours.since : null;
}
