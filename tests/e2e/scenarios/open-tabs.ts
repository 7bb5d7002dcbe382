import path from "node:path";
import { expect } from "vitest";
import { RESULTS } from "../../support/build.ts";
import type { AnyBrowser, AnyPage } from "../../support/browser.ts";
import { SHIELD_HOST } from "../../support/open-shield.ts";
import { brightnessOf } from "../../support/picture.ts";
import { until } from "../../support/wait.ts";

/** Two tabs that are there before the hours end: one where all is saved, one where something is being written. */
export type OpenTabs = { readonly saved: AnyPage; readonly draft: AnyPage };

const SAVED = "A post that has been sent.";
const DRAFT = ["A post that is not sent yet", ", and more of it"] as const;
const CLOSING = /^Your hours end at .+\. You have 1 min to finish\.$/m;
const WAITING = "Save what you’re writing";
const COVERED = /^You’re off until .+, .+\.$/m;
const GRACE_MS = 60_000;

/** A document that is loaded anew has no marker. */
const openMarked = async (browser: AnyBrowser, url: string, marker: string): Promise<AnyPage> => {
  const page = await browser.newPage(url);
  await page.activate();
  await page.run((text) => {
    document.body.dataset["marker"] = text;
  }, marker);
  return page;
};

/** A film that plays without an end. Travels into a page. */
const playFilm = async (): Promise<void> => {
  const canvas = document.createElement("canvas");
  const film = document.createElement("video");
  film.id = "film";
  film.muted = true;
  film.srcObject = canvas.captureStream(5);
  const paint = canvas.getContext("2d");
  setInterval(() => paint?.fillRect(0, 0, 1 + (Date.now() % canvas.width), canvas.height), 100);
  document.body.append(film);
  await film.play();
};

const isPlaying = (page: AnyPage): Promise<boolean> =>
  page.run(() => document.querySelector<HTMLVideoElement>("#film")?.paused === false);

export const openTabs = async (browser: AnyBrowser): Promise<OpenTabs> => {
  const saved = await openMarked(browser, "https://www.linkedin.com/feed/", "saved");
  await saved.type("#draft", SAVED);
  await saved.click("#save");
  await saved.run(playFilm);
  expect(await isPlaying(saved)).toBe(true);
  const draft = await openMarked(browser, "https://app.hootsuite.com/dashboard", "draft");
  expect(await isOnTop(draft)).toBe(false);
  return { saved, draft };
};

/** Writes shortly before the end: the draft is younger than two minutes when the grace is over. */
export const writeUntilTheEnd = async ({ draft }: OpenTabs, endsAt: number): Promise<void> => {
  await until(() => Date.now() >= endsAt - 5000, { label: "nearly the end", timeoutMs: 120_000 });
  await draft.type("#draft", DRAFT[0]);
};

/** Writing goes on off-hours. */
export const writeOn = async ({ draft }: OpenTabs): Promise<void> => {
  await draft.activate();
  await draft.type("#draft", DRAFT[1]);
};

/** The hours have ended: each tab says so and goes on. */
export const expectToasts = async ({ draft, saved }: OpenTabs): Promise<void> => {
  for (const page of [draft, saved]) {
    await page.activate();
    await expectShown(page, CLOSING, "the end of the hours");
    expect(await isOnTop(page)).toBe(false);
  }
};

/** After the grace, with the background dead whenever it comes up: one tab is covered, the other waits for its draft. */
export const expectCover = async (browser: AnyBrowser, tabs: OpenTabs, endsAt: number): Promise<void> => {
  const { saved, draft } = tabs;
  await saved.activate();
  expect(await isPlaying(saved), "a film goes on in the time to finish").toBe(true);
  const before = await brightnessOf(browser, saved, picture("before"));
  await until(
    async () => {
      await browser.killBackground();
      return COVERED.test(await saved.closedText(SHIELD_HOST));
    },
    { label: "the overlay", timeoutMs: 90_000, everyMs: 500 },
  );
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt + GRACE_MS);
  expect(await isOnTop(saved)).toBe(true);
  expect(await isPlaying(saved), "a film beneath the overlay").toBe(false);
  expect(await brightnessOf(browser, saved, picture("covered"))).toBeLessThan(before / 2);
  await expectUntouched(saved, "saved", SAVED);

  await draft.activate();
  await expectShown(draft, WAITING, "the wait for the draft");
  expect(await isOnTop(draft)).toBe(false);
  await expectUntouched(draft, "draft", DRAFT.join(""));
};

/** A visit gives the page back as it was. */
export const expectUncovered = async ({ saved }: OpenTabs): Promise<void> => {
  await saved.activate();
  await until(async () => !(await isOnTop(saved)), { label: "the page during the visit" });
  await until(() => isPlaying(saved), { label: "the film goes on" });
  await expectUntouched(saved, "saved", SAVED);
};

const expectShown = async (page: AnyPage, wanted: RegExp | string, label: string): Promise<void> => {
  const isShown = async (): Promise<boolean> => {
    const text = await page.closedText(SHIELD_HOST);
    return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
  };
  await until(isShown, { label: `${label}: in the page` });
};

/** Whatever is pressed in the middle of the page meets the shield. */
const isOnTop = (page: AnyPage): Promise<boolean> =>
  page.run((host) => {
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return top !== null && top === document.querySelector(host);
  }, SHIELD_HOST);

const expectUntouched = async (page: AnyPage, marker: string, written: string): Promise<void> => {
  const found = await page.run(() => {
    const field = document.querySelector<HTMLTextAreaElement>("#draft");
    return { marker: document.body.dataset["marker"], written: field?.value };
  });
  expect(found).toEqual({ marker, written });
};

const picture = (name: string): string => path.join(RESULTS, "open-tab", `${name}.png`);
