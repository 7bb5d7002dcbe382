import type { Browser } from "webextension-polyfill";
import type { AnyPage } from "../support/browser.ts";
import { crossEndOfHours, endHoursSoon } from "../support/extension.ts";
import { until } from "../support/wait.ts";
import { ELSEWHERE, GATED, type Attempt, type Expected, type Scene } from "./bypass-scene.ts";

declare const chrome: Browser;

const reload = (page: AnyPage): Promise<void> => page.run(() => location.reload());

/** Duplicates the one tab at an address that holds `text`. */
const duplicate = ({ browser }: Scene, text: string): Promise<unknown> =>
  browser.inExtension(async (wanted: string) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(wanted));
    if (tab?.id === undefined) throw new Error(`no tab at ${wanted}`);
    return chrome.tabs.duplicate(tab.id);
  }, text);

/** Tabs that were there before the hours ended. */
export const EARLIER: readonly Attempt[] = [
  {
    name: "page open since before: reload",
    expected: "rules",
    prepare: (_scene, page) => page.goto(GATED),
    act: async (_scene, page) => {
      await reload(page);
      return undefined;
    },
  },
  {
    name: "page open since before: forward in its history",
    expected: "shield",
    site: "tiktok.com",
    prepare: async ({ browser }, page) => {
      const endsAt = await endHoursSoon(browser, 10_000);
      await page.goto(ELSEWHERE);
      await page.goto("https://www.tiktok.com/@brand");
      await page.run(() => history.back());
      await until(async () => (await page.url()) === ELSEWHERE, { label: "the page before" });
      await crossEndOfHours(browser, endsAt);
    },
    act: async (_scene, page) => {
      await page.run(() => history.forward());
      return undefined;
    },
  },
  {
    name: "page open since before: duplicate of the tab",
    expected: "rules",
    prepare: (_scene, page) => page.goto("https://www.linkedin.com/feed/?to-duplicate"),
    act: (scene) => scene.openedBy(() => duplicate(scene, "to-duplicate")),
  },
];

/** Back to a page that the browser may have kept alive. */
export const backToKeptPage = (expected: Expected): Attempt => ({
  name: "page open since before: back to it (back-forward cache)",
  expected,
  site: "facebook.com",
  prepare: async ({ browser }, page) => {
    // A page that is kept does not hear of another plan: these hours really end.
    const endsAt = await endHoursSoon(browser, 10_000);
    await page.goto("https://www.facebook.com/groups/42");
    await page.goto(ELSEWHERE);
    await crossEndOfHours(browser, endsAt);
  },
  act: async (_scene, page) => {
    await page.run(() => history.back());
    return undefined;
  },
});

/** The same, but what the page knew of the plan when it was put away no longer holds. */
export const backAfterTightening = (expected: Expected): Attempt => ({
  name: "page open since before: back to it after the plan was changed meanwhile",
  expected,
  site: "facebook.com",
  note: "a kept page is veiled until it has read the plan anew",
  prepare: async (_scene, page) => {
    await page.goto("https://www.facebook.com/groups/43");
    await page.goto(ELSEWHERE);
  },
  act: async (_scene, page) => {
    await page.run(() => history.back());
    return undefined;
  },
});

/** The site's own worker answers without any request. */
export const ownWorker = (expected: Expected): Attempt => ({
  name: "page served by the site's own service worker",
  expected,
  site: "x.com",
  prepare: async (_scene, page) => {
    await page.goto("https://x.com/sw-site");
    await until(() => page.run(() => document.body.dataset["ownWorker"] === "ready"), {
      label: "the site's own worker",
      timeoutMs: 20_000,
    });
    await page.goto(ELSEWHERE);
  },
  act: async (_scene, page) => {
    await page.navigate("https://x.com/home");
    return undefined;
  },
});

const personal = "https://www.linkedin.com/feed/";
const professional = "/company/42/admin/analytics/";

/** Personal use is open: the same site has open and gated parts. */
export const MIXED: readonly Attempt[] = [
  {
    name: "personal use open: professional path typed",
    expected: "rules",
    social: "personal-open",
    act: async (_scene, page) => {
      await page.navigate(`https://www.linkedin.com${professional}`);
      return undefined;
    },
  },
  {
    name: "personal use open: professional path, encoded",
    expected: "cover",
    social: "personal-open",
    note: "rules cannot compare encoded letters; the layer in the page decodes",
    act: async (_scene, page) => {
      await page.navigate("https://www.linkedin.com/compan%79/42/admin/analytics/");
      return undefined;
    },
  },
  {
    name: "personal use open: history.pushState to a professional path",
    expected: "shield",
    social: "personal-open",
    act: async (_scene, page) => {
      await page.goto(personal);
      await page.run((to) => {
        history.pushState(null, "", to);
        (globalThis as { relacheForget?: () => void }).relacheForget?.();
      }, professional);
      return undefined;
    },
  },
  {
    name: "personal use open: history.replaceState and back",
    expected: "shield",
    social: "personal-open",
    act: async (_scene, page) => {
      await page.goto(personal);
      await page.run((to) => {
        history.replaceState(null, "", to);
        history.pushState(null, "", "/feed/?next");
        addEventListener("popstate", () => (globalThis as { relacheForget?: () => void }).relacheForget?.());
        history.back();
      }, professional);
      return undefined;
    },
  },
];
