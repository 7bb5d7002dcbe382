import { parseSettings } from "../domain/parse-settings.ts";
import type { Settings } from "../domain/settings.ts";
import { reading, writing, type RelacheDb } from "./database.ts";

/** The settings in force; whatever stands in the database, what comes out is valid. Throws a `StorageError`. */
export async function readSettings(db: RelacheDb): Promise<Settings> {
  return parseSettings(await reading(() => db.get("settings", "settings")));
}

/** Changes the settings in one transaction; gives what was written, made valid. Throws a `StorageError`. */
export async function changeSettings(
  db: RelacheDb,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  return await writing(db, ["settings"], async (tx) => {
    const store = tx.objectStore("settings");
    const settings = parseSettings(change(parseSettings(await store.get("settings"))));
    await store.put(settings, "settings");
    return settings;
  });
}
