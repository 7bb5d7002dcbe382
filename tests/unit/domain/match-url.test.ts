import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../../utils/domain/catalogue.ts";
import { isMatch, parseAddress, parsePattern } from "../../../utils/domain/match-url.ts";

const catalogue = createCatalogue(CATALOGUE);
const HOSTS = catalogue.services().flatMap(({ hosts }) => hosts);
const anyHost = fc.constantFrom(...HOSTS);
const anyLabel = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/);

const matches = (pattern: string, url: string): boolean => {
  const address = parseAddress(url);
  return address !== null && isMatch(parsePattern(pattern), address);
};

describe("patterns", () => {
  it.each([
    ["a.com/x", "https://a.com/x", true],
    ["a.com/x", "https://a.com/x/y?z#w", true],
    ["a.com/x", "https://a.com/xy", false],
    ["a.com/x/", "https://a.com/x", true],
    ["a.com/x", "https://a.com//x", true],
    ["a.com/x", "https://a.com/%78", true],
    ["a.com/x", "https://a.com/b%2Fx", false],
    ["a.com/x", "https://a.com/y/../x", true],
    ["a.com/X", "https://A.com/x", true],
    ["a.com/*/x", "https://a.com/1/x", true],
    ["a.com/*/x", "https://a.com/x", false],
    ["a.com/*/x", "https://a.com/1/2/x", false],
    ["a.com/**/x", "https://a.com/x", true],
    ["a.com/**/x", "https://a.com/1/2/x/3", true],
    ["a.com/**/x", "https://a.com/1/2", false],
    ["a.com/**", "https://sub.a.com:8443", true],
    ["a.com/d#/s", "https://a.com/d#/s", true],
    ["a.com/d#/s", "https://a.com/d#!/S?id=1", true],
    ["a.com/d#/s", "https://a.com/d#s/t", true],
    ["a.com/d#/s", "https://a.com/d", false],
    ["a.com/d#/s", "https://a.com/#/s", false],
    ["a.com/x", "https://a.com/%E0%A4%A/x", false],
    ["a.com/**/x", "https://a.com/%E0%A4%A/x", true],
  ])("%s against %s: %s", (pattern, url, expected) => {
    expect(matches(pattern, url)).toBe(expected);
  });

  it("reads http and https only", () => {
    for (const scheme of ["ftp", "ws", "file", "chrome-extension", "view-source:https", "blob:https"]) {
      expect(catalogue.match(`${scheme}://linkedin.com/feed`)).toBeNull();
    }
    expect(catalogue.match("about:reader?url=https://linkedin.com/")).toBeNull();
    expect(catalogue.match("no address")).toBeNull();
  });
});

describe("hosts", () => {
  const home = (host: string) => catalogue.match(`https://${host}/`);

  it("are the same in any case, with a port, www. or a trailing dot", () => {
    const shapes = fc.constantFrom(
      (host: string) => host.toUpperCase(),
      (host: string) => `${host}.`,
      (host: string) => `${host}:8080`,
      (host: string) => `www.${host}`,
      (host: string) => `user:pass@${host}`,
      (host: string) => `WWW.${host}.:443`,
    );
    fc.assert(
      fc.property(anyHost, shapes, (host, shape) => {
        expect(home(host)).not.toBeNull();
        expect(home(shape(host))).toEqual(home(host));
        expect(catalogue.match(`http://${shape(host)}`)).toEqual(home(host));
      }),
    );
  });

  it("never match a lookalike", () => {
    fc.assert(
      fc.property(anyHost, anyLabel, (host, label) => {
        expect(home(`${host}.${label}.example`)).toBeNull();
        expect(home(`${label}.example/${host}`)).toBeNull();
        expect(home(`${label}.example?${host}`)).toBeNull();
        expect(home(`${host}@${label}.example`)).toBeNull();
        const glued = `${label}${host}`;
        if (!HOSTS.some((known) => glued === known || glued.endsWith(`.${known}`))) {
          expect(home(glued)).toBeNull();
        }
      }),
    );
  });

  it("belong to the longest that is listed", () => {
    fc.assert(
      fc.property(anyHost, anyLabel, (host, label) => {
        const below = `${label}.${host}`;
        fc.pre(!HOSTS.includes(below));
        expect(home(below)?.service).toBe(home(host)?.service);
      }),
    );
  });
});

describe("professional surfaces", () => {
  it.each([
    ["https://www.linkedin.com/feed/", false],
    ["https://www.linkedin.com/company/1/admin/analytics", true],
    ["https://www.linkedin.com/company/1/admin/inbox", true],
    ["https://www.linkedin.com/jobs", false],
    ["https://mod.reddit.com/mail", true],
    ["https://studio.youtube.com/channel/1/comments", true],
    ["https://www.youtube.com/watch?v=1", false],
    ["https://www.youtube.com/upload", true],
    ["https://business.facebook.com/latest/inbox", true],
    ["https://www.canva.com/", true],
    ["https://web.whatsapp.com/", false],
  ])("%s: %s", (url, expected) => {
    expect(catalogue.match(url)?.isProfessional).toBe(expected);
  });
});
