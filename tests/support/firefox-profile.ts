import { readFileSync } from "node:fs";
import path from "node:path";

/** Firefox draws a random one at each install; tests need to know where the pages are. */
export const EXTENSION_UUID = "3b1f5c62-8d0e-4a57-9c41-6e2f70a9d815";

/** What was installed for the time of the run leaves its data behind. */
export const KEEP_DATA = {
  "extensions.webextensions.keepStorageOnUninstall": true,
  "extensions.webextensions.keepUuidOnUninstall": true,
};

/** The id that the built manifest gives to Firefox. */
export const addonIdOf = (folder: string): string => {
  const manifest = readFileSync(path.join(folder, "manifest.json"), "utf8");
  const parsed = JSON.parse(manifest) as { browser_specific_settings?: { gecko?: { id?: string } } };
  const id = parsed.browser_specific_settings?.gecko?.id;
  if (!id) {
    throw new Error(`${folder}: no gecko id in the manifest`);
  }
  return id;
};

/** The text of `user.js`: no traffic of the browser's own, and the whole web behind one proxy of ours. */
export const userPreferences = (
  addonId: string,
  proxyPort: number,
  more: Readonly<Record<string, string | number | boolean>> = {},
): string => {
  const preferences = {
    "marionette.port": 0,
    "extensions.webextensions.uuids": JSON.stringify({ [addonId]: EXTENSION_UUID }),
    "extensions.webextOptionalPermissionPrompts": false,
    "extensions.update.enabled": false,
    // Every host leads to the stand-ins: Firefox has no resolver rules with ports, but a proxy sees all.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.proxy.no_proxies_on": "",
    "network.trr.mode": 5,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "network.http.speculative-parallel-limit": 0,
    "browser.shell.checkDefaultBrowser": false,
    "browser.aboutwelcome.enabled": false,
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.newtabpage.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "browser.tabs.warnOnClose": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.enabled": false,
    "app.normandy.enabled": false,
    "app.update.disabledForTesting": true,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "alerts.useSystemBackend": false,
    ...more,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
};
