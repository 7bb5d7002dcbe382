import { calendarAround, planAt, statusIn, zoneOf } from "./calendar.ts";
import { DEFAULT_LEVELS } from "./decide.ts";
import { replacedFrom } from "./loosening.ts";
import type { Plan, PlanException } from "./plan.ts";
import { isArmed, type EditMoment, type Rules } from "./rule-edits.ts";
import { isSameData } from "./same-data.ts";
import { firmer, isLooser } from "./settings-loosening.ts";
import { openGapMin, type Settings } from "./settings.ts";
import type { DayKey, EpochMs } from "./time.ts";
import { addDays, dayKeyAt } from "./zone.ts";

/** The rules that a file brings. */
export type ImportedRules = {
  readonly plans: readonly Plan[];
  readonly exceptions: readonly PlanException[];
  readonly settings: Settings;
};

type NewPlan = Omit<Plan, "id" | "exceptions">;
type NewException = Omit<PlanException, "id" | "rev">;

/** What has to stand in the place of all rules. Those without an id are to be numbered. */
export type ImportWrite = {
  readonly plans: readonly Plan[];
  readonly newPlans: readonly NewPlan[];
  readonly exceptions: readonly PlanException[];
  readonly newExceptions: readonly NewException[];
  readonly settings: Settings;
  /** The gate is held: visits of this week stay spent. */
  readonly isHeld: boolean;
  /** The hours, levels and exceptions of the file hold from then on; `null` when they do at once. */
  readonly rulesFrom: EpochMs | null;
  /** Some settings would have opened something: the firmer ones stayed. */
  readonly areSettingsKept: boolean;
};

/**
 * Judges an import as things stand in `rules`. It is always taken, but opens nothing before the next start of the hours
 * (decision 24): until then the present hours, levels and exceptions hold, and settings only get firmer.
 */
export function judgeImport(rules: Rules, imported: ImportedRules, moment: EditMoment): ImportWrite {
  const { now, zone, socialIn } = moment;
  const asTheyCome = { newPlans: [], newExceptions: [], rulesFrom: null };
  const { state } = statusIn(calendarAround(now, rules.plans, zone, rules.settings), now);
  const isHeld = isArmed(rules, now) && state !== "inside";
  if (!isHeld) return { ...imported, ...asTheyCome, isHeld, areSettingsKept: false };
  const areSettingsKept = isLooser(rules.settings, imported.settings);
  const settings = areSettingsKept ? firmer(rules.settings, imported.settings) : imported.settings;
  const next = imported.plans.map((plan) => ({ ...plan, exceptions: imported.exceptions }));
  const current = {
    plans: rules.plans,
    levels: planAt(rules.plans, now)?.levels ?? DEFAULT_LEVELS,
    isSocial: socialIn(rules.settings),
  };
  const gaps = { currentMin: openGapMin(rules.settings.gate), nextMin: openGapMin(settings.gate) };
  const { at, isDelayed } = replacedFrom(current, next, now, zone, gaps);
  if (!isDelayed) return { ...imported, ...asTheyCome, settings, isHeld, areSettingsKept };
  return {
    isHeld,
    ...heldPlans(rules.plans, imported.plans, now, at),
    ...heldExceptions(rules, imported.exceptions, moment, at),
    settings,
    rulesFrom: at,
    areSettingsKept,
  };
}

/** The past by the file's plans, the time until `at` by the present ones, the time after it by the file's again. */
function heldPlans(
  current: readonly Plan[],
  imported: readonly Plan[],
  now: EpochMs,
  at: EpochMs,
): Pick<ImportWrite, "plans" | "newPlans"> {
  const present = planAt(current, now);
  const wanted = planAt(imported, at);
  const waiting = current.filter(({ effectiveFrom }) => now < effectiveFrom && effectiveFrom < at);
  return {
    plans: imported.filter(({ effectiveFrom }) => effectiveFrom < now || effectiveFrom > at),
    newPlans: [
      ...(present === null ? [] : [copyOf(present, now, now)]),
      ...waiting.map((plan) => copyOf(plan, plan.effectiveFrom, now)),
      // The last one that was saved, so that it is the one that the user goes on to edit.
      ...(wanted === null ? [] : [copyOf(wanted, at, now)]),
    ],
  };
}

function copyOf(plan: Plan, effectiveFrom: EpochMs, savedAt: EpochMs): NewPlan {
  const { zone, week, levels, restGoalMin, contractMin } = plan;
  return { zone, week, levels, restGoalMin, contractMin, effectiveFrom, savedAt };
}

function heldExceptions(
  rules: Rules,
  imported: readonly PlanException[],
  { now, zone }: EditMoment,
  at: EpochMs,
): Pick<ImportWrite, "exceptions" | "newExceptions"> {
  const plan = planAt(rules.plans, now);
  const today = dayKeyAt(now, plan === null ? zone : zoneOf(plan, zone));
  const current = rules.plans[0]?.exceptions ?? [];
  const isKnown = (each: PlanException): boolean => current.some((other) => isSameData(other, each));
  const isAlso = (each: PlanException): boolean => imported.some((other) => isSameData(other, each));
  const isDue = (each: PlanException): boolean => mayHold(each, today, now, at);
  const waiting = imported.filter((each) => isDue(each) && !isKnown(each));
  return {
    exceptions: [
      ...imported.filter((each) => !waiting.includes(each)),
      ...waiting
        .map((each) => ({ ...each, effectiveFrom: Math.max(each.effectiveFrom, at) }))
        .filter(({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveFrom < effectiveTo),
    ],
    newExceptions: [
      // The part of today that is over is still judged by the file.
      ...waiting
        .filter(({ from, effectiveFrom }) => from <= today && effectiveFrom < now)
        .map((each) => partOf(each, each.effectiveFrom, now)),
      ...current
        .filter((each) => isDue(each) && !isAlso(each))
        .map((each) => partOf(each, Math.max(each.effectiveFrom, now), Math.min(each.effectiveTo ?? at, at))),
    ],
  };
}

/** Whether it may say something of the time from now to `at`; the night before reaches into today. */
function mayHold(each: PlanException, today: DayKey, now: EpochMs, at: EpochMs): boolean {
  return (
    each.to >= addDays(today, -1) &&
    each.effectiveFrom < at &&
    (each.effectiveTo === null || each.effectiveTo > now)
  );
}

function partOf(each: PlanException, effectiveFrom: EpochMs, effectiveTo: EpochMs): NewException {
  const { kind, from, to, intervals, label, savedAt } = each;
  return { kind, from, to, intervals, label, savedAt, effectiveFrom, effectiveTo };
}
