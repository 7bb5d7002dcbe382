import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "webextension-polyfill";
import type { ChromiumPage } from "../support/chromium-page.ts";
import type { Chromium } from "../support/chromium.ts";
import { pass, until, within } from "../support/wait.ts";
import { probe, sourceOf, type Expected, type Marks } from "./probe.ts";

declare const chrome: Browser;

/** Looking at a popup while it opens would slow it. */
const OPENS_WITHIN_MS = 1000;
const SETTLE_MS = 1000;

/**
 * Puts the probe at the head of the popup's own script, in a copy of the build: a popup cannot be prepared from outside
 * before it loads.
 */
export function addProbe(folder: string, expected: Expected): void {
  const html = readFileSync(path.join(folder, "popup.html"), "utf8");
  const script = /<script[^>]+src="([^"]+)"/.exec(html)?.[1];
  if (script === undefined) throw new Error("the popup has no script");
  const file = path.join(folder, script);
  writeFileSync(file, `${sourceOf(expected)};\n${readFileSync(file, "utf8")}`);
}

/** Opens the popup of the extension that the page belongs to, as its button does; reads what it has seen; closes it. */
export async function openPopup(
  browser: Chromium,
  opener: ChromiumPage,
  url: string,
  isProbed: boolean,
): Promise<Marks> {
  await opener.run(() => chrome.action.openPopup());
  await pass(OPENS_WITHIN_MS);
  const find = async () => (await browser.targets()).find((target) => target.url === url);
  const target = await until(find, { label: `the popup ${url}` });
  const popup = await browser.attach(target.targetId);
  // The first paint is told afterwards too.
  if (!isProbed) await popup.run(probe, { figures: [], hasChart: false });
  const marks = await within(
    popup.run(() => globalThis.benchMarks),
    30_000,
    `everything in ${url}`,
  );
  await popup.close();
  await until(async () => (await find()) === undefined, { label: "end of the popup" });
  await pass(SETTLE_MS);
  return marks;
}
