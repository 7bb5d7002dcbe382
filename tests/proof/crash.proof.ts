import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "vitest";
import { CHROME_BUILD } from "../support/build.ts";
import { Chromium } from "../support/chromium.ts";
import { Display } from "../support/display.ts";
import { neverEndHours, readCounted, type Counted } from "../support/extension.ts";
import { StandIns } from "../support/stand-ins.ts";
import { until } from "../support/wait.ts";
import { judge, limitRow, type Row } from "./rows.ts";
import { between, ELSEWHERE, flawsOf, SITES, stay } from "./visits.ts";

const KILLS = Number(process.env["PROOF_KILLS"] ?? 20);
const BOUND_SEC = 2;

type Stage = { readonly launch: () => Promise<Chromium>; readonly display: Display };

/** A profile that goes on from one browser to the next. */
const withProfile = async (act: (stage: Stage) => Promise<void>): Promise<void> => {
  const profile = mkdtempSync(path.join(os.tmpdir(), "relache-proof-"));
  const standIns = await StandIns.start();
  const display = await Display.start();
  try {
    const { hostRules } = standIns;
    await act({
      display,
      launch: () => Chromium.launch({ extension: CHROME_BUILD, display, hostRules, profile }),
    });
  } finally {
    await display.stop();
    await standIns.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

/** A browser that quits in order lives on for a moment. */
type End = { readonly from: number; readonly at: number; readonly goneAt: number };

/** One visit that ends with the browser. */
const visitUntil = async (
  browser: Chromium,
  display: Display,
  { afterMs, end }: { readonly afterMs: number; readonly end: () => Promise<void> },
): Promise<End> => {
  const page = await browser.newPage(ELSEWHERE);
  await page.activate();
  const from = Date.now();
  await page.navigate(SITES.linkedin);
  await stay(display, afterMs);
  const at = Date.now();
  await end();
  return { from, at, goneAt: Date.now() };
};

type Found = { readonly counted: readonly Counted[]; readonly lostMs: number };

/** What the next browser finds once it has looked. */
const findings = async (browser: Chromium, { from, at }: End): Promise<Found> => {
  // The first sample of the new run closes what the last one left.
  const counted = await until(
    async () => {
      const all = await readCounted(browser);
      return all.some(({ start }) => start > from - 1000) ? all : null;
    },
    { label: "the visit in the database", timeoutMs: 20_000, everyMs: 300 },
  );
  await browser.inExtension(() => undefined);
  const spent = counted
    .filter(({ start }) => start > from - 1000)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return { counted, lostMs: at - from - spent };
};

const rowOf = (
  name: string,
  { counted, lostMs }: Found,
  { from, at, goneAt }: End,
  earlier: readonly Counted[],
): Row => {
  const late = counted.filter(({ end }) => end > goneAt).length;
  const flaws = [
    ...flawsOf(counted),
    ...(late > 0 ? [`${late} counted after the browser had gone`] : []),
    ...(JSON.stringify(counted.filter(({ start }) => start < from - 1000)) === JSON.stringify(earlier)
      ? []
      : ["earlier spans changed"]),
  ];
  const row = limitRow(name, {
    recorded: lostMs / 1000,
    bound: BOUND_SEC,
    unit: "s lost",
    expected: `${((at - from) / 1000).toFixed(1)} s`,
  });
  return flaws.length === 0 ? row : { ...row, isMet: false, error: flaws.join("; ") };
};

test("browser killed at random instants", { timeout: KILLS * 70_000 }, async () => {
  const rows: Row[] = [];
  await withProfile(async ({ launch, display }) => {
    let browser = await launch();
    try {
      await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
      await neverEndHours(browser);
      let known: readonly Counted[] = [];
      for (let count = 1; count <= KILLS; count += 1) {
        const victim = browser;
        const end = await visitUntil(victim, display, {
          afterMs: between(1500, 34_000),
          end: () => victim.crash(),
        });
        browser = await launch();
        const found = await settled(browser, end);
        rows.push(rowOf(`kill ${count}`, found, end, known));
        known = found.counted;
      }
    } finally {
      await browser.close();
    }
  });
  judge("3 browser killed", rows);
});

/** Once more after the worker of the new browser is up for certain. */
const settled = async (browser: Chromium, end: End): Promise<Found> => {
  await until(() => browser.worker(), { label: "the worker", timeoutMs: 20_000 });
  await until(
    () =>
      browser.inExtension(async () => (await chrome.storage.session.get("summary"))["summary"] !== undefined),
    { label: "the first round", timeoutMs: 20_000, everyMs: 200 },
  );
  return await findings(browser, end);
};

test("normal quit", async () => {
  const rows: Row[] = [];
  await withProfile(async ({ launch, display }) => {
    let browser = await launch();
    try {
      await browser.pageAt(browser.extensionUrl("welcome.html"), 20_000);
      await neverEndHours(browser);
      let known: readonly Counted[] = [];
      for (const count of [1, 2, 3]) {
        const leaving = browser;
        const end = await visitUntil(leaving, display, {
          afterMs: between(4000, 25_000),
          end: () => leaving.close(),
        });
        browser = await launch();
        const found = await settled(browser, end);
        rows.push(rowOf(`normal quit ${count}`, found, end, known));
        known = found.counted;
      }
    } finally {
      await browser.close();
    }
  });
  judge("4 quit", rows);
});

declare const chrome: { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } };
