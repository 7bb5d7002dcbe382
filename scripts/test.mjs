// `npm test`: every check and every test, in the order of their cost, stopping at the first that fails.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBrowsers, ensureModules, run, runTool, sayingWhy, Unmet } from "./ensure.mjs";

const counts = { passed: 0, failed: 0, skipped: 0 };

function check(name, tool, args) {
  step(name, () => {
    const done = runTool(tool, args, { isQuiet: true });
    if (!done.isOk) {
      console.error(done.output);
      counts.failed += 1;
      throw new Unmet(`✗ ${name} failed.`);
    }
  });
}

function step(name, act) {
  const from = Date.now();
  act();
  console.log(`✓ ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
}

/** What vitest reports of a run. Its report names files by where they lie on this machine, so none is left. */
function reported(config, env) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "relache-test-"));
  const report = path.join(folder, "report.json");
  try {
    const { isOk } = runTool(
      "vitest",
      ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      { env },
    );
    return { isOk, told: existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {} };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tests(name, config, env = {}) {
  const { isOk, told } = reported(config, env);
  const failed = told.numFailedTests ?? 0;
  counts.passed += told.numPassedTests ?? 0;
  counts.skipped += (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0);
  // A file that cannot even be loaded holds no test that could fail.
  counts.failed += isOk ? failed : Math.max(1, failed);
  if (!isOk || failed > 0) {
    throw new Unmet(`✗ ${name} failed.`);
  }
  console.log(`✓ ${name}`);
}

/** Errors fail; warnings are told, since some come from libraries. */
function lintPackage() {
  step("web-ext lint", () => {
    const done = runTool("web-ext", ["lint", "--source-dir", ".output/firefox-mv3", "--output", "json"], {
      isQuiet: true,
    });
    const report = JSON.parse(done.stdout.slice(done.stdout.indexOf("{")));
    for (const { _type, code, message, file, line } of [...report.errors, ...report.warnings]) {
      console.log(`  ${_type} ${code}: ${message} (${file ?? "manifest.json"}${line ? `:${line}` : ""})`);
    }
    if (report.summary.errors > 0) {
      counts.failed += 1;
      throw new Unmet("✗ web-ext lint found errors.");
    }
  });
}

function weigh() {
  step("sizes", () => {
    if (!run(process.execPath, ["scripts/size.mjs"]).isOk) {
      counts.failed += 1;
      throw new Unmet("✗ a part is too heavy.");
    }
  });
}

await sayingWhy(() => {
  ensureModules();
  check("wxt prepare", "wxt", ["prepare"]);
  check("format", "oxfmt", ["--check"]);
  check("lint", "oxlint", ["--type-aware", "--deny-warnings"]);
  check("types", "tsc", ["--noEmit"]);
  check("unused code", "knip", []);
  tests("unit, integration, component and architecture tests", "vitest.config.ts");
  check("build for Chromium", "wxt", ["build", "-b", "chrome"]);
  check("build for Firefox", "wxt", ["build", "-b", "firefox"]);
  weigh();
  lintPackage();
  ensureBrowsers({ chromium: true, firefox: true, display: true, standIns: true });
  tests("end-to-end tests in Chromium and Firefox", "vitest.e2e.config.ts", { RELACHE_SKIP_BUILD: "1" });
});
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
if (counts.failed > 0) {
  process.exitCode = 1;
}
