import type { DayInterval, WeekPlan } from "../domain/plan.ts";
import { fieldOf, intervalOf } from "../domain/time-field.ts";
import { EMPTY_WEEK, normaliseDay, weekProblems } from "../domain/week-plan.ts";

/** The same hours on some days of the week, as the user left the fields: `HH:MM`, or empty while not filled in. */
export type WindowDraft = {
  readonly key: number;
  /** 0 is Monday. */
  readonly days: readonly number[];
  readonly start: string;
  readonly end: string;
};

/** `day` is the day on which two windows meet, for an overlap. */
export type WindowProblem = {
  readonly kind: "no-days" | "blank" | "same" | "overlap";
  readonly key: number;
  readonly day: number | null;
};

export type WindowReading = {
  /** The week to save; `null` while something is impossible. Empty without any window. */
  readonly week: WeekPlan | null;
  readonly problems: readonly WindowProblem[];
};

/** Offered in this order, where there is room: the weekend, evenings, a lunch break. */
const SUGGESTED: readonly Omit<WindowDraft, "key">[] = [
  { days: [5, 6], start: "00:00", end: "00:00" },
  { days: [0, 1, 2, 3, 4], start: "19:00", end: "23:00" },
  { days: [0, 1, 2, 3, 4], start: "12:30", end: "13:30" },
];

/** Days with the same hours make one window. */
export function windowsOf(week: WeekPlan): readonly WindowDraft[] {
  const found = new Map<string, WindowDraft>();
  week.forEach((intervals, day) => {
    for (const { start, end } of intervals) {
      const id = `${start}-${end}`;
      const { key, days } = found.get(id) ?? { key: found.size, days: [] };
      found.set(id, { key, days: [...days, day], start: fieldOf(start), end: fieldOf(end) });
    }
  });
  return [...found.values()];
}

/** Reads the fields: the week when all of it is possible, and otherwise what is wrong and where. */
export function readWindows(windows: readonly WindowDraft[]): WindowReading {
  const problems: WindowProblem[] = [];
  const week: { key: number; interval: DayInterval }[][] = EMPTY_WEEK.map(() => []);
  for (const { key, days, ...fields } of windows) {
    const interval = intervalOf(fields);
    if (interval === null) problems.push({ kind: "blank", key, day: null });
    else if (days.length === 0) problems.push({ kind: "no-days", key, day: null });
    else for (const day of days) week[day]?.push({ key, interval });
  }
  const plan = week.map((day) => day.map(({ interval }) => interval));
  for (const { kind, day, index } of weekProblems(plan)) {
    const key = week[day]?.[index]?.key ?? -1;
    // Once is enough for a window, on however many days.
    if (problems.some((known) => known.key === key)) continue;
    problems.push({ kind: kind === "overlap" ? kind : "same", key, day });
  }
  if (problems.length > 0) return { week: null, problems };
  return { week: windows.length === 0 ? [] : plan.map(normaliseDay), problems };
}

/** A window that fits beside the others; with nothing chosen when none of those suggested does. */
export function freshWindow(windows: readonly WindowDraft[]): WindowDraft {
  const key = Math.max(-1, ...windows.map((each) => each.key)) + 1;
  const others = windows.filter((each) => readWindows([each]).week !== null);
  const fit = SUGGESTED.find((each) => readWindows([...others, { ...each, key }]).week !== null);
  return { ...(fit ?? { days: [], start: "", end: "" }), key };
}
