import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import { commandDone, saveHours, saveSettings } from "../support/extension.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { seedWeek } from "../support/seed.ts";
import { pass, until } from "../support/wait.ts";
import { axeOnTheShield } from "./scenarios/shield-axe.ts";

type View = {
  readonly page: string;
  /** After the address. */
  readonly hash?: string;
  readonly width: number;
  readonly height: number;
  /** What comes after the rest. */
  readonly last?: string;
  /** A control to press, and what it opens. */
  readonly opens?: readonly [control: string, what: string];
};

const VIEWS: readonly View[] = [
  { page: "popup", width: 380, height: 600 },
  { page: "sidepanel", width: 420, height: 800 },
  { page: "options", width: 1280, height: 900 },
  { page: "welcome", width: 1280, height: 900 },
  { page: "offhours", width: 1280, height: 800 },
  { page: "alert", hash: "#retime:1:", width: 1280, height: 800 },
  { page: "break", width: 1280, height: 800 },
  {
    page: "report",
    width: 1280,
    height: 900,
    last: ".log table",
    opens: [".log tbody [data-edit]", ".log .log-form"],
  },
];
const LANGUAGES = ["en", "fr"] as const;
const SCHEMES = ["light", "dark"] as const;

test("axe finds nothing on any page nor on the shield, in both languages, light and dark", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser, display }) => {
    await saveHours(browser, { start: 9 * 60, end: 18 * 60 });
    await seedWeek(browser);
    // The week ends today, so that all of it has figures on any day of the year.
    const weekStart = await browser.inExtension(() => new Date().getDay());
    await saveSettings(browser, { weekStart });
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
      await saveSettings(browser, { language });
      found.push(...(await axeOnTheShield(browser, language)));
      for (const scheme of SCHEMES) {
        for (const { page: name, hash = "", width, height, last = "main", opens } of VIEWS) {
          const label = `${name}-${language}-${scheme}`;
          const page = await browser.newPage();
          await page.setSize(width, height);
          await page.setColorScheme(scheme);
          await page.goto(browser.extensionUrl(`${name}.html${hash}`));
          await until(() => page.text(last), { label: `${label} drawn` });
          await until(
            () => page.run((wanted) => document.documentElement.lang.startsWith(wanted), language),
            {
              label: `${label}: its language`,
            },
          );
          await page.screenshot(path.join(RESULTS, "pages", `${label}.png`));
          found.push(...(await axeViolations(page)).map((violation) => [label, violation]));
          if (opens) {
            await page.click(opens[0]);
            await until(() => page.text(opens[1]), { label: `${label}: ${opens[1]}` });
            await page.screenshot(path.join(RESULTS, "pages", `${label}-open.png`));
            const more = await axeViolations(page);
            found.push(...more.map((violation) => [`${label}: ${opens[1]}`, violation]));
          }
          await page.close();
        }
      }
    }
    expect(found).toEqual([]);
  });
});
