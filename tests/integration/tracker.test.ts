import { beforeEach, describe, expect, it } from "vitest";
import { transact } from "../../utils/storage/tracking-store.ts";
import { StorageError } from "../../utils/storage/storage-error.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { T0 } from "../support/samples.ts";
import { TrackerWorld } from "../support/tracker-world.ts";

beforeEach(freshProfile);

/** Long enough after the last input for all that waits to close. */
const SETTLE_SEC = 130;

describe("tracker over a database", () => {
  it("writes spans, totals and shape of a visit together", async () => {
    const world = new TrackerWorld();
    await world.plan();
    await world.after(0, "linkedin");
    await world.after(30, "linkedin");
    await world.after(10, "x");
    await world.after(20, null);
    expect((await world.rows()).spans).toEqual([]);
    await world.after(SETTLE_SEC, null);
    const { spans, days, shapes, state } = await world.rows();
    expect(await world.told()).toEqual(["linkedin[0,40)", "x[40,60)"]);
    expect(spans.map(({ context, source, zone }) => [context, source, zone])).toEqual([
      ["work", "auto", "Europe/Paris"],
      ["work", "auto", "Europe/Paris"],
    ]);
    expect(days.map(({ service, inMs, offMs }) => [service, inMs, offMs])).toEqual([
      ["linkedin", 40_000, 0],
      ["x", 20_000, 0],
    ]);
    expect(shapes[0]?.blocks).toEqual([[T0, T0 + 60_000, "work"]]);
    expect(shapes[0]?.switches).toBe(1);
    expect(state).toMatchObject({ open: null, pending: [] });
  });

  it("numbers records and revisions within the transaction", async () => {
    const world = new TrackerWorld();
    for (const site of ["linkedin", "x", "linkedin", "buffer", null] as const) await world.after(20, site);
    await world.after(SETTLE_SEC, null);
    const { spans } = await world.rows();
    expect(spans.map(({ id, device }) => id.replace(device, "me"))).toEqual(["me-1", "me-2", "me-3", "me-4"]);
    expect(spans.map(({ rev }) => rev)).toEqual([1, 2, 3, 4]);
  });

  it("goes on after a restart of the worker in the middle of a visit", async () => {
    const world = new TrackerWorld();
    await world.after(0, "linkedin");
    await world.after(20, "linkedin");
    await world.restartWorker();
    await world.after(25, "linkedin");
    await world.after(15, null);
    await world.after(SETTLE_SEC, null);
    expect(await world.told()).toEqual(["linkedin[0,60)"]);
  });

  it("gives the same whether or not the worker dies before every event", async () => {
    const visit = async (dies: boolean): Promise<unknown> => {
      freshProfile();
      const world = new TrackerWorld();
      for (const [sec, site] of [
        [0, "linkedin"],
        [30, "linkedin"],
        [12, "x"],
        [7, "linkedin"],
        [30, null],
      ] as const) {
        if (dies) await world.restartWorker();
        await world.after(sec, site);
      }
      await world.after(SETTLE_SEC, null);
      const { spans, days, shapes } = await world.rows();
      const device = spans[0]?.device ?? "";
      return JSON.parse(JSON.stringify({ spans, days, shapes }).replaceAll(device, "me"));
    };
    expect(await visit(true)).toEqual(await visit(false));
  });

  it("closes at the last credited instant when the browser was quit", async () => {
    const world = new TrackerWorld();
    await world.after(0, "linkedin");
    await world.after(30, "linkedin");
    world.session = "session-2";
    await world.restartWorker();
    await world.after(270, "linkedin");
    expect(await world.told()).toEqual(["linkedin[0,30)"]);
  });

  it("writes nothing of a dispatch whose transaction dies, and all of it at the next", async () => {
    let isDying = false;
    const world: TrackerWorld = new TrackerWorld({
      commit: async (step) => {
        const db = await world.connection.get();
        return await transact(db, {
          ...step,
          judge: (segment, material) => {
            if (isDying) throw new Error("the worker is killed here");
            return step.judge(segment, material);
          },
        });
      },
    });
    await world.after(0, "linkedin");
    await world.after(30, "x");
    const before = await world.rows();
    isDying = true;
    world.pass(30);
    await world.after(100, "x");
    expect(await world.rows()).toEqual(before);
    expect(world.troubles).toHaveLength(1);
    isDying = false;
    await world.restartWorker();
    await world.after(1, null);
    // The silence since the last written sample is longer than the gap limit: nothing of it is credited.
    expect(await world.told()).toEqual(["linkedin[0,30)"]);
    const { state } = await world.rows();
    expect(state).toMatchObject({ open: null, pending: [] });
  });

  it("writes each of two dispatches at once, in the order of their events", async () => {
    const world = new TrackerWorld();
    await world.after(0, "linkedin");
    world.pass(10);
    world.url = "https://x.test/";
    const first = world.tracker.dispatch("activated");
    world.pass(5);
    world.url = null;
    const second = world.tracker.dispatch("focus");
    const done = await Promise.all([first, second]);
    expect(done.map((each) => each?.tracker.seen?.at)).toEqual([T0 + 10_000, T0 + 15_000]);
    await world.after(SETTLE_SEC, null);
    const { spans, days } = await world.rows();
    expect(await world.told()).toContain("linkedin[0,10)");
    const total = days.reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0);
    expect(total).toBe(spans.reduce((sum, { start, end }) => sum + end - start, 0));
    expect(new Set(spans.map(({ id }) => id)).size).toBe(spans.length);
  });

  it("writes in the order of the events, also when the browser answers the first one late", async () => {
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const world: TrackerWorld = new TrackerWorld({
      readPlace: async () => {
        const { focus, url } = world;
        if (world.now === T0 + 10_000) await late;
        return { focus, tab: { id: 1, url, isAudible: false, container: null } };
      },
    });
    await world.after(0, "linkedin");
    const first = world.after(10, "x");
    const second = world.after(5, null);
    // Time enough for the second one to be written, were it not to wait for its turn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer();
    await Promise.all([first, second]);
    await world.after(SETTLE_SEC, null);
    expect(await world.told()).toEqual(["linkedin[0,10)", "x[10,15)"]);
  });

  it("reports trouble with the database once and works again", async () => {
    let failures = 1;
    const world: TrackerWorld = new TrackerWorld({
      commit: async (step) => {
        if (failures > 0 && world.now > T0) {
          failures -= 1;
          throw new StorageError("quota", new Error("disk full"));
        }
        return await transact(await world.connection.get(), step);
      },
    });
    await world.after(0, "linkedin");
    await world.after(20, "linkedin");
    expect(world.troubles).toMatchObject([{ kind: "quota" }]);
    await world.after(20, "linkedin");
    await world.after(10, null);
    await world.after(SETTLE_SEC, null);
    expect(await world.told()).toEqual(["linkedin[0,50)"]);
    expect(world.troubles).toHaveLength(1);
  });

  it("opens the database anew after the connection was lost without a word", async () => {
    const world = new TrackerWorld();
    await world.after(0, "linkedin");
    await world.after(20, "linkedin");
    (await world.connection.get()).close();
    await world.after(10, "linkedin");
    expect(world.troubles).toMatchObject([{ kind: "unavailable" }]);
    await world.after(10, null);
    await world.after(SETTLE_SEC, null);
    expect(await world.told()).toEqual(["linkedin[0,40)"]);
  });
});
