import { test } from "vitest";
import { until } from "../support/wait.ts";
import { durationRow, judge, limitRow, type Row } from "./rows.ts";
import { between, countedOf, ELSEWHERE, onStage, SITES, stay, type Site } from "./visits.ts";

const ROUNDS: readonly Site[] = ["linkedin", "x", "facebook", "instagram", "hootsuite"];

test("worker killed at random instants of a visit", async () => {
  const rows: Row[] = [];
  await onStage(async ({ browser, display, page }) => {
    for (const site of ROUNDS) {
      const kills = [between(0, 12_000), between(0, 12_000)].sort((one, other) => one - other);
      const from = Date.now();
      await page.navigate(SITES[site]);
      for (const atMs of kills) {
        await stay(display, from + atMs - Date.now());
        await browser.killBackground();
      }
      await stay(display, from + 15_000 - Date.now());
      const to = Date.now();
      await page.goto(ELSEWHERE);
      const at = kills.map((each) => (each / 1000).toFixed(1)).join(" and ");
      rows.push(durationRow(`worker killed at ${at} s`, to - from, await countedOf(browser, site), 1000));
    }
    const from = Date.now();
    await page.navigate(SITES.threads);
    await stay(display, 5000);
    await browser.killBackground();
    const deadAt = Date.now();
    await until(() => browser.worker(), { label: "the worker again", timeoutMs: 60_000, everyMs: 100 });
    const deadMs = Date.now() - deadAt;
    await stay(display, 3000);
    const to = Date.now();
    await page.goto(ELSEWHERE);
    rows.push(limitRow("worker dead, no event", { recorded: deadMs / 1000, bound: 30.5, unit: "s" }));
    rows.push(
      durationRow(
        "worker killed, no event until the alarm",
        to - from,
        await countedOf(browser, "threads"),
        1000,
      ),
    );
  });
  judge("2 worker killed", rows);
});
