import type { DayInterval, WeekPlan } from "./plan.ts";

export type TemplateId = "classic" | "late" | "freelance" | "part-time" | "shifts" | "empty";

export type WeekTemplate = { readonly id: TemplateId; readonly week: WeekPlan };

/** A thing in a week that cannot be saved. `day` is 0 for Monday, `index` counts the day's intervals as given. */
export type WeekProblem = {
  readonly kind: "range" | "empty" | "overlap";
  readonly day: number;
  readonly index: number;
};

/** Two working days with less rest between them than the goal, on the wall clock. */
export type RestHint = { readonly day: number; readonly nextDay: number; readonly restMin: number };

const DAY_MIN = 1440;
const WEEK_DAYS = 7;

const week = (hours: Readonly<Record<number, readonly [start: number, end: number]>>): WeekPlan =>
  Array.from({ length: WEEK_DAYS }, (_, day) => {
    const found = hours[day];
    return found === undefined ? [] : [{ start: found[0] * 60, end: found[1] * 60 }];
  });

const weekdays = (start: number, end: number, days = 5): WeekPlan =>
  week(Object.fromEntries(Array.from({ length: days }, (_, day) => [day, [start, end] as const])));

/** Monday to Friday, 09:00 to 18:00. */
export const DEFAULT_WEEK: WeekPlan = /* @__PURE__ */ weekdays(9, 18);

export const EMPTY_WEEK: WeekPlan = /* @__PURE__ */ week({});

export const TEMPLATES: readonly WeekTemplate[] = [
  { id: "classic", week: DEFAULT_WEEK },
  { id: "late", week: /* @__PURE__ */ weekdays(13, 21) },
  { id: "freelance", week: /* @__PURE__ */ weekdays(9.5, 17.5, 4) },
  { id: "part-time", week: /* @__PURE__ */ weekdays(9, 13) },
  {
    id: "shifts",
    week: /* @__PURE__ */ week({ 0: [6, 14], 1: [6, 14], 2: [14, 22], 3: [14, 22], 4: [22, 6] }),
  },
  { id: "empty", week: EMPTY_WEEK },
];

/** End in minutes from the start of the plan day: beyond 1440 when the interval ends on the next day. */
export function endMinuteOf({ start, end }: DayInterval): number {
  return end < start ? end + DAY_MIN : end;
}

/** Planned minutes a week; overlaps, which cannot be saved, would count twice. */
export function weeklyMinutes(plan: WeekPlan): number {
  return plan.flat().reduce((sum, interval) => sum + endMinuteOf(interval) - interval.start, 0);
}

const isMinute = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const isInRange = ({ start, end }: DayInterval): boolean =>
  isMinute(start, 0, DAY_MIN - 1) && isMinute(end, 1, DAY_MIN);

/**
 * What keeps the week from being saved: values out of range, intervals without length, and overlaps within a day
 * or into the next one, Sunday night into Monday included. Touching is no overlap.
 */
export function weekProblems(plan: WeekPlan): WeekProblem[] {
  const problems: WeekProblem[] = [];
  const sound: { day: number; index: number; from: number; to: number }[] = [];
  plan.forEach((intervals, day) =>
    intervals.forEach((interval, index) => {
      if (!isInRange(interval)) problems.push({ kind: "range", day, index });
      else if (interval.start === interval.end) problems.push({ kind: "empty", day, index });
      else
        sound.push({
          day,
          index,
          from: day * DAY_MIN + interval.start,
          to: day * DAY_MIN + endMinuteOf(interval),
        });
    }),
  );
  sound.sort((a, b) => a.from - b.from || a.to - b.to);
  // Sunday's tail lies on Monday, so the week is entered with what Sunday leaves over.
  let reached = Math.max(0, ...sound.map(({ to }) => to - WEEK_DAYS * DAY_MIN));
  for (const { day, index, from, to } of sound) {
    if (from < reached) problems.push({ kind: "overlap", day, index });
    reached = Math.max(reached, to);
  }
  return problems;
}

/** A whole day or more that does not begin at midnight cannot be written as one interval: its parts stay apart. */
const hasNotation = (start: number, end: number): boolean =>
  end - start < DAY_MIN || (start === 0 && end === DAY_MIN);

/** The day's intervals sorted, touching and overlapping ones merged, midnight as an end written 1440; unsound ones are dropped. */
export function normaliseDay(intervals: readonly DayInterval[]): DayInterval[] {
  const sorted = intervals
    .map(({ start, end }) => ({ start, end: end === 0 ? DAY_MIN : end }))
    .filter((interval) => isInRange(interval) && interval.start !== interval.end)
    .map((interval) => ({ start: interval.start, end: endMinuteOf(interval) }))
    .sort((a, b) => a.start - b.start);
  const merged: DayInterval[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    const joinedEnd = Math.max(last?.end ?? 0, end);
    if (last !== undefined && start <= last.end && hasNotation(last.start, joinedEnd))
      merged[merged.length - 1] = { start: last.start, end: joinedEnd };
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => ({ start, end: end > DAY_MIN ? end - DAY_MIN : end }));
}

/** Nights of the week that are shorter than the goal (11 h by default, Code du travail L3131-1); Sunday to Monday included. */
export function restHints(plan: WeekPlan, restGoalMin: number): RestHint[] {
  const worked = plan.flatMap((intervals, day) => (intervals.length > 0 ? [{ day, intervals }] : []));
  return worked.flatMap(({ day, intervals }, position) => {
    const next = worked[(position + 1) % worked.length];
    if (next === undefined) return [];
    const daysBetween = (next.day - day + WEEK_DAYS - 1) % WEEK_DAYS;
    const lastEnd = Math.max(...intervals.map(endMinuteOf));
    const firstStart = Math.min(...next.intervals.map(({ start }) => start)) + (daysBetween + 1) * DAY_MIN;
    const restMin = Math.max(0, firstStart - lastEnd);
    return restMin < restGoalMin ? [{ day, nextDay: next.day, restMin }] : [];
  });
}

function parseInterval(value: unknown): DayInterval | null {
  if (typeof value !== "object" || value === null || !("start" in value) || !("end" in value)) return null;
  const { start, end } = value;
  return typeof start === "number" && typeof end === "number" ? { start, end } : null;
}

/** A week from foreign data: seven lists of intervals without problems, sorted and merged; `null` for anything else. */
export function parseWeek(value: unknown): WeekPlan | null {
  if (!Array.isArray(value) || value.length !== WEEK_DAYS) return null;
  const parsed: DayInterval[][] = [];
  for (const day of value as readonly unknown[]) {
    if (!Array.isArray(day)) return null;
    const intervals = (day as readonly unknown[]).map(parseInterval);
    const sound = intervals.filter((interval) => interval !== null);
    if (sound.length !== intervals.length) return null;
    parsed.push(sound);
  }
  return weekProblems(parsed).length > 0 ? null : parsed.map(normaliseDay);
}
