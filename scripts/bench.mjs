// `npm run bench`: how fast the popup and the report open, as ratios against an empty extension. Speeds are printed, never judged.
import { ensureBrowsers, ensureModules, root, runTool, sayingWhy, Unmet } from "./ensure.mjs";

await sayingWhy(async () => {
  ensureModules();
  ensureBrowsers({ chromium: true });

  if (process.env.RELACHE_SKIP_BUILD !== "1") {
    const build = runTool("wxt", ["build", "-b", "chrome"], { isQuiet: true });
    if (!build.isOk) {
      throw new Unmet(`The build failed:\n${build.output}`);
    }
  }

  // The tests' own support drives the browser; Vite reads its TypeScript.
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("./tests/bench/popup.bench.ts", {
    root,
    configFile: false,
    logLevel: "error",
  });
  await module.measurePopup({
    opens: Number(process.env.BENCH_OPENS ?? 15),
    rounds: Number(process.env.BENCH_ROUNDS ?? 3),
  });
});
// Nothing may keep a finished command open.
process.exit();
