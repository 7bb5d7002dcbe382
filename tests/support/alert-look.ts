import { createAlerts } from "../../utils/app/alerts.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { alertPorts } from "../../entrypoints/alert-worker/ports.ts";
import type { Message } from "../../utils/messaging/protocol.ts";
import type { FakeWorld } from "./fake-world.ts";

/** Asks the background of the world, as the page that holds the workers does. */
export const askingIn =
  (world: FakeWorld) =>
  ({ relache, data }: Message): Promise<unknown> =>
    world.command(relache, data);

/** The real worker over the real database: looks when it is told to, where the background keeps workers at all. */
export function alertWorkerIn(world: FakeWorld): () => Promise<void> {
  const connection = createConnection();
  const alerts = createAlerts(alertPorts(connection, askingIn(world)));
  return async () => {
    if (world.backstage !== null) await alerts.look();
    // Nothing may hold the database when a test goes on to another one.
    await connection.close();
  };
}

/** One look of a worker that knows of none before. */
export const lookForAlerts = (world: FakeWorld): Promise<void> => alertWorkerIn(world)();
