import { expect } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { AnyBrowser } from "../../support/browser.ts";
import type { Display } from "../../support/display.ts";
import { commandDone, endHoursSoon, neverEndHours } from "../../support/extension.ts";
import { seedStretch } from "../../support/seed.ts";
import { until } from "../../support/wait.ts";

declare const chrome: Browser;

/** Break, nearly the end, the end: each is really shown, and a click on it leads where it should. */
export const followTheAlerts = async (browser: AnyBrowser, display: Display): Promise<void> => {
  await neverEndHours(browser);
  const tab = await browser.newPage();
  await tab.activate();
  await tab.goto("https://www.linkedin.com/feed/");
  display.moveMouse();

  const beforeBreak = windowIds(display);
  await seedStretch(browser, 51);
  await commandDone(browser, "observe", {});
  await expectNotice(browser, "break");
  await clickNotice(browser, display, beforeBreak, "break.html");
  await commandDone(browser, "break.end", {});

  const beforeEndSoon = windowIds(display);
  const endsAt = await endHoursSoon(browser, 15_000);
  await expectNotice(browser, "end-soon");
  await clickNotice(browser, display, beforeEndSoon, "report.html");

  const beforeEnd = windowIds(display);
  await until(() => Date.now() >= endsAt, { label: "end of the hours", timeoutMs: 120_000, everyMs: 250 });
  await expectNotice(browser, "end");
  await clickNotice(browser, display, beforeEnd, "offhours.html");
};

const expectNotice = async (browser: AnyBrowser, kind: string): Promise<void> => {
  const ids = await until(
    async () => {
      const shown = await browser.inExtension(async () => Object.keys(await chrome.notifications.getAll()));
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
