import browser, { type DeclarativeNetRequest } from "webextension-polyfill";
import type { GateRule } from "../domain/gate-rules.ts";

/** The dynamic rules that really stand: after a crash or an update not always those that were set. */
export async function readRules(): Promise<readonly DeclarativeNetRequest.Rule[]> {
  return await browser.declarativeNetRequest.getDynamicRules();
}

/** Takes rules away and adds others, all or nothing. */
export async function changeRules(change: {
  readonly remove: number[];
  readonly add: GateRule[];
}): Promise<void> {
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: change.remove,
    addRules: change.add,
  });
}

/**
 * The off-hours page as rules need it. For a page with a dynamic address `getURL` gives one that is gone after a restart,
 * while rules stay: so it is put together from the root, whose address lasts.
 */
export function offhoursUrl(): string {
  return `${browser.runtime.getURL("/")}offhours.html`;
}
