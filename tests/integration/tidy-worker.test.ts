import { afterEach, beforeEach, describe, expect, it, vi, type Mock, type MockInstance } from "vitest";
import { DEFAULT_LEVELS } from "../../utils/domain/decide.ts";
import { HOUR_MS, MINUTE_MS } from "../../utils/domain/time.ts";
import { addDays, dayKeyAt } from "../../utils/domain/zone.ts";
import { DEFAULT_WEEK } from "../../utils/domain/week-plan.ts";
import { openRelache, type RelacheDb } from "../../utils/storage/database.ts";
import { eraseAll, readAllRows, replaceAllRows } from "../../utils/storage/data-store.ts";
import { readState } from "../../utils/storage/state-store.ts";
import worker from "../../entrypoints/tidy-worker.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { until } from "../support/wait.ts";

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const NOON = new Date(2026, 10, 23, 12).getTime();
const TODAY = dayKeyAt(NOON, zone);
const before = (days: number): number => NOON - days * 24 * HOUR_MS;

let db: RelacheDb;
let told: Mock<(message: string) => void>;
let errors: MockInstance<typeof console.error>;
/** Takes a file of the private file system away. */
let removed: Mock<(name: string) => Promise<void>>;
/** What the worker does when its hour has come, one a start. */
let hours: (() => void)[];

beforeEach(async () => {
  freshProfile();
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  hours = [];
  // fake-indexeddb and the tests' own waiting use timers too.
  const real = globalThis.setTimeout;
  vi.stubGlobal("setTimeout", (run: () => void, delayMs?: number) =>
    delayMs === HOUR_MS ? hours.push(run) : real(run, delayMs),
  );
  told = vi.fn();
  vi.stubGlobal("postMessage", told);
  errors = vi.spyOn(console, "error").mockReturnValue(undefined);
  removed = vi.fn(async () => undefined);
  vi.stubGlobal("location", { hash: "" });
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => ({ removeEntry: removed }) } });
  db = await openRelache();
});

afterEach(() => {
  db.close();
  vi.useRealTimers();
});

/** A span that is too old and one that is not, with the shapes of their days; and a plan of three days ago. */
async function fill(): Promise<void> {
  for (const [id, days] of [
    ["old", 120],
    ["new", 1],
  ] as const) {
    const start = before(days);
    const by = { rev: 1, device: "d", zone };
    const what = { service: "x", activity: "watch", client: null, context: "work" } as const;
    const span = { ...by, ...what, id, start, end: start + MINUTE_MS } as const;
    await db.put("spans", { ...span, exceptionId: null, source: "auto" });
    const shape = { blocks: [], inMs: [], offMs: [], switches: 0, peeks: 0 };
    await db.put("dayShape", { ...by, ...shape, day: dayKeyAt(start, zone) });
  }
  const goals = { restGoalMin: 660, contractMin: null, levels: DEFAULT_LEVELS };
  const from = { effectiveFrom: before(3), savedAt: before(3), zone: null };
  await db.put("plans", { id: "p", week: DEFAULT_WEEK, ...from, ...goals });
}

/** Starts a worker, or has its hour come, and waits until it rests again. */
async function run(start: () => unknown = () => worker.main()): Promise<void> {
  const resting = hours.length;
  start();
  await until(() => hours.length > resting, { label: "the end of a run" });
}

const tidied = async (): Promise<string | null> => (await readState(db, "tidied")).day;
const spans = (): Promise<string[]> => db.getAllKeys("spans");
const frozen = (): Promise<string[]> => db.getAllKeys("dayPlans");
const PAST_DAYS = [3, 2, 1].map((days) => addDays(TODAY, -days));

describe("the tidy worker", () => {
  it("lets go what is old, freezes finished days, and tells so", async () => {
    await fill();
    await run();
    expect([await spans(), await frozen(), await tidied()]).toEqual([["new"], PAST_DAYS, TODAY]);
    expect(await db.count("tombstones")).toBe(0);
    expect(told.mock.calls).toEqual([["tidied"]]);
    expect(errors).not.toHaveBeenCalled();
  });

  it("has nothing to do until the next day, which it notices by itself", async () => {
    await fill();
    await run();
    await fill();
    await run();
    await run(hours[0]);
    expect([told.mock.calls.length, await spans()]).toEqual([1, ["new", "old"]]);
    vi.setSystemTime(NOON + 24 * HOUR_MS);
    await run(hours[0]);
    expect([await spans(), await frozen()]).toEqual([["new"], [...PAST_DAYS, TODAY]]);
    expect([await tidied(), told.mock.calls.length]).toEqual([addDays(TODAY, 1), 2]);
  });

  it("takes the witness's record away where nobody witnesses, and lets go of none that is being written", async () => {
    await run();
    expect(removed.mock.calls).toEqual([["witness"]]);
    removed.mockRejectedValueOnce(new DOMException("held", "NoModificationAllowedError"));
    await run();
    vi.stubGlobal("location", { hash: "#session" });
    await run();
    expect([removed.mock.calls.length, errors.mock.calls]).toEqual([2, []]);
  });

  it("comes to the same when two of it run at once", async () => {
    await fill();
    const resting = hours.length;
    worker.main();
    worker.main();
    await until(() => hours.length === resting + 2, { label: "the end of both" });
    expect([await spans(), await frozen(), await tidied()]).toEqual([["new"], PAST_DAYS, TODAY]);
    expect(errors).not.toHaveBeenCalled();
  });

  it("says what went wrong, and tries again when its hour has come", async () => {
    await fill();
    const shape = { blocks: [], inMs: [], offMs: [], switches: 0, peeks: 0, rev: 1 };
    // No day at all, but a text that comes before today: nothing can be counted from there.
    await db.clear("dayShape");
    await db.put("dayShape", { ...shape, device: "d", zone, day: "1x" });
    await run();
    expect([told.mock.calls, await tidied(), errors.mock.calls.length]).toEqual([[], null, 1]);
    await db.clear("dayShape");
    await db.put("dayShape", { ...shape, device: "d", zone, day: addDays(TODAY, -1) });
    await run(hours.at(-1));
    expect([told.mock.calls.length, await tidied(), await spans()]).toEqual([1, TODAY, ["new"]]);
  });

  it("looks through what was imported, and begins anew after everything was erased", async () => {
    await fill();
    const rows = await readAllRows(db);
    await run();
    await replaceAllRows(db, rows, { now: Date.now(), zone, socialIn: () => () => false });
    expect([await tidied(), await spans()]).toEqual([null, ["new", "old"]]);
    await run(hours[0]);
    expect([await tidied(), await spans()]).toEqual([TODAY, ["new"]]);
    await eraseAll(db);
    expect(await tidied()).toBeNull();
  });
});
