import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFor } from "../../utils/domain/calendar.ts";
import { dayOf, shapeOf } from "../../utils/domain/roll-up.ts";
import type { Span } from "../../utils/domain/span.ts";
import { spansOf } from "../../utils/domain/spans.ts";
import type { Sample } from "../../utils/domain/tracker-state.ts";
import { reduce } from "../../utils/domain/tracker.ts";
import { openRelache } from "../../utils/storage/database.ts";
import { readState } from "../../utils/storage/state-store.ts";
import { transact, type TrackingStep } from "../../utils/storage/tracking-store.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { keyOfTotal, naiveTotals } from "../support/naive-roll-up.ts";
import { runTracker, segmentsOf } from "../support/samples.ts";
import { play, turns, type Turn } from "../support/scripts.ts";
import { planOf } from "../support/plans.ts";

const calendar = calendarFor(
  [planOf({ zone: "UTC" })],
  Date.UTC(2026, 1, 25),
  Date.UTC(2026, 2, 9),
  "UTC",
  180,
);

function stepOf(sample: Sample, dies: boolean): TrackingStep {
  return {
    advance: (tracker) => reduce(tracker, sample),
    judge: (segment) => {
      if (dies) throw new Error("killed");
      return { drafts: spansOf(segment, { calendar, crises: [] }), inside: calendar.inside };
    },
  };
}

/** Each sample is committed twice; where `deaths` say so, a first attempt dies in the middle of its transaction. */
async function store(script: readonly Turn[], deaths: readonly boolean[]) {
  freshProfile();
  const db = await openRelache();
  for (const [index, { sample }] of play(script).entries()) {
    if (deaths[index % deaths.length] === true) await transact(db, stepOf(sample, true)).catch(onlyKilled);
    await transact(db, stepOf(sample, false));
    await transact(db, stepOf(sample, false));
  }
  const spans = await db.getAllFromIndex("spans", "start");
  const stored = { spans, days: await db.getAll("days"), shapes: await db.getAll("dayShape") };
  const tracker = await readState(db, "tracker");
  db.close();
  return { ...stored, tracker };
}

function onlyKilled(error: unknown): void {
  if (!(error instanceof Error && error.message === "killed")) throw error;
}

const lengthOf = (spans: readonly Pick<Span, "start" | "end">[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

describe("tracking in a database", () => {
  it("is what the pure tracker says, rolled up without loss, through deaths and repeats", async () => {
    await fc.assert(
      fc.asyncProperty(
        turns(25),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
        async (script, deaths) => {
          const { spans, days, shapes, tracker } = await store(script, deaths);
          const run = runTracker(play(script).map(({ sample }) => sample));
          expect(lengthOf(spans)).toBe(lengthOf(run.closed));
          expect(segmentsOf({ state: tracker, closed: [] })).toEqual(segmentsOf({ ...run, closed: [] }));

          const totals = new Map(
            days.map((total) => [keyOfTotal(total), { inMs: total.inMs, offMs: total.offMs }]),
          );
          expect(totals).toEqual(naiveTotals(spans, calendar.inside, dayOf));
          expect(days.reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0)).toBe(lengthOf(spans));
          for (const shape of shapes) {
            const own = spans.filter((span) => dayOf(span) === shape.day);
            expect({ ...shape, zone: "" }).toEqual({ ...shapeOf(own, calendar.inside), zone: "" });
          }
          expect(new Set(spans.map(dayOf)).size).toBe(shapes.length);
        },
      ),
      { numRuns: 120 },
    );
  });
});
