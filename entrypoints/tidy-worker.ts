import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createHousekeeping, type HousekeepingPorts } from "../utils/app/housekeeping.ts";
import { currentZone } from "../utils/browser/clock.ts";
import { forgetWitness } from "../utils/browser/witness.ts";
import { HOUR_MS } from "../utils/domain/time.ts";
import { createConnection, type Connection } from "../utils/storage/database.ts";
import { freezeDays, lastFrozenDay } from "../utils/storage/day-plans-store.ts";
import { readPlans } from "../utils/storage/plans-store.ts";
import { lastUsedDay, purge } from "../utils/storage/purge.ts";
import { readSettings } from "../utils/storage/settings-store.ts";
import { changeState, readState } from "../utils/storage/state-store.ts";

function portsOf({ use }: Connection): HousekeepingPorts {
  return {
    now: () => Date.now(),
    zone: currentZone,
    tidiedFor: async () => (await use((db) => readState(db, "tidied"))).day,
    setTidiedFor: async (day) => void (await use((db) => changeState(db, "tidied", () => ({ day })))),
    readPlans: () => use(readPlans),
    readSettings: () => use(readSettings),
    lastFrozenDay: () => use(lastFrozenDay),
    freeze: (days) => use((db) => freezeDays(db, days)),
    lastUsedDay: (before) => use((db) => lastUsedDay(db, before)),
    purge: (cuts) => use((db) => purge(db, cuts)),
  };
}

/** What a new day brings is done in a dedicated worker: it may take its time here, and weighs nothing in the background. */
async function keepTidy(connection: Connection): Promise<void> {
  try {
    // Without a session nothing counts: there is nothing left to witness, after an erasure least of all.
    if (location.hash === "") await forgetWitness();
    if (await createHousekeeping(portsOf(connection)).tidy()) postMessage("tidied");
    await connection.close();
  } catch (error) {
    // oxlint-disable-next-line no-console -- nobody waits for it; the next hour or the next start tries again
    console.error("Relâche", "housekeeping", error);
  }
  setTimeout(() => void keepTidy(connection), HOUR_MS);
}

export default defineUnlistedScript(() => void keepTidy(createConnection()));
