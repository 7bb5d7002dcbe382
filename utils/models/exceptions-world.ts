import type { ReadonlySignal } from "@preact/signals";
import type { PlanException } from "../domain/plan.ts";
import type { DayKey, EpochMs, Zone } from "../domain/time.ts";
import type { ExceptionActPorts } from "./exception-acts.ts";
import type { ExceptionsPorts } from "./exceptions-ports.ts";
import type { SaveRules } from "./options-ports.ts";
import type { OptionsStore } from "./options-store.ts";

/** What the parts of the section share. */
export type ExceptionsWorld = {
  readonly ports: ExceptionsPorts;
  readonly store: OptionsStore;
  readonly saveRules: SaveRules;
  readonly acts: ExceptionActPorts;
  /** All that stands, what was taken back included. */
  readonly all: ReadonlySignal<readonly PlanException[]>;
  /** The present day in the zone of the plan. */
  readonly today: ReadonlySignal<DayKey>;
  readonly zone: () => Zone;
  readonly now: () => EpochMs;
};

const AHEAD_YEARS = 2;

/** The last day for which public holidays and repeated leave are written out: 24 months ahead (decision 38). */
export function lastAhead(today: DayKey): DayKey {
  const [year = "", month = "", day = ""] = today.split("-");
  // 29 February has no counterpart two years later.
  const there = month === "02" && day === "29" ? "28" : day;
  return `${Number(year) + AHEAD_YEARS}-${month}-${there}`;
}
