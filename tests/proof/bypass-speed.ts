import type { Chromium } from "../support/chromium.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import { until } from "../support/wait.ts";
import { endHours, GATED, type Scene } from "./bypass-scene.ts";

const ROUNDS = 15;

/** From the order to go there until the first text of our page is painted. */
const shownAfterMs = async (page: ChromiumPage, address: string): Promise<number> => {
  await page.goto("data:text/html,<title>before</title>");
  const from = Date.now();
  await page.navigate(address);
  const at = await until(
    () =>
      page.run(() => {
        const [paint] = performance.getEntriesByName("first-contentful-paint");
        const isThere = location.pathname === "/offhours.html" && document.querySelector("h1") !== null;
        return isThere && paint !== undefined ? performance.timeOrigin + paint.startTime : 0;
      }),
    { label: "the off-hours page painted" },
  );
  return at - from;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How much longer the way over a gated address takes than opening the page itself; in turns, so that both meet the same. */
export const measureDetour = async ({ browser }: Scene<Chromium>): Promise<string> => {
  await endHours(browser);
  const page = await browser.newPage();
  await page.activate();
  const gated: number[] = [];
  const direct: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [slow, fast] = [
      await shownAfterMs(page, GATED),
      await shownAfterMs(page, browser.extensionUrl(`offhours.html#${GATED}`)),
    ];
    // The first round warms both.
    if (round > 0) {
      gated.push(slow);
      direct.push(fast);
    }
  }
  await page.close();
  const [whole, bare] = [median(gated), median(direct)];
  return (
    `From the navigation to the page shown (first contentful paint), median of ${ROUNDS}: ` +
    `${whole.toFixed(0)} ms for a gated address, ${bare.toFixed(0)} ms for the page opened directly; ` +
    `ratio ${(whole / bare).toFixed(2)} (aim: at most 1.3).`
  );
};
