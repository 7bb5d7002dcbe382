import type { DBSchema } from "idb";
import type { AlertMemory } from "../domain/alerts.ts";
import type { JournalEntry, Tombstone } from "../domain/journal.ts";
import type { Overrides } from "../domain/gate.ts";
import type { Plan } from "../domain/plan.ts";
import type { Settings } from "../domain/settings.ts";
import type { DayPlan, DayShape, DayTotal, Span } from "../domain/span.ts";
import type { DayKey, EpochMs } from "../domain/time.ts";
import type { TrackerState } from "../domain/tracker-state.ts";

/** Who writes: `seq` numbers this device's records, `clock` is the greatest revision seen (hybrid logical clock). */
export type DeviceState = { readonly deviceId: string; readonly seq: number; readonly clock: number };

/** What the user switched for a while. Tab ids mean something within one browser session only. */
export type SwitchState = {
  readonly pausedUntil: EpochMs | null;
  readonly snoozedUntil: EpochMs | null;
  readonly personalSession: string | null;
  readonly personalTabs: readonly number[];
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

/** The rows of store `state`, by key. */
export type StateRows = {
  readonly tracker: TrackerState;
  readonly device: DeviceState;
  readonly switches: SwitchState;
  readonly guard: GuardState;
  readonly alerts: AlertState;
};

export type Client = {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly color: string;
};

/** Database `relache`, version 1. Settings live here too: one transaction, one backup and one erase cover all. */
export interface RelacheSchema extends DBSchema {
  spans: { key: string; value: Span; indexes: { start: EpochMs } };
  days: { key: [string, DayKey, string, string, string, string]; value: DayTotal };
  dayShape: { key: [string, DayKey]; value: DayShape };
  plans: { key: string; value: Plan; indexes: { effectiveFrom: EpochMs } };
  dayPlans: { key: DayKey; value: DayPlan };
  journal: { key: string; value: JournalEntry; indexes: { at: EpochMs } };
  clients: { key: string; value: Client };
  tombstones: { key: string; value: Tombstone };
  settings: { key: "settings"; value: Settings };
  state: { key: keyof StateRows; value: StateRows[keyof StateRows] };
}
