import { describe, expect, it } from "vitest";
import { isMeetingQuiet } from "../../../utils/domain/meeting-quiet.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";

const SINCE = 1_000 * HOUR_MS;

describe("quiet for this meeting", () => {
  it.each([
    ["nobody said it", null, SINCE, 0, false],
    ["just said", SINCE, -Infinity, 0, true],
    ["silent for less than 5 min", SINCE, -Infinity, 5 * MINUTE_MS - 1, true],
    ["silent for 5 min", SINCE, -Infinity, 5 * MINUTE_MS, false],
    ["heard a moment ago", SINCE, SINCE + HOUR_MS, HOUR_MS + MINUTE_MS, true],
    ["sounding for 3 h", SINCE, SINCE + 3 * HOUR_MS, 3 * HOUR_MS, false],
    ["the clock set back", SINCE, SINCE, -MINUTE_MS, false],
  ])("%s", (_name, since, heardAt, passedMs, isQuiet) => {
    expect(isMeetingQuiet(since, heardAt, SINCE + passedMs)).toBe(isQuiet);
  });
});
