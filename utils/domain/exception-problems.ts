import type { PlanException } from "./plan.ts";
import type { DayKey } from "./time.ts";
import { endMinuteOf, normaliseDay, weekProblems } from "./week-plan.ts";
import { addDays } from "./zone.ts";

/** What the user says of an exception. */
export type ExceptionDraft = Pick<PlanException, "kind" | "from" | "to" | "intervals" | "label">;

/**
 * Why an exception cannot be saved, beside its field; `index` counts the intervals as given, `null` means all of the field.
 * `no-day`: no such day. `reversed`: ends before it starts. `too-long`: more than 400 days, or a label beyond 80 signs.
 * `past`: standby of days that are over changes nothing. `taken`: another exception of the kind lies on some of the days.
 * `missing`: no hours given. `range`: no minute of a day. `empty`: no length. `overlap`: with other hours, those of the
 * next day included. `over-a-day`: more than 24 h.
 */
export type ExceptionProblem = {
  readonly field: "from" | "to" | "intervals" | "label";
  readonly kind:
    | "no-day"
    | "reversed"
    | "too-long"
    | "past"
    | "taken"
    | "missing"
    | "range"
    | "empty"
    | "overlap"
    | "over-a-day";
  readonly index: number | null;
};

const MOST_DAYS = 400;
export const LONGEST_LABEL = 80;
const DAY_MIN = 1440;
const WEEK_DAYS = 7;

export const hasHours = ({ kind }: Pick<PlanException, "kind">): boolean =>
  kind === "special" || kind === "campaign";

/** Whether it was not taken back: only such ones are in the way of others. */
export const isLasting = ({ effectiveTo }: Pick<PlanException, "effectiveTo">): boolean =>
  effectiveTo === null;

/**
 * All that keeps the draft from being saved beside `others`. `today` is the present day in the plan's zone. Nothing is
 * mended silently but hours that touch or come in disorder (`normalisedDraft`).
 */
export function exceptionProblems(
  draft: ExceptionDraft,
  others: readonly PlanException[],
  today: DayKey,
): ExceptionProblem[] {
  const problems = [...dateProblems(draft), ...hourProblems(draft)];
  if (draft.label.trim().length > LONGEST_LABEL) problems.push(problem("label", "too-long"));
  if (problems.length > 0) return problems;
  if (draft.kind === "on-call" && draft.to < today) problems.push(problem("to", "past"));
  const isTaken = others.some(
    (other) => other.kind === draft.kind && isLasting(other) && doOverlap(other, draft),
  );
  return isTaken ? [...problems, problem("from", "taken")] : problems;
}

export function doOverlap(
  a: Pick<PlanException, "from" | "to">,
  b: Pick<PlanException, "from" | "to">,
): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The draft as it is stored: hours in order, touching ones merged, and none where the kind has none. */
export function normalisedDraft({ kind, from, to, intervals, label }: ExceptionDraft): ExceptionDraft {
  const hours = hasHours({ kind }) ? normaliseDay(intervals) : [];
  return { kind, from, to, intervals: hours, label: label.trim() };
}

/** Whether a row from elsewhere could have been saved here. */
export function isSoundException(draft: ExceptionDraft): boolean {
  if (!hasHours(draft) && draft.intervals.length > 0) return false;
  return [...dateProblems(draft), ...hourProblems(draft)].length === 0;
}

const problem = (
  field: ExceptionProblem["field"],
  kind: ExceptionProblem["kind"],
  index: number | null = null,
): ExceptionProblem => ({ field, kind, index });

function dateProblems({ from, to }: ExceptionDraft): ExceptionProblem[] {
  const unknown = (["from", "to"] as const).filter((field) => !isDay(field === "from" ? from : to));
  if (unknown.length > 0) return unknown.map((field) => problem(field, "no-day"));
  if (to < from) return [problem("to", "reversed")];
  return to >= addDays(from, MOST_DAYS) ? [problem("to", "too-long")] : [];
}

function isDay(day: DayKey): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;
}

function hourProblems(draft: ExceptionDraft): ExceptionProblem[] {
  const { from, to, intervals } = draft;
  if (!hasHours(draft)) return [];
  if (intervals.length === 0) return [problem("intervals", "missing")];
  // As a week of nothing but such days, so that a night is seen to run into the hours of the next day.
  const week = Array.from({ length: WEEK_DAYS }, (_, day) => (from === to && day > 0 ? [] : intervals));
  const found = weekProblems(week)
    .filter(({ day }) => day === 0)
    .map(({ kind, index }) => problem("intervals", kind, index));
  const minutes = intervals.reduce((sum, each) => sum + endMinuteOf(each) - each.start, 0);
  return found.length === 0 && minutes > DAY_MIN ? [problem("intervals", "over-a-day")] : found;
}
