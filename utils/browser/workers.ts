const WITNESS = "/witness-worker.js";
const HOUSEKEEPER = "/tidy-worker.js";
const ALERTS = "/alert-worker.js";

/** Hears what a worker says: a question to the background, which is answered, or news without content (`null`). */
export type HearWorker = (question: object | null) => Promise<unknown>;

/**
 * Starts the housekeeper and the one that decides on alerts, and the witness where there is a session to witness. News
 * come when the witness saw a standstill or the housekeeper has tidied: what they left is there to be read.
 */
export function startWorkers(session: string, hear: HearWorker): readonly Worker[] {
  const scripts = session === "" ? [HOUSEKEEPER, ALERTS] : [HOUSEKEEPER, ALERTS, WITNESS];
  return scripts.map((script) => {
    const worker = new Worker(`${script}#${session}`);
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => void answer(worker, data, hear));
    // It falls silent: visits are exact to the last beat only, or old days wait for the next start.
    worker.addEventListener("error", () => worker.terminate());
    return worker;
  });
}

/** A question that cannot be answered (the background is being replaced) is answered by `null`. */
async function answer(worker: Worker, news: unknown, hear: HearWorker): Promise<void> {
  const question = typeof news === "object" ? news : null;
  const reply = await hear(question).catch(() => null);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
  if (question !== null) worker.postMessage(reply);
}
