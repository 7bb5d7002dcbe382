import type { Browser as Api } from "webextension-polyfill";
import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { commandDone, milliseconds, neverEndHours, readCounted, ruleCount } from "../../support/extension.ts";
import { SHIELD_HOST } from "../../support/open-shield.ts";
import type { Session } from "../../support/session.ts";
import { until } from "../../support/wait.ts";
import { endHours } from "../../proof/bypass-scene.ts";
import { expectOffHours } from "./gate.ts";
import { readRows } from "../../support/rows.ts";

declare const chrome: Api;

const GATED = "https://www.linkedin.com/feed/";
const ALSO_GATED = "https://app.hootsuite.com/dashboard";

/** How a browser lets the extension into private windows, and opens one. */
export type Private<Browser extends AnyBrowser> = {
  readonly allow: (browser: Browser) => Promise<void>;
  readonly open: (browser: Browser) => Promise<AnyPage>;
  /** What else is tried on the off-hours page there. */
  readonly within?: (page: AnyPage) => Promise<void>;
};

/** Off-hours, then within the hours: what is done in a private window before and after it was allowed there. */
export const followPrivately = async <Browser extends AnyBrowser>(
  session: Session<Browser>,
  { allow, open, within = () => Promise.resolve() }: Private<Browser>,
): Promise<void> => {
  const { browser, standIns } = session;
  await endHours(browser);
  const unseen = await open(browser);
  await unseen.navigate(GATED);
  await expectSite(unseen, "www.linkedin.com");
  await unseen.close();

  await allow(browser);
  await until(async () => (await ruleCount(browser)) > 0, { label: "the rules after the new start" });
  const before = await journalOf(browser);
  standIns.forget();
  const page = await open(browser);
  await page.navigate(GATED);
  await expectOffHours(page, "a private window");
  expect(standIns.seen("linkedin.com")).toEqual([]);
  expect(standIns.tunnels).not.toContain("www.linkedin.com");
  await within(page);
  expect(await journalOf(browser), "the journal").toEqual(before);
  expect(await readCounted(browser), "what counts").toEqual([]);
  await countNothing(session, page);
};

/** A visit asked for as the page does it: granted, it would be written down. */
export const refuseAVisit = async (page: AnyPage): Promise<void> => {
  const reply = await page.run(() => {
    const data = { service: "linkedin", reason: "client", minutes: 5 };
    return chrome.runtime.sendMessage({ relache: "visit.start", data });
  });
  expect(reply).toEqual({ ok: false, why: "private-window" });
};

/** The site itself, and nothing of ours over it. */
const expectSite = async (page: AnyPage, host: string): Promise<void> => {
  await until(async () => (await page.text("#host")) === host, { label: `${host} in a private window` });
  expect(await page.run((shield) => document.querySelector(shield) === null, SHIELD_HOST)).toBe(true);
};

/** A normal window counts; a private one that comes in front of it ends that, and does not count itself. */
const countNothing = async <Browser extends AnyBrowser>(
  { browser, display }: Session<Browser>,
  page: AnyPage,
): Promise<void> => {
  await neverEndHours(browser);
  const counted = async (service: string): Promise<number> => {
    display.moveMouse();
    await commandDone(browser, "observe", {});
    return milliseconds(await readCounted(browser), service);
  };
  const normal = await browser.newPage(GATED);
  await normal.activate();
  await until(() => counted("linkedin"), { label: "the normal window counts" });
  const stands = async (): Promise<boolean> => {
    const first = await counted("linkedin");
    return (await counted("linkedin")) === first;
  };
  await until(async () => !(await stands()), { label: "the normal window goes on counting" });
  await page.navigate(ALSO_GATED);
  await page.activate();
  await expectSite(page, "app.hootsuite.com");
  await until(stands, { label: "the normal window counts no more" });
  expect(await counted("hootsuite"), "counted in the private window").toBe(0);
};

const journalOf = (browser: AnyBrowser): Promise<readonly unknown[]> => readRows(browser, "journal");
