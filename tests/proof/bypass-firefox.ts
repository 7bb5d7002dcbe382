import { bypassAnswerFor } from "../support/bypass-pages.ts";
import { FIREFOX_BUILD } from "../support/build.ts";
import { Display } from "../support/display.ts";
import { Firefox } from "../support/firefox.ts";
import { zoneWhereItIs } from "../support/session.ts";
import { StandIns } from "../support/stand-ins.ts";
import { until } from "../support/wait.ts";
import type { Scene } from "./bypass-scene.ts";

export const withFirefox = async (act: (scene: Scene<Firefox>) => Promise<void>): Promise<void> => {
  const standIns = await StandIns.start(bypassAnswerFor);
  const display = await Display.start();
  try {
    const browser = await Firefox.launch({
      extension: FIREFOX_BUILD,
      display,
      standIns,
      zone: zoneWhereItIs(15),
    });
    try {
      await act({ browser, display, standIns, openedBy: (opening) => openedBy(browser, opening) });
    } finally {
      await browser.close();
    }
  } finally {
    await display.stop();
    await standIns.stop();
  }
};

const openedBy = async (browser: Firefox, act: () => Promise<unknown>): ReturnType<Scene["openedBy"]> => {
  const before = (await browser.pages()).map(({ handle }) => handle);
  await act();
  return until(async () => (await browser.pages()).find(({ handle }) => !before.includes(handle)), {
    label: "a tab that was opened",
  });
};
