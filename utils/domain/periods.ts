import type { DayKey } from "./time.ts";
import { addDays, weekStartOf } from "./zone.ts";

/** What a report is of; both ends included. */
export type Period = {
  readonly kind: "week" | "month" | "range";
  readonly fromDay: DayKey;
  readonly toDay: DayKey;
};

/** A free range longer than this is cut: the report has a bound. */
const MOST_DAYS = 400;

/** The week that holds the day; `weekStart` is 0 for Monday to 6 for Sunday. */
export function weekPeriod(day: DayKey, weekStart: number): Period {
  const fromDay = weekStartOf(day, weekStart);
  return { kind: "week", fromDay, toDay: addDays(fromDay, 6) };
}

/** The civil month that holds the day. */
export function monthPeriod(day: DayKey): Period {
  const fromDay = `${day.slice(0, 7)}-01`;
  return { kind: "month", fromDay, toDay: addDays(nextMonth(fromDay), -1) };
}

/** From one day to another, in either order, at most 400 days from the first. */
export function rangePeriod(oneDay: DayKey, otherDay: DayKey): Period {
  const [fromDay, last] = oneDay < otherDay ? [oneDay, otherDay] : [otherDay, oneDay];
  const most = addDays(fromDay, MOST_DAYS - 1);
  return { kind: "range", fromDay, toDay: last < most ? last : most };
}

/** The period right before or after, of the same kind; a free range keeps its length. */
export function stepPeriod({ kind, fromDay, toDay }: Period, step: -1 | 1): Period {
  if (kind === "month") return monthPeriod(step > 0 ? addDays(toDay, 1) : addDays(fromDay, -1));
  const length = daysOf({ fromDay, toDay }).length;
  return { kind, fromDay: addDays(fromDay, step * length), toDay: addDays(toDay, step * length) };
}

/** Its days in order. */
export function daysOf({ fromDay, toDay }: Pick<Period, "fromDay" | "toDay">): DayKey[] {
  const days: DayKey[] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The weeks that the period touches, whole ones and the parts at its ends, in order. */
export function weeksIn(period: Pick<Period, "fromDay" | "toDay">, weekStart: number): Period[] {
  const weeks: Period[] = [];
  for (
    let week = weekPeriod(period.fromDay, weekStart);
    week.fromDay <= period.toDay;
    week = stepPeriod(week, 1)
  )
    weeks.push(week);
  return weeks;
}

function nextMonth(firstOfMonth: DayKey): DayKey {
  return `${addDays(firstOfMonth, 31).slice(0, 7)}-01`;
}
