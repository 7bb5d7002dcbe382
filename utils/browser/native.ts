import type { Browser } from "webextension-polyfill";

/*
 * What `webextension-polyfill` resolves to in the background, the popup and the report (wxt.config.ts): the browser's own
 * interface. All that these call returns promises without the polyfill in every browser that the manifest admits;
 * the latest to do so in Chromium were `idle`, `notifications` and `runtime.getContexts` (116).
 */

type Scope = typeof globalThis & { readonly browser?: Browser; readonly chrome?: Browser };

/** `browser` everywhere but in Chromium before 148. */
const scope = globalThis as Scope;

// oxlint-disable-next-line import/no-default-export -- takes the place of a module that has one
export default scope.browser ?? scope.chrome;
