import { effectiveFrom } from "../domain/loosening.ts";
import type { Plan } from "../domain/plan.ts";
import { planAt } from "../domain/calendar.ts";
import { DEFAULT_LEVELS } from "../domain/decide.ts";
import type { ServiceId } from "../domain/service.ts";
import type { EpochMs, Zone } from "../domain/time.ts";
import { parseWeek } from "../domain/week-plan.ts";
import type { Reply, Sent } from "../messaging/protocol.ts";

export type PlanPorts = {
  now(): EpochMs;
  zone(): Zone;
  readPlans(): Promise<readonly Plan[]>;
  gapLimitMin(): Promise<number>;
  /** Services that follow the answer about social platforms; all others follow that about tools. */
  socialServices(): Promise<ReadonlySet<ServiceId>>;
  /** From then on gates hold; `null` before the welcome was seen. */
  armedFrom(): Promise<EpochMs | null>;
  /** Adds versions in one transaction; they get their ids there. */
  append(plans: readonly Omit<Plan, "id">[]): Promise<unknown>;
};

const LONGEST_REST_GOAL_MIN = 24 * 60;
const LONGEST_WEEK_MIN = 7 * 24 * 60;

/**
 * Saves a version of the plan. It holds at once, or from the next start of the hours when it would open something
 * that is closed now (decision 24). Before the first evening nothing is closed, so nothing can be loosened: a plan
 * that is set in the welcome holds from its first moment. Refuses an impossible week: `bad-request`.
 */
export async function savePlan(ports: PlanPorts, wanted: Sent<"plan.save">): Promise<Reply<"plan.save">> {
  const week = parseWeek(wanted.week);
  if (week === null || !hasSaneGoals(wanted)) return { ok: false, why: "bad-request" };
  const now = ports.now();
  const plans = await ports.readPlans();
  const social = await ports.socialServices();
  const current = {
    plans,
    levels: planAt(plans, now)?.levels ?? DEFAULT_LEVELS,
    isSocial: (id: ServiceId) => social.has(id),
  };
  const next = { week, levels: wanted.levels, zone: null };
  const armedFrom = await ports.armedFrom();
  const isArmed = armedFrom !== null && now >= armedFrom;
  const when = isArmed
    ? effectiveFrom(current, next, now, ports.zone(), await ports.gapLimitMin())
    : { at: now, isDelayed: false };
  const version = {
    savedAt: now,
    zone: null,
    week,
    restGoalMin: wanted.restGoalMin,
    contractMin: wanted.contractMin,
    levels: wanted.levels,
  };
  // A version that still waits would take over again later: the one saved last replaces it there too.
  const waiting = plans.map((plan) => plan.effectiveFrom).filter((from) => from > when.at);
  await ports.append(
    [...new Set([when.at, ...waiting])].map((from) => ({ ...version, effectiveFrom: from })),
  );
  return { ok: true, effectiveFrom: when.at, isDelayed: when.isDelayed };
}

function hasSaneGoals({ restGoalMin, contractMin }: Sent<"plan.save">): boolean {
  const isGoalSane =
    Number.isInteger(restGoalMin) && restGoalMin >= 0 && restGoalMin <= LONGEST_REST_GOAL_MIN;
  const isContractSane =
    contractMin === null ||
    (Number.isInteger(contractMin) && contractMin >= 0 && contractMin <= LONGEST_WEEK_MIN);
  return isGoalSane && isContractSane;
}
