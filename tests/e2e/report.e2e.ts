import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import { saveSettings } from "../support/extension.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { seedWeeks } from "../support/seed.ts";

const HEADINGS = "#days-title, #balance-title, #heat-title, #rests-title, #trend-title, #rules-title";

test("the report of weeks of work is whole, for a week and a month, without a slip that axe finds", async () => {
  await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await saveSettings(browser, { isWelcomeDone: true, rules: { country: "FR", profile: "employee" } });
    await seedWeeks(browser);
    const lastWeek = await browser.inExtension(() =>
      new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const page = await browser.newPage();
    await page.setSize(1280, 3200);
    for (const hash of [`#week=${lastWeek}`, `#${lastWeek.slice(0, 7)}`]) {
      await page.goto(browser.extensionUrl(`report.html?${encodeURIComponent(hash)}${hash}`));
      await page.waitFor(".rules .sources");
      await page.waitFor(".plot canvas");
      const headings = await page.run((wanted) => document.querySelectorAll(wanted).length, HEADINGS);
      expect(headings).toBe(6);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.screenshot(path.join(RESULTS, "report-month.png"));
  });
});
