import browser from "webextension-polyfill";

/** Chromium's, which the types of the polyfill do not know; Firefox's; none in Firefox for Android. */
type Sides = {
  readonly sidePanel?: { readonly open: (where: { readonly windowId: number }) => Promise<void> };
  readonly sidebarAction?: { readonly open: () => Promise<void> };
};

/** `chrome.windows.WINDOW_ID_CURRENT`: asking for the window would take longer than the click lasts. */
const THIS_WINDOW = -2;

/**
 * Opens our panel at the side of this window. To be called within the click itself, before anything is awaited. `null`
 * where the browser has no place at its side.
 */
export function sidePanelOpener(): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction }: Sides = browser as Sides;
  if (sidePanel !== undefined) return () => sidePanel.open({ windowId: THIS_WINDOW });
  return sidebarAction === undefined ? null : () => sidebarAction.open();
}
