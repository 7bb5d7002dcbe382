import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";

export const connection = createConnection();

/** Asked for as the report's script begins: the database opens while the rest is made ready. */
export const firstSettings: Promise<Settings> = settingsOrDefaults();

/** A database that cannot be read is told by the week itself; until then the page speaks by the browser's language. */
async function settingsOrDefaults(): Promise<Settings> {
  try {
    return await readSettings(await connection.get());
  } catch {
    return DEFAULT_SETTINGS;
  }
}
