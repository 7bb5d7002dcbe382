import { test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { inFirefox, zoneWhereItIs } from "../support/session.ts";
import { until } from "../support/wait.ts";
import { followsThePopup, openFromPopup, seedScoredWeek } from "./scenarios/side-panel.ts";

declare const chrome: Browser;

test("Firefox: the popup opens the sidebar, which stays closed until then and shows the popup's figures", async () => {
  await inFirefox({ zone: zoneWhereItIs(15) }, async ({ browser }) => {
    await seedScoredWeek(browser);
    const isOpen = (): Promise<boolean> => browser.inExtension(() => chrome.sidebarAction.isOpen({}));
    if (await isOpen()) throw new Error("The sidebar has opened by itself");
    await openFromPopup(browser);
    await until(isOpen, { label: "the sidebar is open" });
    await followsThePopup(browser, await browser.newPage(browser.extensionUrl("sidepanel.html")));
  });
});
