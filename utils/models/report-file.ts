import { ACTIVITIES } from "../domain/service-words.ts";
import { filterTotals } from "../domain/sums.ts";
import type { Locale } from "../i18n/locale.ts";
import { ACTIVITY_MESSAGES } from "../i18n/messages/activities.ts";
import { REPORT_EXPORT_MESSAGES } from "../i18n/messages/report-export.ts";
import { translator } from "../i18n/translate.ts";
import type { ReportView } from "./report-view.ts";
import { periodCsv } from "../transfer/period-csv.ts";
import { periodJson } from "../transfer/period-json.ts";
import { namedRows, periodFileName, periodRows, timesheetRows } from "../transfer/period-rows.ts";

export type ReportFileKind = "csv" | "json" | "timesheet";

type Told = {
  readonly report: ReportView;
  /** Names of services. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: Locale;
};

export type ReportFile = { readonly fileName: string; readonly text: string; readonly type: string };

/** The file of what the report shows, its filters included. */
export function reportFile(kind: ReportFileKind, { report, names, locale }: Told): ReportFile {
  const t = translator({ ...REPORT_EXPORT_MESSAGES, ...ACTIVITY_MESSAGES }, locale.language);
  const { loaded, period, filter } = report;
  const clients = new Map(loaded.rows.clients.map(({ id, name }) => [id, name]));
  const all = periodRows(filterTotals(loaded.totals, period.fromDay, period.toDay, filter));
  const rows = namedRows(kind === "timesheet" ? timesheetRows(all) : all, {
    client: (id) => clients.get(id) ?? t("csv.client.former"),
    activity: (id) => {
      const known = ACTIVITIES.find((each) => each === id);
      return known === undefined ? id : t(`activity.${known}`);
    },
    site: (id) => names[id] ?? id,
  });
  if (kind === "json")
    return {
      fileName: periodFileName("relache", period, "json"),
      text: periodJson(rows, { ...period, note: t("report.export.note") }),
      type: "application/json",
    };
  return {
    fileName: periodFileName(kind === "csv" ? "relache" : t("report.file.timesheet"), period, "csv"),
    text: periodCsv(rows, {
      date: t("csv.date"),
      client: t("csv.client"),
      activity: t("csv.activity"),
      site: t("csv.site"),
      inClock: t("csv.in"),
      offClock: t("csv.off"),
      totalClock: t("csv.total"),
      inHours: t("csv.in.decimal"),
      offHours: t("csv.off.decimal"),
      totalHours: t("csv.total.decimal"),
    }),
    type: "text/csv;charset=utf-8",
  };
}
