import { describe, expect, it } from "vitest";
import { MINUTE_MS, SECOND_MS } from "../../../utils/domain/time.ts";
import { FLASH_MS } from "../../../utils/models/popup-model.ts";
import { createPopupWorld } from "../../support/popup-world.ts";
import { AFTERNOON, clock, WORKING } from "../../support/summaries.ts";

const names = (world: ReturnType<typeof createPopupWorld>): string[] => world.sent.map(({ name }) => name);

describe("opening", () => {
  it("has figures before anything is asked of the background", async () => {
    const world = createPopupWorld();
    await world.model.prepare();
    expect(world.model.phase.value).toBe("ready");
    expect(world.model.summary.value?.today.inMs).toBe(WORKING.today.inMs);
    expect(world.sent).toEqual([]);
  });
  it("without a summary waits, asks, and then reads", async () => {
    const world = createPopupWorld();
    world.stored = null;
    await world.model.prepare();
    expect(world.model.phase.value).toBe("loading");
    world.stored = WORKING;
    const stop = world.model.live();
    await world.pass(0);
    expect(names(world)).toEqual(["observe"]);
    expect(world.model.phase.value).toBe("ready");
    stop();
  });
  it("says that it could not read rather than show a zero, and tries again", async () => {
    const world = createPopupWorld();
    world.stored = null;
    world.reply = () => ({ ok: false, why: "storage" });
    await world.model.prepare();
    const stop = world.model.live();
    await world.pass(0);
    expect([world.model.phase.value, world.model.summary.value]).toEqual(["error", null]);
    world.stored = WORKING;
    world.reply = () => ({ ok: true });
    await world.model.retry();
    expect(world.model.phase.value).toBe("ready");
    stop();
  });
  it("gives up on a background that never answers", async () => {
    const world = createPopupWorld({ send: () => new Promise(() => undefined) });
    world.stored = null;
    const stop = world.model.live();
    await world.pass(MINUTE_MS / 2);
    expect(world.model.phase.value).toBe("error");
    stop();
  });
  it("keeps figures that were read when the next reading fails", async () => {
    const world = createPopupWorld();
    await world.model.prepare();
    world.reply = () => ({ ok: false, why: "storage" });
    const stop = world.model.live();
    await world.pass(0);
    expect(world.model.phase.value).toBe("ready");
    stop();
  });
});

describe("trouble with storage", () => {
  it("is told beside the figures of before, and goes when it has gone", async () => {
    const world = createPopupWorld();
    await world.model.prepare();
    world.trouble = "quota";
    const stop = world.model.live();
    await world.pass(0);
    expect([world.model.phase.value, world.model.trouble.value]).toEqual(["ready", "quota"]);
    world.trouble = null;
    await world.model.retry();
    expect(world.model.trouble.value).toBeNull();
    stop();
  });
  it("is none where the note itself cannot be read", async () => {
    const world = createPopupWorld({ readTrouble: () => Promise.reject(new Error("no session storage")) });
    const stop = world.model.live();
    await world.pass(0);
    expect([world.model.phase.value, world.model.trouble.value]).toEqual(["ready", null]);
    stop();
  });
});

describe("while open", () => {
  it("ticks by the second and asks again every half minute", async () => {
    const world = createPopupWorld();
    await world.model.prepare();
    const stop = world.model.live();
    await world.pass(29 * SECOND_MS);
    expect(world.model.summary.value?.today.inMs).toBe(WORKING.today.inMs + 29 * SECOND_MS);
    await world.pass(SECOND_MS);
    expect(names(world)).toEqual(["observe", "observe"]);
    stop();
    await world.pass(5 * MINUTE_MS);
    expect(names(world)).toHaveLength(2);
  });
  it("asks at once when the hours end", async () => {
    const world = createPopupWorld();
    world.now = clock("18:00") - 2 * SECOND_MS;
    world.stored = { ...WORKING, asOf: world.now };
    await world.model.prepare();
    const stop = world.model.live();
    await world.pass(SECOND_MS);
    expect(names(world)).toHaveLength(1);
    await world.pass(SECOND_MS);
    expect(names(world)).toHaveLength(2);
    stop();
  });
});

describe("weeks", () => {
  it("go back by reading, and forth to the current one without", async () => {
    const world = createPopupWorld();
    const { model } = world;
    await model.prepare();
    await model.showWeek(1);
    expect(world.weeksRead).toEqual([]);
    await model.showWeek(-1);
    await model.showWeek(-1);
    expect(world.weeksRead).toEqual([
      ["2026-11-16", 1],
      ["2026-11-16", 2],
    ]);
    expect([model.week.value.isCurrent, model.week.value.days[0]?.inMs]).toEqual([false, 2]);
    await model.showWeek(1);
    await model.showWeek(1);
    expect(model.week.value).toEqual({ days: WORKING.week, isCurrent: true });
    expect(world.weeksRead).toHaveLength(3);
  });
  it("count each step, however fast they come", async () => {
    const { model, weeksRead } = createPopupWorld();
    await model.prepare();
    await Promise.all([model.showWeek(-1), model.showWeek(-1), model.showWeek(-1)]);
    expect(weeksRead.map(([, back]) => back)).toEqual([1, 2, 3]);
    await Promise.all([model.showWeek(1), model.showWeek(1), model.showWeek(1)]);
    expect(model.week.value.isCurrent).toBe(true);
  });
  it("stay where they are when the database cannot be read", async () => {
    const world = createPopupWorld({ readWeek: () => Promise.reject(new Error("no database")) });
    await world.model.prepare();
    await world.model.showWeek(-1);
    expect(world.model.week.value.isCurrent).toBe(true);
    expect(world.model.flash.value?.key).toBe("error.read");
  });
});

describe("acts", () => {
  it("take place at once and can be undone", async () => {
    const world = createPopupWorld();
    const { actions, flash } = world.model;
    await world.model.prepare();
    await actions.snooze(AFTERNOON + 30 * MINUTE_MS);
    expect(world.sent.at(-1)).toEqual({ name: "snooze.start", data: { until: AFTERNOON + 30 * MINUTE_MS } });
    expect(flash.value?.key).toBe("action.snooze.done");
    await flash.value?.undo?.();
    expect(world.sent.at(-1)?.name).toBe("snooze.end");
    await actions.togglePersonal();
    await flash.value?.undo?.();
    expect(world.sent.at(-1)).toEqual({ name: "personal.end", data: { tabId: 3 } });
  });
  it("undo to what held before", async () => {
    const world = createPopupWorld();
    const until = AFTERNOON + 10 * MINUTE_MS;
    world.stored = { ...WORKING, pausedUntil: until };
    await world.model.prepare();
    await world.model.actions.pause(null);
    await world.model.flash.value?.undo?.();
    expect(world.sent.at(-1)).toEqual({ name: "pause.start", data: { until } });
  });
  it("prolong a crisis by minutes, end it, and bring back what was left of it", async () => {
    const world = createPopupWorld();
    world.stored = { ...WORKING, crisis: { id: "c", start: AFTERNOON, end: AFTERNOON + 38 * MINUTE_MS } };
    await world.model.prepare();
    await world.model.actions.startCrisis(30);
    expect(world.model.flash.value).toMatchObject({
      key: "popup.crisis.done",
      at: AFTERNOON + 60 * MINUTE_MS,
    });
    await world.model.flash.value?.undo?.();
    expect(world.sent.slice(-3)).toEqual([
      { name: "crisis.start", data: { minutes: 30 } },
      { name: "crisis.end", data: {} },
      { name: "crisis.start", data: { minutes: 38 } },
    ]);
  });
  it("let the line go after 8 s, and say when nothing was changed", async () => {
    const world = createPopupWorld();
    await world.model.prepare();
    await world.model.actions.pause(AFTERNOON + MINUTE_MS);
    await world.pass(FLASH_MS - 1);
    expect(world.model.flash.value).not.toBeNull();
    await world.pass(1);
    expect(world.model.flash.value).toBeNull();
    world.reply = () => ({ ok: false, why: "bad-request" });
    await world.model.actions.pause(AFTERNOON + MINUTE_MS);
    expect(world.model.flash.value).toEqual({ key: "popup.failed" });
  });
  it("begin a break of the set length and open its page", async () => {
    const world = createPopupWorld();
    await world.model.actions.startBreak();
    expect(world.sent.at(-1)).toEqual({ name: "break.start", data: { minutes: 5 } });
    expect(world.opened).toEqual(["break.html#minutes=5"]);
  });
  it("keep a note, never an empty one", async () => {
    const world = createPopupWorld();
    expect(await world.model.actions.park("   ")).toBe(false);
    expect(world.sent).toEqual([]);
    expect(await world.model.actions.park(" call Sam ")).toBe(true);
    expect(world.sent.at(-1)).toEqual({ name: "note.park", data: { text: "call Sam" } });
  });
});
