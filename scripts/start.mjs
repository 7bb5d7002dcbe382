// `npm start`: Relâche in a browser, from nothing. Without a display, the same as a demonstration on stand-in sites.
import { ensureBrowsers, ensureModules, root, runTool, sayingWhy, Unmet } from "./ensure.mjs";

const hasDisplay =
  ["darwin", "win32"].includes(process.platform) ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isDemo = !hasDisplay || process.argv.includes("--demo");

await sayingWhy(async () => {
  ensureModules();
  ensureBrowsers({ chromium: true, standIns: isDemo });

  console.log("Building Relâche for Chromium …");
  const build = runTool("wxt", ["build", "-b", "chrome"], { isQuiet: true });
  if (!build.isOk) {
    throw new Unmet(`The build failed:\n${build.output}`);
  }

  // The tests' own support drives the browser; Vite reads its TypeScript.
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("./scripts/demo.ts", { root, configFile: false, logLevel: "error" });
  try {
    await (isDemo ? module.showDemo() : module.openForUser());
  } catch (error) {
    throw new Unmet(`It did not work: ${error.message}`, { cause: error });
  }
});
// Nothing may keep a finished command open.
process.exit();
