import type { SwitchPorts } from "../../utils/app/switches.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { frontTabId } from "../../utils/browser/sensors.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readClients } from "../../utils/storage/clients-store.ts";
import { appendEntry, endEntry, journalBetween } from "../../utils/storage/journal-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { readTracked, session } from "./tracker-ports.ts";

export function switchPorts(connection: Connection): SwitchPorts {
  return {
    now: () => Date.now(),
    zone: currentZone,
    change: (change) => connection.use((db) => changeState(db, "switches", change)),
    session,
    frontTab: frontTabId,
    trackedTab: () => readTracked(connection),
    isClient: async (id) => (await connection.use(readClients)).some((client) => client.id === id),
    changeTracker: (change) => connection.use((db) => changeState(db, "tracker", change)),
    async recordBreak(start, end, plannedMs) {
      await connection.use(async (db) => {
        const [known] = await journalBetween(db, start, start + 1, "break");
        if (known) await endEntry(db, known.id, end);
        else await appendEntry(db, { kind: "break", at: start, end, data: { plannedMs } });
      });
    },
  };
}
