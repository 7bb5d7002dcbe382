import type { Summary } from "../../utils/domain/summary.ts";
import { MINUTE_MS, type EpochMs, type TimeRange } from "../../utils/domain/time.ts";

/** Of the content of the popup, in px. */
export const POPUP_WIDTH = 348;

export type StripBlock = { readonly x: number; readonly width: number; readonly isOff: boolean };

export type StripTick = {
  readonly x: number;
  readonly hour: number;
  /** The working hours begin or end here. */
  readonly isEdge: boolean;
  readonly anchor: "start" | "middle" | "end";
};

export type Strip = {
  readonly fromMin: number;
  readonly hours: readonly { readonly x: number; readonly width: number }[];
  readonly blocks: readonly StripBlock[];
  readonly ticks: readonly StripTick[];
  readonly nowX: number;
};

const DAY_MIN = 1440;
const EARLY_MIN = 6 * 60;
const TICK_MIN = 3 * 60;
const BLOCK_GAP_PX = 1.5;
const LEAST_BLOCK_PX = 3;

type Today = Summary["today"];

/**
 * Places of a day on a strip of `widthPx`: 6 to 24 h, from an earlier full 3 hours when something lies before.
 * Minutes are counted back from the day's end: right after a change of clocks in the night as well, and of the night
 * itself nothing but the hour before such a change is off.
 */
export function stripOf(today: Today, now: EpochMs, widthPx: number): Strip {
  const minuteAt = (instant: EpochMs): number =>
    Math.min(DAY_MIN, Math.max(0, DAY_MIN - (today.range[1] - instant) / MINUTE_MS));
  const hours = today.hours.map(([start, end]) => [minuteAt(start), minuteAt(end)] as const);
  const blocks = today.blocks.map(([start, end, isOff]) => [minuteAt(start), minuteAt(end), isOff] as const);
  const earliest = Math.min(
    EARLY_MIN,
    minuteAt(now),
    ...hours.map(([start]) => start),
    ...blocks.map(([start]) => start),
  );
  const fromMin = Math.floor(earliest / TICK_MIN) * TICK_MIN;
  const x = (minute: number): number => ((minute - fromMin) / (DAY_MIN - fromMin)) * widthPx;
  return {
    fromMin,
    hours: hours.map(([start, end]) => ({ x: x(start), width: x(end) - x(start) })),
    blocks: blocks.map(([start, end, isOff]) => ({
      x: x(start),
      width: Math.max(LEAST_BLOCK_PX, x(end) - x(start) - BLOCK_GAP_PX),
      isOff,
    })),
    ticks: ticksFrom(fromMin, new Set(hours.flat()), x),
    nowX: Math.min(widthPx - 1, Math.max(1, x(minuteAt(now)))),
  };
}

function ticksFrom(fromMin: number, edges: ReadonlySet<number>, x: (minute: number) => number): StripTick[] {
  const ticks: StripTick[] = [];
  for (let minute = fromMin; minute <= DAY_MIN; minute += TICK_MIN) {
    const anchor = minute === fromMin ? "start" : minute === DAY_MIN ? "end" : "middle";
    ticks.push({ x: x(minute), hour: minute / 60, isEdge: edges.has(minute), anchor });
  }
  return ticks;
}

/** The hours as pairs of instants, cut to the day. */
export function hoursWithin(today: Today): TimeRange[] {
  return today.hours.map(([start, end]) => [Math.max(start, today.range[0]), Math.min(end, today.range[1])]);
}
