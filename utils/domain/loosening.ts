import { calendarFor, nextStart, planAt, statusIn, zoneOf, type PlanHours } from "./calendar.ts";
import { DEFAULT_LEVELS } from "./decide.ts";
import type { Calendar, Levels, Plan, PlanException, SocialAnswer, WeekPlan } from "./plan.ts";
import { clip, subtract } from "./ranges.ts";
import type { ServiceId } from "./service.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS } from "./time.ts";
import type { EpochMs, Zone } from "./time.ts";
import { addDays, dayKeyAt, dayRange } from "./zone.ts";

export type CurrentRules = {
  /** All versions, those that wait included. */
  readonly plans: readonly Plan[];
  readonly levels: Levels;
  /** Tells which answer a service without a level of its own follows; when absent, the reading that delays more is taken. */
  readonly isSocial?: (service: ServiceId) => boolean;
};

export type NextRules = {
  readonly week: WeekPlan;
  readonly levels: Levels;
  /** The fixed zone of the new plan; `null` follows the computer. */
  readonly zone: Zone | null;
  /** When the limit of gaps changes too. */
  readonly gapLimitMin?: number;
};

export type EffectiveFrom = { readonly at: EpochMs; readonly isDelayed: boolean };

/** How firmly each answer keeps a service closed; the social answers stand on the same scale as the levels. */
const RANK: Readonly<Record<SocialAnswer, number>> = {
  off: 0,
  unanswered: 1,
  remind: 1,
  "personal-open": 1.5,
  gate: 2,
  closed: 3,
};

/** Any week begins within 8 days, and a single label that the clocks skip within 15. */
const HORIZON_MS = 22 * ABOUT_A_DAY_MS;
/** What was saved within this time can be taken back at once. */
export const RECENT_MS = 10 * MINUTE_MS;
/** Keeps a version dated absurdly far ahead from costing time. */
const MAX_HORIZON_MS = 400 * ABOUT_A_DAY_MS;

function ranksOf(levels: Levels, service: ServiceId, isSocial: CurrentRules["isSocial"]): number[] {
  const own = levels.services[service];
  if (own !== undefined) return [RANK[own]];
  const social = RANK[levels.social];
  const tools = RANK[levels.tools];
  if (isSocial === undefined) return [social, tools];
  return [isSocial(service) ? social : tools];
}

function isAnyLevelLower(current: CurrentRules, next: Levels): boolean {
  const { levels, isSocial } = current;
  if (RANK[next.tools] < RANK[levels.tools]) return true;
  if (RANK[next.social] < RANK[levels.social]) return true;
  // A service with a level of its own on neither side follows the two answers above.
  return [...Object.keys(levels.services), ...Object.keys(next.services)].some(
    (service) =>
      Math.min(...ranksOf(next, service, isSocial)) < Math.max(...ranksOf(levels, service, isSocial)),
  );
}

/** The current hours from now on, far enough to show their next start when there is one. */
function currentHours(plans: readonly Plan[], now: EpochMs, zone: Zone, gapLimitMin: number): Calendar {
  const lastVersion = Math.max(now, ...plans.map(({ effectiveFrom }) => effectiveFrom));
  const to = Math.min(lastVersion + HORIZON_MS, now + MAX_HORIZON_MS);
  const near = calendarFor(plans, now, to, zone, gapLimitMin);
  const hasExceptions = plans.some(({ exceptions = [] }) => exceptions.length > 0);
  // A leave may be longer than any week is.
  return hasExceptions && nextStart(near, now) === null
    ? calendarFor(plans, now, now + MAX_HORIZON_MS, zone, gapLimitMin)
    : near;
}

/** Whether some instant before the next start of the current hours becomes more allowed by the other hours. */
function isAnyHourLonger(
  current: Calendar,
  next: readonly PlanHours[],
  now: EpochMs,
  zone: Zone,
  gapLimitMin: number,
): boolean {
  const end = nextStart(current, now) ?? current.to;
  const { inside, gaps } = calendarFor(next, now, end, zone, gapLimitMin);
  return inside.length > 0 || subtract(gaps, clip(current.gaps, now, end)).length > 0;
}

/**
 * Whether a change would open something that is closed now: outside the hours, and some instant before the next start
 * of the current hours becomes more allowed, by longer hours or gaps or by a lower level (decision 24).
 * Inside the hours, and before there is any plan, nothing is closed, so no change loosens. Throws a RangeError for an unknown `zone`.
 */
export function isLoosening(
  current: CurrentRules,
  next: NextRules,
  now: EpochMs,
  zone: Zone,
  gapLimitMin: number,
): boolean {
  if (current.plans.length === 0) return false;
  const hours = currentHours(current.plans, now, zone, gapLimitMin);
  if (statusIn(hours, now).state === "inside") return false;
  if (isAnyLevelLower(current, next.levels)) return true;
  const exceptions = current.plans[0]?.exceptions ?? [];
  const plan = { id: "", effectiveFrom: now, savedAt: now, zone: next.zone, week: next.week, exceptions };
  return isAnyHourLonger(hours, [plan], now, zone, next.gapLimitMin ?? gapLimitMin);
}

/**
 * When a change takes effect: at once, or for a loosening at the next start of the current hours (decision 24).
 * Hours that never start again (an empty plan) would hold it back for ever: then the next local midnight.
 */
export function effectiveFrom(
  current: CurrentRules,
  next: NextRules,
  now: EpochMs,
  zone: Zone,
  gapLimitMin: number,
): EffectiveFrom {
  if (!isLoosening(current, next, now, zone, gapLimitMin)) return { at: now, isDelayed: false };
  return { at: waitsUntil(current.plans, now, zone, gapLimitMin), isDelayed: true };
}

/**
 * The same for a change of the exceptions: leave that ends sooner, or hours that are added. What was saved within the
 * last ten minutes can be taken back at once, as long as nothing opens that was closed before it was saved: a slip of
 * the finger must not close a month. Throws a RangeError for an unknown `zone`.
 */
export function exceptionsEffectiveFrom(
  plans: readonly Plan[],
  exceptions: readonly PlanException[],
  now: EpochMs,
  zone: Zone,
  gapLimitMin: number,
): EffectiveFrom {
  const next = withExceptions(plans, exceptions);
  const isOpenedBy = (before: readonly Plan[]): boolean => {
    const hours = currentHours(before, now, zone, gapLimitMin);
    return statusIn(hours, now).state !== "inside" && isAnyHourLonger(hours, next, now, zone, gapLimitMin);
  };
  const isDelayed = isOpenedBy(plans) && isOpenedBy(withoutRecent(plans, now));
  return { at: isDelayed ? waitsUntil(plans, now, zone, gapLimitMin) : now, isDelayed };
}

/**
 * The same for rules that take the place of all others (an import), each version with its own exceptions and levels.
 * Throws a RangeError for an unknown `zone`.
 */
export function replacedFrom(
  current: CurrentRules,
  next: readonly Plan[],
  now: EpochMs,
  zone: Zone,
  gaps: { readonly currentMin: number; readonly nextMin: number },
): EffectiveFrom {
  const { plans } = current;
  const hours = currentHours(plans, now, zone, gaps.currentMin);
  if (plans.length === 0 || statusIn(hours, now).state === "inside") return { at: now, isDelayed: false };
  const at = waitsUntil(plans, now, zone, gaps.currentMin);
  const coming = next.filter(({ effectiveFrom: from }) => now < from && from < at);
  const levels = [planAt(next, now)?.levels ?? DEFAULT_LEVELS, ...coming.map((plan) => plan.levels)];
  const isDelayed =
    levels.some((each) => isAnyLevelLower(current, each)) ||
    isAnyHourLonger(hours, next, now, zone, gaps.nextMin);
  return { at: isDelayed ? at : now, isDelayed };
}

/** Every version with these exceptions in the place of its own. */
export function withExceptions(plans: readonly Plan[], exceptions: readonly PlanException[]): Plan[] {
  const inOrder = [...exceptions].sort((a, b) => a.savedAt - b.savedAt);
  return plans.map((plan) => ({ ...plan, exceptions: inOrder }));
}

function withoutRecent(plans: readonly Plan[], now: EpochMs): Plan[] {
  const isRecent = (savedAt: EpochMs): boolean => savedAt <= now && now - savedAt < RECENT_MS;
  return plans.map(({ exceptions = [], ...plan }) => ({
    ...plan,
    exceptions: exceptions.filter(({ savedAt }) => !isRecent(savedAt)),
  }));
}

function waitsUntil(plans: readonly Plan[], now: EpochMs, zone: Zone, gapLimitMin: number): EpochMs {
  return nextStart(currentHours(plans, now, zone, gapLimitMin), now) ?? nextMidnight(plans, now, zone);
}

function nextMidnight(plans: readonly Plan[], now: EpochMs, zone: Zone): EpochMs {
  const plan = planAt(plans, now);
  const planZone = plan === null ? zone : zoneOf(plan, zone);
  return dayRange(addDays(dayKeyAt(now, planZone), 1), planZone)[0];
}
