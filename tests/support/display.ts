import { execFileSync } from "node:child_process";
import type { Readable } from "node:stream";
import { startOwned, type OwnedProcess } from "./processes.ts";
import { until, within } from "./wait.ts";

const OTHER_APP_TITLE = "another-application";

/** A private X display with a window manager, so that focus, idle time and notifications are real. */
export class Display {
  readonly name: string;
  readonly #processes: OwnedProcess[];
  #otherApp: OwnedProcess | null = null;

  private constructor(name: string, processes: OwnedProcess[]) {
    this.name = name;
    this.#processes = processes;
  }

  static async start(size = "1400x1000"): Promise<Display> {
    // The server picks a free number itself: two runs at once never share a display. Without `-noreset` it starts over
    // when its last client leaves, and a probe that comes and goes could take the window manager with it.
    const server = startOwned(
      "Xvfb",
      ["-displayfd", "3", "-noreset", "-screen", "0", `${size}x24`, "-nolisten", "tcp"],
      {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
      },
    );
    try {
      const name = `:${await within(firstLine(server.child.stdio[3]), 10_000, "Xvfb")}`;
      const manager = startOwned("openbox", [], { stdio: "ignore", env: { ...process.env, DISPLAY: name } });
      const display = new Display(name, [manager, server]);
      await until(() => display.#run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").includes("window id"), {
        label: "window manager",
      });
      return display;
    } catch (error) {
      await server.kill();
      throw error;
    }
  }

  get env(): NodeJS.ProcessEnv {
    return { ...process.env, DISPLAY: this.name };
  }

  /** Input that the browser's idle clock sees. */
  moveMouse(x = 200 + Math.round(Math.random() * 400), y = 300): void {
    this.#run("xdotool", "mousemove", String(x), String(y));
  }

  clickAt(x: number, y: number): void {
    this.#run("xdotool", "mousemove", String(x), String(y), "click", "1");
  }

  /** The mouse of the screen, step by step, in the words of xdotool. */
  mouse(...steps: readonly string[]): void {
    this.#run("xdotool", ...steps);
  }

  key(...keys: readonly string[]): void {
    this.#run("xdotool", "key", "--clearmodifiers", ...keys);
  }

  /** Puts a window of another program in front; it has the focus when this resolves. */
  async openOtherApp(): Promise<void> {
    this.#otherApp = startOwned(
      "xmessage",
      ["-title", OTHER_APP_TITLE, "-geometry", "300x120+20+20", "another application"],
      { stdio: "ignore", env: this.env },
    );
    await until(
      () => {
        this.#run("xdotool", "search", "--name", OTHER_APP_TITLE, "windowactivate");
        return this.activeTitle() === OTHER_APP_TITLE;
      },
      { label: "another application in front" },
    );
  }

  async closeOtherApp(): Promise<void> {
    await this.#otherApp?.kill();
    this.#otherApp = null;
  }

  activeTitle(): string {
    return this.#run("xdotool", "getactivewindow", "getwindowname").trim();
  }

  /** Geometry of the visible windows, those without decoration (notices) included. */
  windows(): readonly { readonly id: string; x: number; y: number; width: number; height: number }[] {
    return this.#visible().flatMap((id) => {
      const shell = unlessGone(() => this.#run("xdotool", "getwindowgeometry", "--shell", id));
      if (shell === null) return [];
      const field = (key: string): number => Number(new RegExp(`^${key}=(-?\\d+)$`, "m").exec(shell)?.[1]);
      return [{ id, x: field("X"), y: field("Y"), width: field("WIDTH"), height: field("HEIGHT") }];
    });
  }

  async stop(): Promise<void> {
    await this.closeOtherApp();
    for (const each of this.#processes) {
      await each.kill();
    }
  }

  /** The search itself fails when a window closes beneath it, and is begun anew. */
  #visible(): readonly string[] {
    for (;;) {
      const found = unlessGone(() => this.#run("xdotool", "search", "--onlyvisible", "--name", ".*"));
      if (found !== null) return found.trim().split("\n").filter(Boolean);
    }
  }

  #run(command: string, ...args: readonly string[]): string {
    return execFileSync(command, args, { env: this.env, stdio: ["ignore", "pipe", "pipe"] }).toString();
  }
}

/** `null` when a window has closed that was listed a moment before. */
const unlessGone = (run: () => string): string | null => {
  try {
    return run();
  } catch (error) {
    if (String(error).includes("BadWindow")) return null;
    throw error;
  }
};

const firstLine = (stream: unknown): Promise<string> =>
  new Promise((resolve, reject) => {
    if (!isReadable(stream)) {
      reject(new Error("no pipe to read from"));
      return;
    }
    let text = "";
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("\n")) {
        resolve(text.trim());
      }
    });
    stream.once("end", () => reject(new Error("it ended at once")));
  });

const isReadable = (stream: unknown): stream is Readable =>
  typeof stream === "object" && stream !== null && "on" in stream;
