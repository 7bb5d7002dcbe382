import { currentScore, type WeekScore } from "../domain/score.ts";
import { parseWeights } from "../domain/score-weights.ts";
import { isDeclaredIn, weeksOf } from "../domain/tracked-days.ts";
import type { DayKey } from "../domain/time.ts";
import { addDays, dayKeyAt, weekStartOf } from "../domain/zone.ts";
import type { RecordRows } from "../storage/report-rows.ts";
import { reportRecord, type Clock } from "./report-record.ts";

/** The score that the popup shows. */
export type ShownScore = Exclude<WeekScore, { readonly state: "too-little" }> & {
  /** The week before the current one, which has too little yet. */
  readonly isLastWeek: boolean;
  /** Some time of the week was a declared exception, which only the rests count. */
  readonly hasDeclared: boolean;
};

/**
 * The days that the score is read from: the current week and the one before, for rests a week more on each side. Further
 * back nothing can change it: rests are counted anew from each one of 11 h, and none counts more than seven days.
 */
export function scoreFrame({ now, zone }: Clock, weekStart: number): { fromDay: DayKey; toDay: DayKey } {
  const first = weekStartOf(dayKeyAt(now, zone), weekStart);
  return { fromDay: addDays(first, -14), toDay: addDays(first, 13) };
}

/**
 * The score of this week so far, or of the last one (decision 30), as the report has it; `null` where the user hid it, and
 * with too little data.
 * @param rows of the days of `scoreFrame`
 */
export function shownScore(rows: RecordRows, clock: Clock): ShownScore | null {
  const { settings, plans } = rows;
  if (!settings.score.isShown) return null;
  const frame = scoreFrame(clock, settings.weekStart);
  const { record } = reportRecord(rows, frame, clock);
  const score = currentScore(record, { plans, weights: parseWeights(settings.score.weights) });
  if (score.state === "too-little") return null;
  const range = weeksOf(record).find(({ first }) => first === score.first)?.range;
  return {
    ...score,
    isLastWeek: score.first < addDays(frame.fromDay, 14),
    hasDeclared: range !== undefined && isDeclaredIn(record, range),
  };
}
