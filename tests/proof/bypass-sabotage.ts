import type { Browser } from "webextension-polyfill";
import type { AnyBrowser, AnyPage } from "../support/browser.ts";
import { commandDone } from "../support/extension.ts";
import { SHIELD_HOST } from "../support/open-shield.ts";
import { until } from "../support/wait.ts";
import { beginHours, GATED, ruleCount, type Attempt } from "./bypass-scene.ts";

declare const chrome: Browser;

const deleteRules = async (browser: AnyBrowser): Promise<void> => {
  await browser.inExtension(async () => {
    const rules = await chrome.declarativeNetRequest.getDynamicRules();
    await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds: rules.map(({ id }) => id) });
  });
};

const planCount = (browser: AnyBrowser): Promise<number> =>
  browser.inExtension(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("read failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const count = await settled(database.transaction("plans").objectStore("plans").count());
    database.close();
    return count;
  });

/** Chooses the loosest answer for social platforms, and waits until it is in the database. */
const loosen = async (browser: AnyBrowser): Promise<void> => {
  const before = await planCount(browser);
  const settings = await browser.newPage(browser.extensionUrl("options.html#sites"));
  await settings.waitFor('input[name="social"]');
  await settings.run(() =>
    [...document.querySelectorAll<HTMLElement>('input[name="social"]')].at(-1)?.click(),
  );
  await until(async () => (await planCount(browser)) > before, { label: "the saved choice" });
  await settings.close();
};

const visit = async (page: AnyPage): Promise<undefined> => {
  await page.navigate(GATED);
  return undefined;
};

/** A page that lies beneath the overlay. */
const comeCovered = async (browser: AnyBrowser, page: AnyPage, address: string): Promise<void> => {
  const come = async (): Promise<void> => {
    await deleteRules(browser);
    await page.navigate(address);
  };
  await come();
  const isCovered = async (): Promise<boolean> => {
    // A beat may have put the rules back in between.
    if (new URL(await page.url()).pathname === "/offhours.html") await come();
    return (await page.closedText(SHIELD_HOST)) !== "";
  };
  await until(isCovered, { label: "the overlay", everyMs: 300, timeoutMs: 20_000 });
};

/** Against the extension itself. */
export const SABOTAGE: readonly Attempt[] = [
  {
    name: "background ended right before",
    expected: "rules",
    act: async ({ browser }, page) => {
      await browser.killBackground();
      return visit(page);
    },
  },
  {
    name: "settings page: a looser rule saved right before",
    expected: "rules",
    note: "saved, and waits for the next start of the hours",
    act: async ({ browser }, page) => {
      await loosen(browser);
      await page.activate();
      return visit(page);
    },
  },
  {
    name: "page scripts and cover taken away with developer tools",
    expected: "rules",
    act: async ({ browser }, page) => {
      await browser.inExtension(() => chrome.scripting.unregisterContentScripts());
      return visit(page);
    },
  },
  {
    name: "rules deleted with developer tools",
    expected: "cover",
    note: "the page comes, covered, until the next beat",
    act: async ({ browser }, page) => {
      await deleteRules(browser);
      return visit(page);
    },
  },
  {
    name: "rules deleted, after the next beat",
    expected: "rules",
    note: "the beat has put them back",
    act: async ({ browser }, page) => {
      await deleteRules(browser);
      await commandDone(browser, "observe", {});
      await until(async () => (await ruleCount(browser)) > 0, { label: "the rules again" });
      return visit(page);
    },
  },
  {
    name: "overlay taken out of the page by a bookmarklet",
    expected: "shield",
    note: "it comes back before the next frame",
    site: "threads.com",
    act: async ({ browser }, page) => {
      await comeCovered(browser, page, "https://www.threads.com/@brand");
      await page.run((host) => {
        (globalThis as { relacheForget?: () => void }).relacheForget?.();
        document.querySelector(host)?.remove();
        document.documentElement.style.setProperty("opacity", "1", "important");
      }, SHIELD_HOST);
      return undefined;
    },
  },
  {
    name: "page that writes itself anew (document.write)",
    expected: "shield",
    site: "tiktok.com",
    act: async ({ browser }, page) => {
      await comeCovered(browser, page, "https://www.tiktok.com/@brand");
      await page.run(() => {
        document.open();
        document.write("<!doctype html><title>anew</title><h1>All of it, anew</h1>");
        document.close();
      });
      return undefined;
    },
  },
  {
    name: "plan rewritten in the extension's own storage with developer tools",
    expected: "beyond",
    site: "instagram.com",
    act: async ({ browser }, page) => {
      await beginHours(browser);
      await page.navigate("https://www.instagram.com/");
      return undefined;
    },
  },
];
