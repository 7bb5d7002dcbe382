import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import { readCsv } from "../support/csv.ts";
import { saveSettings } from "../support/extension.ts";
import { keyWalk, missedControls } from "../support/key-walk.ts";
import { seedClients, seedWeeks } from "../support/seed.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";

declare global {
  interface Window {
    /** What the page handed to the browser's downloads. */
    savedFiles?: { name: string; text: Promise<string> }[];
  }
}

const keepFiles = (page: ChromiumPage): Promise<void> =>
  page.run(() => {
    const saved: { name: string; text: Promise<string> }[] = [];
    const texts = new Map<string, Promise<string>>();
    const create = URL.createObjectURL.bind(URL);
    window.savedFiles = saved;
    URL.createObjectURL = (object) => {
      const address = create(object);
      // `text` would take the byte order mark away.
      if (object instanceof Blob)
        texts.set(
          address,
          object.arrayBuffer().then((bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)),
        );
      return address;
    };
    HTMLAnchorElement.prototype.click = function click() {
      saved.push({ name: this.download, text: texts.get(this.href) ?? Promise.resolve("") });
    };
  });

async function fileAfter(
  page: ChromiumPage,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const count = await page.run(() => window.savedFiles?.length ?? 0);
  await act();
  await until(() => page.run((known) => (window.savedFiles?.length ?? 0) > known, count), {
    label: "a file",
  });
  return await page.run(async () => {
    const last = window.savedFiles?.at(-1);
    return { name: last?.name ?? "", text: (await last?.text) ?? "" };
  });
}

for (const language of ["en", "fr"] as const) {
  for (const scheme of ["light", "dark"] as const) {
    test(`the report is walked by keys and gives its files (${language}, ${scheme})`, async () => {
      await inChromium({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
        await saveSettings(browser, {
          isWelcomeDone: true,
          language,
          rules: { country: "FR", profile: "employee" },
        });
        await seedWeeks(browser);
        await seedClients(browser);
        // A day of last week on which something was done.
        const tuesday = await browser.inExtension(() => {
          const now = new Date();
          const back = 7 + ((now.getDay() + 5) % 7);
          return new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10);
        });
        const page = await browser.newPage();
        await page.setSize(1280, 900);
        await page.setColorScheme(scheme);
        await page.goto(browser.extensionUrl(`report.html#${tuesday}`));
        await page.waitFor(".export button");
        await page.waitFor(".log table");

        const stops = await keyWalk(page);
        expect(stops.length).toBeGreaterThan(20);
        expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
        expect(await missedControls(page)).toEqual([]);

        await keepFiles(page);
        await page.run(() => document.querySelector<HTMLElement>(".export button")?.focus());
        await page.press("Enter");
        await page.waitFor(".export .popover-panel");
        expect(await axeViolations(page)).toEqual([]);
        await page.screenshot(path.join(RESULTS, `report-export-${language}-${scheme}.png`));
        await page.press("Tab", "Escape");
        expect(await page.run(() => document.querySelector(".popover-panel") === null)).toBe(true);
        expect(await page.run(() => document.activeElement?.matches(".export button"))).toBe(true);
        const csv = await fileAfter(page, () => page.press("Enter", "Tab", "Enter"));
        expect(csv.name).toMatch(/^relache-\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv$/);
        expect(csv.text.charCodeAt(0)).toBe(0xfeff);
        const lines = readCsv(csv.text.slice(1));
        expect(lines[0]?.[2]).toBe(language === "fr" ? "Activité" : "Activity");
        expect(lines.length).toBeGreaterThan(10);
        const json = await fileAfter(page, () => page.press("Enter", "Tab", "Tab", "Enter"));
        expect(JSON.parse(json.text)).toMatchObject({ format: "relache-report", version: 1 });
        expect(JSON.parse(json.text).rows).toHaveLength(lines.length - 1);
        const sheet = await fileAfter(page, () => page.click(".has-clients .card:last-child button.tb"));
        expect(sheet.name).toMatch(language === "fr" ? /^relache-releve-/ : /^relache-timesheet-/);
        expect(
          readCsv(sheet.text.slice(1))
            .slice(1)
            .every(([, client]) => client !== ""),
        ).toBe(true);
        for (const text of [csv.text, json.text, sheet.text]) expect(text).not.toMatch(/https?:|www\./);
        await page.run(() => scrollTo(0, 0));
        await page.setSize(1280, 4200);
        await page.screenshot(path.join(RESULTS, `report-walk-${language}-${scheme}.png`));
      });
    });
  }
}
