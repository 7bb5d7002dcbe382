import fc from "fast-check";
import type { PlanException } from "../../utils/domain/plan.ts";
import { addDays } from "../../utils/domain/zone.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
const rev = fc.nat();
const instant = fc.integer({ min: 1_500_000_000_000, max: 2_500_000_000_000 });
const day = instant.map((at) => new Date(at).toISOString().slice(0, 10));

const daysApart = fc.nat({ max: 399 });
const exceptionHead = fc.record({
  id: word,
  rev,
  from: day,
  days: daysApart,
  label: fc.string(),
  savedAt: instant,
  effectiveFrom: instant,
  effectiveTo: fc.option(instant),
});
const exceptionHours = fc.oneof(
  fc.record({
    kind: fc.constantFrom("leave" as const, "holiday" as const, "on-call" as const),
    intervals: fc.constant([]),
  }),
  fc.record({
    kind: fc.constantFrom("special" as const, "campaign" as const),
    intervals: fc.constantFrom(
      [{ start: 540, end: 1080 }],
      [
        { start: 0, end: 120 },
        { start: 1320, end: 1440 },
      ],
    ),
  }),
);
/** Exceptions by date as the database may hold them. */
export const anyException: fc.Arbitrary<PlanException> = fc
  .tuple(exceptionHead, exceptionHours)
  .map(([{ days, ...head }, rest]) => ({ ...head, ...rest, to: addDays(head.from, days) }));
