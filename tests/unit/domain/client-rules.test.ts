import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLIENT_COLORS, nextColor, shownColor } from "../../../utils/domain/client-colors.ts";
import {
  cleanClientName,
  clientNameProblem,
  clientWithRule,
  isTrackedPlace,
  parseClientRule,
} from "../../../utils/domain/client-rules.ts";
import { clientMatcher } from "../../../utils/domain/client.ts";
import { fakeClient } from "../../support/client-book.ts";

describe("a client's rule", () => {
  it.each([
    ["instagram.com/maisonlune", "instagram.com/maisonlune"],
    ["  HTTPS://www.Instagram.com/MaisonLune/?hl=fr#x  ", "instagram.com/maisonlune"],
    ["http://user-pages.example:8080/a//b/", "user-pages.example/a/b"],
    ["//linkedin.com/company/maison-lune", "linkedin.com/company/maison-lune"],
    ["*://*.facebook.com/ateliernord", "facebook.com/ateliernord"],
    ["business.facebook.com", "business.facebook.com"],
    ["example.com?x=/not/a/path", "example.com"],
    ["https://medium.com/@lune", "medium.com/@lune"],
    ["https://fr.example.org/wiki/Caf%C3%A9", "fr.example.org/wiki/café"],
    ["https://example.org/100%25/a%2Fb", "example.org/100%25/a%2fb"],
    ["https://bücher.example/x", "xn--bcher-kva.example/x"],
  ])("in %j is %s", (typed, rule) => {
    expect(parseClientRule(typed)).toEqual({ rule });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["maisonlune", "no-dot"],
    ["@maisonlune", "no-dot"],
    ["maison lune.fr", "not-an-address"],
    ["instagram.com/maison lune", "not-an-address"],
    ["mailto:lea@example.com", "not-an-address"],
    ["chrome://extensions", "not-an-address"],
    [`example.com/${"a".repeat(300)}`, "not-an-address"],
    ["co.uk", "shared"],
    ["127.0.0.1/x", "untimed"],
    ["localhost:3000", "untimed"],
  ])("cannot be %j: %s", (typed, problem) => {
    expect(parseClientRule(typed)).toEqual({ problem });
  });

  it("holds for the very address that it was pasted from, and reads as itself", () => {
    const segment = fc.stringMatching(/^[a-zA-Z0-9._~ÀéñЖ%@+-]{1,12}$/).filter((text) => !/^\.+$/.test(text));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
        const address = `https://www.example.com/${segments.map(encodeURIComponent).join("/")}?q=1#h`;
        const outcome = parseClientRule(address);
        const rule = "rule" in outcome ? outcome.rule : "";
        expect(clientMatcher([fakeClient("lune", { rules: [rule] })])(address)).toBe("lune");
        expect(parseClientRule(rule)).toEqual({ rule });
      }),
    );
  });

  it("belongs to one client alone, archived ones aside", () => {
    const clients = [
      fakeClient("nord", { rules: ["x.com/nord"] }),
      fakeClient("old", { rules: ["x.com/old"], isArchived: true }),
    ];
    expect(clientWithRule("x.com/nord", clients)?.id).toBe("nord");
    expect(clientWithRule("x.com/old", clients)).toBeNull();
  });

  it("is worth something only where time is recorded", () => {
    const hosts = ["instagram.com", "analytics.google.com"];
    expect(isTrackedPlace("instagram.com/lune", hosts)).toBe(true);
    expect(isTrackedPlace("www.instagram.com", hosts)).toBe(true);
    expect(isTrackedPlace("google.com", hosts)).toBe(true);
    expect(isTrackedPlace("notinstagram.com/lune", hosts)).toBe(false);
  });
});

describe("a client's name", () => {
  it("is there, and tells clients apart whatever the case and the spaces", () => {
    expect(clientNameProblem("  ", [])).toBe("no-name");
    expect(clientNameProblem(" maison  LUNE ", ["Maison Lune"])).toBe("same-name");
    expect(clientNameProblem("Maison Lune", ["Atelier Nord"])).toBeNull();
    expect(cleanClientName(`  Maison \n Lune  `)).toBe("Maison Lune");
    expect([...cleanClientName("🌙".repeat(80))]).toHaveLength(60);
  });
});

describe("a client's colour", () => {
  const channel = (part: string): number => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (hex: string): number =>
    0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5, 7));
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };
  const tokens = readFileSync("components/ui/tokens.css", "utf8");
  const grounds = ["bg", "surface", "sunken"].flatMap((name) => {
    const [, light = "", dark = ""] =
      new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? [];
    return [
      { ground: `${name} by day`, of: light },
      { ground: `${name} by night`, of: dark },
    ];
  });

  it.each(grounds)("stands out from $ground by 3:1 at least", ({ of }) => {
    expect(of).toMatch(/^#/);
    for (const { id, hex } of CLIENT_COLORS) expect(contrast(hex, of), id).toBeGreaterThanOrEqual(3);
  });

  it("is one of eight, the least used first; anything else shows as the first", () => {
    const all = CLIENT_COLORS.map(({ hex }) => hex);
    expect(new Set(all).size).toBe(8);
    expect(nextColor([])).toBe(all[0]);
    expect(nextColor(all.slice(0, 3))).toBe(all[3]);
    expect(nextColor([...all, "#000000"])).toBe(all[0]);
    expect(shownColor("#d2572f")).toBe("#d2572f");
    expect(shownColor("red; x")).toBe(all[0]);
  });
});
