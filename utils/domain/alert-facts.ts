import { rangesOf } from "./blocks.ts";
import { settled, type AlertMemory } from "./alert-memory.ts";
import type { AlertInput, WeekFacts } from "./alerts.ts";
import { breakFacts } from "./breaks.ts";
import { campaignEnding, recoveryOf } from "./campaign-end.ts";
import { calendarAround, exceptionsAt, nextStart, planAt, statusIn, weekHours } from "./calendar.ts";
import { liveRest } from "./daily-rest.ts";
import { DEFAULT_REST_GOAL_MIN } from "./default-plan.ts";
import type { Crisis } from "./gate.ts";
import type { Calendar, Plan } from "./plan.ts";
import { rulingOf } from "./plan-exceptions.ts";
import { clip, normalise, subtract, totalMs } from "./ranges.ts";
import type { Settings } from "./settings.ts";
import type { DayShape, DayTotal } from "./span.ts";
import { spansOf, type SpanDraft } from "./spans.ts";
import { NATURAL_BREAK_MS, stretches } from "./stretches.ts";
import { summaryTime } from "./summary-time.ts";
import { MINUTE_MS, SECOND_MS, type DayKey, type EpochMs, type TimeRange, type Zone } from "./time.ts";
import type { TrackerState } from "./tracker-state.ts";
import { GAP_MS } from "./passage.ts";
import { liveSegments } from "./tracker.ts";
import { addDays, dayKeyAt, dayRange, daysOfWeek } from "./zone.ts";

/** The rows that alerts are decided from, as they stand in the database. */
export type AlertRows = {
  readonly plans: readonly Plan[];
  readonly settings: Settings;
  readonly tracker: TrackerState;
  readonly switches: {
    readonly pausedUntil: EpochMs | null;
    readonly snoozedUntil: EpochMs | null;
    readonly breakUntil: EpochMs | null;
  };
  readonly memory: AlertMemory;
  /** Of the days of `daysForAlerts`. */
  readonly shapes: readonly DayShape[];
  readonly totals: readonly DayTotal[];
  /** Those of the last two days. */
  readonly crises: readonly Crisis[];
  /** The notes that stand, the oldest first. */
  readonly notes: readonly ParkedNote[];
  /** The campaigns, by their last day, after which no day of rest is wanted. */
  readonly declinedRecoveries: readonly DayKey[];
};

export type ParkedNote = { readonly id: string; readonly text: string; readonly showAt: EpochMs | null };

/** What alerts are decided and worded by. */
export type AlertFacts = {
  readonly input: AlertInput;
  readonly calendar: Calendar;
  /** All time that is not personal, of all devices. */
  readonly tracked: readonly TimeRange[];
  /** Rests of 5 min and more, the one that goes on included. */
  readonly rests: readonly TimeRange[];
  /** Days of this week with at least 10 min off the hours; today counts. */
  readonly offDays: number;
  /** The last instant of work that leaves a full rest; `null` when none can be told. */
  readonly stopBy: EpochMs | null;
  /** The next start of the hours. */
  readonly backAt: EpochMs | null;
  /** The crisis that ended of late. */
  readonly crisis: Crisis | null;
  /** Notes that may be shown now. */
  readonly parked: readonly ParkedNote[];
  /** The day to take off after the campaign that has just ended, unless it was declined. */
  readonly recoveryDay: DayKey | null;
};

/** A day with less outside the hours is a quiet one (rules.md, 3.2). */
const QUIET_MS = 10 * MINUTE_MS;
/** A shorter piece of work leaves a rest whole. */
export const PEEK_MS = 2 * MINUTE_MS;
/** Time for a round and a look after a tracked page was left. */
const JUST_LEFT_MS = 10 * SECOND_MS;

/** A week back, and two days for the night before. */
export function daysForAlerts(now: EpochMs, zone: Zone): { fromDay: string; toDay: string } {
  const today = dayKeyAt(now, zone);
  return { fromDay: addDays(today, -8), toDay: addDays(today, 1) };
}

export function alertFacts(rows: AlertRows, now: EpochMs, zone: Zone): AlertFacts {
  const { plans, settings, switches, tracker, crises } = rows;
  const calendar = calendarAround(now, plans, zone, settings);
  const personal = weekHours(settings.contexts.personalWeek, calendar.from, calendar.to, zone);
  const rules = { calendar, crises, personal };
  const live = liveSegments(tracker, now).flatMap((segment) => spansOf(segment, rules));
  const tracked = trackedRanges(rows.shapes, live);
  const today = dayRange(dayKeyAt(now, zone), zone);
  const breaks = breakFacts(tracked, today, now);
  const rests = restsOf(tracked, now);
  const restGoalMs = (planAt(plans, now)?.restGoalMin ?? DEFAULT_REST_GOAL_MIN) * MINUTE_MS;
  const crisis = crises.filter(({ end }) => end <= now).sort((a, b) => b.end - a.end)[0] ?? null;
  const isInCrisis = crises.some(({ start, end }) => start <= now && now < end);
  const status = statusIn(calendar, now);
  const lastEnd = tracked.at(-1)?.[1] ?? null;
  const parked = rows.notes.filter(({ showAt }) => showAt !== null && showAt <= now);
  const ended = status.state === "outside" ? status.since : null;
  const campaign = ended === null ? null : campaignEnding(plans, ended, zone);
  const isDeclined = campaign !== null && rows.declinedRecoveries.includes(campaign.to);
  const isOnLeave = rulingOf(exceptionsAt(plans, now, zone))?.kind === "leave";
  const input: AlertInput = {
    now,
    status,
    nextState: status.until === null ? null : statusIn(calendar, status.until).state,
    isCounting: isCounting(rows, now, lastEnd),
    unattendedSince: tracker.open === null && tracker.passiveSince !== null ? lastEnd : null,
    hasTrackedToday: clip(tracked, ...today).length > 0,
    crisisEnd: crisis?.end ?? null,
    campaignEnd: campaign === null ? null : ended,
    parkedFor: parked.reduce<EpochMs | null>((last, { showAt }) => Math.max(last ?? 0, showAt ?? 0), null),
    breaks,
    week: weekFacts({ rows, calendar, tracked, live, now, zone }),
    settings,
    graceMs: settings.gate.graceMin * MINUTE_MS,
    restGoalMs,
    isQuiet:
      isOnLeave || isInCrisis || isAhead(switches.snoozedUntil, now) || isAhead(switches.breakUntil, now),
    memory: settled(rows.memory, rests, breaks.short),
  };
  const backAt = nextStart(calendar, now);
  return {
    input,
    calendar,
    tracked,
    rests,
    offDays: offDays(tracked, calendar, settings, now, zone),
    stopBy: liveRest(dayStart(tracked, restGoalMs), lastEnd, backAt, restGoalMs).stopBy,
    backAt,
    crisis,
    parked,
    recoveryDay: isDeclined ? null : campaign && recoveryOf(campaign, plans, zone),
  };
}

const isAhead = (at: EpochMs | null, now: EpochMs): boolean => at !== null && at > now;

/**
 * Something counts at this very moment, or did until a few seconds ago: to leave a tracked page is the best seam there is.
 * After a sleep nothing counts until the next sample, and idle takes its time back, so nobody who went away is spoken to.
 */
function isCounting({ tracker, switches }: AlertRows, now: EpochMs, lastEnd: EpochMs | null): boolean {
  if (isAhead(switches.pausedUntil, now)) return false;
  const { open, seen, blurredAt } = tracker;
  const isFresh = seen !== null && Math.abs(now - seen.at) <= GAP_MS;
  const isOn = open !== null && !open.isPersonal && isFresh && blurredAt === null;
  return isOn || (lastEnd !== null && now >= lastEnd && now - lastEnd <= JUST_LEFT_MS);
}

function trackedRanges(shapes: readonly DayShape[], live: readonly SpanDraft[]): TimeRange[] {
  const open = live.filter(({ context }) => context !== "personal");
  return normalise([
    ...shapes.flatMap((shape) => rangesOf(shape.blocks)),
    ...open.map(({ start, end }): TimeRange => [start, end]),
  ]);
}

function restsOf(tracked: readonly TimeRange[], now: EpochMs): TimeRange[] {
  const joined = stretches(tracked, NATURAL_BREAK_MS);
  return joined
    .map(([, end], index): TimeRange => [end, joined[index + 1]?.[0] ?? now])
    .filter(([start, end]) => end - start >= NATURAL_BREAK_MS);
}

/** The first work since the last full rest. */
function dayStart(tracked: readonly TimeRange[], needMs: number): EpochMs | null {
  return stretches(tracked, needMs).at(-1)?.[0] ?? null;
}

type WeekInput = {
  readonly rows: AlertRows;
  readonly calendar: Calendar;
  readonly tracked: readonly TimeRange[];
  readonly live: readonly SpanDraft[];
  readonly now: EpochMs;
  readonly zone: Zone;
};

function weekFacts({ rows, calendar, tracked, live, now, zone }: WeekInput): WeekFacts {
  const { settings, plans, totals } = rows;
  const day = dayKeyAt(now, zone);
  const week = weekOf(now, zone, settings.weekStart);
  const contractMin = planAt(plans, now)?.contractMin ?? null;
  const isWatch = ({ activity, context }: DayTotal | SpanDraft): boolean =>
    activity === "watch" && context !== "personal";
  const watched = totals.filter((total) => total.day === day && isWatch(total));
  const watching = live.filter((draft) => isWatch(draft) && dayKeyAt(draft.start, zone) === day);
  const { weekSummary, summaryDay, summaryHour } = settings.alerts;
  return {
    weekStart: week[0],
    trackedMs: totalMs(clip(tracked, ...week)),
    plannedMs: contractMin === null ? totalMs(clip(calendar.inside, ...week)) : contractMin * MINUTE_MS,
    dayStart: dayRange(day, zone)[0],
    watchedMs:
      watched.reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0) +
      watching.reduce((sum, { start, end }) => sum + end - start, 0),
    ...freeTime(calendar, tracked, now),
    summaryAt: weekSummary === "none" ? null : summaryTime(now, zone, summaryDay, summaryHour, false),
  };
}

function weekOf(now: EpochMs, zone: Zone, weekStart: number): TimeRange {
  const days = daysOfWeek(dayKeyAt(now, zone), weekStart);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return [dayRange(first, zone)[0], dayRange(last, zone)[1]];
}

/** The free time between two hours that goes on, as far as the calendar shows it, and what work has left of it. */
function freeTime(
  { inside, from, to }: Calendar,
  tracked: readonly TimeRange[],
  now: EpochMs,
): Pick<WeekFacts, "freeFrom" | "bestRestMs" | "plannedRestMs" | "touches"> {
  const free = subtract([[from, to]], inside).find(([start, end]) => start <= now && now < end);
  if (free === undefined) return { freeFrom: null, bestRestMs: 0, plannedRestMs: 0, touches: 0 };
  const cuts = stretches(clip(tracked, ...free), NATURAL_BREAK_MS).filter(
    ([start, end]) => end - start >= PEEK_MS,
  );
  const rests = subtract([free], cuts).map(([start, end]) => end - start);
  return {
    freeFrom: free[0],
    bestRestMs: Math.max(0, ...rests),
    plannedRestMs: free[1] - free[0],
    touches: cuts.length,
  };
}

function offDays(
  tracked: readonly TimeRange[],
  { inside }: Calendar,
  { weekStart }: Settings,
  now: EpochMs,
  zone: Zone,
): number {
  const off = subtract(tracked, inside);
  const today = dayKeyAt(now, zone);
  return daysOfWeek(today, weekStart).filter(
    (day) => day === today || totalMs(clip(off, ...dayRange(day, zone))) >= QUIET_MS,
  ).length;
}
