import { test } from "vitest";
import { durationRow, judge, type Row } from "./rows.ts";
import { milliseconds, readCounted, saveSettings } from "../support/extension.ts";
import { pass } from "../support/wait.ts";
import { between, countedOf, ELSEWHERE, onStage, SITES, stay, type Site } from "./visits.ts";

const LONG_MS = 70_000;
/** Shorter than the gap that the tracker itself would notice. */
const SHORT_MS = 25_000;
/** Right after a beat: the next one falls into the standstill, and is on time when that ends. */
const OVER_A_BEAT_MS = 26_000;

test("browser frozen", async () => {
  const rows: Row[] = [];
  await onStage(async ({ browser, display, page }) => {
    const freeze = async (site: Site, frozenMs: number, beforeMs: number): Promise<void> => {
      const from = Date.now();
      await page.navigate(SITES[site]);
      await stay(display, beforeMs);
      const stopAt = Date.now();
      const pids = browser.pids();
      for (const pid of pids) process.kill(pid, "SIGSTOP");
      await pass(frozenMs);
      const goAt = Date.now();
      for (const pid of pids) process.kill(pid, "SIGCONT");
      await stay(display, 6000);
      const to = Date.now();
      await page.goto(ELSEWHERE);
      await countedOf(browser, site);
      const counted = (await readCounted(browser)).filter(({ service }) => service === site);
      const within = (start: number, end: number): number =>
        milliseconds(
          counted
            .map((each) => ({ ...each, start: Math.max(each.start, start), end: Math.min(each.end, end) }))
            .filter((each) => each.end > each.start),
        );
      const name = `frozen for ${frozenMs / 1000} s after ${(beforeMs / 1000).toFixed(1)} s`;
      rows.push(durationRow(`${name}: counted of it`, 0, within(stopAt + 50, goAt - 50), 0));
      rows.push(durationRow(`${name}: kept of the time before`, stopAt - from, within(0, stopAt), 2000));
      rows.push(durationRow(`${name}: counted after it`, to - goAt, within(goAt, Date.now()), 1000));
    };
    await freeze("linkedin", LONG_MS, between(12_000, 28_000));
    await freeze("x", SHORT_MS, between(12_000, 28_000));
    await freeze("instagram", SHORT_MS, OVER_A_BEAT_MS);
  });
  judge("5 frozen", rows);
});

test("idle, silent and sounding", async () => {
  const rows: Row[] = [];
  await onStage(async ({ browser, display, page }) => {
    await saveSettings(browser, { idleAfterSec: 30 });
    const from = Date.now();
    await page.navigate(SITES.linkedin);
    await stay(display, 9000);
    display.moveMouse();
    const lastInput = Date.now();
    await pass(45_000);
    const silentMs = await countedOf(browser, "linkedin");
    rows.push(durationRow("idle, silent", lastInput - from, silentMs, 1500));

    const backAt = Date.now();
    display.moveMouse();
    await stay(display, 6000);
    const leftAt = Date.now();
    await page.goto(ELSEWHERE);
    rows.push(
      durationRow("active again", leftAt - backAt, (await countedOf(browser, "linkedin")) - silentMs, 1500),
    );

    await stay(display, 3000);
    const playFrom = Date.now();
    await page.goto(SITES.instagram);
    await page.click("#sound");
    display.moveMouse();
    await pass(45_000);
    const playTo = Date.now();
    await page.goto(ELSEWHERE);
    rows.push(durationRow("idle, sounding", playTo - playFrom, await countedOf(browser, "instagram"), 1000));
  });
  judge("6 idle", rows);
});
