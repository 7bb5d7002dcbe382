import { test } from "vitest";
import { until } from "../support/wait.ts";
import { durationRow, judge, type Row } from "./rows.ts";
import { countedOf, ELSEWHERE, onStage, SITES, stay, type Scene, type Site } from "./visits.ts";

declare const chrome: {
  tabs: { query(how: object): Promise<{ id: number }[]>; discard(id: number): Promise<unknown> };
};

const BOUND_MS = 1000;
const VISIT_MS = 8000;
const AWAY_MS = 5000;

type Leave = (scene: Scene) => Promise<() => Promise<void>>;

const CASES: readonly { readonly name: string; readonly site: Site; readonly leave: Leave }[] = [
  {
    name: "plain visit",
    site: "linkedin",
    leave: async ({ page }) => {
      await page.goto(ELSEWHERE);
      return async () => undefined;
    },
  },
  {
    name: "new tab",
    site: "hootsuite",
    leave: async ({ browser }) => {
      const tab = await browser.newPage(ELSEWHERE);
      return () => tab.close();
    },
  },
  {
    name: "new window on top",
    site: "buffer-publish",
    leave: async ({ browser }) => {
      const tab = await browser.newPage(ELSEWHERE, { newWindow: true });
      return () => tab.close();
    },
  },
  {
    name: "another application in front",
    site: "x",
    leave: async ({ display }) => {
      await display.openOtherApp();
      return () => display.closeOtherApp();
    },
  },
  {
    name: "minimised window",
    site: "facebook",
    leave: async ({ browser, page }) => {
      const { windowId } = await page.send("Browser.getWindowForTarget", { targetId: page.targetId });
      const minimise = (windowState: string): Promise<unknown> =>
        page.send("Browser.setWindowBounds", { windowId, bounds: { windowState } });
      await minimise("minimized");
      return async () => {
        await minimise("normal");
        await browser.targets();
      };
    },
  },
  {
    name: "tab left, then discarded",
    site: "threads",
    leave: async ({ browser }) => {
      const tab = await browser.newPage(ELSEWHERE);
      await browser.inExtension(async () => {
        const [left] = await chrome.tabs.query({ url: "https://www.threads.com/*" });
        if (left) await chrome.tabs.discard(left.id);
      });
      return () => tab.close();
    },
  },
];

/** Visits, leaves, stays away, comes back somewhere untracked; what counts is the time up to the leaving. */
const visit = async (scene: Scene, name: string, site: Site, leave: Leave): Promise<Row> => {
  const { browser, display, page } = scene;
  await page.activate();
  const from = Date.now();
  await page.navigate(SITES[site]);
  await stay(display, VISIT_MS);
  const to = Date.now();
  const undo = await leave(scene);
  await stay(display, AWAY_MS);
  const recordedMs = await countedOf(browser, site);
  await undo();
  return durationRow(name, to - from, recordedMs, BOUND_MS);
};

test("visits without a fault", async () => {
  const rows: Row[] = [];
  await onStage(async (scene) => {
    for (const { name, site, leave } of CASES) {
      rows.push(await visit(scene, name, site, leave));
      if (site !== "threads") await scene.page.goto(ELSEWHERE);
    }
  });
  await onStage(async ({ browser, display, page }) => {
    const from = Date.now();
    await page.navigate(SITES.instagram);
    await stay(display, VISIT_MS);
    await page.run(() => history.pushState(null, "", "/direct/inbox/"));
    await stay(display, VISIT_MS);
    await page.run(() => history.pushState(null, "", "/explore/"));
    await stay(display, VISIT_MS);
    const to = Date.now();
    await page.goto(ELSEWHERE);
    await until(async () => (await countedOf(browser, "instagram")) > 0, { label: "time of instagram" });
    rows.push(
      durationRow("history-state navigation", to - from, await countedOf(browser, "instagram"), BOUND_MS),
    );
  });
  judge("1 visits", rows);
});
