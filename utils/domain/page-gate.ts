import { decide, gatedSince } from "./decide.ts";
import type { Decision, Policy } from "./gate.ts";
import type { Surface } from "./service.ts";
import { MINUTE_MS, type EpochMs } from "./time.ts";

/** What the content script knows of its page. */
export type PageFacts = {
  /** When the page came to show this surface: load, or the last change of surface without a load. */
  readonly loadedAt: EpochMs;
  /** The last input into a field that still holds unsaved text; `null` when there is none. */
  readonly lastTypedAt: EpochMs | null;
  readonly graceMs: number;
  /** The evening's reminder was dismissed until then. */
  readonly remindQuietUntil: EpochMs | null;
};

/**
 * `closing`: the hours have ended, the overlay comes at `dueAt`. `draft`: it waits for unsaved text. `visit-ending`: the
 * visit ends at `dueAt`. `remind`: once for each page, until dismissed.
 */
export type ToastKind = "closing" | "draft" | "visit-ending" | "remind";

/** `nextCheckAt`: when time alone may change this; `null` when the calendar shows no such instant. */
export type PageState = { readonly decision: Decision; readonly nextCheckAt: EpochMs | null } & (
  | { readonly show: "nothing" | "overlay" }
  | { readonly show: "toast"; readonly kind: ToastKind; readonly dueAt: EpochMs | null }
);

/** A draft is left alone until nobody has typed for this long (decision 23). */
export const DRAFT_QUIET_MS = 2 * MINUTE_MS;
/** However much is typed, the overlay comes this long after the grace. */
export const DRAFT_LIMIT_MS = 10 * MINUTE_MS;
export const VISIT_WARNING_MS = MINUTE_MS;

const earliest = (a: EpochMs | null, b: EpochMs | null): EpochMs | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

/**
 * When the overlay comes over a page that was open as its gate closed: after the grace, after a draft. The end of a visit
 * has no grace, it was announced a minute before. `null`: the page came later, the overlay is there from the start.
 */
function overlayTimes(now: EpochMs, policy: Policy, surface: Surface, facts: PageFacts) {
  const closedAt = gatedSince(now, policy, surface);
  if (closedAt === null || facts.loadedAt >= closedAt) return null;
  const isVisitOver = decide(closedAt - 1, policy, surface).cause === "visit";
  const graceEnd = closedAt + (isVisitOver ? 0 : facts.graceMs);
  const typed = facts.lastTypedAt ?? -Infinity;
  return { graceEnd, draftEnd: Math.min(typed + DRAFT_QUIET_MS, graceEnd + DRAFT_LIMIT_MS) };
}

function gatedState(now: EpochMs, policy: Policy, surface: Surface, facts: PageFacts): PageState {
  const decision = decide(now, policy, surface);
  const times = overlayTimes(now, policy, surface, facts);
  const toast = (kind: ToastKind, dueAt: EpochMs): PageState => {
    return { show: "toast", kind, dueAt, decision, nextCheckAt: earliest(dueAt, decision.until) };
  };
  if (times !== null && now < times.graceEnd) return toast("closing", times.graceEnd);
  if (times !== null && now < times.draftEnd) return toast("draft", times.draftEnd);
  return { show: "overlay", decision, nextCheckAt: decision.until };
}

function remindState(now: EpochMs, decision: Decision, quietUntil: EpochMs | null): PageState {
  const isQuiet = quietUntil !== null && now < quietUntil;
  if (isQuiet) return { show: "nothing", decision, nextCheckAt: earliest(quietUntil, decision.until) };
  return { show: "toast", kind: "remind", dueAt: null, decision, nextCheckAt: decision.until };
}

function visitState(now: EpochMs, policy: Policy, surface: Surface, decision: Decision): PageState {
  const { until } = decision;
  if (until === null || decide(until, policy, surface).action !== "gate")
    return { show: "nothing", decision, nextCheckAt: until };
  const warnAt = until - VISIT_WARNING_MS;
  if (now < warnAt) return { show: "nothing", decision, nextCheckAt: warnAt };
  return { show: "toast", kind: "visit-ending", dueAt: until, decision, nextCheckAt: until };
}

/** What a page shows now. Depends on nothing but its arguments, so that asking again gives the same. */
export function pageState(now: EpochMs, policy: Policy, surface: Surface, facts: PageFacts): PageState {
  const decision = decide(now, policy, surface);
  if (decision.action === "gate") return gatedState(now, policy, surface, facts);
  if (decision.action === "remind") return remindState(now, decision, facts.remindQuietUntil);
  if (decision.cause === "visit") return visitState(now, policy, surface, decision);
  return { show: "nothing", decision, nextCheckAt: decision.until };
}
