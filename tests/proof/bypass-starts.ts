import type { ChromiumOptions, Chromium } from "../support/chromium.ts";
import { commandDone } from "../support/extension.ts";
import { zoneWhereItIs } from "../support/session.ts";
import { pass, until } from "../support/wait.ts";
import type { AnyPage } from "../support/browser.ts";
import { judge, type Verdict } from "./bypass-judge.ts";
import { failed, isWanted, tell } from "./bypass-run.ts";
import { endHours, GATED, SITE, type Claim, type Scene } from "./bypass-scene.ts";

declare const chrome: {
  declarativeNetRequest: {
    getDynamicRules(): Promise<readonly { id: number }[]>;
    updateDynamicRules(change: { removeRuleIds: readonly number[] }): Promise<void>;
  };
};

type Launch = (options?: Partial<ChromiumOptions>) => Promise<Scene<Chromium>>;

/** A browser that starts off-hours, on the profile of the one before. */
type Start = Claim & {
  /** In the browser before, off-hours; pages stay open at its end. */
  readonly before?: (scene: Scene<Chromium>) => Promise<void>;
  /** It dies instead of being closed. */
  readonly isCrash?: boolean;
  readonly options: Partial<ChromiumOptions>;
  /** Called up once the new browser is at work. */
  readonly address?: string;
};

/** The browser writes down what tabs it has with a delay of a few seconds. */
const UNTIL_WRITTEN_MS = 8000;

const openBehindRules = async ({ browser }: Scene<Chromium>): Promise<void> => {
  // Opened while it was allowed, as far as the browser's memory of its tabs is concerned.
  await browser.inExtension(async () => {
    const rules = await chrome.declarativeNetRequest.getDynamicRules();
    await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds: rules.map(({ id }) => id) });
  });
  const page = await browser.newPage(GATED);
  await page.activate();
  await commandDone(browser, "observe", {});
};

export const STARTS: readonly Start[] = [
  {
    name: "browser started with the address",
    expected: "cover",
    note: "the first page may begin before the rules act",
    options: { args: [GATED] },
  },
  {
    name: "browser started with the address as a web app",
    expected: "cover",
    note: "the first page may begin before the rules act",
    options: { args: [`--app=${GATED}`] },
  },
  {
    name: "session restored after a normal end",
    expected: "cover",
    before: openBehindRules,
    options: { args: ["--restore-last-session"] },
  },
  {
    name: "session restored after a crash",
    expected: "cover",
    before: openBehindRules,
    isCrash: true,
    options: { args: ["--restore-last-session"] },
  },
  {
    name: "computer moved to a zone where it is working time",
    expected: "beyond",
    note: "where the plan follows the computer",
    options: { zone: zoneWhereItIs(9) },
    address: GATED,
  },
  {
    name: "computer moved to a zone where it is working time, the plan with a zone of its own",
    expected: "rules",
    before: ({ browser }) => endHours(browser, "gate", zoneWhereItIs(15)),
    options: { zone: zoneWhereItIs(9) },
    address: GATED,
  },
];

/** Each from a browser that was installed as users do it, with the gates held before it ended. */
export const runStarts = async (launch: Launch): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  for (const start of STARTS.filter(isWanted)) {
    const verdict = await tried(start, launch).catch((error: unknown) => failed(start, "Chromium", 0, error));
    tell(verdict);
    verdicts.push(verdict);
  }
  return verdicts;
};

const tried = async (start: Start, launch: Launch): Promise<Verdict> => {
  const before = await launch({ isInstalled: true });
  await until(() => before.browser.worker(), { label: "the extension", timeoutMs: 20_000 });
  await endHours(before.browser);
  await start.before?.(before);
  if (start.isCrash) {
    await pass(UNTIL_WRITTEN_MS);
    await before.browser.crash();
  }
  before.standIns.forget();
  const scene = await launch({ isInstalled: true, ...start.options });
  const page = start.address === undefined ? await shown(scene) : await called(scene, start.address);
  return judge(start, "Chromium", page, scene.standIns);
};

const called = async ({ browser }: Scene<Chromium>, address: string): Promise<AnyPage> => {
  await until(() => browser.worker(), { label: "the extension", timeoutMs: 20_000 });
  await commandDone(browser, "observe", {});
  const page = await browser.newPage();
  await page.activate();
  await page.navigate(address);
  return page;
};

/** The tab that the browser came up with, besides an empty one. */
const shown = async ({ browser }: Scene<Chromium>): Promise<AnyPage> => {
  const target = await until(
    async () =>
      (await browser.targets()).find(
        ({ type, url }) => type === "page" && (url.includes(SITE) || url.includes("offhours.html")),
      ),
    { label: "the first page", timeoutMs: 20_000 },
  );
  const page = await browser.attach(target.targetId);
  // A restored tab may be behind the empty one that the browser was started with.
  await page.activate();
  return page;
};
