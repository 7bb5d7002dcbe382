import { expect } from "vitest";
import type { Settings } from "../../../utils/domain/settings.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import { dayKeyAt, dayRange } from "../../../utils/domain/zone.ts";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { saveSettings } from "../../support/extension.ts";
import {
  cityWhereItIs,
  fixZone,
  openOptions,
  saidDay,
  saidOnSave,
  savedPlan,
  saveWeek,
} from "../../support/options-page.ts";
import { armGates, readRows } from "../../support/rows.ts";
import { until } from "../../support/wait.ts";
import { expectOffHours } from "./gate.ts";
import { dragHours, todayIn } from "./hours-pointer.ts";

export const TOOL = "https://app.hootsuite.com/dashboard";
export const FIVE_TO_EIGHT = { start: 17 * 60, end: 20 * 60 };
export const GATE: Settings["gate"] = {
  graceMin: 1,
  waitSec: 20,
  visitsPerWeek: 3,
  gapLimitMin: 180,
  gateGaps: false,
};

/** An instant of today, where the computer is. */
const today = (zone: string, minute: number): number =>
  dayRange(dayKeyAt(Date.now(), zone), zone)[0] + minute * MINUTE_MS;

const settingsOf = async (browser: AnyBrowser): Promise<Settings> => {
  const [settings] = await readRows(browser, "settings");
  if (settings === undefined) throw new Error("no settings are saved");
  return settings;
};

/** It is three in the afternoon, and the hours begin at five. */
export const beforeHours = async (browser: AnyBrowser): Promise<void> => {
  await saveWeek(browser, [FIVE_TO_EIGHT]);
  await saveSettings(browser, { gate: GATE });
  await armGates(browser);
};

export const nextStart = (zone: string): string => saidDay(today(zone, FIVE_TO_EIGHT.start), zone);

const valueOf = (page: AnyPage, selector: string): Promise<string> =>
  page.run((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value ?? "", selector);

/** Whatever was asked for, the site is closed until then. */
export const staysClosed = async (browser: AnyBrowser, when: string): Promise<void> => {
  const page = await browser.newPage();
  await page.activate();
  await page.navigate(TOOL);
  await expectOffHours(page, `before ${when}`);
  expect(await page.text("h1")).toBe(`You’re off until ${when}.`);
  await page.close();
};

export const choose = (page: AnyPage, selector: string, value: string): Promise<void> =>
  page.run(
    (wanted, chosen) => {
      const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(wanted);
      if (field === null) throw new Error(`${wanted} is missing`);
      field.value = chosen;
      field.dispatchEvent(new Event(field.matches("input") ? "input" : "change", { bubbles: true }));
      if (field.matches("input")) field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );

/** Hours that begin later hold at once; ones that begin earlier wait for the next start, and say so. */
export const byPlan = async (browser: AnyBrowser, zone: string): Promise<void> => {
  const page = await openOptions(browser, "hours");
  const day = await todayIn(page);
  await dragHours(page, day, 17 * 60, 18 * 60);
  await saidOnSave(page, "Saved");
  const six = saidDay(today(zone, 18 * 60), zone);
  await staysClosed(browser, six);

  await page.activate();
  await dragHours(page, day, 18 * 60, 14 * 60);
  await saidOnSave(page, `Saved. These hours apply from ${six}.`);
  expect(await page.text(".note-line.calm")).toBe(`A change waits: it applies from ${six}.`);
  expect(await savedPlan(browser)).toMatchObject({ effectiveFrom: today(zone, 18 * 60) });
  expect((await savedPlan(browser)).week[day]).toEqual([{ start: 14 * 60, end: 20 * 60 }]);
  await staysClosed(browser, six);
  await page.close();
};

const level = (site: string): string => `select[aria-label="${site}, off-hours"]`;

/** A lower level waits; a higher one of another site holds at once, also while the lower one waits. */
export const byLevel = async (browser: AnyBrowser, zone: string): Promise<void> => {
  const page = await openOptions(browser, "sites");
  await page.waitFor(level("Hootsuite"));
  await choose(page, level("Hootsuite"), "off");
  await saidOnSave(page, `Saved. These hours apply from ${nextStart(zone)}.`);
  await staysClosed(browser, nextStart(zone));
  await page.activate();
  await choose(page, level("LinkedIn"), "closed");
  await saidOnSave(page, "Saved");
  const shut = await browser.newPage();
  await shut.activate();
  await shut.navigate("https://www.linkedin.com/feed/");
  await expectOffHours(shut, "LinkedIn");
  await shut.click(".go .btn.line");
  await until(async () => (await shut.text("#visit")).includes("LinkedIn stays closed"), {
    label: "no visits",
  });
  await shut.close();
  await page.close();
};

export const sameGate = async (browser: AnyBrowser, wanted: Partial<Settings["gate"]>): Promise<void> => {
  const isSame = async (): Promise<boolean> => {
    expect((await settingsOf(browser)).gate).toEqual({ ...GATE, ...wanted });
    return true;
  };
  await until(isSame, { label: `the gate as ${JSON.stringify(wanted)}` });
};

/** More visits and a shorter wait are refused with the day when they may be; fewer and longer hold at once. */
export const bySettings = async (browser: AnyBrowser, zone: string): Promise<void> => {
  const refusal = `This would open more now, so it can change from ${nextStart(zone)}.`;
  const page = await openOptions(browser, "alerts");
  for (const [field, looser] of [
    ["#visits", "10"],
    ["#wait", "0"],
  ] as const) {
    const before = await valueOf(page, field);
    await choose(page, field, looser);
    await saidOnSave(page, refusal);
    await until(async () => (await valueOf(page, field)) === before, { label: `${field} as it was` });
  }
  await sameGate(browser, {});
  await choose(page, "#visits", "1");
  await sameGate(browser, { visitsPerWeek: 1 });
  await choose(page, "#wait", "30");
  await sameGate(browser, { visitsPerWeek: 1, waitSec: 30 });
  await saidOnSave(page, "Saved");
  await page.close();
};

/** Special hours for today, from now on: they wait for the start that they would have come before. */
export const byException = async (browser: AnyBrowser, zone: string): Promise<void> => {
  const page = await openOptions(browser, "exceptions");
  const CARD = 'section[aria-labelledby="exceptions"]';
  await page.click(`${CARD} .popover > button`);
  await page.click(`${CARD} .template-list li:nth-child(2) button`);
  await page.waitFor(".ex-form");
  await choose(page, "#ex-from", dayKeyAt(Date.now(), zone));
  await choose(page, '.ex-hours input[aria-label^="Start"]', "14:00");
  await choose(page, '.ex-hours input[aria-label^="End"]', "20:00");
  await page.click(".ex-form button[type=submit]");
  const waits = "when your hours start. What opens more never applies at once outside them.";
  await until(async () => (await page.text(".ex-wait")).endsWith(waits), { label: "special hours wait" });
  const [row] = await readRows(browser, "exceptions");
  expect(row).toMatchObject({ kind: "special", effectiveFrom: today(zone, FIVE_TO_EIGHT.start) });
  await staysClosed(browser, nextStart(zone));
  await page.close();
};

/** A place where it is working time now: the hours move there at the next start. */
export const byZone = async (browser: AnyBrowser, zone: string): Promise<void> => {
  const place = cityWhereItIs((hour) => hour >= 17 && hour < 20);
  const page = await openOptions(browser, "hours");
  await fixZone(page, place);
  // Where the day's hours are over by then, the sentence goes on to the next ones.
  await saidOnSave(
    page,
    new RegExp(`^Saved\\. (These hours apply|This applies) from ${nextStart(zone)}[.;]`),
  );
  const there = (await readRows(browser, "plans")).filter((plan) => plan.zone === place);
  const from = Math.min(...there.map(({ effectiveFrom }) => effectiveFrom));
  expect(from).toBe(today(zone, FIVE_TO_EIGHT.start));
  // At five it is too late there: the day's hours are gone with the move.
  const gated = await browser.newPage();
  await gated.activate();
  await gated.navigate(TOOL);
  await expectOffHours(gated, `before the hours move to ${place}`);
  await gated.close();
  await page.close();
};
