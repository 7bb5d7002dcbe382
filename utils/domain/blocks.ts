import { intersect, totalMs } from "./ranges.ts";
import type { Context, DayShape } from "./span.ts";
import { stretches } from "./stretches.ts";
import { MINUTE_MS, type EpochMs, type TimeRange } from "./time.ts";

export type Block = DayShape["blocks"][number];

/** Touches less than this apart are one touch; the natural break of rules.md, section 2. */
const TOUCH_JOIN_MS = 5 * MINUTE_MS;
/** A touch shorter than this in all is a peek (rules.md, section 0). */
const PEEK_MS = 2 * MINUTE_MS;

/** Where spans lie over each other (only after the clock was set back), the higher one shows: order cannot matter. */
const RANK: Readonly<Record<Context, number>> = { personal: 0, unsorted: 1, exception: 2, work: 3 };

/** Adds one block to a normalised list: sorted, apart, neighbours of one context merged. */
export function addBlock(blocks: readonly Block[], block: Block): Block[] {
  const [start, end] = block;
  const before = blocks.filter((other) => other[1] < start);
  const after = blocks.filter((other) => other[0] > end);
  const near = blocks.slice(before.length, blocks.length - after.length);
  return [...before, ...paint([...near, block]), ...after];
}

function paint(blocks: readonly Block[]): Block[] {
  const edges = [...new Set(blocks.flatMap(([start, end]) => [start, end]))].sort((a, b) => a - b);
  const painted: Block[] = [];
  for (const [index, end] of edges.slice(1).entries()) {
    const start = edges[index] ?? end;
    const context = highestAt(blocks, start);
    const last = painted.at(-1);
    if (context === null) continue;
    if (last !== undefined && last[1] === start && last[2] === context)
      painted[painted.length - 1] = [last[0], end, context];
    else painted.push([start, end, context]);
  }
  return painted;
}

function highestAt(blocks: readonly Block[], instant: EpochMs): Context | null {
  let highest: Context | null = null;
  for (const [start, end, context] of blocks) {
    if (start > instant || instant >= end) continue;
    if (highest === null || RANK[context] > RANK[highest]) highest = context;
  }
  return highest;
}

/** Tracked time that is not personal, as ranges. */
export function rangesOf(blocks: readonly Block[]): TimeRange[] {
  return blocks.filter(([, , context]) => context !== "personal").map(([start, end]) => [start, end]);
}

/**
 * Isolated touches of less than 2 min outside the hours (rules.md, sections 0 and 3.2). Personal time is no touch;
 * a touch that reaches into the hours or into a crisis is no peek.
 */
export function countPeeks(blocks: readonly Block[], inside: readonly TimeRange[]): number {
  const touched = rangesOf(blocks);
  const excused = blocks.filter(([, , context]) => context === "exception");
  return stretches(touched, TOUCH_JOIN_MS).filter((stretch) => {
    const isExcused = excused.some(([start, end]) => start < stretch[1] && end > stretch[0]);
    return (
      !isExcused &&
      totalMs(intersect([stretch], touched)) < PEEK_MS &&
      intersect(intersect([stretch], touched), inside).length === 0
    );
  }).length;
}
