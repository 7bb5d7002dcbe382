import fc from "fast-check";
import type { Policy, Visit } from "../../utils/domain/gate.ts";
import type { Calendar, Level, Levels } from "../../utils/domain/plan.ts";
import type { Surface } from "../../utils/domain/service.ts";
import { HOUR_MS, MINUTE_MS, type EpochMs, type TimeRange } from "../../utils/domain/time.ts";

/** An arbitrary midnight; everything here is told in minutes after it. */
export const ORIGIN: EpochMs = Date.UTC(2026, 2, 2);
export const at = (minute: number): EpochMs => ORIGIN + minute * MINUTE_MS;
export const WINDOW_MIN = 3 * 24 * 60;

/** Surfaces of every sort: a tool, a platform's open and professional sides, a messenger. */
export const SURFACES: readonly Surface[] = [
  { service: "hootsuite", kind: "scheduling", activity: "publishing", isProfessional: true },
  { service: "linkedin", kind: "social", activity: "watch", isProfessional: false },
  { service: "linkedin", kind: "social", activity: "publishing", isProfessional: true },
  { service: "messenger", kind: "messaging", activity: "messaging", isProfessional: false },
];

/** Working hours from cuts: inside, gap, inside, outside, and over again; any piece may be a minute long. */
export function calendarOf(cuts: readonly number[]): Calendar {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const pieces = sorted.slice(1).map((end, index): TimeRange => [at(sorted[index] ?? 0), at(end)]);
  return {
    from: ORIGIN,
    to: at(WINDOW_MIN),
    inside: pieces.filter((_, index) => index % 4 === 0 || index % 4 === 2),
    gaps: pieces.filter((_, index) => index % 4 === 1),
  };
}

export const anyMinute = fc.integer({ min: -120, max: WINDOW_MIN + 120 });
export const anyCalendar = fc
  .array(fc.integer({ min: 0, max: WINDOW_MIN }), { maxLength: 14 })
  .map(calendarOf);

const anyLevel = fc.constantFrom<Level>("off", "remind", "gate", "closed");

export const anyLevels: fc.Arbitrary<Levels> = fc.record({
  tools: anyLevel,
  social: fc.constantFrom("unanswered", "gate", "closed", "personal-open", "remind"),
  services: fc.dictionary(
    fc.constantFrom("hootsuite", "linkedin", "messenger"),
    fc.oneof(anyLevel, fc.constant("personal-open" as const)),
    { maxKeys: 2 },
  ),
});

const anyVisit: fc.Arbitrary<Visit> = fc
  .record({
    id: fc.constant("a-1"),
    service: fc.constantFrom("hootsuite", "linkedin"),
    start: anyMinute.map(at),
    end: fc.constant(0),
    reason: fc.constant("post"),
  })
  .chain((visit) =>
    fc.constantFrom(5, 10, 15).map((minutes) => ({ ...visit, end: visit.start + minutes * MINUTE_MS })),
  );

const anyCrisis = fc
  .tuple(anyMinute, fc.constantFrom(30, 60, 120))
  .map(([minute, length]) => ({ id: "a-2", start: at(minute), end: at(minute + length) }));

export const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  calendar: anyCalendar,
  levels: anyLevels,
  overrides: fc.record({
    armedFrom: fc.oneof(
      { weight: 4, arbitrary: fc.constant(ORIGIN - HOUR_MS) },
      fc.constant(null),
      anyMinute.map(at),
    ),
    visits: fc.array(anyVisit, { maxLength: 3 }),
    crisis: fc.option(anyCrisis),
  }),
});
