import { expect } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { AnyBrowser } from "../../support/browser.ts";
import type { Display } from "../../support/display.ts";
import {
  commandDone,
  endHoursSoon,
  milliseconds,
  neverEndHours,
  readCounted,
  saveSettings,
} from "../../support/extension.ts";
import { SHIELD_HOST } from "../../support/open-shield.ts";
import { seedStretch } from "../../support/seed.ts";
import { until } from "../../support/wait.ts";
import { readRows } from "../../support/rows.ts";

declare const chrome: Browser;

/**
 * Break, nearly the end, the end: each is really shown, and a click on it leads where it should.
 * @param hasButtons notifications have buttons in this browser; without them a click leads to the choice
 */
export const followTheAlerts = async (
  browser: AnyBrowser,
  display: Display,
  hasButtons: boolean,
): Promise<void> => {
  await neverEndHours(browser);
  const tab = await browser.newPage();
  await tab.activate();
  await tab.goto("https://www.linkedin.com/feed/");
  display.moveMouse();

  const beforeBreak = windowIds(display);
  await seedStretch(browser, 51);
  await commandDone(browser, "observe", {});
  // A due break waits for a seam: a look at another tab is one.
  const other = await browser.newPage();
  await other.goto("https://www.linkedin.com/feed/");
  await expectNotice(browser, "break", [tab, other]);
  await clickNotice(browser, display, beforeBreak, hasButtons ? "break.html" : "alert.html");
  if (!hasButtons) await chooseBreak(browser);
  await commandDone(browser, "break.end", {});

  const beforeEndSoon = windowIds(display);
  const endsAt = await endHoursSoon(browser, 15_000);
  await expectNotice(browser, "end-soon");
  await clickNotice(browser, display, beforeEndSoon, hasButtons ? "report.html" : "alert.html");
  if (!hasButtons) await chooseNote(browser);

  const beforeEnd = windowIds(display);
  await until(() => Date.now() >= endsAt, { label: "end of the hours", timeoutMs: 120_000, everyMs: 250 });
  await expectNotice(browser, "end");
  await clickNotice(browser, display, beforeEnd, "offhours.html");
};

/** The choice that buttons would have been: the first one starts the break. */
const chooseBreak = async (browser: AnyBrowser): Promise<void> => {
  const choice = await browser.pageAt(browser.extensionUrl("alert.html"));
  await until(async () => (await choice.text("h1")) === "Time for a short break", { label: "the choice" });
  await choice.click(".btn.pri");
  await browser.pageAt(browser.extensionUrl("break.html"));
};

const chooseNote = async (browser: AnyBrowser): Promise<void> => {
  const choice = await browser.pageAt(browser.extensionUrl("alert.html"));
  await until(async () => (await choice.text("h1")).startsWith("You finish in"), { label: "the choice" });
  await choice.click(".btn.pri");
  await choice.type("#park", "Answer Sam");
  await choice.click(".alert-note .btn");
  await until(async () => (await choice.text(".alert-help")).startsWith("Parked until"), {
    label: "the parked note",
  });
  await choice.close();
};

/** The first evening, hours after the end of the day, when pages only remind: time that goes on is told once. */
export const hearOfALongEvening = async (browser: AnyBrowser, display: Display): Promise<void> => {
  await saveSettings(browser, { isWelcomeDone: true });
  const other = await browser.newPage();
  const tab = await browser.newPage();
  await tab.activate();
  const before = windowIds(display);
  await tab.goto("https://www.linkedin.com/feed/");
  display.moveMouse();
  await until(() => tab.closedText(SHIELD_HOST), { label: "the reminder in the page" });
  await commandDone(browser, "observe", {});
  // It waits for a seam: to leave the page is one.
  await expectNotice(browser, "after-hours", [tab, other]);
  expect(milliseconds(await readCounted(browser), "linkedin")).toBeGreaterThan(0);
  await clickNotice(browser, display, before, "offhours.html");

  await tab.activate();
  await commandDone(browser, "observe", {});
  expect(await toldAlerts(browser)).toEqual(["after-hours"]);
};

/** All alerts that were ever shown, by the journal. */
const toldAlerts = async (browser: AnyBrowser): Promise<readonly unknown[]> =>
  (await readRows(browser, "journal")).flatMap((entry) => (entry.kind === "alert" ? [entry.data.alert] : []));

const shownNotices = (browser: AnyBrowser): Promise<readonly string[]> =>
  browser.inExtension(async () => Object.keys(await chrome.notifications.getAll()));

/** @param tabs shown in turn while it is waited for */
const expectNotice = async (
  browser: AnyBrowser,
  kind: string,
  tabs: readonly { activate: () => Promise<unknown> }[] = [],
): Promise<void> => {
  let looks = 0;
  const ids = await until(
    async () => {
      looks += 1;
      if (looks % 8 === 0) await tabs[(looks / 8) % tabs.length]?.activate();
      const shown = await shownNotices(browser);
      return shown.some((id) => id.startsWith(`${kind}:`)) && shown;
    },
    { label: `a notice of kind ${kind}`, timeoutMs: 45_000, everyMs: 500 },
  );
  expect(ids.filter((id) => id.startsWith(`${kind}:`))).toHaveLength(1);
};

const windowIds = (display: Display): ReadonlySet<string> =>
  new Set(display.windows().map((window) => window.id));

/** A real click on the notice's own window. */
const clickNotice = async (
  browser: AnyBrowser,
  display: Display,
  known: ReadonlySet<string>,
  leadsTo: string,
): Promise<void> => {
  await until(
    async () => {
      const notice = display
        .windows()
        .find(({ id, width, height }) => !known.has(id) && width > 200 && width < 600 && height < 400);
      if (notice) {
        display.clickAt(notice.x + Math.round(notice.width / 2), notice.y + Math.round(notice.height / 2));
      }
      // It may still be sliding in: a click that missed is made again.
      return browser.pageAt(browser.extensionUrl(leadsTo), 1500);
    },
    { label: `${leadsTo} after a click on the notice`, timeoutMs: 15_000 },
  );
};
