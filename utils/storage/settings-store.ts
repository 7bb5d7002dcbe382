import { parseSettings } from "../domain/parse-settings.ts";
import type { Settings } from "../domain/settings.ts";
import { reading, writing, type RelacheDb } from "./database.ts";

/** The settings in force; whatever stands in the database, what comes out is valid. Throws a `StorageError`. */
export async function readSettings(db: RelacheDb): Promise<Settings> {
  return parseSettings(await reading(() => db.get("settings", "settings")));
}

/** Reads, changes and writes the settings in one transaction; only for what no rule is judged by. Throws a `StorageError`. */
export async function changeSettings(db: RelacheDb, change: (settings: Settings) => Settings): Promise<void> {
  await writing(db, ["settings"], async (tx) => {
    const store = tx.objectStore("settings");
    await store.put(change(parseSettings(await store.get("settings"))), "settings");
  });
}
