import { isGivable, labelProblem, overlaps, rangeProblem, snap } from "./log-edit-checks.ts";
import type { EditPlan, EditSituation, PlannedSpan, SpanEdit, SpanLabel, Undo } from "./log-edit.ts";
import { compareSpans, dayOf } from "./roll-up.ts";
import type { Span } from "./span.ts";
import type { EpochMs } from "./time.ts";
import { dayRange } from "./zone.ts";

/**
 * What an edit writes and takes away. `spans` are those of the day with its neighbours. Spans of one device never come
 * to lie over each other, each has a length, none leaves its local day, ends in the future or covers time that still
 * counts. Edited spans get the source `edit`, added ones `manual`; what is restored is as it was. Several at once are
 * all told, or none when one is gone; those that it cannot be said of, or that are so already, stay as they are.
 */
export function planEdit(spans: readonly Span[], edit: SpanEdit, situation: EditSituation): EditPlan {
  switch (edit.kind) {
    case "add":
      return planAdd(spans, edit, situation);
    case "sort":
    case "assign":
      return planSeveral(spans, edit, situation);
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
  const problem =
    labelProblem(label, situation, null) ??
    rangeProblem(snapped, dayRange(day, situation.zone), own, situation);
  if (problem !== null) return { problem };
  const [start, end] = snapped;
  const blank = { exceptionId: null, source: "manual", zone: situation.zone } as const;
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
  const wrong = labelProblem(label, situation, span.client);
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

type SeveralEdit = Extract<SpanEdit, { kind: "sort" | "assign" }>;

function planSeveral(spans: readonly Span[], edit: SeveralEdit, { clients }: EditSituation): EditPlan {
  const wanted = spans.filter(({ id }) => edit.ids.includes(id));
  if (wanted.length !== edit.ids.length) return { problem: "not-found" };
  if (edit.kind === "assign" && !isGivable(edit.client, clients)) return { problem: "no-client" };
  const put = wanted.flatMap((span) => {
    const label = labelBy(span, edit);
    const isNews = label.context !== span.context || label.client !== span.client;
    return isNews ? [relabelled(span, label)] : [];
  });
  return put.length === 0 ? { problem: "nothing" } : { put, remove: [] };
}

/** Personal time is nobody's, and time without a site is no work on one. */
function labelBy(span: Span, edit: SeveralEdit): SpanLabel {
  if (edit.kind === "assign") return span.context === "personal" ? span : { ...span, client: edit.client };
  return edit.context === "work" && span.service === null ? span : { ...span, context: edit.context };
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
  // Time of a campaign or on call stays that, whatever it is told to be; what a crisis was is none any more.
  const isKept =
    label.context === "exception" || (label.context !== "personal" && span.context !== "exception");
  return { ...span, ...cleared(label), exceptionId: isKept ? span.exceptionId : null, source: "edit" };
}

function cleared({ service, activity, client, context }: SpanLabel): SpanLabel {
  if (context === "personal") return { context, service: null, activity: null, client: null };
  return { context, service, activity, client };
}
