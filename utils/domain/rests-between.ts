import { isDeclaredIn, type TrackedRecord } from "./tracked-days.ts";
import { MINUTE_MS, type DayKey, type EpochMs, type TimeRange, type Zone } from "./time.ts";
import { addDays, localTimeAt } from "./zone.ts";

/** A day of work ends at 04:00, so that a late evening belongs to its day (rules.md, section 1.3). */
const CUT_OFF_MIN = 4 * 60;
const DAY_MIN = 1440;

/** A day with work, from its first start to its last end, nights up to 04:00 included. Peeks do not count. */
export type WorkDay = { readonly day: DayKey; readonly start: EpochMs; readonly end: EpochMs };

export type RestBetween = {
  readonly fromDay: DayKey;
  readonly toDay: DayKey;
  /** From the last end of one day to the first start of the next day with work. */
  readonly range: TimeRange;
  readonly restMs: number;
  /** Shorter than the user's goal. */
  readonly isShort: boolean;
  /** A declared exception ends at its beginning or begins at its end: shown apart. */
  readonly isDeclared: boolean;
};

export function workDays({ cuts, zone }: Pick<TrackedRecord, "cuts" | "zone">): WorkDay[] {
  const found: WorkDay[] = [];
  for (const [start, end] of cuts) {
    const day = workDayAt(start, zone);
    const last = found.at(-1);
    if (last?.day === day) found[found.length - 1] = { ...last, end };
    else found.push({ day, start, end });
  }
  return found;
}

function workDayAt(instant: EpochMs, zone: Zone): DayKey {
  const { day, minuteOfDay } = localTimeAt(instant, zone);
  return minuteOfDay < CUT_OFF_MIN ? addDays(day, -1) : day;
}

/**
 * The rests of the record between one day with work and the next, in order; the one that goes on is not among them.
 * Elapsed time. Simple mode of rules.md, section 1.3: only ends and starts are compared.
 */
export function restsBetween(record: TrackedRecord, restGoalMin: number): RestBetween[] {
  const days = workDays(record);
  return days.slice(1).flatMap((next, index) => {
    const before = days[index];
    if (before === undefined || next.start <= before.end) return [];
    const range: TimeRange = [before.end, next.start];
    const restMs = next.start - before.end;
    return [
      {
        fromDay: before.day,
        toDay: next.day,
        range,
        restMs,
        isShort: restMs < restGoalMin * MINUTE_MS,
        isDeclared: isDeclaredIn(record, [range[0] - 1, range[1] + 1]),
      },
    ];
  });
}

/** Minutes since the midnight that the day of work began with: an end at 01:30 is 25:30. For spreads (M2). */
export function minuteFromCutOff(minuteOfDay: number): number {
  return minuteOfDay < CUT_OFF_MIN ? minuteOfDay + DAY_MIN : minuteOfDay;
}

/** When each day of work ended, on the wall clock, in minutes; from 04:00 to 28:00, later where work went on. */
export function endMinutes(record: Pick<TrackedRecord, "cuts" | "zone">): number[] {
  return workDays(record).map(({ day, end }) => {
    const { day: civilDay, minuteOfDay } = localTimeAt(end, record.zone);
    return civilDay === day ? minuteOfDay : minuteOfDay + DAY_MIN;
  });
}
