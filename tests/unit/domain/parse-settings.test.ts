import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCustomService, parseCustomService } from "../../../utils/domain/custom-service.ts";
import { parsePlan } from "../../../utils/domain/parse-plan.ts";
import { parseLevels, parseSettings } from "../../../utils/domain/parse-settings.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { DEFAULT_WEEK } from "../../../utils/domain/week-plan.ts";

describe("parseSettings", () => {
  it("gives the defaults for everything that is none", () => {
    for (const value of [undefined, null, 3, "x", [], {}])
      expect(parseSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it("takes its own output back unchanged, whatever it was made from", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const once = parseSettings(value);
        expect(parseSettings(structuredClone(once))).toEqual(once);
      }),
    );
  });

  it("loses a bad value only", () => {
    const spoils = fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.anything());
    fc.assert(
      fc.property(spoils, (spoilt) => {
        const good = { ...DEFAULT_SETTINGS, weekStart: 6, idleAfterSec: 300, eveningPlan: "Piano" };
        const parsed = parseSettings({ ...good, ...spoilt });
        for (const key of ["weekStart", "idleAfterSec", "eveningPlan"] as const) {
          if (!Object.hasOwn(spoilt, key)) expect(parsed[key]).toBe(good[key]);
        }
      }),
    );
    const mended = parseSettings({
      gate: { graceMin: -1, waitSec: 60, visitsPerWeek: 11, gapLimitMin: "x" },
    });
    expect(mended.gate).toEqual({ ...DEFAULT_SETTINGS.gate, waitSec: 60 });
  });

  it("keeps records for one of the times offered, and as before for anything else", () => {
    const parsed = (retention: unknown) => parseSettings({ retention }).retention;
    for (const spansDays of [30, 90, 365, null])
      expect(parsed({ spansDays, rollUpMonths: null })).toEqual({ spansDays, rollUpMonths: null });
    for (const spoilt of [
      { spansDays: 0, rollUpMonths: 1 },
      { spansDays: "30" },
      { spansDays: -1 },
      [],
      "ever",
    ])
      expect(parsed(spoilt)).toEqual({ spansDays: 90, rollUpMonths: 25 });
  });

  it("keeps sound sites and drops the others", () => {
    const own = makeCustomService({
      name: "Ours",
      hosts: ["ours.example"],
      kind: "social",
      activity: "watch",
    });
    const sites = { disabled: ["x", 3, "x", ""], custom: [own, { ...own, hosts: ["com"] }, null] };
    expect(parseSettings({ sites }).sites).toEqual({ disabled: ["x"], custom: [own] });
    for (const spoilt of [
      { id: "own:a b" },
      { id: 3 },
      { name: "" },
      { kind: "a b" },
      { hosts: [] },
      { hosts: ["a.b", 1] },
    ])
      expect(parseSettings({ sites: { custom: [{ ...own, ...spoilt }] } }).sites.custom).toEqual([]);
  });

  it("reads foreign sites as strictly as what a user types", () => {
    const own = makeCustomService({
      name: "Ours",
      hosts: ["ours.example"],
      kind: "social",
      activity: "watch",
    });
    const foreign = { ...own, hosts: ["https://Ours.example/", "co.uk"] };
    const sites = { disabled: [], custom: [foreign, { ...own, kind: "zoo" }] };
    expect(parseSettings({ sites }, parseCustomService).sites.custom).toEqual([own]);
  });
});

describe("parseLevels", () => {
  it("mends to a gate for tools and to no answer for platforms", () => {
    expect(parseLevels(null)).toEqual({ tools: "gate", social: "unanswered", services: {} });
    expect(parseLevels({ tools: "x", social: "remind", services: { a: "off", b: 3 } })).toEqual({
      tools: "gate",
      social: "remind",
      services: { a: "off" },
    });
  });
});

describe("parsePlan", () => {
  const plan = {
    id: "a-1",
    effectiveFrom: 5,
    savedAt: 4,
    zone: "Europe/Paris",
    week: DEFAULT_WEEK,
    restGoalMin: 600,
    contractMin: 2100,
    levels: { tools: "closed", social: "gate", services: { x: "off" } },
  };

  it("takes a plan back unchanged", () => {
    expect(parsePlan(structuredClone(plan))).toEqual(plan);
  });

  it("mends what a plan can do without", () => {
    const spoilt = { ...plan, zone: "Mars/Base", restGoalMin: -1, contractMin: "x", levels: 3 };
    expect(parsePlan(spoilt)).toMatchObject({ zone: null, restGoalMin: 660, contractMin: null });
    expect(parsePlan(spoilt)?.levels).toEqual({ tools: "gate", social: "unanswered", services: {} });
  });

  it.each([
    ["id", ""],
    ["effectiveFrom", Number.NaN],
    ["savedAt", 1e300],
    ["week", [[]]],
    ["week", null],
  ])("gives none when %s is %s", (key, value) => {
    expect(parsePlan({ ...plan, [key]: value })).toBeNull();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parsePlan(value)).toBeNull();
      }),
    );
  });
});
