import { calendarFor, weekHours } from "./calendar.ts";
import { tallyDays } from "./day-figures.ts";
import type { Crisis } from "./gate.ts";
import type { Plan, WeekPlan } from "./plan.ts";
import { clip, intersect, totalMs } from "./ranges.ts";
import { dayOf } from "./roll-up.ts";
import type { DayPlan, DayTotal } from "./span.ts";
import { spansOf, type SpanDraft } from "./spans.ts";
import type { DayFigures } from "./summary.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "./time.ts";
import type { TrackerState } from "./tracker-state.ts";
import { liveSegments } from "./tracker.ts";
import { addDays, dayRange } from "./zone.ts";

/** Rows of some days in a row, as they stand in the database. */
export type WeekRows = {
  readonly totals: readonly DayTotal[];
  /** Of the days that are over. */
  readonly dayPlans: readonly DayPlan[];
  readonly plans: readonly Plan[];
  readonly gapLimitMin: number;
  readonly personalWeek: WeekPlan;
  /** Those that live time may lie in. */
  readonly crises: readonly Crisis[];
  readonly tracker: TrackerState;
};

export type WeekFigures = {
  readonly figures: readonly DayFigures[];
  /** Roll-ups of those days, what is not closed yet among them. */
  readonly totals: readonly DayTotal[];
};

/**
 * Figures of whole days, in ms: roll-ups, and what the tracker has not closed yet. As in the popup, personal time is in
 * none of the figures. A past day is off by its frozen plan (decision 6), any other by the plan in force.
 */
export function weekFigures(days: readonly DayKey[], rows: WeekRows, now: EpochMs, zone: Zone): WeekFigures {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { figures: [], totals: [] };
  // One day more each way: a night's hours begin on the day before, and live time may be of another zone.
  const from = dayRange(addDays(first, -1), zone)[0];
  const to = dayRange(addDays(last, 1), zone)[1];
  const calendar = calendarFor(rows.plans, from, to, zone, rows.gapLimitMin);
  const personal = weekHours(rows.personalWeek, from, to, zone);
  const live = liveSegments(rows.tracker, now)
    .flatMap((segment) => spansOf(segment, { calendar, crises: rows.crises, personal }))
    .filter((draft) => days.includes(dayOf(draft)));
  const sums = tallyDays(rows.totals, live, calendar.inside);
  return {
    figures: days.map((day) => ({
      day,
      inMs: sums.get(day)?.inMs ?? 0,
      offMs: sums.get(day)?.offMs ?? 0,
      isDayOff: isDayOff(day, rows.dayPlans, calendar.inside, zone),
    })),
    totals: [...rows.totals, ...live.map((draft) => totalOf(draft, calendar.inside))],
  };
}

function isDayOff(
  day: DayKey,
  dayPlans: readonly DayPlan[],
  inside: readonly TimeRange[],
  zone: Zone,
): boolean {
  const frozen = dayPlans.find((plan) => plan.day === day);
  return frozen ? frozen.intervals.length === 0 : clip(inside, ...dayRange(day, zone)).length === 0;
}

function totalOf(draft: SpanDraft, inside: readonly TimeRange[]): DayTotal {
  const inMs = totalMs(intersect([[draft.start, draft.end]], inside));
  return {
    device: "",
    day: dayOf(draft),
    service: draft.service ?? "",
    activity: draft.activity ?? "",
    client: draft.client ?? "",
    context: draft.context,
    inMs,
    offMs: draft.end - draft.start - inMs,
    rev: 0,
  };
}
