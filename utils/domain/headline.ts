import { clip, intersect, subtract, totalMs } from "./ranges.ts";
import type { RestBetween } from "./rests-between.ts";
import type { PeriodSums } from "./sums.ts";
import type { TrackedDay, TrackedRecord } from "./tracked-days.ts";
import type { DayKey, EpochMs } from "./time.ts";
import { labelRanges } from "./zone.ts";

/** `mostly-inside`: more than half lay within the hours. `quiet`: a week that is over, with two days of work at most. */
export type HeadlineMain = "empty" | "quiet" | "inside" | "mostly-inside" | "off-hours";

export type DayPart = "night" | "morning" | "midday" | "afternoon" | "evening";

/** More than half of the time outside the hours lay here; a whole `day` when no part of one has as much. */
export type OffPeak = { readonly day: DayKey; readonly part: DayPart | "day"; readonly offMs: number };

/** What the sentences at the top of a report may say, all of it true to the figures below them. */
export type HeadlineFacts = {
  readonly main: HeadlineMain;
  readonly totalMs: number;
  readonly offMs: number;
  /** 0 to 1; `null` when nothing was tracked. */
  readonly offShare: number | null;
  /** Days up to now without anything tracked. */
  readonly freeDays: number;
  readonly offPeak: OffPeak | null;
  /** Rests below the goal, in order. */
  readonly shortRests: readonly RestBetween[];
};

const PARTS: readonly (readonly [part: DayPart, fromMin: number, toMin: number])[] = [
  ["night", 0, 5 * 60],
  ["morning", 5 * 60, 12 * 60],
  ["midday", 12 * 60, 14 * 60],
  ["afternoon", 14 * 60, 18 * 60],
  ["evening", 18 * 60, 24 * 60],
];

const QUIET_WORK_DAYS = 2;
const WEEK_DAYS = 7;

export type HeadlineInput = {
  /** All the days of the period; those to come do not count. */
  readonly days: readonly TrackedDay[];
  readonly sums: Pick<PeriodSums, "inMs" | "offMs" | "totalMs">;
  readonly rests: readonly RestBetween[];
  /** Something was tracked before: an empty week is then a week of rest, not an unknown one. */
  readonly hasOlder: boolean;
  /** What the days are of; `null` for a filtered report, as single hours know no client. */
  readonly record: Pick<TrackedRecord, "hours" | "zone"> | null;
  readonly now: EpochMs;
};

/** The facts for the headline. Sums are those that the report shows. */
export function headlineFacts({ days, sums, rests, hasOlder, record, now }: HeadlineInput): HeadlineFacts {
  const { inMs, offMs, totalMs: allMs } = sums;
  const isOver = days.every(({ range }) => range[1] <= now);
  const begun = days.filter(({ range }) => range[0] <= now);
  const freeDays = begun.filter(({ tracked }) => tracked.length === 0).length;
  const isQuiet = isOver && days.length === WEEK_DAYS && days.length - freeDays <= QUIET_WORK_DAYS;
  return {
    main: mainOf(inMs, offMs, isQuiet, hasOlder),
    totalMs: allMs,
    offMs,
    offShare: allMs > 0 ? offMs / allMs : null,
    freeDays,
    offPeak: record === null ? null : offPeakOf(days, record, offMs),
    shortRests: rests.filter(({ isShort }) => isShort),
  };
}

function mainOf(inMs: number, offMs: number, isQuiet: boolean, hasOlder: boolean): HeadlineMain {
  if (inMs + offMs === 0) return isQuiet && hasOlder ? "quiet" : "empty";
  if (offMs >= inMs) return "off-hours";
  if (isQuiet) return "quiet";
  return offMs === 0 ? "inside" : "mostly-inside";
}

/** Where more than half of `offMs` lay; `null` when it lay scattered. */
function offPeakOf(
  days: readonly TrackedDay[],
  { hours, zone }: Pick<TrackedRecord, "hours" | "zone">,
  offMs: number,
): OffPeak | null {
  for (const { day, tracked } of days) {
    const off = subtract(tracked, clip(hours, tracked[0]?.[0] ?? 0, tracked.at(-1)?.[1] ?? 0));
    const dayMs = totalMs(off);
    if (2 * dayMs <= offMs) continue;
    const parts = PARTS.map(([part, from, to]) => ({
      part,
      ms: totalMs(intersect(off, labelRanges(day, from, to, zone))),
    }));
    const most = parts.find(({ ms }) => 2 * ms > offMs);
    return most === undefined ? { day, part: "day", offMs: dayMs } : { day, part: most.part, offMs: most.ms };
  }
  return null;
}
