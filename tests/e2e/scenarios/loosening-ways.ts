import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { saveSettings } from "../../support/extension.ts";
import { SHIELD_HOST } from "../../support/open-shield.ts";
import { chipSays, openOptions, saidOnSave, saveWeek } from "../../support/options-page.ts";
import { armGates } from "../../support/rows.ts";
import { until } from "../../support/wait.ts";
import { dragHours, todayIn } from "./hours-pointer.ts";
import { choose, FIVE_TO_EIGHT, GATE, nextStart, sameGate, staysClosed, TOOL } from "./loosening.ts";

type Backup = {
  readonly stores: {
    readonly plans: readonly object[];
    readonly settings: readonly { readonly gate: object }[];
  };
};

/** What the export button would save. */
const exported = async (page: AnyPage): Promise<Backup> => {
  await page.run(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob)
        void blob.text().then((text) => (document.documentElement.dataset["made"] = text));
      return make(blob);
    };
  });
  await page.click('section[aria-labelledby="take"] .fld:first-child .btn');
  const text = await until(() => page.run(() => document.documentElement.dataset["made"] ?? ""), {
    label: "the file",
    timeoutMs: 20_000,
  });
  return JSON.parse(text) as Backup;
};

/** A backup in which everything is open: it comes in, but its rules wait, and its settings only where they are firmer. */
export const byImport = async (browser: AnyBrowser, zone: string): Promise<void> => {
  const page = await openOptions(browser, "data");
  const file = await exported(page);
  const week = Array.from({ length: 7 }, () => [{ start: 0, end: 1440 }]);
  const levels = { tools: "off", social: "off", services: {} };
  const plans = file.stores.plans.map((plan) => ({ ...plan, week, levels }));
  const settings = file.stores.settings.map((each) => ({
    ...each,
    gate: { ...each.gate, visitsPerWeek: 10, waitSec: 0 },
  }));
  const looser = JSON.stringify({ ...file, stores: { ...file.stores, plans, settings } });
  await page.run((content) => {
    const chooser = document.querySelector<HTMLInputElement>("#import");
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "backup.json", { type: "application/json" }));
    if (chooser !== null) chooser.files = transfer.files;
    chooser?.dispatchEvent(new Event("change", { bubbles: true }));
  }, looser);
  await page.click("dialog .btn.pri");
  const waits = `The hours and levels of the file would open something now: they hold from ${nextStart(zone)}.`;
  const kept = "Sites and visit settings that would open more stayed as they were.";
  await until(async () => (await page.text(".note-line")).includes(waits), {
    label: "the file waits",
    timeoutMs: 20_000,
  });
  expect(await page.text(".note-line")).toContain(kept);
  await sameGate(browser, {});
  await staysClosed(browser, nextStart(zone));
  await page.close();
};

/** Two pages that were opened within the hours. One ends them; the other still shows them, and is judged all the same. */
export const byTwoPages = async (browser: AnyBrowser, zone: string): Promise<void> => {
  const NOON_TO_EIGHT = { start: 12 * 60, end: 20 * 60 };
  await saveWeek(browser, [NOON_TO_EIGHT]);
  await saveSettings(browser, { gate: GATE });
  const [hours, alerts, sites] = [
    await openOptions(browser, "hours"),
    await openOptions(browser, "alerts"),
    await openOptions(browser, "sites"),
  ] as const;
  await until(async () => (await alerts.text(".now")).startsWith("On hours"), { label: "within the hours" });
  await hours.activate();
  await dragHours(hours, await todayIn(hours), NOON_TO_EIGHT.start, FIVE_TO_EIGHT.start);
  await saidOnSave(hours, "Saved");
  expect(await alerts.text(".now")).toContain("On hours");
  await Promise.all([choose(alerts, "#visits", "10"), choose(sites, "#tools-level", "off")]);
  await saidOnSave(alerts, /^This would open more now/);
  await saidOnSave(sites, `Saved. These hours apply from ${nextStart(zone)}.`);
  await sameGate(browser, {});
  await staysClosed(browser, nextStart(zone));
  for (const page of [hours, alerts, sites]) await page.close();
};

/** At lunch a site only reminds; once gaps are to be closed too, it is, and that cannot be taken back before the end. */
export const inTheGap = async (browser: AnyBrowser, zone: string): Promise<void> => {
  await saveWeek(browser, [{ start: 9 * 60, end: 14 * 60 }, FIVE_TO_EIGHT]);
  await saveSettings(browser, { gate: GATE });
  await armGates(browser);
  const open = await browser.newPage(TOOL);
  await open.activate();
  expect(await open.text("#host")).toBe("app.hootsuite.com");
  await until(async () => (await open.closedText(SHIELD_HOST)).includes("until"), { label: "a reminder" });
  expect(await open.url()).toBe(TOOL);
  await chipSays(browser, /^Pause until 5:00 pm$/);

  const page = await openOptions(browser, "hours");
  const gaps = 'button[role="switch"][aria-label="Close in the gaps too"]';
  await page.click(gaps);
  await saidOnSave(page, "Saved");
  await staysClosed(browser, nextStart(zone));
  await page.activate();
  await page.click(gaps);
  await saidOnSave(page, `This would open more now, so it can change from ${nextStart(zone)}.`);
  await sameGate(browser, { gateGaps: true });
  await page.close();
  await open.close();
};
