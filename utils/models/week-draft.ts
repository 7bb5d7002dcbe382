import type { DayInterval, WeekPlan } from "../domain/plan.ts";
import { fieldOf, intervalOf } from "../domain/time-field.ts";
import { endMinuteOf, weekProblems, type RestHint } from "../domain/week-plan.ts";

/** A pair of time fields as the user left them: `HH:MM`, or empty while not filled in. */
export type DraftInterval = { readonly key: number; readonly start: string; readonly end: string };

/** Seven days, Monday first. What stands here may be impossible; only `readDraft` tells what can be saved. */
export type WeekDraft = readonly (readonly DraftInterval[])[];

export type DraftProblem = {
  readonly kind: "blank" | "same" | "overlap";
  readonly day: number;
  readonly key: number;
  /** The hours that are in the way, for an overlap. */
  readonly other: DayInterval | null;
};

export type DraftReading = {
  /** The week to save; `null` while something is impossible. */
  readonly week: WeekPlan | null;
  /** What can be drawn of it meanwhile. */
  readonly shown: WeekPlan;
  readonly problems: readonly DraftProblem[];
};

const DAY_MIN = 1440;
const WEEK_MIN = 7 * DAY_MIN;
/** New hours begin an hour after the last ones and last three, where there is room. */
const PAUSE_MIN = 60;
const NEW_LENGTH_MIN = 180;
const LEAST_ROOM_MIN = 15;

export function draftOf(week: WeekPlan): WeekDraft {
  let key = 0;
  return week.map((day) =>
    day.map(({ start, end }) => ({ key: key++, start: fieldOf(start), end: fieldOf(end) })),
  );
}

export function nextKey(draft: WeekDraft): number {
  return Math.max(-1, ...draft.flat().map(({ key }) => key)) + 1;
}

/** Reads the fields: the week when all of it is possible, and otherwise what is wrong and where. */
export function readDraft(draft: WeekDraft): DraftReading {
  const filled = draft.map((day) =>
    day.flatMap((pair) => {
      const interval = intervalOf(pair);
      return interval === null ? [] : [{ key: pair.key, interval }];
    }),
  );
  const shown = filled.map((day) => day.map(({ interval }) => interval));
  const blanks = draft.flatMap((pairs, day) =>
    pairs
      .filter((pair) => intervalOf(pair) === null)
      .map(({ key }): DraftProblem => ({ kind: "blank", day, key, other: null })),
  );
  const found = weekProblems(shown).map(({ kind, day, index }): DraftProblem => {
    const key = filled[day]?.[index]?.key ?? -1;
    if (kind !== "overlap") return { kind: "same", day, key, other: null };
    return { kind, day, key, other: inTheWay(shown, day, index) };
  });
  const problems = [...blanks, ...found];
  return { week: problems.length === 0 ? shown : null, shown, problems };
}

/** The interval that covers the start of another one, over midnight and over the end of the week as well. */
function inTheWay(week: WeekPlan, day: number, index: number): DayInterval | null {
  const own = week[day]?.[index];
  if (own === undefined) return null;
  const from = day * DAY_MIN + own.start;
  for (const [otherDay, intervals] of week.entries()) {
    for (const other of intervals) {
      const start = otherDay * DAY_MIN + other.start;
      const end = otherDay * DAY_MIN + endMinuteOf(other);
      const isCovering = [from, from + WEEK_MIN].some((at) => start <= at && at < end);
      if (other !== own && isCovering) return other;
    }
  }
  return null;
}

/** New hours for a day that overlap nothing, after the last ones where possible; `null` when the day is full. */
export function roomIn(week: WeekPlan, day: number): DayInterval | null {
  const tail = Math.max(0, ...(week[(day + 6) % 7] ?? []).map((each) => endMinuteOf(each) - DAY_MIN));
  const taken = [{ start: 0, end: tail }, ...(week[day] ?? [])]
    .map((each) => ({ from: each.start, to: Math.max(each.start, endMinuteOf(each)) }))
    .sort((a, b) => a.from - b.from);
  const rooms: { from: number; to: number; isAfterHours: boolean }[] = [];
  let reached = 0;
  for (const { from, to } of [...taken, { from: DAY_MIN, to: DAY_MIN }]) {
    if (from - reached >= LEAST_ROOM_MIN)
      rooms.push({ from: reached, to: from, isAfterHours: reached > tail });
    reached = Math.max(reached, to);
  }
  const room = rooms.findLast(({ isAfterHours }) => isAfterHours) ?? rooms.at(-1);
  if (room === undefined) return null;
  const hasPause = room.isAfterHours && room.to - room.from >= PAUSE_MIN + LEAST_ROOM_MIN;
  const start = room.from + (hasPause ? PAUSE_MIN : 0);
  return { start, end: Math.min(start + NEW_LENGTH_MIN, room.to) };
}

/** The week with the later day begun as late as the rest goal asks; `null` when nothing of that day would be left. */
export function mendRest(week: WeekPlan, hint: RestHint, restGoalMin: number): WeekPlan | null {
  const from = mendedStart(week, hint, restGoalMin);
  const later = (week[hint.nextDay] ?? []).flatMap((interval) => {
    if (endMinuteOf(interval) <= from) return [];
    return [{ ...interval, start: Math.max(interval.start, from) }];
  });
  const isPossible = from < DAY_MIN && later.length > 0 && later.every(({ start, end }) => start !== end);
  return isPossible ? week.map((day, index) => (index === hint.nextDay ? later : day)) : null;
}

/** The minute of the later day at which the rest goal is met. */
export function mendedStart(week: WeekPlan, hint: RestHint, restGoalMin: number): number {
  const firstStart = Math.min(...(week[hint.nextDay] ?? []).map(({ start }) => start));
  return firstStart + restGoalMin - hint.restMin;
}
