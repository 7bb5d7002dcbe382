import type { ClientId } from "./client.ts";
import type { EditProblem, EditSituation, SpanLabel } from "./log-edit.ts";
import type { Span } from "./span.ts";
import { MINUTE_MS, type TimeRange } from "./time.ts";

/** What is wrong with a label; `before` is the client that the span has, which may be known no more. */
export function labelProblem(
  { context, service, client }: SpanLabel,
  { clients }: EditSituation,
  before: ClientId | null,
): EditProblem | null {
  if (context === "personal") return null;
  if (service === null) return "no-service";
  return client === before || isGivable(client, clients) ? null : "no-client";
}

export const isGivable = (client: ClientId | null, clients: readonly ClientId[]): boolean =>
  client === null || clients.includes(client);

/** What keeps a range from being written: it has to have a length, and to lie in its day, in the past and apart. */
export function rangeProblem(
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

export const overlaps = ([a, b]: TimeRange, [c, d]: TimeRange): boolean => a < d && c < b;

/** Fields hold whole minutes: an edge that reaches less than one into a neighbour means the neighbour's edge. */
export function snap(
  [start, end]: TimeRange,
  others: readonly Span[],
  live: readonly TimeRange[],
): TimeRange {
  const ranges = [...others.map((span): TimeRange => [span.start, span.end]), ...live];
  const ends = ranges.map(([, to]) => to).filter((to) => to > start && to - start < MINUTE_MS);
  const starts = ranges.map(([from]) => from).filter((from) => from < end && end - from < MINUTE_MS);
  const from = Math.max(start, ...ends.filter((to) => to < end));
  return [from, Math.min(end, ...starts.filter((other) => other > from))];
}
