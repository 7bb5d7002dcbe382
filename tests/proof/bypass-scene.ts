import type { Browser } from "webextension-polyfill";
import type { AnyBrowser, AnyPage } from "../support/browser.ts";
import type { Display } from "../support/display.ts";
import { commandDone, putRules } from "../support/extension.ts";
import type { StandIns } from "../support/stand-ins.ts";
import type { Levels } from "../../utils/domain/plan.ts";
import type { Zone } from "../../utils/domain/time.ts";

declare const chrome: Browser;

/** What held: in the order in which a page is met by them. */
export type Layer = "rules" | "cover" | "shield";

/**
 * What an attempt is expected to meet. `refused`: the browser itself does not go there. `left alone`: not gated, on
 * purpose. `late`: the overlay comes, but some frames could be read before it. `beyond`: an extension cannot hold it, and
 * the README says so.
 */
export type Expected = Layer | "refused" | "left alone" | "late" | "beyond";

export type Scene<Driven extends AnyBrowser = AnyBrowser> = {
  readonly browser: Driven;
  readonly display: Display;
  readonly standIns: StandIns;
  /** The one tab or window that an act opens. */
  readonly openedBy: (act: () => Promise<unknown>) => Promise<AnyPage>;
};

/** What is said of an attempt. */
export type Claim = {
  readonly name: string;
  readonly expected: Expected;
  /** The gated site; nothing may be asked of it. LinkedIn, unless said. */
  readonly site?: string;
  /** More for the table. */
  readonly note?: string;
};

/** One way somebody might try to get past the gate. */
export type Attempt<Driven extends AnyBrowser = AnyBrowser> = Claim & {
  /** What is opened while the hours go on. */
  readonly prepare?: (scene: Scene<Driven>, page: AnyPage) => Promise<void>;
  /** How social platforms are treated, if not gated as a whole. */
  readonly social?: Levels["social"];
  /** What is done off-hours in a tab in front; another tab is returned where one was opened. */
  readonly act: (scene: Scene<Driven>, page: AnyPage) => Promise<AnyPage | undefined>;
};

export const SITE = "linkedin.com";
export const GATED = "https://www.linkedin.com/feed/";
export const ELSEWHERE = "https://www.example.org/";

const DAY_MIN = 24 * 60;
/** The browsers live where it is the afternoon. */
const MORNING = { start: 6 * 60, end: 11 * 60 } as const;

const hours = async (
  browser: AnyBrowser,
  interval: { readonly start: number; readonly end: number },
  social: Levels["social"],
  zone: Zone | null,
): Promise<void> =>
  putRules(
    browser,
    {
      isWelcomeDone: true,
      language: "en",
      gate: { graceMin: 1, waitSec: 20, visitsPerWeek: 3, gapLimitMin: 180, gateGaps: false },
    },
    {
      zone,
      week: Array.from({ length: 7 }, () => [interval]),
      levels: { tools: "gate", social, services: {} },
      restGoalMin: 11 * 60,
      contractMin: null,
    },
  );

/** The hours go on. */
export const beginHours = (browser: AnyBrowser): Promise<void> =>
  hours(browser, { start: 0, end: DAY_MIN }, "gate", null);

/** The hours have ended long ago, and the gates hold. */
export const endHours = async (
  browser: AnyBrowser,
  social: Levels["social"] = "gate",
  zone: Zone | null = null,
): Promise<void> => {
  await hours(browser, MORNING, social, zone);
  await arm(browser);
};

/** As after the first working day; without it a new user is only reminded. */
const arm = async (browser: AnyBrowser): Promise<void> => {
  await browser.inExtension(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
      });
    const database = await settled(indexedDB.open("relache"));
    const state = database.transaction("state", "readwrite").objectStore("state");
    const guard: { armedFrom: number | null } = await settled(state.get("guard"));
    await settled(state.put({ ...guard, armedFrom: Date.now() - 60_000 }, "guard"));
    database.close();
  });
  await commandDone(browser, "observe", {});
};

/** What stands in the browser's own memory of rules. */
export const ruleCount = (browser: AnyBrowser): Promise<number> =>
  browser.inExtension(async () => (await chrome.declarativeNetRequest.getDynamicRules()).length);
