import { expect } from "vitest";
import type { AnyBrowser } from "../../support/browser.ts";
import type { Display } from "../../support/display.ts";
import {
  commandDone,
  milliseconds,
  neverEndHours,
  readCounted,
  type Counted,
} from "../../support/extension.ts";
import { formatDuration } from "../../../utils/i18n/durations.ts";
import { pass, until } from "../../support/wait.ts";

/** What the issue allows each recorded duration to be off. */
const TOLERANCE_MS = 1500;

/** Lets time pass in front of a page, with a hand on the mouse. */
const stay = async (display: Display, durationMs: number): Promise<void> => {
  const end = performance.now() + durationMs;
  for (let leftMs = durationMs; leftMs > 0; leftMs = end - performance.now()) {
    display.moveMouse();
    await pass(Math.min(4000, leftMs));
  }
};

/** 40 s, 25 s, 20 s in a second window, 10 s in another application: what the clock on the wall says of each. */
export const workInTwoWindows = async (browser: AnyBrowser, display: Display): Promise<void> => {
  await neverEndHours(browser);
  const first = await browser.newPage("https://www.example.org/");
  await first.activate();
  display.moveMouse();

  const linkedinFrom = Date.now();
  await first.goto("https://www.linkedin.com/feed/");
  await stay(display, 40_000);
  const hootsuiteFrom = Date.now();
  await first.goto("https://app.hootsuite.com/dashboard");
  await stay(display, 25_000);
  const bufferFrom = Date.now();
  await browser.newPage("https://publish.buffer.com/calendar", { newWindow: true });
  await stay(display, 20_000);
  const otherFrom = Date.now();
  await display.openOtherApp();
  await stay(display, 10_000);
  const otherTo = Date.now();
  await display.closeOtherApp();
  await first.activate();
  await first.goto("https://www.example.org/");
  await commandDone(browser, "observe", {});

  const counted = await readCounted(browser);
  const before = counted.filter((each) => each.start < otherTo);
  expectAbout(milliseconds(before, "linkedin"), hootsuiteFrom - linkedinFrom, "linkedin", counted);
  expectAbout(
    milliseconds(inside(counted, 0, bufferFrom), "hootsuite"),
    bufferFrom - hootsuiteFrom,
    "hootsuite",
    counted,
  );
  expectAbout(milliseconds(before, "buffer-publish"), otherFrom - bufferFrom, "buffer-publish", counted);
  expectAbout(milliseconds(inside(counted, otherFrom, otherTo)), 0, "another application", counted);
  expectApart(counted);
  await expectInPopup(browser, counted);
};

/** The popup tells each service and the sum of the day, in its own words. */
const expectInPopup = async (browser: AnyBrowser, counted: readonly Counted[]): Promise<void> => {
  const popup = await browser.newPage(browser.extensionUrl("popup.html"));
  const language = await until(() => popup.run(() => document.documentElement.lang), { label: "the popup" });
  const dur = (durationMs: number): string =>
    formatDuration(durationMs, language.startsWith("fr") ? "fr" : "en");
  const wanted = [
    ["LinkedIn", dur(milliseconds(counted, "linkedin"))],
    ["Hootsuite", dur(milliseconds(counted, "hootsuite"))],
    ["Buffer Publish", dur(milliseconds(counted, "buffer-publish"))],
    ["Total", dur(milliseconds(counted))],
  ];
  const read = (): Promise<readonly (readonly string[])[]> =>
    popup.run(() => {
      const text = (within: ParentNode, selector: string): string =>
        within.querySelector(selector)?.textContent ?? "";
      const rows = [...document.querySelectorAll(".sites li")];
      const sites = rows.map((row) => [text(row, ".clip"), text(row, ".v")]);
      return [...sites, ["Total", text(document, ".total .sr")]];
    });
  await until(async () => JSON.stringify(await read()) === JSON.stringify(wanted), {
    label: `${JSON.stringify(wanted)} in the popup`,
  });
  await popup.close();
};

const inside = (counted: readonly Counted[], from: number, to: number): readonly Counted[] =>
  counted
    .map((each) => ({ ...each, start: Math.max(each.start, from), end: Math.min(each.end, to) }))
    .filter((each) => each.end > each.start);

const expectAbout = (actualMs: number, wantedMs: number, what: string, all: readonly Counted[]): void => {
  const isAbout = Math.abs(actualMs - wantedMs) <= TOLERANCE_MS;
  expect(isAbout, `${what}: ${actualMs} ms recorded of ${wantedMs} ms (${JSON.stringify(all)})`).toBe(true);
};

const expectApart = (counted: readonly Counted[]): void => {
  counted.forEach((each, index) => {
    expect(each.end).toBeGreaterThan(each.start);
    expect(each.start).toBeGreaterThanOrEqual(counted[index - 1]?.end ?? 0);
  });
};
