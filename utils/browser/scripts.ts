import browser, { type Scripting } from "webextension-polyfill";
import { diffScripts, type PageScript } from "../domain/page-scripts.ts";

/** The type package leaves style sheets out. */
type Registered = Scripting.RegisteredContentScript & { css?: string[] };

/** Brings the registered scripts to the wanted set; true when anything had to be mended. Lost after each update. */
export async function mendScripts(wanted: readonly PageScript[]): Promise<boolean> {
  const current: readonly Registered[] = await browser.scripting.getRegisteredContentScripts();
  const { remove, add } = diffScripts(current, wanted);
  if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: remove });
  if (add.length > 0) await browser.scripting.registerContentScripts(add.map(toRegistered));
  return remove.length + add.length > 0;
}

function toRegistered(script: PageScript): Registered {
  return { ...script, runAt: "document_start", allFrames: false, persistAcrossSessions: true };
}

/** Runs packaged scripts in a tab, now; each sees by itself whether it is there already. Rejects where none may run. */
export async function injectInto(tabId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files,
    injectImmediately: true,
  });
}

/** Gives every open tab on these patterns the files of the shield. Sleeping tabs get theirs when they load. */
export async function sweepTabs(patterns: readonly string[], files: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const awake = tabs.filter((tab) => tab.discarded !== true);
  // An error page or a frozen tab takes no script: there is nothing to read in it either.
  const ids = awake.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.allSettled(ids.map((id) => injectInto(id, files)));
}
