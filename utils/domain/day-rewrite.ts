import { addSpan, compareSpans, removeSpan, totalKey } from "./roll-up.ts";
import type { DayShape, DayTotal, Span } from "./span.ts";
import type { TimeRange, Zone } from "./time.ts";

/** All rows of one device and day. */
export type DayRecord = {
  readonly totals: readonly DayTotal[];
  readonly shape: DayShape | null;
  readonly spans: readonly Span[];
};

export type DayChange = { readonly removed: readonly Span[]; readonly put: readonly Span[] };

export type RewrittenDay = {
  readonly totals: readonly DayTotal[];
  /** Rows that hold nothing any more. */
  readonly gone: readonly DayTotal[];
  readonly shape: DayShape | null;
};

/** Whether the sums of a day are those of its spans: after some months only the sums are kept. */
export function isWhole({ totals, spans }: Omit<DayRecord, "shape">): boolean {
  const summed = totals.reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0);
  return summed === spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * The roll-ups of a day after some of its spans were taken out and others put in. `record` is the day as it was and has
 * to be whole. `insideIn` gives the hours by the zone that a span was spent in. `rev` marks the rows that change.
 */
export function rewriteDay(
  record: DayRecord,
  { removed, put }: DayChange,
  insideIn: (zone: Zone) => readonly TimeRange[],
  rev: number,
): RewrittenDay {
  const totals = new Map(record.totals.map((total) => [keyOf(total), total]));
  const gone = new Map<string, DayTotal>();
  const touched = new Set<string>();
  for (const span of removed) {
    const key = totalKey(span).join("\n");
    const total = totals.get(key) ?? null;
    const left = removeSpan({ total, shape: null }, span, insideIn(span.zone), []).total;
    touched.add(key);
    if (left !== null) totals.set(key, settled(left));
    else if (total !== null) {
      totals.delete(key);
      gone.set(key, total);
    }
  }
  for (const span of put) {
    const key = totalKey(span).join("\n");
    const rows = { total: totals.get(key) ?? null, shape: null };
    touched.add(key);
    totals.set(key, addSpan(rows, span, insideIn(span.zone), { before: null, after: null }).total);
    gone.delete(key);
  }
  const out = new Set(removed.map(({ id }) => id));
  const after = [...record.spans.filter(({ id }) => !out.has(id)), ...put];
  const shape = drawn(after, insideIn);
  return {
    totals: [...totals].filter(([key]) => touched.has(key)).map(([, total]) => ({ ...total, rev })),
    gone: [...gone.values()],
    shape: shape === null ? null : { ...shape, rev },
  };
}

function keyOf({ device, day, service, activity, client, context }: DayTotal): string {
  return [device, day, service, activity, client, context].join("\n");
}

/** Hours that were changed for the past judge a span anew: the sum stays right, and no side falls below zero. */
function settled(total: DayTotal): DayTotal {
  const short = Math.min(0, total.inMs) + Math.min(0, total.offMs);
  if (short === 0) return total;
  return { ...total, inMs: Math.max(0, total.inMs + short), offMs: Math.max(0, total.offMs + short) };
}

function drawn(spans: readonly Span[], insideIn: (zone: Zone) => readonly TimeRange[]): DayShape | null {
  const sorted = [...spans].sort(compareSpans);
  let shape: DayShape | null = null;
  for (const [index, span] of sorted.entries()) {
    const near = { before: sorted[index - 1] ?? null, after: null };
    shape = addSpan({ total: null, shape }, span, insideIn(span.zone), near).shape;
  }
  return shape;
}
