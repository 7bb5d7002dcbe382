import { expect, test } from "vitest";
import type { Chromium } from "../support/chromium.ts";
import { commandDone } from "../support/extension.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";
import { tidyOldRecords } from "./scenarios/tidy.ts";

/** What the page without a window is asked for after its `#`; `null` when there is none. */
const backstage = async (browser: Chromium): Promise<string | null> => {
  const start = browser.extensionUrl("backstage.html#");
  const page = (await browser.targets()).find(({ url }) => url.startsWith(start));
  return page?.url.slice(start.length) ?? null;
};

test("Chromium: old records go, and the page behind it stays only while it is needed", async () => {
  await inChromium({ zone: zoneWhereItIs(14) }, async ({ browser, display }) => {
    await tidyOldRecords(browser);
    await until(async () => (await backstage(browser)) === null, { label: "the page has left" });

    const tab = await browser.newPage("https://www.linkedin.com/feed/");
    await tab.activate();
    display.moveMouse();
    const session = await until(() => backstage(browser), { label: "the witness of a visit" });
    await commandDone(browser, "observe", {});
    expect(await backstage(browser)).toBe(session);
  });
});
