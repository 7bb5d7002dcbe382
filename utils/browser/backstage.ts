import browser from "webextension-polyfill";
import { startWorkers, type HearWorker } from "./workers.ts";

const PAGE = "/backstage.html";

/** Chromium's own; the types that we share with Firefox know nothing of it. */
type Chromium = {
  readonly offscreen: {
    createDocument(wanted: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
  readonly runtime: {
    getContexts(wanted: {
      contextTypes: readonly string[];
    }): Promise<readonly { readonly documentUrl?: string }[]>;
  };
};

let workers: readonly Worker[] = [];
/** For whom they were started. */
let served: string | null = null;

/**
 * Has the workers at hand that are wanted, and no others: with a session all of them, with "" all but the witness, with
 * `null` nobody. Nothing happens when that is so already. `hear` gets what they say; in Chromium, whose service worker
 * may not start workers, it comes from a page without a window, as a command.
 */
export async function keepBackstage(wanted: string | null, hear: HearWorker): Promise<void> {
  await (import.meta.env.FIREFOX ? keepWorkers(wanted, hear) : keepPage(wanted));
}

function keepWorkers(wanted: string | null, hear: HearWorker): void {
  if (wanted === served) return;
  for (const worker of workers) worker.terminate();
  workers = wanted === null ? [] : startWorkers(wanted, hear);
  served = wanted;
}

/** The address tells whom the page serves. There is at most one such page. */
async function keepPage(wanted: string | null): Promise<void> {
  const { offscreen, runtime } = browser as object as Chromium;
  const url = wanted === null ? undefined : browser.runtime.getURL(`${PAGE}#${wanted}`);
  const [page] = await runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] });
  if (page?.documentUrl === url) return;
  if (page !== undefined) await offscreen.closeDocument();
  if (url === undefined) return;
  await offscreen.createDocument({
    url,
    reasons: ["WORKERS"],
    justification:
      "Keeps visits exact when the browser crashes, decides on alerts, and lets go of old records.",
  });
}
