import type { EpochMs, TimeRange } from "./time.ts";

/** Sorted, without empty ranges, overlapping and touching ones merged. The other functions here expect such lists. */
export function normalise(ranges: readonly TimeRange[]): TimeRange[] {
  // Most lists are in order already, and there are many of them.
  if (isNormal(ranges)) return [...ranges];
  const sorted = ranges.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  const merged: TimeRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last === undefined || range[0] > last[1]) merged.push(range);
    else if (range[1] > last[1]) merged[merged.length - 1] = [last[0], range[1]];
  }
  return merged;
}

function isNormal(ranges: readonly TimeRange[]): boolean {
  let end = -Infinity;
  for (const range of ranges) {
    if (range[0] <= end || range[1] <= range[0]) return false;
    end = range[1];
  }
  return true;
}

/** What lies in both lists. Both normalised, so is the result; linear. */
export function intersect(a: readonly TimeRange[], b: readonly TimeRange[]): TimeRange[] {
  const common: TimeRange[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const x = a[i];
    const y = b[j];
    if (x === undefined || y === undefined) return common;
    const start = Math.max(x[0], y[0]);
    const end = Math.min(x[1], y[1]);
    if (end > start) common.push([start, end]);
    if (x[1] <= y[1]) i += 1;
    else j += 1;
  }
}

/** What lies in `from` and not in `away`. Both normalised, so is the result; linear. */
export function subtract(from: readonly TimeRange[], away: readonly TimeRange[]): TimeRange[] {
  const left: TimeRange[] = [];
  let i = 0;
  for (const [start, end] of from) {
    let at = start;
    for (let cut = away[i]; cut !== undefined && cut[0] < end; cut = away[i]) {
      if (cut[0] > at) left.push([at, cut[0]]);
      at = Math.max(at, cut[1]);
      // A cut that goes on beyond this range is needed again for the next one.
      if (cut[1] > end) break;
      i += 1;
    }
    if (end > at) left.push([at, end]);
  }
  return left;
}

/** What lies in the window `[from, to)`. */
export function clip(ranges: readonly TimeRange[], from: EpochMs, to: EpochMs): TimeRange[] {
  return intersect(ranges, [[from, to]]);
}

/** Sum of the lengths, in ms. */
export function totalMs(ranges: readonly TimeRange[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Index of the last range that starts at or before the instant, -1 when there is none; by bisection. */
export function lastStartedIndex(ranges: readonly TimeRange[], instant: EpochMs): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first of the instants that lies after `now`; `null` when none does. */
export function earliestAfter(now: EpochMs, instants: readonly (EpochMs | null)[]): EpochMs | null {
  const later = instants.filter((instant) => instant !== null).filter((instant) => instant > now);
  return later.length === 0 ? null : Math.min(...later);
}
