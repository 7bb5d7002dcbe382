import type { Calendar, Levels } from "./plan.ts";
import type { Overrides } from "./gate.ts";
import type { EpochMs, Zone } from "./time.ts";

/**
 * The only key in extension local storage, and the only thing that the content script reads:
 * enough to decide alone for the next eight days, with the worker dead.
 */
export type ShieldState = {
  readonly v: 1;
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly levels: Levels;
  readonly overrides: Overrides;
  /** The services that may be decided on, in the catalogue's compact form. */
  readonly catalogue: string;
  readonly graceMs: number;
  readonly waitSec: number;
  readonly visitsLeft: number;
  readonly visitsPerWeek: number;
  readonly remindQuietUntil: EpochMs | null;
  readonly restSince: EpochMs | null;
  readonly language: "en" | "fr";
  readonly eveningPlan: string;
};

export const SHIELD_KEY = "shield";
