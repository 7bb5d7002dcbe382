import { describe, expect, it } from "vitest";
import { createHousekeeping, type HousekeepingPorts } from "../../../utils/app/housekeeping.ts";
import { finishedDays } from "../../../utils/domain/day-plans.ts";
import type { Plan, PlanException } from "../../../utils/domain/plan.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import type { DayPlan } from "../../../utils/domain/span.ts";
import { EMPTY_WEEK } from "../../../utils/domain/week-plan.ts";
import { planOf } from "../../support/plans.ts";

const PARIS = "Europe/Paris";
const at = (text: string): number => Date.parse(text);
const SAVED_AT = at("2026-11-16T08:00Z");
const plan = (change: Partial<Plan> = {}): Plan =>
  planOf({ effectiveFrom: SAVED_AT, savedAt: SAVED_AT, ...change });

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

  it("say what an exception made of them, as things stood when they ended", () => {
    const exception = (kind: PlanException["kind"], day: number, change: Partial<PlanException> = {}) => ({
      id: `e-${day}-${kind}`,
      rev: 1,
      kind,
      from: `2026-11-${day}`,
      to: `2026-11-${day}`,
      intervals: kind === "special" || kind === "campaign" ? [{ start: 1200, end: 1260 }] : [],
      label: "",
      savedAt: day,
      effectiveFrom: 0,
      effectiveTo: null,
      ...change,
    });
    const noon = at("2026-11-20T11:00Z");
    const exceptions = [
      exception("leave", 16),
      exception("campaign", 16),
      exception("holiday", 17),
      exception("campaign", 18),
      exception("on-call", 19),
      exception("leave", 20, { effectiveFrom: noon }),
      exception("special", 21),
      exception("leave", 23, { effectiveTo: at("2026-11-23T11:00Z") }),
    ];
    const days = finishedDays([plan({ exceptions })], "2026-11-16", "2026-11-23", PARIS, 180);
    expect(days.map(({ day, kind, intervals }) => [day.slice(8), kind, intervals.length])).toEqual([
      ["16", "leave", 0],
      ["17", "holiday", 0],
      ["18", "campaign", 2],
      ["19", "work", 1],
      ["20", "leave", 1],
      ["21", "work", 1],
      ["22", "off", 0],
      ["23", "work", 1],
    ]);
    expect(days[4]?.intervals).toEqual([[at("2026-11-20T08:00Z"), noon]]);
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
    let tidied: string | null = null;
    const ports: HousekeepingPorts = {
      now: () => now,
      zone: () => PARIS,
      readPlans: async () => [plan()].filter(() => ++reads > 0),
      readSettings: async () => DEFAULT_SETTINGS,
      tidiedFor: async () => tidied,
      setTidiedFor: async (day) => void (tidied = day),
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
    tidied = null;
    await createHousekeeping(ports).tidy();
    expect(frozen).toHaveLength(3);
  });
});
