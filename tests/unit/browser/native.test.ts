import { beforeEach, describe, expect, it, vi } from "vitest";

const load = async (): Promise<unknown> => (await import("../../../utils/browser/native.ts")).default;

describe("the browser's own interface", () => {
  const [browser, chrome] = [{ runtime: { id: "browser" } }, { runtime: { id: "chrome" } }];
  beforeEach(() => {
    vi.resetModules();
    vi.unstubAllGlobals();
  });

  it("is `browser` where there is one", async () => {
    vi.stubGlobal("browser", browser);
    vi.stubGlobal("chrome", chrome);
    expect(await load()).toBe(browser);
  });

  it("is `chrome` in older Chromium", async () => {
    vi.stubGlobal("chrome", chrome);
    expect(await load()).toBe(chrome);
  });
});
