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
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { usageOf, usedBetween } from "./meter.ts";
import { judge, limitRow, type Row } from "./rows.ts";
import { counting, ELSEWHERE, SITES } from "./visits.ts";

const SPELL_MS = Number(process.env["PROOF_COST_SEC"] ?? 180) * 1000;
/** A browser that has just started is busy with itself. */
const SETTLE_MS = 75_000;
/**
 * Chromium looks at the memory of each process with a page once a second until it is 16 minutes old
 * (`HighestPmfReporter`): a cost of the first quarter of an hour, which an extension without a page does not have.
 */
const GROWN_MS = Number(process.env["PROOF_COST_GROWN_SEC"] ?? 17 * 60) * 1000;
/** Well within the limit of idle time below. */
const STIR_MS = 60_000;
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

/** Goes on working a little, so that time counts through the wait. */
const growOld = async (stages: readonly Stage[], sinceMs: number): Promise<void> => {
  for (;;) {
    for (const { display } of stages) display.moveMouse();
    const left = sinceMs + GROWN_MS - performance.now();
    if (left <= 0) break;
    await pass(Math.min(STIR_MS, left));
  }
  await pass(15_000);
};

/** What one costs more than the other. */
const moreThan = (bare: readonly Measured[], tracked: readonly Measured[]): Measured => {
  const more = (key: keyof Measured): number =>
    mean(tracked.map((each) => each[key])) - mean(bare.map((each) => each[key]));
  return { cpuSeconds: more("cpuSeconds"), wakeupsPerSec: more("wakeupsPerSec") };
};

const rowsOf = (when: string, { cpuSeconds, wakeupsPerSec }: Measured): readonly Row[] => [
  limitRow(`CPU more than the empty extension, ${SPELL_MS / 1000} s, ${when}`, {
    recorded: cpuSeconds,
    bound: 0.3,
    unit: "s",
  }),
  limitRow(`wakeups more than the empty extension, ${when}`, {
    recorded: wakeupsPerSec,
    bound: 2,
    unit: "/s",
  }),
];

const told = ({ cpuSeconds, wakeupsPerSec }: Measured): string =>
  `${cpuSeconds.toFixed(2)} s and ${wakeupsPerSec.toFixed(1)}/s`;

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
    const startedAt = performance.now();
    await pass(SETTLE_MS);
    const [asleep, youngBare, youngTracked] = await Promise.all([
      shareAsleep(elsewhere),
      measure(bare),
      measure(tracked),
    ]);
    await elsewhere.browser.close();
    await growOld([bare, tracked], startedAt);

    const [bareRuns, trackedRuns]: [Measured[], Measured[]] = [[], []];
    while (bareRuns.length < ROUNDS) {
      const [one, other] = await Promise.all([measure(bare), measure(tracked)]);
      bareRuns.push(one);
      trackedRuns.push(other);
    }
    judge(
      "7 cost",
      [
        ...rowsOf("a minute after the start", moreThan([youngBare], [youngTracked])),
        ...rowsOf(`${GROWN_MS / MINUTE_MS} min after the start`, moreThan(bareRuns, trackedRuns)),
        limitRow("worker awake with no service in front", {
          recorded: 100 * (1 - asleep),
          bound: 50,
          unit: "% of the time",
        }),
      ],
      [
        `Empty extension: ${[youngBare, ...bareRuns].map(told).join("; ")}. Relâche, counting: ${[youngTracked, ...trackedRuns].map(told).join("; ")}. Both at the same time, each on its own display.`,
        "Until it is 16 minutes old, Chromium looks at the memory of a process with a page once a second.",
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
