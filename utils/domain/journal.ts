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

export const ALERT_KINDS = [
  "break",
  "long-break",
  "legal-break",
  "micro-break",
  "retime",
  "end-soon",
  "end",
  "after-hours",
  "after-crisis",
  "after-campaign",
  "parked",
  "unattended",
  "week-hours",
  "weekly-rest",
  "watch-budget",
  "week-summary",
] as const;

/** What the product may say by itself. */
export type AlertKind = (typeof ALERT_KINDS)[number];

export type JournalEntry =
  | Entry<"break", { readonly plannedMs: number }>
  | Entry<"alert", { readonly alert: AlertKind }>
  | Entry<"visit", { readonly service: ServiceId; readonly reason: VisitReason; readonly day: DayKey }>
  | Entry<"crisis", Record<string, never>>
  | Entry<"note", { readonly text: string; readonly showAt: EpochMs | null }>
  /**
   * The answer to an offer of rest: of later hours after a crisis, by the id of its entry, or of a day after a campaign,
   * by its last day, which no two of them share.
   */
  | Entry<
      "recovery",
      { readonly isTaken: boolean } & ({ readonly crisis: string } | { readonly campaign: DayKey })
    >
  | Entry<"personal", Record<string, never>>;

export type JournalKind = JournalEntry["kind"];

export type Tombstone = { readonly id: string; readonly rev: number };
