import { signal, type ReadonlySignal } from "@preact/signals";
import type { EpochMs } from "../domain/time.ts";
import type { SaveOutcome } from "./options-ports.ts";

/** What became of the last change. */
export type SaveStatus =
  | { readonly kind: "idle" | "saving" | "saved" | "undone" | "failed" | "closed" | "refused" }
  | { readonly kind: "delayed"; readonly from: EpochMs };

/** One thing to save, able to be tried again. */
export type SaveJob = {
  readonly save: () => Promise<SaveOutcome>;
  /** Saved: remember how to take it back. */
  readonly done: () => void;
  /** Refused for good: show again what holds. */
  readonly refused: () => void;
  readonly isUndo: boolean;
};

export type Saver = {
  readonly status: ReadonlySignal<SaveStatus>;
  /** Resolves when everything that waits has been tried. */
  readonly enqueue: (job: SaveJob) => Promise<void>;
  /** Tries again what failed. */
  readonly retry: () => Promise<void>;
  /** Resolves when nothing is being saved. */
  readonly settled: () => Promise<void>;
  /** Gives up what failed and shows again what holds; false when nothing had failed. */
  readonly abandon: () => boolean;
  readonly clear: () => void;
};

/**
 * Saves one thing after the other, in the order of the user's changes. What could not be saved stays at the head,
 * so that nothing is lost and an older value never overwrites a newer one.
 */
export function createSaver(): Saver {
  const status = signal<SaveStatus>({ kind: "idle" });
  let queue: readonly SaveJob[] = [];
  let running: Promise<void> | null = null;

  const work = async (): Promise<void> => {
    for (let job = queue[0]; job !== undefined; job = queue[0]) {
      status.value = { kind: "saving" };
      const outcome = await job.save().catch((): SaveOutcome => ({ ok: false, why: "storage" }));
      if (!outcome.ok && outcome.why === "storage") {
        status.value = { kind: "failed" };
        break;
      }
      const finished = job;
      queue = queue.filter((each) => each !== finished);
      if (outcome.ok) job.done();
      else job.refused();
      status.value = statusOf(outcome, job.isUndo);
    }
    // In the same turn as the last look at the queue: a job that comes now starts a new round.
    running = null;
  };
  const drain = (): Promise<void> => {
    if (running === null && queue.length > 0) running = work();
    return running ?? Promise.resolve();
  };
  return {
    status,
    enqueue: (job) => {
      queue = [...queue, job];
      return drain();
    },
    retry: drain,
    settled: () => running ?? Promise.resolve(),
    abandon: () => {
      if (running !== null || queue.length === 0) return false;
      for (const job of queue.toReversed()) job.refused();
      queue = [];
      status.value = { kind: "undone" };
      return true;
    },
    clear: () => {
      queue = [];
      status.value = { kind: "idle" };
    },
  };
}

function statusOf(outcome: SaveOutcome, isUndo: boolean): SaveStatus {
  if (!outcome.ok) return { kind: outcome.why === "closed" ? "closed" : "refused" };
  if (outcome.isDelayed === true && outcome.effectiveFrom !== undefined) {
    return { kind: "delayed", from: outcome.effectiveFrom };
  }
  return { kind: isUndo ? "undone" : "saved" };
}
