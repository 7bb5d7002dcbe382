import type { JournalEntry } from "./journal.ts";
import { clip, totalMs } from "./ranges.ts";
import { SECOND_MS, type EpochMs, type TimeRange } from "./time.ts";

export type VisitEntry = Extract<JournalEntry, { kind: "visit" }>;

/** What a short visit took of the rest. */
export type VisitCost = {
  readonly visit: VisitEntry;
  /** Time that was really spent in it. */
  readonly spentMs: number;
  /** The rest before it that it broke off; 0 when nobody went in, `null` when nothing was tracked before. */
  readonly brokenMs: number | null;
  /** When a full rest is over that begins after it; `null` when nobody went in. */
  readonly restUntil: EpochMs | null;
  /** Work went on or began again after it: its rest is not the last word. */
  readonly hasWorkAfter: boolean;
  /** The length of a full rest, as it was set then. */
  readonly restGoalMs: number;
};

/**
 * What each visit cost, computed from what was tracked: it is never stored, so it stays true after corrections.
 * @param visits oldest first
 * @param restGoalAt the rest goal, in ms, that held at an instant
 * @param tracked all tracked time that is not personal, normalised; from well before the first visit
 */
export function visitCosts(
  visits: readonly VisitEntry[],
  tracked: readonly TimeRange[],
  restGoalAt: (instant: EpochMs) => number,
): VisitCost[] {
  return visits.map((visit): VisitCost => {
    const spent = clip(tracked, visit.at, visit.end ?? Infinity);
    const [first, last] = [spent[0], spent.at(-1)];
    const spentMs = totalMs(spent);
    const restGoalMs = restGoalAt(visit.at);
    if (first === undefined || last === undefined || spentMs < SECOND_MS)
      return { visit, spentMs: 0, brokenMs: 0, restUntil: null, restGoalMs, hasWorkAfter: false };
    const before = tracked.findLast(([, end]) => end <= first[0]);
    const isGoingOn = tracked.some(([start, end]) => start < first[0] && first[0] < end);
    const brokenMs = isGoingOn ? 0 : before === undefined ? null : first[0] - before[1];
    const hasWorkAfter = tracked.some(([, end]) => end > last[1]);
    return { visit, spentMs, brokenMs, restUntil: last[1] + restGoalMs, restGoalMs, hasWorkAfter };
  });
}
