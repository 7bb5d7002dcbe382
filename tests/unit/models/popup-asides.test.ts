import { signal } from "@preact/signals";
import { describe, expect, it, vi } from "vitest";
import type { GiveBackModel, GiveBackView } from "../../../utils/models/give-back-model.ts";
import type { Flash } from "../../../utils/models/popup-acting.ts";
import { createPopupAsides, type MeetingPort } from "../../../utils/models/popup-asides.ts";
import type { PopupExtras } from "../../../utils/models/popup-model.ts";
import { done, OFFER, SCORE } from "../../support/popup-props.ts";

const EXTRAS: PopupExtras = { nextStart: null, needsNotifications: false, names: {}, menu: null };

function open(change: { readonly showScore?: () => Promise<void>; readonly meeting?: MeetingPort } = {}) {
  const state = { isShown: true, said: [] as (Flash | null)[] };
  const view = signal<GiveBackView>(OFFER);
  const giveBack = {
    view,
    refresh: done(),
    take: done(),
    decline: done(),
    undo: done(),
  } satisfies GiveBackModel;
  const readScore = vi.fn(() => Promise.resolve(state.isShown ? SCORE : null));
  const extras = signal(EXTRAS);
  const page = {
    extras,
    reread: done(),
    say: (flash: Flash | null) => void state.said.push(flash),
    openSheet: vi.fn(),
  };
  const showScore = (isShown: boolean): Promise<void> => {
    state.isShown = isShown;
    return Promise.resolve();
  };
  const asides = createPopupAsides(
    { readScore, showScore, giveBack, meeting: null, openAtSide: null, ...change },
    page,
  );
  return { asides, state, giveBack, readScore, page, extras };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("what stands beside the popup's figures", () => {
  it("is read at once and with each new reading of the figures", async () => {
    const { asides, extras, readScore, giveBack } = open();
    await settle();
    expect(asides.value.score).toBe(SCORE);
    expect(asides.value.giveBack).toBe(OFFER);
    extras.value = { ...EXTRAS };
    await settle();
    expect([readScore.mock.calls.length, giveBack.refresh.mock.calls.length]).toEqual([2, 2]);
  });
  it("keeps the score that was read when the next reading fails", async () => {
    const { asides, extras, readScore } = open();
    await settle();
    readScore.mockRejectedValueOnce(new Error("storage"));
    extras.value = { ...EXTRAS };
    await settle();
    expect(asides.value.score).toBe(SCORE);
  });
  it("hides the score, closes its sheet, and brings it back", async () => {
    const { asides, state, page } = open();
    await settle();
    await asides.value.hideScore();
    expect(page.openSheet).toHaveBeenCalledWith(null);
    expect([asides.value.score, state.said.at(-1)?.key]).toEqual([null, "popup.score.hidden"]);
    await state.said.at(-1)?.undo?.();
    expect([asides.value.score, state.said.at(-1)?.key]).toEqual([SCORE, "popup.score.shown"]);
  });
  it("says so when that was not saved", async () => {
    const { asides, state } = open({ showScore: () => Promise.reject(new Error("refused")) });
    await settle();
    await asides.value.hideScore();
    expect([asides.value.score, state.said]).toEqual([SCORE, [{ key: "popup.failed" }]]);
  });
  it("reads the popup's figures anew when the hours were moved", async () => {
    const { asides, giveBack, page } = open();
    await asides.value.answers.take();
    await asides.value.answers.undo();
    expect([giveBack.take.mock.calls.length, page.reread.mock.calls.length]).toEqual([1, 2]);
    await asides.value.answers.decline();
    expect(page.reread).toHaveBeenCalledTimes(2);
  });
});

describe("quiet for this meeting", () => {
  it("is saved, said with its latest end, and taken back by the same switch", async () => {
    let until: number | null = null;
    const save = vi.fn(async (isQuiet: boolean) => {
      until = isQuiet ? 900 : null;
    });
    const { asides, state } = open({ meeting: { read: async () => until, save } });
    await settle();
    expect(asides.value.meeting?.until).toBeNull();
    await asides.value.meeting?.set(true);
    expect(asides.value.meeting?.until).toBe(900);
    expect(state.said).toEqual([{ key: "popup.meeting.done", at: 900, undo: expect.any(Function) }]);
    await state.said[0]?.undo?.();
    expect(save.mock.calls).toEqual([[true], [false]]);
    expect(asides.value.meeting?.until).toBeNull();
    expect(state.said.at(-1)?.key).toBe("popup.snooze.ended");
  });
  it("says when it was not saved, and is not offered where nothing may be written", async () => {
    const save = (): Promise<void> => Promise.reject(new Error("storage"));
    const { asides, state } = open({ meeting: { read: async () => null, save } });
    await asides.value.meeting?.set(true);
    expect(state.said).toEqual([{ key: "popup.failed" }]);
    expect(open().asides.value.meeting).toBeNull();
  });
});
