import { execFileSync } from "node:child_process";
import type { Browser } from "webextension-polyfill";
import { leadingTo } from "../support/bypass-pages.ts";
import type { AnyPage } from "../support/browser.ts";
import type { Chromium } from "../support/chromium.ts";
import { ChromiumPage } from "../support/chromium-page.ts";
import { allowInChromium } from "../support/private-window.ts";
import { until } from "../support/wait.ts";
import { ELSEWHERE, endHours, GATED, type Attempt } from "./bypass-scene.ts";

declare const chrome: Browser;

const PRERENDERED = "https://www.threads.com/prerendered";

/** A debugger that holds a tab keeps it from prerendering: the extension itself has to press the link. */
const clickInTab = async (text: string): Promise<void> => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(text));
  if (tab?.id === undefined) throw new Error(`no tab at ${text}`);
  await chrome.tabs.update(tab.id, { active: true });
  await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => document.querySelector<HTMLElement>("#go")?.click(),
  });
};

/** A tab that a debugger holds is not put to sleep. */
const letGo = async (page: AnyPage): Promise<string> => {
  if (!(page instanceof ChromiumPage)) throw new Error("no tab of Chromium");
  await page.detach();
  return page.targetId;
};

/** Hands an address to the running browser, as the desktop does. */
const fromOutside = (env: NodeJS.ProcessEnv, profile: string, ...args: readonly string[]): void => {
  const rootless = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const command = process.env["CHROMIUM"] ?? "chromium";
  execFileSync(command, [...rootless, `--user-data-dir=${profile}`, ...args], { env, stdio: "ignore" });
};

export const ONLY_CHROMIUM: readonly Attempt<Chromium>[] = [
  {
    name: "view-source:",
    expected: "rules",
    act: ({ browser, openedBy }) =>
      openedBy(() =>
        browser.inExtension(async (url: string) => {
          await chrome.tabs.create({ url });
        }, `view-source:${GATED}`),
      ),
  },
  {
    name: "page prerendered before the end (speculation rules)",
    expected: "shield",
    site: "threads.com",
    prepare: async ({ browser, standIns }) => {
      await browser.inExtension(
        async (url: string) => {
          await chrome.tabs.create({ url });
        },
        leadingTo("/prerender", PRERENDERED, "www.threads.com"),
      );
      await until(() => standIns.seen("threads.com").some(({ path }) => path === "/prerendered"), {
        label: "the prerender",
      });
    },
    act: async ({ browser }) => {
      await browser.inExtension(clickInTab, "/prerender?to=");
      const target = await until(
        async () =>
          (await browser.targets()).find(
            ({ type, url }) => type === "page" && (url === PRERENDERED || url.includes("offhours.html")),
          ),
        { label: "the prerendered page" },
      );
      return browser.attach(target.targetId);
    },
  },
  {
    name: "page open since before: tab put to sleep, then shown",
    expected: "rules",
    prepare: (_scene, page) => page.goto("https://www.linkedin.com/feed/?to-discard"),
    act: async ({ browser }, page) => {
      const front = await browser.newPage(ELSEWHERE);
      await letGo(page);
      await browser.inExtension(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes("to-discard"));
        if (tab?.id === undefined) throw new Error("no tab to discard");
        await chrome.tabs.discard(tab.id);
        const [asleep] = await chrome.tabs.query({ discarded: true });
        if (asleep?.id === undefined) throw new Error("no tab is asleep");
        await chrome.tabs.update(asleep.id, { active: true });
      });
      await front.close();
      return browser.pageAt(browser.extensionUrl("offhours.html"));
    },
  },
  {
    name: "address handed over by the desktop",
    expected: "rules",
    act: ({ browser, display, openedBy }) =>
      openedBy(async () => fromOutside(display.env, browser.profile, GATED)),
  },
  {
    name: "window of an installed web app (PWA)",
    expected: "rules",
    act: ({ browser, display, openedBy }) =>
      openedBy(async () => fromOutside(display.env, browser.profile, `--app=${GATED}`)),
  },
  {
    name: "private window, where the extension is allowed",
    expected: "rules",
    act: async ({ browser, openedBy }) => {
      await allowInChromium(browser);
      await endHours(browser);
      return openedBy(() =>
        browser.inExtension(async (url: string) => {
          await chrome.windows.create({ incognito: true, url });
        }, GATED),
      );
    },
  },
];
