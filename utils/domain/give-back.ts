import { calendarFor, nextStart, planAt, statusIn, zoneOf } from "./calendar.ts";
import type { ExceptionEdit } from "./exception-edits.ts";
import type { JournalEntry } from "./journal.ts";
import { exceptionsOn, hoursOfDay } from "./plan-exceptions.ts";
import type { Calendar, DayInterval, Plan } from "./plan.ts";
import { specialDay } from "./special-day.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type DayKey, type EpochMs, type Zone } from "./time.ts";
import { endMinuteOf } from "./week-plan.ts";
import { dayKeyAt, localTimeAt, weekdayOf } from "./zone.ts";

/** What a crisis took of the night, offered back on the next morning. */
export type GiveBack = {
  /** Id of the crisis's entry in the journal. */
  readonly crisis: string;
  readonly crisisMs: number;
  /** The rest that lies between the crisis and that start. */
  readonly restMs: number;
  readonly plannedStart: EpochMs;
  /** The end of the crisis and a full rest after it, to the next minute. */
  readonly start: EpochMs;
  /** The day whose hours begin later, in the zone of the plan. */
  readonly day: DayKey;
  /** Brings the day's hours to that start. */
  readonly edit: ExceptionEdit;
};

export type GiveBackFacts = {
  readonly plans: readonly Plan[];
  /** Crises and recoveries of the last days. */
  readonly journal: readonly JournalEntry[];
};

/** How far ahead the next start is looked for: rest goals are at most a day. */
const REACH_MS = 3 * ABOUT_A_DAY_MS;

/**
 * When the hours would begin for a full rest after a crisis, to the next minute; `null` where the rest fits before the
 * planned start anyway, and where work went on.
 */
export function laterStart(
  calendar: Calendar,
  crisisEnd: EpochMs,
  restGoalMs: number,
): Pick<GiveBack, "plannedStart" | "start"> | null {
  if (statusIn(calendar, crisisEnd).state === "inside") return null;
  const plannedStart = nextStart(calendar, crisisEnd);
  const start = Math.ceil((crisisEnd + restGoalMs) / MINUTE_MS) * MINUTE_MS;
  return plannedStart !== null && start > plannedStart ? { plannedStart, start } : null;
}

/**
 * The offer after the last crisis; `null` while one goes on, once it was answered, when the later start has come, when
 * the rest fits anyway, and when nothing of that day's hours would be left.
 * @param label names the day in the list of exceptions; a day that has special hours already keeps its own
 */
export function giveBackOf(
  { plans, journal }: GiveBackFacts,
  now: EpochMs,
  zone: Zone,
  label: string,
): GiveBack | null {
  const crisis = lastCrisis(journal, now);
  const plan = crisis && planAt(plans, crisis.end);
  if (crisis === null || plan === null) return null;
  // Gaps end within a working day, so they give no other start.
  const calendar = calendarFor(plans, crisis.end, crisis.end + REACH_MS, zone, 0);
  const restMs = plan.restGoalMin * MINUTE_MS;
  const later = laterStart(calendar, crisis.end, restMs);
  const shorter = later && shorterDay(plans, later, zone, label);
  if (later === null || shorter === null || later.start <= now) return null;
  return { crisis: crisis.id, crisisMs: crisis.end - crisis.at, restMs, ...later, ...shorter };
}

/** The crisis that ended last, unless one goes on or its offer was answered. */
function lastCrisis(journal: readonly JournalEntry[], now: EpochMs) {
  const crises = journal.flatMap(({ id, kind, at, end }) =>
    kind === "crisis" && end !== null && end - at >= MINUTE_MS ? [{ id, at, end }] : [],
  );
  const last = crises.reduce<(typeof crises)[number] | null>(
    (latest, each) => (latest !== null && latest.end >= each.end ? latest : each),
    null,
  );
  const isAnswered = journal.some(
    ({ kind, data }) => kind === "recovery" && "crisis" in data && data.crisis === last?.id,
  );
  return last === null || last.end > now || isAnswered ? null : last;
}

/** The planned day as special hours that begin later; `null` when none are left, or it would begin on another day. */
function shorterDay(
  plans: readonly Plan[],
  { plannedStart, start }: Pick<GiveBack, "plannedStart" | "start">,
  zone: Zone,
  label: string,
): Pick<GiveBack, "day" | "edit"> | null {
  const plan = planAt(plans, plannedStart);
  if (plan === null) return null;
  const planZone = zoneOf(plan, zone);
  const day = dayKeyAt(plannedStart, planZone);
  const local = localTimeAt(start, planZone);
  const ofDay = exceptionsOn(plan.exceptions, day, plannedStart);
  const intervals = clipped(hoursOfDay(plan.week[weekdayOf(day)] ?? [], ofDay), local.minuteOfDay);
  if (local.day !== day || intervals.length === 0) return null;
  return { day, edit: specialDay(day, intervals, ofDay, label) };
}

function clipped(intervals: readonly DayInterval[], startMin: number): DayInterval[] {
  return intervals
    .filter((each) => endMinuteOf(each) > startMin)
    .map(({ start, end }) => ({ start: Math.max(start, startMin), end }));
}
