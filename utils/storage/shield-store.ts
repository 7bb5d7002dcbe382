import browser from "webextension-polyfill";
import { SHIELD_KEY, type ShieldState } from "../domain/shield-state.ts";

/** Hands the content script what it decides by. */
export async function storeShield(state: ShieldState): Promise<void> {
  await browser.storage.local.set({ [SHIELD_KEY]: state });
}

/** What the content script last got; `null` when nothing, or of another version. */
export async function readShield(): Promise<ShieldState | null> {
  const found = (await browser.storage.local.get(SHIELD_KEY))[SHIELD_KEY];
  return isShield(found) ? found : null;
}

function isShield(value: unknown): value is ShieldState {
  return typeof value === "object" && value !== null && "v" in value && value.v === 1;
}
