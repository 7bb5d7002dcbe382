import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { ruleCount, saveSettings } from "../../support/extension.ts";
import type { Look } from "../../support/look.ts";
import { SHIELD_HOST } from "../../support/open-shield.ts";
import { leaveOnly, readRows } from "../../support/rows.ts";
import { until } from "../../support/wait.ts";
import { BACK, beOff, gatedAt, GROUP } from "./crisis.ts";
import { GATE } from "./loosening.ts";

const POST = "https://www.linkedin.com/feed/";
const DRAFT = "A post that is not sent yet";
const COVERED = /^You’re off until .+, .+\.$/m;
const SOON = "Your 5 min are up in 1 min";

const shows = (page: AnyPage): Promise<string> => page.closedText(SHIELD_HOST);

/** In for five minutes, for a post; then a second page of the same service. */
const enter = async (browser: AnyBrowser): Promise<{ readonly saved: AnyPage; readonly draft: AnyPage }> => {
  const saved = await gatedAt(browser, POST);
  await saved.click(".go .btn.line");
  await saved.click('#visit label:has(input[value="post"])');
  await saved.click('#visit label:has(input[value="5"])');
  await saved.click("#visit .ready button");
  await until(async () => (await saved.url()) === POST, { label: "the way in" });
  await saved.waitLoaded();
  return { saved, draft: await browser.newPage(POST) };
};

/**
 * A short visit that nobody ends: a minute before, the page says so; at the end the page is covered, with the background
 * dead; where something is being written it waits. Nothing closes by itself. Returns the covered page.
 */
export const visitRunsOut = async (browser: AnyBrowser, look: Look): Promise<AnyPage> => {
  const { saved, draft } = await enter(browser);
  await draft.activate();
  await draft.type("#draft", DRAFT);
  await saved.activate();
  const warnedFrom = (await leaveOnly(browser, 70_000)) - 60_000;
  await browser.killBackground();
  expect(await shows(saved)).not.toContain("min");
  await until(async () => (await shows(saved)).includes(SOON), {
    label: "the word before the end",
    timeoutMs: 30_000,
  });
  expect(Date.now()).toBeGreaterThanOrEqual(warnedFrom);
  expect(await shows(saved)).toContain("This tab won’t close by itself.");
  await look(saved, "visit-ends");

  await leaveOnly(browser, 3000);
  await browser.killBackground();
  await until(async () => COVERED.test(await shows(saved)), { label: "the overlay", timeoutMs: 20_000 });
  await look(saved, "visit-over");
  await draft.activate();
  await until(async () => (await shows(draft)).includes("Save what you’re writing"), {
    label: "the wait for the draft",
  });
  const written = await draft.run(() => document.querySelector<HTMLTextAreaElement>("#draft")?.value);
  expect([written, await saved.url(), await draft.url()]).toEqual([DRAFT, POST, POST]);
  await draft.close();
  return saved;
};

/** Late in the evening, two visits a week. */
export const beOffWithVisits = async (browser: AnyBrowser): Promise<void> => {
  await beOff(browser);
  await saveSettings(browser, { gate: { ...GATE, waitSec: 0, visitsPerWeek: 2 } });
};

const isOpen = async (page: AnyPage): Promise<boolean> => !COVERED.test(await shows(page));

/**
 * Where the overlay lies over a page, the keyboard alone leads on: to another visit, and from that one's end to a crisis.
 * The page beneath is the same all along.
 */
export const byTheOverlay = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  await page.activate();
  await page.run(() => void (document.body.dataset["marker"] = "same"));
  // Past leaving; then the form takes the focus: reason, length, and the button that has appeared.
  await page.press("Tab", "Tab", "Enter");
  await until(async () => (await shows(page)).includes("1 of 2 left this week"), { label: "the form" });
  await page.press("Tab", " ", "Tab", " ", "Tab", "Enter");
  await until(() => isOpen(page), { label: "in again" });
  const visits = (await readRows(browser, "journal")).filter(({ kind }) => kind === "visit");
  expect(visits).toMatchObject([
    { data: { service: "linkedin", reason: "post" } },
    { data: { service: "linkedin", reason: "post" } },
  ]);

  await leaveOnly(browser, 1000);
  await until(async () => !(await isOpen(page)), { label: "the overlay again" });
  // Past leaving, the way in, the note and its button.
  await page.press("Tab", "Tab", "Tab", "Tab", "Tab", "Enter");
  await until(() => isOpen(page), { label: "the crisis opens the page" });
  expect(await page.run(() => document.body.dataset["marker"])).toBe("same");
};

/** A crisis that nobody ends: it is over at its time, by the alarm alone, and then its time is offered back. */
export const crisisRunsOut = async (browser: AnyBrowser, page: AnyPage, look: Look): Promise<void> => {
  const end = await leaveOnly(browser, 35_000);
  expect(await ruleCount(browser)).toBe(0);
  // Nobody is left who could wake the background.
  await page.goto("https://www.example.org/");
  await browser.killBackground();
  await until(async () => (await ruleCount(browser)) > 0, {
    label: "closed again",
    timeoutMs: 90_000,
    everyMs: 500,
  });
  expect(Date.now()).toBeGreaterThanOrEqual(end);
  await page.navigate(GROUP);
  await until(() => page.text(BACK), { label: "the offer" });
  expect(await page.text("h1")).toMatch(COVERED);
  expect(await page.text(BACK)).toContain("Crisis over: 1h");
  await look(page, "crisis-over");
  await page.close();
};
