import browser from "webextension-polyfill";

const KEY = "session";

/**
 * Names this run of the browser: the store is emptied when it quits, crashes or updates the extension.
 * A worker asks once, so that two events at its start never make two names.
 */
export function createSession(): () => Promise<string> {
  let asked: Promise<string> | null = null;
  return async () => {
    asked ??= readToken();
    try {
      return await asked;
    } catch (error) {
      asked = null;
      throw error;
    }
  };
}

async function readToken(): Promise<string> {
  const known: unknown = (await browser.storage.session.get(KEY))[KEY];
  if (typeof known === "string") return known;
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: token });
  return token;
}
