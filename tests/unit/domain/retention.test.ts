import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begunEverywhere, outdatedPlans, retentionCuts } from "../../../utils/domain/retention.ts";
import type { Retention } from "../../../utils/domain/settings.ts";
import { ABOUT_A_DAY_MS, HOUR_MS } from "../../../utils/domain/time.ts";
import { dayKeyAt, dayRange } from "../../../utils/domain/zone.ts";

const DEFAULT: Retention = { spansDays: 90, rollUpMonths: 25 };
const noon = (day: string): number => Date.parse(`${day}T12:00Z`);

describe("retentionCuts", () => {
  it.each<[Retention, string, string | null, string | null]>([
    [DEFAULT, "2026-11-22", "2026-08-24", "2024-10-22"],
    [{ spansDays: 30, rollUpMonths: 25 }, "2026-11-22", "2026-10-23", "2024-10-22"],
    [{ spansDays: 365, rollUpMonths: null }, "2026-11-22", "2025-11-22", null],
    // Sums outlive the spans that they add up.
    [{ spansDays: null, rollUpMonths: 25 }, "2026-11-22", null, null],
    [{ spansDays: null, rollUpMonths: null }, "2026-11-22", null, null],
    // Shorter months, leap years, the turn of a year, both changes of clocks.
    [DEFAULT, "2026-03-31", "2025-12-31", "2024-02-29"],
    [DEFAULT, "2027-03-31", "2026-12-31", "2025-02-28"],
    [DEFAULT, "2026-01-01", "2025-10-03", "2023-12-01"],
    [{ spansDays: 30, rollUpMonths: 25 }, "2026-04-15", "2026-03-16", "2024-03-15"],
  ])("of %j, last used on %s: spans from %s, days from %s", (retention, lastUsed, spansFrom, daysFrom) => {
    const now = noon(lastUsed) + 2 * ABOUT_A_DAY_MS;
    expect(retentionCuts(retention, now, lastUsed)).toEqual({ spansFrom, daysFrom });
  });

  it("lets nothing go where nothing was ever used before today", () => {
    expect(retentionCuts(DEFAULT, noon("2026-11-22"), null)).toEqual({ spansFrom: null, daysFrom: null });
  });

  it("counts from the last day of use when the clock stands years ahead", () => {
    expect(retentionCuts(DEFAULT, noon("2036-11-22"), "2026-11-22").spansFrom).toBe("2026-08-24");
  });

  it("counts from now when a day of use lies ahead", () => {
    expect(retentionCuts(DEFAULT, noon("2026-11-22"), "2031-05-05").spansFrom).toBe("2026-08-24");
  });

  it("cuts no day that is younger in any zone, and every one that is two days older", () => {
    const zones = ["Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Paris", "America/St_Johns", "Etc/GMT+12"];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        fc.constantFrom(30 as const, 90 as const, 365 as const),
        fc.integer({ min: -4, max: 4 }),
        (now, here, there, spansDays, around) => {
          const today = dayKeyAt(now, here);
          const yesterday = dayKeyAt(dayRange(today, here)[0] - 1, here);
          const { spansFrom } = retentionCuts({ spansDays, rollUpMonths: 25 }, now, yesterday);
          if (spansFrom === null) throw new Error("nothing is cut");
          const day = dayKeyAt(begunEverywhere(spansFrom) + around * ABOUT_A_DAY_MS, there);
          const ageMs = now - dayRange(day, there)[1];
          if (day < spansFrom) expect(ageMs).toBeGreaterThanOrEqual(spansDays * ABOUT_A_DAY_MS);
          // From the last zone's midnight to the first one's, a day lasts 26 h more than itself.
          else expect(ageMs).toBeLessThanOrEqual((spansDays + 2) * ABOUT_A_DAY_MS + 2 * HOUR_MS);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("outdatedPlans", () => {
  const plan = (id: string, day: string, savedAt = noon(day)) => ({ id, effectiveFrom: noon(day), savedAt });
  const ids = (...plans: { id: string; effectiveFrom: number; savedAt: number }[]): string[] =>
    outdatedPlans(plans, "2024-10-22").map(({ id }) => id);

  it("keep the version in force when the kept days begin, and all later ones", () => {
    expect(
      ids(plan("a", "2023-01-01"), plan("b", "2024-01-01"), plan("c", "2024-10-22"), plan("d", "2026-01-01")),
    ).toEqual(["a"]);
  });

  it("keep the only version, however old, and one that took over just before", () => {
    expect(ids(plan("a", "2020-01-01"))).toEqual([]);
    expect(ids(plan("a", "2020-01-01"), plan("b", "2024-10-20"))).toEqual([]);
    expect(ids(plan("a", "2020-01-01"), plan("b", "2024-10-17"))).toEqual(["a"]);
  });

  it("keep what was saved lately, whenever it is meant to hold from", () => {
    expect(ids(plan("a", "2020-01-01", noon("2026-01-01")), plan("b", "2021-01-01"))).toEqual([]);
  });
});
