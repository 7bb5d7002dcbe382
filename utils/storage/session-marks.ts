import browser from "webextension-polyfill";
import type { DayKey } from "../domain/time.ts";

const KEY = "tidied";

/** The day for which the housekeeping was done in this run of the browser; `null` when it was not. */
export async function readTidiedDay(): Promise<DayKey | null> {
  const found: unknown = (await browser.storage.session.get(KEY))[KEY];
  return typeof found === "string" ? found : null;
}

export async function storeTidiedDay(day: DayKey): Promise<void> {
  await browser.storage.session.set({ [KEY]: day });
}

/** Other data stands in the database now: it has to be looked through again. */
export async function forgetTidiedDay(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
