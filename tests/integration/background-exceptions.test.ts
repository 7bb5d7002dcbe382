import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ExceptionDraft } from "../../utils/domain/exception-problems.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { editExceptions } from "../../utils/storage/exceptions-store.ts";
import { alertWorkerIn } from "../support/alert-look.ts";
import { BackgroundWorld, november } from "../support/background-world.ts";
import { setAsPage } from "../support/page-rules.ts";

vi.mock("webextension-polyfill", async () => {
  const { fakeBrowser: browser } = await import("wxt/testing");
  return { default: browser };
});

const LINKEDIN = "https://www.linkedin.com/feed/";

let world: BackgroundWorld;

beforeEach(async () => {
  world = new BackgroundWorld(november(19, 10));
  await world.start();
  await setAsPage({ isWelcomeDone: true });
  await at(19, 18);
});

afterEach(() => {
  expect(world.troubles).not.toHaveBeenCalled();
  vi.useRealTimers();
});

const at = (...time: Parameters<typeof november>): Promise<void> => world.sleepTo(november(...time));

/** Saves as a page does. */
async function save(draft: ExceptionDraft): Promise<void> {
  const connection = createConnection();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const edit = { add: [draft], remove: [] };
  await connection.use((db) => editExceptions(db, edit, { now: Date.now(), zone }));
  await connection.close();
  await world.command("observe");
}

/** Works on for a quarter of an hour, minute by minute, with an eye on what is to be said. */
async function work(day: number, hour: number): Promise<void> {
  const look = alertWorkerIn(world);
  world.show(LINKEDIN);
  for (let minute = 15; minute <= 30; minute += 1) {
    await at(day, hour, minute);
    await look();
  }
  world.show(undefined);
  await world.command("observe");
}

const leave = { kind: "leave", from: "2026-11-20", to: "2026-11-20", intervals: [], label: "" } as const;

const said = (): (string | undefined)[] => world.notices.map(({ id }) => id.split(":")[0]);

it("a day of leave is closed, and nothing is said on it", async () => {
  await save(leave);
  await at(20, 10);
  expect(world.rules.length).toBeGreaterThan(0);
  await work(20, 20);
  expect(said()).toEqual([]);
});

it("an evening after work is spoken of, as ever", async () => {
  await at(20, 10);
  await work(20, 20);
  expect(said()).toEqual(["after-hours"]);
});

it("another day opens, and so does the day after the leave", async () => {
  await at(20, 10);
  expect(world.rules).toEqual([]);
  await save({ ...leave, from: "2026-11-23", to: "2026-11-23" });
  expect(world.rules).toEqual([]);
  await at(23, 10);
  expect(world.rules.length).toBeGreaterThan(0);
  await at(24, 10);
  expect(world.rules).toEqual([]);
});

it("a campaign opens the evening that it adds, and closes it at its end", async () => {
  const evening = [{ start: 20 * 60, end: 21 * 60 }];
  await save({ ...leave, kind: "campaign", from: "2026-11-21", to: "2026-11-21", intervals: evening });
  await at(21, 19, 59);
  expect(world.rules.length).toBeGreaterThan(0);
  await at(21, 20);
  expect(world.rules).toEqual([]);
  await at(21, 21);
  expect(world.rules.length).toBeGreaterThan(0);
});
