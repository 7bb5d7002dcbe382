import { planAt, zoneOf } from "./calendar.ts";
import {
  doOverlap,
  exceptionProblems,
  hasHours,
  isDayOff,
  isLasting,
  normalisedDraft,
  type ExceptionDraft,
  type ExceptionProblem,
} from "./exception-problems.ts";
import { exceptionsEffectiveFrom, type EffectiveFrom } from "./loosening.ts";
import type { PlanException } from "./plan.ts";
import { isArmed, type EditMoment, type Rules } from "./rule-edits.ts";
import { openGapMin } from "./settings.ts";
import type { DayKey, EpochMs, Zone } from "./time.ts";
import { endMinuteOf } from "./week-plan.ts";
import { addDays, dayKeyAt, dayRange } from "./zone.ts";

/** One change, all of it or nothing: what goes and what comes. To change an exception, remove it and add it anew. */
export type ExceptionEdit = { readonly add: readonly ExceptionDraft[]; readonly remove: readonly string[] };

/** A problem of the draft with this place in `add`. */
export type DraftProblem = ExceptionProblem & { readonly draft: number };

/** `closed`: it would open something now, and be over before it may. */
export type ExceptionRefusal =
  | { readonly ok: false; readonly why: "closed" }
  | { readonly ok: false; readonly why: "bad-request"; readonly problems: readonly DraftProblem[] };

/** What has to be written. */
export type ExceptionWrite = EffectiveFrom & {
  readonly ok: true;
  readonly add: readonly NewException[];
  /** Taken back from `at` on, but the time before is still judged by them. */
  readonly end: readonly PlanException[];
  readonly erase: readonly PlanException[];
  /** Days that may be frozen already and were told anew, both ends included. */
  readonly told: readonly (readonly [from: DayKey, to: DayKey])[];
};

type NewException = Omit<PlanException, "id" | "rev">;

/**
 * Judges a change of the exceptions as things stand in `rules`. What is impossible is refused with its reasons; what
 * loosens waits for the next start of the hours (decision 24). Ids that are not there any more are passed over.
 */
export function judgeExceptions(
  rules: Rules,
  edit: ExceptionEdit,
  { now, zone }: Pick<EditMoment, "now" | "zone">,
): ExceptionWrite | ExceptionRefusal {
  const { plans } = rules;
  const existing = plans[0]?.exceptions ?? [];
  const plan = planAt(plans, now);
  const planZone = plan === null ? zone : zoneOf(plan, zone);
  const today = dayKeyAt(now, planZone);
  const gone = existing.filter(({ id }) => edit.remove.includes(id));
  const kept = existing.filter((each) => !gone.includes(each));
  const problems = problemsOf(edit.add, kept, today);
  if (problems.length > 0) return { ok: false, why: "bad-request", problems };
  const savedAt = Math.min(now, ...gone.map((each) => each.savedAt));
  const wanted = edit.add.map((draft): NewException => ({
    ...normalisedDraft(draft),
    savedAt,
    effectiveFrom: isDayOff(draft) && draft.from < today ? dayRange(draft.from, planZone)[0] : now,
    effectiveTo: null,
  }));
  const { at, isDelayed } = holdsFrom(rules, kept, wanted, now, zone);
  if (isDelayed && [...wanted, ...gone].every((each) => lastInstant(each, planZone) <= at))
    return { ok: false, why: "closed" };
  const isToldAnew = (each: PlanException): boolean => isDayOff(each) && each.to < today;
  const hasBegun = (each: PlanException): boolean =>
    !isToldAnew(each) && each.effectiveFrom < at && dayRange(each.from, planZone)[0] < at;
  return {
    ok: true,
    at,
    isDelayed,
    add: wanted.map((each) => (isDelayed ? { ...each, effectiveFrom: at } : each)),
    end: gone
      .filter(hasBegun)
      .map((each) => ({ ...each, effectiveTo: Math.min(at, each.effectiveTo ?? at) })),
    erase: gone.filter((each) => !hasBegun(each)),
    told: [...gone.filter(isToldAnew), ...wanted.filter(isDayOff)]
      .filter(({ from }) => from < today)
      .map(({ from, to }) => [from, to < today ? to : addDays(today, -1)] as const),
  };
}

function problemsOf(
  drafts: readonly ExceptionDraft[],
  kept: readonly PlanException[],
  today: DayKey,
): DraftProblem[] {
  return drafts.flatMap((draft, index) => {
    const found = exceptionProblems(draft, kept, today);
    const isTwice = drafts.slice(0, index).some((each) => each.kind === draft.kind && doOverlap(each, draft));
    const taken = { field: "from", kind: "taken", index: null } as const;
    const all: readonly ExceptionProblem[] = found.length === 0 && isTwice ? [taken] : found;
    return all.map((problem) => ({ ...problem, draft: index }));
  });
}

function holdsFrom(
  rules: Rules,
  kept: readonly PlanException[],
  wanted: readonly NewException[],
  now: EpochMs,
  zone: Zone,
): EffectiveFrom {
  if (!isArmed(rules, now)) return { at: now, isDelayed: false };
  const next = [...kept, ...wanted.map((each) => ({ ...each, id: "", rev: 0 }))];
  return exceptionsEffectiveFrom(rules.plans, next, now, zone, openGapMin(rules.settings.gate));
}

/** When its last day is over, with the night that begins on it. */
function lastInstant(each: NewException, zone: Zone): EpochMs {
  const isOvernight = hasHours(each) && each.intervals.some((hours) => endMinuteOf(hours) !== hours.end);
  return dayRange(isOvernight ? addDays(each.to, 1) : each.to, zone)[1];
}

/** Those to show in a list: not taken back, or not yet. */
export function listedExceptions(exceptions: readonly PlanException[], now: EpochMs): PlanException[] {
  return exceptions.filter((each) => isLasting(each) || (each.effectiveTo ?? 0) > now);
}
