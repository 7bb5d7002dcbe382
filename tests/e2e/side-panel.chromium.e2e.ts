import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import type { Chromium } from "../support/chromium.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import { saveSettings } from "../support/extension.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";
import { followsThePopup, openFromPopup, seedScoredWeek } from "./scenarios/side-panel.ts";

declare global {
  var shifts: number[] | undefined;
}

type View = {
  readonly page: "popup" | "sidepanel";
  readonly width: number;
  readonly scheme?: "dark";
  /** As Firefox for Android has it, where the popup is a page of its own. */
  readonly isPhone?: boolean;
};

const VIEWS: readonly View[] = [
  { page: "sidepanel", width: 280 },
  { page: "sidepanel", width: 400, scheme: "dark" },
  { page: "sidepanel", width: 900 },
  { page: "popup", width: 360, isPhone: true },
  { page: "popup", width: 412, isPhone: true, scheme: "dark" },
];

const asPhone = (): void => {
  Object.defineProperty(Navigator.prototype, "userAgent", { get: () => "Mozilla/5.0 (Android 15; Mobile)" });
};

const watchShifts = (): void => {
  const seen: number[] = (globalThis.shifts = []);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.push(Number(Reflect.get(entry, "value")));
  }).observe({ type: "layout-shift", buffered: true });
};

const openBefore = async (
  browser: Chromium,
  file: string,
  width: number,
  first: () => void,
): Promise<ChromiumPage> => {
  const page = await browser.newPage();
  await page.setSize(width, file.startsWith("popup") && width === 380 ? 600 : 780);
  await page.send("Page.enable", {});
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${first.toString()})()` });
  await page.goto(browser.extensionUrl(file));
  await page.waitFor(".score .ring");
  await page.waitFor(".chart canvas");
  return page;
};

const sizes = (page: ChromiumPage) =>
  page.run(() => {
    const root = document.documentElement;
    const { left = -1, width = 0 } = document.querySelector(".pop")?.getBoundingClientRect() ?? {};
    const chart = document.querySelector(".chart canvas")?.getBoundingClientRect().width;
    return { overflow: root.scrollWidth - root.clientWidth, left, width, chart };
  });

test("Chromium: the popup opens the panel at the side, which shows its figures and follows", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    await openFromPopup(browser);
    const start = browser.extensionUrl("sidepanel.html");
    const target = await until(
      async () => (await browser.targets()).find(({ url }) => url.startsWith(start)),
      {
        label: "the panel",
      },
    );
    const panel = await browser.attach(target.targetId);
    await until(() => panel.run(() => document.visibilityState === "visible"), {
      label: "the panel in sight",
    });
    await followsThePopup(browser, panel);
  });
});

test("Chromium: at the side and on a phone all widths are filled, none overflows, and axe finds nothing", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    for (const language of ["en", "fr"] as const) {
      await saveSettings(browser, { language });
      for (const { page: name, width, scheme = "light", isPhone } of VIEWS) {
        const label = `${name}-${width}-${language}-${scheme}`;
        const page = await openBefore(browser, `${name}.html`, width, isPhone ? asPhone : () => undefined);
        await page.setColorScheme(scheme);
        const inner = Math.min(width, 560);
        await until(async () => (await sizes(page)).chart === inner - 32, { label: `${label}: the chart` });
        expect([label, await sizes(page)]).toEqual([
          label,
          { overflow: 0, left: (width - inner) / 2, width: inner, chart: inner - 32 },
        ]);
        await page.screenshot(path.join(RESULTS, "side", `${label}.png`));
        expect([label, await axeViolations(page)]).toEqual([label, []]);
        await page.click(".score");
        await page.waitFor(".score-sheet .suggestion, .score-sheet .sheet-note");
        await page.screenshot(path.join(RESULTS, "side", `${label}-why.png`));
        expect([label, await axeViolations(page)]).toEqual([label, []]);
        await page.close();
      }
    }
  });
});

test("Chromium: what comes after the popup's first paint moves nothing", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    for (const language of ["en", "fr"] as const) {
      await saveSettings(browser, { language });
      const page = await openBefore(browser, "popup.html", 380, watchShifts);
      await page.waitFor(".top .side");
      expect(await page.run(() => globalThis.shifts)).toEqual([]);
      expect(await page.run(() => document.documentElement.scrollHeight)).toBe(600);
      await page.close();
    }
  });
});
