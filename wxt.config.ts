import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig, type UserManifest } from "wxt";
import { buildAlone, oneScript, styleInPage } from "./scripts/stand-alone-page.ts";
import { CATALOGUE_REST } from "./utils/domain/catalogue-data.ts";
import { CATALOGUE_FILE } from "./utils/domain/catalogue-parts.ts";
import { CORE_HOSTS, hostPattern } from "./utils/domain/core-services.ts";
import { wordsPath } from "./utils/domain/page-scripts.ts";
import { noticesPath } from "./utils/i18n/notices-file.ts";
import { noticesJson } from "./utils/i18n/notices-json.ts";
import { wordsScript } from "./utils/i18n/shield-words.ts";
import { LANGUAGES } from "./utils/i18n/translate.ts";

/**
 * Nothing may be loaded from, or sent to, anywhere: the browser itself holds us to it. `'self'` is the installed
 * package alone, whose files never leave the device.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Hashes of the style sheets that stand in a page: the policy names each, and so still admits nothing else inline. */
const stylesInPages = new Set<string>();

/** Pages that open often, or have much to load: each has a build of its own, and one script for its first paint. */
const STAND_ALONE = ["popup", "report"];
/** What their charts have in common with other parts that come later. */
const SHARED_WITH_CHARTS = [
  "/components/charts/week-words.ts",
  "/utils/domain/zone.ts",
  "/i18n/messages/charts.ts",
];

/** What these get in place of the polyfill. */
const NATIVE_BROWSER = fileURLToPath(new URL("./utils/browser/native.ts", import.meta.url));

/** Chromium accepts four suggested keys at most; the others are for the user to choose. */
const SHORTCUTS = {
  _execute_action: { suggested_key: { default: "Alt+Shift+R" }, description: "__MSG_commandPopup__" },
  crisis: { suggested_key: { default: "Alt+Shift+C" }, description: "__MSG_commandCrisis__" },
  "personal-tab": { suggested_key: { default: "Alt+Shift+P" }, description: "__MSG_commandPersonalTab__" },
  break: { suggested_key: { default: "Alt+Shift+B" }, description: "__MSG_commandBreak__" },
  "personal-30": { description: "__MSG_commandPersonal30__" },
  pause: { description: "__MSG_commandPause__" },
  client: { description: "__MSG_commandClient__" },
} satisfies UserManifest["commands"];

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
      "contextMenus",
      "declarativeNetRequestWithHostAccess",
      // Holds the witness and the housekeeper: Chromium's service worker may not start workers.
      ...(isFirefox ? [] : (["offscreen"] as const)),
    ],
    // Firefox tells the container of a tab only to those who may see cookies; asked when the user lets containers decide.
    optional_permissions: isFirefox ? ["notifications", "cookies"] : ["notifications"],
    commands: SHORTCUTS,
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

/** The background, which has little room, and the pages that have to be quick go without the polyfill. */
function nativeBrowser(): Plugin {
  return {
    name: "relache:native-browser",
    enforce: "pre",
    resolveId: (id) => (id === "webextension-polyfill" ? NATIVE_BROWSER : null),
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
        files.push(
          { relativeDest: wordsPath(language), contents: wordsScript(language) },
          { relativeDest: noticesPath(language), contents: noticesJson(language) },
        );
      files.push({ relativeDest: CATALOGUE_FILE, contents: CATALOGUE_REST });
    },
    "entrypoints:grouped": (_wxt, groups) => buildAlone(groups, STAND_ALONE),
    "vite:build:extendConfig": ([entrypoint, ...others], config) => {
      if (entrypoint === undefined || others.length > 0) return;
      const { name, type } = entrypoint;
      const isAlone = STAND_ALONE.includes(name);
      config.plugins = [
        config.plugins,
        ...(isAlone || type === "background" ? [nativeBrowser()] : []),
        ...(isAlone
          ? [oneScript(name, SHARED_WITH_CHARTS), styleInPage((hash) => stylesInPages.add(hash))]
          : []),
      ];
    },
    "build:manifestGenerated": (_wxt, manifest) => {
      const styles = ["style-src 'self'", ...stylesInPages].join(" ");
      manifest.content_security_policy = {
        extension_pages: CONTENT_SECURITY_POLICY.replace("style-src 'self'", styles),
      };
    },
  },
  zip: { excludeSources: ["test-results/**", "demo/**", ".ci/**"] },
  vite: () => ({
    build: {
      modulePreload: {
        polyfill: false,
        // What a page needs at once is fetched at once; preloading more would bring the chart before the first paint.
        resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : []),
      },
      target: "es2022",
      // The oldest that we support: style sheets are rewritten for it (light-dark() is younger).
      cssTarget: "chrome120",
      // Inlines what the default one leaves: 2 % of the background, 3 % of the shield, both near their limits.
      minify: "terser",
      terserOptions: {
        ecma: 2020,
        toplevel: true,
        compress: {
          pure_getters: true,
          passes: 10,
          // Deeper inlining makes the text shorter and its gzip longer.
          // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum exists in the types only
          inline: 1,
          hoist_funs: true,
          keep_fargs: false,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
        format: { ecma: 2020 },
      },
    },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  }),
});
