import type { Chromium } from "../support/chromium.ts";
import type { ChromiumPage } from "../support/chromium-page.ts";
import type { Display } from "../support/display.ts";
import { commandDone, milliseconds, neverEndHours, readCounted, type Counted } from "../support/extension.ts";
import { inChromium, type Session } from "../support/session.ts";
import { pass, until } from "../support/wait.ts";

export const ELSEWHERE = "https://www.example.org/";

/** A site of its own for each case, so that its time can be told apart. */
export const SITES = {
  linkedin: "https://www.linkedin.com/feed/",
  hootsuite: "https://app.hootsuite.com/dashboard",
  "buffer-publish": "https://publish.buffer.com/calendar",
  x: "https://x.com/home",
  facebook: "https://www.facebook.com/",
  instagram: "https://www.instagram.com/",
  threads: "https://www.threads.com/",
} as const;
export type Site = keyof typeof SITES;

export type Scene = Session<Chromium> & { readonly page: ChromiumPage };

/** A browser with hours that never end and one tab in front that shows something untracked. */
export const onStage = (act: (scene: Scene) => Promise<void>): Promise<void> =>
  inChromium({}, async (session) => {
    await neverEndHours(session.browser);
    const page = await session.browser.newPage(ELSEWHERE);
    await page.activate();
    session.display.moveMouse();
    await act({ ...session, page });
  });

/** Lets time pass with a hand on the mouse. */
export const stay = async (display: Display, durationMs: number): Promise<void> => {
  const end = performance.now() + durationMs;
  for (let leftMs = durationMs; leftMs > 0; leftMs = end - performance.now()) {
    display.moveMouse();
    await pass(Math.min(3000, leftMs));
  }
};

/** What counts of a site after everything up to now has been looked at. */
export const countedOf = async (browser: Chromium, site: Site): Promise<number> => {
  await commandDone(browser, "observe", {});
  return milliseconds(await readCounted(browser), site);
};

/** Whole, in order, apart. */
export const flawsOf = (counted: readonly Counted[]): readonly string[] =>
  counted.flatMap((each, index) => {
    const before = counted[index - 1];
    return [
      ...(each.service === null || !(each.end > each.start) ? [`not whole: ${JSON.stringify(each)}`] : []),
      ...(before !== undefined && before.end > each.start
        ? [`overlap: ${JSON.stringify([before, each])}`]
        : []),
    ];
  });

/** The background has begun to count at this site. */
export const counting = (browser: Chromium, site: Site): Promise<unknown> =>
  until(async () => (await readCounted(browser)).some(({ service }) => service === site), {
    label: `${site} counts`,
    everyMs: 200,
  });

export const between = (fromMs: number, toMs: number): number => fromMs + Math.random() * (toMs - fromMs);
