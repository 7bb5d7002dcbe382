import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { openRelache } from "../../utils/storage/database.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const PAGE = "chrome-extension://test-extension-id/backstage.html#";

let world: BackgroundWorld;

beforeEach(() => {
  // Far from the ends of the hours, around which alerts keep the page.
  world = new BackgroundWorld(november(19, 10));
});

afterEach(() => {
  vi.useRealTimers();
});

/** What the tidy worker leaves when it has tidied, and what import takes back. */
async function leaveMark(isDone: boolean): Promise<void> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = isDone ? dayKeyAt(Date.now(), zone) : null;
  const db = await openRelache();
  await changeState(db, "tidied", () => ({ day }));
  db.close();
}

const sessionName = async (): Promise<unknown> => (await fakeBrowser.storage.session.get("session")).session;

describe("the page without a window", () => {
  it("is there for the housekeeper until the day is tidied, and stays when it fails", async () => {
    await world.start();
    expect(world.backstage).toBe(PAGE);
    const { createDocument, closeDocument } = spies();
    await world.command("observe");
    await world.start();
    expect([createDocument.mock.calls, closeDocument.mock.calls]).toEqual([[], []]);
    await leaveMark(true);
    await world.command("observe");
    expect(world.backstage).toBeNull();
    await world.start();
    expect([createDocument.mock.calls, closeDocument.mock.calls.length]).toEqual([[], 1]);
  });

  it("is there with the witness while something counts, tidied or not", async () => {
    await world.start();
    world.show(LINKEDIN);
    await world.command("observe");
    const name = await sessionName();
    expect([typeof name, world.backstage]).toEqual(["string", `${PAGE}${String(name)}`]);
    const { createDocument } = spies();
    await leaveMark(true);
    await world.command("observe");
    expect([createDocument.mock.calls, world.backstage]).toEqual([[], `${PAGE}${String(name)}`]);
  });

  it("comes again when other data came in", async () => {
    await world.start();
    await leaveMark(true);
    await world.command("observe");
    await leaveMark(false);
    await world.command("data.changed");
    expect(world.backstage).toBe(PAGE);
  });
});

function spies() {
  const api = (
    fakeBrowser as unknown as {
      offscreen: { createDocument: (wanted: object) => unknown; closeDocument: () => unknown };
    }
  ).offscreen;
  return { createDocument: vi.spyOn(api, "createDocument"), closeDocument: vi.spyOn(api, "closeDocument") };
}

describe("in Firefox", () => {
  class FakeWorker extends EventTarget {
    static readonly alive = new Map<string, FakeWorker>();
    readonly answers: unknown[] = [];
    readonly #script: string;
    constructor(script: string) {
      super();
      this.#script = script;
      FakeWorker.alive.set(script, this);
    }
    postMessage(answer: unknown): void {
      this.answers.push(answer);
    }
    terminate(): void {
      FakeWorker.alive.delete(this.#script);
    }
  }
  const alive = (): string[] => [...FakeWorker.alive.keys()];

  beforeEach(() => {
    FakeWorker.alive.clear();
    vi.stubEnv("FIREFOX", "yes");
    vi.stubGlobal("Worker", FakeWorker);
    return () => vi.unstubAllEnvs();
  });

  it("the background holds the workers itself, and looks at once when one has news", async () => {
    await world.start();
    expect(alive()).toEqual(["/tidy-worker.js#", "/alert-worker.js#"]);
    await leaveMark(true);
    FakeWorker.alive.get("/tidy-worker.js#")?.dispatchEvent(new Event("message"));
    await until(() => alive().length === 0, { label: "the end of the housekeeper" });
    world.show(LINKEDIN);
    await world.command("observe");
    const session = String(await sessionName());
    expect(alive()).toEqual([
      `/tidy-worker.js#${session}`,
      `/alert-worker.js#${session}`,
      `/witness-worker.js#${session}`,
    ]);
    expect(world.backstage).toBeNull();
  });

  it("the background answers the one who decides on alerts", async () => {
    await world.start();
    world.show(LINKEDIN);
    await world.command("observe");
    const worker = FakeWorker.alive.get(`/alert-worker.js#${String(await sessionName())}`);
    const ask = (data: object) => worker?.dispatchEvent(new MessageEvent("message", { data }));
    ask({ relache: "alert.moment", data: {} });
    await until(() => worker?.answers.length === 1, { label: "the moment" });
    expect(worker?.answers[0]).toMatchObject({
      ok: true,
      tabId: world.tab.id,
      canNotify: true,
      hasShield: false,
    });
    const notice = { id: "end:1", title: "The end", body: "", buttons: [] };
    ask({ relache: "alert.show", data: { notice, on: "system" } });
    await until(() => worker?.answers.length === 2, { label: "the notice" });
    expect(world.notices).toMatchObject([{ id: "end:1", title: "The end" }]);
  });

  it("a worker that cannot run is let go", async () => {
    await world.start();
    FakeWorker.alive.get("/tidy-worker.js#")?.dispatchEvent(new Event("error"));
    await world.command("observe");
    expect(alive()).toEqual(["/alert-worker.js#"]);
  });
});
