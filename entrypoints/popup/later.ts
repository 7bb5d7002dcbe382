import browser from "webextension-polyfill";
import { nextStart } from "../../utils/domain/calendar.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import type { DayFigures, Summary } from "../../utils/domain/summary.ts";
import type { DayKey, EpochMs } from "../../utils/domain/time.ts";
import { weekFigures } from "../../utils/domain/week-figures.ts";
import { addDays } from "../../utils/domain/zone.ts";
import { currentZone } from "../../utils/i18n/locale.ts";
import type { SaveRules } from "../../utils/models/options-ports.ts";
import { learnExtras } from "../../utils/models/popup-extras.ts";
import { learnMenu, type MenuFacts } from "../../utils/models/popup-menu-facts.ts";
import type { PopupExtras } from "../../utils/models/popup-model.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readShield } from "../../utils/storage/shield-store.ts";
import { readWeekRows } from "../../utils/storage/week-rows.ts";
import { createMenuPorts } from "./menu-ports.ts";

/** What the first paint does without: it is loaded after it, the database and the catalogue with it. */
export const connection = createConnection();
const menuPorts = createMenuPorts(connection);

export async function readWeek(firstDay: DayKey, weeksBack: number): Promise<readonly DayFigures[]> {
  const first = addDays(firstDay, -7 * weeksBack);
  const days = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(first, count));
  const rows = await readWeekRows(await connection.get(), first, addDays(first, 6));
  return weekFigures(days, rows, Date.now(), currentZone()).figures;
}

async function readNextStart(now: EpochMs): Promise<EpochMs | null> {
  const shield = await readShield();
  return shield === null ? null : nextStart(shield.calendar, now);
}

async function needsNotifications(): Promise<boolean> {
  const { alerts } = await readSettings(await connection.get());
  const isWanted = [alerts.break, alerts.endSoon, alerts.end, alerts.afterHours].includes("system");
  return isWanted && !(await browser.permissions.contains({ permissions: ["notifications"] }));
}

export async function readBreakMinutes(): Promise<number> {
  return (await readSettings(await connection.get())).breaks.restMin;
}

async function readNames(ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { sites } = await readSettings(await connection.get());
  const catalogue = createCatalogue(CATALOGUE, sites.custom);
  return Object.fromEntries(ids.map((id) => [id, catalogue.byId(id)?.name ?? id]));
}

export function readExtras(summary: Summary, now: EpochMs): Promise<PopupExtras> {
  const readMenu = (): Promise<MenuFacts> => learnMenu(menuPorts, summary, now);
  return learnExtras({ readNextStart, needsNotifications, readNames, readMenu }, summary, now);
}

/** What judges an edit of the rules is needed by few: it comes with the first. */
export const saveRules: SaveRules = async (edit) => {
  const { createRulesPort } = await import("../options/rules-port.ts");
  return await createRulesPort(connection)(edit);
};
