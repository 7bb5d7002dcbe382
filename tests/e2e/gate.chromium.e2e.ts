import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import type { Chromium } from "../support/chromium.ts";
import { saveSettings } from "../support/extension.ts";
import { inChromium } from "../support/session.ts";
import { until } from "../support/wait.ts";
import { followTheEvening } from "./scenarios/evening.ts";

test("Chromium: off-hours, open tabs are covered, nine of nine addresses are gated; a visit and a crisis open them", async () => {
  await inChromium({}, (session) => followTheEvening(session, axeOffHours));
});

const HEADLINES = { en: "You’re off until", fr: "Ce temps est à vous jusqu’à" } as const;

/** The page as it really stands in the place of a site, then with the way in open. */
const axeOffHours = async (browser: Chromium): Promise<void> => {
  const found: unknown[] = [];
  for (const language of ["fr", "en"] as const) {
    await saveSettings(browser, { language });
    const page = await browser.newPage();
    await page.activate();
    await page.navigate("https://app.hootsuite.com/dashboard");
    await until(async () => (await page.text("h1")).startsWith(HEADLINES[language]), {
      label: `the off-hours page, ${language}`,
    });
    const look = async (): Promise<void> => {
      for (const scheme of ["dark", "light"] as const) {
        await page.setColorScheme(scheme);
        const violations = await axeViolations(page);
        found.push(...violations.map((each) => [`offhours-${language}-${scheme}`, each]));
      }
    };
    await look();
    await page.click(".go .btn.line");
    await page.waitFor("#visit label");
    await look();
    await page.close();
  }
  expect(found).toEqual([]);
};
