import type { Browser } from "webextension-polyfill";
import type { Chromium } from "./chromium.ts";
import type { Display } from "./display.ts";
import type { Firefox } from "./firefox.ts";
import { until } from "./wait.ts";

declare const chrome: Browser;

/** Asks for the right to notify and answers the browser's bubble by the keyboard. */
export const allowNotificationsInChromium = async (browser: Chromium, display: Display): Promise<void> => {
  const page = await browser.newPage(browser.extensionUrl("manifest.json"));
  await page.activate();
  await until(
    async () => {
      let isSettled = false;
      const asked = page
        .run(() => chrome.permissions.request({ permissions: ["notifications"] }))
        .finally(() => {
          isSettled = true;
        });
      // No one tells when the bubble is there, so the keys come again until it has been answered.
      // It opens on "Deny"; "Allow" is next to it. Keys that came too early may deny: then we ask again.
      const answered = until(
        () => {
          display.key("Tab");
          display.key("Return");
          return isSettled;
        },
        { label: "answer to the permission bubble", everyMs: 600 },
      );
      const [isAllowed] = await Promise.all([asked, answered]);
      return isAllowed;
    },
    { label: "permission to notify", timeoutMs: 30_000 },
  );
  await page.close();
};

/** Firefox grants without a bubble (a preference of the test profile), but only within a real click. */
export const allowNotificationsInFirefox = async (browser: Firefox): Promise<void> => {
  const page = await browser.newPage(browser.extensionUrl("welcome.html"));
  await page.run(() => {
    const button = document.createElement("button");
    button.id = "ask";
    button.textContent = "ask";
    button.style.cssText = "position: fixed; inset: 0; z-index: 2147483647";
    button.addEventListener("click", () => {
      void chrome.permissions.request({ permissions: ["notifications"] });
    });
    document.body.append(button);
  });
  await page.click("#ask");
  await until(() => page.run(() => chrome.permissions.contains({ permissions: ["notifications"] })), {
    label: "permission to notify",
  });
  await page.close();
};
