import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi, type Mock, type MockInstance } from "vitest";
import { openDB } from "idb";
import { fakeBrowser } from "wxt/testing";
import { CATALOGUE_REST } from "../../utils/domain/catalogue-data.ts";
import { CORE_HOSTS, hostPattern } from "../../utils/domain/core-services.ts";
import type { PlanParts } from "../../utils/domain/rule-edits.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import type { TrackerState } from "../../utils/domain/tracker-state.ts";
import { createRulesPort } from "../../entrypoints/options/rules-port.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { StorageError } from "../../utils/storage/storage-error.ts";
import { readTrouble } from "../../utils/storage/trouble-store.ts";
import { lookForAlerts } from "../support/alert-look.ts";
import { packagedFetch } from "../support/packaged-files.ts";
import { saveAsPage, setAsPage } from "../support/page-rules.ts";
import { until } from "../support/wait.ts";
import { FakeWorld } from "../support/fake-world.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const HOOTSUITE = "https://app.hootsuite.com/dashboard";
const CANVA = "https://www.canva.com/design/1";
/** A Thursday, 10:00 in the zone of the machine. */
const THURSDAY_TEN = new Date(2026, 10, 19, 10).getTime();
const SECOND = 1000;
const MINUTE = 60 * SECOND;

let world: FakeWorld;

/** Moves both clocks. Timers of the background are left alone: a worker may die before any of them. */
function pass(durationMs: number): void {
  vi.setSystemTime(Date.now() + durationMs);
  mono += durationMs;
}
let mono = 0;
/** The packaged part of the catalogue, as it is read. */
let file: Mock<(url: string) => Promise<Response>>;
/** Whatever the background had to report. */
let troubles: MockInstance<typeof console.warn>;

/** Loads the background as a worker does: nothing of an earlier run is left in memory. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  world.killWorker();
  const { default: background } = await import("../../entrypoints/background/index.ts");
  background.main();
  await settled();
}

const summary = async (): Promise<Summary | undefined> =>
  (await fakeBrowser.storage.session.get("summary")).summary as Summary | undefined;

/** Asks for a sample and waits until it is written: what a popup does. */
async function settled(): Promise<Summary> {
  await world.command("observe");
  const found = await summary();
  if (found === undefined) throw new Error("no summary");
  return found;
}

async function savedTracker(): Promise<TrackerState | undefined> {
  const db = await openDB<{ state: { key: string; value: TrackerState } }>("relache");
  try {
    return await db.get("state", "tracker");
  } finally {
    db.close();
  }
}

const totalMs = ({ today }: Summary): number => today.inMs + today.offMs;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: THURSDAY_TEN });
  mono = 0;
  vi.spyOn(performance, "now").mockImplementation(() => mono);
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
  troubles = vi.spyOn(console, "warn");
  file = vi.fn(async () => new Response(CATALOGUE_REST));
  vi.stubGlobal("fetch", packagedFetch(file));
  world = new FakeWorld();
  world.install(CORE_HOSTS.map(hostPattern));
});

afterEach(() => {
  expect(troubles).not.toHaveBeenCalled();
  vi.useRealTimers();
});

describe("the background in a browser", () => {
  it("opens the welcome on install, and only then", async () => {
    await startWorker();
    world.events.installed.fire({ reason: "install", temporary: false });
    await until(() => world.opened.length > 0, { label: "the welcome" });
    expect(world.opened).toEqual(["chrome-extension://test-extension-id/welcome.html"]);
    world.events.installed.fire({ reason: "update", temporary: false });
    await settled();
    expect(world.opened).toHaveLength(1);
  });

  it("counts a visit and a change of service, to the second", async () => {
    await startWorker();
    world.show(LINKEDIN);
    await settled();
    pass(40 * SECOND);
    world.show(HOOTSUITE);
    await settled();
    pass(25 * SECOND);
    world.show(undefined);
    const { top3, today } = await settled();
    expect(top3.map(({ service, inMs }) => [service, inMs])).toEqual([
      ["linkedin", 40 * SECOND],
      ["hootsuite", 25 * SECOND],
    ]);
    expect(today.inMs).toBe(65 * SECOND);
  });

  it("counts on over a worker that died in the middle of a visit", async () => {
    await startWorker();
    world.show(LINKEDIN);
    await settled();
    pass(20 * SECOND);
    await startWorker();
    pass(15 * SECOND);
    expect(totalMs(await settled())).toBe(35 * SECOND);
  });

  it("only counts on while nothing happens, and looks at all else when something is due", async () => {
    await startWorker();
    world.show(LINKEDIN);
    await settled();
    const paint = vi.spyOn(fakeBrowser.action, "setBadgeText");
    const counted = async (): Promise<number> => (await savedTracker())?.open?.end ?? 0;
    const beat = async (): Promise<void> => {
      const from = await counted();
      pass(30 * SECOND);
      world.ring("heartbeat");
      await until(async () => (await counted()) === from + 30 * SECOND, { label: "the heartbeat's time" });
    };
    for (let count = 0; count < 9; count += 1) await beat();
    expect(paint).not.toHaveBeenCalled();
    await beat();
    await until(() => paint.mock.calls.length > 0, { label: "a full round" });
  });

  it("counts nothing of the time when the browser was closed", async () => {
    await startWorker();
    world.show(LINKEDIN);
    await settled();
    pass(20 * SECOND);
    await settled();
    await fakeBrowser.storage.session.clear();
    pass(10 * MINUTE);
    await startWorker();
    pass(5 * SECOND);
    expect(totalMs(await settled())).toBe(25 * SECOND);
  });

  it("never records a private window", async () => {
    world.tab.incognito = true;
    await startWorker();
    world.show(LINKEDIN);
    pass(40 * SECOND);
    expect(totalMs(await settled())).toBe(0);
  });

  it("counts nothing while paused, and personal time nowhere", async () => {
    await startWorker();
    await world.command("pause.start", { until: Date.now() + 15 * MINUTE });
    world.show(LINKEDIN);
    pass(40 * SECOND);
    expect(totalMs(await settled())).toBe(0);
    await world.command("pause.end");
    pass(10 * SECOND);
    await world.command("personal.start", { tabId: 1 });
    pass(30 * SECOND);
    const after = await settled();
    expect([totalMs(after), after.top3.map(({ service }) => service)]).toEqual([10 * SECOND, ["linkedin"]]);
  });

  it("wakes at every boundary by one alarm, and beats only while something counts", async () => {
    await startWorker();
    await settled();
    expect(world.alarms.get("wake")?.scheduledTime).toBe(new Date(2026, 10, 19, 17, 30).getTime());
    expect(world.alarms.has("heartbeat")).toBe(false);
    world.show(LINKEDIN);
    await settled();
    expect(world.alarms.get("heartbeat")?.periodInMinutes).toBe(0.5);
  });
});

describe("sites beyond the core", () => {
  const allow = (host: string): void => {
    world.origins.push(hostPattern(host));
    world.events.permissions.fire();
  };
  /** What the background has recorded after some seconds at an address. */
  const countedAt = async (url: string): Promise<unknown> => {
    world.show(url);
    await settled();
    pass(10 * SECOND);
    world.show(undefined);
    const { top3 } = await settled();
    return top3.map(({ name, inMs }) => [name, inMs]);
  };

  it("are unknown without a permission, and the file is not read", async () => {
    await startWorker();
    expect(await countedAt(CANVA)).toEqual([]);
    await setAsPage({ isWelcomeDone: true });
    expect(file).not.toHaveBeenCalled();
  });

  it("are recorded and closed once they are allowed; a worker reads the file once", async () => {
    await startWorker();
    await setAsPage({ isWelcomeDone: true });
    await settled();
    allow("canva.com");
    expect(await countedAt(CANVA)).toEqual([["Canva", 10 * SECOND]]);
    expect(file.mock.calls).toEqual([["chrome-extension://test-extension-id/catalogue.txt"]]);
    expect(JSON.stringify(world.scripts)).toContain("canva.com");
    vi.setSystemTime(new Date(2026, 10, 19, 20, 0).getTime());
    await settled();
    expect(JSON.stringify(world.rules)).toContain("canva.com");
    expect(file).toHaveBeenCalledOnce();
    await startWorker();
    expect(file).toHaveBeenCalledTimes(2);
  });

  it("keep their names when the permission is given back", async () => {
    allow("canva.com");
    await startWorker();
    await countedAt(CANVA);
    world.origins.pop();
    await startWorker();
    expect((await settled()).top3.map(({ name }) => name)).toEqual(["Canva"]);
  });

  it("leave the core at work when the file cannot be read; it is tried again", async () => {
    troubles.mockReturnValue(undefined);
    file.mockRejectedValue(new TypeError("no such file"));
    allow("canva.com");
    await startWorker();
    expect(await countedAt(CANVA)).toEqual([]);
    expect(await countedAt(LINKEDIN)).toEqual([["LinkedIn", 10 * SECOND]]);
    expect(troubles.mock.calls).toEqual([["Relâche", "catalogue", new TypeError("no such file")]]);
    troubles.mockClear();
    file.mockResolvedValue(new Response("", { status: 404 }));
    expect(await countedAt(CANVA)).toHaveLength(1);
    file.mockImplementation(async () => new Response(CATALOGUE_REST));
    expect(await countedAt(CANVA)).toContainEqual(["Canva", 10 * SECOND]);
  });

  it("of the user's own are recorded beside the whole catalogue", async () => {
    await startWorker();
    const mine = { id: "own:example.net", name: "Mine", kind: "social", activity: "community" } as const;
    const sites = { disabled: [], custom: [{ ...mine, hosts: ["example.net"] }] };
    expect(await setAsPage({ sites })).toMatchObject({ ok: true });
    allow("example.net");
    expect(await countedAt("https://example.net/")).toEqual([["Mine", 10 * SECOND]]);
  });
});

describe("the end of the hours", () => {
  const ALL_DAY = Array.from({ length: 7 }, () => [{ start: 0, end: 1440 }]);
  const closedHosts = (): string[] =>
    world.rules
      .filter(({ action }) => action.type === "redirect")
      .flatMap(({ condition }) => condition.requestDomains);
  const savePlan = (to: Partial<PlanParts>): Promise<unknown> => saveAsPage({ plan: { from: {}, to } });
  const armed = async (): Promise<void> => {
    await startWorker();
    await setAsPage({ isWelcomeDone: true });
    world.show(LINKEDIN);
    await settled();
    pass(10 * SECOND);
    world.show(undefined);
    await settled();
  };

  it("is announced, brings rules and a badge, and mends them when they are lost", async () => {
    await armed();
    vi.setSystemTime(new Date(2026, 10, 19, 17, 50).getTime());
    world.ring("wake");
    await settled();
    await lookForAlerts(world);
    expect(world.notices.map(({ id }) => id.split(":")[0])).toEqual(["end-soon"]);
    expect(world.badge).toBe("10");
    expect(world.rules).toEqual([]);

    vi.setSystemTime(new Date(2026, 10, 19, 18, 0).getTime());
    world.ring("wake");
    await settled();
    await lookForAlerts(world);
    expect(world.notices.map(({ id }) => id.split(":")[0])).toEqual(["end-soon", "end"]);
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.scripts.map(({ id }) => id).toSorted()).toEqual(["cover", "shield"]);

    const kept = world.rules;
    world.rules = [];
    world.scripts = [];
    await startWorker();
    expect(world.rules).toEqual(kept);
    expect(world.scripts.map(({ id }) => id).toSorted()).toEqual(["cover", "shield"]);
    await lookForAlerts(world);
    expect(world.notices).toHaveLength(2);
  });

  it("opens for a crisis at once, and closes again", async () => {
    await armed();
    vi.setSystemTime(new Date(2026, 10, 19, 20, 0).getTime());
    await settled();
    expect(world.rules.length).toBeGreaterThan(0);
    expect(await world.command("crisis.start", { minutes: 60 })).toMatchObject({ ok: true });
    expect(world.rules).toEqual([]);
    expect(world.badge).toBe("!");
    vi.setSystemTime(new Date(2026, 10, 19, 21, 0).getTime());
    world.ring("wake");
    await settled();
    expect(world.rules.length).toBeGreaterThan(0);
  });

  it("lets in for a short visit within the budget, and no further", async () => {
    await armed();
    vi.setSystemTime(new Date(2026, 10, 19, 20, 0).getTime());
    await settled();
    const visit = { service: "hootsuite", minutes: 5, reason: "client" };
    for (let each = 0; each < 3; each++) {
      expect(await world.command("visit.start", visit)).toMatchObject({ ok: true });
      await world.command("visit.end", { service: "hootsuite" });
    }
    expect(await world.command("visit.start", visit)).toEqual({ ok: false, why: "no-visits-left" });
    expect(await world.command("visit.start", { ...visit, minutes: 55 })).toEqual({
      ok: false,
      why: "bad-request",
    });
  });

  it("lets a loosening wait for the next start, and then follows it", async () => {
    await armed();
    vi.setSystemTime(new Date(2026, 10, 19, 20, 0).getTime());
    await settled();
    const held = world.rules;
    const friday = new Date(2026, 10, 20, 9).getTime();
    expect(await savePlan({ week: ALL_DAY })).toEqual({
      ok: true,
      effectiveFrom: friday,
      isDelayed: true,
    });
    expect(world.rules).toEqual(held);
    expect(held).not.toEqual([]);
    await startWorker();
    expect(world.rules).toEqual(held);
    expect(world.alarms.get("wake")?.scheduledTime).toBeLessThanOrEqual(friday);

    vi.setSystemTime(friday);
    world.ring("wake");
    await settled();
    expect(world.rules).toEqual([]);
    vi.setSystemTime(new Date(2026, 10, 20, 23).getTime());
    await settled();
    expect(world.rules).toEqual([]);
  });

  it("follows a tightening before it counts as saved", async () => {
    await armed();
    vi.setSystemTime(new Date(2026, 10, 19, 20, 0).getTime());
    await settled();
    const redirected = (): unknown => closedHosts().includes("instagram.com");
    expect(redirected()).toBe(false);
    const none = Array.from({ length: 7 }, () => []);
    const levels = { tools: "gate", social: "gate", services: {} } as const;
    expect(await savePlan({ week: none, levels })).toMatchObject({ ok: true, isDelayed: false });
    expect(redirected()).toBe(true);
  });

  it("is followed with the next beat when nobody could be told", async () => {
    await armed();
    world.killWorker();
    expect(await savePlan({ week: Array.from({ length: 7 }, () => []) })).toMatchObject({ ok: true });
    expect(world.rules).toEqual([]);
    vi.setSystemTime(new Date(2026, 10, 19, 18, 0).getTime());
    await startWorker();
    expect(world.rules.length).toBeGreaterThan(0);
  });
});

describe("settings off-hours", () => {
  it("refuse what would loosen, and take what does not", async () => {
    await startWorker();
    await setAsPage({ isWelcomeDone: true });
    vi.setSystemTime(new Date(2026, 10, 19, 20, 0).getTime());
    await settled();
    const sites = { disabled: ["linkedin"], custom: [] };
    const rules = JSON.stringify(world.rules);
    expect(await setAsPage({ sites })).toEqual({ ok: false, why: "closed" });
    expect(await setAsPage({ idleAfterSec: 300 })).toMatchObject({ ok: true });
    await settled();
    expect(JSON.stringify(world.rules)).toBe(rules);
    vi.setSystemTime(new Date(2026, 10, 20, 10, 0).getTime());
    expect(await setAsPage({ sites })).toMatchObject({ ok: true });
  });

  it("say when the disk is full, until they can be written", async () => {
    await startWorker();
    const connection = createConnection();
    let isFull = true;
    const save = createRulesPort({
      ...connection,
      use: (work) => (isFull ? Promise.reject(new StorageError("quota", null)) : connection.use(work)),
    });
    const edit = { settings: { from: {}, to: { weekStart: 6 } } };
    await expect(save(edit)).rejects.toMatchObject({ kind: "quota" });
    await until(async () => (await readTrouble()) === "quota", { label: "the note of trouble" });
    isFull = false;
    expect(await save(edit)).toMatchObject({ ok: true });
    await until(async () => (await readTrouble()) === null, { label: "the note struck out" });
    await connection.close();
  });

  it("are not written from a private window", async () => {
    await startWorker();
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    expect(await setAsPage({ weekStart: 6 })).toEqual({ ok: false, why: "private-window" });
  });
});

describe("who may ask", () => {
  it("a content script may not pause, and strangers get no answer", async () => {
    await startWorker();
    const fromTab = { id: "test-extension-id", url: LINKEDIN, tab: { id: 1 } };
    const reply = await new Promise((resolve) => {
      world.events.message.fire(
        { relache: "pause.start", data: { until: Date.now() + MINUTE } },
        fromTab,
        resolve,
      );
    });
    expect(reply).toEqual({ ok: false, why: "bad-request" });
    const answered = vi.fn<(reply: unknown) => void>();
    world.events.message.fire({ relache: "observe", data: {} }, { id: "another-extension" }, answered);
    world.events.message.fire({ hello: 1 }, fromTab, answered);
    await settled();
    expect(answered).not.toHaveBeenCalled();
  });
});
