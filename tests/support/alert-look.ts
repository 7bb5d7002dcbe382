import { createAlerts, type Alerts } from "../../utils/app/alerts.ts";
import { followAnswers } from "../../utils/app/answers.ts";
import { createConnection, type Connection } from "../../utils/storage/database.ts";
import { answerPorts } from "../../entrypoints/alert-worker/answer-ports.ts";
import { alertPorts } from "../../entrypoints/alert-worker/ports.ts";
import type { Message } from "../../utils/messaging/protocol.ts";
import type { FakeWorld } from "./fake-world.ts";

export type AskBackground = (question: Message) => Promise<unknown>;

/** Asks the background of the world, as the page that holds the workers does. */
export const askingIn =
  (world: FakeWorld): AskBackground =>
  ({ relache, data }: Message): Promise<unknown> =>
    world.command(relache, data);

/** A new worker that decides on alerts, over the real database: what an earlier one knew is gone. */
export function alertWorker(connection: Connection, ask: AskBackground): Alerts {
  const alerts = createAlerts(alertPorts(connection, ask));
  const answers = answerPorts(connection, ask, () => void ask({ relache: "observe", data: {} }));
  return {
    async look() {
      await followAnswers(answers);
      return await alerts.look();
    },
  };
}

/** The real worker over the real database: looks when it is told to, where the background keeps workers at all. */
export function alertWorkerIn(world: FakeWorld): () => Promise<void> {
  const connection = createConnection();
  const alerts = alertWorker(connection, askingIn(world));
  return async () => {
    if (world.backstage !== null) await alerts.look();
    // Nothing may hold the database when a test goes on to another one.
    await connection.close();
  };
}

/** One look of a worker that knows of none before. */
export const lookForAlerts = (world: FakeWorld): Promise<void> => alertWorkerIn(world)();
