import { send } from "../../utils/messaging/messenger.ts";

/** Never shown: the page only holds the worker, which a service worker may not start itself. */
const worker = new Worker(`/witness-worker.js${location.hash}`);
worker.addEventListener("message", () => void send("observe", {}));
// It falls silent, and visits are exact to the last beat only; the page need not stay for that.
worker.addEventListener("error", () => worker.terminate());
