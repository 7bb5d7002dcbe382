import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import { commandDone, saveHours } from "../support/extension.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { seedWeek } from "../support/seed.ts";
import { pass, until } from "../support/wait.ts";

type View = { readonly page: string; readonly width: number; readonly height: number };

const VIEWS: readonly View[] = [
  { page: "popup", width: 380, height: 600 },
  { page: "options", width: 1280, height: 900 },
  { page: "welcome", width: 1280, height: 900 },
  { page: "offhours", width: 1280, height: 800 },
  { page: "break", width: 1280, height: 800 },
  { page: "report", width: 1280, height: 900 },
];
const LANGUAGES = ["en", "fr"] as const;
const SCHEMES = ["light", "dark"] as const;

test("axe finds nothing on any page, in both languages, light and dark", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser, display }) => {
    await saveHours(browser, { start: 9 * 60, end: 18 * 60 });
    await seedWeek(browser);
    // The week ends today, so that all of it has figures on any day of the year.
    const weekStart = await browser.inExtension(() => new Date().getDay());
    await commandDone(browser, "settings.save", { patch: { weekStart } });
    const tab = await browser.newPage();
    await tab.activate();
    for (const site of ["https://www.linkedin.com/feed/", "https://app.hootsuite.com/dashboard"]) {
      await tab.goto(site);
      display.moveMouse();
      // Time to show.
      await pass(2500);
    }
    await commandDone(browser, "observe", {});

    const found: unknown[] = [];
    for (const language of LANGUAGES) {
      await commandDone(browser, "settings.save", { patch: { language } });
      for (const scheme of SCHEMES) {
        for (const { page: name, width, height } of VIEWS) {
          const label = `${name}-${language}-${scheme}`;
          const page = await browser.newPage();
          await page.setSize(width, height);
          await page.setColorScheme(scheme);
          await page.goto(browser.extensionUrl(`${name}.html`));
          await until(() => page.text("main"), { label: `${label} drawn` });
          await until(
            () => page.run((wanted) => document.documentElement.lang.startsWith(wanted), language),
            {
              label: `${label}: its language`,
            },
          );
          await page.screenshot(path.join(RESULTS, "pages", `${label}.png`));
          found.push(...(await axeViolations(page)).map((violation) => [label, violation]));
          await page.close();
        }
      }
    }
    expect(found).toEqual([]);
  });
});
