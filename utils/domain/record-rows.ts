import { finishedDays } from "./day-plans.ts";
import type { PlanHours } from "./calendar.ts";
import { addSpan, dayOf } from "./roll-up.ts";
import type { DayPlan, DayShape, Span } from "./span.ts";
import type { SpanDraft } from "./spans.ts";
import type { DayKey, TimeRange, Zone } from "./time.ts";
import { addDays } from "./zone.ts";

/** The device of time that is not closed yet. */
const LIVE = "";

/**
 * The hours of every day from `fromDay` to `toDay`: those that are frozen, and for the others (today, days to come, days
 * before the first plan) what the plans say now. At most 400 days that are not frozen.
 */
export function plansOfDays(
  frozen: readonly DayPlan[],
  plans: readonly PlanHours[],
  fromDay: DayKey,
  toDay: DayKey,
  zone: Zone,
  gapLimitMin: number,
): DayPlan[] {
  const own = frozen.filter(({ day }) => day >= fromDay && day <= toDay);
  const known = new Set(own.map(({ day }) => day));
  // Most days are frozen: only around the others are hours worked out.
  let [first, last] = [fromDay, toDay];
  while (known.has(first) && first <= toDay) first = addDays(first, 1);
  while (known.has(last) && last >= first) last = addDays(last, -1);
  const others = finishedDays(plans, first, last, zone, gapLimitMin).filter(({ day }) => !known.has(day));
  return [...own, ...others].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What the tracker has not closed yet as shapes, so that no figure waits. `inside`: the hours around it, normalised. */
export function liveShapes(drafts: readonly SpanDraft[], inside: readonly TimeRange[]): DayShape[] {
  const shapes = new Map<DayKey, DayShape>();
  let before: Span | null = null;
  for (const [index, draft] of drafts.entries()) {
    const span: Span = { ...draft, id: `${LIVE}-${String(index)}`, rev: 0, device: LIVE };
    const day = dayOf(span);
    const rows = { total: null, shape: shapes.get(day) ?? null };
    shapes.set(day, addSpan(rows, span, inside, { before, after: null }).shape);
    before = span;
  }
  return [...shapes.values()];
}
