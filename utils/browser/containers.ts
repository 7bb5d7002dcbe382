import browser from "webextension-polyfill";

const CONTAINER = /^firefox-container-\d+$/;

/**
 * The containers of all open tabs, with the number of tabs in each. None without the permission `cookies`. Tabs outside
 * of any container are in none.
 */
export async function readContainers(): Promise<readonly { readonly id: string; readonly tabs: number }[]> {
  const counts = new Map<string, number>();
  for (const { cookieStoreId = "" } of await browser.tabs.query({}))
    if (CONTAINER.test(cookieStoreId)) counts.set(cookieStoreId, (counts.get(cookieStoreId) ?? 0) + 1);
  return [...counts].map(([id, tabs]) => ({ id, tabs }));
}
