import { describe, expect, it } from "vitest";
import { allZones, searchZones, zoneName, zoneOffset } from "../../../utils/i18n/zone-names.ts";

const WINTER = Date.UTC(2026, 10, 19, 12);
const SUMMER = Date.UTC(2026, 6, 1, 12);
const zones = allZones();
const find = (query: string, language: "en" | "fr" = "en") => searchZones(query, zones, WINTER, language);

describe("zones", () => {
  it("are those of the browser and UTC, with what else is in use, each once", () => {
    expect(zones).toContain("UTC");
    expect(zones).toContain("Europe/Paris");
    expect(allZones(["Europe/Paris", null, "Europe/Atlantis"])).toEqual(zones);
    expect(new Set(zones).size).toBe(zones.length);
  });

  it("are named and told by their offset now", () => {
    expect(zoneName("America/New_York")).toBe("America/New York");
    expect(zoneOffset("Europe/Paris", WINTER)).toBe("UTC+1");
    expect(zoneOffset("Europe/Paris", SUMMER)).toBe("UTC+2");
    expect(zoneOffset("America/St_Johns", WINTER)).toBe("UTC−3:30");
    expect(zoneOffset("Africa/Abidjan", WINTER)).toBe("UTC+0");
  });

  it("are found by city, by part of the world and without regard to case, accents and separators", () => {
    expect(find("paris")[0]).toBe("Europe/Paris");
    expect(find("new_york")[0]).toBe("America/New_York");
    expect(find("New York")[0]).toBe("America/New_York");
    expect(find("sao p")[0]).toBe("America/Sao_Paulo");
    expect(find("europe").length).toBeGreaterThan(30);
  });

  it("are found by country in the user's language", () => {
    expect(find("royaume", "fr")).toContain("Europe/London");
    expect(find("belgique", "fr")).toContain("Europe/Brussels");
    expect(find("japan")).toContain("Asia/Tokyo");
  });

  it("are found by what they are ahead of UTC now", () => {
    const plusOne = find("UTC+1");
    expect(plusOne).toContain("Europe/Paris");
    expect(plusOne).not.toContain("Europe/London");
    expect(find("utc-3:30")).toEqual(["America/St_Johns"]);
  });

  it("are not found by nothing, nor by the middle of a word", () => {
    expect(find("  ")).toEqual([]);
    expect(find("aris")).toEqual([]);
    expect(find("atlantis")).toEqual([]);
  });
});
