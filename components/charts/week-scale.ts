import { HOUR_MS } from "../../utils/domain/time.ts";
import { weekdayOf } from "../../utils/domain/zone.ts";
import type { ShownDays } from "./week-bars.ts";

/** One day of the chart, with its texts ready. */
export type WeekBar = {
  readonly day: string;
  readonly name: string;
  readonly inMs: number;
  readonly offMs: number;
  /** The total, written on the bar. */
  readonly value: string;
  readonly isToday: boolean;
  readonly isDayOff: boolean;
};

export type WeekScale = { readonly maxMs: number; readonly stepMs: number };

/** Full heights, in hours: each halves or quarters into whole or half hours. */
const HEIGHTS = [1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 32];

/** The lowest full height that holds the longest day, cut into `steps` parts. */
export function scaleFor(bars: readonly Pick<WeekBar, "inMs" | "offMs">[], steps: number): WeekScale {
  const longestMs = Math.max(0, ...bars.map((bar) => bar.inMs + bar.offMs));
  const hours = HEIGHTS.find((height) => height * HOUR_MS >= longestMs) ?? Math.ceil(longestMs / HOUR_MS);
  return { maxMs: hours * HOUR_MS, stepMs: (hours * HOUR_MS) / steps };
}

export type BarHeights = { readonly inPx: number; readonly gapPx: number; readonly offPx: number };

const GAP_PX = 2;
/** Anything tracked shows, and the hatch stays readable. */
const LEAST_IN_PX = 2;
const LEAST_OFF_PX = 5;
const SHOWN_FROM_MS = 60_000;

/** Heights of a day's two parts and the gap between them; never above `fullPx` together. */
export function heightsOf(bar: Pick<WeekBar, "inMs" | "offMs">, maxMs: number, fullPx: number): BarHeights {
  const height = (durationMs: number, leastPx: number): number =>
    durationMs < SHOWN_FROM_MS ? 0 : Math.max(leastPx, (durationMs / maxMs) * fullPx);
  const offPx = Math.min(fullPx, height(bar.offMs, LEAST_OFF_PX));
  const rawInPx = height(bar.inMs, LEAST_IN_PX);
  const gapPx = offPx > 0 && rawInPx > 0 ? GAP_PX : 0;
  return { inPx: Math.max(0, Math.min(rawInPx, fullPx - offPx - gapPx)), gapPx, offPx };
}

export function barsOf({ days, marked, locale }: ShownDays): WeekBar[] {
  return days.map((day) => ({
    day: day.day,
    name: locale.dates.weekdayName(weekdayOf(day.day), "short"),
    inMs: day.inMs,
    offMs: day.offMs,
    value: locale.barDuration(day.inMs + day.offMs),
    isToday: day.day === marked,
    isDayOff: day.isDayOff,
  }));
}
