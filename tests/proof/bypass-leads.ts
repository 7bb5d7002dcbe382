import type { AnyPage } from "../support/browser.ts";
import { leadingTo } from "../support/bypass-pages.ts";
import { dragToTabs, middleClick } from "../support/real-mouse.ts";
import { until } from "../support/wait.ts";
import { ELSEWHERE, GATED, type Attempt, type Scene } from "./bypass-scene.ts";

type Act = Attempt["act"];

/** From a page of somebody else, by what is done there. */
const from = (address: string, act: (scene: Scene, page: AnyPage) => Promise<unknown>): Act => {
  return async (scene, page) => {
    await page.goto(address);
    await act(scene, page);
    return undefined;
  };
};

const led =
  (way: Parameters<typeof leadingTo>[0], site?: string): Act =>
  async (_scene, page) => {
    await page.navigate(leadingTo(way, GATED, site));
    return undefined;
  };

/** In the tab that something opens. */
const opening =
  (address: string, act: (scene: Scene, page: AnyPage) => Promise<unknown>): Act =>
  async (scene, page) => {
    await page.goto(address);
    return scene.openedBy(() => act(scene, page));
  };

const inPage = (address: string, script: (to: string) => void): Act =>
  opening(address, (_scene, page) => page.run(script, GATED));

/** Links and scripts of pages elsewhere. */
export const LEADS: readonly Attempt[] = [
  {
    name: "click on a link",
    expected: "rules",
    act: from(leadingTo("/big-link", GATED), (_s, page) => page.click("#go")),
  },
  {
    name: "link that opens a new tab",
    expected: "rules",
    act: opening(leadingTo("/new-tab", GATED), (_s, page) => page.click("#go")),
  },
  {
    name: "middle click on a link",
    expected: "rules",
    act: opening(leadingTo("/big-link", GATED), ({ display }, page) => middleClick(display, page, "#go")),
  },
  {
    name: "link dragged to the tab strip",
    expected: "rules",
    act: opening(leadingTo("/big-link", GATED), ({ display }, page) => dragToTabs(display, page, "#go")),
  },
  {
    name: "new window",
    expected: "rules",
    act: async ({ browser }) => {
      const page = await browser.newPage("about:blank", { newWindow: true });
      await page.navigate(GATED);
      return page;
    },
  },
  {
    name: "window.open from a page elsewhere",
    expected: "rules",
    act: inPage(ELSEWHERE, (to) => void open(to)),
  },
  {
    name: "popup window",
    expected: "rules",
    act: inPage(ELSEWHERE, (to) => void open(to, "", "popup,width=500,height=400")),
  },
  {
    name: "about:blank opener that sets the address",
    expected: "rules",
    act: inPage(ELSEWHERE, (to) => {
      const child = open("about:blank");
      if (child) child.location.href = to;
    }),
  },
  {
    name: "about:blank opener that writes a refresh",
    expected: "rules",
    act: inPage(ELSEWHERE, (to) => {
      const child = open("about:blank");
      child?.document.write(`<meta http-equiv="refresh" content="0;url=${to}">`);
      child?.document.close();
    }),
  },
  {
    name: "data: page with a link",
    expected: "rules",
    act: from(`data:text/html,<a id=go href="${GATED}">on</a>`, (_s, page) => page.click("#go")),
  },
  {
    name: "blob: page that sets the address",
    expected: "rules",
    act: inPage(ELSEWHERE, (to) => {
      const page = new Blob([`<script>location.href = ${JSON.stringify(to)}</script>`], {
        type: "text/html",
      });
      open(URL.createObjectURL(page));
    }),
  },
  {
    name: "javascript: link",
    expected: "rules",
    act: from(leadingTo("/scheme-link", GATED), (_s, page) => page.click("#go")),
  },
  { name: "redirect (302) from a site elsewhere", expected: "rules", act: led("/302") },
  { name: "refresh (meta) from a site elsewhere", expected: "rules", act: led("/meta") },
  { name: "script that sets the address", expected: "rules", act: led("/script") },
  {
    name: "link shortener, two hops",
    expected: "rules",
    act: async (_scene, page) => {
      await page.navigate(leadingTo("/302", leadingTo("/302", GATED), "bit.ly"));
      return undefined;
    },
  },
  {
    name: "form sent by POST",
    expected: "rules",
    act: from(leadingTo("/form", GATED), (_s, page) => page.click("#go")),
  },
  {
    name: "frame inside a page elsewhere",
    expected: "left alone",
    note: "embeds on other sites are left alone, by design",
    act: from(leadingTo("/frame", GATED), async ({ standIns }) => {
      await until(() => standIns.seen("linkedin.com").length > 0, { label: "the frame" });
    }),
  },
];
