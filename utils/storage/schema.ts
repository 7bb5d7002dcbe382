import type { DBSchema } from "idb";
import type { AlertMemory } from "../domain/alert-memory.ts";
import type { Client } from "../domain/client.ts";
import type { JournalEntry, Tombstone } from "../domain/journal.ts";
import type { Overrides } from "../domain/gate.ts";
import type { Plan, PlanException } from "../domain/plan.ts";
import type { SampleSwitches } from "../domain/sampling.ts";
import type { Settings } from "../domain/settings.ts";
import type { DayPlan, DayShape, DayTotal, Span } from "../domain/span.ts";
import type { DayKey, EpochMs } from "../domain/time.ts";
import type { TrackerState } from "../domain/tracker-state.ts";

/** Who writes: `seq` numbers this device's records, `clock` is the greatest revision seen (hybrid logical clock). */
export type DeviceState = { readonly deviceId: string; readonly seq: number; readonly clock: number };

/** What the user switched for a while. Tab ids mean something within one browser session only. */
export type SwitchState = SampleSwitches & {
  readonly snoozedUntil: EpochMs | null;
  /** A break that the user started, and until when. */
  readonly breakStart: EpochMs | null;
  readonly breakUntil: EpochMs | null;
};

export type GuardState = Overrides & {
  /** The evening's reminder was dismissed: no further one before then. */
  readonly remindQuietUntil: EpochMs | null;
};

/** Written before an alert is shown, so that a killed worker never repeats one. */
export type AlertState = AlertMemory;

/** The day for which the housekeeping was done; `null` when it was not, or when other data came in since. */
export type TidiedState = { readonly day: DayKey | null };

/** The rows of store `state`, by key. */
export type StateRows = {
  readonly tracker: TrackerState;
  readonly device: DeviceState;
  readonly switches: SwitchState;
  readonly guard: GuardState;
  readonly alerts: AlertState;
  readonly tidied: TidiedState;
};

/** Database `relache`, version 2. Settings live here too: one transaction, one backup and one erase cover all. */
export interface RelacheSchema extends DBSchema {
  spans: { key: string; value: Span; indexes: { start: EpochMs } };
  days: { key: [string, DayKey, string, string, string, string]; value: DayTotal };
  dayShape: { key: [string, DayKey]; value: DayShape };
  plans: { key: string; value: Plan; indexes: { effectiveFrom: EpochMs } };
  dayPlans: { key: DayKey; value: DayPlan };
  exceptions: { key: string; value: PlanException; indexes: { savedAt: EpochMs } };
  journal: { key: string; value: JournalEntry; indexes: { at: EpochMs } };
  clients: { key: string; value: Client };
  tombstones: { key: string; value: Tombstone };
  settings: { key: "settings"; value: Settings };
  state: { key: keyof StateRows; value: StateRows[keyof StateRows] };
}
