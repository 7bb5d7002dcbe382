import browser, { type Menus } from "webextension-polyfill";

/** Both are absent in Firefox for Android, although the types promise them. */
const commandsApi = (): typeof browser.commands | undefined => browser.commands;
const menusApi = (): typeof browser.contextMenus | undefined => browser.contextMenus;

export type MenuItem = { readonly id: string; readonly title: string };

/** To be called in the first turn of the worker. Brings the name of the shortcut, or the id of the menu's item. */
export function onShortcut(listener: (name: string) => void): void {
  commandsApi()?.onCommand.addListener((name) => listener(name));
  menusApi()?.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId)));
}

const PAGE = "page ";

/** The name of an item, wherever it stood. */
export const nameOfItem = (id: string): string => id.replace(PAGE, "");

/** Makes the menus of the toolbar button and of pages on these patterns anew. */
export async function drawMenus(items: readonly MenuItem[], patterns: readonly string[]): Promise<void> {
  const menus = menusApi();
  if (menus === undefined) return;
  await menus.removeAll();
  for (const { id, title } of items) {
    menus.create({ id, title, contexts: ["action"] as Menus.ContextType[] });
    if (patterns.length > 0)
      menus.create({ id: PAGE + id, title, contexts: ["page"], documentUrlPatterns: [...patterns] });
  }
}

/** Opens the popup where the browser lets an extension do that within a shortcut; else the same page in a tab. */
export async function openPopup(hash: string): Promise<void> {
  const popup = `popup.html${hash}`;
  try {
    await browser.action.setPopup({ popup });
    await browser.action.openPopup();
  } catch {
    // Chromium before 127, and a browser whose window is not in front.
    await browser.tabs.create({ url: browser.runtime.getURL(`/${popup}`) });
  } finally {
    await browser.action.setPopup({ popup: "popup.html" });
  }
}
