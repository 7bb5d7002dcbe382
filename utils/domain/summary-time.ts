import type { EpochMs, Zone } from "./time.ts";
import { addDays, dayKeyAt, labelRanges, weekdayOf } from "./zone.ts";

/**
 * When the week is summed up: the last such instant up to now, or the next one after it. An hour that the clocks skip
 * brings none that week; `null` then.
 * @param weekday 0 is Monday
 */
export function summaryTime(
  now: EpochMs,
  zone: Zone,
  weekday: number,
  hour: number,
  isNext: boolean,
): EpochMs | null {
  const today = dayKeyAt(now, zone);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const days = [addDays(today, -back - 7), addDays(today, -back), addDays(today, 7 - back)];
  const instants = days.flatMap((day) => labelRanges(day, hour * 60, hour * 60 + 1, zone).slice(0, 1));
  const starts = instants.map(([start]) => start);
  return (isNext ? starts.find((at) => at > now) : starts.findLast((at) => at <= now)) ?? null;
}
