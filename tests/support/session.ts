import { readdirSync } from "node:fs";
import { CHROME_BUILD, FIREFOX_BUILD } from "./build.ts";
import type { AnyBrowser } from "./browser.ts";
import { Chromium } from "./chromium.ts";
import { Display } from "./display.ts";
import { commandDone } from "./extension.ts";
import { Firefox } from "./firefox.ts";
import { StandIns } from "./stand-ins.ts";
import { until } from "./wait.ts";

export type Session<Browser extends AnyBrowser> = {
  readonly browser: Browser;
  readonly display: Display;
  readonly standIns: StandIns;
};

export type SessionOptions = {
  readonly zone?: string;
  readonly extension?: string;
  /** A profile that outlives the session; without it a fresh one, which is removed at the end. */
  readonly profile?: string;
};

/** A fresh Chromium with the extension on a display of its own; everything is gone afterwards, also after a failure. */
export const inChromium = (
  { extension = CHROME_BUILD, ...options }: SessionOptions,
  act: (session: Session<Chromium>) => Promise<void>,
): Promise<void> =>
  session(
    options,
    (display, standIns) => Chromium.launch({ extension, display, hostRules: standIns.hostRules, ...options }),
    act,
  );

/** The same with Firefox. */
export const inFirefox = (
  { extension = FIREFOX_BUILD, ...options }: SessionOptions,
  act: (session: Session<Firefox>) => Promise<void>,
): Promise<void> =>
  session(options, (display, standIns) => Firefox.launch({ extension, display, standIns, ...options }), act);

const session = async <Browser extends AnyBrowser>(
  { profile }: SessionOptions,
  launch: (display: Display, standIns: StandIns) => Promise<Browser>,
  act: (session: Session<Browser>) => Promise<void>,
): Promise<void> => {
  const isKnown = profile !== undefined && readdirSync(profile).length > 0;
  const standIns = await StandIns.start();
  try {
    const display = await Display.start();
    try {
      const browser = await launch(display, standIns);
      try {
        await atWork(browser, isKnown);
        await act({ browser, display, standIns });
      } finally {
        await browser.close();
      }
    } finally {
      await display.stop();
    }
  } finally {
    await standIns.stop();
  }
};

/** The first thing that the extension does is to say hello; one that did so before is asked whether it listens. */
const atWork = async (browser: AnyBrowser, isKnown: boolean): Promise<void> => {
  if (!isKnown) {
    await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
    return;
  }
  const isListening = async (): Promise<boolean> => {
    await commandDone(browser, "observe", {});
    return true;
  };
  await until(isListening, { label: "the extension at work", timeoutMs: 20_000 });
};

/** A zone in which it is now between `hour`:00 and `hour`:59, so that a scenario never meets midnight. */
export const zoneWhereItIs = (hour: number, now = new Date()): string => {
  const eastOfGreenwich = ((((hour - now.getUTCHours() + 12) % 24) + 24) % 24) - 12;
  // The signs of these names are turned around: Etc/GMT-2 is two hours east.
  return eastOfGreenwich === 0
    ? "UTC"
    : `Etc/GMT${eastOfGreenwich > 0 ? "-" : "+"}${Math.abs(eastOfGreenwich)}`;
};
