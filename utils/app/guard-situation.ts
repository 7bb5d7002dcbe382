import { calendarFor, nextStart, planAt, statusIn } from "../domain/calendar.ts";
import { DEFAULT_LEVELS, levelFor, nextChange } from "../domain/decide.ts";
import type { Overrides, Policy } from "../domain/gate.ts";
import type { Calendar, Level, Levels, Plan } from "../domain/plan.ts";
import { earliestAfter } from "../domain/ranges.ts";
import type { Service, Surface } from "../domain/service.ts";
import { openGapMin, type Settings } from "../domain/settings.ts";
import type { ShieldState } from "../domain/shield-state.ts";
import { MINUTE_MS, type EpochMs, type TimeRange, type Zone } from "../domain/time.ts";
import { visitsInWeek } from "../domain/visits.ts";
import { addDays, dayKeyAt, dayRange, weekStartOf } from "../domain/zone.ts";
import type { GuardState } from "../storage/schema.ts";
import type { GuardPorts, GuardSites } from "./guard-ports.ts";

/** How far the shield can decide with the worker dead (decision 1), and how far back it sees when the hours ended. */
const REACH_DAYS = 8;

/** All that decides what is open now, read at one instant. */
export type Situation = {
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly plans: readonly Plan[];
  readonly settings: Settings;
  readonly language: ShieldState["language"];
  readonly guard: GuardState;
  readonly sites: GuardSites;
  readonly policy: Policy;
  readonly visitsLeft: number;
  readonly lastTrackedEnd: EpochMs | null;
};

export async function readSituation(ports: GuardPorts, now: EpochMs): Promise<Situation> {
  const zone = ports.zone();
  const settings = await ports.readSettings();
  const [from, to] = weekOf(now, zone, settings.weekStart);
  const [plans, guard, sites, entries, lastTrackedEnd] = await Promise.all([
    ports.readPlans(),
    ports.readGuard(),
    ports.sites(settings),
    ports.journalBetween(from, to),
    ports.lastTrackedEnd(),
  ]);
  const policy = policyOf(now, zone, plans, settings, guard);
  const used = visitsInWeek(entries, [from, to]);
  const visitsLeft = Math.max(0, settings.gate.visitsPerWeek - used);
  const language = ports.language(settings);
  return { now, zone, plans, settings, language, guard, sites, policy, visitsLeft, lastTrackedEnd };
}

/** The week that holds the instant, by the user's first day. */
export function weekOf(now: EpochMs, zone: Zone, weekStart: number): TimeRange {
  const first = weekStartOf(dayKeyAt(now, zone), weekStart);
  return [dayRange(first, zone)[0], dayRange(addDays(first, 7), zone)[0]];
}

function policyOf(
  now: EpochMs,
  zone: Zone,
  plans: readonly Plan[],
  settings: Settings,
  guard: GuardState,
): Policy {
  const today = dayKeyAt(now, zone);
  // Whole days, so that the state changes once a day and not with every look.
  const from = dayRange(addDays(today, -REACH_DAYS), zone)[0];
  const to = dayRange(addDays(today, REACH_DAYS + 1), zone)[0];
  const { armedFrom, visits, crisis } = guard;
  return {
    // Gaps that are gated are plain time outside for every layer of the gate; figures and alerts still know them.
    calendar: calendarFor(plans, from, to, zone, openGapMin(settings.gate)),
    levels: planAt(plans, now)?.levels ?? DEFAULT_LEVELS,
    overrides: { armedFrom, visits, crisis },
  };
}

/** When the gate arms (decision 25): the hours that go on or come next end. `null` while the plan has no hours. */
export function armingTime(now: EpochMs, calendar: Calendar): EpochMs | null {
  return calendar.inside.find(([, end]) => end > now && end < calendar.to)?.[1] ?? null;
}

/** Until when a dismissed reminder stays quiet: the next start of the hours, as far as the calendar shows one. */
export function quietUntil(now: EpochMs, calendar: Calendar): EpochMs {
  return nextStart(calendar, now) ?? calendar.to;
}

/** How firmly a service as a whole is kept: that of its professional surfaces, which no level lets go further. */
export function serviceLevel(levels: Levels, service: Service): Level {
  return levelFor(levels, professionalPart(service));
}

/** Any professional surface of a service: all of them are decided alike. */
export function professionalPart({ id, kind }: Service): Surface {
  return { service: id, kind, activity: "publishing", isProfessional: true };
}

/** When the guard has to look again although nobody does anything; `null` when no such instant is known. */
export function nextLook({ now, plans, policy }: Situation): EpochMs | null {
  return earliestAfter(now, [nextChange(now, policy), ...plans.map(({ effectiveFrom }) => effectiveFrom)]);
}

/** What the shield gets to decide by. */
export function shieldOf(situation: Situation): ShieldState {
  const { now, zone, settings, language, guard, sites, policy, visitsLeft, lastTrackedEnd } = situation;
  const isInside = statusIn(policy.calendar, now).state === "inside";
  return {
    v: 1,
    zone,
    calendar: policy.calendar,
    levels: policy.levels,
    overrides: lastingOverrides(now, policy.overrides),
    catalogue: sites.catalogue,
    graceMs: settings.gate.graceMin * MINUTE_MS,
    waitSec: settings.gate.waitSec,
    visitsLeft,
    visitsPerWeek: settings.gate.visitsPerWeek,
    remindQuietUntil: guard.remindQuietUntil,
    restSince: isInside ? null : lastTrackedEnd,
    language,
    eveningPlan: settings.eveningPlan,
  };
}

/** Visits of the last hours stay: a page needs to know that its visit is over, and not its grace. */
const VISIT_MEMORY_MS = 60 * MINUTE_MS;

export function lastingOverrides<State extends Overrides>(now: EpochMs, overrides: State): State {
  return { ...overrides, visits: overrides.visits.filter(({ end }) => end > now - VISIT_MEMORY_MS) };
}
