import { compareSpans, dayOf } from "./roll-up.ts";
import type { Activity, ServiceId } from "./service.ts";
import type { Context, Span } from "./span.ts";
import type { SpanDraft } from "./spans.ts";
import { MINUTE_MS, type DayKey, type EpochMs, type TimeRange, type Zone } from "./time.ts";
import { dayRange } from "./zone.ts";

/** What a span is told to be. Personal time names no service and no activity. */
export type SpanLabel = {
  readonly service: ServiceId | null;
  readonly activity: Activity | null;
  readonly context: Context;
};

/** What one edit wrote and what stood there before, so that it can be taken back. */
export type Undo = {
  readonly before: readonly Span[];
  readonly written: readonly Pick<Span, "id" | "rev">[];
  /** The greatest revision that the edit gave out: later ones were written after it. */
  readonly rev: number;
};

/** What the user does to the log of a day. */
export type SpanEdit =
  | { readonly kind: "change"; readonly id: string; readonly range: TimeRange; readonly label: SpanLabel }
  | { readonly kind: "split"; readonly id: string; readonly at: EpochMs }
  | { readonly kind: "merge"; readonly id: string }
  | { readonly kind: "delete"; readonly id: string }
  | { readonly kind: "sort"; readonly ids: readonly string[]; readonly context: "work" | "personal" }
  | { readonly kind: "add"; readonly day: DayKey; readonly range: TimeRange; readonly label: SpanLabel }
  | { readonly kind: "restore"; readonly undo: Undo };

export type EditProblem =
  /** The span is gone: edited or erased elsewhere. */
  | "not-found"
  | "empty"
  | "overlap"
  | "future"
  | "outside-day"
  | "no-service"
  /** There is no next span of the same kind. */
  | "no-next"
  /** Something else was written there since. */
  | "changed"
  /** Only the sums of that day are kept. */
  | "sums-only";

/** A span to write: with an id it takes the place of the one that has it, without it is a new one. */
export type PlannedSpan = SpanDraft & { readonly id: string | null; readonly device: string };

export type EditPlan =
  | { readonly put: readonly PlannedSpan[]; readonly remove: readonly string[] }
  | { readonly problem: EditProblem };

export type EditResult =
  | { readonly ok: true; readonly undo: Undo }
  | { readonly ok: false; readonly problem: EditProblem };

export type EditSituation = {
  readonly zone: Zone;
  readonly now: EpochMs;
  /** Who writes added spans. */
  readonly device: string;
  /** Time that still counts, or waits to be closed: nothing may be put over it. */
  readonly live: readonly TimeRange[];
};

/**
 * What an edit writes and takes away. `spans` are those of the day with its neighbours. Spans of one device never come
 * to lie over each other, each has a length, none leaves its local day, ends in the future or covers time that still
 * counts. Edited spans get the source `edit`, added ones `manual`; what is restored is as it was.
 */
export function planEdit(spans: readonly Span[], edit: SpanEdit, situation: EditSituation): EditPlan {
  switch (edit.kind) {
    case "add":
      return planAdd(spans, edit, situation);
    case "sort":
      return planSort(spans, edit);
    case "restore":
      return planRestore(spans, edit.undo);
    case "change":
    case "split":
    case "merge":
    case "delete": {
      const span = spans.find(({ id }) => id === edit.id);
      if (span === undefined) return { problem: "not-found" };
      if (edit.kind === "delete") return { put: [], remove: [span.id] };
      if (edit.kind === "split") return planSplit(span, edit.at);
      if (edit.kind === "merge") return planMerge(spans, span, situation);
      return planChange(spans, span, edit, situation);
    }
  }
}

/** The next span when it is of the same kind, so that both can be one; `null` otherwise. */
export function mergeableAfter(spans: readonly Span[], span: Span): Span | null {
  const next = [...spans]
    .filter((other) => other.device === span.device && compareSpans(other, span) > 0)
    .sort(compareSpans)[0];
  if (next === undefined || dayOf(next) !== dayOf(span)) return null;
  const isSame = (["service", "activity", "client", "context", "zone", "exceptionId"] as const).every(
    (key) => next[key] === span[key],
  );
  return isSame ? next : null;
}

function planAdd(
  spans: readonly Span[],
  { day, range, label }: Extract<SpanEdit, { kind: "add" }>,
  situation: EditSituation,
): EditPlan {
  const own = spans.filter(({ device }) => device === situation.device);
  const snapped = snap(range, own, situation.live);
  const problem = labelProblem(label) ?? rangeProblem(snapped, dayRange(day, situation.zone), own, situation);
  if (problem !== null) return { problem };
  const [start, end] = snapped;
  const blank = { client: null, exceptionId: null, source: "manual", zone: situation.zone } as const;
  return {
    put: [{ ...blank, ...cleared(label), start, end, id: null, device: situation.device }],
    remove: [],
  };
}

function planChange(
  spans: readonly Span[],
  span: Span,
  { range, label }: Extract<SpanEdit, { kind: "change" }>,
  situation: EditSituation,
): EditPlan {
  const wrong = labelProblem(label);
  if (wrong !== null) return { problem: wrong };
  if (range[0] === span.start && range[1] === span.end) return keep(relabelled(span, label));
  const others = spans.filter(({ id, device }) => device === span.device && id !== span.id);
  const [start, end] = snap(range, others, situation.live);
  const problem = rangeProblem([start, end], dayRange(dayOf(span), span.zone), others, situation);
  return problem === null ? keep({ ...relabelled(span, label), start, end }) : { problem };
}

function planSplit(span: Span, at: EpochMs): EditPlan {
  if (at <= span.start || at >= span.end) return { problem: "empty" };
  const piece = { ...span, source: "edit" as const };
  return {
    put: [
      { ...piece, end: at },
      { ...piece, id: null, start: at },
    ],
    remove: [],
  };
}

function planMerge(spans: readonly Span[], span: Span, situation: EditSituation): EditPlan {
  const next = mergeableAfter(spans, span);
  if (next === null) return { problem: "no-next" };
  const end = Math.max(span.end, next.end);
  // The pause between them counts from now on, so nothing else may stand there.
  if (situation.live.some((range) => overlaps(range, [span.end, end]))) return { problem: "overlap" };
  return { put: [{ ...span, end, source: "edit" }], remove: [next.id] };
}

function planSort(spans: readonly Span[], { ids, context }: Extract<SpanEdit, { kind: "sort" }>): EditPlan {
  const wanted = spans.filter(({ id }) => ids.includes(id));
  if (wanted.length !== ids.length) return { problem: "not-found" };
  return { put: wanted.map((span) => relabelled(span, { ...span, context })), remove: [] };
}

function planRestore(spans: readonly Span[], { before, written, rev }: Undo): EditPlan {
  const isAsWritten = written.every((stamp) =>
    spans.some((span) => span.id === stamp.id && span.rev === stamp.rev),
  );
  const isTaken = spans.some(
    (span) =>
      span.rev > rev &&
      before.some(
        (old) =>
          old.id === span.id ||
          (old.device === span.device && overlaps([old.start, old.end], [span.start, span.end])),
      ),
  );
  if (!isAsWritten || isTaken) return { problem: "changed" };
  const back = new Set(before.map(({ id }) => id));
  return {
    put: before,
    remove: written.map(({ id }) => id).filter((id) => !back.has(id)),
  };
}

const keep = (span: PlannedSpan): EditPlan => ({ put: [span], remove: [] });

function relabelled(span: Span, label: SpanLabel): PlannedSpan {
  return {
    ...span,
    ...cleared(label),
    client: label.context === "personal" ? null : span.client,
    exceptionId: label.context === "exception" ? span.exceptionId : null,
    source: "edit",
  };
}

function cleared({ service, activity, context }: SpanLabel): SpanLabel {
  const isPersonal = context === "personal";
  return { context, service: isPersonal ? null : service, activity: isPersonal ? null : activity };
}

function labelProblem({ context, service }: SpanLabel): EditProblem | null {
  return context !== "personal" && service === null ? "no-service" : null;
}

function rangeProblem(
  range: TimeRange,
  day: TimeRange,
  others: readonly Span[],
  { now, live }: EditSituation,
): EditProblem | null {
  const [start, end] = range;
  if (end <= start) return "empty";
  if (start < day[0] || end > day[1]) return "outside-day";
  if (end > now) return "future";
  const isTaken =
    others.some((other) => overlaps([other.start, other.end], range)) ||
    live.some((other) => overlaps(other, range));
  return isTaken ? "overlap" : null;
}

const overlaps = ([a, b]: TimeRange, [c, d]: TimeRange): boolean => a < d && c < b;

/** Fields hold whole minutes: an edge that reaches less than one into a neighbour means the neighbour's edge. */
function snap([start, end]: TimeRange, others: readonly Span[], live: readonly TimeRange[]): TimeRange {
  const ranges = [...others.map((span): TimeRange => [span.start, span.end]), ...live];
  const ends = ranges.map(([, to]) => to).filter((to) => to > start && to - start < MINUTE_MS);
  const starts = ranges.map(([from]) => from).filter((from) => from < end && end - from < MINUTE_MS);
  const from = Math.max(start, ...ends.filter((to) => to < end));
  return [from, Math.min(end, ...starts.filter((other) => other > from))];
}
