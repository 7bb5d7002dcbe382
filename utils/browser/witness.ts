import browser from "webextension-polyfill";
import { parseWitness, WITNESS_FILE, type Witness } from "../domain/witness.ts";

const SCRIPT = "/witness-worker.js";
const PAGE = "/witness.html";

type Offscreen = {
  createDocument(wanted: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
};
type Contexts = { getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]> };

/** Chromium's service worker may not start workers; a page without a window may. */
const offscreen = (): Offscreen | undefined =>
  (globalThis as { readonly chrome?: { readonly offscreen?: Offscreen } }).chrome?.offscreen;

let worker: Worker | null = null;

/**
 * Has somebody write down every moment that the browser is alive; nothing happens when that is so already. Of a standstill
 * it tells by itself: through the page, as a command, else by `onStandstill`.
 */
export async function callWitness(session: string, onStandstill: () => void): Promise<void> {
  const api = offscreen();
  if (api !== undefined) {
    if (await isThere()) return;
    await api.createDocument({
      url: `${PAGE}#${session}`,
      reasons: ["WORKERS"],
      justification: "Keeps the time of a visit exact when the browser crashes.",
    });
  } else if (worker === null && typeof Worker === "function") {
    worker = new Worker(`${SCRIPT}#${session}`);
    worker.addEventListener("message", onStandstill);
  }
}

export async function dismissWitness(): Promise<void> {
  worker?.terminate();
  worker = null;
  const api = offscreen();
  if (api !== undefined && (await isThere())) await api.closeDocument();
}

/** What was written down last; `null` when there was nobody. */
export async function hearWitness(): Promise<Witness | null> {
  if (typeof navigator.storage?.getDirectory !== "function") return null;
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(WITNESS_FILE)).getFile();
    return parseWitness(await file.text());
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  }
}

async function isThere(): Promise<boolean> {
  const runtime: Contexts = browser.runtime as object as Contexts;
  return (await runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })).length > 0;
}
