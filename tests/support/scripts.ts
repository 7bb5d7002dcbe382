import fc from "fast-check";
import type { Sample } from "../../utils/domain/tracker-state.ts";
import { T0, frontOf, type PlaceName } from "./samples.ts";

/** One thing that happens to a computer, and what the sensors show right after it. */
export type Turn = {
  /** Time that really passes, in ms. */
  readonly passMs: number;
  readonly place: PlaceName;
  readonly isAudible: boolean;
  readonly isPersonal: boolean;
  readonly idle: Sample["idle"];
  readonly isPaused: boolean;
  /** Sleep stops the monotonic clock; a step moves the wall clock; both begin a new era of the clocks. */
  readonly event: "none" | "sleep" | "forward" | "back" | "worker" | "browser" | "travel";
  readonly eventMs: number;
};

export type Scripted = { readonly sample: Sample; readonly era: number; readonly trueMs: number };

const passMs = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1499, 1500, 1501, 44_999, 45_000, 45_001) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 300_000 }) },
);

const usually = <Value>(value: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4 * others.length, arbitrary: fc.constant(value) },
    { weight: others.length, arbitrary: fc.constantFrom(...others) },
  );

const turn: fc.Arbitrary<Turn> = fc.record({
  passMs,
  place: fc.constantFrom<PlaceName>("L", "L", "X", "B", "-", "0"),
  isAudible: usually(false, true),
  isPersonal: usually(false, true),
  idle: usually<Sample["idle"]>("active", "idle", "locked"),
  isPaused: usually(false, true),
  event: usually<Turn["event"]>("none", "sleep", "forward", "back", "worker", "browser", "travel"),
  eventMs: fc.integer({ min: 2501, max: 7_200_000 }),
});

export const turns = (maxLength = 40): fc.Arbitrary<Turn[]> => fc.array(turn, { minLength: 1, maxLength });

/** A quiet computer: no change of clocks, no sleep, nobody idle. */
export const plainTurns = (): fc.Arbitrary<Turn[]> =>
  fc.array(
    fc.record({
      passMs: fc.integer({ min: 0, max: 45_000 }),
      place: fc.constantFrom<PlaceName>("L", "X", "B", "-"),
      isAudible: fc.constant(false),
      isPersonal: fc.constant(false),
      idle: fc.constant<Sample["idle"]>("active"),
      isPaused: fc.constant(false),
      event: fc.constantFrom<Turn["event"]>("none", "none", "worker"),
      eventMs: fc.constant(0),
    }),
    { minLength: 1, maxLength: 40 },
  );

/** Each era of the clocks has services of its own, so that a segment tells by which clocks it was measured. */
export const eraOf = (service: string): number => Number(service.split("#")[1] ?? 0);

export function play(script: readonly Turn[]): Scripted[] {
  let trueMs = 0;
  let wallOffset = T0;
  let era = 0;
  let boot = 0;
  let session = 0;
  let bootStart = 0;
  let zone = "Europe/Berlin";
  return script.map((each) => {
    trueMs += each.passMs;
    if (each.event === "worker" || each.event === "browser") {
      boot += 1;
      bootStart = trueMs;
      session += each.event === "browser" ? 1 : 0;
    }
    if (each.event === "travel") zone = zone === "Europe/Berlin" ? "Asia/Kathmandu" : "Europe/Berlin";
    if (each.event === "sleep" || each.event === "forward" || each.event === "back") {
      era += 1;
      wallOffset += each.event === "back" ? -each.eventMs : each.eventMs;
    }
    const known = frontOf(each.place, { isAudible: each.isAudible, isPersonal: each.isPersonal });
    const sample: Sample = {
      at: trueMs + wallOffset,
      mono: trueMs - bootStart,
      boot: `boot-${boot}`,
      session: `session-${session}`,
      zone,
      front: known === null ? null : { ...known, service: `${known.service}#${era}` },
      focus: each.place === "0" ? "none" : "window",
      idle: each.idle,
      idleAfterSec: 60,
      isPaused: each.isPaused,
    };
    return { sample, era, trueMs };
  });
}

/** What to take from a wall time of an era to get the time that the computer was awake. */
export function offsets(script: readonly Turn[]): number[] {
  const found = [T0];
  for (const each of script) {
    if (each.event === "sleep" || each.event === "forward") found.push((found.at(-1) ?? T0) + each.eventMs);
    if (each.event === "back") found.push((found.at(-1) ?? T0) - each.eventMs);
  }
  return found;
}
