import { describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "../../../utils/domain/score-weights.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../utils/domain/settings.ts";
import { parseSettings } from "../../../utils/domain/parse-settings.ts";
import { activeRules } from "../../../utils/domain/rest-profiles.ts";
import { createReportChoices } from "../../../utils/models/report-choices.ts";
import { ruleChoiceOf, ruleSetupOf } from "../../../utils/models/report-rules.ts";

function world(stored: Partial<Settings> = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...stored };
  const choices = createReportChoices(settings, (change) => {
    settings = change(settings);
    return Promise.resolve();
  });
  return { choices, kept: () => settings };
}

describe("what the user chose for the report", () => {
  it("holds at once, is kept, and reads back as it was", () => {
    const { choices, kept } = world();
    choices.weigh("load", 50);
    choices.showScore(false);
    choices.compareWith({ country: "FR" });
    choices.compareWith({ profile: "intern" });
    const { weights } = choices.choice.value;
    expect(weights.load).toBe(50);
    expect(Object.values(weights).reduce((sum, points) => sum + points, 0)).toBe(100);
    const again = createReportChoices(parseSettings(structuredClone(kept())), () => Promise.resolve());
    expect(again.choice.value).toEqual(choices.choice.value);
  });
  it("keeps the standard as no choice of weights", () => {
    const { choices, kept } = world();
    choices.weigh("load", 50);
    choices.weighAsStandard();
    expect(choices.choice.value.weights).toEqual(DEFAULT_WEIGHTS);
    expect(kept().score).toEqual({ isShown: true, weights: null });
  });
  it("says when it could not be kept, and when it could again", async () => {
    let isFull = true;
    const choices = createReportChoices(DEFAULT_SETTINGS, () =>
      isFull ? Promise.reject(new Error("full")) : Promise.resolve(),
    );
    choices.showScore(false);
    await expect.poll(() => choices.isInTrouble.value).toBe(true);
    isFull = false;
    choices.showScore(true);
    await expect.poll(() => choices.isInTrouble.value).toBe(false);
  });
});

describe("stored choices", () => {
  it.each([
    [{ weights: { load: 50 } }, { isShown: true, weights: { load: 50 } }],
    [
      { weights: "x", isShown: false },
      { isShown: false, weights: null },
    ],
    [{ weights: [100] }, { isShown: true, weights: null }],
    [{ weights: { load: 1.5 } }, { isShown: true, weights: null }],
    [3, { isShown: true, weights: null }],
  ])("of the score %j are read as %j", (score, read) => {
    expect(parseSettings({ score }).score).toEqual(read);
  });
  it("that make no full set of points give the standard ones", () => {
    const { choices } = world({ score: { isShown: true, weights: { load: 50 } } });
    expect(choices.choice.value.weights).toEqual(DEFAULT_WEIGHTS);
  });
  it.each([
    [
      { country: "FR", profile: "freelance" },
      { country: "FR", profile: "freelance" },
    ],
    [
      { country: "XX", profile: "king" },
      { country: null, profile: "employee" },
    ],
    [{ country: 3 }, { country: null, profile: "employee" }],
    [null, { country: null, profile: "employee" }],
  ])("of the rules %j are read as %j", (rules, read) => {
    expect(ruleChoiceOf(parseSettings({ rules }).rules)).toEqual(read);
  });
  it("without a country look at the plan and the contract alone", () => {
    const setup = ruleSetupOf({ country: null, profile: "under-18" }, 35 * 60);
    expect(activeRules(setup)).toEqual(["R10", "R11"]);
    expect(setup.limits.weekMin).toBeNull();
    expect(activeRules(ruleSetupOf({ country: "FR", profile: "freelance" }, null))).toEqual([
      "R1",
      "R2",
      "R4",
      "R7",
    ]);
  });
});
