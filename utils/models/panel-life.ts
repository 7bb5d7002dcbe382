import type { Summary } from "../domain/summary.ts";
import { SECOND_MS, type EpochMs } from "../domain/time.ts";
import type { PopupModel } from "./popup-model.ts";

/** What the panel at the side needs of the world, beside what the popup does. */
export type PanelPorts = {
  /** The wall clock, also over a sleep of the computer. */
  readonly now: () => EpochMs;
  readonly after: (delayMs: number, act: () => void) => () => void;
  readonly isVisible: () => boolean;
  /** Tells when the panel comes into sight or goes. */
  readonly watchSight: (tell: () => void) => () => void;
  /** Tells when the background has made new figures. */
  readonly watchSummary: (tell: () => void) => () => void;
};

type PanelPage = Pick<PopupModel, "summary" | "now" | "refresh" | "reread" | "tick">;

/** While nothing counts only minutes pass: what is said of them may be late by this much. */
const IDLE_PACE_MS = 15 * SECOND_MS;
/** A tick later than this comes after a sleep: the time between must not be shown as counted. */
const SLEPT_MS = 10 * SECOND_MS;

/**
 * Keeps a page that stays open up to date: it ticks while something counts, follows the figures that the background makes
 * instead of asking for them, asks where the hours or the day change, and does nothing while it cannot be seen.
 * @returns ends all of it
 */
export function keepPanel(page: PanelPage, ports: PanelPorts): () => void {
  let isOn = true;
  let stopTimer = (): void => undefined;
  const beat = (): void => {
    const paceMs = paceOf(page.summary.peek(), ports.now());
    stopTimer = ports.after(paceMs, () => {
      if (ports.now() - page.now.peek() > paceMs + SLEPT_MS) return look();
      page.tick();
      beat();
    });
  };
  /** What counts may have changed, and the pace with it. */
  const restart = (): void => {
    stopTimer();
    if (isOn && ports.isVisible()) beat();
  };
  const look = (): void => {
    stopTimer();
    if (ports.isVisible()) void page.refresh().then(restart);
  };
  const follow = oneAtATime(() => page.reread().finally(restart));
  const stops = [
    ports.watchSight(look),
    ports.watchSummary(() => {
      if (ports.isVisible()) follow();
    }),
  ];
  look();
  return () => {
    isOn = false;
    [stopTimer, ...stops].forEach((stop) => stop());
  };
}

function paceOf(summary: Summary | null, now: EpochMs): number {
  if (summary === null || summary.counting.kind === "counting") return SECOND_MS;
  const { status, personalUntil, today } = summary;
  const ahead = [status.until, personalUntil, today.range[1]]
    .map((end) => (end ?? 0) - now)
    .filter((leftMs) => leftMs > 0);
  return Math.min(IDLE_PACE_MS, ...ahead);
}

/** What is asked for while it goes on is done once more afterwards, however often it was asked. */
function oneAtATime(work: () => Promise<unknown>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      // The figures on the screen stay: they were true when they were made.
      await work().catch(() => undefined);
    }
    isRunning = false;
  };
  return () => void run();
}
