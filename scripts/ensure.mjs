// Installs what a command needs and is missing. Plain Node: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** A failure whose message is all that the reader needs. */
export class Unmet extends Error {}

const NODE_MIN = [20, 19];

/** @param {string} command @param {readonly string[]} args */
export function run(command, args, { env = {}, isQuiet = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: isQuiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { isOk: status === 0, error, output: `${stdout ?? ""}${stderr ?? ""}`, stdout: stdout ?? "" };
}

/** A tool of this project's node_modules. */
export function runTool(name, args, options) {
  return run(process.execPath, [binOf(name), ...args], options);
}

function binOf(name) {
  const link = path.join(root, "node_modules/.bin", name);
  if (!existsSync(link)) {
    throw new Unmet(`${name} is not installed: run "npm ci".`);
  }
  return link;
}

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = NODE_MIN;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new Unmet(`Node ${NODE_MIN.join(".")} or later is needed; this is ${process.versions.node}.`);
  }
}

/** `npm ci` when there are no modules, or the lock file has changed since they were installed. */
export function ensureModules() {
  ensureNode();
  const installed = path.join(root, "node_modules/.package-lock.json");
  const lock = path.join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
    return;
  }
  console.log("Installing node modules …");
  const npm = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (!npm.isOk) {
    throw new Unmet("npm ci failed: is the npm registry within reach?");
  }
}

/** What a Debian package brings; any of the commands will do. */
const NEEDS = {
  chromium: { commands: ["chromium", "chromium-browser"], packages: ["chromium"], variable: "CHROMIUM" },
  firefox: { commands: ["firefox-esr", "firefox"], packages: ["firefox-esr"], variable: "FIREFOX" },
  xvfb: { commands: ["Xvfb"], packages: ["xvfb"] },
  openbox: { commands: ["openbox"], packages: ["openbox"] },
  xdotool: { commands: ["xdotool"], packages: ["xdotool"] },
  xmessage: { commands: ["xmessage"], packages: ["x11-utils"] },
  openssl: { commands: ["openssl"], packages: ["openssl"] },
};

/** What pictures need to look the same everywhere. */
const FONTS = ["fonts-inter", "fonts-dejavu-core"];

/**
 * Makes sure that browsers (and, for `display`, a private X display with a window manager) are there,
 * by the distribution's packages where that is possible.
 */
export function ensureBrowsers({ chromium = false, firefox = false, display = false, standIns = false }) {
  const wanted = [
    ...(chromium ? [NEEDS.chromium] : []),
    ...(firefox ? [NEEDS.firefox] : []),
    ...(display ? [NEEDS.xvfb, NEEDS.openbox, NEEDS.xdotool, NEEDS.xmessage] : []),
    ...(standIns ? [NEEDS.openssl] : []),
  ];
  const missing = wanted.filter((need) => commandOf(need) === undefined);
  const fonts =
    (display || standIns) && canInstall() ? FONTS.filter((name) => !isPackageInstalled(name)) : [];
  if (missing.length > 0 || fonts.length > 0) {
    install([...missing.flatMap((need) => need.packages), ...fonts]);
  }
  for (const need of wanted) {
    const command = commandOf(need);
    if (command === undefined) {
      throw new Unmet(`${need.commands[0]} is still missing after its installation.`);
    }
    if (need.variable && !process.env[need.variable]) {
      process.env[need.variable] = command;
    }
  }
}

function install(packages) {
  const list = packages.join(" ");
  if (!canInstall()) {
    throw new Unmet(
      `Missing: ${list}. On Debian or Ubuntu: sudo apt-get install ${list}. ` +
        "Elsewhere, install the programs of that name and put them on the PATH (or name them in CHROMIUM and FIREFOX).",
    );
  }
  console.log(`Installing ${list} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const lock = ["-o", "DPkg::Lock::Timeout=600", "-o", "Acquire::Retries=3"];
  const update = run("apt-get", [...lock, "-qq", "update"], { env, isQuiet: true });
  const done = run("apt-get", [...lock, "-qq", "-y", "install", "--no-install-recommends", ...packages], {
    env,
    isQuiet: true,
  });
  if (!done.isOk) {
    const said = `${update.isOk ? "" : update.output}${done.output}`.trim().split("\n").slice(-8).join("\n");
    throw new Unmet(`apt-get could not install ${list}:\n${said}`);
  }
}

function canInstall() {
  return process.getuid?.() === 0 && onPath("apt-get") !== undefined;
}

function isPackageInstalled(name) {
  return run("dpkg-query", ["-W", "-f", "${Status}", name], { isQuiet: true }).stdout.includes(
    "ok installed",
  );
}

function commandOf({ commands, variable }) {
  const named = variable ? process.env[variable] : undefined;
  if (named) {
    return named;
  }
  return commands.find((command) => onPath(command) !== undefined);
}

function onPath(command) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  // Debian's root does not always have the sbin folders, and cron has little else.
  return [...folders, "/usr/bin", "/usr/sbin"].map((folder) => path.join(folder, command)).find(existsSync);
}

/** For `main` functions: a sentence instead of a stack, and the exit code. */
export async function sayingWhy(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Unmet ? error.message : error);
    process.exitCode = 1;
  }
}
