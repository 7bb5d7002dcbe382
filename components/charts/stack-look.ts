import type { ActivityGroup } from "../../utils/domain/groups.ts";
import { HOUR_MS } from "../../utils/domain/time.ts";

/** What a piece of a bar is filled with. */
export type StackFill = ActivityGroup | "in";

/** One bar: pieces from the bottom up, and the time outside the hours as a hatched cap. */
export type StackColumn = {
  readonly key: string;
  /** Below the bar; `""` for none. */
  readonly name: string;
  readonly pieces: readonly { readonly fill: StackFill; readonly ms: number }[];
  readonly offMs: number;
  /** On the bar; `""` for none. */
  readonly value: string;
  /** In place of a bar of no height. */
  readonly emptyText: string;
  /** A word above the value: a crisis. */
  readonly tag: string;
  readonly isMarked: boolean;
};

/** Heights in px, from the bottom up. */
export type StackHeights = {
  readonly pieces: readonly number[];
  readonly gapPx: number;
  readonly offPx: number;
};

const GAP_PX = 3;
/** Anything tracked shows, and the hatch stays readable. */
const LEAST_PX = 2;
const LEAST_OFF_PX = 5;
const SHOWN_FROM_MS = 60_000;

/** Full heights, in hours, that cut into whole parts. */
const HEIGHTS = [1, 2, 4, 8, 12, 16, 20, 24, 32, 40, 48, 60, 80, 100, 120, 160, 200];

/** The lowest full height that holds all of it, in four parts. */
export function stackScale(longestMs: number): { readonly maxMs: number; readonly stepMs: number } {
  const hours = HEIGHTS.find((height) => height * HOUR_MS >= longestMs) ?? Math.ceil(longestMs / HOUR_MS);
  return { maxMs: hours * HOUR_MS, stepMs: (hours * HOUR_MS) / 4 };
}

export function columnMs({ pieces, offMs }: Pick<StackColumn, "pieces" | "offMs">): number {
  return pieces.reduce((sum, { ms }) => sum + ms, offMs);
}

/** Heights of the pieces, the gap and the cap; never above `fullPx` together. */
export function stackHeights(
  { pieces, offMs }: Pick<StackColumn, "pieces" | "offMs">,
  maxMs: number,
  fullPx: number,
): StackHeights {
  const height = (durationMs: number, leastPx: number): number =>
    durationMs < SHOWN_FROM_MS ? 0 : Math.max(leastPx, (durationMs / maxMs) * fullPx);
  const own = pieces.map(({ ms }) => height(ms, LEAST_PX));
  const ownPx = own.reduce((sum, px) => sum + px, 0);
  const offPx = Math.min(fullPx, height(offMs, LEAST_OFF_PX));
  const gapPx = offPx > 0 && ownPx > 0 ? GAP_PX : 0;
  const roomPx = Math.max(0, fullPx - offPx - gapPx);
  const squeeze = ownPx > roomPx ? roomPx / ownPx : 1;
  return { pieces: own.map((px) => px * squeeze), gapPx, offPx };
}
