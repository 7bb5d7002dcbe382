import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { serve } from "../../utils/messaging/messenger.ts";
import { openPage } from "../../utils/browser/pages.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { followClick } from "./alert-desk.ts";
import { createHandlers, createPrivateHandlers } from "./commands.ts";
import { createCore, type Core } from "./core.ts";
import { listen } from "./listeners.ts";
import { followShortcut } from "./shortcuts.ts";
import { reportTrouble } from "./trouble.ts";

export default defineBackground({
  main() {
    const core = createCore();
    // The private instance (Chromium's split mode) only answers: rules and page scripts are shared and hold there too.
    if (browser.extension.inIncognitoContext) {
      serve(createPrivateHandlers(core), (error) => reportTrouble("command", error));
      return;
    }
    serve(createHandlers(core), (error) => reportTrouble("command", error));
    listen({
      beat: (reason) => void core.pulse.beat(reason),
      installed: (reason) => void installed(core, reason),
      permissionsChanged: () => void core.pulse.beat("permissions"),
      noticeClicked: (click) =>
        void followClick(core, click).catch((error: unknown) => reportTrouble("click", error)),
      tabClosed: (tabId) => void changeTab(() => core.switches.unmarkPersonal(tabId)),
      tabReplaced: (tabId, by) => void changeTab(() => core.switches.replaceTab(tabId, by)),
      shortcut: (id) =>
        void followShortcut(core, id).catch((error: unknown) => reportTrouble("shortcut", error)),
    });
    // Whatever woke the worker: what it finds may be old, in memory there is nothing.
    void core.pulse.beat("boot");
  },
});

async function installed(core: Core, reason: string): Promise<void> {
  await core.pulse.beat(`installed ${reason}`);
  if (reason !== "install") return;
  const { isWelcomeDone } = await core.connection.use(readSettings);
  if (!isWelcomeDone) await openPage("/welcome.html");
}

/** The id of a closed tab will name another one some day, and a discarded one may come back under another. */
async function changeTab(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    reportTrouble("tab", error);
  }
}
