import { currentZone } from "../../utils/browser/clock.ts";
import { createPermissionPorts } from "../../utils/browser/permission-ports.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { OptionsPorts } from "../../utils/models/options-ports.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readPlans } from "../../utils/storage/plans-store.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";

export function createOptionsPorts(connection: Connection): OptionsPorts {
  return {
    load: async () => {
      const db = await connection.get();
      const [plans, settings] = await Promise.all([readPlans(db), readSettings(db)]);
      return { plans, settings };
    },
    send,
    now: () => Date.now(),
    zone: currentZone,
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    permissions: createPermissionPorts(),
  };
}
