import { CHROME_BUILD, FIREFOX_BUILD } from "./build.ts";
import type { AnyBrowser } from "./browser.ts";
import { Chromium } from "./chromium.ts";
import { Display } from "./display.ts";
import { Firefox } from "./firefox.ts";
import { StandIns } from "./stand-ins.ts";

export type Session<Browser extends AnyBrowser> = {
  readonly browser: Browser;
  readonly display: Display;
  readonly standIns: StandIns;
};

export type SessionOptions = {
  readonly zone?: string;
  readonly extension?: string;
};

/** A fresh Chromium with the extension on a display of its own; everything is gone afterwards, also after a failure. */
export const inChromium = (
  { zone, extension = CHROME_BUILD }: SessionOptions,
  act: (session: Session<Chromium>) => Promise<void>,
): Promise<void> =>
  session(
    (display, standIns) =>
      Chromium.launch({ extension, display, hostRules: standIns.hostRules, ...(zone ? { zone } : {}) }),
    act,
  );

/** The same with Firefox. */
export const inFirefox = (
  { zone, extension = FIREFOX_BUILD }: SessionOptions,
  act: (session: Session<Firefox>) => Promise<void>,
): Promise<void> =>
  session(
    (display, standIns) => Firefox.launch({ extension, display, standIns, ...(zone ? { zone } : {}) }),
    act,
  );

const session = async <Browser extends AnyBrowser>(
  launch: (display: Display, standIns: StandIns) => Promise<Browser>,
  act: (session: Session<Browser>) => Promise<void>,
): Promise<void> => {
  const standIns = await StandIns.start();
  try {
    const display = await Display.start();
    try {
      const browser = await launch(display, standIns);
      try {
        // The first thing that the extension does is to say hello: from here on it is at work.
        await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
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

/** A zone in which it is now between `hour`:00 and `hour`:59, so that a scenario never meets midnight. */
export const zoneWhereItIs = (hour: number, now = new Date()): string => {
  const eastOfGreenwich = ((((hour - now.getUTCHours() + 12) % 24) + 24) % 24) - 12;
  // The signs of these names are turned around: Etc/GMT-2 is two hours east.
  return eastOfGreenwich === 0
    ? "Etc/UTC"
    : `Etc/GMT${eastOfGreenwich > 0 ? "-" : "+"}${Math.abs(eastOfGreenwich)}`;
};
