import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");

/** Another folder of builds can be tested too, such as an earlier release. */
const output = process.env["RELACHE_OUTPUT"] ?? path.join(root, ".output");

export const CHROME_BUILD = path.join(output, "chrome-mv3");
export const FIREFOX_BUILD = path.join(output, "firefox-mv3");
/** Pictures and logs of the run; not in git. */
export const RESULTS = path.join(root, "test-results");

const run = promisify(execFile);

/** Vitest's global set-up: the tests drive the production build, made once a run. */
export const setup = async (): Promise<void> => {
  if (process.env["RELACHE_SKIP_BUILD"] !== "1") {
    // Vitest's own setting would make a build for tests, 2 kB larger.
    const env = { ...process.env, NODE_ENV: "production" };
    for (const browser of ["chrome", "firefox"]) {
      await run("npx", ["--no-install", "wxt", "build", "-b", browser], { cwd: root, env });
    }
  }
  for (const folder of [CHROME_BUILD, FIREFOX_BUILD]) {
    if (!existsSync(path.join(folder, "manifest.json"))) {
      throw new Error(`${folder} has not been built`);
    }
  }
};
