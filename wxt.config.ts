import { defineConfig, type UserManifest } from "wxt";
import { CORE_HOSTS, hostPattern } from "./utils/domain/core-services.ts";
import { wordsPath } from "./utils/domain/page-scripts.ts";
import { wordsScript } from "./utils/i18n/shield-words.ts";
import { LANGUAGES } from "./utils/i18n/translate.ts";

/** Nothing may be loaded from, or sent to, anywhere: the browser itself holds us to it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

function manifestFor(browser: string): UserManifest {
  const isFirefox = browser === "firefox";
  return {
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: [
      "storage",
      "unlimitedStorage",
      "alarms",
      "idle",
      "scripting",
      "declarativeNetRequestWithHostAccess",
    ],
    optional_permissions: ["notifications"],
    host_permissions: CORE_HOSTS.map(hostPattern),
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    // Every site may be led to this page (a link to a gated service can stand anywhere); nothing else of ours
    // can be reached. Chromium hides even its address from sites.
    web_accessible_resources: [
      {
        resources: ["offhours.html"],
        matches: ["<all_urls>"],
        ...(isFirefox ? {} : { use_dynamic_url: true }),
      },
    ],
    action: { default_title: "__MSG_extensionName__" },
    ...(isFirefox
      ? {
          incognito: "spanning",
          browser_specific_settings: {
            gecko: {
              id: "relache@relache.app",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : // With `spanning`, Chromium cannot show our page in place of a gated one in a private window.
        { incognito: "split", minimum_chrome_version: "120" }),
  };
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  manifest: ({ browser }) => manifestFor(browser),
  hooks: {
    "build:publicAssets": (_wxt, files) => {
      for (const language of LANGUAGES)
        files.push({ relativeDest: wordsPath(language), contents: wordsScript(language) });
    },
  },
  zip: { excludeSources: ["test-results/**", "demo/**", ".ci/**"] },
  vite: () => ({
    // Preloading would fetch the chart before the popup's first paint.
    build: { modulePreload: false, target: "es2022" },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  }),
});
