import { describe, expect, it } from "vitest";
import { hostsIn } from "../../../utils/domain/catalogue-codec.ts";
import { CORE_CATALOGUE } from "../../../utils/domain/catalogue-data.ts";
import { CORE_HOSTS, hostPattern } from "../../../utils/domain/core-services.ts";
import { grantChecker, isMoreGranted } from "../../../utils/domain/granted-hosts.ts";

describe("granted hosts", () => {
  const origins = ["*://*.facebook.com/*", "https://app.example.org/*"];
  it.each([
    ["facebook.com", true],
    ["business.facebook.com", true],
    ["notfacebook.com", false],
    ["app.example.org", true],
    ["example.org", false],
    ["x.com", false],
  ])("%s: %s", (host, isAllowed) => {
    expect(grantChecker(origins)(host)).toBe(isAllowed);
  });

  it("everything, when the user granted everything", () => {
    expect(grantChecker(["<all_urls>"])("x.com")).toBe(true);
    expect(grantChecker(["*://*/*"])("x.com")).toBe(true);
    expect(grantChecker([])("x.com")).toBe(false);
  });
});

describe("more than the core", () => {
  const core = CORE_HOSTS.map(hostPattern);
  it.each([
    [[], false],
    [core, false],
    [["https://www.linkedin.com/*", "*://business.facebook.com/*"], false],
    [[...core, "*://*.canva.com/*"], true],
    [["*://*.notlinkedin.com/*"], true],
    [["*://*.com/*"], true],
    [["<all_urls>"], true],
    [["*://*/*"], true],
    [["file:///*"], true],
  ])("%j: %s", (origins, isMore) => {
    expect(isMoreGranted(origins, hostsIn(CORE_CATALOGUE))).toBe(isMore);
  });
});
