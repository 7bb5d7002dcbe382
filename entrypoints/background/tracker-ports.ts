import { readTab, type TrackerPorts } from "../../utils/app/tracker.ts";
import { createStamp } from "../../utils/browser/clock.ts";
import { queryIdle } from "../../utils/browser/idle.ts";
import { grantedOrigins } from "../../utils/browser/permissions.ts";
import { readPlace } from "../../utils/browser/sensors.ts";
import { createSession } from "../../utils/browser/session.ts";
import { hearWitness } from "../../utils/browser/witness.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { CORE_CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import type { Client } from "../../utils/domain/client.ts";
import type { TrackedTab } from "../../utils/domain/sampling.ts";
import { isEmpty } from "../../utils/domain/passage.ts";
import { readClients } from "../../utils/storage/clients-store.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { storeSummary } from "../../utils/storage/session-summary.ts";
import { transact } from "../../utils/storage/tracking-store.ts";
import { catalogueText } from "./catalogue-text.ts";
import { lookupOf, missingServices } from "./lookup.ts";
import { readSummaryRows } from "../../utils/storage/summary-rows.ts";
import { rowPorts } from "./row-ports.ts";
import { reportTrouble } from "./trouble.ts";

/** One name for this run of the browser, shared by all that asks. */
export const session = createSession();

/** The tab in front as the tracker sees it. */
export async function readTracked(connection: Connection): Promise<TrackedTab | null> {
  const [settings, text, place] = await Promise.all([
    connection.use(readSettings),
    grantedOrigins().then(catalogueText),
    readPlace(),
  ]);
  return readTab(place, lookupOf(text, settings));
}

/** @param written something reached the disk */
export function trackerPorts(
  connection: Connection,
  recheckIn: TrackerPorts["recheckIn"],
  written: () => void,
): TrackerPorts {
  const rows = rowPorts(connection);
  let text = CORE_CATALOGUE;
  let clients: readonly Client[] = [];
  return {
    stamp: createStamp(),
    ...rows,
    session,
    /** The lookup is taken in one turn, after the settings: by then the lines of all that is allowed must be there. */
    async readSettings() {
      const loading = grantedOrigins().then(catalogueText);
      const reading = Promise.all([rows.readSettings(), loading, connection.use(readClients)]);
      const [settings, loaded, known] = await reading;
      text = loaded;
      clients = known;
      return settings;
    },
    readPlace,
    readIdle: queryIdle,
    lookup: (settings) => lookupOf(text, settings, clients),
    async commit(step) {
      const tracked = await connection.use((db) => transact(db, step));
      if (tracked.spans.length > 0 || !isEmpty(tracked.tracker)) written();
      return tracked;
    },
    readRows: (now, zone) => connection.use((db) => readSummaryRows(db, now, zone)),
    missingHosts: async (settings) => missingServices(text, settings, await grantedOrigins()),
    storeSummary,
    readWitness: hearWitness,
    recheckIn,
    onTrouble: (error) => reportTrouble("tracker", error),
  };
}
