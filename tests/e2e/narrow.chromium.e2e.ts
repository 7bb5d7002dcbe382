import path from "node:path";
import { expect, test } from "vitest";
import { RESULTS } from "../support/build.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import { saveSettings } from "../support/extension.ts";
import { seedClients } from "../support/seed.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";
import { targetsAreLarge } from "./scenarios/popup-keys.ts";
import { seedScoredWeek } from "./scenarios/side-panel.ts";

/** 640 px at twice the size are 320 px to the page. */
const WIDTH = 320;

const PAGES = [
  { file: "report.html", ready: "body:has(.log):has(.rules .sources):has(.plot canvas)" },
  { file: "sidepanel.html", ready: "body:has(.chart canvas):has(.score .ring)" },
];

/** Nothing lies beyond the right edge but what scrolls in a box of its own, and no words are cut. */
const troubles = (page: ChromiumPage): Promise<readonly string[]> =>
  page.run(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    const isFree = (each: Element): boolean =>
      each.checkVisibility({ opacityProperty: true }) &&
      each.closest(".scroll, .sr, svg, canvas, [aria-hidden=true]") === null;
    // What only a reader hears is cut down to a point.
    const isCut = (each: Element | null): boolean =>
      each !== null && (getComputedStyle(each).clipPath !== "none" || isCut(each.parentElement));
    for (const each of document.querySelectorAll<HTMLElement>(
      "h1, h2, p, b, button, a, label, dt, dd, li, th, td",
    )) {
      if (!isFree(each) || isCut(each)) continue;
      const box = each.getBoundingClientRect();
      if (box.width > 1 && box.right > root.clientWidth + 1)
        found.push(
          `${each.tagName}.${each.className} ends at ${Math.round(box.right)}: ${each.innerText.slice(0, 40)}`,
        );
    }
    return found;
  });

test("Chromium: where there is less than its height the popup scrolls", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    const page = await browser.newPage();
    await page.setSize(400, 300);
    await page.goto(browser.extensionUrl("popup.html"));
    await page.waitFor(".acts button");
    const howItScrolls = () =>
      page.run(() => {
        const { overflowX, overflowY } = getComputedStyle(document.body);
        return { overflowX, overflowY, isHigher: document.documentElement.scrollHeight >= 600 };
      });
    expect(await howItScrolls()).toEqual({ overflowX: "hidden", overflowY: "auto", isHigher: true });
    await page.setSize(380, 600);
    expect(await howItScrolls()).toEqual({ overflowX: "hidden", overflowY: "hidden", isHigher: true });
    await page.close();
  });
});

test("Chromium: report and side panel flow into 320 px", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    await seedClients(browser);
    for (const language of ["en", "fr"] as const) {
      await saveSettings(browser, { language, rules: { country: "FR", profile: "employee" } });
      for (const { file, ready } of PAGES) {
        const page = await browser.newPage();
        await page.setSize(WIDTH, 720);
        await page.goto(browser.extensionUrl(file));
        await page.waitFor(ready);
        await until(async () => (await page.run(() => document.documentElement.lang)) === language, {
          label: `${file} in ${language}`,
        });
        expect([file, language, await troubles(page)]).toEqual([file, language, []]);
        await targetsAreLarge(page);
        await page.screenshot(path.join(RESULTS, "narrow", `${file}-${language}.png`));
        await page.close();
      }
    }
  });
});
