import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import type { Display } from "../../support/display.ts";
import { commandDone, saveSettings } from "../../support/extension.ts";
import type { Look } from "../../support/look.ts";
import { saveWeek } from "../../support/options-page.ts";
import { armGates, readRows } from "../../support/rows.ts";
import { pass, until } from "../../support/wait.ts";
import { expectOffHours } from "./gate.ts";

const POST = "https://www.linkedin.com/feed/";
export const TOOL = "https://app.hootsuite.com/dashboard";
const CLOSED = "https://x.com/home";
export const GROUP = "https://www.facebook.com/groups/42";
export const EIGHT_TO_SIX = { start: 8 * 60, end: 18 * 60 };
/** Where the offer of the time after a crisis stands. */
export const BACK = ".give-back";

/** Late in the evening: all is closed, X without any visit; one visit a week. */
export const beOff = async (browser: AnyBrowser): Promise<void> => {
  const levels = { tools: "gate", social: "gate", services: { x: "closed" } } as const;
  await saveWeek(browser, [EIGHT_TO_SIX], { levels });
  await saveSettings(browser, {
    gate: { graceMin: 1, waitSec: 0, visitsPerWeek: 1, gapLimitMin: 180, gateGaps: false },
    idleAfterSec: 30,
  });
  await armGates(browser);
};

/** The off-hours page in the place of a site. */
export const gatedAt = async (browser: AnyBrowser, url: string): Promise<AnyPage> => {
  const page = await browser.newPage();
  await page.activate();
  await page.navigate(url);
  await expectOffHours(page, url);
  return page;
};

const opens = async (page: AnyPage, url: string): Promise<void> => {
  await until(async () => (await page.url()) === url, { label: `${url} opens` });
  await page.waitLoaded();
  expect(await page.text("#host")).toBe(new URL(url).hostname);
};

const openAt = async (browser: AnyBrowser, url: string): Promise<AnyPage> => {
  const page = await browser.newPage();
  await page.activate();
  await page.navigate(url);
  await opens(page, url);
  return page;
};

/** What the short way in says, and how many choices it offers. */
const wayIn = async (page: AnyPage): Promise<{ readonly text: string; readonly choices: number }> => {
  await page.click(".go .btn.line");
  await page.waitFor("#visit");
  const choices = await page.run(() => document.querySelectorAll("#visit input, #visit button").length);
  return { text: await page.text("#visit"), choices };
};

/** The week's only visit is used: then a gate offers a crisis and nothing else, as a closed service always does. */
export const spendTheVisits = async (browser: AnyBrowser, look: Look): Promise<void> => {
  const first = await gatedAt(browser, POST);
  expect((await wayIn(first)).text).toContain("1 of 1 left this week");
  await first.click('#visit label:has(input[value="post"])');
  await first.click('#visit label:has(input[value="5"])');
  await first.click("#visit .ready button");
  await opens(first, POST);
  await first.close();

  const spent = await gatedAt(browser, TOOL);
  const none = await wayIn(spent);
  expect(none.text).toContain("No short visits left this week. Crisis mode is always open.");
  expect(none.text).toContain("0 of 1 left this week");
  expect(none.choices).toBe(0);
  expect(await spent.text("footer")).toContain("It’s a crisis");
  await look(spent, "none-left");
  await spent.close();

  const closed = await gatedAt(browser, CLOSED);
  const never = await wayIn(closed);
  expect(never.text).toContain("X (Twitter) stays closed outside your hours. Crisis mode is always open.");
  expect(never.text).not.toContain("this week");
  expect(never.choices).toBe(0);
  await closed.close();
};

/** Ends the crisis that goes on, in the popup. */
export const endByPopup = async (browser: AnyBrowser): Promise<void> => {
  const popup = await browser.newPage(browser.extensionUrl("popup.html"));
  await popup.activate();
  await popup.click(".banner.crisis .btn.sec");
  await until(async () => expect(await popup.text()).toMatch(/^(Off-hours|Day off)/) ?? true, {
    label: "it is over",
  });
  await popup.close();
};

/** From the popup: all is open at once, for a stated time, until it is ended there. So short a crisis took nothing. */
export const crisisByPopup = async (browser: AnyBrowser, display: Display, look: Look): Promise<void> => {
  const popup = await browser.newPage(browser.extensionUrl("popup.html"));
  await popup.activate();
  await popup.click('[data-action="crisis"]');
  await popup.click(".choices .btn.pri");
  await until(async () => (await popup.text(".chip")).startsWith("Crisis mode · 1h"), {
    label: "the chip in a crisis",
  });
  await look(popup, "popup-crisis");
  for (const url of [TOOL, CLOSED]) await (await openAt(browser, url)).close();
  const group = await openAt(browser, GROUP);
  display.moveMouse();
  // Time to count.
  await pass(2500);
  await group.close();
  await popup.close();
  await endByPopup(browser);
  const gated = await gatedAt(browser, TOOL);
  expect(await gated.text(BACK)).toBe("");
  await gated.close();
};

/** From the page of a closed service: it opens, and all else too. It goes on. */
export const crisisAtTheGate = async (browser: AnyBrowser): Promise<void> => {
  const page = await gatedAt(browser, CLOSED);
  await page.click("footer button");
  await opens(page, CLOSED);
  await (await openAt(browser, GROUP)).close();
  await page.close();
};

/** What was done in the crisis stands apart from work, on its entry. A span is final once it cannot be idle time any more. */
export const crisisStandsApart = async (browser: AnyBrowser, display: Display): Promise<void> => {
  const crises = (await readRows(browser, "journal")).filter(({ kind }) => kind === "crisis");
  expect(crises).toHaveLength(2);
  const spent = await until(
    async () => {
      display.moveMouse();
      await commandDone(browser, "observe", {});
      return (await readRows(browser, "spans")).find(({ service }) => service === "facebook");
    },
    { label: "time in the crisis", timeoutMs: 60_000, everyMs: 500 },
  );
  const { at } = crises.find(({ id }) => id === spent.exceptionId) ?? { at: Infinity };
  expect(spent.context).toBe("exception");
  expect(at).toBeLessThanOrEqual(spent.start);
};
