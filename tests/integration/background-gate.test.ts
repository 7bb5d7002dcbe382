import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PlanParts } from "../../utils/domain/rule-edits.ts";
import { SHIELD_KEY, type ShieldState } from "../../utils/domain/shield-state.ts";
import { DEFAULT_SETTINGS, UNLIMITED_VISITS } from "../../utils/domain/settings.ts";
import { MINUTE_MS, SECOND_MS } from "../../utils/domain/time.ts";
import { readAllRows, replaceAllRows, type AllRows } from "../../utils/storage/data-store.ts";
import { createConnection, type RelacheDb } from "../../utils/storage/database.ts";
import { readExceptions } from "../../utils/storage/exceptions-store.ts";
import {
  declineGiveBack,
  readGiveBack,
  takeBack,
  undoTakeBack,
} from "../../utils/storage/give-back-store.ts";
import { journalBetween } from "../../utils/storage/journal-store.ts";
import { readVisitCosts } from "../../utils/storage/visit-rows.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { saveAsPage, setAsPage } from "../support/page-rules.ts";
import { fakeBrowser } from "wxt/testing";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";
const HOME = process.env.TZ;
const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const moment = () => ({ now: Date.now(), zone: zone(), socialIn: () => (id: string) => id === "linkedin" });
const LABEL = "Rest after a crisis";

let world: BackgroundWorld;

beforeEach(async () => {
  world = new BackgroundWorld(november(19, 10));
  await world.start();
  await setAsPage({ isWelcomeDone: true });
  await plan({ levels: { tools: "gate", social: "gate", services: {} } });
  await at(19, 18);
});

afterEach(() => {
  expect(world.troubles).not.toHaveBeenCalled();
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
  vi.useRealTimers();
});

const at = (...time: Parameters<typeof november>): Promise<void> => world.sleepTo(november(...time));

async function workOn(seconds: number): Promise<void> {
  world.show(LINKEDIN);
  await world.command("observe");
  await world.live(seconds * SECOND_MS);
  world.show(undefined);
  await world.command("observe");
}

const plan = (to: Partial<PlanParts>): Promise<unknown> => saveAsPage({ plan: { from: {}, to } });

/** Works on the database as a page does, and tells the background. */
async function asPage<Result>(work: (db: RelacheDb) => Promise<Result>): Promise<Result> {
  const connection = createConnection();
  const result = await connection.use(work);
  await connection.close();
  await world.command("observe");
  return result;
}

const isClosed = (host = "linkedin.com"): boolean =>
  world.rules.some(
    ({ action, condition }) => action.type === "redirect" && condition.requestDomains.includes(host),
  );

/** What pages go by, beside the rules: both have to say the same. */
async function isInsideForPages(): Promise<boolean> {
  const stored = (await fakeBrowser.storage.local.get(SHIELD_KEY))[SHIELD_KEY] as ShieldState;
  const now = Date.now();
  return stored.calendar.inside.some(([start, end]) => start <= now && now < end);
}

const visit = (service: string, minutes = 5) =>
  world.command("visit.start", { service, minutes, reason: "client" });

describe("a crisis in the night", () => {
  const crisis = async (): Promise<string> => {
    await at(19, 22);
    await world.command("crisis.start", { minutes: 60 });
    expect(isClosed()).toBe(false);
    await at(19, 22, 40);
    await world.command("crisis.start", { minutes: 30 });
    await at(19, 23, 31);
    expect(isClosed()).toBe(true);
    const offer = await asPage((db) => readGiveBack(db, moment(), LABEL));
    expect(offer).toMatchObject({ start: november(20, 10, 30), plannedStart: november(20, 9) });
    return offer?.crisis ?? "";
  };

  it("is given back: the morning begins later, for that day alone, and once", async () => {
    const id = await crisis();
    expect(await asPage((db) => takeBack(db, id, moment(), LABEL))).toMatchObject({ ok: true });
    expect(await asPage((db) => takeBack(db, id, moment(), LABEL))).toEqual({ ok: false, why: "gone" });
    expect(await asPage((db) => readGiveBack(db, moment(), LABEL))).toBeNull();
    expect(await asPage(readExceptions)).toMatchObject([
      { kind: "special", from: "2026-11-20", label: LABEL, effectiveTo: null },
    ]);
    await at(20, 9);
    expect([isClosed(), await isInsideForPages()]).toEqual([true, false]);
    await at(20, 10, 29);
    expect(isClosed()).toBe(true);
    await at(20, 10, 30);
    expect([isClosed(), await isInsideForPages()]).toEqual([false, true]);
    await at(20, 18);
    expect(isClosed()).toBe(true);
    await at(23, 9);
    expect(isClosed()).toBe(false);
  });

  it("is taken back by a slip, and the offer stands again", async () => {
    const id = await crisis();
    const result = await asPage((db) => takeBack(db, id, moment(), LABEL));
    if (!result.ok) throw new Error(result.why);
    await at(19, 23, 35);
    expect(await asPage((db) => undoTakeBack(db, result.taken, moment()))).toMatchObject({
      ok: true,
      isDelayed: false,
    });
    expect(await asPage(readExceptions)).toEqual([]);
    expect(await asPage((db) => readGiveBack(db, moment(), LABEL))).toMatchObject({ crisis: id });
    await at(20, 9);
    expect(isClosed()).toBe(false);
  });

  it("is not offered again once it was turned down", async () => {
    const id = await crisis();
    await asPage((db) => declineGiveBack(db, id, Date.now()));
    expect(await asPage((db) => readGiveBack(db, moment(), LABEL))).toBeNull();
    const recoveries = await asPage((db) => journalBetween(db, 0, Infinity, "recovery"));
    expect(recoveries).toMatchObject([{ data: { crisis: id, isTaken: false } }]);
    await at(20, 9);
    expect(isClosed()).toBe(false);
  });
});

describe("what nobody ends", () => {
  const sleepUntilTheAlarm = async (): Promise<number> => {
    world.killWorker();
    const due = world.alarms.get("wake")?.scheduledTime ?? Infinity;
    world.pass(due - Date.now());
    await world.load();
    world.ring("wake");
    await vi.waitFor(() => expect(isClosed()).toBe(true));
    return due;
  };

  it("closes at its time by the alarm alone, the worker dead since it began: a crisis, then offered back", async () => {
    await at(19, 22);
    await world.command("crisis.start", { minutes: 30 });
    expect(await sleepUntilTheAlarm()).toBe(november(19, 22, 30));
    expect(await isInsideForPages()).toBe(false);
    const offer = await asPage((db) => readGiveBack(db, moment(), LABEL));
    expect(offer).toMatchObject({ crisisMs: 30 * MINUTE_MS, start: november(20, 9, 30) });
  });

  it("closes at its time by the alarm alone: a visit", async () => {
    await at(19, 22);
    await visit("linkedin", 10);
    expect(isClosed()).toBe(false);
    expect(await sleepUntilTheAlarm()).toBe(november(19, 22, 10));
  });

  it("asks again after four hours of crisis, however often it is prolonged", async () => {
    await at(19, 19);
    for (const minutes of [120, 60, 120]) await world.command("crisis.start", { minutes });
    expect(await sleepUntilTheAlarm()).toBe(november(19, 23));
    await world.command("crisis.start", { minutes: 30 });
    expect(world.alarms.get("wake")?.scheduledTime).toBe(Date.now() + 30 * MINUTE_MS);
    expect(isClosed()).toBe(false);
  });
});

describe("short visits", () => {
  it("have no end of the week without a limit", async () => {
    await at(20, 10);
    await setAsPage({ gate: { ...DEFAULT_SETTINGS.gate, visitsPerWeek: UNLIMITED_VISITS } });
    await at(20, 20);
    for (let each = 0; each < 12; each += 1) expect(await visit("linkedin")).toMatchObject({ ok: true });
  });

  it("do not exist on a closed service or closed platforms; a crisis opens them", async () => {
    await plan({ levels: { tools: "gate", social: "closed", services: { hootsuite: "closed" } } });
    await at(19, 20);
    expect([isClosed(), isClosed("hootsuite.com")]).toEqual([true, true]);
    expect(await visit("linkedin")).toEqual({ ok: false, why: "closed" });
    expect(await visit("hootsuite")).toEqual({ ok: false, why: "closed" });
    await world.command("crisis.start", { minutes: 30 });
    expect([isClosed(), isClosed("hootsuite.com")]).toEqual([false, false]);
  });

  it("are in the journal with their reason, and tell what they cost", async () => {
    await at(20, 17);
    await workOn(20);
    await at(20, 20);
    await visit("linkedin");
    await workOn(60);
    await at(20, 20, 30);
    const now = Date.now();
    const costs = await asPage((db) => readVisitCosts(db, [november(20, 18), now], now, zone()));
    expect(costs).toMatchObject([
      {
        visit: { data: { service: "linkedin", reason: "client" } },
        spentMs: MINUTE_MS,
        brokenMs: november(20, 20) - november(20, 17) - 20 * SECOND_MS,
        restUntil: november(21, 7, 1),
      },
    ]);
  });
});

describe("an import off-hours", () => {
  const ALL_DAY = Array.from({ length: 7 }, () => [{ start: 0, end: 1440 }]);
  const opened = (rows: AllRows): AllRows => ({
    ...rows,
    plans: rows.plans.map((each) => ({ ...each, week: ALL_DAY })),
    journal: [],
    settings: rows.settings.map((each) => ({ ...each, gate: { ...each.gate, visitsPerWeek: 10 } })),
  });

  it("opens nothing before the next start, then is followed", async () => {
    await at(19, 20);
    for (let each = 0; each < 3; each += 1) await visit("linkedin");
    await world.command("visit.end", { service: "linkedin" });
    const rules = world.rules;
    expect(isClosed()).toBe(true);
    const outcome = await asPage(async (db) => replaceAllRows(db, opened(await readAllRows(db)), moment()));
    expect(outcome).toEqual({ rulesFrom: november(20, 9), areSettingsKept: true });
    expect(world.rules).toEqual(rules);
    expect(await visit("linkedin")).toEqual({ ok: false, why: "no-visits-left" });
    await at(20, 8, 59);
    expect([isClosed(), await isInsideForPages()]).toEqual([true, false]);
    await at(20, 9);
    expect(isClosed()).toBe(false);
    await at(20, 23);
    expect([isClosed(), await isInsideForPages()]).toEqual([false, true]);
  });

  it("comes in at once within the hours", async () => {
    await at(20, 10);
    const outcome = await asPage(async (db) => replaceAllRows(db, opened(await readAllRows(db)), moment()));
    expect(outcome).toEqual({ rulesFrom: null, areSettingsKept: false });
    await at(20, 20);
    expect(isClosed()).toBe(false);
  });
});

describe("the state that is shown is the state that is enforced", () => {
  it("also after rules were deleted by hand, with the next wake of the same worker", async () => {
    await at(19, 20);
    const kept = world.rules;
    expect(kept).not.toEqual([]);
    world.rules = kept.slice(1);
    world.ring("wake");
    await world.command("observe");
    expect(world.rules.toSorted((a, b) => a.id - b.id)).toEqual(kept.toSorted((a, b) => a.id - b.id));
  });

  it("also when the clock is set back into the hours, and on again", async () => {
    await at(19, 20);
    expect([isClosed(), await isInsideForPages()]).toEqual([true, false]);
    await at(19, 17);
    expect([isClosed(), await isInsideForPages()]).toEqual([false, true]);
    await at(19, 20);
    expect([isClosed(), await isInsideForPages()]).toEqual([true, false]);
  });

  it("also when the clock is set back before a crisis or a visit began", async () => {
    await at(19, 20);
    await visit("linkedin");
    await world.command("crisis.start", { minutes: 30 });
    await at(19, 19);
    expect(isClosed()).toBe(true);
    await at(19, 20, 10);
    expect(isClosed()).toBe(false);
    await at(19, 20, 31);
    expect(isClosed()).toBe(true);
  });

  it("also after a sleep over a boundary", async () => {
    await at(19, 20);
    await at(20, 10);
    expect([isClosed(), await isInsideForPages()]).toEqual([false, true]);
    await at(21, 10);
    expect([isClosed(), await isInsideForPages()]).toEqual([true, false]);
  });

  it("also in another zone: the hours follow the computer", async () => {
    process.env.TZ = "Europe/Paris";
    await at(20, 17);
    expect(isClosed()).toBe(false);
    const instant = Date.now();
    process.env.TZ = "Asia/Tokyo";
    await world.command("observe");
    expect(Date.now()).toBe(instant);
    // 17:00 in Paris is past midnight in Tokyo.
    expect([isClosed(), await isInsideForPages()]).toEqual([true, false]);
    process.env.TZ = "America/New_York";
    await world.command("observe");
    expect([isClosed(), await isInsideForPages()]).toEqual([false, true]);
  });
});
