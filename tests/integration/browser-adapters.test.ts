import { beforeEach, describe, expect, it, vi } from "vitest";
import { HEARTBEAT_ALARM, ensureAlarm, setAlarmAt } from "../../utils/browser/alarms.ts";
import { onIdleChange, queryIdle, setIdleAfter } from "../../utils/browser/idle.ts";
import { frontTabId, readPlace } from "../../utils/browser/sensors.ts";
import { createSession } from "../../utils/browser/session.ts";
import { paintBadge } from "../../utils/browser/badge.ts";
import { readSummary, storeSummary } from "../../utils/storage/session-summary.ts";
import { readShield } from "../../utils/storage/shield-store.ts";

type Tab = {
  id: number;
  url?: string;
  audible?: boolean;
  mutedInfo?: { muted: boolean };
  incognito?: boolean;
  discarded?: boolean;
  cookieStoreId?: string;
};
type Window = { id: number; focused: boolean; incognito: boolean };

/** A browser as its documentation tells, with what a test takes away. */
const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_target, name: string) => fake.browser[name] }),
}));

const tabs = new Map<number, Tab>();
let windows: Window[] = [];
let contexts: string[] = [];
const session = new Map<string, unknown>();

const area = (values: Map<string, unknown>) => ({
  get: async (key: string) => (values.has(key) ? { [key]: values.get(key) } : {}),
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) values.set(key, value);
  },
});

function show(window: Partial<Window>, tab: Omit<Tab, "id"> & { id?: number }): void {
  const id = windows.length + 1;
  windows.push({ id, focused: false, incognito: false, ...window });
  tabs.set(id, { id: 10 * id, ...tab });
}

beforeEach(() => {
  tabs.clear();
  session.clear();
  windows = [];
  contexts = [];
  fake.browser = {
    windows: { getAll: async () => windows, getLastFocused: async () => windows.at(-1) },
    tabs: { query: async ({ windowId }: { windowId?: number }) => [tabs.get(windowId ?? 1)].filter(Boolean) },
    runtime: {
      getContexts: async ({ contextTypes }: { contextTypes: string[] }) =>
        contexts.filter((type) => contextTypes.includes(type)),
    },
    storage: { session: area(session), local: area(new Map()) },
  };
});

describe("sensors", () => {
  const url = "https://www.linkedin.com/feed/";

  it("tell the active tab of the focused window", async () => {
    show({}, { url: "https://x.com/" });
    show({ focused: true }, { url, audible: true });
    expect(await readPlace()).toEqual({
      focus: "window",
      tab: { id: 20, url, isAudible: true, container: null },
    });
    expect(await frontTabId()).toBe(20);
  });

  it("tell the container of a tab where the browser does", async () => {
    show({ focused: true }, { url, cookieStoreId: "firefox-container-2" });
    expect((await readPlace()).tab?.container).toBe("firefox-container-2");
  });

  it("tell no address where the browser tells none, and no sound from a muted tab", async () => {
    show({ focused: true }, { audible: true, mutedInfo: { muted: true } });
    expect(await readPlace()).toEqual({
      focus: "window",
      tab: { id: 10, url: null, isAudible: false, container: null },
    });
  });

  it("never look into private windows, private tabs or discarded tabs", async () => {
    show({ focused: true, incognito: true }, { url });
    expect(await readPlace()).toEqual({ focus: "window", tab: null });
    tabs.set(1, { id: 10, url, discarded: true });
    windows = [{ id: 1, focused: true, incognito: false }];
    expect((await readPlace()).tab).toBeNull();
    tabs.set(1, { id: 10, url, incognito: true });
    expect((await readPlace()).tab).toBeNull();
  });

  it("tell our own popup from a loss of focus", async () => {
    show({}, { url });
    expect(await readPlace()).toEqual({ focus: "none", tab: null });
    contexts = ["POPUP"];
    expect(await readPlace()).toEqual({
      focus: "own-popup",
      tab: { id: 10, url, isAudible: false, container: null },
    });
    contexts = ["TAB"];
    expect((await readPlace()).focus).toBe("none");
    fake.browser["runtime"] = {};
    expect((await readPlace()).focus).toBe("none");
  });

  it("work without windows, as on Android", async () => {
    show({}, { url });
    fake.browser["windows"] = undefined;
    expect(await readPlace()).toEqual({
      focus: "window",
      tab: { id: 10, url, isAudible: false, container: null },
    });
  });
});

describe("idle", () => {
  it("asks no less than browsers allow", async () => {
    const asked: number[] = [];
    fake.browser["idle"] = {
      queryState: async (sec: number) => (asked.push(sec), "locked"),
      setDetectionInterval: (sec: number) => asked.push(sec),
      onStateChanged: { addListener: () => undefined },
    };
    expect(await queryIdle(120)).toBe("locked");
    setIdleAfter(5);
    expect(asked).toEqual([120, 15]);
  });

  it("is always active where the browser does not tell", async () => {
    expect(await queryIdle(60)).toBe("active");
    setIdleAfter(60);
    onIdleChange(() => undefined);
  });
});

describe("alarms", () => {
  type Alarm = { name: string; scheduledTime: number; periodInMinutes?: number };
  const known = new Map<string, Alarm>();
  const made: string[] = [];

  beforeEach(() => {
    known.clear();
    made.length = 0;
    fake.browser["alarms"] = {
      get: async (name: string) => known.get(name),
      clear: async (name: string) => known.delete(name),
      create: async (name: string, info: { when?: number; periodInMinutes?: number }) => {
        made.push(name);
        const { periodInMinutes, when = 0 } = info;
        known.set(name, {
          name,
          scheduledTime: when,
          ...(periodInMinutes === undefined ? {} : { periodInMinutes }),
        });
      },
    };
  });

  it("are made when they are missing or differ, and else left alone", async () => {
    await ensureAlarm(HEARTBEAT_ALARM);
    await ensureAlarm(HEARTBEAT_ALARM);
    expect(made).toEqual([HEARTBEAT_ALARM]);
    expect(known.get(HEARTBEAT_ALARM)?.periodInMinutes).toBe(0.5);
    await ensureAlarm(HEARTBEAT_ALARM, 60_000);
    expect(made).toHaveLength(2);
  });

  it("ring once at an instant, moved only when it changes", async () => {
    await setAlarmAt("next", 1000);
    await setAlarmAt("next", 1000);
    await setAlarmAt("next", 2000);
    expect(made).toEqual(["next", "next"]);
    await setAlarmAt("next", null);
    expect(known.size).toBe(0);
  });
});

describe("session", () => {
  it("has one name for all who ask at once, kept over the worker's death", async () => {
    const token = createSession();
    const [first, second] = await Promise.all([token(), token()]);
    expect(first).toBe(second);
    expect(await createSession()()).toBe(first);
    session.clear();
    expect(await createSession()()).not.toBe(first);
  });

  it("asks again after an error", async () => {
    const token = createSession();
    const { storage } = fake.browser;
    fake.browser["storage"] = { session: { get: () => Promise.reject(new Error("not now")) } };
    await expect(token()).rejects.toThrow("not now");
    fake.browser["storage"] = storage;
    expect(typeof (await token())).toBe("string");
  });
});

describe("stored figures", () => {
  it("of another version, or none, are none", async () => {
    expect(await readSummary()).toBeNull();
    session.set("summary", { v: 2, today: {} });
    expect(await readSummary()).toBeNull();
    const summary = { v: 1, today: {} } as Parameters<typeof storeSummary>[0];
    await storeSummary(summary);
    expect(await readSummary()).toEqual(summary);
    expect(await readShield()).toBeNull();
  });
});

describe("badge", () => {
  it("paints what the browser has", async () => {
    const painted: unknown[] = [];
    fake.browser["action"] = { setTitle: async (look: unknown) => painted.push(look) };
    await paintBadge({ text: "5", background: "#000", color: "#fff", title: "Relâche" });
    expect(painted).toEqual([{ title: "Relâche" }]);
  });
});
