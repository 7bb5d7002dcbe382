import { PUT_OFFS_TO_ASK, type AlertMemory, type DueAlert } from "./alert-memory.ts";
import { breaksDue, type BreakDue, type BreakFacts, type BreakKind } from "./breaks.ts";
import type { AlertKind } from "./journal.ts";
import type { HoursStatus } from "./plan.ts";
import type { AlertChannel, Settings } from "./settings.ts";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "./time.ts";

/** At most one alert of those that share the cap in this time (decision 27). */
export const CAP_MS = 20 * MINUTE_MS;
/** A notice later than this speaks of something past: after a sleep it stays away. */
export const STALE_MS = 10 * MINUTE_MS;
/** The week is still worth summing up some hours later. */
const SUMMARY_STALE_MS = 12 * HOUR_MS;

/** The boundary sequence, the end of a crisis and what the user's own doing brings are exempt from the cap. */
const EXEMPT: readonly AlertKind[] = [
  "end-soon",
  "end",
  "unattended",
  "after-crisis",
  "after-campaign",
  "parked",
];

export const isCapped = ({ kind, isAgain }: DueAlert): boolean => isAgain !== true && !EXEMPT.includes(kind);

/** What the alerts of the week look at. */
export type WeekFacts = {
  readonly weekStart: EpochMs;
  readonly trackedMs: number;
  /** Contract hours, else the hours of the plan; 0 when there are none. */
  readonly plannedMs: number;
  readonly dayStart: EpochMs;
  readonly watchedMs: number;
  /** The free time between two hours that goes on, and the longest rest that is left of it; `null` inside the hours. */
  readonly freeFrom: EpochMs | null;
  readonly bestRestMs: number;
  readonly plannedRestMs: number;
  /** Pieces of work in that free time. */
  readonly touches: number;
  /** The last instant of the user's choice at which the week is summed up. */
  readonly summaryAt: EpochMs | null;
};

export type AlertInput = {
  readonly now: EpochMs;
  readonly status: HoursStatus;
  /** What the hours turn into at `status.until`. */
  readonly nextState: HoursStatus["state"] | null;
  readonly isCounting: boolean;
  /** When counting stopped because a sounding place was left without input for too long. */
  readonly unattendedSince: EpochMs | null;
  readonly hasTrackedToday: boolean;
  /** The end of a crisis that is over; `null` when none was of late. */
  readonly crisisEnd: EpochMs | null;
  /** When the last hours of a campaign ended, if these hours were its last. */
  readonly campaignEnd: EpochMs | null;
  /** For when the parked notes were kept that may be shown now; `null` without any. */
  readonly parkedFor: EpochMs | null;
  readonly breaks: BreakFacts;
  readonly week: WeekFacts;
  readonly settings: Pick<Settings, "alerts" | "breaks">;
  readonly graceMs: number;
  readonly restGoalMs: number;
  /** Leave, crisis, snooze or a break that goes on: nothing is shown. */
  readonly isQuiet: boolean;
  readonly memory: AlertMemory;
};

type Channels = Settings["alerts"];
type ChannelName = {
  [Key in keyof Channels]: Channels[Key] extends AlertChannel ? Key : never;
}[keyof Channels];

/** The setting that an alert goes by. */
const SETTING_OF: Readonly<Record<AlertKind, ChannelName | null>> = {
  break: "break",
  "long-break": "break",
  "micro-break": "break",
  retime: "break",
  "legal-break": "legalBreak",
  "end-soon": "endSoon",
  end: "end",
  "after-hours": "afterHours",
  "after-crisis": "end",
  "after-campaign": "end",
  parked: null,
  // Asked because counting stopped: the user would miss time otherwise.
  unattended: null,
  "week-hours": "weekHours",
  "weekly-rest": "weeklyRest",
  "watch-budget": "watchBudget",
  "week-summary": "weekSummary",
};

export function channelOf(kind: AlertKind, alerts: Channels): AlertChannel {
  // Others may see the screen: what the user wrote is shown where the user works.
  if (kind === "parked") return "page";
  const name = SETTING_OF[kind];
  return name === null ? "system" : alerts[name];
}

/**
 * What is due at this instant, by brief.md section 1 and decisions 13 and 27. Pure, and asked again at the moment
 * of showing: a wake from sleep brings nothing stale. One alert of those that share the cap at most.
 */
export function dueAlerts(input: AlertInput): readonly DueAlert[] {
  if (input.isQuiet) return [];
  const found = [
    endSoon(input),
    end(input),
    unattended(input),
    afterCrisis(input),
    afterCampaign(input),
    parked(input),
    breakDue(input),
    afterHours(input),
    ...weekAlerts(input),
  ].filter(
    (due): due is DueAlert =>
      due !== null &&
      channelOf(due.kind, input.settings.alerts) !== "none" &&
      input.memory.about[due.kind] !== due.about,
  );
  const free = found.filter((due) => !isCapped(due));
  const capped = found.find(isCapped);
  return capped === undefined || wasJustShown(input) ? free : [...free, capped];
}

function wasJustShown({ memory, now }: AlertInput): boolean {
  return Object.entries(memory.shown).some(
    ([kind, at]) => !EXEMPT.some((each) => each === kind) && Math.abs(now - at) < CAP_MS,
  );
}

function endSoon({ now, status, nextState, settings, hasTrackedToday }: AlertInput): DueAlert | null {
  if (status.state !== "inside" || nextState !== "outside" || status.until === null) return null;
  const isNear = status.until - now <= settings.alerts.endSoonMin * MINUTE_MS;
  return hasTrackedToday && isNear ? { kind: "end-soon", about: status.until } : null;
}

function end({ now, status, settings, hasTrackedToday, campaignEnd }: AlertInput): DueAlert | null {
  // The end of a campaign says it too.
  if (campaignEnd !== null && campaignEnd === status.since) return null;
  // A tracked page that is about to close says so itself: in pages nothing is added to that.
  if (status.state !== "outside" || status.since === null || settings.alerts.end === "page") return null;
  return hasTrackedToday && now - status.since < STALE_MS ? { kind: "end", about: status.since } : null;
}

/** The question whether anybody is still there, asked once when sound alone has counted for its limit. */
function unattended({ now, unattendedSince: since }: AlertInput): DueAlert | null {
  return since !== null && now - since < STALE_MS ? { kind: "unattended", about: since } : null;
}

/** The first word after a crisis: a longer pause, and the rest to take back. */
function afterCrisis({ now, crisisEnd }: AlertInput): DueAlert | null {
  const isFresh = crisisEnd !== null && now >= crisisEnd && now - crisisEnd < STALE_MS;
  return isFresh ? { kind: "after-crisis", about: crisisEnd } : null;
}

/** The end of the last hours of a campaign: with a day to take off. */
function afterCampaign({ now, campaignEnd, hasTrackedToday }: AlertInput): DueAlert | null {
  if (campaignEnd === null || !hasTrackedToday) return null;
  return now - campaignEnd < STALE_MS ? { kind: "after-campaign", about: campaignEnd } : null;
}

/** What was parked, with the first work of the hours that it was parked for. */
function parked({ status, isCounting, parkedFor }: AlertInput): DueAlert | null {
  const isStart = status.state === "inside" && isCounting;
  return parkedFor !== null && isStart ? { kind: "parked", about: parkedFor } : null;
}

/** Work that goes on off-hours, by a visit or on a service that only reminds: said once an evening. */
function afterHours({ now, status, isCounting, graceMs }: AlertInput): DueAlert | null {
  if (status.state !== "outside" || !isCounting) return null;
  const since = status.since ?? 0;
  return now - since >= Math.max(graceMs, STALE_MS) ? { kind: "after-hours", about: since } : null;
}

/** The most important break that was not spoken of; dropped near the end of the hours (decision 27). */
function breakDue(input: AlertInput): DueAlert | null {
  const { now, status, breaks, settings, isCounting, memory } = input;
  if (!isCounting || status.state !== "inside") return null;
  if (status.until !== null && status.until - now < CAP_MS) return null;
  if ((memory.breaksQuietUntil ?? 0) > now) return null;
  const { postponedUntil, postponed } = memory;
  const wanted = breaksDue(breaks, now, settings.breaks).filter(
    ({ kind }) => channelOf(kind, settings.alerts) !== "none",
  );
  if (postponedUntil !== null && postponed !== null) {
    return now < postponedUntil ? null : againOf(postponed, postponedUntil, wanted);
  }
  const first = wanted.find(({ kind, about }) => memory.about[kind] !== about);
  if (first === undefined || isTooSoon(first, memory, settings.breaks, now)) return null;
  if (memory.putOffsInRow >= PUT_OFFS_TO_ASK) return { kind: "retime", about: first.about, covers: wanted };
  return { ...first, covers: wanted };
}

/** It comes back as what it was; what fell due meanwhile is spoken for. */
function againOf(kind: BreakKind, about: EpochMs, covers: readonly BreakDue[]): DueAlert {
  return { kind, about, isAgain: true, covers: covers.filter((each) => each.kind !== kind) };
}

/** One that had to wait for long (a call, a film) is not followed by the next interval at once. */
function isTooSoon(
  { kind }: BreakDue,
  { shown }: AlertMemory,
  { everyMin }: Settings["breaks"],
  now: EpochMs,
): boolean {
  return kind === "break" && Math.abs(now - (shown.break ?? -Infinity)) < (everyMin * MINUTE_MS) / 2;
}

function weekAlerts({ now, status, isCounting, week, settings, restGoalMs }: AlertInput): DueAlert[] {
  const found: DueAlert[] = [];
  const { alerts } = settings;
  const isAtWork = isCounting && status.state === "inside";
  if (isAtWork && week.plannedMs > 0 && week.trackedMs >= week.plannedMs)
    found.push({ kind: "week-hours", about: week.weekStart });
  if (isAtWork && week.watchedMs >= alerts.watchBudgetMin * MINUTE_MS)
    found.push({ kind: "watch-budget", about: week.dayStart });
  const goalMs = weeklyGoalMs(restGoalMs);
  const isCut = week.plannedRestMs >= goalMs && week.bestRestMs < goalMs;
  if (isCounting && week.freeFrom !== null && isCut)
    found.push({ kind: "weekly-rest", about: week.freeFrom });
  const { summaryAt } = week;
  if (summaryAt !== null && now >= summaryAt && now - summaryAt < SUMMARY_STALE_MS)
    found.push({ kind: "week-summary", about: summaryAt });
  return found;
}

/** The rest of a week: 24 h and the rest of a day (Code du travail L3132-2). */
export const weeklyGoalMs = (restGoalMs: number): number => 24 * HOUR_MS + restGoalMs;
