import { describe, expect, it } from "vitest";
import { diffScripts, wantedScripts } from "../../../utils/domain/page-scripts.ts";
import { createCatalogueReader } from "../../../utils/domain/catalogue-reader.ts";
import { CATALOGUE } from "../../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../../utils/domain/catalogue.ts";
import { isSameData } from "../../../utils/domain/same-data.ts";
import { HOURS_END, shieldState } from "../../support/shield-states.ts";

const catalogue = createCatalogue(CATALOGUE);
const services = ["linkedin", "reddit"].flatMap((id) => catalogue.byId(id) ?? []);
const wanted = wantedScripts(HOURS_END + 1000, shieldState(), services, "en");

describe("wantedScripts", () => {
  it("shields every service and covers only those gated now", () => {
    const levels = { tools: "gate", social: "gate", services: { reddit: "remind" } } as const;
    const [shield, cover] = wantedScripts(HOURS_END + 1000, shieldState({ levels }), services, "en");
    expect(shield?.matches).toEqual(expect.arrayContaining(["*://*.linkedin.com/*", "*://*.reddit.com/*"]));
    expect(cover?.matches).toContain("*://*.linkedin.com/*");
    expect(cover?.matches).not.toContain("*://*.reddit.com/*");
  });

  it("puts the words of the user's language before the shield", () => {
    const [shield] = wantedScripts(HOURS_END, shieldState(), services, "fr");
    expect(shield?.js).toEqual(["words-fr.js", "content-scripts/shield.js"]);
    expect(diffScripts(wanted, wantedScripts(HOURS_END + 1000, shieldState(), services, "fr")).add).toEqual([
      expect.objectContaining({ id: "shield" }),
    ]);
  });

  it("registers nothing when no site is granted: the browser refuses empty lists", () => {
    expect(wantedScripts(HOURS_END + 1000, shieldState(), [], "en")).toEqual([]);
  });
});

describe("diffScripts", () => {
  it("knows the wanted set again in the browser's own words", () => {
    const current = wanted.map(({ id, matches, js, css }) => ({
      id,
      matches: matches.toReversed(),
      js: js?.map((path) => `/${path}`) ?? [],
      css: css?.map((path) => `moz-extension://1-2/${path}`) ?? [],
    }));
    expect(diffScripts(current, wanted)).toEqual({ remove: [], add: [] });
  });

  it("replaces what differs, adds what is missing, removes what nobody wants", () => {
    const [shield] = wanted;
    const current = [
      { id: "shield", matches: ["*://*.other.example/*"], js: ["content-scripts/shield.js"] },
      { id: "old", matches: ["*://*.other.example/*"] },
    ];
    expect(diffScripts(current, shield === undefined ? [] : [shield])).toEqual({
      remove: ["shield", "old"],
      add: [shield],
    });
    expect(diffScripts([], wanted)).toEqual({ remove: [], add: wanted });
  });
});

describe("createCatalogueReader", () => {
  it("answers like the full catalogue, holes included", () => {
    const ids = ["facebook", "linkedin", "x", "reddit"];
    const text = catalogue.subset(ids);
    const full = createCatalogue(text);
    const find = createCatalogueReader(text);
    for (const address of [
      "https://www.facebook.com/groups/1",
      "https://business.facebook.com/latest/inbox",
      "https://www.linkedin.com/company/1/admin/",
      "https://www.linkedin.com/jobs/",
      "https://x.com/home",
      "https://old.reddit.com/r/all",
      "https://example.org/",
      "not an address",
      "ftp://www.linkedin.com/",
    ]) {
      expect([address, find(address)?.surface ?? null]).toEqual([address, full.match(address)]);
    }
  });
});

describe("isSameData", () => {
  it("looks at values, not at the order of keys", () => {
    expect(isSameData({ a: [1, { b: null }], c: "x" }, { c: "x", a: [1, { b: null }] })).toBe(true);
    expect(isSameData({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(isSameData([1, 2], [2, 1])).toBe(false);
    expect(isSameData([], {})).toBe(false);
    expect(isSameData(null, {})).toBe(false);
  });
});
