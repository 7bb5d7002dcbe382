import type { VisitReason } from "./gate.ts";
import { SECOND_MS } from "./time.ts";
import type { VisitMinutes } from "./visits.ts";

/**
 * The way into a gated service, the same on the off-hours page and in the overlay:
 *
 *   choosing --reason and length picked--> waiting --time spent looking at it--> ready
 *
 * Another reason or length keeps the wait; `reset` goes back to the start.
 */
export type VisitRequest = {
  readonly phase: "choosing" | "waiting" | "ready";
  readonly reason: VisitReason | null;
  readonly minutes: VisitMinutes | null;
  readonly waitMs: number;
  readonly leftMs: number;
};

export type VisitRequestEvent =
  | { readonly type: "pickReason"; readonly reason: VisitReason }
  | { readonly type: "pickLength"; readonly minutes: VisitMinutes }
  /** Time that passed since the last tick; a hidden tab makes the wait pause. */
  | { readonly type: "tick"; readonly elapsedMs: number; readonly isVisible: boolean }
  | { readonly type: "reset" };

/** A request before anything was picked. */
export function newVisitRequest(waitSec: number): VisitRequest {
  const waitMs = Math.max(0, waitSec) * SECOND_MS;
  return { phase: "choosing", reason: null, minutes: null, waitMs, leftMs: waitMs };
}

function withPhase(request: VisitRequest): VisitRequest {
  if (request.reason === null || request.minutes === null) return { ...request, phase: "choosing" };
  return { ...request, phase: request.leftMs > 0 ? "waiting" : "ready" };
}

/** The request after an event. */
export function stepVisitRequest(request: VisitRequest, event: VisitRequestEvent): VisitRequest {
  switch (event.type) {
    case "pickReason":
      return withPhase({ ...request, reason: event.reason });
    case "pickLength":
      return withPhase({ ...request, minutes: event.minutes });
    case "tick": {
      if (request.phase !== "waiting" || !event.isVisible || !(event.elapsedMs > 0)) return request;
      return withPhase({ ...request, leftMs: Math.max(0, request.leftMs - event.elapsedMs) });
    }
    case "reset":
      return newVisitRequest(request.waitMs / SECOND_MS);
  }
}

/** Whole seconds to show; 0 only when the wait is over. */
export const secondsLeft = (request: VisitRequest): number => Math.ceil(request.leftMs / SECOND_MS);
