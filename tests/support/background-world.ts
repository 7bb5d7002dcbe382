import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { CORE_HOSTS, hostPattern } from "../../utils/domain/core-services.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { SECOND_MS, type EpochMs } from "../../utils/domain/time.ts";
import { FakeWorld } from "./fake-world.ts";
import { packagedFetch } from "./packaged-files.ts";

/** A beat comes at the latest after 30 s. */
const STEP_MS = 20 * SECOND_MS;

/** Shorter ones belong to what a worker stands on: the database above all. */
const WORKER_TIMER_MS = 100;
const ownTimeout = globalThis.setTimeout;
/** What the worker has put off. */
const putOff = new Set<ReturnType<typeof setTimeout>>();
const noteTimeout = (act: () => void, delayMs = 0): ReturnType<typeof setTimeout> => {
  const timer = ownTimeout(act, delayMs);
  if (delayMs >= WORKER_TIMER_MS) putOff.add(timer);
  return timer;
};

/** November 2026 in the zone of the machine, by day of the month; the 19th is a Thursday. */
export const november = (day: number, hour: number, minute = 0): EpochMs =>
  new Date(2026, 10, day, hour, minute).getTime();

/**
 * The real background in a browser of its own: an empty database, and two clocks that only the test moves. Timers of the
 * background run by the clock of the machine and die with the worker. A test file has to mock the polyfill itself.
 */
export class BackgroundWorld extends FakeWorld {
  /** The clock that counts on when the other one is set. */
  mono = 0;
  /** Whatever the background had to report. */
  readonly troubles = vi.spyOn(console, "warn");

  constructor(now: EpochMs, origins: readonly string[] = CORE_HOSTS.map(hostPattern)) {
    super();
    vi.useFakeTimers({ toFake: ["Date"], now });
    vi.spyOn(performance, "now").mockImplementation(() => this.mono);
    vi.stubGlobal("indexedDB", new IDBFactory());
    vi.stubGlobal("navigator", { languages: ["en-GB"] });
    vi.stubGlobal("fetch", packagedFetch());
    vi.stubGlobal("setTimeout", noteTimeout);
    this.killWorker();
    this.install(origins);
  }

  /** Loads the background as a worker does: nothing of an earlier run is left in memory. */
  async load(): Promise<void> {
    vi.resetModules();
    this.killWorker();
    const { default: background } = await import("../../entrypoints/background/index.ts");
    background.main();
  }

  /** Nothing listens any more, and nothing comes later. */
  override killWorker(): void {
    super.killWorker();
    putOff.forEach(clearTimeout);
    putOff.clear();
  }

  /** A worker begins, and has looked once. */
  async start(): Promise<void> {
    await this.load();
    await this.command("observe");
  }

  /** Asks for a sample and waits until it is written: what a popup does. */
  async settled(): Promise<Summary> {
    await this.command("observe");
    const { summary } = await fakeBrowser.storage.session.get("summary");
    if (summary === undefined) throw new Error("no summary");
    return summary as Summary;
  }

  /** Moves both clocks; nobody looks. */
  pass(durationMs: number): void {
    vi.setSystemTime(Date.now() + durationMs);
    this.mono += durationMs;
  }

  /** Lets time pass in steps that no gap is seen in. */
  async live(durationMs: number): Promise<void> {
    for (let leftMs = durationMs; leftMs > 0; leftMs -= STEP_MS) {
      this.pass(Math.min(STEP_MS, leftMs));
      await this.command("observe");
    }
  }

  /** Goes on to that time, asleep until then; a time that is past sets the clock back. */
  async sleepTo(at: EpochMs): Promise<void> {
    this.mono += Math.max(0, at - Date.now());
    vi.setSystemTime(at);
    await this.command("observe");
  }
}
