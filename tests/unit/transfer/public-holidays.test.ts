import { describe, expect, it } from "vitest";
import { doOverlap } from "../../../utils/domain/exception-problems.ts";
import { parseSettings } from "../../../utils/domain/parse-settings.ts";
import { createHolidayBook } from "../../../utils/transfer/public-holidays.ts";

const book = createHolidayBook();
const days = (country: string, region: string | null, from: string, to: string, language = "en"): string[] =>
  book
    .holidaysIn({ country, region }, from, to, language)
    .map((each) => [each.from, each.to === each.from ? "" : `–${each.to}`, " ", each.name].join(""));

describe("the list of public holidays", () => {
  it("knows far more than 30 countries, each with a name in both languages and with days to come", () => {
    expect(book.countries.length).toBeGreaterThan(200);
    for (const language of ["en", "fr"]) {
      const names = new Intl.DisplayNames(language, { type: "region" });
      for (const country of book.countries) expect(names.of(country)).not.toBe(country);
    }
    const empty = book.countries.filter(
      (country) => book.holidaysIn({ country, region: null }, "2026-11-19", "2028-11-19", "en").length < 5,
    );
    expect(empty).toEqual([]);
  });

  it("holds the eleven of France, in French and in English", () => {
    expect(days("FR", null, "2027-01-01", "2027-12-31", "fr")).toEqual([
      "2027-01-01 Nouvel An",
      "2027-03-29 Lundi de Pâques",
      "2027-05-01 Fête du travail",
      "2027-05-06 Ascension",
      "2027-05-08 Fête de la Victoire 1945",
      "2027-05-17 Lundi de Pentecôte",
      "2027-07-14 Fête Nationale de la France",
      "2027-08-15 Assomption",
      "2027-11-01 Toussaint",
      "2027-11-11 Armistice 1918",
      "2027-12-25 Noël",
    ]);
    expect(days("FR", null, "2027-12-20", "2027-12-31")).toEqual(["2027-12-25 Christmas Day"]);
  });

  it("knows regions, and parts of them", () => {
    const regions = book.regionsOf("DE", "en");
    expect(regions).toContainEqual({ code: "BY", name: "Bayern" });
    expect(regions).toContainEqual({ code: "BY.A", name: "Bayern – Stadt Augsburg" });
    expect(regions.map(({ name }) => name)).toEqual(
      regions.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, "en")),
    );
    expect(book.regionsOf("MC", "en")).toEqual([]);
    const august = (region: string | null): string[] => days("DE", region, "2027-08-01", "2027-08-31");
    expect(august(null)).toEqual([]);
    expect(august("BY.A")).toEqual(["2027-08-08 Augsburg Peace Festival", "2027-08-15 Assumption"]);
    expect(days("FR", "57", "2027-12-26", "2027-12-26")).toEqual(["2027-12-26 Boxing Day"]);
  });

  it("keeps to the days that were asked for, over the turn of the year", () => {
    expect(days("FR", null, "2026-12-25", "2027-01-01")).toHaveLength(2);
    expect(days("FR", null, "2026-12-26", "2026-12-31")).toEqual([]);
  });

  it("puts together what lies on the same days, and knows holidays of several days", () => {
    expect(days("NO", null, "2027-05-17", "2027-05-17")).toEqual([
      "2027-05-17 Constitution Day, Whit Monday",
    ]);
    expect(days("AE", null, "2027-03-01", "2027-03-31")).toEqual([
      "2027-03-09–2027-03-11 End of Ramadan (Eid al-Fitr)",
    ]);
  });

  it("tells which take only a part of the day", () => {
    const eve = book.holidaysIn({ country: "IS", region: null }, "2026-12-24", "2026-12-25", "en");
    expect(eve.map(({ from, isPartOfDay }) => [from, isPartOfDay])).toEqual([
      ["2026-12-24", true],
      ["2026-12-25", false],
    ]);
  });

  it("never has two on one day, nor a name or a place that cannot be saved", () => {
    for (const country of book.countries) {
      const found = book.holidaysIn({ country, region: null }, "2026-11-19", "2028-11-19", "fr");
      for (const [index, each] of found.entries()) {
        expect(each.name.trim()).not.toBe("");
        expect(each.to >= each.from).toBe(true);
        const next = found[index + 1];
        if (next !== undefined) expect([country, doOverlap(each, next)]).toEqual([country, false]);
      }
      for (const region of [null, ...book.regionsOf(country, "en").map(({ code }) => code)])
        expect(parseSettings({ holidays: { country, region } }).holidays).toEqual({ country, region });
    }
  });

  it("has nothing for a place that it does not know", () => {
    expect(days("ZZ", null, "2027-01-01", "2027-12-31")).toEqual([]);
    expect(days("FR", "nowhere", "2027-07-14", "2027-07-14")).toHaveLength(1);
  });
});
