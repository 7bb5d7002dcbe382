import type { ClientId } from "./client.ts";
import type { Activity, ServiceId } from "./service.ts";
import type { Context, Span } from "./span.ts";
import type { SpanDraft } from "./spans.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "./time.ts";

/** What a span is told to be. Personal time names no service, no activity and no client. */
export type SpanLabel = {
  readonly service: ServiceId | null;
  readonly activity: Activity | null;
  readonly client: ClientId | null;
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
  | { readonly kind: "assign"; readonly ids: readonly string[]; readonly client: ClientId | null }
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
  /** The client was deleted meanwhile. */
  | "no-client"
  /** The edit says nothing new of any of its spans. */
  | "nothing"
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
  /** All that a span may be given. */
  readonly clients: readonly ClientId[];
};
