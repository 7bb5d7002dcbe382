import { planAt, zoneOf } from "./calendar.ts";
import {
  doOverlap,
  exceptionProblems,
  hasHours,
  isLasting,
  normalisedDraft,
  type ExceptionDraft,
  type ExceptionProblem,
} from "./exception-problems.ts";
import { exceptionsEffectiveFrom, type EffectiveFrom } from "./loosening.ts";
import type { PlanException } from "./plan.ts";
import { isArmed, type EditMoment, type Rules } from "./rule-edits.ts";
import { openGapMin } from "./settings.ts";
import { ABOUT_A_DAY_MS, type DayKey, type EpochMs, type Zone } from "./time.ts";
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
  /** What is left of a period in progress that was taken back: its days that are over. Written beside `add`. */
  readonly keep: readonly NewException[];
  /** Taken back from `at` on, because it keeps something closed until then. */
  readonly end: readonly PlanException[];
  readonly erase: readonly PlanException[];
  /** Days that have begun and were told anew, both ends included: what was counted on them follows. */
  readonly told: readonly (readonly [from: DayKey, to: DayKey])[];
};

type NewException = Omit<PlanException, "id" | "rev">;

type Today = { readonly now: EpochMs; readonly zone: Zone; readonly today: DayKey };

/** A date begins at most so much earlier elsewhere, and whoever travels has it counted there. */
const ZONES_REACH_MS = 2 * ABOUT_A_DAY_MS;

/**
 * Judges a change of the exceptions as things stand in `rules`. An exception is the truth about its dates, whenever it
 * is told; but what would open something now waits for the next start of the hours (decision 24). Of a period in
 * progress that is taken back, the days that it was there for stay what they were. What is impossible is refused with
 * its reasons. Ids that are not there any more are passed over.
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
  const there: Today = { now, zone: planZone, today: dayKeyAt(now, planZone) };
  const gone = existing.filter(({ id }) => edit.remove.includes(id));
  const kept = existing.filter((each) => !gone.includes(each));
  const problems = problemsOf(edit.add, kept, there.today);
  if (problems.length > 0) return { ok: false, why: "bad-request", problems };
  const savedAt = Math.min(now, ...gone.map((each) => each.savedAt));
  const wanted = edit.add.map((draft) => toldAs({ ...normalisedDraft(draft), savedAt }, there));
  const keep = edit.add.length > 0 ? [] : gone.flatMap((each) => livedDays(each, there));
  const { at, isDelayed } = holdsFrom(rules, kept, [...wanted, ...keep], now, zone);
  if (isDelayed && [...wanted, ...gone].every((each) => lastInstant(each, planZone) <= at))
    return { ok: false, why: "closed" };
  const mayWait = (each: NewException): boolean => isDelayed && lastInstant(each, planZone) > now;
  const hasBegun = (each: PlanException): boolean =>
    each.effectiveFrom < at && dayRange(each.from, planZone)[0] < at;
  const end = gone.filter((each) => mayWait(each) && hasBegun(each));
  const isErased = (each: PlanException): boolean => !end.includes(each);
  return {
    ok: true,
    at,
    isDelayed,
    add: wanted.map((each) => (mayWait(each) ? { ...each, effectiveFrom: at } : each)),
    keep: isDelayed ? [] : keep,
    end: end.map((each) => ({ ...each, effectiveTo: Math.min(at, each.effectiveTo ?? at) })),
    erase: gone.filter(isErased),
    told: [...gone.filter(isErased), ...wanted]
      .filter(({ from }) => from <= there.today)
      .map(({ from, to }) => [from, to < there.today ? to : there.today] as const),
  };
}

/** It holds for all of its first day, when that has begun. */
function toldAs(
  draft: Omit<NewException, "effectiveFrom" | "effectiveTo">,
  { now, zone, today }: Today,
): NewException {
  const since = draft.from > today ? now : dayRange(draft.from, zone)[0] - ZONES_REACH_MS;
  return { ...draft, effectiveFrom: since, effectiveTo: null };
}

/** The days of a period in progress that are over and were not told only afterwards. */
function livedDays(each: PlanException, there: Today): NewException[] {
  const firstTold = dayKeyAt(each.savedAt, there.zone);
  const from = each.from > firstTold ? each.from : firstTold;
  const to = addDays(there.today, -1);
  if (each.to < there.today || from > to) return [];
  const { kind, intervals, label, savedAt } = each;
  return [toldAs({ kind, from, to, intervals, label, savedAt }, there)];
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
