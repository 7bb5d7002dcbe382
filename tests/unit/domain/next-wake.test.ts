import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextWake } from "../../../utils/domain/next-wake.ts";
import { summaryTime } from "../../../utils/domain/summary-time.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { at as instantAt, FIRST_INSTANT, LAST_INSTANT, zoned, ZONES } from "../../support/calendar-model.ts";

const NINE = Date.UTC(2026, 2, 2, 9);
const at = (minutes: number): number => NINE + minutes * MINUTE_MS;
const inside = { state: "inside", since: NINE, until: at(540) } as const;
const outside = { state: "outside", since: at(540), until: at(1440) } as const;

describe("next wake", () => {
  const base = { now: NINE, status: inside, endSoonMs: 10 * MINUTE_MS, ends: [null] };

  it("is the earliest instant at which something has to happen", () => {
    expect(nextWake(base)).toBe(at(510));
    expect(nextWake({ ...base, ends: [at(7), at(-3)] })).toBe(at(7));
    expect(nextWake({ ...base, now: at(515) })).toBe(at(516));
    expect(nextWake({ ...base, now: at(540), status: outside })).toBe(at(1440));
    expect(nextWake({ ...base, now: at(560), status: { ...outside, until: null } })).toBe(null);
  });

  it("always lies ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 1500 }), fc.boolean(), (minutes, isOff) => {
        const wake = nextWake({ ...base, now: at(minutes), status: isOff ? outside : base.status });
        expect(wake === null || wake > at(minutes)).toBe(true);
      }),
    );
  });
});

describe("the hour at which the week is summed up", () => {
  const friday = instantAt("2026-03-06T16:00", "Europe/Paris");

  it("is the last one, or the next", () => {
    expect(summaryTime(friday, "Europe/Paris", 4, 16, false)).toBe(friday);
    expect(summaryTime(friday - 1, "Europe/Paris", 4, 16, true)).toBe(friday);
    expect(summaryTime(friday, "Europe/Paris", 4, 16, true)).toBe(friday + 7 * ABOUT_A_DAY_MS);
    expect(summaryTime(friday - 1, "Europe/Paris", 4, 16, false)).toBe(friday - 7 * ABOUT_A_DAY_MS);
  });

  it("shows that day and hour on the wall clock, everywhere", () => {
    const instant = fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT });
    const where = fc.constantFrom(...ZONES);
    fc.assert(
      fc.property(instant, where, fc.nat(6), fc.nat(23), fc.boolean(), (now, zone, day, hour, isNext) => {
        const found = summaryTime(now, zone, day, hour, isNext);
        if (found === null) return;
        const shown = zoned(found, zone);
        expect([shown.dayOfWeek - 1, shown.hour]).toEqual([day, hour]);
        expect(isNext ? found > now : found <= now).toBe(true);
        expect(Math.abs(found - now)).toBeLessThanOrEqual(14.1 * ABOUT_A_DAY_MS);
      }),
    );
  });
});
