import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeServices, hostsIn } from "../../../utils/domain/catalogue-codec.ts";
import { CATALOGUE, CATALOGUE_REST, CORE_CATALOGUE } from "../../../utils/domain/catalogue-data.ts";
import { byHeader, encodeServices } from "../../../utils/domain/catalogue-encoder.ts";
import { isInCorePart } from "../../../utils/domain/catalogue-parts.ts";
import { createCatalogue } from "../../../utils/domain/catalogue.ts";
import { CORE_HOSTS, CORE_SERVICE_IDS, optionalHostsOf } from "../../../utils/domain/core-services.ts";
import { makeCustomService } from "../../../utils/domain/custom-service.ts";
import type { Service } from "../../../utils/domain/service.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const SOURCE = JSON.parse(read("scripts/catalogue/sites.json")) as Service[];

const vectors = JSON.parse(read("tests/fixtures/url-vectors.json")) as {
  readonly url: string;
  readonly service: string | null;
  readonly activity: string | null;
}[];

const CORE = SOURCE.filter(isInCorePart);
const REST = SOURCE.filter((service) => !isInCorePart(service));

const catalogue = createCatalogue(CATALOGUE);
const own = (host: string, name = host) =>
  makeCustomService({ name, hosts: [host], kind: "social", activity: "community" });

describe("the compact form", () => {
  it("is up to date with its source", () => {
    expect(CORE_CATALOGUE).toBe(encodeServices(byHeader(CORE)));
    expect(CATALOGUE_REST).toBe(encodeServices(byHeader(REST)));
  });

  it("gives the source back unchanged", () => {
    expect(decodeServices(CATALOGUE)).toEqual([...byHeader(CORE), ...byHeader(REST)]);
    expect(CORE.length + REST.length).toBe(SOURCE.length);
    expect(byHeader(SOURCE)).toHaveLength(SOURCE.length);
  });

  it("stays small when compressed", () => {
    expect(gzipSync(CATALOGUE, { level: 9 }).length).toBeLessThan(7_000);
    expect(gzipSync(CORE_CATALOGUE, { level: 9 }).length).toBeLessThan(2_300);
  });

  it("reads back any service that ends with its catch-alls", () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const host = fc.tuple(word, word).map((parts) => parts.join("."));
    const activity = fc.constantFrom("watch" as const, "publishing" as const, "career" as const);
    const rule = fc.record({ host, path: word, activity, pro: fc.boolean() });
    const kind = fc.constantFrom("social" as const, "jobs" as const);
    const service = fc
      .record({ id: word, name: fc.string(), kind, hosts: fc.uniqueArray(host, { minLength: 1 }) })
      .chain((base) =>
        fc
          .tuple(fc.array(rule), fc.array(activity, { minLength: base.hosts.length }), fc.boolean())
          .map(([rules, catchAlls, isPro]): Service => {
            const written = rules.map((each) => ({
              match: `${each.host}/${each.path}`,
              activity: each.activity,
              ...(each.pro ? { pro: true } : {}),
            }));
            const last = base.hosts.map((each, at) => ({
              match: `${each}/**`,
              activity: catchAlls[at] ?? ("watch" as const),
            }));
            const whole = { ...base, rules: [...written, ...last] };
            return isPro ? { ...whole, pro: true } : whole;
          }),
      )
      .filter(({ name }) => name !== "");
    fc.assert(
      fc.property(fc.array(service), (services) => {
        expect(decodeServices(encodeServices(services))).toEqual(services);
      }),
    );
  });

  it("refuses what it cannot hold", () => {
    const bare: Service = { id: "a", name: "A", kind: "social", hosts: ["a.com"], rules: [] };
    expect(() => encodeServices([bare])).toThrow("no catch-all");
    expect(() => decodeServices("?x")).toThrow("unknown kind");
    expect(() => decodeServices("#social watch\nx||Z/a")).toThrow("unknown activity");
  });
});

describe("the vectors", () => {
  it.each(vectors)("$url", ({ url, service, activity }) => {
    const surface = catalogue.match(url);
    expect([surface?.service ?? null, surface?.activity ?? null]).toEqual([service, activity]);
  });

  it("are all there", () => {
    expect(vectors).toHaveLength(88);
  });
});

describe("the core part alone", () => {
  const core = createCatalogue(CORE_CATALOGUE);

  it("answers as the whole for its own services, and knows nothing of others", () => {
    for (const { url } of vectors) {
      const whole = catalogue.match(url);
      const isCore = CORE.some(({ id }) => id === whole?.service);
      expect([url, core.match(url)]).toEqual([url, isCore ? whole : null]);
    }
  });

  it("holds every core service and all that lies beneath the core hosts", () => {
    expect(CORE.map(({ id }) => id)).toEqual(expect.arrayContaining([...CORE_SERVICE_IDS]));
    expect(CORE.map(({ id }) => id)).toContain("meta-ads-manager");
    const hosts = hostsIn(CORE_CATALOGUE);
    expect(CORE_HOSTS.filter((host) => !hosts.has(host))).toEqual([]);
  });

  it("is never overruled by the rest: no host of that is one of its own or lies beneath one", () => {
    const ours = CORE.flatMap(({ hosts }) => hosts);
    const beneath = REST.flatMap(({ hosts }) => hosts).filter((host) =>
      ours.some((each) => host === each || host.endsWith(`.${each}`)),
    );
    expect(beneath).toEqual([]);
  });
});

describe("a catalogue", () => {
  it("finds services by id", () => {
    expect(catalogue.byId("linkedin")?.name).toBe("LinkedIn");
    expect(catalogue.byId("nowhere")).toBeNull();
    expect(catalogue.services()).toHaveLength(SOURCE.length);
  });

  it("lets the user's own site win over a built-in one on an equal host", () => {
    const mine = own("threads.net");
    const mixed = createCatalogue(CATALOGUE, [mine]);
    expect(mixed.match("https://threads.net/")?.service).toBe(mine.id);
    expect(mixed.match("https://threads.com/")?.service).toBe("threads");
    const threads = mixed.services().find(({ id }) => id === "threads");
    expect(threads?.hosts).toEqual(["threads.com"]);
    const small = createCatalogue(mixed.subset(["threads", mine.id]));
    expect(small.match("https://threads.net/")?.service).toBe(mine.id);
    expect(small.match("https://threads.com/")?.service).toBe("threads");
  });

  it("drops a built-in service that lost its only host", () => {
    const mixed = createCatalogue(CATALOGUE, [own("instagram.com")]);
    expect(mixed.services().map(({ id }) => id)).not.toContain("instagram");
    expect(mixed.subset(["instagram"])).not.toContain("instagram|");
  });

  it("keeps the hosts of services left out of a subset to nobody", () => {
    const small = createCatalogue(catalogue.subset(["facebook"]));
    expect(small.match("https://www.facebook.com/groups/1")?.activity).toBe("community");
    expect(small.match("https://business.facebook.com/latest/inbox")).toBeNull();
    expect(catalogue.foreignHosts(["facebook"])).toContain("business.facebook.com");
  });

  it("answers in a subset as in the whole", () => {
    const ids = fc.uniqueArray(fc.constantFrom(...SOURCE.map(({ id }) => id)), { maxLength: 80 });
    const urls = vectors.map(({ url }) => url);
    fc.assert(
      fc.property(ids, (chosen) => {
        const small = createCatalogue(catalogue.subset(chosen));
        const again = createCatalogue(small.subset(chosen));
        for (const url of urls) {
          const whole = catalogue.match(url);
          const wanted = whole !== null && chosen.includes(whole.service) ? whole : null;
          expect(small.match(url)).toEqual(wanted);
          expect(again.match(url)).toEqual(wanted);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("the core", () => {
  it("stands in the catalogue and on the hosts that the manifest asks for", () => {
    for (const id of CORE_SERVICE_IDS) {
      const service = catalogue.byId(id);
      expect(service?.id).toBe(id);
      const hosts = service?.hosts ?? [];
      expect(
        hosts.some((host) => CORE_HOSTS.some((core) => host === core || host.endsWith(`.${core}`))),
      ).toBe(true);
    }
    expect(CORE_SERVICE_IDS).toHaveLength(25);
  });

  it("asks for no host beneath another, and for every national Pinterest", () => {
    const nested = CORE_HOSTS.filter((host) => CORE_HOSTS.some((parent) => host.endsWith(`.${parent}`)));
    expect(nested).toEqual([]);
    const national = catalogue.byId("pinterest")?.hosts.filter((host) => host.startsWith("pinterest.")) ?? [];
    expect(national.filter((host) => !CORE_HOSTS.includes(host))).toEqual([]);
  });

  it("needs a permission only for what lies elsewhere", () => {
    const hosts = (id: string) => SOURCE.filter((each) => each.id === id).flatMap(optionalHostsOf);
    expect(hosts("tiktok-ads")).toEqual([]);
    expect(hosts("youtube")).toEqual([]);
    expect(hosts("canva")).toContain("canva.com");
  });
});
