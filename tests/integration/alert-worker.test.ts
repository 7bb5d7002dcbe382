import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Alerts } from "../../utils/app/alerts.ts";
import type { JournalEntry } from "../../utils/domain/journal.ts";
import type { Settings } from "../../utils/domain/settings.ts";
import { DEFAULT_SETTINGS } from "../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../utils/domain/time.ts";
import type { PageMessage } from "../../utils/messaging/protocol.ts";
import { createConnection, type Connection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { readState } from "../../utils/storage/state-store.ts";
import { alertWorker, askingIn, type AskBackground } from "../support/alert-look.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { setAsPage } from "../support/page-rules.ts";
import { until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const HOOTSUITE = "https://app.hootsuite.com/dashboard";

let world: BackgroundWorld;
let connection: Connection;
let alerts: Alerts;
/** What the page in front was told. */
let page: PageMessage[];

/** A new worker: what an earlier one knew is gone. */
function startAlerts(ask: AskBackground = askingIn(world)): void {
  alerts = alertWorker(connection, ask);
}

async function show(url: string): Promise<void> {
  world.tab = { ...world.tab, id: world.tab.id + 1 };
  world.show(url);
  await world.command("observe");
}

const readMemory = () => connection.use((db) => readState(db, "alerts"));

/** A click was heard; what it asks for has yet to be done. */
const answerWritten = (): Promise<unknown> =>
  until(async () => (await readMemory()).answers.length > 0, { label: "the answer" });

const kinds = (): string[] => world.notices.map(({ id }) => id.split(":")[0] ?? "");

const toldInJournal = (): Promise<string[]> =>
  connection.use(async (db) => {
    const entries: JournalEntry[] = await db.getAll("journal");
    return entries.flatMap((entry) => (entry.kind === "alert" ? [entry.data.alert] : []));
  });

const setAlerts = (change: Partial<Settings["alerts"]>): Promise<unknown> =>
  setAsPage({ alerts: { ...DEFAULT_SETTINGS.alerts, ...change } });

/** Works for 50 min, so that a break is due, and waits for a seam. */
async function dueBreak(): Promise<void> {
  await show(LINKEDIN);
  await world.live(50 * MINUTE_MS + 10 * SECOND_MS);
  await alerts.look();
}

beforeEach(async () => {
  world = new BackgroundWorld(november(19, 10));
  page = [];
  world.page = (message) => {
    page.push(message);
    return { lastTypedAt: null, isFullScreen: false };
  };
  await world.start();
  connection = createConnection();
  startAlerts();
});

afterEach(async () => {
  expect(world.troubles).not.toHaveBeenCalled();
  await connection.close();
  vi.useRealTimers();
});

describe("a break by the real background", () => {
  it("waits for a change of tab, names the sites, and is written down before it is shown", async () => {
    await dueBreak();
    expect(world.notices).toEqual([]);
    await show(HOOTSUITE);
    await alerts.look();
    expect(world.notices).toMatchObject([
      { title: "Time for a short break", message: expect.stringContaining("50 min on LinkedIn") },
    ]);
    expect(await toldInJournal()).toEqual(["break"]);
    await world.live(3 * MINUTE_MS);
    await alerts.look();
    expect(kinds()).toEqual(["break"]);
  });

  it("never comes while a meeting sounds in any tab, in full screen or while somebody types", async () => {
    const { page: quiet } = world;
    await dueBreak();
    world.page = (message) => ({ ...(quiet?.(message) ?? { lastTypedAt: null }), isFullScreen: true });
    await world.live(4 * MINUTE_MS);
    await alerts.look();
    world.page = () => ({ lastTypedAt: Date.now() - SECOND_MS, isFullScreen: false });
    await alerts.look();
    world.page = quiet;
    world.others = [{ url: "https://meet.google.com/abc", audible: true }];
    await alerts.look();
    expect(world.notices).toEqual([]);
    world.others = [];
    await alerts.look();
    expect(kinds()).toEqual(["break"]);
  });

  it("is put off by its second button, comes back in 10 min, and its click starts a break", async () => {
    await dueBreak();
    await show(HOOTSUITE);
    await alerts.look();
    const [first] = world.notices;
    world.events.noticeButton.fire(first?.id, 1);
    await answerWritten();
    await alerts.look();
    const clock = (at: number): string => new Date(at).toTimeString().slice(0, 5);
    expect(world.notices.slice(1)).toMatchObject([
      { id: "said", title: `It comes back at ${clock(Date.now() + 10 * MINUTE_MS)}` },
    ]);
    await world.live(9 * MINUTE_MS + 40 * SECOND_MS);
    await alerts.look();
    expect(kinds()).toEqual(["break", "said"]);
    await world.live(20 * SECOND_MS);
    await alerts.look();
    await show(LINKEDIN);
    await alerts.look();
    expect(kinds()).toEqual(["break", "said", "break"]);
    world.events.noticeClicked.fire(world.notices[2]?.id);
    await until(() => world.opened.length > 0, { label: "the break page" });
    expect(world.opened).toEqual(["chrome-extension://test-extension-id/break.html"]);
    const { breakUntil } = await connection.use((db) => readState(db, "switches"));
    expect(breakUntil).toBe(Date.now() + 5 * MINUTE_MS);
  });

  it("asks after three put-offs whether the time is wrong, and spaces breaks out", async () => {
    await connection.use(async (db) => {
      const memory = await readState(db, "alerts");
      await db.put("state", { ...memory, putOffsInRow: 3 }, "alerts");
    });
    await dueBreak();
    await show(HOOTSUITE);
    await alerts.look();
    expect(world.notices).toMatchObject([{ title: "Are these breaks badly timed?" }]);
    world.events.noticeButton.fire(world.notices[0]?.id, 0);
    await answerWritten();
    await alerts.look();
    expect((await connection.use(readSettings)).breaks.everyMin).toBe(75);
    world.events.noticeButton.fire(world.notices[0]?.id, 1);
    await answerWritten();
    await alerts.look();
    expect((await readMemory()).breaksQuietUntil).toBe(november(20, 0));
    expect(world.notices.slice(1).map(({ title }) => title)).toEqual([
      "From now on a break every 75 min",
      "No more breaks proposed today",
    ]);
  });
});

describe("a worker that dies between writing and showing", () => {
  it("never repeats what it wrote, and nobody else does", async () => {
    const asking = askingIn(world);
    startAlerts((question) =>
      question.relache === "alert.show" ? Promise.reject(new Error("killed")) : asking(question),
    );
    await dueBreak();
    await show(HOOTSUITE);
    await expect(alerts.look()).rejects.toThrow("killed");
    expect(await toldInJournal()).toEqual(["break"]);

    await world.start();
    startAlerts();
    for (let count = 0; count < 4; count += 1) {
      await show(count % 2 === 0 ? LINKEDIN : HOOTSUITE);
      await world.live(MINUTE_MS);
      await alerts.look();
    }
    expect(world.notices).toEqual([]);
    expect(await toldInJournal()).toEqual(["break"]);
  });
});

describe("channels", () => {
  const nearEnd = async (): Promise<void> => {
    await show(LINKEDIN);
    await world.live(MINUTE_MS);
    vi.setSystemTime(november(19, 17, 52));
    await world.command("observe");
    await alerts.look();
  };
  const toasts = (): string[] =>
    page.flatMap((message) => (message.relache === "toast" ? [message.notice.title] : []));

  it("shows a toast and a mark where notifications are not allowed", async () => {
    world.permissions = [];
    await nearEnd();
    expect([world.notices, toasts(), world.badge]).toEqual([[], ["You finish in 8 min"], "1"]);
    await world.live(11 * MINUTE_MS);
    expect(world.badge).not.toBe("1");
  });

  it("shows a toast alone where that is wanted, and the mark where no page can", async () => {
    await setAlerts({ endSoon: "page" });
    await nearEnd();
    expect([world.notices, toasts(), world.badge]).toEqual([[], ["You finish in 8 min"], "8"]);
    world.page = null;
    await setAlerts({ end: "badge" });
    vi.setSystemTime(november(19, 18, 1));
    await world.command("observe");
    await alerts.look();
    expect([world.notices, world.badge]).toEqual([[], "1"]);
  });

  it("follows an answer that was given on a page of ours, and says it as a notification", async () => {
    expect(await world.command("alert.answer", { id: "retime:1:", act: "space" })).toEqual({ ok: true });
    await alerts.look();
    expect((await connection.use(readSettings)).breaks.everyMin).toBe(75);
    expect(world.notices).toMatchObject([{ title: "From now on a break every 75 min" }]);
    expect(await world.command("alert.answer", { id: "said", act: "ok" })).toEqual({ ok: true });
    expect(world.opened).toEqual([]);
  });
});

describe("the page without a window", () => {
  it("is there around the end of the hours although nothing counts, and goes again", async () => {
    await show(LINKEDIN);
    await world.live(MINUTE_MS);
    world.show(undefined);
    await world.live(3 * MINUTE_MS);
    const day = new Date(2026, 10, 19);
    await connection.use((db) => db.put("state", { day: day.toLocaleDateString("en-CA") }, "tidied"));
    await world.command("observe");
    expect(world.backstage).toBeNull();
    vi.setSystemTime(day.getTime() + 17 * HOUR_MS + 50 * MINUTE_MS);
    await world.command("observe");
    expect(world.backstage).not.toBeNull();
    vi.setSystemTime(day.getTime() + 18 * HOUR_MS + 9 * MINUTE_MS);
    await world.command("observe");
    expect(world.backstage).not.toBeNull();
    vi.setSystemTime(day.getTime() + 18 * HOUR_MS + 10 * MINUTE_MS);
    await world.command("observe");
    expect(world.backstage).toBeNull();
  });
});
