import { clip, intersect, lastStartedIndex, normalise, subtract, totalMs } from "./ranges.ts";
import type { Context, DayPlan, DayPlanKind, DayShape } from "./span.ts";
import { NATURAL_BREAK_MS } from "./stretches.ts";
import { MINUTE_MS, type DayKey, type EpochMs, type TimeRange, type Zone } from "./time.ts";
import { addDays, dayRange, weekStartOf } from "./zone.ts";

/** Rows that are kept as long as the roll-ups, so that figures outlive single spans (decision 5). */
export type TrackedRows = {
  /** Of any device, in any order; what is not closed yet may come as one more shape. */
  readonly shapes: readonly DayShape[];
  /** One a day; a day without one has no hours. */
  readonly dayPlans: readonly DayPlan[];
};

/** The days that are looked at, both ends included, and how. Rows of other days do not count. */
export type Frame = {
  readonly fromDay: DayKey;
  readonly toDay: DayKey;
  readonly zone: Zone;
  readonly now: EpochMs;
  /** First day of the week, for display and rules: 0 is Monday (decision 14). */
  readonly weekStart: number;
};

export type TrackedDay = {
  readonly day: DayKey;
  /** The civil day, 23 to 25 h. */
  readonly range: TimeRange;
  /** All time but personal, of all devices; overlaps count once. */
  readonly tracked: readonly TimeRange[];
  /** The same without declared exceptions (crisis, campaign, on-call). */
  readonly ordinary: readonly TimeRange[];
  readonly hours: readonly TimeRange[];
  /** `null` when no hours are known. */
  readonly kind: DayPlanKind | null;
  readonly switches: number;
};

/** Some days in a row, ready for rules and figures. Lists of ranges are normalised. */
export type TrackedRecord = Frame & {
  readonly days: readonly TrackedDay[];
  readonly range: TimeRange;
  /** Nothing is known later than this: now, or the end of the days. */
  readonly horizon: EpochMs;
  readonly tracked: readonly TimeRange[];
  readonly declared: readonly TimeRange[];
  readonly hours: readonly TimeRange[];
  /** Tracked time that breaks a rest: all but peeks. */
  readonly cuts: readonly TimeRange[];
  readonly peeks: readonly TimeRange[];
};

export type TrackedWeek = {
  /** Its first day, by the user's start of the week. */
  readonly first: DayKey;
  readonly days: readonly TrackedDay[];
  readonly range: TimeRange;
};

/** A touch shorter than this in all is a peek (rules.md, section 0). */
const PEEK_MS = 2 * MINUTE_MS;

/** Puts the rows in order, every day of the frame among them. Throws a RangeError for an unknown zone. */
export function trackedRecord({ shapes, dayPlans }: TrackedRows, frame: Frame): TrackedRecord {
  const shapesByDay = new Map<DayKey, DayShape[]>();
  for (const shape of shapes) shapesByDay.set(shape.day, [...(shapesByDay.get(shape.day) ?? []), shape]);
  const planByDay = new Map(dayPlans.map((plan) => [plan.day, plan]));
  const days: TrackedDay[] = [];
  const exceptions: TimeRange[] = [];
  for (let day = frame.fromDay; day <= frame.toDay; day = addDays(day, 1)) {
    const own = shapesByDay.get(day) ?? [];
    const tracked = rangesIn(own, ["work", "unsorted", "exception"]);
    // Time that is work on one device and a crisis on another is work, as within one device (blocks.ts).
    const excepted = rangesIn(own, ["exception"]);
    const declared = excepted.length === 0 ? excepted : subtract(excepted, rangesIn(own, ["work"]));
    const plan = planByDay.get(day);
    exceptions.push(...declared);
    days.push({
      day,
      range: dayRange(day, frame.zone),
      tracked,
      ordinary: declared.length === 0 ? tracked : subtract(tracked, declared),
      hours: plan?.intervals ?? [],
      kind: plan?.kind ?? null,
      switches: own.reduce((sum, { switches }) => sum + switches, 0),
    });
  }
  return recordOf(frame, days, normalise(exceptions));
}

function recordOf(frame: Frame, days: readonly TrackedDay[], declared: readonly TimeRange[]): TrackedRecord {
  const range: TimeRange = [dayRange(frame.fromDay, frame.zone)[0], dayRange(frame.toDay, frame.zone)[1]];
  const tracked = normalise(days.flatMap((day) => day.tracked));
  const hours = normalise(days.flatMap((day) => day.hours));
  const peeks = peeksOf(tracked, hours, declared);
  const cuts = subtract(tracked, peeks);
  const horizon = Math.min(frame.now, range[1]);
  return { ...frame, days, range, horizon, tracked, declared, hours, cuts, peeks };
}

function rangesIn(shapes: readonly DayShape[], contexts: readonly Context[]): TimeRange[] {
  const blocks = shapes
    .flatMap((shape) => shape.blocks)
    .filter(([, , context]) => contexts.includes(context));
  return normalise(blocks.map(([start, end]) => [start, end]));
}

/**
 * Isolated touches of less than 2 min outside the hours and outside exceptions. They are counted and break no rest: a
 * choice of ours, as by law any work interrupts a rest (rules.md, section 0).
 */
function peeksOf(
  tracked: readonly TimeRange[],
  hours: readonly TimeRange[],
  declared: readonly TimeRange[],
): TimeRange[] {
  const noPeek = normalise([...intersect(tracked, hours), ...declared]);
  const isFree = (first: EpochMs, end: EpochMs): boolean => {
    const last = noPeek[lastStartedIndex(noPeek, end - 1)];
    return last === undefined || last[1] <= first;
  };
  const peeks: TimeRange[] = [];
  let first: EpochMs | null = null;
  let touched = 0;
  for (const [index, [start, end]] of tracked.entries()) {
    const next = tracked[index + 1];
    first ??= start;
    touched += end - start;
    if (next !== undefined && next[0] - end < NATURAL_BREAK_MS) continue;
    if (touched < PEEK_MS && isFree(first, end)) peeks.push([first, end]);
    first = null;
    touched = 0;
  }
  return peeks;
}

/** The weeks that lie in the record whole, in order. */
export function weeksOf({ days, weekStart }: Pick<TrackedRecord, "days" | "weekStart">): TrackedWeek[] {
  const weeks: TrackedWeek[] = [];
  for (const [index, { day }] of days.entries()) {
    const last = days[index + 6];
    if (last === undefined || weekStartOf(day, weekStart) !== day) continue;
    const own = days.slice(index, index + 7);
    weeks.push({ first: day, days: own, range: [own[0]?.range[0] ?? last.range[0], last.range[1]] });
  }
  return weeks;
}

/** Tracked time outside the hours, declared exceptions left out (rule R11, decision 30). */
export function offOf({ ordinary }: TrackedDay, { hours }: Pick<TrackedRecord, "hours">): TimeRange[] {
  return subtract(ordinary, hours);
}

/** What breaks a rest on one day. */
export function cutsOf({ tracked }: TrackedDay, { peeks }: Pick<TrackedRecord, "peeks">): TimeRange[] {
  return subtract(tracked, peeks);
}

/** Whether a declared exception lies in the range. */
export function isDeclaredIn({ declared }: Pick<TrackedRecord, "declared">, range: TimeRange): boolean {
  return clip(declared, ...range).length > 0;
}

/** The sum of some days, in ms: all that counts, declared exceptions included. */
export function trackedMs(days: readonly TrackedDay[]): number {
  return days.reduce((sum, { tracked }) => sum + totalMs(tracked), 0);
}

/** The sum of some days, in ms, declared exceptions left out. */
export function ordinaryMs(days: readonly TrackedDay[]): number {
  return days.reduce((sum, { ordinary }) => sum + totalMs(ordinary), 0);
}
