import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "vitest";
import type { AnyBrowser, AnyPage } from "../support/browser.ts";
import { RESULTS } from "../support/build.ts";
import { within } from "../support/wait.ts";
import { askedOf, judge, type Verdict } from "./bypass-judge.ts";
import { beginHours, endHours, SITE, type Attempt, type Claim, type Scene } from "./bypass-scene.ts";

/** Tries only what has such a name. */
const ONLY = new RegExp(process.env["BYPASS_ONLY"] ?? "");

export const isWanted = ({ name }: Claim): boolean => ONLY.test(name);

/** All attempts, one after the other, each in a tab of its own and with the gates as they should be. */
export const runAttempts = async <Driven extends AnyBrowser>(
  named: string,
  scene: Scene<Driven>,
  attempts: readonly Attempt<Driven>[],
): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  for (const attempt of attempts.filter(isWanted)) {
    const verdict = await triedTwice(named, scene, attempt);
    tell(verdict);
    verdicts.push(verdict);
  }
  return verdicts;
};

/** The longest attempt waits for the hours to end. */
const LIMIT_MS = 180_000;

/** What could not be tried is tried once more, and the table says so. What got through stays as it was seen. */
const triedTwice = async <Driven extends AnyBrowser>(
  named: string,
  scene: Scene<Driven>,
  attempt: Attempt<Driven>,
): Promise<Verdict> => {
  const once = (): Promise<Verdict> => within(tried(named, scene, attempt), LIMIT_MS, attempt.name);
  try {
    return await once();
  } catch (first) {
    try {
      const second = await once();
      return {
        ...second,
        told: [second.told, `second try; the first: ${messageOf(first)}`].filter(Boolean).join("; "),
      };
    } catch (error) {
      return failed(attempt, named, askedOf(scene.standIns, attempt.site ?? SITE), error);
    }
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const tried = async <Driven extends AnyBrowser>(
  named: string,
  scene: Scene<Driven>,
  attempt: Attempt<Driven>,
): Promise<Verdict> => {
  const { browser, standIns } = scene;
  const pages: AnyPage[] = [];
  try {
    if (attempt.prepare) await beginHours(browser);
    const page = await browser.newPage();
    pages.push(page);
    await page.activate();
    await attempt.prepare?.(scene, page);
    await endHours(browser, attempt.social);
    await page.activate();
    standIns.forget();
    const opened = await attempt.act(scene, page);
    if (opened) pages.push(opened);
    return await judge(attempt, named, opened ?? page, standIns);
  } finally {
    for (const page of pages) await page.close().catch(() => undefined);
  }
};

/** An attempt that could not be made proves nothing. */
export const failed = (
  { name, expected }: Claim,
  browser: string,
  requests: number,
  error: unknown,
): Verdict => {
  const told = `could not be tried: ${messageOf(error)}`;
  return { name, browser, expected, met: "open", isHeld: false, requests, told };
};

export const tell = ({ name, browser, expected, met, isHeld, requests, told }: Verdict): void => {
  const mark = isHeld ? "held" : "OPEN";
  process.stdout.write(
    `${mark}  ${browser}: ${name}: ${met} (expected ${expected}), ${requests} requests; ${told}\n`,
  );
};

/** Keeps the verdicts for the table, also when something got through; only then judges them. */
export const report = (
  part: string,
  version: string,
  verdicts: readonly Verdict[],
  notes: readonly string[] = [],
): void => {
  const folder = path.join(RESULTS, "bypass");
  mkdirSync(folder, { recursive: true });
  const on = new Date().toISOString().slice(0, 10);
  const load = os.loadavg().map((each) => each.toFixed(1));
  writeFileSync(
    path.join(folder, `${part}.json`),
    JSON.stringify({ version, on, load, verdicts, notes }, null, 2),
  );
  expect(verdicts.filter(({ isHeld }) => !isHeld)).toEqual([]);
};
