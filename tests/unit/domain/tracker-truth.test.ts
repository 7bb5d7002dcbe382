import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runTracker, segmentsOf } from "../../support/samples.ts";
import { frames, samples, type Heard } from "../../support/fault-days.ts";
import { faultyStory, quietStory } from "../../support/fault-stories.ts";
import { slackOf, truth } from "../../support/truth.ts";

/** What the tracker makes of the samples, in seconds. */
function counted(heard: readonly Heard[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { service, isPersonal, start, end } of segmentsOf(
    runTracker(heard.map(({ sample }) => sample)),
  )) {
    const key = `${service}${isPersonal ? " personal" : ""}`;
    totals.set(key, (totals.get(key) ?? 0) + (end - start) / 1000);
  }
  return totals;
}

/** Some samples arrive once more, later; those of a dead worker cannot. */
function repeated(heard: readonly Heard[], picks: readonly number[]): Heard[] {
  return heard.flatMap((each, index) => {
    const old = heard[index - (picks[index % picks.length] ?? 0)];
    return old !== undefined && old.sample.boot === each.sample.boot ? [each, old] : [each];
  });
}

const TOTALS = { numRuns: 10_000 };
/** Some seconds on an idle machine. */
const TIMEOUT_MS = 60_000;

describe("the total against a model of the truth", () => {
  it(
    "is exact for everything that a user does, through deaths of the worker and repeats",
    () => {
      fc.assert(
        fc.property(quietStory(), fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }), (acts, picks) => {
          const story = frames(acts);
          expect(counted(repeated(samples(story), picks))).toEqual(truth(story));
        }),
        TOTALS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    "is off by no more than what lies between a fault and the samples around it",
    () => {
      fc.assert(
        fc.property(faultyStory(), (acts) => {
          const story = frames(acts);
          const heard = samples(story);
          const { loss, gain } = slackOf(story, heard);
          const [is, was] = [counted(heard), truth(story)];
          for (const key of new Set([...is.keys(), ...was.keys()])) {
            const overSec = (is.get(key) ?? 0) - (was.get(key) ?? 0);
            expect(overSec, key).toBeLessThanOrEqual(gain);
            expect(-overSec, key).toBeLessThanOrEqual(loss);
          }
        }),
        TOTALS,
      );
    },
    TIMEOUT_MS,
  );
});
