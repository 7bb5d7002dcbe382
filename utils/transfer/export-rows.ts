import type { Client } from "../domain/client.ts";
import type { Overrides } from "../domain/gate.ts";
import type { JournalEntry, Tombstone } from "../domain/journal.ts";
import type { Plan, PlanException } from "../domain/plan.ts";
import type { DeviceClock } from "../domain/revision.ts";
import type { Settings } from "../domain/settings.ts";
import type { DayPlan, DayShape, DayTotal, Span } from "../domain/span.ts";
import type { EpochMs } from "../domain/time.ts";

export const EXPORT_FORMAT = "relache-export";
export const EXPORT_VERSION = 1;

export type GuardRow = Overrides & { readonly remindQuietUntil: EpochMs | null };

/** Who wrote the file and what was switched on; the open segment and shown alerts mean nothing elsewhere. */
export type StateRow = { readonly device: DeviceClock | null; readonly guard: GuardRow | null };

/** Every row that a file carries, as the database holds them. `state` only where the file tells it. */
export type ExportRows = {
  readonly spans: readonly Span[];
  readonly days: readonly DayTotal[];
  readonly dayShape: readonly DayShape[];
  readonly plans: readonly Plan[];
  readonly dayPlans: readonly DayPlan[];
  readonly exceptions: readonly PlanException[];
  readonly journal: readonly JournalEntry[];
  readonly clients: readonly Client[];
  readonly tombstones: readonly Tombstone[];
  /** One at most. */
  readonly settings: readonly Settings[];
  readonly state?: StateRow;
};

/** The whole of an exported file; its shape is described in docs/relache-export.schema.json. */
export type ExportFile = {
  readonly format: typeof EXPORT_FORMAT;
  readonly version: typeof EXPORT_VERSION;
  /** An instant in UTC, as `Date.toISOString` writes it. */
  readonly exportedAt: string;
  /** The version of the extension that wrote it. */
  readonly app: string;
  readonly stores: ExportRows;
};
