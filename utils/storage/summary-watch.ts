import browser from "webextension-polyfill";
import { SUMMARY_KEY } from "./session-summary.ts";

/** Tells when the background has made new figures, until the returned function is called. */
export function watchSummary(tell: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === "session" && SUMMARY_KEY in changes) tell();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
