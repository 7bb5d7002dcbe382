import type { Browser } from "webextension-polyfill";
import { test } from "vitest";
import { commandDone } from "../support/extension.ts";
import { inChromium } from "../support/session.ts";
import { workForAClient } from "./scenarios/contexts.ts";

declare const chrome: Browser;

// An extension that is loaded for a test gets no keys from Chromium: the command that the popup sends takes their place.
test("Chromium: a client's page counts for the client; a tab is made personal, and counts again", async () => {
  await inChromium({}, async ({ browser, display }) => {
    let personalTab: number | null = null;
    await workForAClient(browser, display, async () => {
      if (personalTab === null) {
        personalTab = await browser.inExtension(() =>
          chrome.tabs.query({ url: "*://*.linkedin.com/*" }).then(([tab]) => tab?.id ?? null),
        );
        await commandDone(browser, "personal.start", { tabId: personalTab ?? -1 });
      } else await commandDone(browser, "personal.end", { tabId: personalTab });
    });
  });
});
