import browser from "webextension-polyfill";
import type { Place, TabInFront } from "../domain/sampling.ts";

/** Absent in Firefox for Android, although the types promise it. */
const windowsApi = (): typeof browser.windows | undefined => browser.windows;

/** What stands in front of the user, asked anew each time: focus events come late, twice or never. */
export async function readPlace(): Promise<Place> {
  const windows = windowsApi();
  if (windows === undefined) return { focus: "window", tab: await activeTab({}) };
  // Inspector windows are left out: focus there is focus elsewhere.
  const all = await windows.getAll({ windowTypes: ["normal", "popup"] });
  const focused = all.find((window) => window.focused);
  if (focused !== undefined) return { focus: "window", tab: await tabOf(focused) };
  // While our popup is open, Chromium says that no window has the focus.
  if (!(await isOwnPopupOpen())) return { focus: "none", tab: null };
  return { focus: "own-popup", tab: await tabOf(await windows.getLastFocused()) };
}

/** The id of the tab in front, whatever it shows; `null` without one. */
export async function frontTabId(): Promise<number | null> {
  return (await readPlace()).tab?.id ?? null;
}

type WindowInFront = { readonly id?: number | undefined; readonly incognito: boolean };

/** Private windows are never looked into, even where we are allowed. */
async function tabOf({ id, incognito }: WindowInFront): Promise<TabInFront | null> {
  return incognito || id === undefined ? null : await activeTab({ windowId: id });
}

async function activeTab(within: { readonly windowId?: number }): Promise<TabInFront | null> {
  const [tab] = await browser.tabs.query({ active: true, ...within });
  if (tab?.id === undefined || tab.incognito || tab.discarded === true) return null;
  const isAudible = tab.audible === true && tab.mutedInfo?.muted !== true;
  // Firefox tells it to those whom the user lets see containers.
  return { id: tab.id, url: tab.url ?? null, isAudible, container: tab.cookieStoreId ?? null };
}

async function isOwnPopupOpen(): Promise<boolean> {
  const { runtime } = browser;
  if (typeof runtime.getContexts !== "function") return false;
  return (await runtime.getContexts({ contextTypes: ["POPUP"] })).length > 0;
}
