import { daysForAlerts, type AlertRows } from "../domain/alert-facts.ts";
import type { AlertMemory } from "../domain/alert-memory.ts";
import { crisesOf } from "../domain/crises.ts";
import type { AlertKind } from "../domain/journal.ts";
import { ABOUT_A_DAY_MS, type EpochMs, type Zone } from "../domain/time.ts";
import { writing, type RelacheDb } from "./database.ts";
import { journalBetween } from "./journal-store.ts";
import { readPlans } from "./plans-store.ts";
import { dayShapes, dayTotals } from "./read-model.ts";
import { readSettings } from "./settings-store.ts";
import { readDeclinedRecoveries } from "./recovery-store.ts";
import { issueIn, readState, stateIn } from "./state-store.ts";

/** What nobody cleared for so long is no longer shown anywhere. */
const NOTE_REACH_MS = 60 * ABOUT_A_DAY_MS;
/** The offer after a campaign may be declined in the options long before it ends. */
const DECLINED_REACH_MS = 400 * ABOUT_A_DAY_MS;
/** A crisis lasts hours. */
const CRISIS_REACH_MS = 2 * ABOUT_A_DAY_MS;

/** All that alerts are decided from. Throws a `StorageError`. */
export async function readAlertRows(db: RelacheDb, now: EpochMs, zone: Zone): Promise<AlertRows> {
  const days = daysForAlerts(now, zone);
  const [
    plans,
    settings,
    tracker,
    switches,
    guard,
    memory,
    shapes,
    totals,
    journal,
    parked,
    declinedRecoveries,
  ] = await Promise.all([
    readPlans(db),
    readSettings(db),
    readState(db, "tracker"),
    readState(db, "switches"),
    readState(db, "guard"),
    readState(db, "alerts"),
    dayShapes(db, days),
    dayTotals(db, days),
    journalBetween(db, now - CRISIS_REACH_MS, now + ABOUT_A_DAY_MS, "crisis"),
    journalBetween(db, now - NOTE_REACH_MS, now + ABOUT_A_DAY_MS, "note"),
    readDeclinedRecoveries(db, now - DECLINED_REACH_MS),
  ]);
  return {
    plans,
    settings,
    tracker,
    switches,
    memory,
    shapes,
    totals,
    crises: crisesOf(journal, guard.crisis),
    notes: parked.map(({ id, data }) => ({ id, ...data })),
    declinedRecoveries,
  };
}

/**
 * Writes down that an alert is going to be shown, in one transaction over the memory as it stands then. False, and nothing
 * written, when `change` gives `null`: somebody else has shown it meanwhile. Throws a `StorageError`.
 */
export async function claimAlert(
  db: RelacheDb,
  alert: AlertKind,
  at: EpochMs,
  change: (memory: AlertMemory) => AlertMemory | null,
): Promise<boolean> {
  return await writing(db, ["state", "journal"], async (tx) => {
    const state = tx.objectStore("state");
    const memory = change(await stateIn(state, "alerts"));
    if (memory === null) return false;
    await state.put(memory, "alerts");
    await tx
      .objectStore("journal")
      .add({ kind: "alert", at, end: at, data: { alert }, ...(await issueIn(state)) });
    return true;
  });
}
