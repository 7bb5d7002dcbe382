import { isInForce } from "./decide.ts";
import type { Crisis, VisitReason } from "./gate.ts";
import type { JournalEntry } from "./journal.ts";
import type { Level } from "./plan.ts";
import { MINUTE_MS, type EpochMs, type TimeRange } from "./time.ts";

/** How long a short visit may be, in minutes. */
export const VISIT_MINUTES = [5, 10, 15] as const;
export type VisitMinutes = (typeof VISIT_MINUTES)[number];

export const VISIT_REASONS: readonly VisitReason[] = ["post", "client", "personal", "other"];

/** How long a crisis is offered for, in minutes. */
export const CRISIS_MINUTES = [30, 60, 120] as const;
/** However often it is prolonged, a crisis ends this long after it began. */
export const CRISIS_LIMIT_MIN = 240;

export const isVisitMinutes = (minutes: number): minutes is VisitMinutes =>
  VISIT_MINUTES.some((each) => each === minutes);

/** A short way in exists: only gates have one (`closed` has none), and only within the week's budget. */
export function canVisit(level: Level, visitsThisWeek: number, visitsPerWeek: number): boolean {
  return level === "gate" && visitsThisWeek < visitsPerWeek;
}

/** Visits that began within the week; crises and others do not count. */
export function visitsInWeek(entries: readonly JournalEntry[], [from, to]: TimeRange): number {
  return entries.filter(({ kind, at }) => kind === "visit" && at >= from && at < to).length;
}

const latestEnd = (start: EpochMs): EpochMs => start + CRISIS_LIMIT_MIN * MINUTE_MS;

/**
 * When a crisis ends that is begun or prolonged now by some minutes: never shortened, at most four hours after its start.
 * @param current the crisis known so far; one that is over does not count
 */
export function crisisEnd(now: EpochMs, minutes: number, current: Crisis | null = null): EpochMs {
  const running = isInForce(now, current) ? current : null;
  const start = running?.start ?? now;
  const wanted = (running?.end ?? now) + Math.max(0, minutes) * MINUTE_MS;
  return Math.min(wanted, latestEnd(start));
}

/** Whether a crisis may last longer than it is meant to by now. */
export const canProlong = ({ start, end }: Crisis): boolean => end < latestEnd(start);
