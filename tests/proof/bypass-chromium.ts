import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bypassAnswerFor } from "../support/bypass-pages.ts";
import { CHROME_BUILD } from "../support/build.ts";
import { Chromium, type ChromiumOptions } from "../support/chromium.ts";
import { Display } from "../support/display.ts";
import { makeInstallLast } from "../support/lasting-install.ts";
import { zoneWhereItIs } from "../support/session.ts";
import { StandIns } from "../support/stand-ins.ts";
import { until } from "../support/wait.ts";
import type { Scene } from "./bypass-scene.ts";

type Launch = (options?: Partial<ChromiumOptions>) => Promise<Scene<Chromium>>;

/** A profile that goes on from one browser to the next. Each is closed before the next one starts. */
export const withChromium = async (
  act: (launch: Launch, makeLast: () => Promise<void>) => Promise<void>,
): Promise<void> => {
  const profile = mkdtempSync(path.join(os.tmpdir(), "relache-bypass-"));
  const standIns = await StandIns.start(bypassAnswerFor);
  const display = await Display.start();
  let running: Chromium | undefined;
  const launch: Launch = async (options = {}) => {
    await running?.close();
    const { hostRules } = standIns;
    const zone = zoneWhereItIs(15);
    const browser = await Chromium.launch({
      extension: CHROME_BUILD,
      display,
      hostRules,
      profile,
      zone,
      ...options,
    });
    running = browser;
    return { browser, display, standIns, openedBy: (opening) => openedBy(browser, opening) };
  };
  try {
    await act(launch, async () => {
      const id = running?.extensionId ?? "";
      await running?.close();
      running = undefined;
      makeInstallLast(profile, id);
    });
  } finally {
    await running?.close();
    await display.stop();
    await standIns.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

const tabsOf = async (browser: Chromium): Promise<readonly string[]> =>
  (await browser.targets())
    // Tabs in which a test acts with the extension's rights come and go.
    .filter(({ type, url }) => type === "page" && !url.endsWith("/manifest.json"))
    .map(({ targetId }) => targetId);

const openedBy: (browser: Chromium, act: () => Promise<unknown>) => ReturnType<Scene["openedBy"]> = async (
  browser,
  act,
) => {
  const before = await tabsOf(browser);
  await act();
  const opened = await until(async () => (await tabsOf(browser)).find((each) => !before.includes(each)), {
    label: "a tab that was opened",
  });
  return browser.attach(opened);
};
