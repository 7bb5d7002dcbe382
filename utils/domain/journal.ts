import type { VisitReason } from "./gate.ts";
import type { ServiceId } from "./service.ts";
import type { DayKey, EpochMs } from "./time.ts";

type Entry<Kind extends string, Data> = {
  readonly id: string;
  readonly rev: number;
  readonly at: EpochMs;
  /** `null` while it lasts. */
  readonly end: EpochMs | null;
  readonly kind: Kind;
  readonly data: Data;
};

export type AlertKind = "break" | "end-soon" | "end" | "after-hours";

export type JournalEntry =
  | Entry<"break", { readonly plannedMs: number }>
  | Entry<"alert", { readonly alert: AlertKind }>
  | Entry<"visit", { readonly service: ServiceId; readonly reason: VisitReason; readonly day: DayKey }>
  | Entry<"crisis", Record<string, never>>
  | Entry<"note", { readonly text: string; readonly showAt: EpochMs | null }>
  | Entry<"personal", Record<string, never>>;

export type JournalKind = JournalEntry["kind"];

export type Tombstone = { readonly id: string; readonly rev: number };
