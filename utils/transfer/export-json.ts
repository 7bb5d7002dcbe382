import type { DayKey, EpochMs } from "../domain/time.ts";
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportFile, type ExportRows } from "./export-rows.ts";

/** Everything the user's database holds, ready to be written. Rows are taken as they are. */
export function buildExport(rows: ExportRows, nowMs: EpochMs, appVersion: string): ExportFile {
  const { spans, days, dayShape, plans, dayPlans, exceptions, journal, clients, tombstones, settings } = rows;
  const { state } = rows;
  const tracked = { spans, days, dayShape, plans, dayPlans, exceptions };
  const stores = { ...tracked, journal, clients, tombstones, settings };
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: new Date(nowMs).toISOString(),
    app: appVersion,
    stores: state === undefined ? stores : { ...stores, state },
  };
}

/** The file's text: JSON with one row a line, so that it can be read and compared by eye. */
export function exportText(file: ExportFile): string {
  const { stores, ...head } = file;
  const heading = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  const parts = Object.entries(stores).map(([name, rows]) => {
    const body = Array.isArray(rows)
      ? `[${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}]`
      : JSON.stringify(rows);
    return `\n${JSON.stringify(name)}:${body}`;
  });
  return `{${heading.join(",")},"stores":{${parts.join(",")}}}\n`;
}

/** The name to save the file under. */
export const exportFileName = (day: DayKey): string => `relache-${day}.json`;

/** How many days the rows speak of: what the user is told before an import replaces everything. */
export function countDays(rows: Pick<ExportRows, "days" | "dayShape">): number {
  return new Set([...rows.days, ...rows.dayShape].map(({ day }) => day)).size;
}
