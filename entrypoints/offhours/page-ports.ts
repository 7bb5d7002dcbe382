import browser from "webextension-polyfill";
import { SHIELD_KEY } from "../../utils/domain/shield-state.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { OffhoursPorts } from "../../utils/models/offhours-model.ts";
import { readShield } from "../../utils/storage/shield-store.ts";

/** What the off-hours page needs of the browser. */
export function createPagePorts(): OffhoursPorts {
  return {
    now: () => Date.now(),
    mono: () => performance.now(),
    isVisible: () => document.visibilityState === "visible",
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    readShield,
    watchShield: (tell) => {
      const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
        if (area === "local" && SHIELD_KEY in changes) readShield().then(tell, report);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
    watchSight: (tell) => {
      document.addEventListener("visibilitychange", tell);
      return () => document.removeEventListener("visibilitychange", tell);
    },
    report,
    send,
    open: (address) => location.replace(address),
    leave,
    openOptions: () => browser.runtime.openOptionsPage(),
  };
}

/** Closes this tab. The last tab of a window stays, so that leaving a site never closes the browser. */
async function leave(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  if (tab?.id !== undefined && tabs.length > 1) return browser.tabs.remove(tab.id);
  if (canGoBack()) return history.back();
  await browser.tabs.create({});
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

type WithNavigation = { readonly navigation?: { readonly canGoBack: boolean } };

/** `history.length` counts entries ahead too, so the exact answer is taken where the browser has one. */
function canGoBack(): boolean {
  const scope: typeof globalThis & WithNavigation = globalThis;
  return scope.navigation?.canGoBack ?? history.length > 1;
}

/** Errors carry no address: the page keeps that to itself. */
function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- the only place where somebody can look for the cause
  console.warn("Relâche:", error);
}
