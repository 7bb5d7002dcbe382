import { fakeBrowser } from "wxt/testing";
import type { Message } from "../../utils/messaging/protocol.ts";

type Rule = { readonly id: number };
type Alarm = { readonly name: string; scheduledTime: number; periodInMinutes?: number };
type Tab = {
  id: number;
  windowId: number;
  url: string | undefined;
  active: boolean;
  incognito: boolean;
  audible: boolean;
};
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
  rules: Rule[] = [];
  scripts: { readonly id: string }[] = [];
  alarms = new Map<string, Alarm>();
  notices: Notice[] = [];
  opened: string[] = [];
  badge = "";
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
  };

  install(origins: readonly string[]): typeof fakeBrowser {
    this.origins = [...origins];
    fakeBrowser.reset();
    const target = fakeBrowser as unknown as Record<string, Record<string, unknown>>;
    Object.assign(target.runtime ?? {}, {
      id: "test-extension-id",
      getURL: (path: string) => `chrome-extension://test-extension-id${path}`,
      getContexts: async () => [],
      onInstalled: this.events.installed,
      onStartup: this.events.startup,
      onSuspend: this.events.suspend,
      onMessage: this.events.message,
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
    target.declarativeNetRequest = this.netRequest();
    target.scripting = this.scripting();
    target.alarms = this.alarmApi(target.alarms ?? {});
    target.action = {
      ...target.action,
      setBadgeText: async ({ text }: { text: string }) => void (this.badge = text),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async () => undefined,
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
    };
  }

  private tabs(): Record<string, unknown> {
    return {
      query: async (wanted: { active?: boolean }) => (wanted.active === true ? [this.tab] : []),
      create: async ({ url }: { url: string }) => {
        this.opened.push(url);
        return { id: 99, windowId: 1 };
      },
      onActivated: this.events.tabActivated,
      onUpdated: this.events.tabUpdated,
      onRemoved: this.events.tabRemoved,
      onAttached: this.events.tabAttached,
      onReplaced: this.events.tabReplaced,
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
        addRules?: Rule[];
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
  readonly fire = (...args: unknown[]): void => {
    for (const listener of this.listeners) listener(...(args as never[]));
  };
}
