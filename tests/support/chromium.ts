import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { CdpConnection, type CdpEvent, type TargetInfo } from "./cdp.ts";
import type { AnyBrowser, OpenHow } from "./browser.ts";
import { ChromiumPage } from "./chromium-page.ts";
import type { Display } from "./display.ts";
import { startOwned, type OwnedProcess } from "./processes.ts";
import { until, within } from "./wait.ts";

export type ChromiumOptions = {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Without one the browser runs headless. */
  readonly display?: Display | { readonly env: NodeJS.ProcessEnv };
  readonly hostRules?: string;
  /** IANA name of the zone that the browser lives in. */
  readonly zone?: string;
  /** A profile to go on with; without it a fresh one, which is removed at the end. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** The profile has the extension installed already, so that it starts as it does for a user. */
  readonly isInstalled?: boolean;
};

/** Chromium with the extension loaded, driven over the DevTools protocol. */
export class Chromium implements AnyBrowser {
  readonly extensionId: string;
  readonly profile: string;
  readonly #process: OwnedProcess;
  readonly #cdp: CdpConnection;
  readonly #isOwnProfile: boolean;

  private constructor(
    extensionId: string,
    profile: string,
    isOwnProfile: boolean,
    process: OwnedProcess,
    cdp: CdpConnection,
  ) {
    this.extensionId = extensionId;
    this.profile = profile;
    this.#isOwnProfile = isOwnProfile;
    this.#process = process;
    this.#cdp = cdp;
  }

  static async launch(options: ChromiumOptions): Promise<Chromium> {
    const extension = realpathSync(options.extension);
    const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), "relache-chromium-"));
    rmSync(path.join(profile, "SingletonLock"), { force: true });
    const owned = startOwned(process.env["CHROMIUM"] ?? "chromium", switches(options, extension, profile), {
      env: environment(options),
      stdio: ["ignore", "ignore", "pipe"],
    });
    try {
      const cdp = await CdpConnection.open(await within(devtoolsUrl(owned), 40_000, "start of Chromium"));
      const isOwnProfile = options.profile === undefined;
      return new Chromium(extensionIdOf(extension), profile, isOwnProfile, owned, cdp);
    } catch (error) {
      await owned.kill();
      if (options.profile === undefined) {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
      throw error;
    }
  }

  extensionUrl(page: string): string {
    return `chrome-extension://${this.extensionId}/${page}`;
  }

  async targets(): Promise<readonly TargetInfo[]> {
    return (await this.#cdp.send("Target.getTargets", {})).targetInfos;
  }

  onEvent(listener: (event: CdpEvent) => void): () => void {
    return this.#cdp.onEvent(listener);
  }

  attach(targetId: string): Promise<ChromiumPage> {
    return ChromiumPage.attach(this.#cdp, targetId);
  }

  /** A new tab, in front unless `background`. */
  async newPage(url = "about:blank", how: OpenHow = {}): Promise<ChromiumPage> {
    const { targetId } = await this.#cdp.send("Target.createTarget", { url, ...how });
    const page = await this.attach(targetId);
    if (url !== "about:blank") {
      await page.waitLoaded();
    }
    return page;
  }

  /** The tab whose address starts so, once there is one and it has loaded. */
  async pageAt(urlStart: string, timeoutMs = 10_000): Promise<ChromiumPage> {
    const target = await until(
      async () =>
        (await this.targets()).find((each) => each.type === "page" && each.url.startsWith(urlStart)),
      { label: `a tab at ${urlStart}`, timeoutMs },
    );
    const page = await this.attach(target.targetId);
    await page.waitLoaded();
    return page;
  }

  /** Runs a function with the extension's rights, in a tab at the back that runs none of its scripts. */
  async inExtension<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const page = await this.newPage(this.extensionUrl("manifest.json"), { background: true });
    try {
      return await page.run(body, ...args);
    } finally {
      await page.close();
    }
  }

  async worker(): Promise<TargetInfo | undefined> {
    const start = this.extensionUrl("");
    return (await this.targets()).find(
      (each) => each.type === "service_worker" && each.url.startsWith(start),
    );
  }

  /** Runs a function in the worker. It stays attached no longer than that: an attached worker never sleeps. */
  async inWorker<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const target = await until(() => this.worker(), { label: "a running worker" });
    const worker = await this.attach(target.targetId);
    try {
      return await worker.run(body, ...args);
    } finally {
      await worker.detach();
    }
  }

  /** Ends the worker as the browser does when it is idle. */
  async killBackground(): Promise<void> {
    const before = await this.worker();
    if (before) {
      await this.#cdp.send("Target.closeTarget", { targetId: before.targetId });
      await until(async () => (await this.worker())?.targetId !== before.targetId, {
        label: "end of the worker",
      });
    }
  }

  cpuSeconds(): number {
    return this.#process.cpuSeconds();
  }

  /** All processes of the browser. */
  pids(): readonly number[] {
    return this.#process.pids();
  }

  /** The browser dies at once, as in a crash. The profile stays if it was given. */
  async crash(): Promise<void> {
    await this.#process.kill();
    this.#cdp.close();
  }

  /** Resolves when the user (or a test) has closed the browser. */
  get closed(): Promise<void> {
    return this.#process.exited;
  }

  /** Ends the browser in order, or by force; safe to call twice. */
  async close(): Promise<void> {
    try {
      await within(
        this.#cdp.send("Browser.close", {}).then(() => this.#process.exited),
        5000,
        "end of Chromium",
      );
    } catch {
      // It has gone already, or hangs: the kill below settles both.
    }
    await this.#process.kill();
    this.#cdp.close();
    if (this.#isOwnProfile) {
      rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
}

/** From the manifest's key, else from the folder's path, as Chromium itself computes it. */
export const extensionIdOf = (folder: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
  const hasKey = typeof manifest === "object" && manifest !== null && "key" in manifest;
  const seed = hasKey ? Buffer.from(String(manifest.key), "base64") : folder;
  const digest = createHash("sha256").update(seed).digest("hex").slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
};

const switches = (options: ChromiumOptions, extension: string, profile: string): readonly string[] => [
  ...(options.display ? [] : ["--headless=new"]),
  `--user-data-dir=${profile}`,
  "--remote-debugging-port=0",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-breakpad",
  "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,GlobalMediaControls,AutofillServerCommunication",
  "--password-store=basic",
  "--hide-crash-restore-bubble",
  "--disable-search-engine-choice-screen",
  "--window-size=1200,800",
  ...(options.hostRules ? ["--ignore-certificate-errors", `--host-resolver-rules=${options.hostRules}`] : []),
  ...(options.isInstalled
    ? []
    : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
  ...(options.args ?? []),
  "about:blank",
];

const environment = (options: ChromiumOptions): NodeJS.ProcessEnv => ({
  ...(options.display ? options.display.env : process.env),
  // A display of the developer must not get the windows of a headless run.
  ...(options.display ? {} : { DISPLAY: "" }),
  ...(options.zone ? { TZ: options.zone } : {}),
});

const devtoolsUrl = (owned: OwnedProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    owned.child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (url) {
        resolve(url);
      }
    });
    owned.child.once("error", reject);
    owned.child.once("exit", (code) => reject(new Error(`Chromium ended with ${code}: ${said.slice(-600)}`)));
  });
