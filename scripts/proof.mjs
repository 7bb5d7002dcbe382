// `npm run proof`: the table of bounds, measured on the built extension with real kills, and the attempts to get past the
// gate. Takes an hour and a quarter; with `--bounds`, the table of bounds alone, thirty-five minutes.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bypassParts, writeBypasses } from "./bypasses.mjs";
import { ensureBrowsers, ensureModules, root, run, runTool, sayingWhy, Unmet } from "./ensure.mjs";

/** Only writes the table anew, from the parts that were measured last. */
const isReportOnly = process.argv.includes("--report-only");
/** One of the two tables alone. */
const isBoundsOnly = process.argv.includes("--bounds");
const parts = path.join(root, "test-results/proof");
const report = path.join(root, "tests/bench/RESULTS.md");
const HEADING = "## Exact time under every fault";
const HEAD = ["Case", "Expected", "Recorded", "Error", "Bound", "Result"];

const line = (cells) => `| ${cells.join(" | ")} |`;

function tableOf({ part, rows, notes, load }) {
  const body = rows.map((row) =>
    line([row.name, row.expected, row.recorded, row.error, row.bound, row.isMet ? "pass" : "**FAIL**"]),
  );
  return [
    `### ${part.replace(/^\d+ /, "")}`,
    [line(HEAD), line(HEAD.map(() => "---")), ...body].join("\n"),
    ...notes,
    `Load of the machine at the end: ${load.join(", ")}.`,
  ].join("\n\n");
}

function section() {
  const found = readdirSync(parts)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(path.join(parts, name), "utf8")));
  const failed = found.flatMap(({ rows }) => rows).filter(({ isMet }) => !isMet);
  const version = run(process.env.CHROMIUM ?? "chromium", ["--version"], { isQuiet: true }).stdout.trim();
  const verdict =
    failed.length === 0
      ? "Every row is within its bound."
      : `Rows beyond their bound: ${failed.map(({ name }) => name).join("; ")}.`;
  return [
    HEADING,
    `${isReportOnly ? "Put together from parts that were run one by one with the cases of" : "Made by"} \`npm run proof${isBoundsOnly ? " -- --bounds" : ""}\` on ${new Date().toISOString().slice(0, 10)}, ${version}, ${os.cpus().length} cores. ${verdict}`,
    ...found.map(tableOf),
  ].join("\n\n");
}

/** Only our own heading is replaced; what others wrote stays. */
function write(text) {
  const before = existsSync(report) ? readFileSync(report, "utf8") : "# Results\n";
  const from = before.indexOf(HEADING);
  const next = from < 0 ? -1 : before.indexOf("\n## ", from + HEADING.length);
  const head = (from < 0 ? before : before.slice(0, from)).trimEnd();
  const tail = next < 0 ? "" : `\n${before.slice(next).trimEnd()}\n`;
  writeFileSync(report, `${head}\n\n${text}\n${tail}`);
}

await sayingWhy(() => {
  if (isReportOnly) {
    write(section());
    writeBypasses({ isReportOnly });
    return;
  }
  ensureModules();
  ensureBrowsers({ chromium: true, firefox: true, display: true, standIns: true });
  for (const folder of isBoundsOnly ? [parts] : [parts, bypassParts])
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  if (process.env.RELACHE_SKIP_BUILD !== "1") {
    for (const browser of ["chrome", "firefox"]) {
      const build = runTool("wxt", ["build", "-b", browser], { isQuiet: true });
      if (!build.isOk) {
        throw new Unmet(`The build failed:\n${build.output}`);
      }
    }
  }
  const vitest = (...args) =>
    runTool("vitest", ["run", "--config", "vitest.proof.config.ts", ...args], {
      env: { RELACHE_SKIP_BUILD: "1" },
    });
  // The cost is measured alone: whatever else the machine does would be in it.
  const others = isBoundsOnly ? ["--exclude", "tests/proof/bypass.proof.ts"] : [];
  const done = [
    vitest("--exclude", "tests/proof/cost.proof.ts", ...others),
    vitest("tests/proof/cost.proof.ts"),
  ];
  write(section());
  if (!isBoundsOnly) writeBypasses({ isReportOnly });
  console.log(`Written to ${path.relative(root, report)}`);
  if (done.some(({ isOk }) => !isOk)) {
    throw new Unmet("✗ a bound was missed, or a case could not be run.");
  }
});
