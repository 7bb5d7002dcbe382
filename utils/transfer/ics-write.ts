import ICAL from "ical.js";
import { calendarFor, offRanges, planAt, zoneOf, type PlanHours } from "../domain/calendar.ts";
import { exceptionsOn, rulingOf } from "../domain/plan-exceptions.ts";
import { normalise, subtract } from "../domain/ranges.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "../domain/time.ts";
import { addDays, dayKeyAt, dayRange } from "../domain/zone.ts";
import type { Days } from "./ics-days.ts";
import { LEAVE, OFF_HOURS, OWN_KIND } from "./ics-names.ts";

/** What colleagues read in their calendars; the labels of leave stay here. */
export type IcsWords = { readonly name: string; readonly off: string; readonly leave: string };

export type OffHoursOrder = {
  readonly plans: readonly PlanHours[];
  readonly now: EpochMs;
  /** From today on, 1 to 52. */
  readonly weeks: number;
  readonly zone: Zone;
  /** Holes of a plan day up to this long are not shown: lunch concerns nobody. */
  readonly gapLimitMin: number;
  readonly words: IcsWords;
  /** Tells the events of two people apart, and is the same in every file of one person. */
  readonly owner: string;
};

const WEEK_DAYS = 7;

/**
 * The time outside the hours as a calendar file (RFC 5545): each stretch of off-hours as busy and out of office, the
 * days of leave as whole days. Throws a RangeError for an unknown `zone`.
 */
export function writeOffHours({ plans, now, weeks, gapLimitMin, ...order }: OffHoursOrder): string {
  const plan = planAt(plans, now);
  const zone = plan === null ? order.zone : zoneOf(plan, order.zone);
  const today = dayKeyAt(now, zone);
  const lastDay = addDays(today, weeks * WEEK_DAYS - 1);
  const leave = leaveDays(plans, { from: today, to: lastDay }, now, zone);
  const window: TimeRange = [dayRange(today, zone)[0], dayRange(lastDay, zone)[1]];
  const calendar = calendarFor(plans, window[0], window[1], zone, gapLimitMin);
  const onLeave = leave.map(({ from, to }): TimeRange => [dayRange(from, zone)[0], dayRange(to, zone)[1]]);
  const off = subtract(subtract(offRanges(calendar), calendar.gaps), normalise(onLeave));
  const file = newFile(order.words.name);
  for (const days of leave) file.addSubcomponent(leaveEvent(days, order, now));
  for (const range of off) file.addSubcomponent(offEvent(range, order, now));
  // Lines of 75 octets at most; the library does not count the space that a folded one begins with.
  ICAL.foldLength = 74;
  return `${file.toString()}\r\n`;
}

/** The days on which leave decides, put together to stretches. */
function leaveDays(plans: readonly PlanHours[], { from, to }: Days, now: EpochMs, zone: Zone): Days[] {
  const stretches: Days[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const last = stretches.at(-1);
    if (!isLeave(plans, day, Math.max(now, dayRange(day, zone)[0]))) continue;
    if (last !== undefined && addDays(last.to, 1) === day)
      stretches[stretches.length - 1] = { from: last.from, to: day };
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

function isLeave(plans: readonly PlanHours[], day: DayKey, instant: EpochMs): boolean {
  return rulingOf(exceptionsOn(planAt(plans, instant)?.exceptions, day, instant))?.kind === "leave";
}

function newFile(name: string): ICAL.Component {
  const file = new ICAL.Component("vcalendar");
  file.addPropertyWithValue("version", "2.0");
  file.addPropertyWithValue("prodid", "-//Relache//Off-hours//EN");
  file.addPropertyWithValue("calscale", "GREGORIAN");
  file.addPropertyWithValue("method", "PUBLISH");
  file.addPropertyWithValue("x-wr-calname", name);
  return file;
}

type Order = Pick<OffHoursOrder, "words" | "owner">;

function offEvent([start, end]: TimeRange, { words, owner }: Order, now: EpochMs): ICAL.Component {
  const from = utc(start);
  const event = newEvent(`off-${from.toICALString()}`, owner, now);
  event.addPropertyWithValue("dtstart", from);
  event.addPropertyWithValue("dtend", utc(end));
  event.addPropertyWithValue("summary", words.off);
  event.addPropertyWithValue(OWN_KIND, OFF_HOURS);
  return event;
}

function leaveEvent({ from, to }: Days, { words, owner }: Order, now: EpochMs): ICAL.Component {
  const event = newEvent(`leave-${from}`, owner, now);
  event.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(from));
  // The end of whole days is the day after.
  event.addPropertyWithValue("dtend", ICAL.Time.fromDateString(addDays(to, 1)));
  event.addPropertyWithValue("summary", words.leave);
  event.addPropertyWithValue("x-microsoft-cdo-alldayevent", "TRUE");
  event.addPropertyWithValue(OWN_KIND, LEAVE);
  return event;
}

function newEvent(id: string, owner: string, now: EpochMs): ICAL.Component {
  const event = new ICAL.Component("vevent");
  event.addPropertyWithValue("uid", `${id}-${owner}@relache`);
  event.addPropertyWithValue("dtstamp", utc(now));
  event.addPropertyWithValue("transp", "OPAQUE");
  event.addPropertyWithValue("x-microsoft-cdo-busystatus", "OOF");
  return event;
}

function utc(instant: EpochMs): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}
