import { describe, expect, it } from "vitest";
import { fieldAt, instantOf } from "../../../utils/domain/log-time.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../utils/domain/time.ts";
import { dayRange } from "../../../utils/domain/zone.ts";

const ZONE = "Europe/Paris";
/** The clocks go forward on the first day and back on the second. */
const SPRING = "2026-03-29";
const AUTUMN = "2026-10-25";
const of = (day: string, old: number | null = null) => ({ day, zone: ZONE, old });

describe("a time field of the log", () => {
  const [dawn, dusk] = dayRange(AUTUMN, ZONE);
  it("keeps the seconds of what it showed", () => {
    const old = dawn + 9 * HOUR_MS + 17 * SECOND_MS;
    expect(instantOf(fieldAt(old, ZONE), "start", of(AUTUMN, old))).toBe(old);
    expect(instantOf("08:01", "start", of(AUTUMN, old))).toBe(dawn + 9 * HOUR_MS + MINUTE_MS);
  });
  it("means the day's first instant as a start of 00:00 and its last as an end", () => {
    expect(instantOf("00:00", "start", of(AUTUMN))).toBe(dawn);
    expect(instantOf("00:00", "end", of(AUTUMN))).toBe(dusk);
    expect(fieldAt(dusk, ZONE)).toBe("00:00");
  });
  it("takes the nearest of two times that the clocks repeat, the first without a former one", () => {
    const [first, second] = [dawn + 2.5 * HOUR_MS, dawn + 3.5 * HOUR_MS];
    expect(instantOf("02:30", "start", of(AUTUMN))).toBe(first);
    expect(instantOf("02:30", "start", of(AUTUMN, second + MINUTE_MS))).toBe(second);
  });
  it("has no instant while it is empty, and for a time that the clocks skip", () => {
    expect(instantOf("", "start", of(AUTUMN))).toBeNull();
    expect(instantOf("02:30", "start", of(SPRING))).toBeNull();
  });
});
