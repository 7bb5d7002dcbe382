import browser from "webextension-polyfill";
import { currentZone } from "../../utils/browser/clock.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { DataPorts, ImportReading } from "../../utils/models/data-model.ts";
import { eraseAll, readAllRows, replaceAllRows } from "../../utils/storage/data-store.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { buildExport, countDays, exportFileName, exportText } from "../../utils/transfer/export-json.ts";
import type { ExportRows } from "../../utils/transfer/export-rows.ts";
import { parseExport, type ParsedExport } from "../../utils/transfer/import-json.ts";
import { moment } from "./rules-port.ts";
import { saveFile } from "./save-file.ts";
import { forgetZones } from "./zone-memory.ts";

export function createDataPorts(connection: Connection): DataPorts<ExportRows> {
  return {
    count: async () => {
      const rows = await readAllRows(await connection.get());
      return { days: countDays(rows), spans: rows.spans.length };
    },
    makeExport: async () => {
      const now = Date.now();
      const rows = await readAllRows(await connection.get());
      return {
        fileName: exportFileName(dayKeyAt(now, currentZone())),
        text: exportText(buildExport(rows, now, browser.runtime.getManifest().version)),
      };
    },
    download: saveFile,
    readImport: (text) => readingOf(parseExport(text)),
    replaceAll: async (rows) => replaceAllRows(await connection.get(), rows, moment()),
    eraseAll: async () => {
      await eraseAll(await connection.get());
      forgetZones();
    },
    send,
  };
}

const PROBLEMS = { "not-json": "json", "not-relache": "foreign", "newer-version": "newer" } as const;

function readingOf(parsed: ParsedExport): ImportReading<ExportRows> {
  if (parsed.ok) {
    const { rows, exportedAt } = parsed;
    const savedDay = exportedAt === null ? null : dayKeyAt(exportedAt, currentZone());
    return { ok: true, rows, days: countDays(rows), savedDay };
  }
  const { problem, where } = parsed;
  return {
    ok: false,
    problem: problem === "broken" ? { kind: "place", place: where } : { kind: PROBLEMS[problem] },
  };
}
