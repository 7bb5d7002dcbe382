import { describe, expect, it } from "vitest";
import { createHousekeeping, type HousekeepingPorts } from "../../../utils/app/housekeeping.ts";
import { finishedDays } from "../../../utils/domain/day-plans.ts";
import { DEFAULT_LEVELS } from "../../../utils/domain/decide.ts";
import type { Plan } from "../../../utils/domain/plan.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import type { DayPlan } from "../../../utils/domain/span.ts";
import { DEFAULT_WEEK, EMPTY_WEEK } from "../../../utils/domain/week-plan.ts";

const PARIS = "Europe/Paris";
const at = (text: string): number => Date.parse(text);
const plan = (change: Partial<Plan> = {}): Plan => ({
  id: "d-1",
  effectiveFrom: at("2026-11-16T08:00Z"),
  savedAt: at("2026-11-16T08:00Z"),
  zone: null,
  week: DEFAULT_WEEK,
  restGoalMin: 660,
  contractMin: null,
  levels: DEFAULT_LEVELS,
  ...change,
});

describe("finished days", () => {
  it("keep the hours of their own plan", () => {
    const later = plan({ id: "d-2", effectiveFrom: at("2026-11-18T23:00Z"), week: EMPTY_WEEK });
    const days = finishedDays([plan(), later], "2026-11-18", "2026-11-19", PARIS, 180);
    expect(days).toEqual([
      {
        day: "2026-11-18",
        zone: PARIS,
        intervals: [[at("2026-11-18T08:00Z"), at("2026-11-18T17:00Z")]],
        kind: "work",
        planId: "d-1",
      },
      { day: "2026-11-19", zone: PARIS, intervals: [], kind: "off", planId: "d-2" },
    ]);
  });

  it("are none before the first, without a plan, and never more than 400", () => {
    expect(finishedDays([plan()], "2026-11-20", "2026-11-19", PARIS, 180)).toEqual([]);
    expect(finishedDays([], "2026-11-18", "2026-11-19", PARIS, 180)).toEqual([]);
    expect(finishedDays([plan()], "2000-01-01", "2026-11-19", PARIS, 180)).toHaveLength(400);
  });
});

describe("housekeeping", () => {
  it("freezes each finished day once, and a browser that was closed catches up", async () => {
    const frozen: DayPlan[] = [];
    let now = at("2026-11-16T09:00Z");
    let reads = 0;
    const ports: HousekeepingPorts = {
      now: () => now,
      zone: () => PARIS,
      readPlans: async () => [plan()].filter(() => ++reads > 0),
      readSettings: async () => DEFAULT_SETTINGS,
      tidiedFor: async () => null,
      setTidiedFor: async () => undefined,
      lastUsedDay: async () => null,
      purge: async () => undefined,
      lastFrozenDay: async () => frozen.at(-1)?.day ?? null,
      freeze: async (days) => void frozen.push(...days),
    };
    const keeper = createHousekeeping(ports);
    await keeper.tidy();
    await keeper.tidy();
    expect([frozen, reads]).toEqual([[], 1]);
    now = at("2026-11-19T00:30Z");
    await keeper.tidy();
    expect(frozen.map(({ day }) => day)).toEqual(["2026-11-16", "2026-11-17", "2026-11-18"]);
    await createHousekeeping(ports).tidy();
    expect(frozen).toHaveLength(3);
  });
});
