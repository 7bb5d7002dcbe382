import browser from "webextension-polyfill";
import { onAlarm } from "../../utils/browser/alarms.ts";
import { onIdleChange } from "../../utils/browser/idle.ts";
import { onNoticeClick, type NoticeClick } from "../../utils/browser/notifications.ts";
import { onPermissionsChange } from "../../utils/browser/permissions.ts";
import { onShortcut } from "../../utils/browser/shortcuts.ts";

export type Hooks = {
  /** Something may have changed in front of the user, or time has passed. */
  beat(reason: string): void;
  installed(reason: string): void;
  permissionsChanged(): void;
  noticeClicked(click: NoticeClick): void;
  tabClosed(tabId: number): void;
  tabReplaced(tabId: number, by: number): void;
  shortcut(name: string): void;
};

/** What of a tab can change what counts; titles, icons and the like only wake for nothing. */
const TELLING = ["url", "status", "audible", "mutedInfo", "discarded"] as const;

/**
 * Registers every listener. Must run in the first synchronous turn: a worker that was started by an event gets
 * that event only so.
 */
export function listen(hooks: Hooks): void {
  browser.runtime.onInstalled.addListener(({ reason }) => hooks.installed(reason));
  browser.runtime.onStartup.addListener(() => hooks.beat("startup"));
  browser.runtime.onSuspend?.addListener(() => hooks.beat("suspend"));
  listenToTabs(hooks);
  // Firefox for Android has no windows.
  browser.windows?.onFocusChanged.addListener(() => hooks.beat("focus"));
  onIdleChange(() => hooks.beat("idle"));
  onShortcut((name) => hooks.shortcut(name));
  onAlarm((name) => hooks.beat(`alarm ${name}`));
  onPermissionsChange(() => {
    onNoticeClick((click) => hooks.noticeClicked(click));
    hooks.permissionsChanged();
  });
  onNoticeClick((click) => hooks.noticeClicked(click));
}

function listenToTabs(hooks: Hooks): void {
  const { tabs } = browser;
  tabs.onActivated.addListener(() => hooks.beat("tab"));
  tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (tab.active && TELLING.some((key) => key in change)) hooks.beat("tab");
  });
  tabs.onRemoved.addListener((tabId) => {
    hooks.tabClosed(tabId);
    hooks.beat("tab");
  });
  tabs.onAttached?.addListener(() => hooks.beat("tab"));
  // A discarded or prerendered tab may come back under another id; Firefox declares the event and never fires it.
  tabs.onReplaced?.addListener((added, removed) => {
    hooks.tabReplaced(removed, added);
    hooks.beat("tab");
  });
}
