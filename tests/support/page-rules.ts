import { createRulesPort } from "../../entrypoints/options/rules-port.ts";
import type { RuleEdit } from "../../utils/domain/rule-edits.ts";
import type { Settings } from "../../utils/domain/settings.ts";
import type { SaveOutcome } from "../../utils/models/options-ports.ts";
import { createConnection } from "../../utils/storage/database.ts";

/** Saves as a page of ours does, with its own connection to the database, and waits until the background follows. */
export async function saveAsPage(edit: RuleEdit): Promise<SaveOutcome> {
  const connection = createConnection();
  try {
    return await createRulesPort(connection)(edit);
  } finally {
    await connection.close();
  }
}

/** Sets these settings, whatever they were. */
export const setAsPage = (to: Partial<Settings>): Promise<SaveOutcome> =>
  saveAsPage({ settings: { from: {}, to } });
