import type { Client } from "../../utils/domain/client.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { EMPTY_TRACKER } from "../../utils/domain/tracker.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { NO_FILTER, type TotalsFilter } from "../../utils/domain/sums.ts";
import { wantedBy } from "../../utils/models/report-period.ts";
import { loadedReport, reportView, type ReportView } from "../../utils/models/report-view.ts";
import type { ReportRows } from "../../utils/storage/report-rows.ts";
import { fakeClient } from "./client-book.ts";
import { FIRST_PLAN } from "./figure-rows.ts";
import { seededWeeks, type SeededWeeks } from "./seeded-weeks.ts";

export const REPORT_ZONE = "Europe/Paris";
/** A Thursday afternoon. */
export const REPORT_NOW: EpochMs = Date.parse("2026-11-19T15:00:00Z");

export const REPORT_CLIENTS: readonly Client[] = [
  fakeClient("seed-lune", { name: "Maison Lune", color: "#0f8a86" }),
  fakeClient("seed-nord", { name: "Atelier Nord" }),
];

const made = new Map<string, SeededWeeks>();

/** The same weeks for the same seed; made once. */
export function weeksFor(seed: number, daysBack = 7 * 20, now = REPORT_NOW): SeededWeeks {
  const key = [seed, daysBack, now].join(" ");
  const weeks = made.get(key) ?? seededWeeks({ zone: REPORT_ZONE, now, daysBack, seed });
  made.set(key, weeks);
  return weeks;
}

/** The rows of a database that holds these weeks. */
export function reportRowsOf(weeks: SeededWeeks, change: Partial<ReportRows> = {}): ReportRows {
  const days = weeks.days.map(({ day }) => day).sort();
  return {
    totals: weeks.days,
    shapes: weeks.dayShape,
    dayPlans: [],
    plans: [FIRST_PLAN],
    gapLimitMin: 180,
    personalWeek: [],
    crises: [],
    tracker: EMPTY_TRACKER,
    clients: REPORT_CLIENTS,
    settings: DEFAULT_SETTINGS,
    firstDay: days[0] ?? null,
    ...change,
  };
}

type ViewOf = {
  readonly weeks?: SeededWeeks;
  readonly hash?: string;
  readonly now?: EpochMs;
  readonly filter?: Partial<TotalsFilter>;
  readonly settings?: Partial<Settings>;
  readonly rows?: Partial<ReportRows>;
};

/** The report that an address asks for, over these weeks. */
export function viewOf(wanted: ViewOf = {}): ReportView {
  const { hash = "", now = REPORT_NOW } = wanted;
  const weeks = wanted.weeks ?? weeksFor(7, undefined, now);
  const settings = { ...DEFAULT_SETTINGS, ...wanted.settings };
  const { period } = wantedBy(hash, dayKeyAt(now, REPORT_ZONE), settings.weekStart);
  // As the database gives them: sums of the days that are shown alone.
  const totals = weeks.days.filter(({ day }) => day >= period.fromDay && day <= period.toDay);
  const rows = reportRowsOf(weeks, { totals, settings, ...wanted.rows });
  const loaded = loadedReport(period, rows, { now, zone: REPORT_ZONE });
  return reportView(loaded, { ...NO_FILTER, ...wanted.filter });
}

export const NO_WEEKS: SeededWeeks = { spans: [], days: [], dayShape: [] };
