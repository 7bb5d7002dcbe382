import fc from "fast-check";
import type { Act, Happening } from "./fault-days.ts";
import type { PlaceName } from "./samples.ts";

const place = fc.constantFrom<PlaceName>("L", "L", "X", "B", "-");
const go = fc.record({
  what: fc.constant("go" as const),
  place,
  isPersonal: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
});
const plain = fc.constantFrom<Happening>(
  { what: "touch" },
  { what: "wait" },
  { what: "sound" },
  { what: "mute" },
  { what: "pause" },
  { what: "resume" },
  { what: "lock" },
  { what: "unlock" },
  { what: "kill" },
  { what: "travel" },
  { what: "popup" },
  { what: "blip" },
  { what: "away" },
);
const faults = fc.oneof<fc.Arbitrary<Happening>[]>(
  fc.constantFrom<Happening>({ what: "sleep" }, { what: "quit" }),
  fc
    .oneof(fc.integer({ min: 3, max: 7200 }), fc.integer({ min: -7200, max: -3 }))
    .map((stepSec) => ({ what: "clock" as const, stepSec })),
);
const forSec = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 3, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(3, 29, 30, 31, 44, 45, 46, 59, 60, 61) },
  { weight: 1, arbitrary: fc.integer({ min: 41, max: 300 }) },
);

/** Users of a healthy computer, whose worker may die at any instant. */
export const quietStory = (maxLength = 25): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.record({
      does: fc.oneof({ weight: 3, arbitrary: go }, { weight: 4, arbitrary: plain }),
      forSec,
      isHeard: fc.constant(true),
    }),
    { minLength: 1, maxLength },
  );

/** All faults: sleep, quit, clocks that are set, and events that never come. */
export const faultyStory = (maxLength = 25): fc.Arbitrary<Act[]> =>
  fc.array(
    fc
      .record({
        does: fc.oneof(
          { weight: 4, arbitrary: go },
          { weight: 4, arbitrary: plain },
          { weight: 2, arbitrary: faults },
        ),
        forSec,
        isLost: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
      })
      .map(({ does, forSec: lasts, isLost }) => ({
        does,
        forSec: lasts,
        isHeard: !(isLost && (does.what === "go" || does.what === "away")),
      })),
    { minLength: 1, maxLength },
  );
