import type { AnyBrowser } from "../../support/browser.ts";
import { crossEndOfHours, neverEndHours } from "../../support/extension.ts";
import type { Session } from "../../support/session.ts";
import { enterForAWhile, meetTheGate, nearTheEnd, runACrisis } from "./gate.ts";
import {
  expectCover,
  expectToasts,
  expectUncovered,
  openTabs,
  writeOn,
  writeUntilTheEnd,
} from "./open-tabs.ts";

/**
 * The end of the hours and what follows, in one session: tabs that are open, addresses that are called up, a visit, a
 * crisis. What needs time passes while other things are looked at.
 * @param look looks at more while the grace goes on
 */
export const followTheEvening = async <Browser extends AnyBrowser>(
  { browser, standIns }: Session<Browser>,
  look: (browser: Browser) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  await neverEndHours(browser);
  const tabs = await openTabs(browser);
  const endsAt = await nearTheEnd(browser);
  await writeUntilTheEnd(tabs, endsAt);
  await crossEndOfHours(browser, endsAt);
  await expectToasts(tabs);
  await meetTheGate(browser, standIns);
  await look(browser);
  await writeOn(tabs);
  await expectCover(browser, tabs, endsAt);
  await enterForAWhile(browser, standIns);
  await expectUncovered(tabs);
  await runACrisis(browser);
};
