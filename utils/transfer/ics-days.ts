import ICAL from "ical.js";
import { MINUTE_MS, type DayKey, type EpochMs, type Zone } from "../domain/time.ts";
import { addDays, dayKeyAt, dayRange, isZone, labelRanges } from "../domain/zone.ts";

/** Both ends included. */
export type Days = { readonly from: DayKey; readonly to: DayKey };

const DAY_MIN = 1440;

/**
 * The whole days that an event covers: on the clocks of `zone`, or, when it covers none there, on its own clock (a day
 * off that was written down elsewhere is the same day here). `null` when it covers none at all.
 * @param zoneName what the file calls the zone of the event, in case it does not bring the rules of that zone along
 */
export function wholeDays(start: ICAL.Time, end: ICAL.Time, zone: Zone, zoneName: unknown): Days | null {
  if (start.isDate) return ordered(dayOf(start), lastDate(start, end));
  const [from, to] = [instantOf(start, zoneName), instantOf(end, zoneName)];
  const here = from === null || to === null ? null : daysBetween(from, to, zone);
  return here ?? ordered(firstWhole(start), lastWhole(end));
}

const ordered = (from: DayKey, to: DayKey): Days | null => (from <= to ? { from, to } : null);

const dayOf = (time: ICAL.Time): DayKey => {
  const text = time.toString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) throw new RangeError(text);
  return text;
};

/** The end of an event of dates is not part of it; one without an end, or with its start as the end, is one day long. */
function lastDate(start: ICAL.Time, end: ICAL.Time): DayKey {
  const [first, after] = [dayOf(start), dayOf(end)];
  return after > first ? addDays(after, -1) : first;
}

const minuteOf = ({ hour, minute }: ICAL.Time): number => hour * 60 + minute;

const firstWhole = (start: ICAL.Time): DayKey =>
  minuteOf(start) === 0 ? dayOf(start) : addDays(dayOf(start), 1);

/** Many calendars end a whole day at 23:59. */
const lastWhole = (end: ICAL.Time): DayKey =>
  minuteOf(end) === DAY_MIN - 1 ? dayOf(end) : addDays(dayOf(end), -1);

function daysBetween(from: EpochMs, to: EpochMs, zone: Zone): Days | null {
  const first = dayKeyAt(from, zone);
  const last = dayKeyAt(to, zone);
  return ordered(
    dayRange(first, zone)[0] === from ? first : addDays(first, 1),
    dayRange(last, zone)[1] - MINUTE_MS <= to ? last : addDays(last, -1),
  );
}

/** `null` for a time that is the same on every clock, wherever one is. */
function instantOf(time: ICAL.Time, zoneName: unknown): EpochMs | null {
  if (time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  if (!isZone(zoneName)) return null;
  const minute = minuteOf(time);
  return labelRanges(dayOf(time), minute, minute + 1, zoneName)[0]?.[0] ?? null;
}
