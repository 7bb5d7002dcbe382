import browser from "webextension-polyfill";
import { currentZone } from "../../utils/browser/clock.ts";
import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import { isSocialKind } from "../../utils/domain/match-url.ts";
import type { EditMoment, RuleEdit } from "../../utils/domain/rule-edits.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { SaveOutcome, SaveRules } from "../../utils/models/options-ports.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { editRules } from "../../utils/storage/rules-store.ts";
import { createTroubleLog } from "../../utils/storage/trouble-store.ts";

/** How pages save the plan and the settings: written here, followed by the background before it counts as saved. */
export function createRulesPort(connection: Connection): SaveRules {
  // The note of trouble is a help to the reader: saving does not wait for it, and says itself that it failed.
  const trouble = createTroubleLog(() => undefined);
  const watched = trouble.watch(connection);
  return async (edit: RuleEdit): Promise<SaveOutcome> => {
    // What a private window writes would be gone with it (decision 19).
    if (browser.extension.inIncognitoContext) return { ok: false, why: "private-window" };
    const result = await watched.use((db) => editRules(db, edit, moment()));
    if (!result.ok) return result;
    trouble.written();
    // It is saved whether or not the background can be reached: the next beat reads the database.
    await send("observe", {}).catch(() => undefined);
    return result;
  };
}

export const moment = (): EditMoment => ({
  now: Date.now(),
  zone: currentZone(),
  socialIn: ({ sites }) => {
    const catalogue = createCatalogue(CATALOGUE, sites.custom);
    return (id) => {
      const service = catalogue.byId(id);
      return service !== null && isSocialKind(service.kind);
    };
  },
});
