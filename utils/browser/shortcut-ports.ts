import browser from "webextension-polyfill";

/** Absent in Firefox for Android; `openShortcutSettings` in Chromium, and in types that are older than it. */
type CommandsApi = typeof browser.commands & { readonly openShortcutSettings?: () => Promise<void> };
const commandsApi = (): CommandsApi | undefined => browser.commands;

/** What the list of keyboard commands needs. Keys can only be changed on the browser's own page. */
export function createShortcutPorts(isFirefox: boolean) {
  return {
    read: async () =>
      ((await commandsApi()?.getAll()) ?? []).map(({ name = "", shortcut = "" }) => ({
        name,
        keys: shortcut,
      })),
    open: isFirefox ? openInFirefox() : openInChromium,
  };
}

function openInFirefox(): (() => Promise<void>) | null {
  const api = commandsApi();
  return api?.openShortcutSettings === undefined
    ? null
    : async () => {
        await api.openShortcutSettings?.();
      };
}

/** A link cannot lead there, a new tab can; Edge and Opera understand the name as well. */
async function openInChromium(): Promise<void> {
  await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
