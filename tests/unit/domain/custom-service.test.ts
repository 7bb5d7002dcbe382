import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  makeCustomService,
  normaliseHost,
  parseCustomService,
} from "../../../utils/domain/custom-service.ts";
import { createCatalogue } from "../../../utils/domain/catalogue.ts";
import { ACTIVITY_GROUPS, groupOf } from "../../../utils/domain/groups.ts";
import { monogram } from "../../../utils/domain/monogram.ts";
import { ACTIVITIES } from "../../../utils/domain/service-words.ts";

describe("normaliseHost", () => {
  it.each([
    ["example.org", "example.org"],
    ["  https://www.Example.org/a b?c#d", "example.org"],
    ["http://forum.example.org:8080", "forum.example.org"],
    ["//example.org/x", "example.org"],
    ["*.example.org", "example.org"],
    ["*://*.example.org/*", "example.org"],
    ["example.org.", "example.org"],
    ["café.example", "xn--caf-dma.example"],
    ["https://www.bücher.de", "xn--bcher-kva.de"],
    ["www.gov.fr.example.org", "gov.fr.example.org"],
  ])("reads %s", (input, host) => {
    expect(normaliseHost(input)).toEqual({ host });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["two words", "not-a-host"],
    ["chrome://settings", "not-a-host"],
    ["about:blank", "not-a-host"],
    ["me@example.org", "not-a-host"],
    ["ex ample.org", "not-a-host"],
    ["a!b.example", "not-a-host"],
    ["192.168.0.1", "ip"],
    ["0x7f.1", "ip"],
    ["[::1]", "ip"],
    ["localhost:3000", "local"],
    ["app.localhost", "local"],
    ["nas.local", "local"],
    ["com", "too-broad"],
    ["*.com", "too-broad"],
    ["co.uk", "too-broad"],
    ["www.co.uk", "too-broad"],
    ["github.io", "too-broad"],
  ])("refuses %s: %s", (input, problem) => {
    expect(normaliseHost(input)).toEqual({ problem });
  });

  it("says when a host is on the list", () => {
    expect(normaliseHost("www.example.org", (host) => host === "example.org")).toEqual({
      problem: "already-known",
    });
  });

  it("never throws, and what it gives is stable", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (input) => {
        const outcome = normaliseHost(input);
        if ("host" in outcome) expect(normaliseHost(outcome.host)).toEqual(outcome);
      }),
    );
  });
});

describe("the user's own services", () => {
  const draft = {
    name: "  Our\nforum ",
    hosts: ["forum.example"],
    kind: "social",
    activity: "community",
  } as const;

  it("become services with a catch-all", () => {
    const made = makeCustomService(draft);
    expect(made).toMatchObject({ id: "own:forum.example", name: "Our forum" });
    expect(createCatalogue("", [made]).services()).toEqual([
      {
        id: "own:forum.example",
        name: "Our forum",
        kind: "social",
        hosts: ["forum.example"],
        rules: [{ match: "forum.example/**", activity: "community" }],
      },
    ]);
    expect(makeCustomService({ ...draft, name: " " }).name).toBe("forum.example");
  });

  it("are read back as they were", () => {
    const made = makeCustomService(draft);
    expect(parseCustomService(structuredClone(made))).toEqual(made);
  });

  it("are refused when broken, never by throwing", () => {
    expect(parseCustomService({ ...makeCustomService(draft), kind: "zoo" })).toBeNull();
    expect(parseCustomService({ ...makeCustomService(draft), hosts: ["com", 3] })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseCustomService(value)).toBeNull();
      }),
    );
  });
});

describe("groups and monograms", () => {
  it("place every activity in a group, and nothing in Unsorted", () => {
    for (const activity of ACTIVITIES) expect(ACTIVITY_GROUPS).toContain(groupOf(activity));
    expect(ACTIVITIES.map(groupOf)).not.toContain("unsorted");
    expect([groupOf(""), groupOf(null)]).toEqual(["unsorted", "unsorted"]);
  });

  it.each([
    ["linkedin", "LinkedIn", "in"],
    ["hootsuite", "Hootsuite", "Hs"],
    ["instagram", "Instagram", "ig"],
    ["buffer", "Buffer", "Bu"],
    ["meta-ads", "Meta Ads", "MA"],
    ["9gag", "9GAG", "9g"],
    ["own:x", "(é)", "É"],
    ["own:y", "!!", "•"],
    ["constructor", "Cool", "Co"],
  ])("%s is %s: %s", (id, name, expected) => {
    expect(monogram(id, name)).toBe(expected);
  });
});
