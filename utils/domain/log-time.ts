import { fieldOf, minuteOf } from "./time-field.ts";
import type { DayKey, EpochMs, Zone } from "./time.ts";
import { dayRange, labelRanges, localTimeAt } from "./zone.ts";

export type LogEdge = "start" | "end";

/** An instant as a time field shows it in its zone, `HH:MM`; the end of the day is `00:00`. */
export function fieldAt(instant: EpochMs, zone: Zone): string {
  return fieldOf(localTimeAt(instant, zone).minuteOfDay);
}

/**
 * The instant that a time field of a day means; `null` while it is empty, and for a time that the clocks skip that day.
 * Midnight as an end closes the day. A field that still shows `old` means it to the millisecond, and of a time that the
 * clocks repeat the one nearest to `old`.
 */
export function instantOf(
  field: string,
  edge: LogEdge,
  { day, zone, old }: { readonly day: DayKey; readonly zone: Zone; readonly old: EpochMs | null },
): EpochMs | null {
  if (old !== null && fieldAt(old, zone) === field) return old;
  const minute = minuteOf(field);
  if (minute === null) return null;
  if (minute === 0) return dayRange(day, zone)[edge === "start" ? 0 : 1];
  const starts = labelRanges(day, minute, minute + 1, zone).map(([start]) => start);
  if (old === null) return starts[0] ?? null;
  return [...starts].sort((a, b) => Math.abs(a - old) - Math.abs(b - old))[0] ?? null;
}
