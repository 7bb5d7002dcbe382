import type { Period } from "../../utils/domain/periods.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { currentZone } from "../../utils/i18n/locale.ts";
import { frameOf, wantedBy } from "../../utils/models/report-period.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readReportRows, type ReportRows } from "../../utils/storage/report-rows.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";

export const connection = createConnection();

const rowsOf = async (period: Period, weekStart: number): Promise<ReportRows> =>
  await readReportRows(await connection.get(), period, frameOf(period, weekStart));

/** What the address asks for, if weeks begin as they do for most: settings are not known yet. */
const { weekStart: likelyStart } = DEFAULT_SETTINGS;
const { period: likely } = wantedBy(location.hash, dayKeyAt(Date.now(), currentZone()), likelyStart);

/** Asked for as the report's script begins: the database answers while the rest is made ready. `null`: it cannot be read. */
const first = rowsOf(likely, likelyStart).catch(() => null);
let kept: Promise<ReportRows | null> = first;

export const firstSettings: Promise<Settings> = first.then((rows) => rows?.settings ?? settingsOrDefaults());

/** Rows that cannot be read are told by the report itself: in the user's language, unless that cannot be read either. */
async function settingsOrDefaults(): Promise<Settings> {
  try {
    return await readSettings(await connection.get());
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** The rows of a period; the first time those that were asked for at the beginning, if they are what is wanted. */
export async function readRows(period: Period, weekStart: number): Promise<ReportRows> {
  const rows = await kept;
  kept = Promise.resolve(null);
  const isLikely =
    weekStart === likelyStart && period.fromDay === likely.fromDay && period.toDay === likely.toDay;
  return rows !== null && isLikely ? rows : await rowsOf(period, weekStart);
}
