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
export type SpanRules = {
  readonly calendar: Calendar;
  readonly crises: readonly Crisis[];
  /** Time that the user's rules make personal, sorted and apart; professional surfaces stay work in it. */
  readonly personal?: readonly TimeRange[];
};

type Verdict = { readonly context: Context; readonly exceptionId: string | null };

/**
 * Cuts a segment at local midnights and where its context changes (the hours begin or end, a crisis begins or ends).
 * Context: personal when the user said so, `exception` within a crisis, work on a professional surface, personal within
 * personal hours, work within the working hours, else unsorted; a gap counts as outside. Personal spans carry no service and no activity (decision 3).
 */
export function spansOf(segment: Segment, rules: SpanRules): SpanDraft[] {
  const days = splitByDay([segment.start, segment.end], segment.zone);
  return days.flatMap(({ range }) => mergeEqual(cutAtEdges(range, rules), segment, rules));
}

function cutAtEdges(range: TimeRange, { calendar, crises, personal = [] }: SpanRules): TimeRange[] {
  const [start, end] = range;
  const edges = [...calendar.inside, ...personal, ...crises.map(({ start: from, end: to }) => [from, to])]
    .flat()
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

function judge(instant: EpochMs, segment: Segment, { calendar, crises, personal = [] }: SpanRules): Verdict {
  if (segment.isPersonal) return { context: "personal", exceptionId: null };
  const crisis = crises.find(({ start, end }) => start <= instant && instant < end);
  if (crisis !== undefined) return { context: "exception", exceptionId: crisis.id };
  return { context: contextOf(instant, segment, calendar.inside, personal), exceptionId: null };
}

function contextOf(
  instant: EpochMs,
  { isProfessional }: Segment,
  inside: readonly TimeRange[],
  personal: readonly TimeRange[],
): Context {
  if (isProfessional) return "work";
  if (isWithin(personal, instant)) return "personal";
  return isWithin(inside, instant) ? "work" : "unsorted";
}

function isWithin(ranges: readonly TimeRange[], instant: EpochMs): boolean {
  const range = ranges[lastStartedIndex(ranges, instant)];
  return range !== undefined && instant < range[1];
}

function draftOf(segment: Segment, [start, end]: TimeRange, { context, exceptionId }: Verdict): SpanDraft {
  const isPersonal = context === "personal";
  return {
    start,
    end,
    service: isPersonal ? null : segment.service,
    activity: isPersonal ? null : segment.activity,
    client: isPersonal ? null : segment.client,
    context,
    zone: segment.zone,
    exceptionId,
    source: "auto",
  };
}
