import { calendarAround, planAt, statusIn } from "./calendar.ts";
import { withChange, type Change } from "./changes.ts";
import { DEFAULT_LEVELS } from "./decide.ts";
import { effectiveFrom, type EffectiveFrom } from "./loosening.ts";
import { parseLevels, parseSettings } from "./parse-settings.ts";
import type { Plan } from "./plan.ts";
import type { ServiceId } from "./service.ts";
import { isLooser } from "./settings-loosening.ts";
import { isSameData } from "./same-data.ts";
import { openGapMin, type Settings } from "./settings.ts";
import type { EpochMs, Zone } from "./time.ts";
import { parseWeek } from "./week-plan.ts";
import { isZone } from "./zone.ts";

/** What the user sets of the plan; the rest of a version says when it was saved and holds. */
export type PlanParts = Pick<Plan, "zone" | "week" | "levels" | "restGoalMin" | "contractMin">;

/** One change of the rules: of the plan, of the settings, or of both together. */
export type RuleEdit = { readonly plan?: Change<PlanParts>; readonly settings?: Change<Settings> };

/** All that an edit is judged by, as it stands at one instant. */
export type Rules = {
  readonly plans: readonly Plan[];
  readonly settings: Settings;
  /** From then on gates hold; `null` before the welcome was seen. */
  readonly armedFrom: EpochMs | null;
};

export type EditMoment = {
  readonly now: EpochMs;
  readonly zone: Zone;
  /** Tells which services follow the answer about social platforms; all others follow that about tools. */
  readonly socialIn: (settings: Settings) => (service: ServiceId) => boolean;
};

export type RuleRefusal = { readonly ok: false; readonly why: "closed" | "bad-request" };

/** What has to be written. `effectiveFrom` is when the plan holds; settings hold at once. */
export type RuleWrite = {
  readonly ok: true;
  readonly plans: readonly Omit<Plan, "id">[];
  readonly settings: Settings;
  readonly effectiveFrom: EpochMs;
  readonly isDelayed: boolean;
};

const LONGEST_REST_GOAL_MIN = 24 * 60;
const LONGEST_WEEK_MIN = 7 * 24 * 60;

/**
 * Judges one edit, all of it or nothing: settings that loosen while something is closed are refused (`closed`), a plan
 * that loosens waits for the next start of the hours (decision 24), an impossible plan is refused (`bad-request`). What
 * does not loosen holds at once, also while an earlier change waits.
 */
export function judgeEdit(rules: Rules, edit: RuleEdit, moment: EditMoment): RuleWrite | RuleRefusal {
  const settings = editedSettings(rules, edit.settings, moment);
  if (settings === null) return { ok: false, why: "closed" };
  const unchanged = { plans: [], effectiveFrom: moment.now, isDelayed: false };
  if (edit.plan === undefined) return { ok: true, settings, ...unchanged };
  const parts = editedPlan(rules.plans, edit.plan);
  if (parts === null) return { ok: false, why: "bad-request" };
  const { at, isDelayed } = holdsFrom(rules, parts, settings, moment);
  const apart = isDelayed ? apartFromWaiting(rules, edit.plan, parts, settings, moment) : null;
  if (apart !== null)
    return { ok: true, settings, plans: apart, effectiveFrom: moment.now, isDelayed: false };
  return {
    ok: true,
    settings,
    plans: versionsOf(parts, at, rules.plans, moment.now),
    effectiveFrom: at,
    isDelayed,
  };
}

/** The version that was saved last, whether it holds yet or waits; `null` without plans. */
export function newestPlan(plans: readonly Plan[]): Plan | null {
  return plans.reduce<Plan | null>(
    (newest, plan) => (newest === null || plan.savedAt >= newest.savedAt ? plan : newest),
    null,
  );
}

export function partsOf({ zone, week, levels, restGoalMin, contractMin }: PlanParts): PlanParts {
  return { zone, week, levels, restGoalMin, contractMin };
}

/** Before the first evening nothing is closed, so nothing can be loosened. */
export function isArmed({ armedFrom }: Pick<Rules, "armedFrom">, now: EpochMs): boolean {
  return armedFrom !== null && now >= armedFrom;
}

/** `null` when the change has to wait until the hours begin. */
function editedSettings(
  rules: Rules,
  change: Change<Settings> | undefined,
  { now, zone }: EditMoment,
): Settings | null {
  const { plans, settings } = rules;
  if (change === undefined) return settings;
  const after = parseSettings({ ...withChange(settings, change), v: 1 });
  const { state } = statusIn(calendarAround(now, plans, zone, settings), now);
  const isHeld = isArmed(rules, now) && state !== "inside";
  return isHeld && isLooser(settings, after) ? null : after;
}

/** `null` when no such plan is possible. */
function editedPlan(plans: readonly Plan[], change: Change<PlanParts>): PlanParts | null {
  const newest = newestPlan(plans);
  const wanted: Partial<PlanParts> = newest === null ? change.to : withChange(partsOf(newest), change);
  const week = parseWeek(wanted.week);
  const { zone = null, restGoalMin, contractMin = null } = wanted;
  if (week === null || !isMinutes(restGoalMin, LONGEST_REST_GOAL_MIN)) return null;
  if (contractMin !== null && !isMinutes(contractMin, LONGEST_WEEK_MIN)) return null;
  // A zone that only another browser knows stays as it is; a new one has to be known here.
  if (zone !== null && zone !== newest?.zone && !isZone(zone)) return null;
  return { zone, week, levels: parseLevels(wanted.levels), restGoalMin, contractMin };
}

const isMinutes = (value: number | undefined, most: number): value is number =>
  Number.isInteger(value) && value !== undefined && value >= 0 && value <= most;

function holdsFrom(rules: Rules, parts: PlanParts, settings: Settings, moment: EditMoment): EffectiveFrom {
  const { now, zone, socialIn } = moment;
  if (!isArmed(rules, now)) return { at: now, isDelayed: false };
  const current = {
    plans: rules.plans,
    levels: planAt(rules.plans, now)?.levels ?? DEFAULT_LEVELS,
    isSocial: socialIn(rules.settings),
  };
  const { week, levels } = parts;
  const next = { week, levels, zone: parts.zone, gapLimitMin: openGapMin(settings.gate) };
  return effectiveFrom(current, next, now, zone, openGapMin(rules.settings.gate));
}

/**
 * The change made to what holds now, so that it need not wait with an earlier one that does: from now on it alone, from
 * the next start on both. `null` when nothing waits, or when it would open something itself.
 */
function apartFromWaiting(
  { plans, settings: before, armedFrom }: Rules,
  change: Change<PlanParts>,
  both: PlanParts,
  settings: Settings,
  moment: EditMoment,
): Omit<Plan, "id">[] | null {
  const { now } = moment;
  const present = planAt(plans, now);
  if (present === null || present.id === newestPlan(plans)?.id) return null;
  const alone = editedPlan([present], change);
  if (alone === null || isSameData(alone, partsOf(present))) return null;
  const past = { plans: plans.filter((each) => each.effectiveFrom <= now), settings: before, armedFrom };
  if (holdsFrom(past, alone, settings, moment).isDelayed) return null;
  const version = { ...present, ...alone, effectiveFrom: now, savedAt: now };
  // Hours that begin later than before: what waits for them does too.
  const { at } = holdsFrom({ ...past, plans: [...past.plans, version] }, both, settings, moment);
  if (at === now) return null;
  const meanwhile = plans.filter(({ effectiveFrom: from }) => now < from && from < at);
  return [
    ...[now, ...meanwhile.map((each) => each.effectiveFrom)].flatMap((from) =>
      versionsOf(alone, from, [], now),
    ),
    ...versionsOf(both, at, plans, now),
  ];
}

function versionsOf(
  parts: PlanParts,
  from: EpochMs,
  plans: readonly Plan[],
  now: EpochMs,
): Omit<Plan, "id">[] {
  // A version that still waits would take over again later: the one saved last replaces it there too.
  const waiting = plans.map((plan) => plan.effectiveFrom).filter((each) => each > from);
  return [...new Set([from, ...waiting])].map((each) => ({
    ...parts,
    effectiveFrom: each,
    savedAt: now,
  }));
}
