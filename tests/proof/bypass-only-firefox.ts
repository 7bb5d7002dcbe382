import type { AnyPage } from "../support/browser.ts";
import type { Firefox } from "../support/firefox.ts";
import { allowInFirefox, privateFirefox } from "../support/private-window.ts";
import { ELSEWHERE, endHours, GATED, type Attempt } from "./bypass-scene.ts";

type Tab = { readonly linkedBrowser: object };

/** What scripts see that run with the browser's own rights. */
declare const gBrowser: {
  addTrustedTab(url: string, how: object): Tab;
  selectedTab: Tab;
};
declare const SessionStore: {
  undoCloseTab(window: object, index: number): Tab;
  getClosedTabData(window: object): readonly object[];
};

const inTab = (
  { browser }: { readonly browser: Firefox },
  url: string,
  userContextId: number,
): Promise<void> =>
  browser.inChrome(
    (address, container) => {
      gBrowser.selectedTab = gBrowser.addTrustedTab(address, { userContextId: container });
    },
    url,
    userContextId,
  );

const inPrivate = async ({ browser }: { readonly browser: Firefox }): Promise<AnyPage> => {
  const page = await privateFirefox(browser);
  await page.navigate(GATED);
  return page;
};

export const ONLY_FIREFOX: readonly Attempt<Firefox>[] = [
  {
    name: "another container",
    expected: "rules",
    act: (scene) => scene.openedBy(() => inTab(scene, GATED, 2)),
  },
  {
    name: "view-source:",
    expected: "beyond",
    act: (scene) => scene.openedBy(() => inTab(scene, `view-source:${GATED}?source`, 0)),
  },
  {
    name: "reader view called up by its address",
    expected: "beyond",
    act: (scene) =>
      scene.openedBy(() => inTab(scene, `about:reader?url=${encodeURIComponent(`${GATED}?reader`)}`, 0)),
  },
  {
    name: "tab closed before, opened again (restored from the session)",
    expected: "rules",
    prepare: async ({ browser }) => {
      const page = await browser.newPage("https://www.linkedin.com/feed/?to-restore");
      await page.goto(ELSEWHERE);
      await page.goto("https://www.linkedin.com/feed/?to-restore-2");
      await page.close();
    },
    act: ({ browser, openedBy }) =>
      openedBy(() =>
        browser.inChrome(() => {
          const closed = SessionStore.getClosedTabData(globalThis);
          const index = closed.findIndex((each) => JSON.stringify(each).includes("to-restore"));
          SessionStore.undoCloseTab(globalThis, index);
        }),
      ),
  },
  {
    name: "private window, where the extension is not allowed",
    expected: "beyond",
    act: (scene) => inPrivate(scene),
  },
  {
    name: "private window, where the extension is allowed",
    expected: "rules",
    act: async (scene) => {
      await allowInFirefox(scene.browser);
      await endHours(scene.browser);
      return inPrivate(scene);
    },
  },
];
