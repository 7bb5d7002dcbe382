import { beforeEach, describe, expect, it } from "vitest";
import { changeState } from "../../utils/storage/state-store.ts";
import { appendEntry } from "../../utils/storage/journal-store.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { T0 } from "../support/samples.ts";
import { TrackerWorld } from "../support/tracker-world.ts";

beforeEach(freshProfile);

/** Long enough after the last input for all that waits to close. */
const SETTLE_SEC = 130;

describe("each dispatch", () => {
  it("asks to look again after a blur, and while something counts", async () => {
    const world = new TrackerWorld();
    await world.after(0, "linkedin");
    world.focus = "none";
    await world.after(10, null);
    await world.after(1.6, null);
    expect(world.rechecks).toEqual([25_000, 1600, null]);
  });

  it("obeys pause, personal tabs and a crisis as they stand in the database", async () => {
    const world = new TrackerWorld();
    await world.plan();
    const db = await world.connection.get();
    await world.after(0, "linkedin");
    await changeState(db, "switches", (row) => ({ ...row, personalSession: "session-1", personalTabs: [1] }));
    await world.after(10, "linkedin");
    await changeState(db, "switches", (row) => ({ ...row, personalSession: "session-0" }));
    await world.after(10, "linkedin");
    const at = world.now;
    const crisis = await appendEntry(
      db,
      { kind: "crisis", at, end: at + 600_000, data: {} },
      { key: "guard", change: (row, { id }) => ({ ...row, crisis: { id, start: at, end: at + 600_000 } }) },
    );
    await world.after(10, "linkedin");
    await changeState(db, "switches", (row) => ({ ...row, pausedUntil: world.now + 600_000 }));
    await world.after(10, "linkedin");
    await world.after(SETTLE_SEC, null);
    const { spans } = await world.rows();
    expect(
      spans.map(({ context, service, exceptionId, start }) => [context, service, exceptionId, start - T0]),
    ).toEqual([
      ["work", "linkedin", null, 0],
      ["personal", null, null, 10_000],
      ["exception", "linkedin", crisis.id, 20_000],
    ]);
  });

  it("counts again when a pause is over", async () => {
    const world = new TrackerWorld();
    const until = T0 + 20_000;
    await changeState(await world.connection.get(), "switches", (row) => ({ ...row, pausedUntil: until }));
    await world.after(0, "linkedin");
    await world.after(20, "linkedin");
    await world.after(10, null);
    await world.after(SETTLE_SEC, null);
    expect(await world.told()).toEqual(["linkedin[20,30)"]);
  });

  it("keeps no instant of a site that is not tracked", async () => {
    const world = new TrackerWorld();
    await world.after(10, null);
    await world.after(10, null);
    expect((await world.rows()).state.seen).toBeNull();
  });

  it("credits a browser that was killed up to the last tick of the witness", async () => {
    const world = new TrackerWorld();
    await world.after(0, "linkedin");
    await world.after(20, "linkedin");
    world.witness = { session: world.session, before: null, run: { start: T0, end: T0 + 33_500 } };
    world.session = "session-2";
    await world.restartWorker();
    await world.after(300, null);
    expect(await world.told()).toEqual(["linkedin[0,33.5)"]);
  });

  it("takes back what a beat on time has counted of a standstill, once the witness tells of it", async () => {
    const world = new TrackerWorld();
    const run = (from: number, to: number) => ({ start: T0 + from * 1000, end: T0 + to * 1000 });
    await world.after(0, "linkedin");
    world.pass(25);
    world.witness = { session: world.session, before: null, run: run(0, 25) };
    await world.tracker.dispatch("tab");
    // Frozen from 26 s on; the beat that falls into it comes right after the thaw, and asks nobody.
    world.pass(26);
    await world.tracker.dispatch("recheck", true);
    world.witness = { session: world.session, before: run(0, 26), run: run(51, 51) };
    world.pass(1);
    await world.tracker.dispatch("observe");
    world.witness = { session: world.session, before: run(0, 26), run: run(51, 60) };
    await world.after(8, null);
    await world.after(SETTLE_SEC, null);
    expect(await world.told()).toEqual(["linkedin[0,26)", "linkedin[52,60)"]);
  });

  it("goes on without a witness that cannot be read", async () => {
    const world = new TrackerWorld({ readWitness: () => Promise.reject(new Error("no file system")) });
    await world.after(0, "linkedin");
    await world.after(20, "linkedin");
    await world.after(5, null);
    await world.after(SETTLE_SEC, null);
    expect(await world.told()).toEqual(["linkedin[0,25)"]);
    expect(world.troubles.length).toBeGreaterThan(0);
  });

  it("spares the summary only when nothing happened but that time went on", async () => {
    const world = new TrackerWorld();
    await world.after(0, "linkedin");
    world.pass(20);
    const told = world.summary;
    expect((await world.tracker.dispatch("recheck", true))?.isSpared).toBe(true);
    await world.tracker.publish();
    expect(world.summary).toBe(told);
    world.url = null;
    world.pass(5);
    expect((await world.tracker.dispatch("recheck", true))?.isSpared).toBe(false);
    await world.tracker.publish();
    expect(world.summary?.counting.kind).toBe("nothing");
  });

  it("tells the summary once, of the last sample, also when that one was spared", async () => {
    const world = new TrackerWorld();
    await world.tracker.publish();
    expect(world.summary).toBeNull();
    world.url = "https://linkedin.test/";
    await world.tracker.dispatch("tab");
    world.pass(20);
    await world.tracker.dispatch("recheck", true);
    await world.tracker.publish();
    expect(world.summary?.today).toMatchObject({ offMs: 20_000 });
    const told = world.summary;
    await world.tracker.publish();
    expect(world.summary).toBe(told);
  });

  it("tells a summary that could not be told the next time", async () => {
    let isFull = true;
    const world: TrackerWorld = new TrackerWorld({
      storeSummary: async (summary) => {
        if (isFull) throw new Error("full");
        world.summary = summary;
      },
    });
    await world.tracker.dispatch("tab");
    await expect(world.tracker.publish()).rejects.toThrow("full");
    isFull = false;
    await world.tracker.publish();
    expect(world.summary).not.toBeNull();
  });

  it("never counts time twice in a summary that comes after the next sample", async () => {
    const world = new TrackerWorld();
    await world.plan();
    await world.after(0, "linkedin");
    world.pass(30);
    world.url = null;
    await world.tracker.dispatch("tab");
    world.pass(SETTLE_SEC);
    const samples = [world.tracker.dispatch("tab"), world.tracker.publish(), world.tracker.dispatch("tab")];
    await Promise.all(samples);
    expect(world.summary?.today).toMatchObject({ inMs: 30_000 });
  });
});

describe("summary after a dispatch", () => {
  it("holds closed, pending and open time up to the sample", async () => {
    const world = new TrackerWorld();
    await world.plan();
    await world.after(0, "linkedin");
    await world.after(30, "x");
    await world.after(25, "x");
    const { summary } = world;
    expect(summary?.today).toMatchObject({ day: "2026-03-02", inMs: 55_000, offMs: 0, isDayOff: false });
    expect(summary?.today.blocks).toEqual([[T0, T0 + 55_000, false]]);
    expect(summary?.top3.map(({ name, inMs }) => [name, inMs])).toEqual([
      ["LINKEDIN", 30_000],
      ["X", 25_000],
    ]);
    expect(summary?.counting).toEqual({
      kind: "counting",
      service: "x",
      activity: "community",
      context: "work",
      client: null,
      clientName: null,
      since: T0 + 30_000,
      tabId: 1,
    });
    expect(summary?.breaks).toMatchObject({ stretchStart: T0, dueAt: T0 + 50 * 60_000 });
    expect(summary?.week.map(({ day, inMs }) => [day, inMs])[0]).toEqual(["2026-03-02", 55_000]);
  });

  it("does not change when time closes, and is rebuilt alike from the database", async () => {
    const world = new TrackerWorld();
    await world.plan();
    await world.after(0, "linkedin");
    await world.after(30, null);
    const before = world.summary;
    await world.after(SETTLE_SEC, null);
    expect(world.summary?.today).toEqual(before?.today);
    expect(world.summary?.top3).toEqual(before?.top3);
    expect(world.summary?.lastEnd).toBe(T0 + 30_000);
    await world.restartWorker();
    await world.tracker.dispatch("boot");
    await world.tracker.publish();
    expect(world.summary?.today).toEqual(before?.today);
  });
});
