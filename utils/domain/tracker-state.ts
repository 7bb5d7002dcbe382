import type { ClientId } from "./client.ts";
import type { Activity, ServiceId } from "./service.ts";
import type { EpochMs, Zone } from "./time.ts";

/** The tracked place in front of the user: active tab of the focused window, not private. */
export type Front = {
  readonly tabId: number;
  readonly service: ServiceId;
  readonly activity: Activity;
  readonly isProfessional: boolean;
  /** The user said that this tab, this time or this kind of place is personal. */
  readonly isPersonal: boolean;
  readonly client: ClientId | null;
  /** Sounding and not muted: counts on without input. */
  readonly isAudible: boolean;
};

/** What the sensors show at one instant. Events are only hints: each one leads to a new sample. */
export type Sample = {
  readonly at: EpochMs;
  /** A clock that cannot be set, in ms; comparable only within one `boot`. */
  readonly mono: number;
  /** One run of the worker. */
  readonly boot: string;
  /** One run of the browser: lost at quit, crash and update. */
  readonly session: string;
  readonly zone: Zone;
  readonly front: Front | null;
  /** `own-popup`: the browser says that no window has the focus because our popup has it. */
  readonly focus: "window" | "own-popup" | "none";
  readonly idle: "active" | "idle" | "locked";
  /** Seconds without input after which the browser says `idle`. */
  readonly idleAfterSec: number;
  readonly isPaused: boolean;
};

/** A stretch of one place, not yet judged by plan and midnight. */
export type Segment = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly service: ServiceId;
  readonly activity: Activity;
  readonly isProfessional: boolean;
  readonly isPersonal: boolean;
  readonly client: ClientId | null;
  readonly zone: Zone;
};

/** The whole memory of the tracker: kept in the database, re-read on every wake. */
export type TrackerState = {
  readonly v: 1;
  readonly seen: Pick<Sample, "at" | "mono" | "boot" | "session"> | null;
  /** The segment that goes on; its `end` is the instant up to which it has been credited. */
  readonly open: Segment | null;
  readonly isOpenAudible: boolean;
  /** Since when only sound tells that somebody is there; `null` while there is input. */
  readonly passiveSince: EpochMs | null;
  /** The focus was lost then; a loss shorter than the blip limit is none. */
  readonly blurredAt: EpochMs | null;
  /** Ended segments that idle may still take back; they close once input has been seen after them. */
  readonly pending: readonly Segment[];
};
