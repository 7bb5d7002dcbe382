import { diffRules, wantedRules } from "../domain/gate-rules.ts";
import { wantedScripts } from "../domain/page-scripts.ts";
import { isSameData } from "../domain/same-data.ts";
import type { ServiceId } from "../domain/service.ts";
import type { EpochMs } from "../domain/time.ts";
import { CRISIS_MINUTES } from "../domain/visits.ts";
import type { Reply, Sent } from "../messaging/protocol.ts";
import { closeCrisis, openCrisis } from "./guard-crisis.ts";
import type { GuardPorts } from "./guard-ports.ts";
import {
  armingTime,
  nextLook,
  quietUntil,
  readSituation,
  shieldOf,
  type Situation,
} from "./guard-situation.ts";
import { closeVisits, openVisit } from "./guard-visits.ts";

/**
 * Keeps the gate: brings rules, page scripts and the shield's state to what the plan says, and lets in whom the user lets
 * in. Every command writes its journal entry first, then enforces, then answers, so that the way is really open when a
 * page goes there. One thing at a time: a budget of visits cannot be spent twice.
 */
export type Guard = {
  /** Compares what stands in the browser with what should, and mends. Gives the instant of the next look. */
  enforce(now: EpochMs): Promise<EpochMs | null>;
  startVisit(wanted: Sent<"visit.start">): Promise<Reply<"visit.start">>;
  endVisit(service: ServiceId): Promise<Reply<"visit.end">>;
  startCrisis(minutes: number): Promise<Reply<"crisis.start">>;
  endCrisis(): Promise<Reply<"crisis.end">>;
  dismissReminder(): Promise<Reply<"remind.dismiss">>;
};

const REFUSED = { ok: false, why: "bad-request" } as const;

export function createGuard(ports: GuardPorts): Guard {
  const inTurn = createTurns();
  let hasSwept = false;

  const enforceNow = async (now: EpochMs): Promise<EpochMs | null> => {
    const situation = await armed(ports, await readSituation(ports, now));
    // Each part is tried whatever becomes of the others: a rule that the browser refuses must not leave pages open.
    const parts = await Promise.allSettled([
      mendShield(ports, situation),
      mendRules(ports, situation),
      mendPages(ports, situation, hasSwept),
    ]);
    const errors = parts.filter((part) => part.status === "rejected").map(({ reason }): unknown => reason);
    if (errors.length > 0) throw new AggregateError(errors, "gate");
    hasSwept = true;
    return nextLook(situation);
  };

  /** One command: write it down, bring the gate to it, then answer. */
  const command = <Answer extends { readonly ok: boolean }>(
    run: (now: EpochMs) => Promise<Answer>,
  ): Promise<Answer> =>
    inTurn(async () => {
      const now = ports.now();
      const answer = await run(now);
      if (answer.ok) await enforceNow(now);
      return answer;
    });

  return {
    enforce: (now) => inTurn(() => enforceNow(now)),
    startVisit: (wanted) => command(async (now) => openVisit(ports, await readSituation(ports, now), wanted)),
    endVisit: (service) => command(async (now) => done(closeVisits(ports, now, service))),
    startCrisis: (minutes) =>
      command(async (now) => {
        if (!CRISIS_MINUTES.some((each) => each === minutes)) return REFUSED;
        return { ok: true, until: await openCrisis(ports, now, minutes) };
      }),
    endCrisis: () => command(async (now) => done(closeCrisis(ports, now))),
    dismissReminder: () => command(async (now) => done(quieten(ports, now))),
  };
}

async function done(work: Promise<unknown>): Promise<{ readonly ok: true }> {
  await work;
  return { ok: true };
}

async function quieten(ports: GuardPorts, now: EpochMs): Promise<void> {
  const { policy } = await readSituation(ports, now);
  const until = quietUntil(now, policy.calendar);
  await ports.changeGuard((guard) => ({ ...guard, remindQuietUntil: until }));
}

/** Runs one task after the other; a task that fails does not hold up the next. */
function createTurns(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  };
}

async function arm(ports: GuardPorts, situation: Situation): Promise<Situation> {
  const { guard, now, policy } = situation;
  const armedFrom = guard.armedFrom ?? armingTime(now, policy.calendar);
  if (armedFrom === guard.armedFrom) return situation;
  const changed = await ports.changeGuard((row) => ({ ...row, armedFrom: row.armedFrom ?? armedFrom }));
  const overrides = { ...policy.overrides, armedFrom: changed.armedFrom };
  return { ...situation, guard: changed, policy: { ...policy, overrides } };
}

/**
 * After the welcome, done or skipped, the gate arms when the next hours end (decision 25). A plan without hours has no
 * end to arm at: hours that come later have one.
 */
async function armed(ports: GuardPorts, situation: Situation): Promise<Situation> {
  return situation.settings.isWelcomeDone ? arm(ports, situation) : situation;
}

async function mendShield(ports: GuardPorts, situation: Situation): Promise<void> {
  const wanted = shieldOf(situation);
  const stored = await ports.readShield();
  // Each write wakes the shield in every open page.
  if (!isSameData(stored, wanted)) await ports.storeShield(wanted);
}

async function mendRules(ports: GuardPorts, { now, policy, sites }: Situation): Promise<void> {
  const wanted = wantedRules(now, policy, sites.services, ports.pageUrl(), sites.foreignHosts);
  const change = diffRules(await ports.readRules(), wanted);
  if (change.remove.length + change.add.length > 0) await ports.changeRules(change);
}

async function mendPages(ports: GuardPorts, situation: Situation, hasSwept: boolean): Promise<void> {
  const { now, policy, sites, language } = situation;
  const wanted = wantedScripts(now, policy, sites.services, language);
  const isMended = await ports.mendScripts(wanted);
  if (!isMended && hasSwept) return;
  for (const { matches, js } of wanted) if (js !== undefined) await ports.sweep(matches, js);
}
