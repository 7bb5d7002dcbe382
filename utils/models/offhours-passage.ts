import { statusIn } from "../domain/calendar.ts";
import { decide, isInForce, levelFor } from "../domain/decide.ts";
import type { Decision } from "../domain/gate.ts";
import { UNLIMITED_VISITS } from "../domain/settings.ts";
import type { ShieldState } from "../domain/shield-state.ts";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "../domain/time.ts";
import { canProlong } from "../domain/visits.ts";
import type { CrisisView, VisitView } from "./offhours-view.ts";
import type { WantedSite } from "./wanted-site.ts";

export type Passage = {
  readonly isOpen: boolean;
  readonly isInside: boolean;
  readonly until: EpochMs | null;
};

/** Whether anything still stands in the way of where the user was going. */
export function passageOf(now: EpochMs, state: ShieldState | null, site: WantedSite | null): Passage {
  if (state === null) return { isOpen: false, isInside: false, until: null };
  const isInside = statusIn(state.calendar, now).state === "inside";
  if (site !== null) {
    const { action, until } = decisionFor(now, state, site);
    return { isOpen: action !== "gate", isInside, until };
  }
  const { crisis } = state.overrides;
  const isCrisis = isInForce(now, crisis);
  return { isOpen: isInside || isCrisis, isInside, until: isCrisis ? crisis.end : null };
}

/** The crisis that goes on outside the hours. */
export function crisisOf(now: EpochMs, state: ShieldState | null): CrisisView | null {
  const crisis = state?.overrides.crisis ?? null;
  if (state === null || !isInForce(now, crisis)) return null;
  if (statusIn(state.calendar, now).state === "inside") return null;
  return { until: crisis.end, canProlong: canProlong(crisis) };
}

function decisionFor(now: EpochMs, state: ShieldState, site: WantedSite): Decision {
  return decide(now, state, site.surface);
}

/** The next full minute, or the instant at which the answer changes. */
export function untilNextLook(now: EpochMs, state: ShieldState | null, site: WantedSite | null): number {
  const minute = MINUTE_MS - (now % MINUTE_MS);
  if (state === null) return minute;
  const until = site === null ? statusIn(state.calendar, now).until : decisionFor(now, state, site).until;
  return until === null || until <= now ? minute : Math.min(minute, Math.max(until - now, SECOND_MS / 4));
}

/** How many short visits the week has left, and whether the service has any. */
export function allowance(
  state: ShieldState | null,
  site: WantedSite | null,
): Pick<VisitView, "access" | "left" | "max"> {
  if (state === null) return { access: "free", left: 0, max: 0 };
  const isClosed = site !== null && levelFor(state.levels, site.surface) === "closed";
  const left = Math.max(0, state.visitsLeft);
  const max = state.visitsPerWeek === UNLIMITED_VISITS ? null : state.visitsPerWeek;
  return { access: isClosed ? "closed" : left === 0 ? "none-left" : "free", left, max };
}
