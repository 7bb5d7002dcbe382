import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from "vitest";
import { openDB } from "idb";
import { fakeBrowser } from "wxt/testing";
import { CATALOGUE_REST } from "../../utils/domain/catalogue-data.ts";
import { hostPattern } from "../../utils/domain/core-services.ts";
import type { PlanParts } from "../../utils/domain/rule-edits.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import type { TrackerState } from "../../utils/domain/tracker-state.ts";
import { createRulesPort } from "../../entrypoints/options/rules-port.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { StorageError } from "../../utils/storage/storage-error.ts";
import { readTrouble } from "../../utils/storage/trouble-store.ts";
import { lookForAlerts } from "../support/alert-look.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { packagedFetch } from "../support/packaged-files.ts";
import { saveAsPage, setAsPage } from "../support/page-rules.ts";
import { until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const HOOTSUITE = "https://app.hootsuite.com/dashboard";
const CANVA = "https://www.canva.com/design/1";
const SECOND = 1000;
const MINUTE = 60 * SECOND;

let world: BackgroundWorld;
/** The packaged part of the catalogue, as it is read. */
let file: Mock<(url: string) => Promise<Response>>;

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
  world = new BackgroundWorld(november(19, 10));
  file = vi.fn(async () => new Response(CATALOGUE_REST));
  vi.stubGlobal("fetch", packagedFetch(file));
});

afterEach(() => {
  expect(world.troubles).not.toHaveBeenCalled();
  vi.useRealTimers();
});

describe("the background in a browser", () => {
  it("opens the welcome on install, and only then", async () => {
    await world.start();
    world.events.installed.fire({ reason: "install", temporary: false });
    await until(() => world.opened.length > 0, { label: "the welcome" });
    expect(world.opened).toEqual(["chrome-extension://test-extension-id/welcome.html"]);
    world.events.installed.fire({ reason: "update", temporary: false });
    await world.settled();
    expect(world.opened).toHaveLength(1);
  });

  it("counts a visit and a change of service, to the second", async () => {
    await world.start();
    world.show(LINKEDIN);
    await world.settled();
    world.pass(40 * SECOND);
    world.show(HOOTSUITE);
    await world.settled();
    world.pass(25 * SECOND);
    world.show(undefined);
    const { top3, today } = await world.settled();
    expect(top3.map(({ service, inMs }) => [service, inMs])).toEqual([
      ["linkedin", 40 * SECOND],
      ["hootsuite", 25 * SECOND],
    ]);
    expect(today.inMs).toBe(65 * SECOND);
  });

  it("counts on over a worker that died in the middle of a visit", async () => {
    await world.start();
    world.show(LINKEDIN);
    await world.settled();
    world.pass(20 * SECOND);
    await world.start();
    world.pass(15 * SECOND);
    expect(totalMs(await world.settled())).toBe(35 * SECOND);
  });

  it("only counts on while nothing happens, and looks at all else when something is due", async () => {
    await world.start();
    world.show(LINKEDIN);
    await world.settled();
    const paint = vi.spyOn(fakeBrowser.action, "setBadgeText");
    const counted = async (): Promise<number> => (await savedTracker())?.open?.end ?? 0;
    const beat = async (): Promise<void> => {
      const from = await counted();
      world.pass(30 * SECOND);
      world.ring("heartbeat");
      await until(async () => (await counted()) === from + 30 * SECOND, { label: "the heartbeat's time" });
    };
    for (let count = 0; count < 9; count += 1) await beat();
    expect(paint).not.toHaveBeenCalled();
    await beat();
    await until(() => paint.mock.calls.length > 0, { label: "a full round" });
  });

  it("counts nothing of the time when the browser was closed", async () => {
    await world.start();
    world.show(LINKEDIN);
    await world.settled();
    world.pass(20 * SECOND);
    await world.settled();
    await fakeBrowser.storage.session.clear();
    world.pass(10 * MINUTE);
    await world.start();
    world.pass(5 * SECOND);
    expect(totalMs(await world.settled())).toBe(25 * SECOND);
  });

  it("never records a private window", async () => {
    world.tab.incognito = true;
    await world.start();
    world.show(LINKEDIN);
    world.pass(40 * SECOND);
    expect(totalMs(await world.settled())).toBe(0);
  });

  it("counts nothing while paused, and personal time nowhere", async () => {
    await world.start();
    await world.command("pause.start", { until: Date.now() + 15 * MINUTE });
    world.show(LINKEDIN);
    world.pass(40 * SECOND);
    expect(totalMs(await world.settled())).toBe(0);
    await world.command("pause.end");
    world.pass(10 * SECOND);
    await world.command("personal.start", { tabId: 1 });
    world.pass(30 * SECOND);
    const after = await world.settled();
    expect([totalMs(after), after.top3.map(({ service }) => service)]).toEqual([10 * SECOND, ["linkedin"]]);
  });

  it("wakes at every boundary by one alarm, and beats only while something counts", async () => {
    await world.start();
    await world.settled();
    expect(world.alarms.get("wake")?.scheduledTime).toBe(november(19, 17, 30));
    expect(world.alarms.has("heartbeat")).toBe(false);
    world.show(LINKEDIN);
    await world.settled();
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
    await world.settled();
    world.pass(10 * SECOND);
    world.show(undefined);
    const { top3 } = await world.settled();
    return top3.map(({ name, inMs }) => [name, inMs]);
  };

  it("are unknown without a permission, and the file is not read", async () => {
    await world.start();
    expect(await countedAt(CANVA)).toEqual([]);
    await setAsPage({ isWelcomeDone: true });
    expect(file).not.toHaveBeenCalled();
  });

  it("are recorded and closed once they are allowed; a worker reads the file once", async () => {
    await world.start();
    await setAsPage({ isWelcomeDone: true });
    await world.settled();
    allow("canva.com");
    expect(await countedAt(CANVA)).toEqual([["Canva", 10 * SECOND]]);
    expect(file.mock.calls).toEqual([["chrome-extension://test-extension-id/catalogue.txt"]]);
    expect(JSON.stringify(world.scripts)).toContain("canva.com");
    vi.setSystemTime(november(19, 20));
    await world.settled();
    expect(JSON.stringify(world.rules)).toContain("canva.com");
    expect(file).toHaveBeenCalledOnce();
    await world.start();
    expect(file).toHaveBeenCalledTimes(2);
  });

  it("keep their names when the permission is given back", async () => {
    allow("canva.com");
    await world.start();
    await countedAt(CANVA);
    world.origins.pop();
    await world.start();
    expect((await world.settled()).top3.map(({ name }) => name)).toEqual(["Canva"]);
  });

  it("leave the core at work when the file cannot be read; it is tried again", async () => {
    world.troubles.mockReturnValue(undefined);
    file.mockRejectedValue(new TypeError("no such file"));
    allow("canva.com");
    await world.start();
    expect(await countedAt(CANVA)).toEqual([]);
    expect(await countedAt(LINKEDIN)).toEqual([["LinkedIn", 10 * SECOND]]);
    expect(world.troubles.mock.calls).toEqual([["Relâche", "catalogue", new TypeError("no such file")]]);
    world.troubles.mockClear();
    file.mockResolvedValue(new Response("", { status: 404 }));
    expect(await countedAt(CANVA)).toHaveLength(1);
    file.mockImplementation(async () => new Response(CATALOGUE_REST));
    expect(await countedAt(CANVA)).toContainEqual(["Canva", 10 * SECOND]);
  });

  it("of the user's own are recorded beside the whole catalogue", async () => {
    await world.start();
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
    await world.start();
    await setAsPage({ isWelcomeDone: true });
    world.show(LINKEDIN);
    await world.settled();
    world.pass(10 * SECOND);
    world.show(undefined);
    await world.settled();
  };

  it("is announced, brings rules and a badge, and mends them when they are lost", async () => {
    await armed();
    vi.setSystemTime(november(19, 17, 50));
    world.ring("wake");
    await world.settled();
    await lookForAlerts(world);
    expect(world.notices.map(({ id }) => id.split(":")[0])).toEqual(["end-soon"]);
    expect(world.badge).toBe("10");
    expect(world.rules).toEqual([]);

    vi.setSystemTime(november(19, 18));
    world.ring("wake");
    await world.settled();
    await lookForAlerts(world);
    expect(world.notices.map(({ id }) => id.split(":")[0])).toEqual(["end-soon", "end"]);
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.scripts.map(({ id }) => id).toSorted()).toEqual(["cover", "shield"]);

    const kept = world.rules;
    world.rules = [];
    world.scripts = [];
    await world.start();
    expect(world.rules).toEqual(kept);
    expect(world.scripts.map(({ id }) => id).toSorted()).toEqual(["cover", "shield"]);
    await lookForAlerts(world);
    expect(world.notices).toHaveLength(2);
  });

  it("opens for a crisis at once, and closes again", async () => {
    await armed();
    vi.setSystemTime(november(19, 20));
    await world.settled();
    expect(world.rules.length).toBeGreaterThan(0);
    expect(await world.command("crisis.start", { minutes: 60 })).toMatchObject({ ok: true });
    expect(world.rules).toEqual([]);
    expect(world.badge).toBe("!");
    vi.setSystemTime(november(19, 21));
    world.ring("wake");
    await world.settled();
    expect(world.rules.length).toBeGreaterThan(0);
  });

  it("lets in for a short visit within the budget, and no further", async () => {
    await armed();
    vi.setSystemTime(november(19, 20));
    await world.settled();
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
    vi.setSystemTime(november(19, 20));
    await world.settled();
    const held = world.rules;
    const friday = november(20, 9);
    expect(await savePlan({ week: ALL_DAY })).toEqual({
      ok: true,
      effectiveFrom: friday,
      isDelayed: true,
    });
    expect(world.rules).toEqual(held);
    expect(held).not.toEqual([]);
    await world.start();
    expect(world.rules).toEqual(held);
    expect(world.alarms.get("wake")?.scheduledTime).toBeLessThanOrEqual(friday);

    vi.setSystemTime(friday);
    world.ring("wake");
    await world.settled();
    expect(world.rules).toEqual([]);
    vi.setSystemTime(november(20, 23));
    await world.settled();
    expect(world.rules).toEqual([]);
  });

  it("follows a tightening before it counts as saved", async () => {
    await armed();
    vi.setSystemTime(november(19, 20));
    await world.settled();
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
    vi.setSystemTime(november(19, 18));
    await world.start();
    expect(world.rules.length).toBeGreaterThan(0);
  });
});

describe("settings off-hours", () => {
  it("refuse what would loosen, and take what does not", async () => {
    await world.start();
    await setAsPage({ isWelcomeDone: true });
    vi.setSystemTime(november(19, 20));
    await world.settled();
    const sites = { disabled: ["linkedin"], custom: [] };
    const rules = JSON.stringify(world.rules);
    expect(await setAsPage({ sites })).toEqual({ ok: false, why: "closed" });
    expect(await setAsPage({ idleAfterSec: 300 })).toMatchObject({ ok: true });
    await world.settled();
    expect(JSON.stringify(world.rules)).toBe(rules);
    vi.setSystemTime(november(20, 10));
    expect(await setAsPage({ sites })).toMatchObject({ ok: true });
  });

  it("say when the disk is full, until they can be written", async () => {
    await world.start();
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
    await world.start();
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    expect(await setAsPage({ weekStart: 6 })).toEqual({ ok: false, why: "private-window" });
  });
});

describe("who may ask", () => {
  it("a content script may not pause, and strangers get no answer", async () => {
    await world.start();
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
    await world.settled();
    expect(answered).not.toHaveBeenCalled();
  });
});
