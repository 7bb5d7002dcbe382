import { currentZone } from "../../utils/browser/clock.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readPlans } from "../../utils/storage/plans-store.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";

/** What most use cases ask for: the clock, the zone and the rows as they stand. */
export function rowPorts({ use }: Connection) {
  return {
    now: () => Date.now(),
    zone: currentZone,
    readPlans: () => use(readPlans),
    readSettings: () => use(readSettings),
    readGuard: () => use((db) => readState(db, "guard")),
    gapLimitMin: async () => (await use(readSettings)).gate.gapLimitMin,
  };
}
