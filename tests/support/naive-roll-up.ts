import type { DayShape, DayTotal, Span } from "../../utils/domain/span.ts";
import { MINUTE_MS, type DayKey, type TimeRange } from "../../utils/domain/time.ts";

/** Roll-ups written down as the words say, slowly and all at once: the oracle for the ones that grow span by span. */

const overlap = ([a, b]: readonly [number, number, ...unknown[]], [c, d]: TimeRange): number =>
  Math.max(0, Math.min(b, d) - Math.max(a, c));

const insideMs = (range: TimeRange, inside: readonly TimeRange[]): number =>
  inside.reduce((sum, hours) => sum + overlap(range, hours), 0);

export function naiveTotals(
  spans: readonly Span[],
  inside: readonly TimeRange[],
  dayOf: (span: Span) => DayKey,
): Map<string, Pick<DayTotal, "inMs" | "offMs">> {
  const totals = new Map<string, Pick<DayTotal, "inMs" | "offMs">>();
  for (const span of spans) {
    const key = [
      span.device,
      dayOf(span),
      span.service ?? "",
      span.activity ?? "",
      span.client ?? "",
      span.context,
    ].join("|");
    const known = totals.get(key) ?? { inMs: 0, offMs: 0 };
    const inMs = insideMs([span.start, span.end], inside);
    totals.set(key, { inMs: known.inMs + inMs, offMs: known.offMs + span.end - span.start - inMs });
  }
  return totals;
}

export const keyOfTotal = (total: DayTotal): string =>
  [total.device, total.day, total.service, total.activity, total.client, total.context].join("|");

/** Blocks on a grid of whole units: each unit takes the highest context that covers it. */
export function naiveBlocks(spans: readonly Span[], unitMs: number): DayShape["blocks"] {
  const rank = ["personal", "unsorted", "exception", "work"];
  const units = new Map<number, Span["context"]>();
  for (const span of spans) {
    for (let at = span.start; at < span.end; at += unitMs) {
      const known = units.get(at);
      if (known === undefined || rank.indexOf(span.context) > rank.indexOf(known))
        units.set(at, span.context);
    }
  }
  const blocks: [number, number, Span["context"]][] = [];
  for (const at of [...units.keys()].sort((a, b) => a - b)) {
    const context = units.get(at) ?? "personal";
    const last = blocks.at(-1);
    if (last !== undefined && last[1] === at && last[2] === context) last[1] = at + unitMs;
    else blocks.push([at, at + unitMs, context]);
  }
  return blocks;
}

export function naiveSwitches(spans: readonly Span[]): number {
  const sorted = [...spans].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  let switches = 0;
  for (const [index, span] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined || before.service === null || span.service === null) continue;
    if (before.service !== span.service && span.start - before.end < 5 * MINUTE_MS) switches += 1;
  }
  return switches;
}

export function naivePeeks(blocks: DayShape["blocks"], inside: readonly TimeRange[]): number {
  const touched = blocks.filter(([, , context]) => context !== "personal");
  const groups: (typeof touched)[] = [];
  for (const block of touched) {
    const end = groups.at(-1)?.at(-1)?.[1];
    if (end !== undefined && block[0] - end < 5 * MINUTE_MS) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  return groups.filter((group) => {
    const total = group.reduce((sum, [start, end]) => sum + end - start, 0);
    const isClean = group.every(
      (block) => block[2] !== "exception" && inside.every((hours) => overlap(block, hours) === 0),
    );
    return isClean && total < 2 * MINUTE_MS;
  }).length;
}
