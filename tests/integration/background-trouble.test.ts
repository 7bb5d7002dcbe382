import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readTrouble } from "../../utils/storage/trouble-store.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

let world: BackgroundWorld;

beforeEach(() => {
  world = new BackgroundWorld(november(19, 12));
  world.troubles.mockReturnValue(undefined);
});
afterEach(() => vi.useRealTimers());

const noted = (kind: string | null): Promise<unknown> =>
  until(async () => (await readTrouble()) === kind, { label: `the note ${kind}`, everyMs: 5 });

describe("a background in trouble", () => {
  it("notes a full disk, goes on, and strikes the note out once it can write", async () => {
    await world.start();
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
    await world.start();
    await noted("corrupt");
    open.mockRestore();
    expect(await world.command("observe")).toEqual({ ok: true });
    await noted(null);
  });
});
