import type { JournalEntry } from "../domain/journal.ts";
import type { DayKey, EpochMs } from "../domain/time.ts";
import { writing, type RelacheDb } from "./database.ts";
import { journalBetween } from "./journal-store.ts";
import { issueIn } from "./state-store.ts";

type Recovery = Extract<JournalEntry, { kind: "recovery" }>;

const campaignOf = ({ data }: Recovery): DayKey | null => ("campaign" in data ? data.campaign : null);

/**
 * The campaigns, by their last day, after which no day of rest is wanted, as it was answered since the instant. An offer
 * that was accepted stands as leave. Throws a `StorageError`.
 */
export async function readDeclinedRecoveries(db: RelacheDb, since: EpochMs): Promise<DayKey[]> {
  const entries = await journalBetween(db, since, Infinity, "recovery");
  return entries.flatMap((entry) => {
    const day = entry.data.isTaken ? null : campaignOf(entry);
    return day === null ? [] : [day];
  });
}

/** Remembers that no day of rest is wanted after a campaign, or forgets it. Throws a `StorageError`. */
export async function declineRecovery(
  db: RelacheDb,
  campaign: DayKey,
  isDeclined: boolean,
  now: EpochMs,
): Promise<void> {
  await writing(db, ["state", "journal", "tombstones"], async (tx) => {
    const [state, journal] = [tx.objectStore("state"), tx.objectStore("journal")];
    const own = (await journal.getAll()).filter(
      (entry) => entry.kind === "recovery" && campaignOf(entry) === campaign,
    );
    if (isDeclined && own.length === 0)
      await journal.add({
        ...(await issueIn(state)),
        kind: "recovery",
        at: now,
        end: null,
        data: { campaign, isTaken: false },
      });
    for (const { id } of isDeclined ? [] : own) {
      await journal.delete(id);
      await tx.objectStore("tombstones").put({ id, rev: (await issueIn(state)).rev });
    }
  });
}
