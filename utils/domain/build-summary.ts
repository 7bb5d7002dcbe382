import { rangesOf } from "./blocks.ts";
import { calendarAround, statusIn, weekHours } from "./calendar.ts";
import type { Client } from "./client.ts";
import { tallyDays, tallyServices } from "./day-figures.ts";
import { crisesOf } from "./crises.ts";
import type { Overrides } from "./gate.ts";
import type { JournalEntry } from "./journal.ts";
import type { Calendar, Plan } from "./plan.ts";
import { clip, intersect, normalise, subtract } from "./ranges.ts";
import type { ServiceId } from "./service.ts";
import type { Settings } from "./settings.ts";
import type { DayShape, DayTotal } from "./span.ts";
import { spansOf, type SpanDraft, type SpanRules } from "./spans.ts";
import { breakDueAt, currentStretch, NATURAL_BREAK_MS } from "./stretches.ts";
import type { BreakClock, Counting, DayFigures, Summary } from "./summary.ts";
import { MINUTE_MS, type EpochMs, type TimeRange, type Zone } from "./time.ts";
import type { Sample, TrackerState } from "./tracker-state.ts";
import { liveSegments } from "./tracker.ts";
import { addDays, dayKeyAt, dayRange, daysOfWeek } from "./zone.ts";

/** The rows that the summary is made of, as they stand in the database. */
export type SummaryRows = {
  readonly plans: readonly Plan[];
  readonly settings: Settings;
  /** At least the current week. */
  readonly totals: readonly DayTotal[];
  /** At least yesterday to tomorrow, and the last day of each device. */
  readonly shapes: readonly DayShape[];
  readonly tracker: TrackerState;
  readonly switches: {
    readonly pausedUntil: EpochMs | null;
    readonly snoozedUntil: EpochMs | null;
    readonly personalUntil: EpochMs | null;
  };
  readonly clients: readonly Client[];
  readonly overrides: Pick<Overrides, "crisis" | "visits">;
  /** Notes that were not cleared, and the crises of the last days. */
  readonly journal: readonly JournalEntry[];
  readonly hasClosedTime: boolean;
};

export type SummaryInput = {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly rows: SummaryRows;
  readonly idle: Sample["idle"];
  /** The tab in front, when it is the one that counts. */
  readonly tabId: number | null;
  readonly nameOf: (service: ServiceId) => string;
  /** Services that should be recorded but whose hosts the browser does not grant. */
  readonly missingHosts: readonly ServiceId[];
};

const TOP = 3;

/**
 * The ready figures: roll-ups of closed time plus what is pending and open, credited up to `now`.
 * Personal time is in none of them ("it won't be counted"). Durations in ms.
 */
export function buildSummary(input: SummaryInput): Summary {
  const { now, zone, rows } = input;
  const { settings, switches, overrides } = rows;
  const calendar = calendarAround(now, rows.plans, zone, settings);
  const { from, to } = calendar;
  const personal = weekHours(settings.contexts.personalWeek, from, to, zone);
  const rules = { calendar, crises: crisesOf(rows.journal, overrides.crisis), personal };
  const live = liveSegments(rows.tracker, now).flatMap((segment) => spansOf(segment, rules));
  const tracked = trackedRanges(rows.shapes, live);
  const week = weekFigures(input, calendar, live);
  const after = (until: EpochMs | null): EpochMs | null => (until !== null && until > now ? until : null);
  return {
    v: 1,
    asOf: now,
    zone,
    today: todayOf(input, calendar, tracked, week),
    week,
    top3: topOf(input, calendar, live),
    status: statusIn(calendar, now),
    counting: countingOf(input, rules),
    breaks: breakClock(tracked, now, settings),
    crisis: overrides.crisis !== null && overrides.crisis.end > now ? overrides.crisis : null,
    visits: overrides.visits.filter((visit) => visit.end > now),
    pausedUntil: after(switches.pausedUntil),
    snoozedUntil: after(switches.snoozedUntil),
    personalUntil: after(switches.personalUntil),
    lastEnd: lastEndOf(tracked, now),
    hasEverTracked: rows.hasClosedTime || live.length > 0,
    display: { language: settings.language, theme: settings.theme },
    missingHosts: input.missingHosts,
    notes: dueNotes(rows.journal, now),
  };
}

/** All time that is not personal, of all devices; overlaps count once. */
function trackedRanges(shapes: readonly DayShape[], live: readonly SpanDraft[]): TimeRange[] {
  const open = live.filter(({ context }) => context !== "personal");
  return normalise([
    ...shapes.flatMap((shape) => rangesOf(shape.blocks)),
    ...open.map(({ start, end }): TimeRange => [start, end]),
  ]);
}

function weekFigures(
  { now, zone, rows }: SummaryInput,
  calendar: Calendar,
  live: readonly SpanDraft[],
): DayFigures[] {
  const figures = tallyDays(rows.totals, live, calendar.inside);
  return daysOfWeek(dayKeyAt(now, zone), rows.settings.weekStart).map((day) => ({
    day,
    inMs: figures.get(day)?.inMs ?? 0,
    offMs: figures.get(day)?.offMs ?? 0,
    isDayOff: clip(calendar.inside, ...dayRange(day, zone)).length === 0,
  }));
}

function todayOf(
  { now, zone }: SummaryInput,
  calendar: Calendar,
  tracked: readonly TimeRange[],
  week: readonly DayFigures[],
): Summary["today"] {
  const day = dayKeyAt(now, zone);
  const range = dayRange(day, zone);
  const hours = clip(calendar.inside, ...range);
  const own = clip(tracked, ...range);
  const figures = week.find((each) => each.day === day) ?? { inMs: 0, offMs: 0, isDayOff: false };
  const blocks = [
    ...intersect(own, hours).map(([start, end]) => [start, end, false] as const),
    ...subtract(own, hours).map(([start, end]) => [start, end, true] as const),
  ].sort((a, b) => a[0] - b[0]);
  return { ...figures, day, range, hours, blocks };
}

/** Where today's time went. */
function topOf(
  { now, zone, rows, nameOf }: SummaryInput,
  calendar: Calendar,
  live: readonly SpanDraft[],
): Summary["top3"] {
  const services = tallyServices(rows.totals, live, calendar.inside, dayKeyAt(now, zone));
  return [...services]
    .map(([service, split]) => ({ service, name: nameOf(service), ...split }))
    .sort((a, b) => b.inMs + b.offMs - a.inMs - a.offMs || (a.service < b.service ? -1 : 1))
    .slice(0, TOP);
}

function countingOf({ now, rows, idle, tabId }: SummaryInput, rules: SpanRules): Counting {
  const { open, pending, passiveSince } = rows.tracker;
  const { pausedUntil } = rows.switches;
  if (pausedUntil !== null && pausedUntil > now) return { kind: "nothing", why: "paused" };
  if (open === null) {
    if (idle !== "active") return { kind: "nothing", why: passiveSince === null ? "idle" : "unattended" };
    return { kind: "nothing", why: rows.hasClosedTime || pending.length > 0 ? "elsewhere" : "no-data" };
  }
  const { service, activity, start, client } = open;
  // The context of its last instant: a segment that has just begun holds no time yet.
  const upToNow = { ...open, end: Math.max(open.end, now, start + 1) };
  const context = spansOf(upToNow, rules).at(-1)?.context ?? "unsorted";
  const clientName = rows.clients.find(({ id }) => id === client)?.name ?? null;
  return { kind: "counting", service, activity, context, client, clientName, since: start, tabId };
}

function breakClock(tracked: readonly TimeRange[], now: EpochMs, { breaks }: Settings): BreakClock {
  const everyMs = breaks.everyMin * MINUTE_MS;
  const stretch = currentStretch(tracked, now, NATURAL_BREAK_MS);
  return {
    stretchStart: stretch?.[0] ?? null,
    dueAt: stretch !== null && breaks.isOn ? breakDueAt(stretch, everyMs) : null,
    isOn: breaks.isOn,
    everyMs,
  };
}

function lastEndOf(tracked: readonly TimeRange[], now: EpochMs): EpochMs | null {
  const last = tracked.findLast(([start]) => start < now);
  return last === undefined ? null : Math.min(last[1], now);
}

function dueNotes(journal: readonly JournalEntry[], now: EpochMs): Summary["notes"] {
  return journal.flatMap((entry) => {
    if (entry.kind !== "note") return [];
    const { text, showAt } = entry.data;
    return showAt === null || showAt <= now ? [{ id: entry.id, text }] : [];
  });
}

/** The days whose rows the summary needs, in the zone of now. */
export function daysForSummary(now: EpochMs, zone: Zone): { fromDay: string; toDay: string } {
  const today = dayKeyAt(now, zone);
  // A week holds today, wherever it begins; the zone of yesterday may have been another.
  return { fromDay: addDays(today, -7), toDay: addDays(today, 7) };
}
