import type { VisitReason } from "../domain/gate.ts";
import type { RestFacts } from "../domain/rest-facts.ts";
import type { ServiceId } from "../domain/service.ts";
import type { EpochMs } from "../domain/time.ts";
import type { Refusal } from "../messaging/protocol.ts";

/** Why something did not work: the background's refusal, no answer from it, or hours that could not be read. */
export type Trouble = Refusal | "unreachable" | "unread";

export type VisitStep = "choosing" | "waiting" | "ready" | "opening";

/** The short way in, as the panel shows it. */
export type VisitView = {
  readonly isOpen: boolean;
  /** It was open before: its button takes the focus back. */
  readonly wasOpen: boolean;
  readonly access: "free" | "none-left" | "closed";
  readonly step: VisitStep;
  readonly reason: VisitReason | null;
  readonly minutes: number | null;
  readonly waitSec: number;
  readonly secondsLeft: number;
  /** How much of the wait has passed, 0 to 1. */
  readonly fraction: number;
  readonly isPaused: boolean;
  /** What a screen reader is told of the countdown, and no more than that. */
  readonly announce: "nothing" | "start" | "ten" | "ready";
  readonly left: number;
  /** `null` without a weekly limit. */
  readonly max: number | null;
};

export type ParkView = {
  readonly text: string;
  readonly step: "idle" | "saving" | "parked";
  readonly showAt: EpochMs | null;
};

/** A crisis that goes on. */
export type CrisisView = {
  readonly until: EpochMs;
  /** It has not reached its four hours yet. */
  readonly canProlong: boolean;
};

export type OffhoursView = {
  /** `open`: nothing stands in the way any more, but nothing opens by itself. */
  readonly phase: "loading" | "off" | "open";
  readonly now: EpochMs;
  /** Where the user was going; `null` when that is unknown or none of our services. */
  readonly site: { readonly service: ServiceId; readonly name: string } | null;
  readonly facts: RestFacts;
  readonly isInside: boolean;
  /** When a crisis or visit that opens it ends. */
  readonly openUntil: EpochMs | null;
  /** The crisis that keeps it open; `null` inside the hours and without one. */
  readonly crisis: CrisisView | null;
  readonly eveningPlan: string;
  readonly visit: VisitView;
  readonly park: ParkView;
  readonly trouble: Trouble | null;
  readonly isBusy: boolean;
};

export type OffhoursActions = {
  readonly leave: () => void;
  readonly open: () => void;
  readonly openVisit: () => void;
  readonly closeVisit: () => void;
  readonly chooseReason: (reason: VisitReason) => void;
  readonly chooseMinutes: (minutes: number) => void;
  readonly enter: () => void;
  readonly crisis: () => void;
  readonly prolongCrisis: () => void;
  readonly endCrisis: () => void;
  readonly writeNote: (text: string) => void;
  readonly park: () => void;
  readonly changeHours: () => void;
};
