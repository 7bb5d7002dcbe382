import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { commandDone } from "../../support/extension.ts";
import { until } from "../../support/wait.ts";
import { readStateRow } from "../../support/rows.ts";

/** The break page from its start to its end, without a mouse; gives a second break that goes on. */
export async function takeABreakByKeyboard<Page extends AnyPage>(browser: BrowserOf<Page>): Promise<Page> {
  await commandDone(browser, "break.start", { minutes: 5 });
  const first = await openBreak(browser);
  expect(await tabStops(first)).toEqual(["I’m back early", "Add 5 min"]);

  await first.press("Enter");
  await until(async () => /^(9:|10:)/.test(await timeLeft(first)), { label: "five minutes more" });
  await first.press("Shift+Tab", "Enter");
  await until(async () => (await breakUntil(browser)) === null, { label: "the end of the break" });

  await commandDone(browser, "break.start", { minutes: 5 });
  const second = await openBreak(browser);
  await second.press("Escape");
  await until(async () => (await breakUntil(browser)) === null, { label: "the end by Escape" });

  await commandDone(browser, "break.start", { minutes: 5 });
  return await openBreak(browser);
}

type BrowserOf<Page extends AnyPage> = Omit<AnyBrowser, "newPage"> & { newPage(): Promise<Page> };

async function openBreak<Page extends AnyPage>(browser: BrowserOf<Page>): Promise<Page> {
  const page = await browser.newPage();
  await page.activate();
  await page.goto(browser.extensionUrl("break.html"));
  await until(() => page.text("h1"), { label: "the break page" });
  return page;
}

const timeLeft = (page: AnyPage): Promise<string> =>
  page.run(() => document.querySelector("svg text")?.textContent ?? "");

/** What the Tab key comes to, in its order; ends on the last one. */
const tabStops = async (page: AnyPage): Promise<readonly string[]> => {
  const stops: string[] = [];
  for (let count = 0; count < 2; count += 1) {
    await page.press("Tab");
    stops.push(await page.run(() => document.activeElement?.textContent ?? ""));
  }
  return stops;
};

const breakUntil = async (browser: Pick<AnyBrowser, "inExtension">): Promise<number | null> =>
  (await readStateRow(browser, "switches")).breakUntil;
