import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import type { Look } from "../../support/look.ts";
import {
  chipSays,
  cityWhereItIs,
  fixZone,
  hourIn,
  openOptions,
  saidOnSave,
  savedPlan,
  saveWeek,
} from "../../support/options-page.ts";
import { armGates } from "../../support/rows.ts";
import { seedWeek } from "../../support/seed.ts";
import { zoneWhereItIs, type Session, type SessionOptions } from "../../support/session.ts";
import { until } from "../../support/wait.ts";
import { expectOffHours } from "./gate.ts";
import { NINE_TO_SIX } from "./hours-keys.ts";

const isWorkTime = (hour: number): boolean => hour >= 9 && hour < 18;

/** The hours of today that the report's heat map outlines. */
const plannedToday = async (browser: AnyBrowser): Promise<readonly number[]> => {
  const page = await browser.newPage(browser.extensionUrl("report.html"));
  await page.waitFor(".heat tbody tr", 20_000);
  const hours = await page.run(() => {
    const today = (new Date().getDay() + 6) % 7;
    const cells = document.querySelectorAll(".heat tbody tr")[today]?.querySelectorAll("td.cell") ?? [];
    return [...cells].flatMap((cell, hour) => (cell.classList.contains("plan") ? [hour] : []));
  });
  await page.close();
  return hours;
};

/** Hours that belong to a place far away, where nobody works now: popup, report and gate go by that place's clocks. */
export const fixToAPlace = async (browser: AnyBrowser, zone: string): Promise<void> => {
  await saveWeek(browser, [NINE_TO_SIX]);
  await armGates(browser);
  await seedWeek(browser);
  const [now, hour] = [Date.now(), hourIn(zone)];
  const coming = Array.from({ length: 23 - hour }, (_, index) => hour + 1 + index);
  expect(await plannedToday(browser)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);

  const place = cityWhereItIs((each) => each >= 19 || each < 8);
  const page = await openOptions(browser, "hours");
  await fixZone(page, place);
  await until(async () => (await savedPlan(browser)).zone === place, { label: `hours in ${place}` });
  await saidOnSave(page, "Saved");
  await until(async () => (await page.text(".now")).startsWith("Off-hours"), { label: "the page knows" });
  await chipSays(browser, /^(Off-hours|Day off) · back /);
  const planned = await plannedToday(browser);
  const there = coming.filter((each) => isWorkTime(hourIn(place, now + (each - hour) * 3_600_000)));
  expect(planned.filter((each) => each > hour)).toEqual(there);
  const gated = await browser.newPage();
  await gated.activate();
  await gated.navigate("https://app.hootsuite.com/dashboard");
  await expectOffHours(gated, `the hours of ${place}`);
  await gated.close();
  await page.close();
};

type Start<Browser extends AnyBrowser> = (
  options: SessionOptions,
  act: (session: Session<Browser>) => Promise<void>,
) => Promise<void>;

const MOVED = ".zone-moved";
const isAsked = async (page: AnyPage): Promise<boolean> => (await page.text(MOVED)) !== "";

/** The options page once it has looked at the zone: it says so when the zone is drawn in its card. */
const openedIn = async (browser: AnyBrowser, zone: string): Promise<AnyPage> => {
  const page = await openOptions(browser, "hours");
  await until(async () => (await page.text('section[aria-labelledby="zone"]')).includes(zone), {
    label: `the computer in ${zone}`,
  });
  return page;
};

/**
 * The computer travels twice between starts of the browser. Each time it is asked once whether the hours go along;
 * whatever is answered, not again.
 * @param look at the question
 */
export const travelTwice = async <Browser extends AnyBrowser>(
  start: Start<Browser>,
  look: Look,
): Promise<void> => {
  const profile = mkdtempSync(path.join(os.tmpdir(), "relache-travel-"));
  const [home, east, west] = [zoneWhereItIs(15), zoneWhereItIs(17), zoneWhereItIs(11)] as const;
  try {
    await start({ zone: home, profile }, async ({ browser }) => {
      await saveWeek(browser, [NINE_TO_SIX]);
      const page = await openedIn(browser, home);
      expect(await isAsked(page)).toBe(false);
    });
    await start({ zone: east, profile }, async ({ browser }) => {
      const page = await openedIn(browser, east);
      await until(() => isAsked(page), { label: "the question" });
      expect(await page.text(MOVED)).toContain(`Your computer is now in ${east}.`);
      await look(page, "zone-moved");
      await page.click(`${MOVED} .ways-out .btn:first-child`);
      await until(async () => !(await isAsked(page)), { label: "answered: the hours follow" });
      const again = await openedIn(browser, east);
      expect((await savedPlan(browser)).zone).toBeNull();
      await chipSays(browser, /^(On hours · until .*6:00 pm|Off-hours in |Day off)/);
      expect(await isAsked(again)).toBe(false);
    });
    await start({ zone: west, profile }, async ({ browser }) => {
      const page = await openedIn(browser, west);
      await until(() => isAsked(page), { label: "the question on the way back" });
      await page.click(`${MOVED} .ways-out .btn:last-child`);
      await until(async () => (await savedPlan(browser)).zone === east, { label: "answered: they stay" });
      const again = await openedIn(browser, west);
      // 18:00 in the east is six hours earlier here.
      await chipSays(browser, /^(On hours · until .*12:00 pm|Off-hours in |Day off)/);
      expect(await isAsked(again)).toBe(false);
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};
