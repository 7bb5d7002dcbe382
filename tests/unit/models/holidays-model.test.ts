import { beforeEach, describe, expect, it } from "vitest";
import type { PlanException } from "../../../utils/domain/plan.ts";
import type { HolidaysModel } from "../../../utils/models/holidays-model.ts";
import { standing } from "../../support/fake-exceptions.ts";
import { createOptionsWorld, THURSDAY_16, type OptionsWorld } from "../../support/options-world.ts";

let world: OptionsWorld;
let model: HolidaysModel;

beforeEach(async () => {
  world = createOptionsWorld();
  model = world.model.exceptions.holidays;
  await world.model.load();
});

const holiday = (id: string, from: string, label: string, to = from): PlanException =>
  standing({ id, kind: "holiday", from, to, label }, THURSDAY_16);
const givenPlace = async (country: string, ...rows: readonly PlanException[]): Promise<void> => {
  world.settings = { ...world.settings, holidays: { country, region: null } };
  world.exceptions.rows = [...rows];
  await world.model.load();
};
const saved = (): string[] =>
  world.exceptions.rows
    .filter(({ effectiveTo }) => effectiveTo === null)
    .map(({ from, label }) => `${from} ${label}`);
const ticked = (): string[] =>
  (model.choice.value?.rows ?? []).filter(({ isTicked }) => isTicked).map(({ from }) => from);
const rowsOf = (): string[] => (model.choice.value?.rows ?? []).map(({ from, name }) => `${from} ${name}`);

describe("choosing a country", () => {
  it("begins with the country that the browser speaks of, with nothing saved", async () => {
    world.exceptions.homeCountry = "FR";
    await model.open("fr");
    expect(model.choice.value?.place).toEqual({ country: "FR", region: null });
    expect(rowsOf()).toHaveLength(22);
    expect(rowsOf()[0]).toBe("2026-12-25 Noël");
    expect(rowsOf().at(-1)).toBe("2028-11-11 Armistice 1918");
    expect(ticked()).toHaveLength(22);
    expect(world.exceptions.edits).toEqual([]);
    expect(world.settings.holidays).toBeNull();
  });

  it("begins with none where the browser names none, or one that the list does not know", async () => {
    for (const home of [null, "ZZ"]) {
      world.exceptions.homeCountry = home;
      await model.open("en");
      expect(model.choice.value).toMatchObject({ place: null, rows: [] });
    }
  });

  it("saves place and days in one edit each, and takes both back in one step", async () => {
    await model.open("en");
    model.pickCountry("FR");
    model.pickRegion("57");
    model.toggle("2026-12-25");
    await model.save();
    expect(world.exceptions.edits).toHaveLength(1);
    expect(saved()).toContain("2026-12-26 Boxing Day");
    expect(saved()).not.toContain("2026-12-25 Christmas Day");
    expect(world.settings.holidays).toEqual({ country: "FR", region: "57" });
    expect(model.place.value).toEqual({ country: "FR", region: "57" });
    expect(model.state.value).toBe("closed");
    await world.model.undo();
    expect(saved()).toEqual([]);
    expect(world.settings.holidays).toBeNull();
    expect(model.place.value).toBeNull();
    expect(world.model.canUndo.value).toBe(false);
  });

  it("leaves what takes part of a day to the user", async () => {
    await model.open("en");
    model.pickCountry("IS");
    expect(rowsOf()).toContain("2026-12-24 Christmas Eve");
    expect(ticked()).not.toContain("2026-12-24");
  });

  it("ticks and unticks all", async () => {
    await model.open("en");
    model.pickCountry("FR");
    model.tickAll(false);
    expect(ticked()).toEqual([]);
    model.tickAll(true);
    expect(ticked()).toHaveLength(22);
  });
});

describe("another country", () => {
  it("replaces the days to come and keeps those that are past or have begun", async () => {
    await givenPlace(
      "FR",
      holiday("a", "2026-11-11", "Armistice 1918"),
      holiday("b", "2026-11-18", "Feast", "2026-11-20"),
      holiday("c", "2026-12-25", "Noël"),
      standing({ id: "d", from: "2026-12-28", to: "2026-12-28", label: "Winter" }, THURSDAY_16),
    );
    await model.open("en");
    model.pickCountry("US");
    await model.save();
    expect(world.exceptions.edits[0]?.remove).toEqual(["c"]);
    expect(saved()).toEqual(
      expect.arrayContaining([
        "2026-11-11 Armistice 1918",
        "2026-11-18 Feast",
        "2026-12-28 Winter",
        "2026-11-26 Thanksgiving Day",
        "2026-12-25 Christmas Day",
      ]),
    );
    expect(saved()).not.toContain("2026-12-25 Noël");
    await world.model.undo();
    expect(saved()).toContain("2026-12-25 Noël");
    expect(world.settings.holidays).toEqual({ country: "FR", region: null });
  });

  it("is none when nothing is ticked", async () => {
    await givenPlace("FR", holiday("a", "2026-11-11", "past"), holiday("c", "2026-12-25", "Noël"));
    await model.open("fr");
    model.tickAll(false);
    await model.save();
    expect(saved()).toEqual(["2026-11-11 past"]);
    expect(world.settings.holidays).toBeNull();
    expect(model.runsOutIn.value).toBeNull();
  });
});

describe("the same country again", () => {
  it("shows what was left out as left out, and offers what has come within reach", async () => {
    await givenPlace("FR", holiday("a", "2026-12-25", "Noël"), holiday("b", "2027-03-29", "Lundi de Pâques"));
    await model.open("fr");
    expect(ticked().slice(0, 3)).toEqual(["2026-12-25", "2027-03-29", "2027-05-01"]);
    expect(rowsOf()).toContain("2027-01-01 Nouvel An");
    await model.save();
    expect(world.exceptions.edits[0]?.remove).toEqual([]);
    expect(saved()).not.toContain("2027-01-01 Nouvel An");
  });
});

describe("when the list runs out", () => {
  it.each([
    ["2027-01-18", null],
    ["2027-01-17", 59],
    ["2026-11-19", 0],
    ["2026-11-18", 0],
  ])("with %s as its last day, it says so: %s", async (day, days) => {
    await givenPlace("FR", holiday("a", day, "last"));
    expect(model.runsOutIn.value).toBe(days);
  });

  it("is silent where no public holidays are taken over", () => {
    expect(model.runsOutIn.value).toBeNull();
  });

  it("one step renews it: what stands stays, what comes after is added", async () => {
    await givenPlace("FR", holiday("a", "2026-12-25", "Noël"));
    await model.renew("fr");
    expect(world.exceptions.edits).toHaveLength(1);
    expect(world.exceptions.edits[0]?.remove).toEqual([]);
    expect(saved()).toHaveLength(22);
    expect(model.runsOutIn.value).toBeNull();
    expect(model.state.value).toBe("closed");
    await world.model.undo();
    expect(saved()).toEqual(["2026-12-25 Noël"]);
  });
});

describe("trouble", () => {
  it("says that the list cannot be opened, and opens it on the next try", async () => {
    world.exceptions.isPackageBroken = true;
    await model.open("en");
    expect(model.state.value).toBe("failed");
    world.exceptions.isPackageBroken = false;
    await model.open("en");
    expect(model.state.value).toBe("open");
  });

  it("keeps the choice that could not be written, and saves it once on the next try", async () => {
    await model.open("en");
    model.pickCountry("FR");
    world.isWriting = false;
    await model.save();
    expect(world.model.status.value.kind).toBe("failed");
    expect(model.state.value).toBe("open");
    world.isWriting = true;
    await model.save();
    expect(saved()).toHaveLength(22);
    expect(world.settings.holidays).toEqual({ country: "FR", region: null });
    expect(model.state.value).toBe("closed");
  });

  it("shows the former place again when the choice is given up", async () => {
    await model.open("en");
    model.pickCountry("FR");
    world.isWriting = false;
    await model.save();
    model.close();
    expect(model.place.value).toBeNull();
    world.isWriting = true;
    await world.model.store.saver.retry();
    expect(saved()).toEqual([]);
  });
});
