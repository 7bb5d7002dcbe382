import type { HousekeepingPorts } from "../../utils/app/housekeeping.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { freezeDays, lastFrozenDay } from "../../utils/storage/day-plans-store.ts";
import { lastUsedDay, purge } from "../../utils/storage/purge.ts";
import { readTidiedDay, storeTidiedDay } from "../../utils/storage/session-marks.ts";
import { rowPorts } from "./row-ports.ts";

export function housekeepingPorts(connection: Connection): HousekeepingPorts {
  return {
    ...rowPorts(connection),
    tidiedFor: readTidiedDay,
    setTidiedFor: storeTidiedDay,
    lastFrozenDay: () => connection.use(lastFrozenDay),
    freeze: (days) => connection.use((db) => freezeDays(db, days)),
    lastUsedDay: (before) => connection.use((db) => lastUsedDay(db, before)),
    purge: (cuts) => connection.use((db) => purge(db, cuts)),
  };
}
