import { clip, totalMs } from "./ranges.ts";
import type { DayShape } from "./span.ts";
import type { SplitMs } from "./summary.ts";
import type { TrackedDay } from "./tracked-days.ts";
import type { DayKey, Zone } from "./time.ts";
import { hourSlots, labelRanges, localTimeAt } from "./zone.ts";

/** An hour on the wall clock, 0 to 23. An hour that the clocks repeat holds both passes; a skipped one has no time. */
export type HeatCell = SplitMs & {
  /** Of the hours planned for that day. */
  readonly plannedMs: number;
};

export type HeatRow = { readonly day: DayKey; readonly cells: readonly HeatCell[] };

const HOURS = 24;

/** One row a day with 24 hours, in ms, from the hour slots of the shapes (decision 5): overlaps of devices add up. */
export function heatRows(days: readonly TrackedDay[], shapes: readonly DayShape[], zone: Zone): HeatRow[] {
  return days.map(({ day, hours }) => {
    const inMs = Array.from({ length: HOURS }, () => 0);
    const offMs = [...inMs];
    for (const shape of shapes.filter((each) => each.day === day)) {
      for (const [slot, [start]] of hourSlots(day, shape.zone).entries()) {
        const hour = Math.floor(localTimeAt(start, shape.zone).minuteOfDay / 60);
        inMs[hour] = (inMs[hour] ?? 0) + (shape.inMs[slot] ?? 0);
        offMs[hour] = (offMs[hour] ?? 0) + (shape.offMs[slot] ?? 0);
      }
    }
    const cells = inMs.map((ownMs, hour) => ({
      inMs: ownMs,
      offMs: offMs[hour] ?? 0,
      plannedMs: labelRanges(day, hour * 60, hour * 60 + 60, zone).reduce(
        (sum, [start, end]) => sum + totalMs(clip(hours, start, end)),
        0,
      ),
    }));
    return { day, cells };
  });
}
