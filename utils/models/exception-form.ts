import {
  exceptionProblems,
  hasHours,
  type ExceptionDraft,
  type ExceptionProblem,
} from "../domain/exception-problems.ts";
import type { DayInterval, ExceptionKind, PlanException } from "../domain/plan.ts";
import { fieldOf, weekdayOfField } from "../domain/time-field.ts";
import type { DayKey } from "../domain/time.ts";
import { endMinuteOf } from "../domain/week-plan.ts";
import { readDraft, type DraftInterval, type DraftProblem } from "./week-draft.ts";

/** What can be added by hand; public holidays come from their list. */
export type FormKind = Exclude<ExceptionKind, "holiday">;

/** An exception as the user is filling it in. What stands here may be impossible. */
export type ExceptionForm = {
  /** The one that is being changed; `null` for a new one. */
  readonly id: string | null;
  readonly kind: FormKind;
  /** Date fields: `YYYY-MM-DD`, or empty while not filled in. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The user set the last day, so that it follows the first one no more. */
  readonly isToOwn: boolean;
  readonly pairs: readonly DraftInterval[];
  /** Saving was tried: all reasons show from then on. */
  readonly isTried: boolean;
  /** It would open something at once, and be over before it may. */
  readonly isClosed: boolean;
};

export type FormReading = {
  /** What can be saved; `null` while something is impossible. */
  readonly draft: ExceptionDraft | null;
  readonly from: ExceptionProblem["kind"] | null;
  readonly to: ExceptionProblem["kind"] | null;
  readonly label: ExceptionProblem["kind"] | null;
  /** Of the hours as a whole. */
  readonly intervals: ExceptionProblem["kind"] | null;
  readonly pairs: readonly DraftProblem[];
};

const WEEK_DAYS = 7;
const DAY_MIN = 1440;
const EVENING: DayInterval = { start: 18 * 60, end: 20 * 60 };
const USUAL: DayInterval = { start: 9 * 60, end: 18 * 60 };
const EXTRA_MIN = 120;

/** An empty form for a kind, with the hours that are likely: those of the day, or two more after them. */
export function newForm(kind: FormKind, day: DayKey, planned: readonly DayInterval[]): ExceptionForm {
  return {
    id: null,
    kind,
    from: day,
    to: day,
    label: "",
    isToOwn: false,
    pairs: pairsOf(likelyHours(kind, planned)),
    isTried: false,
    isClosed: false,
  };
}

export function formOf(exception: PlanException, kind: FormKind): ExceptionForm {
  const { id, from, to, label, intervals } = exception;
  return {
    id,
    kind,
    from,
    to,
    label,
    isToOwn: from !== to,
    pairs: pairsOf(intervals),
    isTried: false,
    isClosed: false,
  };
}

/** With another first day; a last day that the user has not set goes along. */
export function withFrom(form: ExceptionForm, from: string): ExceptionForm {
  return { ...form, from, to: form.isToOwn ? form.to : from };
}

/** @param others all that stands, that which is being changed included */
export function readForm(form: ExceptionForm, others: readonly PlanException[], today: DayKey): FormReading {
  const reading = readPairs(form);
  const { kind, from, to, label } = form;
  const draft = { kind, from, to, label, intervals: reading.intervals };
  const standing = others.filter(({ id }) => id !== form.id);
  const found = exceptionProblems(draft, standing, today);
  // What a row of the hours says of itself is not said again for all of them.
  const problems = found.filter(({ index }) => index === null);
  const isToldBeside = (kind: string): boolean =>
    kind === "over-a-day" || (kind === "missing" && form.pairs.length > 0);
  const problemOf = (field: ExceptionProblem["field"]): ExceptionProblem["kind"] | null =>
    problems.find((each) => each.field === field && !isToldBeside(each.kind))?.kind ?? null;
  const isSound = found.length === 0 && reading.problems.length === 0;
  return {
    draft: isSound ? draft : null,
    from: problemOf("from"),
    to: problemOf("to"),
    label: problemOf("label"),
    intervals: problemOf("intervals"),
    pairs: form.isTried ? reading.problems : reading.problems.filter(({ kind }) => kind !== "blank"),
  };
}

/** As a week of such days, so that a night is seen to run into the hours of the next one. */
function readPairs({ kind, from, to, pairs }: ExceptionForm): {
  readonly intervals: readonly DayInterval[];
  readonly problems: readonly DraftProblem[];
} {
  if (!hasHours({ kind })) return { intervals: [], problems: [] };
  const own = weekdayOfField(from);
  const size = Math.max(0, ...pairs.map(({ key }) => key)) + 1;
  const week = Array.from({ length: WEEK_DAYS }, (_, day) => {
    if (day === own) return pairs;
    return from === to ? [] : pairs.map((pair) => ({ ...pair, key: pair.key + size * (day + 1) }));
  });
  const { shown, problems } = readDraft(week);
  return { intervals: shown[own] ?? [], problems: problems.filter(({ day }) => day === own) };
}

function pairsOf(intervals: readonly DayInterval[]): DraftInterval[] {
  return intervals.map(({ start, end }, key) => ({ key, start: fieldOf(start), end: fieldOf(end) }));
}

function likelyHours(kind: FormKind, planned: readonly DayInterval[]): readonly DayInterval[] {
  if (!hasHours({ kind })) return [];
  if (kind === "special") return planned.length > 0 ? planned : [USUAL];
  const end = Math.max(0, ...planned.map(endMinuteOf));
  return [end > 0 && end + EXTRA_MIN <= DAY_MIN ? { start: end, end: end + EXTRA_MIN } : EVENING];
}
