import type { DayInterval } from "./plan.ts";
import { weekdayOf } from "./zone.ts";

const DAY_MIN = 1440;

/** A minute of the day (0 to 1440) as a time field holds it, `HH:MM`; the end of the day is `00:00`. */
export function fieldOf(minute: number): string {
  const inDay = minute % DAY_MIN;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** The minute of the day that a time field holds; `null` while it is empty. */
export function minuteOf(field: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(field);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

/**
 * An interval from its two fields, in minutes of the day; midnight as an end closes the day, so that `00:00` to `00:00`
 * is the whole day. `null` while one is empty.
 */
export function intervalOf({
  start,
  end,
}: {
  readonly start: string;
  readonly end: string;
}): DayInterval | null {
  const from = minuteOf(start);
  const to = minuteOf(end);
  return from === null || to === null ? null : { start: from, end: to === 0 ? DAY_MIN : to };
}

/** The weekday that a date field holds, 0 for Monday; Monday too while it is empty. */
export function weekdayOfField(field: string): number {
  return Number.isNaN(Date.parse(field)) ? 0 : weekdayOf(field);
}
