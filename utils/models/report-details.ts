import { heatRows, type HeatCell, type HeatRow } from "../domain/heat-map.ts";
import { usualOf, weekBar, type WeekBar } from "../domain/metrics.ts";
import { weeksIn } from "../domain/periods.ts";
import { restFindings } from "../domain/rest-rules.ts";
import { activeRules, type RuleSetup } from "../domain/rest-profiles.ts";
import type { Finding, RuleId } from "../domain/rule-limits.ts";
import { contractMinIn } from "../domain/score-parts.ts";
import { weekScore, type ScoreSetup, type WeekScore } from "../domain/score.ts";
import type { ScoreWeights } from "../domain/score-weights.ts";
import { weeksOf, type TrackedDay, type TrackedRecord } from "../domain/tracked-days.ts";
import { usualRange, type UsualRange } from "../domain/usual-range.ts";
import type { DayKey } from "../domain/time.ts";
import { usualWeeks } from "../domain/week-closing.ts";
import { addDays, dayKeyAt, weekdayOf, weekStartOf } from "../domain/zone.ts";
import { ruleSetupOf, type RuleChoice } from "./report-rules.ts";
import { MOST_DAY_BARS, type ReportView } from "./report-view.ts";

/** One row of the heat map: a day, or all the same weekdays of a longer time with their mean. */
export type HeatLine = {
  readonly key: string;
  readonly day: DayKey | null;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly cells: readonly HeatCell[];
  /** In ms; of all the weekdays together. */
  readonly totalMs: number;
};

export type Trend = {
  readonly weeks: readonly WeekBar[];
  readonly usual: UsualRange | null;
  /** The last week of what is shown. */
  readonly marked: DayKey;
};

/** What is shown below the figures of a report that is not narrowed. */
export type ReportDetails = {
  /** Every week that the period touches, in order. */
  readonly scores: readonly WeekScore[];
  /** Of the weeks before; `null` with too few, and for longer periods. */
  readonly usualScore: UsualRange | null;
  readonly weights: ScoreWeights;
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleId[];
  readonly setup: RuleSetup;
  readonly heat: readonly HeatLine[];
  readonly isHeatByWeekday: boolean;
  readonly trend: Trend;
};

const TREND_WEEKS = 12;

export type DetailChoices = { readonly weights: ScoreWeights; readonly rules: RuleChoice };

/**
 * Works out scores, findings, heat map and the last weeks.
 * @param earlier the days before those that were read (`yearBefore`), once they are there; others are passed over
 */
export function reportDetails(
  view: ReportView,
  { weights, rules }: DetailChoices,
  earlier: readonly TrackedDay[] = [],
): ReportDetails {
  const { record, rows, shapes, zone } = view.loaded;
  const { fromDay, toDay, kind } = view.period;
  const isOwn = ({ day }: { readonly day: DayKey }): boolean => day >= fromDay && day <= toDay;
  const scoring = { plans: rows.plans, weights };
  const setup = ruleSetupOf(rules, contractAt(view));
  const heat = heatRows(record.days.filter(isOwn), shapes, zone);
  const isHeatByWeekday = heat.length > MOST_DAY_BARS;
  return {
    scores: weeksIn(view.period, rows.settings.weekStart).map((week) =>
      weekScore(record, week.fromDay, scoring),
    ),
    usualScore: kind === "week" ? usualScore(record, fromDay, rows.firstDay, scoring) : null,
    weights,
    findings: restFindings(record, setup, isBefore(earlier, record) ? earlier : []).filter(isOwn),
    rules: activeRules(setup),
    setup,
    heat: isHeatByWeekday ? byWeekday(heat, rows.settings.weekStart) : heat.map(lineOf),
    isHeatByWeekday,
    trend: trendOf(view),
  };
}

const isBefore = (earlier: readonly TrackedDay[], { fromDay }: TrackedRecord): boolean =>
  earlier.at(-1)?.day === addDays(fromDay, -1);

function contractAt({ loaded, period }: ReportView): number | null {
  const { record, rows } = loaded;
  const week = weeksOf(record).find(({ days }) => days.some(({ day }) => day === period.toDay));
  return week === undefined ? null : contractMinIn(rows.plans, record, week);
}

function usualScore(
  record: TrackedRecord,
  before: DayKey,
  firstDay: DayKey | null,
  setup: ScoreSetup,
): UsualRange | null {
  const scores = usualWeeks(record, before, firstDay).flatMap(({ first }) => {
    const score = weekScore(record, first, setup);
    return score.state === "closed" ? [score.balance.score] : [];
  });
  return usualRange(scores);
}

const sumOf = (cells: readonly HeatCell[]): number =>
  cells.reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0);

const lineOf = ({ day, cells }: HeatRow): HeatLine => ({
  key: day,
  day,
  weekday: weekdayOf(day),
  cells,
  totalMs: sumOf(cells),
});

/** The mean hour of each weekday, in the user's order of days. */
function byWeekday(rows: readonly HeatRow[], weekStart: number): HeatLine[] {
  return Array.from({ length: 7 }, (_, index) => (weekStart + index) % 7).flatMap((weekday) => {
    const own = rows.filter(({ day }) => weekdayOf(day) === weekday);
    if (own.length === 0) return [];
    const mean = (hour: number, pick: (cell: HeatCell) => number): number =>
      own.reduce((sum, { cells }) => sum + (cells[hour] ? pick(cells[hour]) : 0), 0) / own.length;
    const cells = Array.from({ length: 24 }, (_, hour) => ({
      inMs: mean(hour, ({ inMs }) => inMs),
      offMs: mean(hour, ({ offMs }) => offMs),
      plannedMs: mean(hour, ({ plannedMs }) => plannedMs),
    }));
    const totalMs = own.reduce((sum, row) => sum + sumOf(row.cells), 0);
    return [{ key: `w${weekday}`, day: null, weekday, cells, totalMs }];
  });
}

function trendOf({ loaded, period }: ReportView): Trend {
  const { record, rows } = loaded;
  const today = dayKeyAt(record.now, record.zone);
  const last = period.toDay < today ? period.toDay : today;
  const marked = weekStartOf(last, rows.settings.weekStart);
  const from = addDays(marked, -7 * (TREND_WEEKS - 1));
  return {
    weeks: weeksOf(record)
      .filter(({ first }) => first >= from && first <= marked)
      .map((week) => weekBar(record, week)),
    usual: usualOf(usualWeeks(record, marked, rows.firstDay)),
    marked,
  };
}
