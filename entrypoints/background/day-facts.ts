import type { AlertInput } from "../../utils/domain/alerts.ts";
import type { BadgeInput } from "../../utils/domain/badge.ts";
import { calendarFor, nextStart, planAt, statusIn } from "../../utils/domain/calendar.ts";
import type { WakeInput } from "../../utils/domain/next-wake.ts";
import type { Calendar, HoursStatus, Plan } from "../../utils/domain/plan.ts";
import type { Settings } from "../../utils/domain/settings.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import type { AlertState, GuardState, SwitchState } from "../../utils/storage/schema.ts";

/** What alerts, badge and the next alarm are decided from: the rows as they stand now. */
export type DayFacts = {
  readonly now: EpochMs;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly plans: readonly Plan[];
  readonly guard: GuardState;
  readonly switches: SwitchState;
  readonly memory: AlertState;
  readonly summary: Summary;
};

const LOOK_BACK_MS = 8 * ABOUT_A_DAY_MS;
const LOOK_AHEAD_MS = 15 * ABOUT_A_DAY_MS;
const DEFAULT_REST_GOAL_MIN = 11 * 60;

export function calendarAround(
  now: EpochMs,
  plans: readonly Plan[],
  zone: string,
  settings: Settings,
): Calendar {
  return calendarFor(plans, now - LOOK_BACK_MS, now + LOOK_AHEAD_MS, zone, settings.gate.gapLimitMin);
}

export const graceMsOf = ({ gate }: Settings): number => gate.graceMin * MINUTE_MS;

export const restGoalMsOf = ({ plans, now }: Pick<DayFacts, "plans" | "now">): number =>
  (planAt(plans, now)?.restGoalMin ?? DEFAULT_REST_GOAL_MIN) * MINUTE_MS;

/** When the hours begin again. */
export const backAtOf = ({ calendar, now }: Pick<DayFacts, "calendar" | "now">): EpochMs | null =>
  nextStart(calendar, now);

const isAhead = (at: EpochMs | null, now: EpochMs): boolean => at !== null && at > now;

function statusOf({ calendar, now }: DayFacts): {
  status: HoursStatus;
  nextState: HoursStatus["state"] | null;
} {
  const status = statusIn(calendar, now);
  return { status, nextState: status.until === null ? null : statusIn(calendar, status.until).state };
}

export function alertInput(facts: DayFacts): AlertInput {
  const { now, summary, guard, switches, settings, memory } = facts;
  const isCrisis = guard.crisis !== null && isAhead(guard.crisis.end, now);
  return {
    now,
    ...statusOf(facts),
    isCounting: summary.counting.kind === "counting",
    hasTrackedToday: summary.today.inMs + summary.today.offMs > 0,
    breaks: summary.breaks,
    alerts: settings.alerts,
    graceMs: graceMsOf(settings),
    isQuiet: isCrisis || isAhead(switches.snoozedUntil, now) || isAhead(switches.breakUntil, now),
    memory,
  };
}

export function badgeInput(facts: DayFacts): BadgeInput {
  const { now, guard, switches, summary } = facts;
  return {
    now,
    ...statusOf(facts),
    isPaused: isAhead(switches.pausedUntil, now),
    isCrisis: guard.crisis !== null && isAhead(guard.crisis.end, now),
    hasMissingHosts: summary.missingHosts.length > 0,
  };
}

export function wakeInput(facts: DayFacts): WakeInput {
  const { now, guard, switches, settings, summary, plans, memory } = facts;
  const isCounting = summary.counting.kind === "counting";
  return {
    now,
    status: statusOf(facts).status,
    endSoonMs: settings.alerts.endSoonMin * MINUTE_MS,
    graceMs: graceMsOf(settings),
    breakDueAt: isCounting ? breakWakeAt(facts) : null,
    ends: [
      guard.crisis?.end ?? null,
      guard.armedFrom,
      ...guard.visits.map(({ end }) => end),
      switches.pausedUntil,
      switches.snoozedUntil,
      switches.breakUntil,
      isCounting ? memory.postponedUntil : null,
      ...plans.map(({ effectiveFrom }) => effectiveFrom),
    ],
  };
}

/** The next full interval of the stretch that goes on, also after the first has been announced. */
function breakWakeAt({ now, summary: { breaks } }: DayFacts): EpochMs | null {
  if (!breaks.isOn || breaks.stretchStart === null) return null;
  const rounds = Math.max(1, Math.floor((now - breaks.stretchStart) / breaks.everyMs) + 1);
  return breaks.stretchStart + rounds * breaks.everyMs;
}
