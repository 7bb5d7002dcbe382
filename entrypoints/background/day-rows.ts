import { catalogueText } from "./catalogue-text.ts";
import { lookupOf, missingServices } from "./lookup.ts";
import { calendarAround, exceptionsAt } from "../../utils/domain/calendar.ts";
import { rulingOf } from "../../utils/domain/plan-exceptions.ts";
import { buildSummary } from "../../utils/domain/build-summary.ts";
import { grantedOrigins } from "../../utils/browser/permissions.ts";
import type { EpochMs, Zone } from "../../utils/domain/time.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readSummary } from "../../utils/storage/session-summary.ts";
import { readPlans } from "../../utils/storage/plans-store.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";
import type { DayFacts } from "./day-facts.ts";
import { readSummaryRows } from "../../utils/storage/summary-rows.ts";

/** Reads what alerts, badge and alarm are decided from. The figures are those of the last sample. */
export async function readDayFacts(connection: Connection, now: EpochMs, zone: Zone): Promise<DayFacts> {
  const [[settings, plans, guard, switches, memory, tidied], stored] = await Promise.all([
    connection.use((db) =>
      Promise.all([
        readSettings(db),
        readPlans(db),
        readState(db, "guard"),
        readState(db, "switches"),
        readState(db, "alerts"),
        readState(db, "tidied"),
      ]),
    ),
    readSummary(),
  ]);
  const summary = stored ?? (await freshSummary(connection, now, zone));
  return {
    now,
    settings,
    plans,
    guard,
    switches,
    memory,
    isOnLeave: rulingOf(exceptionsAt(plans, now, zone))?.kind === "leave",
    isTidied: tidied.day === dayKeyAt(now, zone),
    summary,
    calendar: calendarAround(now, plans, zone, settings),
  };
}

/** When the session has no figures yet and no sample could be written. */
async function freshSummary(connection: Connection, now: EpochMs, zone: Zone): Promise<DayFacts["summary"]> {
  const origins = await grantedOrigins();
  const [rows, text] = await Promise.all([
    connection.use((db) => readSummaryRows(db, now, zone)),
    catalogueText(origins),
  ]);
  return buildSummary({
    now,
    zone,
    rows,
    idle: "active",
    tabId: null,
    nameOf: lookupOf(text, rows.settings).nameOf,
    missingHosts: missingServices(text, rows.settings, origins),
  });
}
