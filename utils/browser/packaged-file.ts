import browser from "webextension-polyfill";

/** Reads a text file of the extension's own package; nothing leaves the device. Rejects when it is not there. */
export async function readPackagedFile(path: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`/${path}`));
  if (!response.ok) throw new Error(path);
  return await response.text();
}
