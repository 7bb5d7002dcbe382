import { planAt } from "../domain/calendar.ts";
import { countBreaks } from "../domain/breaks-taken.ts";
import type { Client } from "../domain/client.ts";
import { DEFAULT_REST_GOAL_MIN } from "../domain/default-plan.ts";
import { headlineFacts, type HeadlineFacts } from "../domain/headline.ts";
import { periodFigures, usualOf, weekBar, type PeriodFigures } from "../domain/metrics.ts";
import { daysOf, weeksIn, type Period } from "../domain/periods.ts";
import { normalise } from "../domain/ranges.ts";
import type { DayTotal } from "../domain/span.ts";
import { filterTotals, NO_FILTER, sumTotals, type PeriodSums, type TotalsFilter } from "../domain/sums.ts";
import type { TrackedDay } from "../domain/tracked-days.ts";
import { MINUTE_MS, type DayKey } from "../domain/time.ts";
import type { UsualRange } from "../domain/usual-range.ts";
import { usualWeeks } from "../domain/week-closing.ts";
import { weekFigures } from "../domain/week-figures.ts";
import type { ReportRows } from "../storage/report-rows.ts";
import { frameOf } from "./report-period.ts";
import { reportRecord, type Clock, type ReportRecord } from "./report-record.ts";
import { splitsOf, stacksOf, type DayStack, type Splits } from "./report-splits.ts";

/** Rows of one period, made ready: all that the page shows is worked out of this. */
export type LoadedReport = ReportRecord &
  Clock & {
    readonly period: Period;
    readonly rows: ReportRows;
    /** Of the period, what is not closed yet among them. */
    readonly totals: readonly DayTotal[];
    readonly restGoalMin: number;
  };

/** What is usual for the user's own weeks, in ms and breaks; `null` where too few weeks tell. */
export type UsualFigures = {
  readonly total: UsualRange | null;
  readonly off: UsualRange | null;
  readonly breaks: UsualRange | null;
};

/** What can be chosen in a filter: only what the period holds. */
export type FilterChoices = {
  readonly services: readonly string[];
  readonly clients: readonly Client[];
  readonly hasNoClient: boolean;
  readonly contexts: readonly ("work" | "unsorted" | "exception")[];
};

export type ReportView = Splits & {
  readonly loaded: LoadedReport;
  readonly period: Period;
  readonly filter: TotalsFilter;
  /** Hours of the day know no client and no site, so that a narrowed report shows sums alone. */
  readonly isFiltered: boolean;
  readonly sums: PeriodSums;
  readonly headline: HeadlineFacts;
  readonly figures: PeriodFigures;
  /** For whole weeks that are not narrowed. */
  readonly usual: UsualFigures | null;
  readonly stacks: readonly DayStack[];
  readonly choices: FilterChoices;
};

/** Longer periods are drawn by week. */
export const MOST_DAY_BARS = 31;

/** Puts the rows of a period in order. */
export function loadedReport(period: Period, rows: ReportRows, { now, zone }: Clock): LoadedReport {
  const { record, shapes } = reportRecord(rows, frameOf(period, rows.settings.weekStart), { now, zone });
  const { totals } = weekFigures(daysOf(period), rows, now, zone);
  const last = record.days.find(({ day }) => day === period.toDay)?.range[1] ?? now;
  const restGoalMin = planAt(rows.plans, Math.min(now, last - 1))?.restGoalMin ?? DEFAULT_REST_GOAL_MIN;
  return { period, rows, record, shapes, now, zone, totals, restGoalMin };
}

/** The report as it is shown with a filter. */
export function reportView(loaded: LoadedReport, filter: TotalsFilter = NO_FILTER): ReportView {
  const { period, record, rows, now } = loaded;
  const { fromDay, toDay } = period;
  const isFiltered = filter.client !== null || filter.service !== null || filter.context !== null;
  const totals = filterTotals(loaded.totals, fromDay, toDay, filter);
  const sums = sumTotals(totals);
  const figures = periodFigures(record, fromDay, toDay, {
    restGoalMin: loaded.restGoalMin,
    breakEveryMin: rows.settings.breaks.everyMin,
  });
  const days = record.days.filter(({ day }) => day >= fromDay && day <= toDay);
  return {
    loaded,
    period,
    filter,
    isFiltered,
    sums,
    headline: headlineFacts({
      days,
      sums,
      rests: isFiltered ? [] : figures.rests,
      hasOlder: rows.firstDay !== null && rows.firstDay < fromDay,
      record: isFiltered ? null : record,
      now,
    }),
    figures,
    usual: period.kind === "week" && !isFiltered ? usualFigures(loaded) : null,
    stacks: stacksOf(partsOf(period, rows.settings.weekStart), totals, hoursBy(days)),
    choices: choicesOf(loaded),
    ...splitsOf(totals, rows.clients),
  };
}

function usualFigures({ record, period, rows, now }: LoadedReport): UsualFigures {
  const weeks = usualWeeks(record, period.fromDay, rows.firstDay);
  const everyMs = rows.settings.breaks.everyMin * MINUTE_MS;
  return {
    total: usualOf(weeks),
    off: usualOf(weeks, (week) => weekBar(record, week).offMs),
    breaks: usualOf(weeks, ({ days }) => {
      const ordinary = normalise(days.flatMap((day) => day.ordinary));
      return countBreaks(ordinary, everyMs, now).taken;
    }),
  };
}

function partsOf(period: Period, weekStart: number): { fromDay: DayKey; toDay: DayKey }[] {
  const days = daysOf(period);
  if (days.length <= MOST_DAY_BARS) return days.map((day) => ({ fromDay: day, toDay: day }));
  return weeksIn(period, weekStart).map(({ fromDay, toDay }) => ({
    fromDay: fromDay < period.fromDay ? period.fromDay : fromDay,
    toDay: toDay > period.toDay ? period.toDay : toDay,
  }));
}

function hoursBy(days: readonly TrackedDay[]): (day: DayKey) => boolean {
  const withHours = new Set(days.filter(({ hours }) => hours.length > 0).map(({ day }) => day));
  return (day) => withHours.has(day);
}

function choicesOf({ totals, rows }: LoadedReport): FilterChoices {
  const counted = totals.filter(({ context }) => context !== "personal");
  const used = new Set(counted.map(({ client }) => client));
  const contexts = new Set(counted.map(({ context }) => context));
  return {
    services: [...new Set(counted.map(({ service }) => service))],
    clients: rows.clients.filter(({ id }) => used.has(id)),
    hasNoClient: used.has(""),
    contexts: (["work", "unsorted", "exception"] as const).filter((context) => contexts.has(context)),
  };
}
