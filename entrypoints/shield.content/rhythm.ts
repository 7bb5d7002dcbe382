import { MINUTE_MS, SECOND_MS, type EpochMs } from "../../utils/domain/time.ts";

/** A visible page never goes longer without another look: clocks step, machines sleep. */
const LONGEST_MS = MINUTE_MS / 2;
/** While the overlay is up, or where the browser does not tell of changes of the address. */
const CLOSE_MS = SECOND_MS;

export type RhythmFacts = {
  readonly now: EpochMs;
  /** When time alone may change what is shown. */
  readonly nextCheckAt: EpochMs | null;
  readonly isVisible: boolean;
  /** The overlay is up, or changes of the address have to be looked for. */
  readonly isClose: boolean;
};

/**
 * How long to wait for the next look, in ms: one second before a boundary, so that a late timer still meets it, then at
 * the boundary itself. `null`: a hidden page without a boundary needs none, it looks when it is seen again.
 */
export function untilNextLook({ now, nextCheckAt, isVisible, isClose }: RhythmFacts): number | null {
  const longest = isVisible ? (isClose ? CLOSE_MS : LONGEST_MS) : null;
  if (nextCheckAt === null || nextCheckAt <= now) return longest;
  const left = nextCheckAt - now;
  const toBoundary = left > SECOND_MS ? left - SECOND_MS : left;
  return longest === null ? toBoundary : Math.min(longest, toBoundary);
}
