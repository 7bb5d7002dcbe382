import { STALE_MS } from "../../utils/domain/alerts.ts";
import type { BadgeInput } from "../../utils/domain/badge.ts";
import { statusIn } from "../../utils/domain/calendar.ts";
import type { WakeInput } from "../../utils/domain/next-wake.ts";
import type { Calendar, Plan } from "../../utils/domain/plan.ts";
import type { Settings } from "../../utils/domain/settings.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { summaryTime } from "../../utils/domain/summary-time.ts";
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
  readonly isOnLeave: boolean;
  /** What a new day brings was done for today. */
  readonly isTidied: boolean;
  readonly summary: Summary;
};

const isAhead = (at: EpochMs | null, now: EpochMs): boolean => at !== null && at > now;

/** What all three decisions look at. */
function momentOf({ now, calendar, guard, switches }: DayFacts) {
  const status = statusIn(calendar, now);
  return {
    now,
    status,
    nextState: status.until === null ? null : statusIn(calendar, status.until).state,
    isCrisis: isAhead(guard.crisis?.end ?? null, now),
    isPaused: isAhead(switches.pausedUntil, now),
  };
}

export function badgeInput(facts: DayFacts): BadgeInput {
  const { summary, memory, now } = facts;
  return {
    ...momentOf(facts),
    hasMissingHosts: summary.missingHosts.length > 0,
    hasAlert: isAhead(memory.badgeUntil, now),
  };
}

export function wakeInput(facts: DayFacts): WakeInput {
  const { guard, switches, settings, plans, memory } = facts;
  return {
    ...momentOf(facts),
    endSoonMs: settings.alerts.endSoonMin * MINUTE_MS,
    ends: [
      guard.crisis?.end ?? null,
      guard.armedFrom,
      ...guard.visits.map(({ end }) => end),
      switches.pausedUntil,
      switches.snoozedUntil,
      switches.breakUntil,
      switches.personalUntil,
      switches.workingFor?.until ?? null,
      memory.badgeUntil,
      summaryAt(facts, true),
      ...plans.map(({ effectiveFrom }) => effectiveFrom),
    ],
  };
}

/** When the week is summed up, by the user's choice; `null` when it is not. */
function summaryAt({ settings, now, summary }: DayFacts, isNext: boolean): EpochMs | null {
  const { weekSummary, summaryDay, summaryHour } = settings.alerts;
  return weekSummary === "none" ? null : summaryTime(now, summary.zone, summaryDay, summaryHour, isNext);
}

/** Whether there may be something to follow or to say although nothing counts: an answer, or around the ends of hours, crisis and week. */
export function isAlertTime(facts: DayFacts): boolean {
  const { now, guard, settings, summary, memory } = facts;
  const { status, nextState } = momentOf(facts);
  const isEnding = status.state === "inside" && nextState === "outside" && status.until !== null;
  const { counting, lastEnd } = summary;
  const passed = [
    status.state === "outside" ? status.since : null,
    guard.crisis?.end ?? null,
    counting.kind === "nothing" && counting.why === "unattended" ? lastEnd : null,
    summaryAt(facts, false),
  ];
  return (
    memory.answers.length > 0 ||
    (isEnding && (status.until ?? now) - now <= settings.alerts.endSoonMin * MINUTE_MS) ||
    passed.some((at) => at !== null && at <= now && now - at < STALE_MS)
  );
}
