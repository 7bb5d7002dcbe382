import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { SOON_MS } from "../../utils/app/pulse.ts";
import type { Summary } from "../../utils/domain/summary.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readState } from "../../utils/storage/state-store.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { pass as realPass, until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const SECOND = 1000;
const THURSDAY_TEN = november(19, 10);

let world: BackgroundWorld;

/** Time passes; a beat at its end. */
async function pass(durationMs: number): Promise<Summary> {
  world.pass(durationMs);
  return await world.settled();
}

const totalSec = ({ today }: Summary): number => (today.inMs + today.offMs) / SECOND;

/** The tab in front goes on under another id. */
function replaceTab(by: number): void {
  const removed = world.tab.id;
  world.tab = { ...world.tab, id: by };
  world.events.tabReplaced.fire(by, removed);
}

beforeEach(async () => {
  world = new BackgroundWorld(THURSDAY_TEN);
  await world.start();
});

afterEach(() => {
  expect(world.troubles).not.toHaveBeenCalled();
  vi.useRealTimers();
});

describe("a tab that goes on under another id", () => {
  it("counts on without a seam, as a prerendered page does that comes to the front", async () => {
    world.show(LINKEDIN);
    await world.settled();
    await pass(10 * SECOND);
    replaceTab(7);
    await world.settled();
    const { counting } = await pass(10 * SECOND);
    expect(counting).toMatchObject({ service: "linkedin", since: THURSDAY_TEN, tabId: 7 });
  });

  it("stays personal, and only as long as it is open", async () => {
    world.show(LINKEDIN);
    await world.settled();
    await world.command("personal.start", {});
    await pass(10 * SECOND);
    replaceTab(7);
    expect((await pass(10 * SECOND)).counting).toMatchObject({ context: "personal" });
    world.events.tabRemoved.fire(7);
    expect((await pass(SECOND)).counting).toMatchObject({ context: "work" });
  });
});

describe("a discarded tab", () => {
  it("counts nothing in front until it has come back", async () => {
    world.show(LINKEDIN);
    await world.settled();
    await pass(10 * SECOND);
    Object.assign(world.tab, { discarded: true });
    await world.settled();
    expect(totalSec(await pass(20 * SECOND))).toBe(10);
    Object.assign(world.tab, { discarded: false });
    world.show(LINKEDIN);
    await world.settled();
    expect(totalSec(await pass(5 * SECOND))).toBe(15);
  });
});

describe("a tab that the browser restores", () => {
  it("counts from when its address is there", async () => {
    world.events.startup.fire();
    world.show(undefined);
    await world.settled();
    await pass(5 * SECOND);
    world.show(LINKEDIN);
    await world.settled();
    expect(totalSec(await pass(6 * SECOND))).toBe(6);
  });
});

describe("a tab behind", () => {
  it("changes nothing when it loads, sounds or is prerendered there", async () => {
    world.show(LINKEDIN);
    await world.settled();
    const behind = { ...world.tab, id: 9, active: false, url: "https://x.com/home", audible: true };
    world.events.tabUpdated.fire(9, { status: "loading", url: behind.url, audible: true }, behind);
    const { counting } = await pass(10 * SECOND);
    expect(counting).toMatchObject({ service: "linkedin", since: THURSDAY_TEN });
  });
});

describe("another window with the focus (inspector, another extension's popup, another application)", () => {
  it("is nothing when it is over at once, and ends the time where it began when it stays", async () => {
    world.show(LINKEDIN);
    await world.settled();
    await pass(10 * SECOND);
    world.isFocused = false;
    world.events.focus.fire(-1);
    await pass(SECOND);
    world.isFocused = true;
    world.events.focus.fire(1);
    expect(totalSec(await pass(9 * SECOND))).toBe(20);
    world.isFocused = false;
    world.events.focus.fire(-1);
    await world.settled();
    await pass(2 * SECOND);
    expect(totalSec(await pass(10 * SECOND))).toBe(20);
  });
});

describe("a page that opens", () => {
  it("is written at once; what it means for figures and rules comes a moment later, for all its events together", async () => {
    world.show(undefined);
    await world.settled();
    const before = await fakeBrowser.storage.session.get("summary");
    const rounds = vi.spyOn(fakeBrowser.storage.session, "set");
    world.show(LINKEDIN);
    world.events.focus.fire(1);
    world.show(LINKEDIN);
    const connection = createConnection();
    const openService = async (): Promise<string | undefined> =>
      (await readState(await connection.get(), "tracker")).open?.service;
    await until(async () => (await openService()) === "linkedin", { label: "the state", everyMs: 5 });
    expect(await fakeBrowser.storage.session.get("summary")).toEqual(before);
    const summaries = (): number => rounds.mock.calls.filter(([items]) => "summary" in items).length;
    await until(() => summaries() > 0, { label: "the figures", everyMs: 20 });
    expect(await fakeBrowser.storage.session.get("summary")).toMatchObject({
      summary: { counting: { service: "linkedin" } },
    });
    await realPass(2 * SOON_MS);
    expect(summaries()).toBe(1);
    await connection.close();
  });

  it("is not forgotten when the worker dies before", async () => {
    const { counting } = await world.settled();
    expect(world.alarms.has("heartbeat")).toBe(false);
    world.show(LINKEDIN);
    await until(async () => world.alarms.has("heartbeat"), { label: "the next beat", everyMs: 5 });
    world.killWorker();
    // The rest has not been done.
    expect(await fakeBrowser.storage.session.get("summary")).toMatchObject({ summary: { counting } });
    world.pass(25 * SECOND);
    await world.load();
    world.ring("heartbeat");
    expect(totalSec(await world.settled())).toBe(25);
  });
});
