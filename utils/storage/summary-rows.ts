import { daysForSummary, type SummaryRows } from "../domain/build-summary.ts";
import type { JournalEntry } from "../domain/journal.ts";
import { ABOUT_A_DAY_MS, type EpochMs, type Zone } from "../domain/time.ts";
import type { RelacheDb } from "./database.ts";
import { journalBetween } from "./journal-store.ts";
import { readClients } from "./clients-store.ts";
import { readPlans } from "./plans-store.ts";
import { dayShapes, dayTotals, hasAnyData, lastShapes } from "./read-model.ts";
import { readSettings } from "./settings-store.ts";
import { readState } from "./state-store.ts";

/** A crisis lasts hours; what is pending is younger than ten minutes. */
const CRISIS_REACH_MS = 2 * ABOUT_A_DAY_MS;
/** A note that nobody cleared for so long is no longer shown in the popup. */
const NOTE_REACH_MS = 60 * ABOUT_A_DAY_MS;

/** All that `buildSummary` needs of the database. Throws a `StorageError`. */
export async function readSummaryRows(db: RelacheDb, now: EpochMs, zone: Zone): Promise<SummaryRows> {
  const days = daysForSummary(now, zone);
  const [plans, settings, totals, near, last, tracker, switches, overrides, journal, clients, hasClosedTime] =
    await Promise.all([
      readPlans(db),
      readSettings(db),
      dayTotals(db, days),
      dayShapes(db, days),
      lastShapes(db),
      readState(db, "tracker"),
      readState(db, "switches"),
      readState(db, "guard"),
      readJournal(db, now),
      readClients(db),
      hasAnyData(db),
    ]);
  const shapes = [...near, ...last.filter(({ day }) => day < days.fromDay)];
  return { plans, settings, totals, shapes, tracker, switches, overrides, journal, clients, hasClosedTime };
}

async function readJournal(db: RelacheDb, now: EpochMs): Promise<JournalEntry[]> {
  const [notes, crises] = await Promise.all([
    journalBetween(db, now - NOTE_REACH_MS, now + ABOUT_A_DAY_MS, "note"),
    journalBetween(db, now - CRISIS_REACH_MS, now + ABOUT_A_DAY_MS, "crisis"),
  ]);
  return [...notes, ...crises];
}
