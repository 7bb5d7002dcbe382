import type { Client, ClientId } from "../domain/client.ts";
import type { DayLogRows } from "../domain/day-log.ts";
import { clip, intersect, totalMs } from "../domain/ranges.ts";
import { dayOf } from "../domain/roll-up.ts";
import type { Activity, ServiceId } from "../domain/service.ts";
import type { Context, Span } from "../domain/span.ts";
import { mergeableAfter } from "../domain/span-edits.ts";
import { spansOf } from "../domain/spans.ts";
import type { SplitMs } from "../domain/summary.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "../domain/time.ts";

export type LogRow = SplitMs & {
  readonly span: Span;
  /** The next span is of the same kind and can be joined. */
  readonly next: Span | null;
};

/** Time that is not closed yet, cut and judged as it will be when it closes. */
export type LiveRow = SplitMs & {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly zone: Zone;
  readonly service: ServiceId | null;
  readonly activity: Activity | null;
  readonly client: ClientId | null;
  readonly context: Context;
  /** Part of what still counts; `isCounting` is the last part, which grows. */
  readonly isOpen: boolean;
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
  readonly clients: readonly Client[];
};

/** The log of a day as it is shown. The sums leave personal time out, as everywhere. */
export function dayLogOf(rows: DayLogRows): DayLog {
  const { spans, range } = rows;
  const { inside } = rows.rules.calendar;
  const live = liveOf(rows);
  const shown = spans.map((span): LogRow => ({
    span,
    next: mergeableAfter(spans, span),
    ...splitOf(span, inside),
  }));
  const counted = shown.filter(({ span }) => span.context !== "personal");
  const unsorted = spans.filter(({ context }) => context === "unsorted");
  return {
    day: rows.day,
    zone: rows.zone,
    range,
    rows: shown,
    live,
    pieces: [...spans, ...live].flatMap(({ start, end, context }) => cut([start, end], context, inside)),
    hours: clip(inside, ...range),
    inMs: counted.reduce((sum, row) => sum + row.inMs, 0),
    offMs: counted.reduce((sum, row) => sum + row.offMs, 0),
    unsortedIds: unsorted.map(({ id }) => id),
    unsortedMs: lengthOf(unsorted),
    personalMs: lengthOf(spans.filter(({ context }) => context === "personal")),
    hasDetails: rows.hasDetails,
    services: rows.services,
    clients: rows.clients,
  };
}

function liveOf({ day, live, isCounting, rules }: DayLogRows): LiveRow[] {
  const pieces = live.flatMap((segment, index) =>
    spansOf(segment, rules).map((draft) => ({ draft, isOpen: isCounting && index === live.length - 1 })),
  );
  const last = pieces.at(-1);
  return pieces
    .filter(({ draft }) => dayOf(draft) === day)
    .map((piece): LiveRow => {
      const { start, end, zone, service, activity, client, context } = piece.draft;
      const { isOpen } = piece;
      const split = splitOf(piece.draft, rules.calendar.inside);
      const told = { service, activity, client, context };
      return { start, end, zone, ...told, ...split, isOpen, isCounting: isOpen && piece === last };
    });
}

function splitOf({ start, end }: Pick<Span, "start" | "end">, inside: readonly TimeRange[]): SplitMs {
  const inMs = insideMs([start, end], inside);
  return { inMs, offMs: end - start - inMs };
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
