import type { DayInterval, WeekPlan } from "../domain/plan.ts";
import { fieldOf, intervalOf, minuteOf } from "../domain/time-field.ts";
import type { Stretch, WeekBlock } from "../domain/week-drag.ts";
import { endMinuteOf, weekProblems, type RestHint } from "../domain/week-plan.ts";

/** A pair of time fields as the user left them: `HH:MM`, or empty while not filled in. */
export type DraftInterval = { readonly key: number; readonly start: string; readonly end: string };

/** Seven days, Monday first. What stands here may be impossible; only `readDraft` tells what can be saved. */
export type WeekDraft = readonly (readonly DraftInterval[])[];

export type DraftProblem = {
  readonly kind: "blank" | "same" | "overlap" | "over-a-day";
  readonly day: number;
  readonly key: number;
  /** The hours that are in the way and their day, for an overlap. */
  readonly other: { readonly day: number; readonly interval: DayInterval } | null;
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
  const found = weekProblems(shown).flatMap(({ kind, day, index }): DraftProblem[] => {
    const own = filled[day]?.[index];
    if (own === undefined) return [];
    if (kind !== "overlap") return [{ kind: "same", day, key: own.key, other: null }];
    return overlapOf(filled, { day, ...own });
  });
  const problems = onePerPair([...blanks, ...found, ...filled.flatMap(beyondADay)]);
  return { week: problems.length === 0 ? shown : null, shown, problems };
}

/** The hours of one day that would bring it to more than 24 h, as long nights may. */
function beyondADay(pairs: readonly Omit<Placed, "day">[], day: number): DraftProblem[] {
  let sum = 0;
  return pairs
    .toSorted((a, b) => a.interval.start - b.interval.start)
    .filter(({ interval }) => (sum += endMinuteOf(interval) - interval.start) > DAY_MIN)
    .map(({ key }) => ({ kind: "over-a-day", day, key, other: null }));
}

type Placed = { readonly day: number; readonly key: number; readonly interval: DayInterval };

/** Either of the two may be the one that is being changed, so both say what is in their way. */
function overlapOf(filled: readonly (readonly Omit<Placed, "day">[])[], own: Placed): DraftProblem[] {
  const all = filled.flatMap((pairs, day) => pairs.map((each): Placed => ({ day, ...each })));
  const other = all.find((each) => each.key !== own.key && isCovering(each, own));
  const blame = ({ day, key }: Placed, by: Placed | undefined): DraftProblem => ({
    kind: "overlap",
    day,
    key,
    other: by === undefined ? null : { day: by.day, interval: by.interval },
  });
  return other === undefined ? [blame(own, other)] : [blame(own, other), blame(other, own)];
}

/** Whether hours cover the start of others, over midnight and over the end of the week as well. */
function isCovering(hours: Placed, others: Placed): boolean {
  const from = others.day * DAY_MIN + others.interval.start;
  const start = hours.day * DAY_MIN + hours.interval.start;
  const end = hours.day * DAY_MIN + endMinuteOf(hours.interval);
  return [from, from + WEEK_MIN].some((at) => start <= at && at < end);
}

const onePerPair = (problems: readonly DraftProblem[]): DraftProblem[] =>
  problems.filter(({ key }, index) => problems.findIndex((each) => each.key === key) === index);

/** The hours that can be taken hold of: those that have a length. */
export function blocksOf(draft: WeekDraft): WeekBlock[] {
  return draft.flatMap((pairs, day) =>
    pairs.flatMap((pair) => {
      const interval = intervalOf(pair);
      if (interval === null || interval.start === interval.end) return [];
      return [{ day, key: pair.key, start: interval.start, end: endMinuteOf(interval) }];
    }),
  );
}

/** The draft with hours put where they were drawn or dragged to; those with a new key come in by their start. */
export function withStretch(draft: WeekDraft, day: number, key: number, { start, end }: Stretch): WeekDraft {
  const pair = { key, start: fieldOf(start), end: fieldOf(end) };
  return draft.map((pairs, index) => {
    if (index !== day) return pairs;
    if (pairs.some((each) => each.key === key)) return pairs.map((each) => (each.key === key ? pair : each));
    const later = pairs.findIndex((each) => (minuteOf(each.start) ?? 0) > start);
    return later < 0 ? [...pairs, pair] : pairs.toSpliced(later, 0, pair);
  });
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
