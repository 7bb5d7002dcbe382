import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Alerts } from "../../utils/app/alerts.ts";
import type { AlertAct, AlertNotice } from "../../utils/domain/alert-notice.ts";
import type { AlertAnswer } from "../../utils/domain/alert-memory.ts";
import { MINUTE_MS, SECOND_MS } from "../../utils/domain/time.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { appendEntry } from "../../utils/storage/journal-store.ts";
import { createConnection, type Connection } from "../../utils/storage/database.ts";
import { followAtOnce } from "../../utils/storage/alert-answers-store.ts";
import { declineRecovery } from "../../utils/storage/recovery-store.ts";
import { changeState, readState } from "../../utils/storage/state-store.ts";
import { alertWorker, askingIn } from "../support/alert-look.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { setAsPage } from "../support/page-rules.ts";
import { DEFAULT_SETTINGS } from "../../utils/domain/settings.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const HOOTSUITE = "https://app.hootsuite.com/dashboard";

let world: BackgroundWorld;
let connection: Connection;
let alerts: Alerts;
/** What the page in front was told to show. */
let toasts: AlertNotice[];

const startAlerts = (): void => {
  alerts = alertWorker(connection, askingIn(world));
};
const titles = (): string[] => toasts.map(({ title }) => title);
const readMemory = () => connection.use((db) => readState(db, "alerts"));
const exceptions = () => connection.use((db) => db.getAll("exceptions"));

async function show(url: string): Promise<void> {
  world.tab = { ...world.tab, id: world.tab.id + 1 };
  world.show(url);
  await world.command("observe");
}

/** Answers as the page in front does. */
const answer = (id: string | undefined, act: AlertAct): Promise<unknown> =>
  new Promise((resolve) =>
    world.events.message.fire(
      { relache: "alert.answer", data: { id, act } },
      { id: "test-extension-id", url: LINKEDIN, tab: { id: 1 } },
      resolve,
    ),
  );

/** Presses a button of the last toast. */
async function press(act: AlertAct): Promise<void> {
  const id = toasts.at(-1)?.id;
  await answer(id, act);
  await alerts.look();
}

/** Works at that time, ten minutes before the end of the hours. */
async function nearEnd(): Promise<void> {
  vi.setSystemTime(november(19, 17, 30));
  await show(LINKEDIN);
  await world.live(20 * MINUTE_MS);
  await alerts.look();
}

beforeEach(async () => {
  world = new BackgroundWorld(november(19, 10));
  world.permissions = [];
  toasts = [];
  world.page = (message) => {
    if (message.relache === "toast") toasts.push(message.notice);
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

describe("a quarter of an hour more", () => {
  it("moves the end for chip, alarms and alerts alike, once a day", async () => {
    await nearEnd();
    expect(toasts.at(-1)?.buttons.map(({ act }) => act)).toEqual(["park", "ok", "extend"]);
    await press("extend");
    expect(titles()).toEqual(["You finish in 10 min", "Today ends at 18:15"]);
    expect((await world.settled()).status).toMatchObject({ state: "inside", until: november(19, 18, 15) });
    expect((await readMemory()).answers).toEqual([]);

    await world.live(15 * MINUTE_MS);
    await alerts.look();
    expect(toasts.at(-1)).toMatchObject({
      title: "You finish in 10 min",
      buttons: [{ act: "park" }, { act: "ok" }],
    });
    await press("extend");
    expect(titles().at(-1)).toBe("It is too late for that now");
    expect((await world.settled()).status).toMatchObject({ until: november(19, 18, 15) });
    expect(await exceptions()).toMatchObject([
      { kind: "special", from: "2026-11-19", to: "2026-11-19", intervals: [{ start: 540, end: 1095 }] },
    ]);
    vi.setSystemTime(november(20, 10));
    expect((await world.settled()).status).toMatchObject({ until: november(20, 18) });
  });

  it("is refused once the hours are over: loosening waits", async () => {
    await nearEnd();
    vi.setSystemTime(november(19, 18, 0));
    await press("extend");
    expect(await exceptions()).toEqual([]);
    expect((await world.settled()).status.state).toBe("outside");
  });

  it("follows an answer whose worker was killed, and never twice", async () => {
    await nearEnd();
    const id = toasts.at(-1)?.id ?? "";
    await answer(id, "extend");
    expect(world.backstage).not.toBeNull();
    startAlerts();
    await Promise.all([alerts.look(), alertWorker(connection, askingIn(world)).look()]);
    await alerts.look();
    expect(await exceptions()).toHaveLength(1);
    expect(titles().filter((title) => title === "Today ends at 18:15")).toHaveLength(1);
  });
});

describe("what was parked", () => {
  it("is shown once with the first work of the next hours, and goes when that is wanted", async () => {
    await nearEnd();
    await world.command("note.park", { text: "Answer Sam" });
    await world.command("note.park", { text: "Draft the launch post" });
    toasts = [];
    world.show(undefined);
    await world.sleepTo(november(20, 9, 30));
    await alerts.look();
    expect(titles()).toEqual([]);
    await show(HOOTSUITE);
    await world.live(SECOND_MS);
    await alerts.look();
    expect(toasts).toMatchObject([
      {
        look: "note",
        title: "Good morning. You parked:",
        body: "“Answer Sam”\n“Draft the launch post”",
        buttons: [{ act: "clear" }, { act: "ok" }],
      },
    ]);
    await world.live(MINUTE_MS);
    await alerts.look();
    expect(titles()).toHaveLength(1);
    await press("clear");
    expect((await world.settled()).notes).toEqual([]);
    expect(titles()).toHaveLength(1);
  });

  it("stays in the popup when it is kept, however many there are", async () => {
    await nearEnd();
    for (const text of ["One", "Two", "Three", "Four"]) await world.command("note.park", { text });
    toasts = [];
    await world.sleepTo(november(20, 13));
    await show(LINKEDIN);
    await world.live(SECOND_MS);
    await alerts.look();
    expect(toasts).toMatchObject([{ title: "Welcome back. You parked:", buttons: [{ act: "ok" }] }]);
    expect(toasts[0]?.body).toContain("The popup shows 1 more.");
    expect((await world.settled()).notes).toHaveLength(4);
  });
});

describe("after a crisis", () => {
  it("the rest is taken back by one press", async () => {
    await nearEnd();
    vi.setSystemTime(november(19, 23));
    await connection.use((db) =>
      appendEntry(db, { kind: "crisis", at: november(19, 21), end: november(19, 22, 59), data: {} }),
    );
    await show(LINKEDIN);
    await alerts.look();
    const offer = toasts.find(({ look }) => look === "crisis");
    expect(offer).toMatchObject({
      title: "The crisis is over: 1h 59m",
      buttons: [{ act: "back", label: "Start at 09:59" }, { act: "break" }, { act: "ok" }],
    });
    await answer(offer?.id, "back");
    await alerts.look();
    expect(titles().at(-1)).toBe("You start on Friday at 09:59");
    expect(await exceptions()).toMatchObject([{ kind: "special", from: "2026-11-20" }]);
  });
});

describe("after a campaign", () => {
  const campaign = (): Promise<unknown> =>
    connection.use((db) =>
      db.add("exceptions", {
        id: "x",
        rev: 1,
        kind: "campaign",
        from: "2026-11-19",
        to: "2026-11-19",
        intervals: [{ start: 540, end: 1080 }],
        label: "Launch",
        savedAt: 1,
        effectiveFrom: 1,
        effectiveTo: null,
      }),
    );
  const itsEnd = async (): Promise<void> => {
    await campaign();
    await nearEnd();
    vi.setSystemTime(november(19, 18, 0));
    await world.command("observe");
    await alerts.look();
  };

  it("its end only says so where the day off was declined in the options", async () => {
    await connection.use((db) => declineRecovery(db, "2026-11-19", true, november(2, 12)));
    await itsEnd();
    expect(toasts.at(-1)).toMatchObject({ title: "The campaign is over", buttons: [{ act: "ok" }] });
    expect(toasts.at(-1)?.body).not.toContain("Friday");
  });

  it("its last end offers a day off", async () => {
    await itsEnd();
    expect(toasts.at(-1)).toMatchObject({
      title: "The campaign is over",
      buttons: [{ act: "back", label: "Take Friday off" }, { act: "ok" }],
    });
    await press("back");
    expect(titles().at(-1)).toBe("A day off on Friday");
    expect(await exceptions()).toContainEqual(
      expect.objectContaining({ kind: "leave", from: "2026-11-20", to: "2026-11-20" }),
    );
  });
});

describe("quiet for this meeting", () => {
  it("holds while something sounds, and ends after 5 min of silence", async () => {
    await show(LINKEDIN);
    await world.live(48 * MINUTE_MS);
    await answer("meeting:0:", "quiet");
    await alerts.look();
    expect(titles()).toEqual(["Quiet for this meeting"]);
    world.others = [{ url: "https://elsewhere.example/", audible: true }];
    for (let count = 0; count < 20; count += 1) {
      await world.live(40 * SECOND_MS);
      await show(count % 2 === 0 ? HOOTSUITE : LINKEDIN);
      await alerts.look();
    }
    expect(titles()).toHaveLength(1);
    world.others = [];
    for (let count = 0; count < 20; count += 1) {
      await world.live(20 * SECOND_MS);
      await show(count % 2 === 0 ? HOOTSUITE : LINKEDIN);
      await alerts.look();
    }
    expect(titles()).toEqual(["Quiet for this meeting", "Time for a short break"]);
  });
});

describe("an answer on a page of ours", () => {
  const labels = { extended: "Longer", back: "Back", recovery: "Off" };
  const follow = (id: string, act: AlertAct) => {
    const moment = { now: Date.now(), zone: currentZone() };
    return connection.use((db) => followAtOnce(db, { id, act }, moment, labels));
  };

  it("is followed at once and leaves nothing behind to follow or to say", async () => {
    const waiting: AlertAnswer = { id: "retime:1:", act: "today", on: "page" };
    await connection.use((db) => changeState(db, "alerts", (row) => ({ ...row, answers: [waiting] })));
    expect(await follow("break:1:", "later")).toEqual({ said: "later", at: Date.now() + 10 * MINUTE_MS });
    expect(await readMemory()).toMatchObject({ answers: [waiting], postponed: "break", putOffsInRow: 1 });
    expect(await follow("retime:1:", "space")).toEqual({ said: "space", everyMin: 75 });
    expect(titles()).toEqual([]);
  });
  it("gives the quarter of an hour once a day, whoever asks", async () => {
    await nearEnd();
    expect(await follow("end-soon:1:", "extend")).toMatchObject({ said: "extend" });
    expect(await follow("end-soon:1:", "extend")).toEqual({ said: "refused" });
  });
});

describe("an answer of an earlier version", () => {
  it("finds a memory without the rows that came later", async () => {
    const { answers, meetingSince, extendedDay, ...before } = await readMemory();
    expect([answers, meetingSince, extendedDay]).toEqual([[], null, null]);
    await connection.use((db) => db.put("state", before as never, "alerts"));
    await setAsPage({ alerts: { ...DEFAULT_SETTINGS.alerts } });
    const given: AlertAnswer = { id: "retime:1:", act: "today", on: "page" };
    await connection.use((db) =>
      changeState(db, "alerts", (row) => ({ ...row, answers: [...row.answers, given] })),
    );
    await alerts.look();
    expect((await readMemory()).breaksQuietUntil).toBe(november(20, 0));
  });
});
