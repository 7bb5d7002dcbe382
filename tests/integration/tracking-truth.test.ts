import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../utils/domain/roll-up.ts";
import type { DayTotal, Span } from "../../utils/domain/span.ts";
import { frames, samples, type Act } from "../support/fault-days.ts";
import { faultyStory, quietStory } from "../support/fault-stories.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { slackOf, truth } from "../support/truth.ts";
import { StoryWorld } from "../support/world-story.ts";

/** Some stories of a few minutes; tests/unit/domain/tracker-truth.test.ts tells thousands of long ones. */
const RUNS = { numRuns: 250 };
const TIMEOUT_MS = 60_000;
const LENGTH = 8;

const lengthOf = (spans: readonly Pick<Span, "start" | "end">[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

async function live(acts: readonly Act[]) {
  freshProfile();
  const story = frames(acts);
  const heard = samples(story);
  const world = new StoryWorld();
  await world.live(heard);
  const [rows, totals] = [await world.rows(), await world.totals()];
  await world.connection.close();
  expect(world.troubles).toEqual([]);
  return { story, heard, totals, ...rows };
}

/** The truth by service, with all personal time as one. */
function truthOf(story: Parameters<typeof truth>[0]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [key, sec] of truth(story)) {
    const name = key.endsWith(" personal") ? "personal" : key;
    totals.set(name, (totals.get(name) ?? 0) + sec);
  }
  return totals;
}

function expectRolledUp(spans: readonly Span[], days: readonly DayTotal[]): void {
  for (const day of new Set(spans.map(dayOf))) {
    const own = days.filter((total) => total.day === day);
    const sum = own.reduce((ms, { inMs, offMs }) => ms + inMs + offMs, 0);
    expect(sum).toBe(lengthOf(spans.filter((span) => dayOf(span) === day)));
  }
}

describe("a tracker over a database, against a model of the truth", () => {
  it(
    "is exact through deaths of the worker",
    async () => {
      await fc.assert(
        fc.asyncProperty(quietStory(LENGTH), async (acts) => {
          const { story, totals, spans, days } = await live(acts);
          expect(totals).toEqual(truthOf(story));
          expectRolledUp(spans, days);
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    "loses or gains no more than what lies around a fault, and never overlaps",
    async () => {
      await fc.assert(
        fc.asyncProperty(faultyStory(LENGTH), async (acts) => {
          const { story, heard, totals, spans, days } = await live(acts);
          const { loss, gain } = slackOf(story, heard);
          const was = truthOf(story);
          for (const key of new Set([...totals.keys(), ...was.keys()])) {
            const overSec = (totals.get(key) ?? 0) - (was.get(key) ?? 0);
            expect(overSec, key).toBeLessThanOrEqual(gain);
            expect(-overSec, key).toBeLessThanOrEqual(loss);
          }
          const isSetBack = acts.some(({ does }) => does.what === "clock" && does.stepSec < 0);
          for (const [index, span] of spans.entries()) {
            expect(span.end).toBeGreaterThan(span.start);
            if (!isSetBack) expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          }
          expectRolledUp(spans, days);
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );
});
