import type { ClientId } from "./client.ts";
import type { Crisis, Visit } from "./gate.ts";
import type { HoursStatus } from "./plan.ts";
import type { LanguageChoice, ThemeChoice } from "./settings.ts";
import type { Activity, ServiceId } from "./service.ts";
import type { Context } from "./span.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "./time.ts";

export type SplitMs = { readonly inMs: number; readonly offMs: number };

export type DayFigures = SplitMs & {
  readonly day: DayKey;
  /** The plan has no hours on that day. */
  readonly isDayOff: boolean;
};

/** What is counting now, and why nothing is when nothing is. */
export type Counting =
  | {
      readonly kind: "counting";
      readonly service: ServiceId;
      readonly activity: Activity;
      readonly context: Context;
      readonly client: ClientId | null;
      /** `null` also for a client who is no longer known. */
      readonly clientName: string | null;
      readonly since: EpochMs;
      readonly tabId: number | null;
    }
  | {
      readonly kind: "nothing";
      /** `unattended`: a sounding place was left without input for too long. */
      readonly why: "paused" | "idle" | "unattended" | "elsewhere" | "no-data";
    };

export type BreakClock = {
  /** Start of the stretch of activity that goes on; `null` at rest. */
  readonly stretchStart: EpochMs | null;
  readonly dueAt: EpochMs | null;
  readonly isOn: boolean;
  readonly everyMs: number;
};

/**
 * Ready figures for the popup's first paint, kept in session storage and rebuilt from the database when absent.
 * Figures hold all time credited up to `asOf`, the open segment included.
 */
export type Summary = {
  readonly v: 1;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly today: DayFigures & {
    readonly range: TimeRange;
    readonly hours: readonly TimeRange[];
    readonly blocks: readonly (readonly [start: EpochMs, end: EpochMs, isOff: boolean])[];
  };
  /** The current week in the user's order of days. */
  readonly week: readonly DayFigures[];
  readonly top3: readonly (SplitMs & { readonly service: ServiceId; readonly name: string })[];
  readonly status: HoursStatus;
  readonly counting: Counting;
  readonly breaks: BreakClock;
  readonly crisis: Crisis | null;
  readonly visits: readonly Visit[];
  readonly pausedUntil: EpochMs | null;
  readonly snoozedUntil: EpochMs | null;
  /** All that counts is personal until then. */
  readonly personalUntil: EpochMs | null;
  /** End of the last tracked time before now: rest is counted from there. */
  readonly lastEnd: EpochMs | null;
  readonly hasEverTracked: boolean;
  /** Carried here so that the popup paints in the right language and theme without opening the database. */
  readonly display: { readonly language: LanguageChoice; readonly theme: ThemeChoice };
  readonly missingHosts: readonly ServiceId[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
};
