import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { END, EVENING, NEXT_START, PAGE_URL, PLAN, guardAt, redirects } from "../../support/guard-ports.ts";

describe("enforce", () => {
  it("redirects gated hosts outside the hours and nothing inside", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    expect(redirects(fake)).toContain("linkedin.com");
    expect(JSON.stringify(fake.rules)).toContain(`${PAGE_URL}#`);
    await guard.enforce(NEXT_START);
    expect(fake.rules).toEqual([]);
  });

  it("lets a gap only remind, and closes it like the evening on request", async () => {
    const { fake, guard } = guardAt();
    const lunch = [
      { start: 540, end: 750 },
      { start: 810, end: 1080 },
    ];
    fake.plans = [{ ...PLAN, week: PLAN.week.map((day) => (day.length === 0 ? [] : lunch)) }];
    // 12:45, between 12:30 and 13:30.
    const noon = END - 5.25 * HOUR_MS;
    await guard.enforce(noon);
    expect(fake.rules).toEqual([]);
    expect(fake.shield?.calendar.gaps).not.toEqual([]);
    fake.settings = { ...fake.settings, gate: { ...fake.settings.gate, gateGaps: true } };
    expect(await guard.enforce(noon)).toBe(noon + 0.75 * HOUR_MS);
    expect(redirects(fake)).toContain("linkedin.com");
    expect(fake.shield?.calendar.gaps).toEqual([]);
  });

  it("gives the next instant at which something changes", async () => {
    const { fake, guard } = guardAt();
    expect(await guard.enforce(EVENING)).toBe(NEXT_START);
    expect(await guard.enforce(END - HOUR_MS)).toBe(END);
    fake.plans = [PLAN, { ...PLAN, id: "d-9", effectiveFrom: EVENING + HOUR_MS, savedAt: 1 }];
    expect(await guard.enforce(EVENING)).toBe(EVENING + HOUR_MS);
  });

  it("mends what was lost, and leaves alone what stands", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    fake.calls.length = 0;
    await guard.enforce(EVENING + 1000);
    expect(fake.calls).toEqual([]);
    fake.rules = [];
    fake.scripts = [];
    fake.shield = null;
    await guard.enforce(EVENING + 2000);
    expect(fake.calls).toEqual(expect.arrayContaining(["changeRules", "mendScripts", "storeShield"]));
    expect(redirects(fake)).toContain("linkedin.com");
  });

  it("does not take another order of keys for a change", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    const sorted = Object.entries(fake.shield ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    fake.shield = Object.fromEntries(sorted) as typeof fake.shield;
    fake.calls.length = 0;
    await guard.enforce(EVENING + 1000);
    expect(fake.calls).toEqual([]);
  });

  it("sweeps open tabs at the first look and after scripts were mended, not each time", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    expect(fake.calls.filter((call) => call.startsWith("sweep"))).toHaveLength(1);
    await guard.enforce(EVENING + 1000);
    expect(fake.calls.filter((call) => call.startsWith("sweep"))).toHaveLength(1);
    fake.scripts = [];
    await guard.enforce(EVENING + 2000);
    expect(fake.calls.filter((call) => call.startsWith("sweep"))).toHaveLength(2);
  });

  it("covers pages only outside the hours, and shields them always", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(END - HOUR_MS);
    expect(fake.scripts.map(({ id }) => id)).toEqual(["shield"]);
    await guard.enforce(EVENING);
    expect(fake.scripts.map(({ id }) => id)).toEqual(["shield", "cover"]);
    expect(fake.scripts[1]?.matches).toContain("*://*.linkedin.com/*");
  });

  it("writes the shield and the scripts although the browser refuses the rules, and says so", async () => {
    const { fake, guard } = guardAt();
    fake.broken.add("changeRules");
    await expect(guard.enforce(EVENING)).rejects.toThrow(AggregateError);
    expect(fake.shield).not.toBeNull();
    expect(fake.scripts).toHaveLength(2);
  });

  it("hands the shield all that it needs to decide alone for a week", async () => {
    const { fake, guard } = guardAt();
    fake.lastEnd = EVENING - 10 * MINUTE_MS;
    fake.settings = { ...fake.settings, eveningPlan: "dinner" };
    await guard.enforce(EVENING);
    expect(fake.shield).toMatchObject({
      v: 1,
      zone: "Europe/Paris",
      levels: PLAN.levels,
      overrides: { armedFrom: 0, visits: [], crisis: null },
      graceMs: 5 * MINUTE_MS,
      waitSec: 20,
      visitsLeft: 3,
      visitsPerWeek: 3,
      restSince: EVENING - 10 * MINUTE_MS,
      eveningPlan: "dinner",
      language: "en",
    });
    const { calendar } = fake.shield ?? { calendar: PLAN };
    expect("to" in calendar && calendar.to - EVENING).toBeGreaterThan(8 * 24 * HOUR_MS);
    await guard.enforce(NEXT_START);
    expect(fake.shield?.restSince).toBeNull();
  });
});
