import type { ExceptionEdit } from "./exception-edits.ts";
import { isLasting, type ExceptionDraft } from "./exception-problems.ts";
import type { DayInterval, PlanException } from "./plan.ts";
import type { DayKey } from "./time.ts";
import { addDays } from "./zone.ts";

/**
 * Gives one day these hours as special ones, in place of those that it may have already: they lose that day and keep
 * the others.
 * @param ofDay the exceptions that hold on that day
 * @param label names the day in the list of exceptions, unless it had special hours with a name
 */
export function specialDay(
  day: DayKey,
  intervals: readonly DayInterval[],
  ofDay: readonly PlanException[],
  label: string,
): ExceptionEdit {
  const replaced = ofDay.filter((each) => each.kind === "special" && isLasting(each));
  const own = replaced.find((each) => each.label !== "")?.label ?? label;
  const draft: ExceptionDraft = { kind: "special", from: day, to: day, intervals, label: own };
  return {
    add: [draft, ...replaced.flatMap((each) => daysAround(each, day))],
    remove: replaced.map(({ id }) => id),
  };
}

/** What is left of special hours on several days when one of them is taken out. */
function daysAround(each: PlanException, day: DayKey): ExceptionDraft[] {
  const { kind, intervals, label } = each;
  const before = { from: each.from, to: addDays(day, -1) };
  const after = { from: addDays(day, 1), to: each.to };
  return [before, after]
    .filter(({ from, to }) => from <= to)
    .map((days) => ({ kind, intervals, label, ...days }));
}
