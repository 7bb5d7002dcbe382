import path from "node:path";
import { expect, test } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { RESULTS } from "../support/build.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import { saveHours, saveSettings } from "../support/extension.ts";
import { readRows } from "../support/rows.ts";
import { seedWeek } from "../support/seed.ts";
import { inChromium, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";
import { addDays, dayKeyAt } from "../../utils/domain/zone.ts";

const CARD = 'section[aria-labelledby="exceptions"]';

const fill = (page: ChromiumPage, selector: string, value: string): Promise<void> =>
  page.run(
    (wanted, text) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (field === null) throw new Error(`no ${wanted}`);
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );

async function openForm(page: ChromiumPage, kind: number, from: string, to: string): Promise<void> {
  await page.click(`${CARD} .popover > button`);
  await page.click(`${CARD} .template-list li:nth-child(${String(kind)}) button`);
  await fill(page, "#ex-from", from);
  await fill(page, "#ex-to", to);
}

/** The cells of a day in the table beside the chart: what lay outside the hours, and all. */
const dayCells = (page: ChromiumPage, index: number): Promise<readonly string[]> =>
  page.run((row) => {
    const table = [...document.querySelectorAll("table")].find(
      (each) => each.closest(".plot") === null && each.tFoot,
    );
    const cells = [...(table?.tBodies[0]?.rows[row]?.cells ?? [])].map((cell) => cell.textContent ?? "");
    return cells.slice(-2);
  }, index);

test("leave told in the evening is in the report, and rest after a campaign is offered until it is answered", async () => {
  const zone = zoneWhereItIs(20);
  await inChromium({ zone }, async ({ browser }) => {
    await saveHours(browser, { start: 9 * 60, end: 18 * 60 });
    const weekStart = await browser.inExtension(() => (new Date().getDay() + 6) % 7);
    await saveSettings(browser, { isWelcomeDone: true, language: "en", weekStart });
    await seedWeek(browser);
    const today = dayKeyAt(Date.now(), zone);
    const report = await browser.newPage();
    await report.setSize(1280, 1000);
    const shown = async (): Promise<readonly string[]> => {
      await report.goto(browser.extensionUrl(`report.html?${String(Math.random())}#${today}`));
      await report.waitFor(".plot canvas");
      return await dayCells(report, 0);
    };
    const [offBefore, allBefore] = await shown();
    expect(offBefore).not.toBe(allBefore);

    const options = await browser.newPage(browser.extensionUrl("options.html#exceptions"));
    await options.setSize(1180, 1000);
    await openForm(options, 1, today, today);
    await until(async () => (await options.text(".ex-form")).includes("have begun follow"), {
      label: "the note",
    });
    await options.screenshot(path.join(RESULTS, "told-leave-en-light.png"));
    await options.click(".ex-form button[type=submit]");
    await until(async () => (await options.text(CARD)).includes("Leave"), { label: "leave in the list" });
    expect(await shown()).toEqual([allBefore, allBefore]);
    await options.click(`${CARD} .ex-acts button:last-child`);
    await until(async () => (await shown())[0] === offBefore, {
      label: "the day as it was",
      timeoutMs: 20_000,
    });

    await openForm(options, 3, addDays(today, -4), addDays(today, -3));
    await options.click(".ex-form button[type=submit]");
    await options.waitFor(`${CARD} .note-line`);
    await saveSettings(browser, { language: "fr" });
    await options.setColorScheme("dark");
    await options.goto(browser.extensionUrl("options.html?again#exceptions"));
    await options.waitFor(`${CARD} .note-line`);
    expect(await axeViolations(options)).toEqual([]);
    await options.screenshot(path.join(RESULTS, "recovery-fr-dark.png"));
    await options.click(`${CARD} .note-line .btn.ghost`);
    await until(() => options.run((card) => document.querySelector(`${card} .note-line`) === null, CARD), {
      label: "the offer is gone",
    });
    const answers = async (): Promise<number> =>
      (await readRows(browser, "journal")).filter(({ kind }) => kind === "recovery").length;
    await until(async () => (await answers()) === 1, { label: "the answer is saved" });
    await options.goto(browser.extensionUrl("options.html?once#exceptions"));
    await options.waitFor(`${CARD} .ex-past`);
    expect(await options.run((card) => document.querySelector(`${card} .note-line`) === null, CARD)).toBe(
      true,
    );
    await options.goto(browser.extensionUrl("options.html#sites"));
    await options.waitFor(".site-line select");
    await options.screenshot(path.join(RESULTS, "sites-fr-dark.png"));
  });
});
