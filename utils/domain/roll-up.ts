import { addBlock, countPeeks } from "./blocks.ts";
import { intersect, totalMs } from "./ranges.ts";
import type { DayShape, DayTotal, Span } from "./span.ts";
import { MINUTE_MS, type DayKey, type TimeRange } from "./time.ts";
import { dayKeyAt, hourSlots } from "./zone.ts";

/** Going to another service within this time is a switch (rules.md, section 3.2). */
const SWITCH_MS = 5 * MINUTE_MS;

/** The rows that one span changes: its own total, and the shape of its day. */
export type DayRows = { readonly total: DayTotal | null; readonly shape: DayShape | null };

/** The spans of the same device and day right before and after, in the order of `compareSpans`. */
export type Neighbours = { readonly before: Span | null; readonly after: Span | null };

/** The day that a span counts to, in the zone in force when it began. */
export function dayOf(span: Pick<Span, "start" | "zone">): DayKey {
  return dayKeyAt(span.start, span.zone);
}

/** The order in which spans of a device are neighbours. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** What identifies the total that a span counts to. */
export function totalKey(
  span: Span,
): readonly [
  device: string,
  day: DayKey,
  service: string,
  activity: string,
  client: string,
  context: Span["context"],
] {
  return [span.device, dayOf(span), span.service ?? "", span.activity ?? "", span.client ?? "", span.context];
}

/**
 * Counts one new span into the roll-ups of its day, in ms. `inside`: the hours of that day, normalised.
 * The result does not depend on the order in which spans arrive.
 * The hour slots and peeks of a shape hold everything but personal time; its blocks and the totals hold that too.
 */
export function addSpan(
  { total, shape }: DayRows,
  span: Span,
  inside: readonly TimeRange[],
  near: Neighbours,
): { total: DayTotal; shape: DayShape } {
  return { total: countIn(total, span, inside, 1), shape: extendShape(shape, span, inside, near) };
}

/**
 * Takes one span out again. `rest` are all other spans of that device and day: what lay under the span shows again,
 * so the shape is drawn anew. A row that holds nothing any more is `null`.
 */
export function removeSpan(
  { total }: DayRows,
  span: Span,
  inside: readonly TimeRange[],
  rest: readonly Span[],
): DayRows {
  const left = total === null ? null : countIn(total, span, inside, -1);
  const isEmpty = left === null || left.inMs + left.offMs <= 0;
  return { total: isEmpty ? null : left, shape: shapeOf(rest, inside) };
}

/** The shape of one device and day from all its spans; `null` without spans. */
export function shapeOf(spans: readonly Span[], inside: readonly TimeRange[]): DayShape | null {
  const sorted = [...spans].sort(compareSpans);
  let shape: DayShape | null = null;
  for (const [index, span] of sorted.entries()) {
    shape = extendShape(shape, span, inside, { before: sorted[index - 1] ?? null, after: null });
  }
  return shape;
}

function insideMs(range: TimeRange, inside: readonly TimeRange[]): number {
  return totalMs(intersect([range], inside));
}

function countIn(total: DayTotal | null, span: Span, inside: readonly TimeRange[], sign: 1 | -1): DayTotal {
  const [device, day, service, , client, context] = totalKey(span);
  const inMs = insideMs([span.start, span.end], inside);
  return {
    device,
    day,
    service,
    activity: span.activity ?? "",
    client,
    context,
    inMs: (total?.inMs ?? 0) + sign * inMs,
    offMs: (total?.offMs ?? 0) + sign * (span.end - span.start - inMs),
    rev: Math.max(total?.rev ?? 0, span.rev),
  };
}

function extendShape(
  shape: DayShape | null,
  span: Span,
  inside: readonly TimeRange[],
  near: Neighbours,
): DayShape {
  const day = dayOf(span);
  const blocks = addBlock(shape?.blocks ?? [], [span.start, span.end, span.context]);
  // Midnights of two zones: the day keeps the zone that it began in.
  const isFirst = shape === null || span.start < (shape.blocks[0]?.[0] ?? Infinity);
  const slots = slotsOf(shape, span, inside);
  return {
    device: span.device,
    day,
    zone: isFirst ? span.zone : shape.zone,
    blocks,
    ...slots,
    switches: (shape?.switches ?? 0) + addedSwitches(span, near),
    peeks: countPeeks(blocks, inside),
    rev: Math.max(shape?.rev ?? 0, span.rev),
  };
}

/** Hours are those of the span's own zone: slot 9 is the tenth hour of the day as the user lived it. */
function slotsOf(
  shape: DayShape | null,
  span: Span,
  inside: readonly TimeRange[],
): Pick<DayShape, "inMs" | "offMs"> {
  const slots = hourSlots(dayOf(span), span.zone);
  const count = Math.max(slots.length, shape?.inMs.length ?? 0);
  const inMs = Array.from({ length: count }, (_, index) => shape?.inMs[index] ?? 0);
  const offMs = Array.from({ length: count }, (_, index) => shape?.offMs[index] ?? 0);
  if (span.context === "personal") return { inMs, offMs };
  for (const [index, [slotStart, slotEnd]] of slots.entries()) {
    const start = Math.max(slotStart, span.start);
    const end = Math.min(slotEnd, span.end);
    if (end <= start) continue;
    const within = insideMs([start, end], inside);
    inMs[index] = (inMs[index] ?? 0) + within;
    offMs[index] = (offMs[index] ?? 0) + (end - start - within);
  }
  return { inMs, offMs };
}

function addedSwitches(span: Span, { before, after }: Neighbours): number {
  return switchBetween(before, span) + switchBetween(span, after) - switchBetween(before, after);
}

/** Personal spans name no service, so that they take part in no switch. */
function switchBetween(a: Span | null, b: Span | null): 0 | 1 {
  if (a === null || b === null || a.service === null || b.service === null) return 0;
  return a.service !== b.service && b.start - a.end < SWITCH_MS ? 1 : 0;
}
