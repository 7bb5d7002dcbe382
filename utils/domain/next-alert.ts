import { CAP_MS, isCapped, STALE_MS, weeklyGoalMs, type AlertInput } from "./alerts.ts";
import { PEEK_MS } from "./alert-facts.ts";
import type { AlertKind } from "./journal.ts";
import { nextBreakAt } from "./breaks.ts";
import { earliestAfter } from "./ranges.ts";
import { MINUTE_MS, type EpochMs } from "./time.ts";

/**
 * The first instant at which something may fall due that is not due now, while nothing happens but that time goes on;
 * `null` when none is in sight. May be too early, never too late. What ends quiet (a crisis, a snooze, a leave) is left
 * to the rounds of the background, which has them on its agenda.
 */
export function nextAlertAt(input: AlertInput): EpochMs | null {
  const { now, status, settings, graceMs, isCounting } = input;
  const { state, since, until } = status;
  return earliestAfter(now, [
    until,
    until === null || state !== "inside" ? null : until - settings.alerts.endSoonMin * MINUTE_MS,
    since === null || state !== "outside" ? null : since + Math.max(graceMs, STALE_MS),
    ...(isCounting ? [...breakInstants(input), ...weekInstants(input)] : []),
  ]);
}

/** Also when what was held back may come: by the cap, by a put-off, by silence for breaks. */
function breakInstants({ now, breaks, settings, memory }: AlertInput): (EpochMs | null)[] {
  const { shown, postponedUntil, breaksQuietUntil } = memory;
  const kinds = Object.keys(shown) as AlertKind[];
  return [
    nextBreakAt(breaks, now, settings.breaks),
    postponedUntil,
    breaksQuietUntil,
    shown.break === undefined ? null : shown.break + (settings.breaks.everyMin * MINUTE_MS) / 2,
    ...kinds.filter((kind) => isCapped({ kind, about: 0 })).map((kind) => (shown[kind] ?? 0) + CAP_MS),
  ];
}

/** Sums grow no faster than time goes on, and a rest shrinks no faster; a piece of work cuts it once it is no mere peek. */
function weekInstants({ now, week, breaks, settings, restGoalMs }: AlertInput): (EpochMs | null)[] {
  const { freeFrom, bestRestMs } = week;
  const { weekHours, watchBudget, watchBudgetMin, weeklyRest } = settings.alerts;
  const hasRest = weeklyRest !== "none" && freeFrom !== null;
  return [
    weekHours === "none" ? null : now + week.plannedMs - week.trackedMs,
    watchBudget === "none" ? null : now + watchBudgetMin * MINUTE_MS - week.watchedMs,
    hasRest ? now + bestRestMs - weeklyGoalMs(restGoalMs) + 1 : null,
    hasRest && breaks.short !== null ? Math.max(freeFrom, breaks.short[0]) + PEEK_MS : null,
  ];
}
