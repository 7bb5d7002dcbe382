import type { Crisis } from "./gate.ts";
import type { Calendar } from "./plan.ts";
import { lastStartedIndex } from "./ranges.ts";
import type { Context, Span } from "./span.ts";
import type { EpochMs, TimeRange } from "./time.ts";
import type { Segment } from "./tracker-state.ts";
import { splitByDay } from "./zone.ts";

/** A span before it is numbered. */
export type SpanDraft = Omit<Span, "id" | "rev" | "device">;

/** What tracked time is judged by. The calendar has to cover it: beyond its window everything is outside the hours. */
export type SpanRules = { readonly calendar: Calendar; readonly crises: readonly Crisis[] };

type Verdict = { readonly context: Context; readonly exceptionId: string | null };

/**
 * Cuts a segment at local midnights and where its context changes (the hours begin or end, a crisis begins or ends).
 * Context: personal when the user said so, `exception` within a crisis, work on a professional surface or within the
 * hours, else unsorted; a gap counts as outside. Personal spans carry no service and no activity (decision 3).
 */
export function spansOf(segment: Segment, rules: SpanRules): SpanDraft[] {
  const days = splitByDay([segment.start, segment.end], segment.zone);
  return days.flatMap(({ range }) => mergeEqual(cutAtEdges(range, rules), segment, rules));
}

function cutAtEdges(range: TimeRange, { calendar, crises }: SpanRules): TimeRange[] {
  const [start, end] = range;
  const edges = [...calendar.inside.flat(), ...crises.flatMap((crisis) => [crisis.start, crisis.end])]
    .filter((edge) => edge > start && edge < end)
    .sort((a, b) => a - b);
  const bounds = [start, ...new Set(edges), end];
  return bounds.slice(1).map((to, index): TimeRange => [bounds[index] ?? start, to]);
}

function mergeEqual(pieces: readonly TimeRange[], segment: Segment, rules: SpanRules): SpanDraft[] {
  const drafts: SpanDraft[] = [];
  for (const [start, end] of pieces) {
    const verdict = judge(start, segment, rules);
    const last = drafts.at(-1);
    if (last !== undefined && last.context === verdict.context && last.exceptionId === verdict.exceptionId)
      drafts[drafts.length - 1] = { ...last, end };
    else drafts.push(draftOf(segment, [start, end], verdict));
  }
  return drafts;
}

function judge(instant: EpochMs, segment: Segment, { calendar, crises }: SpanRules): Verdict {
  if (segment.isPersonal) return { context: "personal", exceptionId: null };
  const crisis = crises.find(({ start, end }) => start <= instant && instant < end);
  if (crisis !== undefined) return { context: "exception", exceptionId: crisis.id };
  const isWork = segment.isProfessional || isInside(calendar, instant);
  return { context: isWork ? "work" : "unsorted", exceptionId: null };
}

function isInside({ inside }: Calendar, instant: EpochMs): boolean {
  const hours = inside[lastStartedIndex(inside, instant)];
  return hours !== undefined && instant < hours[1];
}

function draftOf(segment: Segment, [start, end]: TimeRange, { context, exceptionId }: Verdict): SpanDraft {
  const isPersonal = context === "personal";
  return {
    start,
    end,
    service: isPersonal ? null : segment.service,
    activity: isPersonal ? null : segment.activity,
    client: null,
    context,
    zone: segment.zone,
    exceptionId,
    source: "auto",
  };
}
