import type { Calendar, Level, Levels } from "./plan.ts";
import type { ServiceId, Surface } from "./service.ts";
import type { EpochMs } from "./time.ts";

export type VisitReason = "post" | "client" | "personal" | "other";

/** A short way into one gated service. */
export type Visit = {
  readonly id: string;
  readonly service: ServiceId;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly reason: VisitReason;
};

/** Everything is open, alerts are silent, and the time is shown apart. */
export type Crisis = { readonly id: string; readonly start: EpochMs; readonly end: EpochMs };

/** What stands above the plan for a while. */
export type Overrides = {
  /** Until then gates only remind (the first evening); `null` before the welcome was seen. */
  readonly armedFrom: EpochMs | null;
  readonly visits: readonly Visit[];
  readonly crisis: Crisis | null;
};

/** Everything that a decision depends on, besides the instant and the place. */
export type Policy = {
  readonly calendar: Calendar;
  readonly levels: Levels;
  readonly overrides: Overrides;
};

export type GateAction = "allow" | "remind" | "gate";

export type GateCause = "inside" | "level" | "gap" | "unarmed" | "visit" | "crisis" | "outside";

export type Decision = {
  readonly action: GateAction;
  readonly cause: GateCause;
  /** When the same question may get another answer; `null` when the calendar shows no such instant. */
  readonly until: EpochMs | null;
};

/** The level in force for a surface: the user's own choice, else tools or the social answer (decisions 12 and 25). */
export type LevelFor = (levels: Levels, surface: Surface) => Level;

/** The one decision that rules, content script, popup and sweep obey. */
export type Decide = (now: EpochMs, policy: Policy, surface: Surface) => Decision;
