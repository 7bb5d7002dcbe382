import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import { ChromiumPage } from "../support/chromium-page.ts";
import { commandDone, saveSettings } from "../support/extension.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import {
  actsAndUndoes,
  arrowsTurnWeeks,
  dayOpensTheReport,
  openPopup,
  sheetsKeepTheFocus,
  targetsAreLarge,
  walkThrough,
} from "./scenarios/popup-keys.ts";
import { seedClients } from "../support/seed.ts";
import { seedScoredWeek } from "./scenarios/side-panel.ts";

test("Chromium: the popup is used by keys alone", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    await seedClients(browser);
    await sheetsKeepTheFocus(browser);
    const page = await openPopup(browser);
    if (!(page instanceof ChromiumPage)) throw new Error("sizes are set in Chromium");
    await page.setSize(380, 600);
    await targetsAreLarge(page);
    await walkThrough(page);
    await arrowsTurnWeeks(page);
    await actsAndUndoes(page);
    await dayOpensTheReport(browser, page);
  });
});

const bar = (page: ChromiumPage) =>
  page.run(() => {
    const box = (selector: string): DOMRect | undefined =>
      document.querySelector(selector)?.getBoundingClientRect();
    const { right: end = 0 } = box(".top") ?? {};
    const [chip, side, settings] = [box(".chip"), box(".top .side"), box(".top > a:last-child")];
    return {
      isSideClear: side !== undefined && side.width >= 24 && side.left >= (chip?.right ?? end),
      isWithin: settings !== undefined && settings.right <= end && settings.width === 34,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      title: document.querySelector<HTMLElement>(".chip")?.title.replaceAll(/[\u202f\u00a0]/g, " ") ?? "",
    };
  });

test("Chromium: a long state leaves the button of the side panel in its place", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    await seedClients(browser);
    await saveSettings(browser, { language: "fr" });
    await commandDone(browser, "pause.start", { until: Date.now() + 3_600_000 });
    const page = await openPopup(browser);
    if (!(page instanceof ChromiumPage)) throw new Error("sizes are set in Chromium");
    await page.setSize(380, 600);
    await page.waitFor(".chip.paused");
    await page.waitFor(".top .side");
    for (const spacing of ["0", "0.08em"]) {
      await page.run((wanted) => {
        document.querySelector<HTMLElement>(".chip")?.style.setProperty("letter-spacing", wanted);
      }, spacing);
      expect(await bar(page)).toMatchObject({
        isSideClear: true,
        isWithin: true,
        overflow: 0,
        title: expect.stringMatching(/^Suivi suspendu · jusqu’à \d+ h( \d\d)?$/) as unknown,
      });
      await page.screenshot(path.join(RESULTS, "popup", `long-chip-${spacing}.png`));
    }
    expect(await axeViolations(page)).toEqual([]);
  });
});
