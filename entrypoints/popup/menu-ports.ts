import browser from "webextension-polyfill";
import { createSession } from "../../utils/browser/session.ts";
import type { MenuPorts } from "../../utils/models/popup-menu-facts.ts";
import { readClients } from "../../utils/storage/clients-store.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";

/** What the menu of what counts now is made of. */
export function createMenuPorts(connection: Connection): MenuPorts {
  return {
    readClients: async () => await readClients(await connection.get()),
    readSwitches: async () => await readState(await connection.get(), "switches"),
    readContexts: async () => (await readSettings(await connection.get())).contexts,
    readSession: createSession(),
    // Firefox tells it to those whom the user lets see containers.
    readContainer: async (tabId) => (await browser.tabs.get(tabId)).cookieStoreId,
  };
}
