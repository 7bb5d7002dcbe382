import { statusIn } from "./calendar.ts";
import type { Decide, Decision, GateAction, GateCause, LevelFor, Overrides, Policy, Visit } from "./gate.ts";
import { earliestAfter } from "./ranges.ts";
import { isSocialKind } from "./match-url.ts";
import type { Calendar, HoursState, Levels, SocialAnswer } from "./plan.ts";
import type { ServiceId, Surface } from "./service.ts";
import type { EpochMs } from "./time.ts";

/** Before the user said anything: tools keep a gate, social platforms only remind. */
export const DEFAULT_LEVELS: Levels = { tools: "gate", social: "unanswered", services: {} };

function levelOf(answer: SocialAnswer, isProfessional: boolean): ReturnType<LevelFor> {
  if (answer === "personal-open") return isProfessional ? "gate" : "off";
  return answer === "unanswered" ? "remind" : answer;
}

/** The level in force for a surface (decisions 12 and 25): the user's choice for the service, else tools or the social answer. */
export const levelFor: LevelFor = (levels, { service, kind, isProfessional }) => {
  const own = Object.hasOwn(levels.services, service) ? levels.services[service] : undefined;
  return levelOf(own ?? (isSocialKind(kind) ? levels.social : levels.tools), isProfessional);
};

type Lasting = { readonly start: EpochMs; readonly end: EpochMs };

/** It has begun and is not over. */
export const isInForce = (now: EpochMs, lasting: Lasting | null): lasting is Lasting =>
  lasting !== null && lasting.start <= now && now < lasting.end;

/** The visit to a service that lasts longest of those in force; `null` when there is none. */
export function visitInForce(now: EpochMs, overrides: Overrides, service: ServiceId): Visit | null {
  const visits = overrides.visits.filter((visit) => visit.service === service && isInForce(now, visit));
  return visits.reduce<Visit | null>(
    (last, each) => (last !== null && last.end >= each.end ? last : each),
    null,
  );
}

type Verdict = { readonly action: GateAction; readonly cause: GateCause };

function judge(now: EpochMs, state: HoursState, policy: Policy, surface: Surface): Verdict {
  const { overrides, levels } = policy;
  if (state === "inside") return { action: "allow", cause: "inside" };
  if (isInForce(now, overrides.crisis)) return { action: "allow", cause: "crisis" };
  if (visitInForce(now, overrides, surface.service) !== null) return { action: "allow", cause: "visit" };
  const level = levelFor(levels, surface);
  if (level === "off") return { action: "allow", cause: "level" };
  if (state === "gap") return { action: "remind", cause: "gap" };
  if (level === "remind") return { action: "remind", cause: "level" };
  const isArmed = overrides.armedFrom !== null && now >= overrides.armedFrom;
  return isArmed ? { action: "gate", cause: "outside" } : { action: "remind", cause: "unarmed" };
}

/** The next change of hours, or the edge of the window, where knowledge begins or ends. */
function boundaryAfter(now: EpochMs, calendar: Calendar): EpochMs | null {
  if (now < calendar.from) return calendar.from;
  const { state, until } = statusIn(calendar, now);
  return until ?? (state === "outside" ? null : calendar.to);
}

function until(now: EpochMs, cause: GateCause, policy: Policy, surface: Surface): EpochMs | null {
  const { calendar, overrides } = policy;
  const boundary = boundaryAfter(now, calendar);
  if (cause === "inside") return boundary;
  if (cause === "crisis") return earliestAfter(now, [boundary, overrides.crisis?.end ?? null]);
  const visit = visitInForce(now, overrides, surface.service);
  const starts = overrides.visits
    .filter((each) => each.service === surface.service)
    .map(({ start }) => start);
  const armed = cause === "unarmed" ? overrides.armedFrom : null;
  return earliestAfter(now, [
    boundary,
    overrides.crisis?.start ?? null,
    visit?.end ?? null,
    armed,
    ...starts,
  ]);
}

/**
 * The one decision about a surface at an instant: hours first, then crisis, visit, level, gap and the first evening
 * (decisions 12, 13, 24, 25). Beyond the calendar's window it counts as outside the hours.
 */
export const decide: Decide = (now, policy, surface): Decision => {
  const verdict = judge(now, statusIn(policy.calendar, now).state, policy, surface);
  return { ...verdict, until: until(now, verdict.cause, policy, surface) };
};

/** The next instant at which any decision may change: when rules, badge and pages want another look. */
export function nextChange(now: EpochMs, policy: Policy): EpochMs | null {
  const { armedFrom, crisis, visits } = policy.overrides;
  const lasting = crisis === null ? visits : [...visits, crisis];
  return earliestAfter(now, [
    boundaryAfter(now, policy.calendar),
    armedFrom,
    ...lasting.flatMap(({ start, end }) => [start, end]),
  ]);
}

/**
 * When the gate closed that is closed now; `null` when the policy shows no instant at which it was open.
 * Meaningful only while `decide` says `gate`.
 */
export function gatedSince(now: EpochMs, policy: Policy, surface: Surface): EpochMs | null {
  const { calendar, overrides } = policy;
  const visits = overrides.visits.filter(({ service }) => service === surface.service);
  // Beyond the window it stays outside: what was outside at its edge goes on, what was not ends there.
  const since = statusIn(calendar, Math.min(now, calendar.to - 1)).since;
  const ends = [
    since,
    calendar.to,
    overrides.armedFrom,
    overrides.crisis?.end ?? null,
    ...visits.map(({ end }) => end),
  ];
  const passed = ends.filter((instant) => instant !== null).filter((instant) => instant <= now);
  const latestFirst = passed.sort((a, b) => b - a);
  return latestFirst.find((instant) => decide(instant - 1, policy, surface).action !== "gate") ?? null;
}
