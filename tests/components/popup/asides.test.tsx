// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PopupScreen } from "../../../components/popup/popup-screen.tsx";
import type { Summary } from "../../../utils/domain/summary.ts";
import { balanceOf } from "../../../utils/domain/score.ts";
import { scoreParts } from "../../../utils/domain/score-parts.ts";
import { DEFAULT_WEIGHTS } from "../../../utils/domain/score-weights.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import type { PopupAsides } from "../../../utils/models/popup-asides.ts";
import type { Sheet } from "../../../utils/models/popup-model.ts";
import type { ShownScore } from "../../../utils/models/popup-score.ts";
import {
  localeOf,
  OFFER,
  popupAsides,
  popupCallbacks,
  popupProps,
  SCORE,
} from "../../support/popup-props.ts";
import { AFTERNOON, clock, EVENING, RESTING, WORKING } from "../../support/summaries.ts";

let on = popupCallbacks();
beforeEach(() => {
  on = popupCallbacks();
});
afterEach(cleanup);

type Wanted = {
  readonly summary?: Summary;
  readonly now?: number;
  readonly language?: Language;
  readonly sheet?: Sheet | null;
};

async function show(asides: Partial<PopupAsides>, wanted: Wanted = {}): Promise<Element> {
  const { summary = WORKING, now = AFTERNOON, language = "en", sheet = null } = wanted;
  const props = popupProps(summary, now, { locale: localeOf(language), on, sheet });
  const { container } = render(<PopupScreen {...props} asides={popupAsides(asides)} />);
  await vi.waitFor(() => expect(container.querySelector(".flash-place")).not.toBeNull(), { timeout: 5000 });
  return container;
}

const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u202f\u00a0]/g, " ");

const scored = (change: Partial<ShownScore["inputs"]>): ShownScore["balance"] =>
  balanceOf(scoreParts({ ...SCORE.inputs, ...change }), DEFAULT_WEIGHTS);

describe("the score", () => {
  it("is a number, a word and the week it is of, and opens its reasons", async () => {
    const container = await show({ score: SCORE });
    const button = screen.getByRole("button", { name: "Boundaries held so far Why? 82 out of 100" });
    expect(textOf(container.querySelector(".ring text"))).toBe("82");
    fireEvent.click(button);
    expect(on.openSheet).toHaveBeenCalledWith("score");
  });
  it("is said in French, also for last week", async () => {
    const container = await show({ score: { ...SCORE, isLastWeek: true } }, { language: "fr" });
    expect(textOf(container.querySelector(".score-words"))).toBe("Limites tenues semaine passée Pourquoi ?");
  });
  it("never calls last week this week", async () => {
    const balance = scored({ afterHoursMs: 1e8, overBreakMs: 1e8, dailyRestShortMs: 1e8, weeklyRestMs: 0 });
    const container = await show({ score: { ...SCORE, balance, isLastWeek: true } });
    expect(textOf(container.querySelector(".score-words"))).toBe("Little rest last week Why?");
  });
  it("is not there before it was read, with too little data, nor on a day off", async () => {
    expect((await show({ score: null })).querySelector(".score")).toBeNull();
    cleanup();
    const today = { ...RESTING.today, isDayOff: true };
    const dayOff = { summary: { ...RESTING, today }, now: EVENING };
    const container = await show({ score: SCORE }, dayOff);
    expect(container.querySelector(".score-place")).not.toBeNull();
    expect(container.querySelector(".score")).toBeNull();
  });
});

describe("why the score is what it is", () => {
  it("shows six parts that sum to it, the largest loss first, and one suggestion", async () => {
    await show({ score: SCORE }, { sheet: "score" });
    const sheet = screen.getByRole("dialog", { name: "Why 82?" });
    const parts = within(sheet).getAllByRole("listitem").map(textOf);
    expect(parts).toHaveLength(6);
    expect(parts[0]).toMatch(/^Breaks−6 9 \/ 15/);
    const points = parts.map((text) => Number(/(\d+) \/ \d+/.exec(text)?.[1]));
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(82);
    const lost = parts.map((text) => Number(/−(\d)/.exec(text)?.[1] ?? 0));
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
    expect(sheet.querySelectorAll(".suggestion")).toHaveLength(1);
    expect(textOf(sheet.querySelector(".suggestion"))).toContain("five minutes away within each hour");
  });
  it("says that nothing was lost where nothing was", async () => {
    const best = { dailyRestShortMs: 0, afterHoursMs: 0, overBreakMs: 0, quietDays: 7 };
    await show({ score: { ...SCORE, balance: scored(best) } }, { sheet: "score" });
    const sheet = screen.getByRole("dialog", { name: "Why 100?" });
    expect(textOf(sheet)).toContain("No points were lost.");
    expect(sheet.querySelector(".suggestion")).toBeNull();
  });
  it("tells of crisis time only where there was some, and lets the score be hidden", async () => {
    const hideScore = vi.fn(() => Promise.resolve());
    await show({ score: SCORE, hideScore }, { sheet: "score" });
    expect(textOf(screen.getByRole("dialog"))).not.toContain("Crisis time");
    fireEvent.click(screen.getByRole("button", { name: "Hide score" }));
    expect(hideScore).toHaveBeenCalledOnce();
    cleanup();
    await show({ score: { ...SCORE, hasDeclared: true } }, { sheet: "score" });
    expect(textOf(screen.getByRole("dialog"))).toContain("only your rest counts it");
  });
});

describe("after a crisis", () => {
  const night = { summary: { ...RESTING, asOf: clock("22:50") }, now: clock("22:50") };

  it("offers the time back in the place of the strip, and passes the answer on", async () => {
    const asides = popupAsides({ giveBack: OFFER });
    const container = await show(asides, night);
    expect(container.querySelector(".day > .give-back")).not.toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Start at 09:40" }));
    expect(asides.answers.take).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole("button", { name: "No thanks" }));
    expect(asides.answers.decline).toHaveBeenCalledOnce();
  });
  it("waits while a banner has that place", async () => {
    const pausedUntil = clock("23:30");
    const paused = { ...night, summary: { ...night.summary, pausedUntil } };
    const container = await show({ giveBack: OFFER }, paused);
    expect(container.querySelector(".banner.paused")).not.toBeNull();
    expect(container.querySelector(".give-back")).toBeNull();
  });
});

describe("the way to the side", () => {
  it("is a button where the browser has a side, and none where it has not", async () => {
    const openAtSide = vi.fn(() => Promise.resolve());
    await show({ openAtSide });
    fireEvent.click(screen.getByRole("button", { name: "Keep open at the side" }));
    expect(openAtSide).toHaveBeenCalledOnce();
    cleanup();
    await show({});
    expect(screen.queryByRole("button", { name: "Keep open at the side" })).toBeNull();
  });
});

describe("quiet for this meeting", () => {
  const meetingOf = (until: number | null): NonNullable<PopupAsides["meeting"]> => ({
    until,
    set: vi.fn(() => Promise.resolve()),
  });

  it.each([
    ["en", "Until this meeting ends", "nothing has sounded for 5 min. After 3h alerts come back"],
    ["fr", "Jusqu’à la fin de cette réunion", "après 5 min sans aucun son. Au bout de 3 h"],
  ] as const)("is offered with the lengths of a snooze, in words (%s)", async (language, name, note) => {
    const meeting = meetingOf(null);
    await show({ meeting }, { sheet: "snooze", language });
    const sheet = screen.getByRole("dialog");
    expect(textOf(sheet)).toContain(note);
    fireEvent.click(within(sheet).getByRole("button", { name }));
    expect(meeting.set).toHaveBeenCalledWith(true);
    expect(on.openSheet).toHaveBeenCalledWith(null);
  });
  it("keeps the button of the bar pressed while it holds, and ends by it", async () => {
    const meeting = meetingOf(AFTERNOON + 1);
    await show({ meeting });
    const button = screen.getByRole("button", { name: "Snooze", pressed: true });
    fireEvent.click(button);
    expect(meeting.set).toHaveBeenCalledWith(false);
    expect(on.snooze).not.toHaveBeenCalled();
    expect(on.openSheet).not.toHaveBeenCalled();
  });
  it("is over at its end, and not offered where nothing may be written", async () => {
    await show({ meeting: meetingOf(AFTERNOON) });
    fireEvent.click(screen.getByRole("button", { name: "Snooze", pressed: false }));
    expect(on.openSheet).toHaveBeenCalledWith("snooze");
    cleanup();
    await show({}, { sheet: "snooze" });
    expect(screen.queryByRole("button", { name: "Until this meeting ends" })).toBeNull();
  });
});
