import { crisesOf } from "../domain/crises.ts";
import type { Crisis } from "../domain/gate.ts";
import { ABOUT_A_DAY_MS } from "../domain/time.ts";
import type { TrackerState } from "../domain/tracker-state.ts";
import type { RelacheDb } from "./database.ts";
import { journalBetween } from "./journal-store.ts";
import { readState } from "./state-store.ts";

/** Reads the crises that what is not closed yet may lie in: a crisis lasts hours. Throws a `StorageError`. */
export async function readLiveCrises(db: RelacheDb, { pending, open }: TrackerState): Promise<Crisis[]> {
  const first = pending[0] ?? open;
  if (first === null) return [];
  const [entries, { crisis }] = await Promise.all([
    journalBetween(db, first.start - ABOUT_A_DAY_MS, Infinity, "crisis"),
    readState(db, "guard"),
  ]);
  return crisesOf(entries, crisis);
}
