import browser from "webextension-polyfill";
import type { Summary } from "../domain/summary.ts";

export const SUMMARY_KEY = "summary";

/** Keeps the ready figures for the popup's first paint, until the browser is closed. */
export async function storeSummary(summary: Summary): Promise<void> {
  await browser.storage.session.set({ [SUMMARY_KEY]: summary });
}

/** The last figures; `null` when none were made in this run of the browser, or by another version of the product. */
export async function readSummary(): Promise<Summary | null> {
  const found = (await browser.storage.session.get(SUMMARY_KEY))[SUMMARY_KEY];
  return isSummary(found) ? found : null;
}

export async function clearSummary(): Promise<void> {
  await browser.storage.session.remove(SUMMARY_KEY);
}

/** Only we write there, and only for one run of the browser: the version is all that can differ. */
function isSummary(value: unknown): value is Summary {
  return typeof value === "object" && value !== null && "v" in value && value.v === 1 && "today" in value;
}
