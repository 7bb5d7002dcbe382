import type { Chromium } from "../support/chromium.ts";
import { pass, within } from "../support/wait.ts";
import { sourceOf, type Expected, type Marks } from "./probe.ts";
import { middleOf, type Spread } from "./statistics.ts";

export type Page = { readonly url: string; readonly expected: Expected };

/** What was seen of one page in one round. */
export type Timing = {
  readonly paint: Spread;
  readonly figures: Spread | null;
  readonly chart: Spread | null;
};

/** Opens that come first and are left out: they fill the caches. */
const WARM_UP_OPENS = 2;
const OPEN_LIMIT_MS = 30_000;
/** Relâche looks when tabs come, go and move to the front, and does the rest a moment later; a real popup opens without that. */
const TABS_SETTLE_MS = 1000;

/** Opens a page, sees it complete, and closes it. */
export type Open = () => Promise<Marks>;

/** Opens two pages in turn, so that whatever else the machine does hits both alike. */
export async function alternate(
  [one, other]: readonly [Open, Open],
  opens: number,
): Promise<readonly [Timing, Timing]> {
  const seen: [Marks[], Marks[]] = [[], []];
  for (let count = -WARM_UP_OPENS; count < opens; count += 1) {
    const marks = [await one(), await other()] as const;
    if (count >= 0) {
      seen[0].push(marks[0]);
      seen[1].push(marks[1]);
    }
  }
  return [timingOf(seen[0]), timingOf(seen[1])];
}

/** A tab of the popup's size, in front, used once. */
export async function openTab(browser: Chromium, { url, expected }: Page): Promise<Marks> {
  const page = await browser.newPage();
  try {
    await page.setSize(380, 600);
    await page.send("Page.enable", {});
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source: sourceOf(expected) });
    await pass(TABS_SETTLE_MS);
    await page.navigate(url);
    return await within(
      page.run(() => globalThis.benchMarks),
      OPEN_LIMIT_MS,
      `everything on ${url}`,
    );
  } finally {
    await page.close();
  }
}

function timingOf(marks: readonly Marks[]): Timing {
  return {
    paint: middleOf(marks.map(({ paintMs }) => paintMs)),
    figures: spreadOf(marks.map(({ figuresMs }) => figuresMs)),
    chart: spreadOf(marks.map(({ chartMs }) => chartMs)),
  };
}

function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : middleOf(known);
}
