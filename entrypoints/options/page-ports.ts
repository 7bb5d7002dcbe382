import { currentZone } from "../../utils/browser/clock.ts";
import { readContainers } from "../../utils/browser/containers.ts";
import { createPermissionPorts } from "../../utils/browser/permission-ports.ts";
import { createShortcutPorts } from "../../utils/browser/shortcut-ports.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { OptionsPorts } from "../../utils/models/options-ports.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readPlans } from "../../utils/storage/plans-store.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { createClientsPort } from "./clients-port.ts";
import { createExceptionsPorts } from "./exceptions-ports.ts";
import { createRulesPort } from "./rules-port.ts";
import { zoneMemory } from "./zone-memory.ts";

/** @param hasContainers Firefox, whose tabs lie in containers */
export function createOptionsPorts(connection: Connection, hasContainers: boolean): OptionsPorts {
  const permissions = createPermissionPorts();
  return {
    load: async () => {
      const db = await connection.get();
      const [plans, settings] = await Promise.all([readPlans(db), readSettings(db)]);
      return { plans, settings };
    },
    save: createRulesPort(connection),
    send,
    now: () => Date.now(),
    zone: currentZone,
    zoneMemory,
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    permissions,
    clients: createClientsPort(connection),
    exceptions: createExceptionsPorts(connection),
    containers: hasContainers
      ? {
          isAllowed: permissions.hasCookies,
          request: permissions.requestCookies,
          giveBack: permissions.removeCookies,
          seen: readContainers,
        }
      : null,
    shortcuts: createShortcutPorts(hasContainers),
  };
}
