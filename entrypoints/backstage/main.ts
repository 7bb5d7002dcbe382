import { startWorkers } from "../../utils/browser/workers.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { Message } from "../../utils/messaging/protocol.ts";

/** Never shown: the page only holds the workers, which a service worker may not start itself. */
startWorkers(location.hash.slice(1), (question) => {
  if (question === null) return send("observe", {});
  const { relache, data } = question as Message;
  return send(relache, data);
});
