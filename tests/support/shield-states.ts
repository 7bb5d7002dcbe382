import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { HOUR_MS } from "../../utils/domain/time.ts";

/** Thursday 19 November 2026, 18:00 in Paris: the hours have just ended; they begin again on Friday at 09:00. */
export const HOURS_END = Date.UTC(2026, 10, 19, 17);
export const NEXT_START = HOURS_END + 15 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** A shield state for LinkedIn, Buffer and Reddit, gated outside the hours. */
export function shieldState(changes: Partial<ShieldState> = {}): ShieldState {
  return {
    v: 1,
    zone: "Europe/Paris",
    calendar: {
      from: HOURS_END - 8 * DAY_MS,
      to: HOURS_END + 8 * DAY_MS,
      inside: [
        [HOURS_END - 9 * HOUR_MS, HOURS_END],
        [NEXT_START, NEXT_START + 9 * HOUR_MS],
      ],
      gaps: [],
    },
    levels: { tools: "gate", social: "gate", services: {} },
    overrides: { armedFrom: HOURS_END - DAY_MS, visits: [], crisis: null },
    catalogue: createCatalogue(CATALOGUE).subset(["linkedin", "buffer", "reddit"]),
    graceMs: 300_000,
    waitSec: 20,
    visitsLeft: 2,
    visitsPerWeek: 3,
    remindQuietUntil: null,
    restSince: null,
    language: "en",
    eveningPlan: "",
    ...changes,
  };
}
