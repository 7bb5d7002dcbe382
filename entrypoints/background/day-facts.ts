import type { AlertInput } from "../../utils/domain/alerts.ts";
import type { BadgeInput } from "../../utils/domain/badge.ts";
import { planAt, statusIn } from "../../utils/domain/calendar.ts";
import type { WakeInput } from "../../utils/domain/next-wake.ts";
import type { Calendar, Plan } from "../../utils/domain/plan.ts";
import type { Settings } from "../../utils/domain/settings.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
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

const DEFAULT_REST_GOAL_MIN = 11 * 60;

export const graceMsOf = ({ gate }: Settings): number => gate.graceMin * MINUTE_MS;

export const restGoalMsOf = ({ plans, now }: Pick<DayFacts, "plans" | "now">): number =>
  (planAt(plans, now)?.restGoalMin ?? DEFAULT_REST_GOAL_MIN) * MINUTE_MS;

const isAhead = (at: EpochMs | null, now: EpochMs): boolean => at !== null && at > now;

/** What all three decisions look at. */
function momentOf({ now, calendar, summary, guard, switches, settings }: DayFacts) {
  const status = statusIn(calendar, now);
  return {
    now,
    status,
    nextState: status.until === null ? null : statusIn(calendar, status.until).state,
    isCounting: summary.counting.kind === "counting",
    isCrisis: isAhead(guard.crisis?.end ?? null, now),
    isPaused: isAhead(switches.pausedUntil, now),
    graceMs: graceMsOf(settings),
  };
}

export function alertInput(facts: DayFacts): AlertInput {
  const { now, summary, switches, settings, memory } = facts;
  const moment = momentOf(facts);
  return {
    ...moment,
    hasTrackedToday: summary.today.inMs + summary.today.offMs > 0,
    breaks: summary.breaks,
    alerts: settings.alerts,
    isQuiet: moment.isCrisis || isAhead(switches.snoozedUntil, now) || isAhead(switches.breakUntil, now),
    memory,
  };
}

export function badgeInput(facts: DayFacts): BadgeInput {
  return { ...momentOf(facts), hasMissingHosts: facts.summary.missingHosts.length > 0 };
}

export function wakeInput(facts: DayFacts): WakeInput {
  const { guard, switches, settings, plans, memory } = facts;
  const moment = momentOf(facts);
  return {
    ...moment,
    endSoonMs: settings.alerts.endSoonMin * MINUTE_MS,
    breakDueAt: moment.isCounting ? breakWakeAt(facts) : null,
    ends: [
      guard.crisis?.end ?? null,
      guard.armedFrom,
      ...guard.visits.map(({ end }) => end),
      switches.pausedUntil,
      switches.snoozedUntil,
      switches.breakUntil,
      moment.isCounting ? memory.postponedUntil : null,
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
