import browser from "webextension-polyfill";

/** Shows a page of ours: the tab that has it already, else a new one; brings its window to the front. */
export async function openPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const known = await tabShowing(url);
  const tab =
    known === null ? await browser.tabs.create({ url }) : await browser.tabs.update(known, { active: true });
  // Firefox for Android has no windows.
  if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}

/** Our own pages can be told apart without the permission to read tabs. */
async function tabShowing(url: string): Promise<number | null> {
  const tabs = await browser.tabs.query({});
  return tabs.find((tab) => tab.url?.split("#")[0] === url)?.id ?? null;
}
