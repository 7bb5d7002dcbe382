import { daysOf, monthPeriod, rangePeriod, weekPeriod, type Period } from "../domain/periods.ts";
import type { DayKey } from "../domain/time.ts";
import { addDays, weekStartOf } from "../domain/zone.ts";

/** What an address asks for. */
export type Wanted = {
  readonly period: Period;
  /** The day that the address names; its log is shown. */
  readonly selected: DayKey | null;
};

/** Why two dates are no range that can be shown. */
export type RangeProblem = "date" | "order" | "future" | "long";

const MOST_DAYS = 400;
/** The mean of the directive looks back over 17 weeks; usual ranges over twelve. */
const WEEKS_BEFORE = 17;

/** Whether it is a day that the calendar has, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** `null` when the range can be shown. */
export function rangeProblem(fromDay: string, toDay: string, today: DayKey): RangeProblem | null {
  if (!isDay(fromDay) || !isDay(toDay)) return "date";
  if (fromDay > toDay) return "order";
  if (fromDay > today) return "future";
  return toDay > addDays(fromDay, MOST_DAYS - 1) ? "long" : null;
}

/**
 * Reads an address: `#2026-11-19` is a day and its week, `#week=2026-11-16` a week, `#2026-11` a month,
 * `#2026-11-03..2026-11-19` a range. Anything else, and what has yet to come, is the current week.
 */
export function wantedBy(hash: string, today: DayKey, weekStart: number): Wanted {
  const text = hash.replace(/^#/, "");
  const week = /^week=(.*)$/.exec(text)?.[1];
  const [from = "", to] = text.split("..");
  if (isDay(text)) return weekOf(text, text, today, weekStart);
  if (week !== undefined && isDay(week)) return weekOf(week, null, today, weekStart);
  if (isDay(`${text}-01`) && `${text}-01` <= today)
    return { period: monthPeriod(`${text}-01`), selected: null };
  if (to !== undefined && rangeProblem(from, to, today) === null)
    return { period: rangePeriod(from, to), selected: null };
  return weekOf(today, null, today, weekStart);
}

/** A week to come has nothing to tell: the current one is shown instead. */
function weekOf(day: DayKey, selected: DayKey | null, today: DayKey, weekStart: number): Wanted {
  return { period: weekPeriod(day > today ? today : day, weekStart), selected };
}

/** The address of what is shown. */
export function hashOf({ period, selected }: Wanted): string {
  const { kind, fromDay, toDay } = period;
  if (kind === "month") return `#${fromDay.slice(0, 7)}`;
  if (kind === "range") return `#${fromDay}..${toDay}`;
  return selected === null ? `#week=${fromDay}` : `#${selected}`;
}

/** The same days seen as another kind of period. Of a longer time the latest part that has begun is taken. */
export function periodAs(
  kind: Period["kind"],
  { period, selected }: Wanted,
  today: DayKey,
  weekStart: number,
): Period {
  const last = period.toDay < today ? period.toDay : today;
  const anchor = selected !== null && daysOf(period).includes(selected) ? selected : last;
  if (kind === "week") return weekPeriod(anchor, weekStart);
  return kind === "month" ? monthPeriod(anchor) : rangePeriod(period.fromDay, last);
}

/** The whole weeks that rules, score and usual ranges have to see around a period: 17 before it and one after. */
export function frameOf({ fromDay, toDay }: Period, weekStart: number): { fromDay: DayKey; toDay: DayKey } {
  return {
    fromDay: addDays(weekStartOf(fromDay, weekStart), -7 * WEEKS_BEFORE),
    toDay: addDays(weekStartOf(toDay, weekStart), 13),
  };
}
