import browser from "webextension-polyfill";
import type { Sample } from "../domain/tracker-state.ts";

/** Absent in Safari, although the types promise it. */
const idleApi = (): typeof browser.idle | undefined => browser.idle;

/** The browsers' own lower limit; less is an error. */
const SHORTEST_SEC = 15;

/** Whether input came within the last `idleAfterSec`; `active` where the browser does not tell. */
export async function queryIdle(idleAfterSec: number): Promise<Sample["idle"]> {
  const state = await idleApi()?.queryState(Math.max(SHORTEST_SEC, idleAfterSec));
  return state ?? "active";
}

/** After how long the idle event comes. */
export function setIdleAfter(idleAfterSec: number): void {
  idleApi()?.setDetectionInterval(Math.max(SHORTEST_SEC, idleAfterSec));
}

/** To be called in the first turn of the worker. The state it brings is a hint: ask `queryIdle`. */
export function onIdleChange(listener: () => void): void {
  idleApi()?.onStateChanged.addListener(() => listener());
}
