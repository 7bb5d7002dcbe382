import type { TrackerPorts } from "../../utils/app/tracker.ts";
import { createStamp } from "../../utils/browser/clock.ts";
import { queryIdle } from "../../utils/browser/idle.ts";
import { grantedOrigins } from "../../utils/browser/permissions.ts";
import { readPlace } from "../../utils/browser/sensors.ts";
import { createSession } from "../../utils/browser/session.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { storeSummary } from "../../utils/storage/session-summary.ts";
import { transact } from "../../utils/storage/tracking-store.ts";
import { lookupOf, missingServices } from "./lookup.ts";
import { readSummaryRows } from "../../utils/storage/summary-rows.ts";
import { rowPorts } from "./row-ports.ts";
import { reportTrouble } from "./trouble.ts";

/** One name for this run of the browser, shared by all that asks. */
export const session = createSession();

export function trackerPorts(connection: Connection, recheckIn: TrackerPorts["recheckIn"]): TrackerPorts {
  return {
    stamp: createStamp(),
    ...rowPorts(connection),
    session,
    readPlace,
    readIdle: queryIdle,
    lookup: lookupOf,
    commit: (step) => connection.use((db) => transact(db, step)),
    readRows: (now, zone) => connection.use((db) => readSummaryRows(db, now, zone)),
    missingHosts: async (settings) => missingServices(settings, await grantedOrigins()),
    storeSummary,
    recheckIn,
    onTrouble: (error) => reportTrouble("tracker", error),
  };
}
