import browser from "webextension-polyfill";

/** The origins granted now, as match patterns. */
export async function grantedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Asks the user. Must be called within the click itself, before anything is awaited. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** Gives origins back; `false` when the browser holds on to them. */
export async function removeOrigins(origins: readonly string[]): Promise<boolean> {
  return await browser.permissions.remove({ origins: [...origins] });
}

/** To be called in the first turn of the worker. */
export function onPermissionsChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(() => listener());
  browser.permissions.onRemoved.addListener(() => listener());
}
