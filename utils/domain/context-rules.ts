import { isSocialKind } from "./match-url.ts";
import type { WeekPlan } from "./plan.ts";
import type { ServiceId, Surface } from "./service.ts";

/** What the user says that time on a place is, whatever the hours. */
export type SaidContext = "work" | "personal";

/** The user's standing rules on what is work and what is not. */
export type ContextRules = {
  readonly services: Readonly<Record<ServiceId, SaidContext>>;
  /** By Firefox's id of a container (`firefox-container-3`); other browsers have none. */
  readonly containers: Readonly<Record<string, SaidContext>>;
  /** Hours of the week in which everything but professional surfaces is personal; empty without such hours. */
  readonly personalWeek: WeekPlan;
};

export const NO_CONTEXT_RULES: ContextRules = { services: {}, containers: {}, personalWeek: [] };

/**
 * What the rules say of a place; `null` when they leave it to the hours. The rule of a service comes before that of a
 * container. It leaves the professional surfaces of a social platform alone: who keeps Instagram for herself still
 * works in its studio.
 */
export function saidOf(
  { service, kind, isProfessional }: Surface,
  container: string | null,
  { services, containers }: ContextRules,
): SaidContext | null {
  const own = isProfessional && isSocialKind(kind) ? undefined : services[service];
  return own ?? containers[container ?? ""] ?? null;
}
