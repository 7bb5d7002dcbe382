import { decide, visitInForce } from "../domain/decide.ts";
import type { Visit } from "../domain/gate.ts";
import type { ServiceId } from "../domain/service.ts";
import { MINUTE_MS, type EpochMs } from "../domain/time.ts";
import { VISIT_REASONS, canVisit, isVisitMinutes } from "../domain/visits.ts";
import { dayKeyAt } from "../domain/zone.ts";
import type { Refusal, Reply, Sent } from "../messaging/protocol.ts";
import type { GuardState } from "../storage/schema.ts";
import type { GuardPorts } from "./guard-ports.ts";
import { lastingOverrides, professionalPart, serviceLevel, type Situation } from "./guard-situation.ts";

const refused = (why: Refusal) => ({ ok: false, why }) as const;

/**
 * Lets the user in for a while, or says why not. During a visit it prolongs that one, which costs another of the week's.
 */
export async function openVisit(
  ports: GuardPorts,
  situation: Situation,
  { service: id, minutes, reason }: Sent<"visit.start">,
): Promise<Reply<"visit.start">> {
  const { now, zone, policy, sites, visitsLeft, settings } = situation;
  const service = sites.services.find((each) => each.id === id);
  if (service === undefined || !isVisitMinutes(minutes) || !VISIT_REASONS.includes(reason))
    return refused("bad-request");
  const level = serviceLevel(policy.levels, service);
  if (level === "closed") return refused("closed");
  const { visitsPerWeek } = settings.gate;
  if (!canVisit(level, visitsPerWeek - visitsLeft, visitsPerWeek))
    return refused(level === "gate" ? "no-visits-left" : "bad-request");
  const decision = decide(now, policy, professionalPart(service));
  // Nothing stands in the way (the hours began, a crisis runs): the budget is not touched.
  if (decision.action !== "gate" && decision.cause !== "visit")
    return { ok: true, until: decision.until ?? now };
  const end = (visitInForce(now, policy.overrides, id)?.end ?? now) + minutes * MINUTE_MS;
  const data = { service: id, reason, day: dayKeyAt(now, zone) };
  await ports.appendEntry({ kind: "visit", at: now, end, data }, (guard, entry) =>
    withVisit(guard, { id: entry.id, service: id, start: now, end, reason }),
  );
  return { ok: true, until: end };
}

function withVisit(guard: GuardState, visit: Visit): GuardState {
  const lasting = lastingOverrides(visit.start, guard);
  return { ...lasting, visits: [...lasting.visits, visit] };
}

/** Ends the visits to a service that go on. */
export async function closeVisits(ports: GuardPorts, now: EpochMs, service: ServiceId): Promise<void> {
  const { visits } = await ports.readGuard();
  for (const { id, end } of visits.filter((visit) => visit.service === service && visit.end > now)) {
    const close = (guard: GuardState): GuardState => ({
      ...guard,
      visits: guard.visits.map((each) => (each.id === id ? { ...each, end: Math.min(end, now) } : each)),
    });
    // The entry may have been erased with the day's data: the way in closes all the same.
    if ((await ports.endEntry(id, now, close)) === null) await ports.changeGuard(close);
  }
}
