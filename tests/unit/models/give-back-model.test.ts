import { describe, expect, it } from "vitest";
import type { GiveBack } from "../../../utils/domain/give-back.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { createGiveBackModel, type GiveBackPorts } from "../../../utils/models/give-back-model.ts";

const NOW = Date.UTC(2026, 10, 19, 22, 45);
const OFFER: GiveBack = {
  crisis: "c",
  crisisMs: HOUR_MS,
  restMs: 11 * HOUR_MS,
  plannedStart: NOW + 9 * HOUR_MS,
  start: NOW + 11 * HOUR_MS,
  day: "2026-11-20",
  edit: { add: [], remove: [] },
};
const TAKEN = { ...OFFER, entry: "r", undo: { add: [], remove: ["s"] } };

function world(change: Partial<GiveBackPorts> = {}) {
  const state = { now: NOW, offer: OFFER as GiveBack | null, calls: [] as string[] };
  const model = createGiveBackModel({
    now: () => state.now,
    read: async () => state.offer,
    take: async (crisis) => {
      state.calls.push(`take ${crisis}`);
      return { ok: true, taken: TAKEN };
    },
    decline: async (crisis) => {
      state.calls.push(`decline ${crisis}`);
    },
    undo: async ({ entry }) => {
      state.calls.push(`undo ${entry}`);
      return { ok: true };
    },
    ...change,
  });
  return { model, state };
}

describe("the offer after a crisis", () => {
  it("is not there until it was read, and goes when its start has come", async () => {
    const { model, state } = world();
    expect(model.view.value).toEqual({ phase: "none" });
    await model.refresh();
    expect(model.view.value).toMatchObject({ phase: "offer", offer: OFFER, canUndo: false });
    state.now = OFFER.start;
    await model.refresh();
    expect(model.view.value).toEqual({ phase: "none" });
  });

  it("is taken once, and can be undone for ten minutes", async () => {
    const { model, state } = world();
    await model.refresh();
    await Promise.all([model.take(), model.take()]);
    await model.take();
    expect(state.calls).toEqual(["take c"]);
    expect(model.view.value).toMatchObject({ phase: "taken", canUndo: true });
    state.now += 10 * MINUTE_MS;
    await model.refresh();
    expect(model.view.value).toMatchObject({ phase: "taken", canUndo: false });
    await model.undo();
    expect(state.calls).toEqual(["take c", "undo r"]);
    expect(model.view.value).toMatchObject({ phase: "offer" });
  });

  it("is gone when it is turned down", async () => {
    const { model, state } = world();
    await model.refresh();
    await model.decline();
    expect([state.calls, model.view.value]).toEqual([["decline c"], { phase: "none" }]);
  });

  it("is read anew when another page has answered", async () => {
    const { model, state } = world({ take: async () => ({ ok: false, why: "gone" }) });
    await model.refresh();
    state.offer = null;
    await model.take();
    expect(model.view.value).toEqual({ phase: "none" });
  });

  it("says what failed, and leaves things as they were", async () => {
    let isBroken = true;
    const fail = async (): Promise<void> => {
      if (isBroken) throw new Error("quota");
    };
    const { model } = world({ decline: fail });
    await model.refresh();
    await model.decline();
    expect(model.view.value).toMatchObject({ phase: "offer", hasFailed: true, isBusy: false });
    isBroken = false;
    await model.decline();
    expect(model.view.value).toEqual({ phase: "none" });
  });

  it("stays where an undo is refused", async () => {
    const { model } = world({ undo: async () => ({ ok: false }) });
    await model.refresh();
    await model.take();
    await model.undo();
    expect(model.view.value).toMatchObject({ phase: "taken", hasFailed: true });
  });

  it("is nothing where the database cannot be read", async () => {
    const { model } = world({ read: () => Promise.reject(new Error("broken")) });
    await model.refresh();
    expect(model.view.value).toEqual({ phase: "none" });
  });
});
