import { isInForce } from "../domain/decide.ts";
import type { Crisis } from "../domain/gate.ts";
import type { EpochMs } from "../domain/time.ts";
import { crisisEnd } from "../domain/visits.ts";
import type { GuardState } from "../storage/schema.ts";
import type { GuardPorts } from "./guard-ports.ts";

/** Begins a crisis or prolongs the one that runs, by minutes; gives its end, at most four hours after its start. */
export async function openCrisis(ports: GuardPorts, now: EpochMs, minutes: number): Promise<EpochMs> {
  const { crisis } = await ports.readGuard();
  const end = crisisEnd(now, minutes, crisis);
  const running = isInForce(now, crisis) ? crisis : null;
  const extend = (guard: GuardState): GuardState => ({ ...guard, crisis: running && { ...running, end } });
  if (running !== null && (await ports.endEntry(running.id, end, extend)) !== null) return end;
  const start = running?.start ?? now;
  await ports.appendEntry({ kind: "crisis", at: start, end, data: {} }, (guard, entry) => ({
    ...guard,
    crisis: { id: entry.id, start, end } satisfies Crisis,
  }));
  return end;
}

/** Ends the crisis that runs; without one nothing happens. */
export async function closeCrisis(ports: GuardPorts, now: EpochMs): Promise<void> {
  const { crisis } = await ports.readGuard();
  if (crisis === null || crisis.end <= now) return;
  const close = (guard: GuardState): GuardState => ({ ...guard, crisis: { ...crisis, end: now } });
  if ((await ports.endEntry(crisis.id, now, close)) === null) await ports.changeGuard(close);
}
