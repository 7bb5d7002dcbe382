import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Client } from "../../utils/domain/client.ts";
import type { Span } from "../../utils/domain/span.ts";
import { PASSIVE_LIMIT_MS } from "../../utils/domain/tracker.ts";
import { lookForAlerts } from "../support/alert-look.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { setAsPage } from "../support/page-rules.ts";
import { until } from "../support/wait.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const LUNE_PAGE = "https://www.linkedin.com/company/maison-lune/posts/";
const HOOTSUITE = "https://app.hootsuite.com/dashboard";
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const at = (hour: number): number => november(19, hour);

const LUNE: Client = {
  id: "c-lune",
  rev: 1,
  name: "Maison Lune",
  color: "#336699",
  rules: ["linkedin.com/company/maison-lune"],
  isArchived: false,
};
const NORD: Client = { ...LUNE, id: "c-nord", name: "Nord", rules: [] };

let world: BackgroundWorld;

/** Shows an address for a while. */
async function stay(url: string | undefined, durationMs: number): Promise<void> {
  world.show(url);
  await world.settled();
  await world.live(durationMs);
}

async function inDatabase<Result>(
  work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<Result>,
): Promise<Result> {
  const db = await openDB("relache");
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const told = async (): Promise<string[]> => {
  await stay(undefined, 10 * MINUTE);
  const spans = await inDatabase(async (db) => (await db.getAll("spans")) as Span[]);
  return spans
    .sort((a, b) => a.start - b.start)
    .map(
      ({ service, activity, client, context, start, end }) =>
        `${service} ${activity} ${client} ${context} ${(end - start) / SECOND}`,
    );
};

beforeEach(async () => {
  world = new BackgroundWorld(at(10));
  await world.start();
  await inDatabase(async (db) => {
    await db.put("clients", LUNE);
    await db.put("clients", NORD);
  });
});

afterEach(() => {
  expect(world.troubles).not.toHaveBeenCalled();
  vi.useRealTimers();
});

describe("clients", () => {
  it("are told by the place, in memory: no address is kept", async () => {
    await stay(LINKEDIN, 20 * SECOND);
    await stay(LUNE_PAGE, 40 * SECOND);
    const { counting } = await world.settled();
    expect(counting).toMatchObject({ client: "c-lune", clientName: "Maison Lune" });
    expect(await told()).toEqual(["linkedin watch null work 20", "linkedin watch c-lune work 40"]);
    const everything = await inDatabase(async (db) =>
      JSON.stringify(
        await Promise.all(
          [...db.objectStoreNames].filter((name) => name !== "clients").map((name) => db.getAll(name)),
        ),
      ),
    );
    expect(everything).not.toContain("maison-lune");
  });

  it("take the visit that goes on when the user says for whom it is, then all places, until tomorrow", async () => {
    await stay(HOOTSUITE, 20 * SECOND);
    expect(await world.command("client.set", { client: "c-nord" })).toEqual({ ok: true });
    world.pass(20 * SECOND);
    await stay(LUNE_PAGE, 20 * SECOND);
    await world.command("client.set", { client: null });
    await stay(LUNE_PAGE, 20 * SECOND);
    expect(await world.command("client.set", { client: "c-gone" })).toMatchObject({ ok: false });
    expect(await told()).toEqual([
      "hootsuite publishing c-nord work 40",
      "linkedin watch c-nord work 20",
      "linkedin watch c-lune work 20",
    ]);
  });

  it("are chosen anew on the next day", async () => {
    await world.command("client.set", { client: "c-nord" });
    vi.setSystemTime(at(24 + 9));
    world.mono += 23 * 60 * MINUTE;
    await stay(HOOTSUITE, 20 * SECOND);
    expect((await world.settled()).counting).toMatchObject({ client: null });
  });
});

describe("contexts", () => {
  it("follow the user's rules for a service, and its personal hours", async () => {
    await setAsPage({
      contexts: { services: { instagram: "personal" }, containers: {}, personalWeek: everyDay(13, 14) },
    });
    await stay("https://www.instagram.com/", 20 * SECOND);
    vi.setSystemTime(at(13) - 20 * SECOND);
    world.mono += 3 * 60 * MINUTE;
    await stay(LINKEDIN, 40 * SECOND);
    await stay(HOOTSUITE, 20 * SECOND);
    expect(await told()).toEqual([
      "null null null personal 20",
      "linkedin watch null work 20",
      "null null null personal 20",
      "hootsuite publishing null work 20",
    ]);
  });

  it("are personal for a while, and end by themselves", async () => {
    await world.command("personal.until", { until: Date.now() + MINUTE });
    await stay(HOOTSUITE, 40 * SECOND);
    expect((await world.settled()).counting).toMatchObject({ context: "personal" });
    await stay(HOOTSUITE, 40 * SECOND);
    expect(await told()).toEqual(["null null null personal 60", "hootsuite publishing null work 20"]);
  });

  it("follow the container of the tab where the browser tells it", async () => {
    await setAsPage({
      contexts: { services: {}, containers: { "firefox-container-2": "personal" }, personalWeek: [] },
    });
    Object.assign(world.tab, { cookieStoreId: "firefox-container-2" });
    await stay(LINKEDIN, 20 * SECOND);
    expect(await told()).toEqual(["null null null personal 20"]);
  });

  it("bear another activity when the user says so, on that tab", async () => {
    await stay(LINKEDIN, 20 * SECOND);
    expect(await world.command("activity.set", { activity: "creation" })).toEqual({ ok: true });
    await stay(LINKEDIN, 20 * SECOND);
    expect(await told()).toEqual(["linkedin watch null work 20", "linkedin creation null work 20"]);
  });
});

describe("keyboard and menus", () => {
  it("switch on, say so, and switch off again", async () => {
    await stay(HOOTSUITE, 20 * SECOND);
    world.events.command.fire("personal-tab");
    await until(() => world.notices.length === 1, { label: "the first notice" });
    expect(world.notices[0]?.title).toBe("This tab is personal. It won’t be counted.");
    await stay(HOOTSUITE, 20 * SECOND);
    world.events.menuClicked.fire({ menuItemId: "page personal-tab" });
    await until(() => world.notices.length === 2, { label: "the second notice" });
    await stay(HOOTSUITE, 20 * SECOND);
    expect(await told()).toEqual([
      "hootsuite publishing null work 20",
      "null null null personal 20",
      "hootsuite publishing null work 20",
    ]);
  });

  it("pause, begin a crisis, open the choice of clients and the break", async () => {
    world.events.command.fire("pause");
    await until(() => world.notices.length === 1, { label: "paused" });
    expect((await world.settled()).pausedUntil).toBe(at(11));
    world.events.command.fire("crisis");
    await until(() => world.notices.length === 2, { label: "crisis" });
    expect((await world.settled()).crisis?.end).toBe(at(11));
    world.events.command.fire("client");
    await until(() => world.popupsOpened.length === 1, { label: "the popup" });
    expect([world.popupsOpened, world.popup]).toEqual([["popup.html#client"], "popup.html"]);
    world.events.command.fire("break");
    await until(() => world.opened.length === 1, { label: "the break" });
    expect(world.opened[0]).toContain("/break.html");
    world.events.command.fire("no such thing");
    await world.settled();
    expect(world.notices).toHaveLength(2);
  });

  it("stand in the user's language, on pages that are allowed and on the toolbar button", async () => {
    await world.settled();
    const titles = [
      "Take a break",
      "Working for…",
      "This tab is personal",
      "Personal for 30 min",
      "Pause tracking for 1 h",
      "Crisis mode for 1 h",
    ];
    const onPages = ({ id }: { readonly id: string }): boolean => id.startsWith("page ");
    expect(world.menus.filter((item) => !onPages(item)).map(({ title }) => title)).toEqual(titles);
    expect(world.menus.filter(onPages).map(({ title }) => title)).toEqual(titles);
    await setAsPage({ language: "fr" });
    await world.settled();
    expect(world.menus.map(({ title }) => title)).toContain("Perso pendant 30 min");
    expect(world.menus).toHaveLength(12);
  });
});

describe("sound without anybody", () => {
  it("counts for an hour, then asks once whether somebody is there", async () => {
    await stay("https://www.youtube.com/watch?v=1", 20 * SECOND);
    world.tab.audible = true;
    await world.settled();
    world.idle = "idle";
    await stay("https://www.youtube.com/watch?v=1", PASSIVE_LIMIT_MS + 2 * MINUTE);
    await lookForAlerts(world);
    await stay("https://www.youtube.com/watch?v=1", 5 * MINUTE);
    await lookForAlerts(world);
    expect(world.notices.map(({ title }) => title)).toContain("Still there?");
    expect(world.notices.filter(({ title }) => title === "Still there?")).toHaveLength(1);
    const { counting, today } = await world.settled();
    expect(counting).toEqual({ kind: "nothing", why: "unattended" });
    expect(Math.abs(today.inMs - PASSIVE_LIMIT_MS)).toBeLessThanOrEqual(2 * MINUTE);
    world.idle = "active";
    await stay("https://www.youtube.com/watch?v=1", 20 * SECOND);
    expect((await world.settled()).counting).toMatchObject({ kind: "counting", service: "youtube" });
  });
});

function everyDay(start: number, end: number) {
  return Array.from({ length: 7 }, () => [{ start: start * 60, end: end * 60 }]);
}
