import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "vitest";
import { CHROME_BUILD } from "../support/build.ts";
import { Chromium } from "../support/chromium.ts";
import { Display } from "../support/display.ts";
import { neverEndHours, saveSettings } from "../support/extension.ts";
import { StandIns } from "../support/stand-ins.ts";
import { pass } from "../support/wait.ts";
import { usageOf, usedBetween } from "./meter.ts";
import { judge, limitRow } from "./rows.ts";
import { counting, ELSEWHERE, SITES } from "./visits.ts";

const SPELL_MS = Number(process.env["PROOF_COST_SEC"] ?? 180) * 1000;
/** A young browser is busy with itself. */
const SETTLE_MS = 75_000;
const ROUNDS = Number(process.env["PROOF_COST_ROUNDS"] ?? 2);

type Measured = { readonly cpuSeconds: number; readonly wakeupsPerSec: number };

const EMPTY_MANIFEST = {
  manifest_version: 3,
  name: "Empty",
  version: "1",
  background: { service_worker: "background.js" },
};

const makeEmpty = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "relache-empty-"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(EMPTY_MANIFEST));
  writeFileSync(
    path.join(folder, "background.js"),
    "chrome.runtime.onInstalled.addListener(() => undefined);\n",
  );
  return folder;
};

type Stage = { readonly browser: Chromium; readonly display: Display };

const launch = async (extension: string, standIns: StandIns): Promise<Stage> => {
  const display = await Display.start();
  return { display, browser: await Chromium.launch({ extension, display, hostRules: standIns.hostRules }) };
};

/** One tab in front, nobody attached to it. */
const show = async ({ browser, display }: Stage, url: string): Promise<void> => {
  const page = await browser.newPage(url);
  await page.activate();
  await page.detach();
  display.moveMouse();
};

const prepare = async (stage: Stage): Promise<void> => {
  const welcome = await stage.browser.pageAt(stage.browser.extensionUrl("welcome.html"), 20_000);
  await neverEndHours(stage.browser);
  // The longest there is, so that time counts through the whole measurement.
  await saveSettings(stage.browser, { idleAfterSec: 600 });
  await welcome.close();
};

const measure = async ({ browser }: Stage): Promise<Measured> => {
  const before = usageOf(browser.pids());
  const from = performance.now();
  await pass(SPELL_MS);
  const used = usedBetween(before, usageOf(browser.pids()));
  return {
    cpuSeconds: used.cpuSeconds,
    wakeupsPerSec: (used.wakeups * 1000) / (performance.now() - from),
  };
};

/** Share of the time in which there is no worker. Asking for targets attaches to none, so it wakes none. */
const shareAsleep = async ({ browser }: Stage): Promise<number> => {
  let asked = 0;
  let asleep = 0;
  const end = performance.now() + SPELL_MS;
  while (performance.now() < end) {
    asked += 1;
    if ((await browser.worker()) === undefined) asleep += 1;
    await pass(1000);
  }
  return asleep / asked;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

test("cost of an open tracked tab, and of nothing tracked", { timeout: 3_600_000 }, async () => {
  const standIns = await StandIns.start();
  const empty = makeEmpty();
  const stages: Stage[] = [];
  try {
    const [bare, tracked, elsewhere] = [
      await launch(empty, standIns),
      await launch(CHROME_BUILD, standIns),
      await launch(CHROME_BUILD, standIns),
    ];
    stages.push(bare, tracked, elsewhere);
    await prepare(tracked);
    await prepare(elsewhere);
    await show(bare, SITES.linkedin);
    await show(tracked, SITES.linkedin);
    await show(elsewhere, ELSEWHERE);
    await counting(tracked.browser, "linkedin");
    await pass(SETTLE_MS);
    const asleep = await shareAsleep(elsewhere);
    await elsewhere.browser.close();

    const pairs: (readonly [Measured, Measured])[] = [];
    while (pairs.length < ROUNDS) pairs.push(await Promise.all([measure(bare), measure(tracked)]));
    const [bareRuns, trackedRuns] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
    const cpu =
      mean(trackedRuns.map((each) => each.cpuSeconds)) - mean(bareRuns.map((each) => each.cpuSeconds));
    const wakeups =
      mean(trackedRuns.map((each) => each.wakeupsPerSec)) - mean(bareRuns.map((each) => each.wakeupsPerSec));
    const list = (runs: readonly Measured[]): string =>
      runs.map((each) => `${each.cpuSeconds.toFixed(2)} s and ${each.wakeupsPerSec.toFixed(1)}/s`).join("; ");
    judge(
      "7 cost",
      [
        limitRow(`CPU more than the empty extension, ${SPELL_MS / 1000} s`, {
          recorded: cpu,
          bound: 0.3,
          unit: "s",
        }),
        limitRow("wakeups more than the empty extension", { recorded: wakeups, bound: 2, unit: "/s" }),
        limitRow("worker awake with no service in front", {
          recorded: 100 * (1 - asleep),
          bound: 50,
          unit: "% of the time",
        }),
      ],
      [
        `Empty extension: ${list(bareRuns)}. Relâche, counting: ${list(trackedRuns)}. Both at the same time, each on its own display.`,
        "CPU: user and system time of all processes of the browser. Wakeups: voluntary context switches of all their threads, from /proc/<pid>/task/<tid>/status.",
      ],
    );
  } finally {
    for (const { browser, display } of stages) {
      await browser.close();
      await display.stop();
    }
    await standIns.stop();
    rmSync(empty, { recursive: true, force: true });
  }
});
