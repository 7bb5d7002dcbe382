import { expect } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import type { Display } from "../../support/display.ts";
import type { JournalEntry } from "../../../utils/domain/journal.ts";
import type { Summary } from "../../../utils/domain/summary.ts";
import { commandDone, endHoursSoon, neverEndHours } from "../../support/extension.ts";
import { SHIELD_HOST } from "../../support/open-shield.ts";
import { until } from "../../support/wait.ts";
import { readRows } from "../../support/rows.ts";

declare const chrome: Browser;

const MINUTE_MS = 60_000;
const SOON = /^You finish in \d min$/m;

/** Near the end of the hours, without the permission for notifications: a toast, a note, a quarter of an hour more. */
export const answerToasts = async (browser: AnyBrowser, display: Display): Promise<void> => {
  await neverEndHours(browser);
  const page = await browser.newPage();
  await page.activate();
  await page.goto("https://www.linkedin.com/feed/");
  display.moveMouse();
  await page.click("#draft");

  await endHoursSoon(browser, 5 * MINUTE_MS);
  await expectText(page, SOON, "the end in some minutes");
  expect(await focusIn(page), "the focus stays in the page").toBe("draft");

  await parkByKeyboard(browser, page);
  await expectNoSecondToast(browser, page);

  const endsAt = await endHoursSoon(browser, 7 * MINUTE_MS);
  await expectText(page, SOON, "the other end");
  await tabInto(page);
  await page.press("Tab", "Tab", "Enter");
  await expectText(page, /^Today ends at .+$/m, "the later end");
  await until(async () => (await statusNow(browser)).until === endsAt + 15 * MINUTE_MS, {
    label: "the later end in the popup's figures",
  });
  // It has kept the focus, so it waits for its OK.
  await page.press("Enter");
  await expectText(page, /^$/, "no toast after its OK");
};

/** The toast stands last in the page's order of keys. */
const tabInto = async (page: AnyPage): Promise<void> => {
  await until(
    async () => {
      if ((await focusIn(page)) === "shield") return true;
      await page.press("Tab");
      return (await focusIn(page)) === "shield";
    },
    { label: "the toast by the Tab key" },
  );
};

const parkByKeyboard = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  await tabInto(page);
  await page.press("Enter");
  await expectText(page, /^Something on your mind\?$/m, "the field for a note");
  await until(
    async () => {
      await page.press("a", "1", "Enter");
      return (await notes(browser)).length > 0;
    },
    { label: "the parked note", everyMs: 500 },
  );
  expect((await notes(browser))[0]).toMatch(/a1$/);
  await expectText(page, /^Parked until .+\.$/m, "what became of the note");
  await page.press("Escape");
  await expectText(page, /^$/, "no toast after Escape");
  expect(await focusIn(page), "the focus goes back").toBe("draft");
};

/** Written down before it was shown: whoever dies, the same end is told once. */
const expectNoSecondToast = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    await browser.killBackground();
    await commandDone(browser, "observe", {});
    expect(await page.closedText(SHIELD_HOST)).toBe("");
  }
  expect(await toldEnds(browser)).toBe(1);
};

/** `shield`, or the id of what has the focus in the page. */
const focusIn = (page: AnyPage): Promise<string> =>
  page.run((host) => {
    const { activeElement } = document;
    return activeElement !== null && activeElement === document.querySelector(host)
      ? "shield"
      : (activeElement?.id ?? "");
  }, SHIELD_HOST);

const expectText = async (page: AnyPage, wanted: RegExp, label: string): Promise<void> => {
  await until(async () => wanted.test((await page.closedText(SHIELD_HOST)).trim()), {
    label,
    timeoutMs: 45_000,
  });
};

const statusNow = async (browser: AnyBrowser): Promise<Summary["status"]> => {
  await commandDone(browser, "observe", {});
  return await browser.inExtension(async () => {
    const { summary } = await chrome.storage.session.get("summary");
    return (summary as Summary).status;
  });
};

const journal = (browser: AnyBrowser): Promise<readonly JournalEntry[]> => readRows(browser, "journal");

const notes = async (browser: AnyBrowser): Promise<readonly string[]> =>
  (await journal(browser)).flatMap((entry) => (entry.kind === "note" ? [entry.data.text] : []));

const toldEnds = async (browser: AnyBrowser): Promise<number> =>
  (await journal(browser)).filter((entry) => entry.kind === "alert" && entry.data.alert === "end-soon")
    .length;
