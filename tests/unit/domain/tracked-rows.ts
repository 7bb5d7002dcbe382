import { calendarFor } from "../../../utils/domain/calendar.ts";
import { finishedDays } from "../../../utils/domain/day-plans.ts";
import type { Plan, WeekPlan } from "../../../utils/domain/plan.ts";
import { clip } from "../../../utils/domain/ranges.ts";
import { dayOf, shapeOf } from "../../../utils/domain/roll-up.ts";
import type { Context, DayPlan, DayShape, Span } from "../../../utils/domain/span.ts";
import type { DayKey, TimeRange, Zone } from "../../../utils/domain/time.ts";
import { trackedRecord, type Frame, type TrackedRecord } from "../../../utils/domain/tracked-days.ts";
import { addDays, dayRange, localTimeAt, splitByDay } from "../../../utils/domain/zone.ts";
import { at } from "../../support/calendar-model.ts";
import { FIRST_PLAN } from "../../support/figure-rows.ts";

export type Piece = readonly [start: number, end: number, context?: Context];

/** Minutes of "09:30"; 24:00 is 1440. */
export const minuteOf = (label: string): number => Number(label.slice(0, 2)) * 60 + Number(label.slice(3));

/** A week as the vectors write it: by weekday, 0 is Monday. */
export const weekOfLabels = (plan: unknown): WeekPlan =>
  Array.from({ length: 7 }, (_, day) =>
    ((plan as Readonly<Record<string, string[][]>> | undefined)?.[String(day)] ?? []).map(
      ([start = "", end = ""]) => ({ start: minuteOf(start), end: minuteOf(end) }),
    ),
  );

/** The inverse of `at`. */
export const labelOf = (instant: number, zone: Zone): string => {
  const { day, minuteOfDay } = localTimeAt(instant, zone);
  const two = (count: number): string => String(count).padStart(2, "0");
  return `${day}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
};

export const rangeOf = (labels: readonly (string | number)[], zone: Zone): TimeRange => [
  at(String(labels[0]), zone),
  at(String(labels[1]), zone),
];

export function spanOf([start, end]: TimeRange, zone: Zone, change: Partial<Span> = {}): Span {
  const device = change.device ?? "d";
  return {
    id: `${device}-${String(start)}-${String(end)}`,
    rev: 1,
    device,
    start,
    end,
    service: "linkedin",
    activity: "community",
    client: null,
    context: "work",
    zone,
    exceptionId: change.context === "exception" ? "d-900" : null,
    source: "auto",
    ...change,
    ...(change.context === "personal" ? { service: null, activity: null } : {}),
  };
}

/** The rows that the database would hold of these pieces. */
export function shapesOf(
  pieces: readonly Piece[],
  zone: Zone,
  hours: readonly TimeRange[] = [],
  device = "d",
): DayShape[] {
  const byDay = new Map<DayKey, Span[]>();
  for (const [start, end, context = "work"] of pieces) {
    for (const { range } of splitByDay([start, end], zone)) {
      const span = spanOf(range, zone, { context, device });
      byDay.set(dayOf(span), [...(byDay.get(dayOf(span)) ?? []), span]);
    }
  }
  return [...byDay].flatMap(([day, spans]) => {
    const shape = shapeOf(spans, clip(hours, ...dayRange(day, zone)));
    return shape === null ? [] : [shape];
  });
}

export const planOf = (week: WeekPlan, change: Partial<Plan> = {}): Plan => ({
  ...FIRST_PLAN,
  week,
  ...change,
});

export type RowsInput = {
  readonly pieces: readonly Piece[];
  readonly week: WeekPlan;
  readonly frame: Frame;
  /** Days that are no days of the plan. */
  readonly kinds?: Readonly<Record<DayKey, DayPlan["kind"]>>;
};

/** A record by way of the rows that are kept long: shapes and frozen plans, never spans. */
export function recordFor({ pieces, week, frame, kinds = {} }: RowsInput): TrackedRecord {
  const { fromDay, toDay, zone } = frame;
  const hours = calendarFor(
    [planOf(week)],
    dayRange(addDays(fromDay, -1), zone)[0],
    dayRange(addDays(toDay, 1), zone)[1],
    zone,
    180,
  ).inside;
  const dayPlans = finishedDays([planOf(week)], fromDay, toDay, zone, 180).map((plan) => {
    const kind = kinds[plan.day];
    return kind === undefined
      ? plan
      : { ...plan, kind, intervals: kind === "campaign" ? plan.intervals : [] };
  });
  return trackedRecord({ shapes: shapesOf(pieces, zone, hours), dayPlans }, frame);
}
