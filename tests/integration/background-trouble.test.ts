import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readTrouble } from "../../utils/storage/trouble-store.ts";
import { packagedFetch } from "../support/packaged-files.ts";
import { FakeWorld } from "../support/fake-world.ts";
import { until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const NOON = new Date(2026, 10, 19, 12).getTime();
let world: FakeWorld;

async function startWorker(): Promise<void> {
  vi.resetModules();
  world.killWorker();
  const { default: background } = await import("../../entrypoints/background/index.ts");
  background.main();
  await world.command("observe");
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
  vi.stubGlobal("fetch", packagedFetch());
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  world = new FakeWorld();
  world.install(["*://*.linkedin.com/*"]);
});
afterEach(() => vi.useRealTimers());

const noted = (kind: string | null): Promise<unknown> =>
  until(async () => (await readTrouble()) === kind, { label: `the note ${kind}`, everyMs: 5 });

describe("a background in trouble", () => {
  it("notes a full disk, goes on, and strikes the note out once it can write", async () => {
    await startWorker();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    world.show("https://www.linkedin.com/feed/");
    await world.command("observe");
    await noted("quota");
    put.mockRestore();
    await world.command("observe");
    await noted(null);
  });

  it("notes a database that cannot be opened, and answers all the same", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error", "UnknownError");
    });
    await startWorker();
    await noted("corrupt");
    open.mockRestore();
    expect(await world.command("observe")).toEqual({ ok: true });
    await noted(null);
  });
});
