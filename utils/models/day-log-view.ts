import type { DayLogRows } from "../domain/day-log.ts";
import { clip, intersect, totalMs } from "../domain/ranges.ts";
import type { Activity, ServiceId } from "../domain/service.ts";
import type { Context, Span } from "../domain/span.ts";
import { mergeableAfter } from "../domain/span-edits.ts";
import type { SplitMs } from "../domain/summary.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "../domain/time.ts";

export type LogRow = SplitMs & {
  readonly span: Span;
  /** The next span is of the same kind and can be joined. */
  readonly next: Span | null;
};

/** Time that is not closed yet. */
export type LiveRow = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly zone: Zone;
  readonly service: ServiceId | null;
  readonly activity: Activity | null;
  readonly isCounting: boolean;
};

export type LogPiece = {
  readonly range: TimeRange;
  readonly context: Context;
  readonly isOff: boolean;
};

export type DayLog = SplitMs & {
  readonly day: DayKey;
  readonly zone: Zone;
  readonly range: TimeRange;
  readonly rows: readonly LogRow[];
  readonly live: readonly LiveRow[];
  /** What the timeline draws, cut where the hours begin and end. */
  readonly pieces: readonly LogPiece[];
  readonly hours: readonly TimeRange[];
  readonly unsortedIds: readonly string[];
  readonly unsortedMs: number;
  readonly personalMs: number;
  readonly hasDetails: boolean;
  readonly services: readonly ServiceId[];
};

/** The log of a day as it is shown. The sums leave personal time out, as everywhere. */
export function dayLogOf(rows: DayLogRows): DayLog {
  const { spans, inside, range } = rows;
  const shown = spans.map((span): LogRow => {
    const inMs = insideMs([span.start, span.end], inside);
    return { span, next: mergeableAfter(spans, span), inMs, offMs: span.end - span.start - inMs };
  });
  const counted = shown.filter(({ span }) => span.context !== "personal");
  const unsorted = spans.filter(({ context }) => context === "unsorted");
  return {
    day: rows.day,
    zone: rows.zone,
    range,
    rows: shown,
    live: liveOf(rows),
    pieces: [
      ...spans.flatMap(({ start, end, context }) => cut([start, end], context, inside)),
      ...rows.live.flatMap(({ start, end, isPersonal }) =>
        cut([start, end], isPersonal ? "personal" : "work", inside),
      ),
    ],
    hours: clip(inside, ...range),
    inMs: counted.reduce((sum, row) => sum + row.inMs, 0),
    offMs: counted.reduce((sum, row) => sum + row.offMs, 0),
    unsortedIds: unsorted.map(({ id }) => id),
    unsortedMs: lengthOf(unsorted),
    personalMs: lengthOf(spans.filter(({ context }) => context === "personal")),
    hasDetails: rows.hasDetails,
    services: rows.services,
  };
}

function liveOf({ live, isCounting }: DayLogRows): LiveRow[] {
  return live.map((segment, index) => ({
    start: segment.start,
    end: segment.end,
    zone: segment.zone,
    service: segment.isPersonal ? null : segment.service,
    activity: segment.isPersonal ? null : segment.activity,
    isCounting: isCounting && index === live.length - 1,
  }));
}

function cut(range: TimeRange, context: Context, inside: readonly TimeRange[]): LogPiece[] {
  const edges = inside.flat().filter((edge) => edge > range[0] && edge < range[1]);
  const bounds = [range[0], ...edges, range[1]];
  return bounds.slice(1).map((end, index): LogPiece => {
    const piece: TimeRange = [bounds[index] ?? end, end];
    return { range: piece, context, isOff: insideMs(piece, inside) === 0 };
  });
}

function insideMs(range: TimeRange, inside: readonly TimeRange[]): number {
  return totalMs(intersect([range], inside));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
