import { describe, expect, it } from "vitest";
import { grantChecker } from "../../../utils/domain/granted-hosts.ts";

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
