import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createAlerts } from "../../utils/app/alerts.ts";
import { followAnswers } from "../../utils/app/answers.ts";
import { createLooper } from "../../utils/app/looper.ts";
import { onRound } from "../../utils/browser/rounds.ts";
import { MINUTE_MS, SECOND_MS } from "../../utils/domain/time.ts";
import type { Message } from "../../utils/messaging/protocol.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { answerPorts } from "./answer-ports.ts";
import { alertPorts } from "./ports.ts";

/** A background that does not answer within this time is being replaced; the next look asks the new one. */
const PATIENCE_MS = 10 * SECOND_MS;

let hear: (reply: unknown) => void = () => undefined;

/** Asks the background, through whoever holds this worker. One question at a time. */
const ask = (question: Message): Promise<unknown> =>
  new Promise((resolve) => {
    hear = resolve;
    setTimeout(() => resolve(null), PATIENCE_MS);
    postMessage(question);
  });

let timer = 0;
const later = (delayMs: number, run: () => void): void => {
  clearTimeout(timer);
  timer = self.setTimeout(run, delayMs);
};

/** Decides on alerts where there is room for it; looks when the background has, and when something falls due. */
export default defineUnlistedScript(() => {
  addEventListener("message", ({ data }: MessageEvent<unknown>) => hear(data));
  const connection = createConnection();
  const alerts = createAlerts(alertPorts(connection, ask));
  const answers = answerPorts(connection, ask, () => postMessage(null));
  const looper = createLooper(
    async () => {
      await followAnswers(answers);
      return await alerts.look();
    },
    later,
    MINUTE_MS,
    (error) => {
      // oxlint-disable-next-line no-console -- nobody waits for it; the next look tries again
      console.error("Relâche", "alerts", error);
    },
  );
  onRound(() => looper.wake());
  looper.wake();
});
