import { clip, totalMs } from "./ranges.ts";
import type { Settings } from "./settings.ts";
import { currentStretch, NATURAL_BREAK_MS } from "./stretches.ts";
import { MINUTE_MS, type EpochMs, type TimeRange } from "./time.ts";
import { breakBefore } from "./work-limits.ts";

/** Breaks that the product proposes, the most important one first. */
export const BREAK_KINDS = ["legal-break", "long-break", "break", "micro-break"] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** A break that is due; `about` names its occasion. */
export type BreakDue = { readonly kind: BreakKind; readonly about: EpochMs };

/** A rest of this length resets the long timer as well. */
export const LONG_REST_MS = 15 * MINUTE_MS;
/** Activity without such a rest after which a longer break is proposed: INRS, 15 min every 2 h. */
export const LONG_EVERY_MS = 120 * MINUTE_MS;
/** Code du travail L3121-16: 20 min in a row once daily work reaches 6 h. */
export const LEGAL_REST_MS = 20 * MINUTE_MS;
/** Said a quarter of an hour before, so that there is time for it (rules.md, R7). */
export const LEGAL_WARN_MS = 345 * MINUTE_MS;
export const MICRO_EVERY_MS = 20 * MINUTE_MS;

/** What the breaks of an instant depend on. */
export type BreakFacts = {
  /** The stretch that goes on, by rests of 5 min; `null` at rest. */
  readonly short: TimeRange | null;
  /** The same by rests of 15 min. */
  readonly long: TimeRange | null;
  /** When this day's work passed 5 h 45 without 20 min of rest before; `null` when it has not. */
  readonly legalAt: EpochMs | null;
  /** The day has had its 20 min: the legal break is not due any more. */
  readonly hasRested: boolean;
  /** Work of this day, in ms. */
  readonly workedMs: number;
  readonly today: TimeRange;
};

/**
 * @param tracked all time that is not personal, normalised, up to `now`; whatever the service
 * @param today the civil day
 */
export function breakFacts(tracked: readonly TimeRange[], today: TimeRange, now: EpochMs): BreakFacts {
  const own = clip(tracked, today[0], Math.min(now, today[1]));
  // Due when 5 h 45 are reached, not one instant later.
  const legal = breakBefore(own, LEGAL_WARN_MS - 1, LEGAL_REST_MS);
  return {
    short: currentStretch(tracked, now, NATURAL_BREAK_MS),
    long: currentStretch(tracked, now, LONG_REST_MS),
    legalAt: legal.reachedAt,
    hasRested: legal.longestMs >= LEGAL_REST_MS,
    workedMs: totalMs(own),
    today,
  };
}

/** The breaks that are due, the most important first: each full interval of a stretch is one occasion, the legal one a day. */
export function breaksDue(facts: BreakFacts, now: EpochMs, breaks: Settings["breaks"]): BreakDue[] {
  const { short, long, legalAt, today } = facts;
  const found: (BreakDue | null)[] = [legalAt === null ? null : { kind: "legal-break", about: today[0] }];
  if (breaks.isOn) {
    found.push(roundOf("long-break", long, LONG_EVERY_MS, now));
    found.push(roundOf("break", short, breaks.everyMin * MINUTE_MS, now));
  }
  if (breaks.isMicroOn) found.push(microOf(facts, now, breaks));
  return found.filter((due) => due !== null);
}

function roundOf(kind: BreakKind, stretch: TimeRange | null, everyMs: number, now: EpochMs): BreakDue | null {
  if (stretch === null || now - stretch[0] < everyMs) return null;
  return { kind, about: stretch[0] + Math.floor((now - stretch[0]) / everyMs) * everyMs };
}

/** Never so shortly before a real break that it would have to wait for the next turn. */
function microOf(facts: BreakFacts, now: EpochMs, breaks: Settings["breaks"]): BreakDue | null {
  const next = nextBreakAt(facts, now, { ...breaks, isMicroOn: false });
  if (next !== null && next - now <= MICRO_EVERY_MS) return null;
  return roundOf("micro-break", facts.short, MICRO_EVERY_MS, now);
}

/** The next instant at which a break falls due if activity goes on; `null` at rest. */
export function nextBreakAt(
  { short, long, hasRested, workedMs }: BreakFacts,
  now: EpochMs,
  breaks: Settings["breaks"],
): EpochMs | null {
  if (short === null) return null;
  const after = (start: EpochMs, everyMs: number): EpochMs =>
    start + (Math.floor((now - start) / everyMs) + 1) * everyMs;
  const ahead = !hasRested && workedMs < LEGAL_WARN_MS ? [now + LEGAL_WARN_MS - workedMs] : [];
  if (breaks.isOn) ahead.push(after(short[0], breaks.everyMin * MINUTE_MS));
  if (breaks.isOn && long !== null) ahead.push(after(long[0], LONG_EVERY_MS));
  if (breaks.isMicroOn) ahead.push(after(short[0], MICRO_EVERY_MS));
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** How long the break is meant to be, in minutes. */
export function minutesOf(kind: BreakKind, { restMin }: Settings["breaks"]): number {
  if (kind === "legal-break") return Math.max(restMin, LEGAL_REST_MS / MINUTE_MS);
  return kind === "long-break" ? Math.max(restMin, LONG_REST_MS / MINUTE_MS) : restMin;
}

/** The interval to offer when breaks come at the wrong time; never longer than the settings allow. */
export const longerInterval = (everyMin: number): number => Math.min(120, everyMin + 25);
