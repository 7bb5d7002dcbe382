import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { commandDone, saveHours, saveSettings } from "../../support/extension.ts";
import { seedWeeks } from "../../support/seed.ts";
import { until } from "../../support/wait.ts";

const TOTAL = ".total .sr";
const SCORE = ".score .ring text";

/** Weeks of work up to now, of which the current one ends tomorrow: there is a score so far. */
export const seedScoredWeek = async (browser: AnyBrowser): Promise<void> => {
  await saveHours(browser, { start: 9 * 60, end: 18 * 60 });
  await seedWeeks(browser, 30);
  // 0 is Monday here and Sunday there.
  const weekStart = await browser.inExtension(() => new Date().getDay());
  await saveSettings(browser, { weekStart, language: "en" });
};

/** Presses the popup's button; the panel itself is the browser's and cannot be reached everywhere. */
export const openFromPopup = async (browser: AnyBrowser): Promise<AnyPage> => {
  const popup = await browser.newPage(browser.extensionUrl("popup.html"));
  await popup.activate();
  await popup.waitFor(".top .side");
  await popup.click(".top .side");
  return popup;
};

/** What the panel shows is what the popup shows, and follows without being asked. */
export const followsThePopup = async (browser: AnyBrowser, panel: AnyPage): Promise<void> => {
  const popup = await browser.newPage(browser.extensionUrl("popup.html"));
  await popup.activate();
  await Promise.all([popup, panel].map((page) => page.waitFor(SCORE)));
  // A minute may pass between one look and the next.
  const [total] = await until(
    async () => {
      const [one, other] = await Promise.all([panel.text(TOTAL), popup.text(TOTAL)]);
      return one === other && one !== "" ? [one] : null;
    },
    { label: "the same total in both" },
  );
  expect(total).toMatch(/^\d+h( \d\dm)?$|^\d+ min$/);
  expect(await panel.text(SCORE)).toBe(await popup.text(SCORE));
  await popup.close();

  await panel.activate();
  await panel.waitFor(".chip:not(.crisis)");
  await commandDone(browser, "crisis.start", { minutes: 60 });
  await panel.waitFor(".chip.crisis");
  await panel.waitFor(".banner.crisis .btn");
  await commandDone(browser, "crisis.end", {});
  await panel.waitFor(".chip:not(.crisis)");
};
