import { calendarFor, weekHours } from "../domain/calendar.ts";
import { liveShapes, plansOfDays } from "../domain/record-rows.ts";
import type { DayShape } from "../domain/span.ts";
import { spansOf } from "../domain/spans.ts";
import { trackedRecord, type TrackedRecord } from "../domain/tracked-days.ts";
import type { DayKey, EpochMs, Zone } from "../domain/time.ts";
import { liveSegments } from "../domain/tracker.ts";
import { addDays, dayKeyAt, dayRange } from "../domain/zone.ts";
import type { RecordRows } from "../storage/report-rows.ts";

export type Clock = { readonly now: EpochMs; readonly zone: Zone };

export type ReportRecord = {
  readonly record: TrackedRecord;
  /** Stored ones and what is not closed yet. */
  readonly shapes: readonly DayShape[];
};

/** The days of a frame as rules and figures read them, what still counts among them. */
export function reportRecord(
  rows: RecordRows,
  frame: { readonly fromDay: DayKey; readonly toDay: DayKey },
  { now, zone }: Clock,
): ReportRecord {
  const shapes = [...rows.shapes, ...shapesOfLive(rows, { now, zone })];
  const { fromDay, toDay } = frame;
  const dayPlans = plansOfDays(rows.dayPlans, rows.plans, fromDay, toDay, zone, rows.gapLimitMin);
  const { weekStart } = rows.settings;
  return { record: trackedRecord({ shapes, dayPlans }, { fromDay, toDay, zone, now, weekStart }), shapes };
}

function shapesOfLive(rows: RecordRows, { now, zone }: Clock): DayShape[] {
  const segments = liveSegments(rows.tracker, now);
  const first = segments[0];
  if (first === undefined) return [];
  // One day more each way: a night's hours begin on the day before, and live time may be of another zone.
  const from = dayRange(addDays(dayKeyAt(first.start, zone), -1), zone)[0];
  const to = dayRange(addDays(dayKeyAt(now, zone), 1), zone)[1];
  const calendar = calendarFor(rows.plans, from, to, zone, rows.gapLimitMin);
  const personal = weekHours(rows.personalWeek, from, to, zone);
  const drafts = segments.flatMap((segment) => spansOf(segment, { calendar, crises: rows.crises, personal }));
  return liveShapes(drafts, calendar.inside);
}
