import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import type { Chromium } from "../support/chromium.ts";
import { saveSettings } from "../support/extension.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import {
  calendarInAndOut,
  holidaysOfFrance,
  leaveFollowsAtOnce,
  openExceptions,
  refuseImpossibleHours,
} from "./scenarios/exceptions.ts";

const LANGUAGES = ["en", "fr"] as const;
const SCHEMES = ["light", "dark"] as const;

/** The page as it is filled now, with its form and its list open: pictures, and what axe finds. */
const look = async (browser: Chromium): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for (const language of LANGUAGES) {
    await saveSettings(browser, { language });
    for (const scheme of SCHEMES) {
      const label = `exceptions-${language}-${scheme}`;
      const page = await browser.newPage();
      await page.setSize(1280, 1500);
      await page.setColorScheme(scheme);
      await page.goto(browser.extensionUrl("options.html#exceptions"));
      await page.waitFor(".ex-row", 20_000);
      await page.screenshot(path.join(RESULTS, "pages", `${label}.png`));
      found.push(...(await axeViolations(page)).map((violation) => [label, violation]));
      await page.click('section[aria-labelledby="exceptions"] .popover > button');
      await page.click('section[aria-labelledby="exceptions"] .template-list li:nth-child(3) button');
      await page.click('section[aria-labelledby="holidays"] .fld button');
      await page.waitFor(".ex-tick", 20_000);
      await page.setSize(1280, 2400);
      await page.screenshot(path.join(RESULTS, "pages", `${label}-open.png`));
      found.push(...(await axeViolations(page)).map((violation) => [`${label}-open`, violation]));
      await page.close();
    }
  }
  return found;
};

test("Chromium: leave, public holidays and calendar files, in both languages, light and dark", async () => {
  const zone = zoneWhereItIs(14);
  await inChromium({ zone }, async ({ browser }) => {
    const page = await openExceptions(browser);
    await leaveFollowsAtOnce(browser, page, zone);
    await refuseImpossibleHours(browser, page);
    await holidaysOfFrance(browser, page);
    await calendarInAndOut(browser, page, zone);
    await page.close();
    expect(await look(browser)).toEqual([]);
  });
});
