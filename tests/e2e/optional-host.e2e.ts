import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { AnyBrowser } from "../support/browser.ts";
import { CHROME_BUILD, FIREFOX_BUILD } from "../support/build.ts";
import type { Display } from "../support/display.ts";
import { commandDone, milliseconds, neverEndHours, readCounted } from "../support/extension.ts";
import { inChromium, inFirefox } from "../support/session.ts";
import { until } from "../support/wait.ts";

/** The build as it is once the user has allowed one more host: granted from the start, so that no bubble is met. */
const withHost = async (
  build: string,
  host: string,
  act: (extension: string) => Promise<void>,
): Promise<void> => {
  const copy = mkdtempSync(path.join(os.tmpdir(), "relache-build-"));
  try {
    cpSync(build, copy, { recursive: true });
    const file = path.join(copy, "manifest.json");
    const manifest = JSON.parse(readFileSync(file, "utf8")) as { readonly host_permissions: string[] };
    const allowed = [...manifest.host_permissions, `*://*.${host}/*`];
    writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: allowed }));
    await act(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

/** The lines of such a service are not in the background but in a file of the package: also after the worker died. */
const isCounted = async (browser: AnyBrowser, display: Display): Promise<void> => {
  await neverEndHours(browser);
  const page = await browser.newPage("https://www.canva.com/design/1");
  await page.activate();
  const countedMs = async (): Promise<number> => {
    display.moveMouse();
    await commandDone(browser, "observe", {});
    return milliseconds(await readCounted(browser), "canva");
  };
  const first = await until(async () => (await countedMs()) || null, { label: "time at canva.com" });
  await browser.killBackground();
  const isMore = async (): Promise<boolean> => (await countedMs()) > first;
  expect(await until(isMore, { label: "more time at canva.com" })).toBe(true);
};

test("Chromium: a catalogued site beyond the core is recorded once it is allowed", () =>
  withHost(CHROME_BUILD, "canva.com", (extension) =>
    inChromium({ extension }, ({ browser, display }) => isCounted(browser, display)),
  ));

test("Firefox: a catalogued site beyond the core is recorded once it is allowed", () =>
  withHost(FIREFOX_BUILD, "canva.com", (extension) =>
    inFirefox({ extension }, ({ browser, display }) => isCounted(browser, display)),
  ));
