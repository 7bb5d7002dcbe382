import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { AnyBrowser, OpenHow } from "./browser.ts";
import type { Display } from "./display.ts";
import { FirefoxPage, type Turn } from "./firefox-page.ts";
import { addonIdOf, EXTENSION_UUID, KEEP_DATA, userPreferences } from "./firefox-profile.ts";
import { isRecord, Marionette } from "./marionette.ts";
import { startOwned, type OwnedProcess } from "./processes.ts";
import type { StandIns } from "./stand-ins.ts";
import { until, within } from "./wait.ts";

/** Under automation the browser pretends to have the focus for ever, unless told otherwise. */
const HONEST_FOCUS = `Services.prefs.setBoolPref("focusmanager.testmode", false);`;

const PORT_FILE = "MarionetteActivePort";

export type FirefoxOptions = {
  readonly extension: string;
  /** All the web that the browser sees. */
  readonly standIns: StandIns;
  /** Without one the browser runs headless. */
  readonly display?: Display;
  readonly zone?: string;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** A profile to go on with, data of the extension included; without it a fresh one, which is removed at the end. */
  readonly profile?: string;
};

/** What scripts see that run with the browser's own rights. */
declare const gBrowser: { addTrustedTab(url: string, how: object): unknown };
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: { terminateBackground(how: object): Promise<void> } };
};

/** Firefox with the extension installed for the time of its run, driven over Marionette. */
export class Firefox implements AnyBrowser {
  readonly addonId: string;
  readonly #process: OwnedProcess;
  readonly #profile: string;
  readonly #marionette: Marionette;
  readonly #isOwnProfile: boolean;
  #last: Promise<unknown> = Promise.resolve();
  #front = "";

  private constructor(
    addonId: string,
    process: OwnedProcess,
    profile: string,
    isOwnProfile: boolean,
    marionette: Marionette,
  ) {
    this.addonId = addonId;
    this.#isOwnProfile = isOwnProfile;
    this.#process = process;
    this.#profile = profile;
    this.#marionette = marionette;
  }

  static async launch(options: FirefoxOptions): Promise<Firefox> {
    const addonId = addonIdOf(options.extension);
    const isOwnProfile = options.profile === undefined;
    const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), "relache-firefox-"));
    rmSync(path.join(profile, PORT_FILE), { force: true });
    writeFileSync(
      path.join(profile, "user.js"),
      userPreferences(addonId, options.standIns.httpPort, {
        ...(isOwnProfile ? {} : KEEP_DATA),
        ...options.preferences,
      }),
    );
    const owned = startOwned(
      process.env["FIREFOX"] ?? "firefox-esr",
      [
        ...(options.display ? [] : ["--headless"]),
        "--marionette",
        "--remote-allow-system-access",
        "--no-remote",
        "--profile",
        profile,
        "about:blank",
      ],
      { stdio: "ignore", env: environment(options) },
    );
    try {
      const marionette = await Marionette.connect(await marionettePort(owned, profile));
      await marionette.send("WebDriver:NewSession", { acceptInsecureCerts: true, pageLoadStrategy: "none" });
      await marionette.send("Marionette:SetContext", { value: "chrome" });
      await marionette.send("WebDriver:ExecuteScript", { script: HONEST_FOCUS, args: [] });
      await marionette.send("Marionette:SetContext", { value: "content" });
      await marionette.send("Addon:Install", { path: realpathSync(options.extension), temporary: true });
      return new Firefox(addonId, owned, profile, isOwnProfile, marionette);
    } catch (error) {
      await owned.kill();
      if (isOwnProfile) rmSync(profile, { recursive: true, force: true });
      throw error;
    }
  }

  extensionUrl(page: string): string {
    return `moz-extension://${EXTENSION_UUID}/${page}`;
  }

  /** A new tab, in front unless `background`. */
  async newPage(url = "about:blank", how: OpenHow = {}): Promise<FirefoxPage> {
    if (how.background) {
      return this.#openBehind(url);
    }
    const opened = await this.#turn(async (marionette) => {
      await this.#stand(marionette);
      return marionette.send("WebDriver:NewWindow", { type: how.newWindow ? "window" : "tab", focus: true });
    });
    const page = new FirefoxPage(this.#turn, isRecord(opened) ? String(opened["handle"]) : "");
    this.#front = page.handle;
    await page.activate();
    if (url !== "about:blank") {
      await page.goto(url);
    }
    return page;
  }

  async pages(): Promise<readonly FirefoxPage[]> {
    const handles = await this.#turn((marionette) => marionette.send("WebDriver:GetWindowHandles"));
    return (Array.isArray(handles) ? handles : []).map(
      (handle) => new FirefoxPage(this.#turn, String(handle)),
    );
  }

  /** The tab whose address starts so, once there is one and it has loaded. */
  async pageAt(urlStart: string, timeoutMs = 10_000): Promise<FirefoxPage> {
    const page = await until(
      async () => {
        for (const each of await this.pages()) {
          if ((await each.url()).startsWith(urlStart)) {
            return each;
          }
        }
        return null;
      },
      { label: `a tab at ${urlStart}`, timeoutMs },
    );
    await page.waitLoaded();
    return page;
  }

  /** Runs a function with the extension's rights, in a tab at the back that runs none of its scripts. */
  async inExtension<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const page = await this.#openBehind(this.extensionUrl("manifest.json"));
    try {
      return await page.run(body, ...args);
    } finally {
      await page.close();
    }
  }

  /** Runs a function with the browser's own rights, in its window. */
  async inChrome<Args extends readonly unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const script = `return (${body.toString()})(...arguments)`;
    return await this.#turn(async (marionette) => {
      await this.#stand(marionette);
      await marionette.send("Marionette:SetContext", { value: "chrome" });
      try {
        return (await marionette.send("WebDriver:ExecuteScript", { script, args })) as Awaited<Result>;
      } finally {
        await marionette.send("Marionette:SetContext", { value: "content" });
      }
    });
  }

  /** Ends the event page as the browser does when it is idle. */
  async killBackground(): Promise<void> {
    await this.inChrome(terminateBackground, this.addonId);
  }

  cpuSeconds(): number {
    return this.#process.cpuSeconds();
  }

  /** Ends the browser: in order where its profile goes on, so that all is written down. */
  async close(): Promise<void> {
    if (!this.#isOwnProfile) {
      await this.#turn((marionette) => marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }));
      await within(this.#process.exited, 20_000, "end of Firefox");
    }
    this.#marionette.close();
    await this.#process.kill();
    if (this.#isOwnProfile)
      rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** WebDriver's own way to open a tab would bring the window to the front. */
  async #openBehind(url: string): Promise<FirefoxPage> {
    const before = await this.pages();
    await this.inChrome(addTabBehind, url);
    const page = await until(
      async () => (await this.pages()).find((each) => before.every((known) => known.handle !== each.handle)),
      { label: "a tab at the back" },
    );
    await page.waitLoaded();
    return page;
  }

  /** Commands are refused while the tab that was acted in last is gone: step into one that is there, and stays. */
  async #stand(marionette: Marionette): Promise<void> {
    await until(
      async () => {
        const handles = await marionette.send("WebDriver:GetWindowHandles");
        const known: readonly unknown[] = Array.isArray(handles) ? handles : [];
        const handle = known.includes(this.#front) ? this.#front : known[0];
        await marionette.send("WebDriver:SwitchToWindow", { handle, focus: false });
        return true;
      },
      { label: "a tab to stand in" },
    );
  }

  readonly #turn: Turn = <T>(task: (marionette: Marionette) => Promise<T>): Promise<T> => {
    const result = this.#last.then(() => within(task(this.#marionette), 30_000, "Firefox"));
    this.#last = result.catch(() => undefined);
    return result;
  };
}

const terminateBackground = (id: string): Promise<void> =>
  WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });

const addTabBehind = (url: string): void => {
  gBrowser.addTrustedTab(url, { inBackground: true });
};

/** The browser writes the port that it chose into its profile. */
const marionettePort = (owned: OwnedProcess, profile: string): Promise<number> =>
  until(
    () => {
      if (owned.child.exitCode !== null) {
        throw new Error(`Firefox ended with ${owned.child.exitCode}`);
      }
      return Number(readFileSync(path.join(profile, PORT_FILE), "utf8"));
    },
    { label: "start of Firefox", timeoutMs: 60_000, everyMs: 100 },
  );

const environment = (options: FirefoxOptions): NodeJS.ProcessEnv => ({
  ...(options.display ? options.display.env : { ...process.env, DISPLAY: "" }),
  ...(options.zone ? { TZ: options.zone } : {}),
  MOZ_CRASHREPORTER_DISABLE: "1",
  // Notices as windows of its own, where a test can click them, and no session bus from outside.
  DBUS_SESSION_BUS_ADDRESS: "disabled:",
});
