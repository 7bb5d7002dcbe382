import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../../utils/domain/catalogue.ts";
import { CORE_HOSTS } from "../../../utils/domain/core-services.ts";
import { makeCustomService } from "../../../utils/domain/custom-service.ts";
import { DEFAULT_LEVELS, decide } from "../../../utils/domain/decide.ts";
import { diffRules, wantedRules } from "../../../utils/domain/gate-rules.ts";
import type { Policy } from "../../../utils/domain/gate.ts";
import type { Level, Levels, ServiceLevel } from "../../../utils/domain/plan.ts";
import type { Service } from "../../../utils/domain/service.ts";
import { ORIGIN, at, calendarOf } from "../../support/policies.ts";
import { interpret, isUnder } from "../../support/rule-engine.ts";

const PAGE = "chrome-extension://abc/offhours.html";
const catalogue = createCatalogue(CATALOGUE);
const SERVICES = catalogue.services();
const EVENING = at(1200);

const policyOf = (levels: Levels): Policy => ({
  calendar: calendarOf([540, 720, 780, 1020]),
  levels,
  overrides: { armedFrom: ORIGIN, visits: [], crisis: null },
});

const redirected = (address: string) => `${PAGE}#${address}`;

describe("rules", () => {
  it("gather what is gated as a whole in one", () => {
    const rules = wantedRules(EVENING, policyOf({ ...DEFAULT_LEVELS, social: "gate" }), SERVICES, PAGE);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      id: 1,
      priority: 1,
      action: { type: "redirect", redirect: { regexSubstitution: `${PAGE}#\\0` } },
      condition: { resourceTypes: ["main_frame"], regexFilter: "^https?://.*" },
    });
    expect(rules[0]?.condition.requestDomains).toContain("linkedin.com");
    const address = "https://www.linkedin.com/feed/?a=1&b=%20#c";
    expect(interpret(rules, address)).toBe(redirected(address));
  });

  it("are none inside the hours, in a gap and in a crisis", () => {
    const policy = policyOf({ ...DEFAULT_LEVELS, social: "gate" });
    const crisis = { id: "c", start: at(1100), end: at(1300) };
    expect(wantedRules(at(600), policy, SERVICES, PAGE)).toEqual([]);
    expect(wantedRules(at(730), policy, SERVICES, PAGE)).toEqual([]);
    const inCrisis = { ...policy, overrides: { ...policy.overrides, crisis } };
    expect(wantedRules(EVENING, inCrisis, SERVICES, PAGE)).toEqual([]);
  });

  it("leave a site beneath a gated one alone when it is not gated, or not ours", () => {
    const levels: Levels = { tools: "off", social: "gate", services: {} };
    const facebook = SERVICES.filter(({ id }) => id === "facebook");
    for (const rules of [
      wantedRules(EVENING, policyOf(levels), SERVICES, PAGE),
      wantedRules(EVENING, policyOf(levels), facebook, PAGE, catalogue.foreignHosts(["facebook"])),
    ]) {
      expect(interpret(rules, "https://business.facebook.com/latest")).toBeNull();
      expect(interpret(rules, "https://www.facebook.com/")).not.toBeNull();
    }
  });

  it("let the longest host decide, however deep", () => {
    const levels: Levels = { tools: "off", social: "gate", services: {} };
    const services = createCatalogue(CATALOGUE, [
      makeCustomService({
        name: "",
        hosts: ["deep.business.facebook.com"],
        kind: "social",
        activity: "watch",
      }),
    ]).services();
    const rules = wantedRules(EVENING, policyOf(levels), services, PAGE);
    const isGated = (host: string) => interpret(rules, `https://${host}/`) !== null;
    const hosts = [
      "facebook.com",
      "business.facebook.com",
      "deep.business.facebook.com",
      "x.deep.business.facebook.com",
    ];
    expect(hosts.map(isGated)).toEqual([true, false, true, true]);
  });

  it("gate professional parts only where the rest is open", () => {
    const policy = policyOf({ ...DEFAULT_LEVELS, social: "personal-open" });
    const rules = wantedRules(EVENING, policy, SERVICES, PAGE);
    const admin = "https://WWW.linkedin.com/company/42/Admin/page-posts?x=1#y".toLowerCase();
    expect(interpret(rules, admin)).toBe(redirected(admin));
    expect(interpret(rules, "https://www.linkedin.com/company/42/")).toBeNull();
    expect(interpret(rules, "https://www.linkedin.com/administer")).toBeNull();
    expect(interpret(rules, "https://www.tiktok.com/tiktokstudio/academy")).toBeNull();
    expect(interpret(rules, "https://www.tiktok.com/tiktokstudio")).not.toBeNull();
    expect(interpret(rules, "https://studio.youtube.com/")).not.toBeNull();
  });

  it("gate professional parts of one service where its personal use alone is left open", () => {
    const services = { linkedin: "personal-open" } as const;
    const rules = wantedRules(
      EVENING,
      policyOf({ ...DEFAULT_LEVELS, social: "gate", services }),
      SERVICES,
      PAGE,
    );
    const isGated = (address: string): boolean => interpret(rules, address) !== null;
    expect(isGated("https://www.linkedin.com/company/42/admin/page-posts")).toBe(true);
    expect(isGated("https://www.linkedin.com/feed/")).toBe(false);
    expect(isGated("https://www.facebook.com/")).toBe(true);
  });

  it("stay within what browsers take", () => {
    const rules = wantedRules(
      EVENING,
      policyOf({ ...DEFAULT_LEVELS, social: "personal-open" }),
      SERVICES,
      PAGE,
    );
    expect(rules.filter(({ condition }) => condition.regexFilter !== undefined).length).toBeLessThan(400);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    const longest = Math.max(...rules.map(({ condition }) => condition.regexFilter?.length ?? 0));
    expect(longest).toBeLessThan(120);
  });
});

const idsUnderCore = SERVICES.filter(({ hosts }) =>
  hosts.some((host) => CORE_HOSTS.some((core) => isUnder(host, core))),
).map(({ id }) => id);

const anyLevels: fc.Arbitrary<Levels> = fc.record({
  tools: fc.constantFrom<Level>("off", "remind", "gate", "closed"),
  social: fc.constantFrom("unanswered", "gate", "personal-open", "remind"),
  services: fc.dictionary(
    fc.constantFrom(...idsUnderCore),
    fc.constantFrom<ServiceLevel>("off", "remind", "gate", "personal-open"),
    {
      maxKeys: 8,
    },
  ),
});

const anySegment = fc.stringMatching(/^[a-z0-9@._-]{1,8}$/).filter((segment) => !/^\.+$/.test(segment));

/** An address that some rule of the service matches, roughly: its wildcards filled, spelling and tail varied. */
const addressOf = (service: Service): fc.Arbitrary<string> =>
  fc
    .record({
      match: fc.constantFrom(...service.rules.map(({ match }) => match)),
      scheme: fc.constantFrom("https", "http"),
      label: fc.constantFrom("", "www.", "m.", "app."),
      dot: fc.constantFrom("", "", "."),
      port: fc.constantFrom("", "", ":8443"),
      fill: fc.array(anySegment, { minLength: 1, maxLength: 3 }),
      tail: fc.constantFrom(
        "",
        "",
        "/",
        "/more",
        "x",
        "//",
        "?q=/admin",
        "#/planner",
        "/%61",
        "/a%2Fb",
        "%C3%A9",
      ),
      isUpper: fc.boolean(),
      isEncoded: fc.constantFrom(false, false, false, true),
    })
    .map(({ match, scheme, label, dot, port, fill, tail, isUpper, isEncoded }) => {
      const [place = "", fragment] = match.split("#");
      const [host = "", ...segments] = place.split("/");
      const filled = segments.flatMap((each) =>
        each === "**" ? fill : each === "*" ? fill.slice(0, 1) : [each],
      );
      const path = `/${filled.join("/")}`.replace(/[a-z]/, (letter) =>
        isEncoded ? `%${letter.codePointAt(0)?.toString(16)}` : letter,
      );
      const shown = (isUpper ? path.toUpperCase() : path) + tail;
      return new URL(
        `${scheme}://${label}${host}${dot}${port}${shown}${fragment === undefined ? "" : `#${fragment}`}`,
      ).href;
    });

const own = makeCustomService({
  name: "",
  hosts: ["app.sproutsocial.com", "deep.business.facebook.com"],
  kind: "social",
  activity: "community",
});
const whole = createCatalogue(CATALOGUE, [own]);

describe("rules and decide", () => {
  const anyAddress = fc.constantFrom(...whole.services()).chain(addressOf);
  // Families of hosts beneath hosts, where levels and bands matter.
  const family = whole
    .services()
    .filter(({ hosts }) => hosts.some((host) => /facebook\.com|sproutsocial|youtube|twitter/.test(host)));
  const familyAddress = fc.constantFrom(...family).chain(addressOf);
  const anyLeftOut = fc.uniqueArray(fc.constantFrom(...idsUnderCore), { maxLength: 6 });

  it("agree on every address that shows what it is by host and plain path", () => {
    const addresses = fc.array(fc.oneof(familyAddress, anyAddress), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(anyLevels, anyLeftOut, addresses, fc.boolean(), (levels, leftOut, tried, seesFragment) => {
        const policy = policyOf(levels);
        const ids = whole
          .services()
          .map(({ id }) => id)
          .filter((id) => !leftOut.includes(id));
        const services = whole.services().filter(({ id }) => ids.includes(id));
        const rules = wantedRules(EVENING, policy, services, PAGE, whole.foreignHosts(ids));
        for (const address of tried) {
          const surface = whole.match(address);
          const isOurs = surface !== null && ids.includes(surface.service);
          const isGated = isOurs && decide(EVENING, policy, surface).action === "gate";
          const seen = seesFragment ? address : address.replace(/#.*/, "");
          const result = interpret(rules, seen);
          const isPlain = !/%[2-7]/.test(new URL(address).pathname);
          if (isPlain || !isGated)
            expect([address, result]).toEqual([address, isGated ? redirected(seen) : null]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leave places told apart by their fragment to the content script", () => {
    const hash: Service = {
      id: "hash",
      name: "Hash",
      kind: "social",
      hosts: ["hash.example"],
      rules: [
        { match: "hash.example/app#/plan", activity: "publishing" },
        { match: "hash.example/app", activity: "watch" },
        { match: "hash.example/studio", activity: "publishing" },
        { match: "hash.example/**", activity: "watch" },
      ],
    };
    const rules = wantedRules(
      EVENING,
      policyOf({ ...DEFAULT_LEVELS, social: "personal-open" }),
      [hash],
      PAGE,
    );
    expect(interpret(rules, "https://hash.example/app#/plan")).toBeNull();
    expect(interpret(rules, "https://hash.example/studio#/plan")).not.toBeNull();
  });

  it("never redirect beyond what decide gates, encoded paths included", () => {
    const levels: Levels = { ...DEFAULT_LEVELS, social: "personal-open" };
    const rules = wantedRules(EVENING, policyOf(levels), SERVICES, PAGE);
    const academy = "https://www.tiktok.com/tiktokstudio/%61cademy";
    expect(whole.match(academy)?.activity).toBe("learning");
    expect(interpret(rules, academy)).toBeNull();
  });
});

describe("diffRules", () => {
  const anyRules = fc
    .tuple(anyLevels, fc.uniqueArray(fc.constantFrom(...SERVICES), { maxLength: 30 }))
    .map(([levels, services]) => wantedRules(EVENING, policyOf(levels), services, PAGE));

  it("brings any rules to the wanted ones, and leaves those that stand", () => {
    fc.assert(
      fc.property(anyRules, anyRules, (current, wanted) => {
        const { remove, add } = diffRules(current, wanted);
        const after = [...current.filter(({ id }) => !remove.includes(id)), ...add].sort(
          (a, b) => a.id - b.id,
        );
        expect(after).toEqual([...wanted].sort((a, b) => a.id - b.id));
        expect(diffRules(after, wanted)).toEqual({ remove: [], add: [] });
        const stored = wanted.map((rule) => ({
          ...rule,
          condition: { ...rule.condition, isUrlFilterCaseSensitive: false, tabIds: null },
        }));
        expect(diffRules(stored, wanted)).toEqual({ remove: [], add: [] });
      }),
    );
  });
});
