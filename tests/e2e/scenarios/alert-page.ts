import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { commandDone, neverEndHours } from "../../support/extension.ts";
import { until } from "../../support/wait.ts";

/** An answer on the page of an alert is confirmed there, by keyboard alone; then OK closes the page. */
export async function answerOnThePage(browser: AnyBrowser): Promise<void> {
  await neverEndHours(browser);
  const page = await browser.newPage(browser.extensionUrl("alert.html#retime:1:space,today"));
  await page.activate();
  await page.waitFor(".alert-acts .btn");
  expect(await shownHeading(page)).toBe("Are these breaks badly timed?");
  await page.press("Tab", "Tab", "Enter");
  await until(async () => (await shownHeading(page)) === "No more breaks proposed today", {
    label: "what became of the answer",
  });
  // What is new is where the keyboard is.
  expect(await page.run(() => document.activeElement?.tagName)).toBe("H1");
  await page.press("Tab");
  expect(await page.run(() => document.activeElement?.textContent)).toBe("OK");
  await page.close();
}

/** A meeting that no extension can tell: said in the popup, shown there while it holds, ended there. */
export async function quietAMeeting(browser: AnyBrowser): Promise<void> {
  await neverEndHours(browser);
  await commandDone(browser, "observe", {});
  const first = await openPopup(browser);
  await first.click(SNOOZE);
  await first.waitFor("[aria-describedby='meeting-note']");
  await first.click("[aria-describedby='meeting-note']");
  await until(async () => (await first.text(".flash-place")).startsWith("Quiet for this meeting, until"), {
    label: "what was done",
  });
  await first.close();

  const second = await openPopup(browser);
  await second.waitFor(`${SNOOZE}[aria-pressed='true']`);
  await second.click(SNOOZE);
  await second.waitFor(`${SNOOZE}[aria-pressed='false']`);
  expect(await second.text(".flash-place")).toContain("Alerts are on again");
  await second.close();
}

const SNOOZE = "[data-action='snooze']";

async function openPopup(browser: AnyBrowser): Promise<AnyPage> {
  const page = await browser.newPage(browser.extensionUrl("popup.html"));
  await page.activate();
  await page.waitFor(`${SNOOZE}[aria-pressed]`);
  // The parts that are loaded after the first paint.
  await page.waitFor(".flash-place");
  return page;
}

const shownHeading = (page: AnyPage): Promise<string> => page.text("h1");
