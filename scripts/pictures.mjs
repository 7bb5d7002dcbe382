// `npm run pictures`: compares every page and state with its reference picture; with `-- --renew`, makes the references anew.
// A word (`-- popup`) takes only the scenes whose names begin so.
import { ensureBrowsers, ensureModules, runTool, sayingWhy, Unmet } from "./ensure.mjs";

const words = process.argv.slice(2);
const isRenewing = words.includes("--renew");
const only = words.find((word) => !word.startsWith("--")) ?? "";

await sayingWhy(() => {
  ensureModules();
  ensureBrowsers({ chromium: true, standIns: true });
  const { isOk } = runTool(
    "vitest",
    ["run", "--config", "vitest.e2e.config.ts", "tests/e2e/pictures.e2e.ts"],
    {
      env: { RELACHE_PICTURES: isRenewing ? "renew" : "", RELACHE_PICTURES_ONLY: only },
    },
  );
  if (!isOk) {
    throw new Unmet("✗ pictures differ, or could not be taken.");
  }
});
