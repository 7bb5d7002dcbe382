import { fakeBrowser } from "wxt/testing";
import type { GateRule } from "../../utils/domain/gate-rules.ts";
import type { Message, PageMessage, PageMoment } from "../../utils/messaging/protocol.ts";

type Alarm = { readonly name: string; scheduledTime: number; periodInMinutes?: number };
type Tab = {
  id: number;
  windowId: number;
  url: string | undefined;
  active: boolean;
  incognito: boolean;
  audible: boolean;
};
type MenuItem = { readonly id: string; readonly title: string };
export type Notice = { readonly id: string; readonly title: string; readonly message: string };

/**
 * A browser around the real background: WXT's fake one, with those interfaces added that it lacks. What a test sets is
 * what the sensors see; what the background does to the browser is recorded and survives its restarts.
 */
export class FakeWorld {
  tab: Tab = { id: 1, windowId: 1, url: undefined, active: true, incognito: false, audible: false };
  isFocused = true;
  idle: "active" | "idle" | "locked" = "active";
  origins: string[] = [];
  permissions: string[] = ["notifications"];
  rules: GateRule[] = [];
  scripts: { readonly id: string }[] = [];
  alarms = new Map<string, Alarm>();
  notices: Notice[] = [];
  /** What our layer in the page in front answers; `null` where there is none. */
  page: ((message: PageMessage) => PageMoment) | null = null;
  /** Tabs that are not in front. */
  others: { readonly url: string; readonly audible: boolean }[] = [];
  opened: string[] = [];
  badge = "";
  /** Address of the page without a window that holds workers; `null` when there is none. */
  backstage: string | null = null;
  menus: MenuItem[] = [];
  popup = "popup.html";
  popupsOpened: string[] = [];
  readonly events = {
    installed: new FakeEvent(),
    startup: new FakeEvent(),
    suspend: new FakeEvent(),
    message: new FakeEvent(),
    tabActivated: new FakeEvent(),
    tabUpdated: new FakeEvent(),
    tabRemoved: new FakeEvent(),
    tabAttached: new FakeEvent(),
    tabReplaced: new FakeEvent(),
    focus: new FakeEvent(),
    idle: new FakeEvent(),
    alarm: new FakeEvent(),
    permissions: new FakeEvent(),
    noticeClicked: new FakeEvent(),
    noticeButton: new FakeEvent(),
    command: new FakeEvent(),
    menuClicked: new FakeEvent(),
  };

  install(origins: readonly string[]): typeof fakeBrowser {
    this.origins = [...origins];
    fakeBrowser.reset();
    const target = fakeBrowser as unknown as Record<string, Record<string, unknown>>;
    Object.assign(target.runtime ?? {}, {
      id: "test-extension-id",
      getURL: (path: string) => `chrome-extension://test-extension-id${path}`,
      getContexts: async ({ contextTypes }: { contextTypes: string[] }) =>
        this.backstage !== null && contextTypes.includes("OFFSCREEN_DOCUMENT")
          ? [{ documentUrl: this.backstage }]
          : [],
      onInstalled: this.events.installed,
      onStartup: this.events.startup,
      onSuspend: this.events.suspend,
      onMessage: this.events.message,
      sendMessage: async ({ relache, data }: Message) => {
        if (!this.events.message.isHeard()) throw new Error("no receiver");
        return this.command(relache, data);
      },
    });
    Object.assign(target.extension ?? {}, { inIncognitoContext: false });
    target.idle = {
      queryState: async () => this.idle,
      setDetectionInterval: () => undefined,
      onStateChanged: this.events.idle,
    };
    target.permissions = {
      getAll: async () => ({ origins: this.origins, permissions: this.permissions }),
      contains: async ({ permissions = [] }: { permissions?: string[] }) =>
        permissions.every((each) => this.permissions.includes(each)),
      onAdded: this.events.permissions,
      onRemoved: this.events.permissions,
    };
    target.windows = { ...target.windows, ...this.windows() };
    target.tabs = { ...target.tabs, ...this.tabs() };
    target.offscreen = this.offscreen();
    target.declarativeNetRequest = this.netRequest();
    target.scripting = this.scripting();
    target.alarms = this.alarmApi(target.alarms ?? {});
    target.action = {
      ...target.action,
      setBadgeText: async ({ text }: { text: string }) => void (this.badge = text),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async () => undefined,
      setPopup: async ({ popup }: { popup: string }) => void (this.popup = popup),
      openPopup: async () => void this.popupsOpened.push(this.popup),
    };
    target.commands = { onCommand: this.events.command };
    target.contextMenus = {
      onClicked: this.events.menuClicked,
      removeAll: async () => void (this.menus = []),
      create: (item: MenuItem) => void this.menus.push(item),
    };
    target.notifications = {
      ...target.notifications,
      onClicked: this.events.noticeClicked,
      onButtonClicked: this.events.noticeButton,
      create: async (id: string, options: { title: string; message: string }) =>
        void this.notices.push({ id, title: options.title, message: options.message }),
    };
    return fakeBrowser;
  }

  /** Shows an address in the tab in front and tells so, as a navigation would. */
  show(url: string | undefined): void {
    this.tab = { ...this.tab, url };
    this.events.tabUpdated.fire(
      this.tab.id,
      { status: "loading", ...(url === undefined ? {} : { url }) },
      this.tab,
    );
  }

  ring(name: string): void {
    const alarm = this.alarms.get(name);
    if (alarm === undefined) throw new Error(`No alarm ${name}`);
    if (alarm.periodInMinutes === undefined) this.alarms.delete(name);
    else alarm.scheduledTime = Date.now() + alarm.periodInMinutes * 60_000;
    this.events.alarm.fire({ name, scheduledTime: alarm.scheduledTime });
  }

  /** The worker dies: nothing listens any more. */
  killWorker(): void {
    for (const event of Object.values(this.events)) event.forget();
  }

  /** Sends a command as a page of ours would. */
  async command(relache: Message["relache"], data: unknown = {}): Promise<unknown> {
    const sender = { id: "test-extension-id", url: "chrome-extension://test-extension-id/popup.html" };
    return new Promise((resolve) => this.events.message.fire({ relache, data }, sender, resolve));
  }

  private windows(): Record<string, unknown> {
    const window = (): object => ({
      id: 1,
      focused: this.isFocused,
      incognito: this.tab.incognito,
      type: "normal",
    });
    return {
      getAll: async () => [window()],
      getLastFocused: async () => window(),
      update: async () => window(),
      onFocusChanged: this.events.focus,
    };
  }

  private tabs(): Record<string, unknown> {
    return {
      query: async (wanted: { active?: boolean; audible?: boolean }) => {
        if (wanted.active === true) return [this.tab];
        return wanted.audible === true ? [this.tab, ...this.others].filter(({ audible }) => audible) : [];
      },
      create: async ({ url }: { url: string }) => {
        this.opened.push(url);
        return { id: 99, windowId: 1 };
      },
      sendMessage: async (_tabId: number, message: PageMessage) => {
        if (this.page === null)
          throw new Error("Could not establish connection. Receiving end does not exist.");
        return this.page(message);
      },
      onActivated: this.events.tabActivated,
      onUpdated: this.events.tabUpdated,
      onRemoved: this.events.tabRemoved,
      onAttached: this.events.tabAttached,
      onReplaced: this.events.tabReplaced,
    };
  }

  /** As in Chromium: at most one page, and none to close is an error. */
  private offscreen(): Record<string, unknown> {
    return {
      createDocument: async ({ url }: { url: string }) => {
        if (this.backstage !== null) throw new Error("Only a single offscreen document may be created.");
        this.backstage = url;
      },
      closeDocument: async () => {
        if (this.backstage === null) throw new Error("No current offscreen document.");
        this.backstage = null;
      },
    };
  }

  private netRequest(): Record<string, unknown> {
    return {
      getDynamicRules: async () => structuredClone(this.rules),
      updateDynamicRules: async ({
        removeRuleIds = [],
        addRules = [],
      }: {
        removeRuleIds?: number[];
        addRules?: GateRule[];
      }) => {
        this.rules = [...this.rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
      },
    };
  }

  private scripting(): Record<string, unknown> {
    return {
      getRegisteredContentScripts: async () => structuredClone(this.scripts),
      registerContentScripts: async (scripts: { id: string }[]) => void this.scripts.push(...scripts),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        this.scripts = this.scripts.filter(({ id }) => !ids.includes(id));
      },
      updateContentScripts: async (scripts: { id: string }[]) => {
        this.scripts = this.scripts.map((known) => scripts.find(({ id }) => id === known.id) ?? known);
      },
      executeScript: async () => [],
    };
  }

  private alarmApi(fake: Record<string, unknown>): Record<string, unknown> {
    return {
      ...fake,
      onAlarm: this.events.alarm,
      get: async (name: string) => this.alarms.get(name),
      clear: async (name: string) => this.alarms.delete(name),
      create: async (
        name: string,
        info: { when?: number; delayInMinutes?: number; periodInMinutes?: number },
      ) => {
        const scheduledTime =
          info.when ?? Date.now() + (info.delayInMinutes ?? info.periodInMinutes ?? 0) * 60_000;
        this.alarms.set(name, {
          name,
          scheduledTime,
          ...(info.periodInMinutes === undefined ? {} : { periodInMinutes: info.periodInMinutes }),
        });
      },
    };
  }
}

type Listener = (...args: never[]) => unknown;

/** An event that a test fires; the listeners of a dead worker are dropped by `forget`. */
class FakeEvent {
  private listeners: Listener[] = [];
  readonly addListener = (listener: Listener): void => void this.listeners.push(listener);
  readonly removeListener = (listener: Listener): void => {
    this.listeners = this.listeners.filter((each) => each !== listener);
  };
  readonly forget = (): void => {
    this.listeners = [];
  };
  readonly isHeard = (): boolean => this.listeners.length > 0;
  readonly fire = (...args: unknown[]): void => {
    for (const listener of this.listeners) listener(...(args as never[]));
  };
}
