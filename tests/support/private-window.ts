import type { Browser } from "webextension-polyfill";
import type { Chromium } from "./chromium.ts";
import type { ChromiumPage } from "./chromium-page.ts";
import type { Firefox } from "./firefox.ts";
import type { FirefoxPage } from "./firefox-page.ts";
import { until } from "./wait.ts";

declare const chrome: Browser;

/** What scripts see that run with Firefox's own rights. */
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: { add(id: string, granted: object): Promise<void> };
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
};
declare const OpenBrowserWindow: (how: object) => unknown;

/** As the switch on the browser's page of extensions does. The extension is started anew by this. */
export const allowInChromium = async (browser: Chromium): Promise<void> => {
  const page = await browser.newPage("chrome://extensions/");
  // Only there does the browser let an unpacked extension start anew.
  await page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: "${browser.extensionId}", incognitoAccess: true })`,
  );
  await page.close();
  await until(() => browser.inExtension(() => typeof chrome.windows === "object"), {
    label: "the extension",
  });
};

/** As "Run in Private Windows: Allow" among the add-ons does. The extension is started anew by this. */
export const allowInFirefox = async (browser: Firefox): Promise<void> => {
  await browser.inChrome(async (id) => {
    const modules = "resource://gre/modules/";
    const { ExtensionPermissions } = ChromeUtils.importESModule(`${modules}ExtensionPermissions.sys.mjs`);
    const { AddonManager } = ChromeUtils.importESModule(`${modules}AddonManager.sys.mjs`);
    const permissions = ["internal:privateBrowsingAllowed"];
    await ExtensionPermissions.add(id, { permissions, origins: [] });
    await (await AddonManager.getAddonByID(id)).reload();
  }, browser.addonId);
  const isAllowed = (): Promise<boolean> =>
    browser.inExtension(() => chrome.extension.isAllowedIncognitoAccess());
  await until(isAllowed, { label: "the extension, allowed in private windows" });
};

/** The one tab of a new private window, in front. */
export const privateChromium = async (browser: Chromium): Promise<ChromiumPage> => {
  const before = (await browser.targets()).map(({ targetId }) => targetId);
  await browser.inExtension(async (url: string) => {
    await chrome.windows.create({ incognito: true, url });
  }, PRIVATE_START);
  const target = await until(
    async () =>
      (await browser.targets()).find(
        ({ type, targetId, url }) => type === "page" && url === PRIVATE_START && !before.includes(targetId),
      ),
    { label: "a private window" },
  );
  const page = await browser.attach(target.targetId);
  await page.activate();
  return page;
};

const PRIVATE_START = "https://www.example.org/?private";

/** The same with Firefox, whether or not the extension may see it. */
export const privateFirefox = async (browser: Firefox): Promise<FirefoxPage> => {
  const before = (await browser.pages()).map(({ handle }) => handle);
  await browser.inChrome(() => {
    OpenBrowserWindow({ private: true });
  });
  const page = await until(
    async () => (await browser.pages()).find(({ handle }) => !before.includes(handle)),
    { label: "a private window" },
  );
  // The window's own first page must not come after what is typed next.
  await page.waitLoaded();
  await page.activate();
  return page;
};
