import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { commandDone, endHoursSoon, saveSettings } from "../../support/extension.ts";
import type { StandIns } from "../../support/stand-ins.ts";
import { until } from "../../support/wait.ts";

const WANTED: readonly string[] = [
  "https://www.linkedin.com/feed/",
  "https://www.linkedin.com/in/someone/?utm_source=mail#about",
  "https://www.facebook.com/groups/42",
  "https://www.instagram.com/direct/inbox/",
  "https://x.com/home",
  "https://www.tiktok.com/@brand",
  "https://app.hootsuite.com/dashboard?tab=2",
  "https://publish.buffer.com/calendar",
  "https://app.sproutsocial.com/messages/smart",
];

/** The hours go on for a moment; the shortest grace, and no wait before a visit. Returns when they end. */
export const nearTheEnd = async (browser: AnyBrowser): Promise<number> => {
  await saveSettings(browser, {
    language: "en",
    gate: { graceMin: 1, waitSec: 0, visitsPerWeek: 3, gapLimitMin: 180, gateGaps: false },
  });
  return endHoursSoon(browser, 15_000);
};

/** Every gated address, typed and by a link, with the background dead: our page and not one request. */
export const meetTheGate = async (browser: AnyBrowser, standIns: StandIns): Promise<void> => {
  const page = await browser.newPage();
  await page.activate();
  for (const wanted of WANTED) {
    const { hostname } = new URL(wanted);
    standIns.forget();
    await browser.killBackground();
    await page.navigate(wanted);
    await expectOffHours(page, `${wanted} typed`);

    await page.goto(`https://www.example.org/?to=${encodeURIComponent(wanted)}`);
    await browser.killBackground();
    await page.click("#link-0");
    await expectOffHours(page, `${wanted} by a link`);
    expect(standIns.seen(hostname), `requests for ${wanted}`).toEqual([]);
    expect(standIns.tunnels, `connections for ${wanted}`).not.toContain(hostname);
  }
};

export const expectOffHours = async (page: AnyPage, what: string): Promise<void> => {
  await until(async () => new URL(await page.url()).pathname === "/offhours.html", {
    label: `${what}: the off-hours page`,
  });
  await page.waitLoaded();
  const headline = await until(() => page.text("h1"), { label: `${what}: its headline` });
  expect(headline).toMatch(/^You’re off until .+, .+\.$/);
};

/** A short visit leads to the very address that was wanted, and the page itself comes from the site. */
export const enterForAWhile = async (browser: AnyBrowser, standIns: StandIns): Promise<void> => {
  const wanted = "https://www.linkedin.com/in/someone/details/?from=mail&n=2#experience";
  standIns.forget();
  const page = await browser.newPage();
  await page.activate();
  await page.navigate(wanted);
  await expectOffHours(page, "the wanted profile");
  // The address is kept in memory only.
  expect(await page.url()).not.toContain("linkedin");

  await page.click(".go .btn.line");
  await page.click('#visit label:has(input[name="reason"][value="client"])');
  await page.click('#visit label:has(input[name="length"][value="5"])');
  await page.click("#visit .ready button");
  await until(async () => (await page.url()) === wanted, { label: "the very address that was wanted" });
  await page.waitLoaded();
  expect(await page.text("#host")).toBe("www.linkedin.com");
  expect(standIns.seen("linkedin.com").filter((each) => each.destination === "document")).toMatchObject([
    { path: "/in/someone/details/?from=mail&n=2" },
  ]);

  // The visit is for this service alone.
  const other = await browser.newPage();
  await other.activate();
  await other.navigate("https://app.hootsuite.com/dashboard");
  await expectOffHours(other, "another service during the visit");
};

/** Everything opens at once, for a stated time; its end closes it again. */
export const runACrisis = async (browser: AnyBrowser): Promise<void> => {
  const page = await browser.newPage();
  await page.activate();
  await page.navigate("https://www.facebook.com/groups/42");
  await expectOffHours(page, "before the crisis");
  await page.click("footer button");
  await until(async () => (await page.url()) === "https://www.facebook.com/groups/42", {
    label: "the wanted address after crisis mode began",
  });
  await commandDone(browser, "crisis.end", {});
  const again = await browser.newPage();
  await again.activate();
  await again.navigate("https://www.facebook.com/groups/43");
  await expectOffHours(again, "after the crisis");
};
