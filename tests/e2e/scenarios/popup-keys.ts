import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { keyWalk, missedControls, outOfOrder } from "../../support/key-walk.ts";
import { until } from "../../support/wait.ts";

/** The popup in a tab, with all that comes after its first paint. */
export const openPopup = async (browser: AnyBrowser): Promise<AnyPage> => {
  const page = await browser.newPage(browser.extensionUrl("popup.html"));
  await page.activate();
  for (const part of [".score .ring", ".chart canvas", ".day-links a", "[data-action=now]"])
    await page.waitFor(part);
  return page;
};

/** Every control, in the order that is seen, each with a focus that shows. It ends beyond the page. */
export const walkThrough = async (page: AnyPage): Promise<void> => {
  const stops = await keyWalk(page);
  expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
  expect(outOfOrder(stops)).toEqual([]);
  expect(await missedControls(page)).toEqual([]);
  // Report, settings, score, the line of now, previous week, seven days and four actions at least.
  expect(stops.length).toBeGreaterThanOrEqual(16);
};

/** No control of the page is smaller than 24 px either way, but for links within a sentence. */
export const targetsAreLarge = async (page: AnyPage): Promise<void> => {
  const small = await page.run(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")]
      .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== "inline")
      .map((each) => ({ name: each.className || each.innerText, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name, box }) => `${name} ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
};

const focusOn = (page: AnyPage, selector: string): Promise<void> =>
  page.run((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);

/** Where the focus is: in the sheet, on what opened it, on nothing of the page, or elsewhere in it. */
const focusPlace = (page: AnyPage, opener: string): Promise<string> =>
  page.run((wanted) => {
    const active = document.activeElement;
    if (active === null || active === document.body || active === document.documentElement) return "none";
    if (active.closest("dialog") !== null) return "sheet";
    return active.matches(wanted) ? "opener" : active.outerHTML.slice(0, 90);
  }, opener);

/** Where the Tab key leads, both ways. After the last control it may reach the browser's own bar, and turns round there. */
const placesReached = async (page: AnyPage, opener: string): Promise<ReadonlySet<string>> => {
  const places = new Set<string>();
  for (const [key, back] of [
    ["Tab", "Shift+Tab"],
    ["Shift+Tab", "Tab"],
  ] as const) {
    for (let step = 0; step < 14; step += 1) {
      await page.press(key);
      const place = await focusPlace(page, opener);
      if (place === "none") {
        await page.press(back);
        break;
      }
      places.add(place);
    }
  }
  return places;
};

const SHEETS = ["score", "now", "snooze", "crisis", "pause"];

/** Each sheet takes the focus, keeps it however often Tab is pressed, closes by Escape and gives the focus back. */
export const sheetsKeepTheFocus = async (browser: AnyBrowser): Promise<void> => {
  for (const name of SHEETS) {
    // Firefox keeps the keys that come after the browser's own bar was reached.
    const page = await openPopup(browser);
    const opener = `[data-action=${name}]`;
    await focusOn(page, opener);
    await page.press("Enter");
    await until(() => page.run(() => document.querySelector("dialog[open]") !== null), {
      label: `the sheet ${name}`,
    });
    await until(async () => (await focusPlace(page, opener)) === "sheet", {
      label: `${name}: the focus in it`,
    });
    expect([name, ...(await placesReached(page, opener))]).toEqual([name, "sheet"]);
    await page.press("Escape");
    await until(async () => (await focusPlace(page, opener)) === "opener", {
      label: `${name}: the focus back where it came from`,
    });
    expect(await page.run(() => document.querySelector("dialog"))).toBeNull();
    await page.close();
  }
};

const week = (page: AnyPage): Promise<string> => page.text(".week h2");

/** The arrow keys turn the weeks, and no further than the current one. */
export const arrowsTurnWeeks = async (page: AnyPage): Promise<void> => {
  await page.run(() => document.body.focus());
  const current = await week(page);
  await page.press("ArrowRight");
  await page.press("ArrowLeft");
  const last = await until(async () => ((await week(page)) === current ? null : [await week(page)]), {
    label: "the week before",
  });
  await page.press("ArrowLeft");
  await until(async () => ![current, last[0]].includes(await week(page)), { label: "two weeks before" });
  await page.press("ArrowRight", "ArrowRight");
  await until(async () => (await week(page)) === current, { label: "this week again" });
};

/** A quick action holds at once; the way back is one press. */
export const actsAndUndoes = async (page: AnyPage): Promise<void> => {
  await focusOn(page, "[data-action=pause]");
  await page.press("Enter");
  await page.waitFor("dialog[open] .choices .btn");
  await page.press("Enter");
  await page.waitFor(".chip.paused");
  await page.waitFor(".flash .btn");
  await focusOn(page, ".flash .btn");
  await page.press("Enter");
  await page.waitFor(".chip:not(.paused)");
  expect(await page.run(() => document.querySelector("[data-action=pause][aria-pressed=true]"))).toBeNull();
};

/** A press on a day opens the report at that day, and closes the popup. */
export const dayOpensTheReport = async (browser: AnyBrowser, page: AnyPage): Promise<void> => {
  const day = await page.run(() => {
    const link = document.querySelector<HTMLAnchorElement>(".day-links a:nth-child(2)");
    link?.focus();
    return link?.hash ?? "";
  });
  expect(day).toMatch(/^#\d{4}-\d\d-\d\d$/);
  // The popup is gone before the key is let go.
  await page.press("Enter").catch(() => undefined);
  const report = await browser.pageAt(browser.extensionUrl(`report.html${day}`));
  await report.waitFor(".figs");
  await report.close();
};
