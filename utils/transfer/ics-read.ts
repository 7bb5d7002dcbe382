import ICAL from "ical.js";
import type { DayKey, Zone } from "../domain/time.ts";
import { addDays } from "../domain/zone.ts";
import { wholeDays, type Days } from "./ics-days.ts";
import { OFF_HOURS, OWN_KIND } from "./ics-names.ts";

/** Days that a calendar holds as one event, both ends included. */
export type LeaveEvent = Days & {
  readonly title: string;
  /** The calendar shows the time as free: a birthday rather than a leave. */
  readonly isFree: boolean;
};

/** What was passed over: events that cover no whole day, that are over, and that nobody can read. */
export type LeftOut = { readonly short: number; readonly past: number; readonly broken: number };

export type LeaveReading =
  | { readonly ok: true; readonly events: readonly LeaveEvent[]; readonly leftOut: LeftOut }
  | { readonly ok: false; readonly problem: "not-calendar" | "nothing" };

/** Whole days are read in `zone`; what ends before `today` is passed over, repetitions are written out to `until`. */
export type ReadingFrame = { readonly today: DayKey; readonly until: DayKey; readonly zone: Zone };

/** Keeps a file made to cost time from doing so: beyond it, repetitions are broken off. */
const MOST_STEPS = 40_000;
const MOST_EVENTS = 2000;

type Tally = { short: number; past: number; broken: number; steps: number };

/**
 * Reads the leave in a calendar file (RFC 5545): events of whole days, and timed ones as far as they cover whole days.
 * Never throws: one bad event costs that event, what is no calendar is said so.
 */
export function readLeave(text: string, frame: ReadingFrame): LeaveReading {
  const tally: Tally = { short: 0, past: 0, broken: 0, steps: 0 };
  const calendars = calendarsIn(text.replace(/^\uFEFF/, "").trim(), tally);
  if (calendars === null) return { ok: false, problem: "not-calendar" };
  const found = calendars.flatMap((calendar) => eventsIn(calendar, frame, tally));
  const events = joined(found).slice(0, MOST_EVENTS);
  if (events.length === 0) return { ok: false, problem: "nothing" };
  const { short, past, broken } = tally;
  return { ok: true, events, leftOut: { short, past, broken } };
}

/** All calendars of the text; one event that cannot be parsed is left out. `null` when there is no calendar. */
function calendarsIn(text: string, tally: Tally): ICAL.Component[] | null {
  const whole = parse(text);
  if (whole !== null) return whole;
  const sound = text.replaceAll(/^BEGIN:VEVENT\r?$[\s\S]*?^END:VEVENT\r?\n/gm, (event) => {
    if (parse(`BEGIN:VCALENDAR\r\n${event}END:VCALENDAR`) !== null) return event;
    tally.broken += 1;
    return "";
  });
  return parse(sound);
}

function parse(text: string): ICAL.Component[] | null {
  try {
    const parsed: unknown = ICAL.parse(text);
    const roots = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    const calendars = roots
      .filter(Array.isArray)
      .map((root) => new ICAL.Component(root))
      .filter(({ name }) => name === "vcalendar");
    return calendars.length === 0 ? null : calendars;
  } catch {
    return null;
  }
}

function eventsIn(calendar: ICAL.Component, frame: ReadingFrame, tally: Tally): LeaveEvent[] {
  const components = calendar.getAllSubcomponents("vevent");
  const changes = components.filter((each) => each.hasProperty("recurrence-id"));
  const series = components.filter((each) => !changes.includes(each));
  const uids = new Set(series.map(uidOf));
  // A change belongs to its series, unless the file holds the change alone.
  const alone = changes.filter((each) => !uids.has(uidOf(each)));
  return [...series, ...alone].filter(isWanted).flatMap((component) => {
    const own = changes.filter((each) => !alone.includes(each) && uidOf(each) === uidOf(component));
    try {
      const event = new ICAL.Event(component, { exceptions: own });
      const days = own.length > 0 || event.isRecurring() ? repeated : single;
      return days(event, frame, tally).map((found) => ({ ...found, ...sayings(component) }));
    } catch {
      tally.broken += 1;
      return [];
    }
  });
}

const uidOf = (component: ICAL.Component): string => String(component.getFirstPropertyValue("uid"));

/** What was called off is no leave, and our own off-hours are none either. */
function isWanted(component: ICAL.Component): boolean {
  const isCancelled = textOf(component, "status") === "CANCELLED";
  return !isCancelled && textOf(component, OWN_KIND) !== OFF_HOURS;
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value.trim().toUpperCase() : "";
}

function sayings(component: ICAL.Component): Pick<LeaveEvent, "title" | "isFree"> {
  const summary = component.getFirstPropertyValue("summary");
  const busyStatus = textOf(component, "x-microsoft-cdo-busystatus");
  const isBusy = busyStatus === "OOF" || busyStatus === "BUSY";
  return {
    title: typeof summary === "string" ? summary.replaceAll(/\s+/g, " ").trim() : "",
    isFree: !isBusy && (busyStatus === "FREE" || textOf(component, "transp") === "TRANSPARENT"),
  };
}

function single({ component, startDate, endDate }: ICAL.Event, frame: ReadingFrame, tally: Tally): Days[] {
  return keep([wholeDays(startDate, endDate, frame.zone, zoneNameOf(component))], frame, tally);
}

/** All repetitions, each as it was changed by itself. */
function repeated(event: ICAL.Event, frame: ReadingFrame, tally: Tally): Days[] {
  const found: (Days | null)[] = [];
  const steps = event.iterator();
  for (let at = steps.next(); isTime(at); at = steps.next()) {
    tally.steps += 1;
    if (at.toString().slice(0, 10) > frame.until) break;
    if (tally.steps > MOST_STEPS) {
      tally.broken += 1;
      break;
    }
    const { item, startDate, endDate } = event.getOccurrenceDetails(at);
    const { component } = item;
    if (isWanted(component)) found.push(wholeDays(startDate, endDate, frame.zone, zoneNameOf(component)));
  }
  return keep(found, frame, tally);
}

/** The iterator ends with nothing, whatever its types say. */
const isTime = (time: ICAL.Time | undefined): time is ICAL.Time => time !== undefined;

const zoneNameOf = (component: ICAL.Component): unknown =>
  component.getFirstProperty("dtstart")?.getFirstParameter("tzid");

/** One event counts once, however often it repeats. */
function keep(found: readonly (Days | null)[], { today, until }: ReadingFrame, tally: Tally): Days[] {
  const whole = found.filter((days) => days !== null);
  const coming = whole.filter(({ from, to }) => to >= today && from <= until);
  if (whole.length === 0) tally.short += 1;
  else if (coming.length === 0) tally.past += 1;
  return coming;
}

/** Days that two events share, and neighbouring days of one title, are one leave. */
function joined(found: readonly LeaveEvent[]): LeaveEvent[] {
  const sorted = [...found].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const leaves: LeaveEvent[] = [];
  for (const each of sorted) {
    const last = leaves.findLast(({ isFree }) => isFree === each.isFree);
    const isNext = last?.title === each.title && addDays(last.to, 1) === each.from;
    if (last === undefined || (last.to < each.from && !isNext)) leaves.push(each);
    else leaves[leaves.indexOf(last)] = withDays(last, each);
  }
  return leaves;
}

function withDays(leave: LeaveEvent, more: LeaveEvent): LeaveEvent {
  const titles = new Set([...leave.title.split(", "), more.title].filter((title) => title !== ""));
  return { ...leave, to: leave.to > more.to ? leave.to : more.to, title: [...titles].join(", ") };
}
