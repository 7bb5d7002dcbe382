// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { WordsProvider } from "../../../components/options/words.tsx";
import type { DayInterval, WeekPlan } from "../../../utils/domain/plan.ts";
import { createOptionsWorld, words, type OptionsWorld } from "../../support/options-world.ts";

/** One pixel of a ribbon is one minute of its day. */
const DAY_PX = 1440;

let world: OptionsWorld;
const captured = vi.fn<(pointerId: number) => void>();

beforeEach(async () => {
  world = createOptionsWorld();
  captured.mockClear();
  await world.model.load();
  render(
    <WordsProvider value={words}>
      <OptionsScreen model={world.model} section="hours" />
    </WordsProvider>,
  );
  for (const box of document.querySelectorAll<HTMLElement>(".ribbon-box")) {
    box.getBoundingClientRect = () => new DOMRect(0, 0, DAY_PX, 34);
    box.setPointerCapture = captured;
  }
});
afterEach(cleanup);

const boxOf = (day: number): Element => {
  const box = document.querySelectorAll(".ribbon-box")[day];
  if (box === undefined) throw new Error("no such row");
  return box;
};

type PointerKind = "pointerdown" | "pointermove" | "pointerup" | "pointercancel";

const point = (day: number, kind: PointerKind, hour: number, more: PointerEventInit = {}): void => {
  const options = { bubbles: true, isPrimary: true, pointerId: 1, pointerType: "mouse", button: 0, ...more };
  void act(() => {
    boxOf(day).dispatchEvent(new PointerEvent(kind, { ...options, clientX: (hour / 24) * DAY_PX }));
  });
};

const drag = (day: number, [from, to]: readonly [number, number], more: PointerEventInit = {}): void => {
  point(day, "pointerdown", from, more);
  point(day, "pointermove", (from + to) / 2, more);
  point(day, "pointermove", to, more);
};
const drop = (day: number, to: number, more: PointerEventInit = {}): void =>
  point(day, "pointerup", to, more);

const savedWeeks = (): WeekPlan[] =>
  world.saved.flatMap(({ plan }) => (plan?.to.week === undefined ? [] : [plan.to.week]));
const shown = (day: number): readonly DayInterval[] => world.model.hours.shown.value[day] ?? [];
const tip = () => document.querySelector(".ribbon-tip")?.textContent;
const open = (day: string) => fireEvent.click(screen.getByRole("button", { name: `Edit ${day}` }));
const field = (name: RegExp): HTMLInputElement => screen.getByLabelText(name);

describe("a ribbon", () => {
  it("lets an edge be dragged: time and fields follow, and it is saved once, at the end", async () => {
    open("Monday");
    drag(0, [18, 20.05]);
    expect(captured).toHaveBeenCalledWith(1);
    expect(tip()).toBe("09:00–20:00");
    expect(field(/^End of range 1, Monday/).value).toBe("20:00");
    expect(savedWeeks()).toHaveLength(0);
    drop(0, 20.05);
    expect(tip()).toBeUndefined();
    await waitFor(() => expect(savedWeeks()).toHaveLength(1));
    expect(savedWeeks()[0]?.[0]).toEqual([{ start: 540, end: 1200 }]);
  });

  it("takes a drag back as one step", async () => {
    drag(0, [9, 7]);
    point(0, "pointermove", 8);
    drop(0, 8);
    await waitFor(() => expect(savedWeeks()).toHaveLength(1));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shown(0)).toEqual([{ start: 540, end: 1080 }]));
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("moves whole hours, by five minutes with Shift", async () => {
    drag(1, [12, 13.1], { shiftKey: true });
    drop(1, 13.1, { shiftKey: true });
    await waitFor(() => expect(savedWeeks()[0]?.[1]).toEqual([{ start: 605, end: 1145 }]));
  });

  it("draws new hours on a day off", async () => {
    drag(5, [10, 13]);
    expect(tip()).toBe("10:00–13:00");
    drop(5, 13);
    await waitFor(() => expect(savedWeeks()[0]?.[5]).toEqual([{ start: 600, end: 780 }]));
    expect(screen.getByRole("switch", { name: "Saturday, working day" }).getAttribute("aria-checked")).toBe(
      "true",
    );
  });

  it("stops at the neighbour and says why", async () => {
    drag(0, [20, 22]);
    drop(0, 22);
    await waitFor(() => expect(savedWeeks()).toHaveLength(1));
    drag(0, [18, 21]);
    expect(tip()).toContain("other hours are in the way");
    expect(boxOf(0).hasAttribute("data-stopped")).toBe(true);
    drop(0, 21);
    await waitFor(() => expect(savedWeeks()).toHaveLength(2));
    expect(savedWeeks()[1]?.[0]).toEqual([
      { start: 540, end: 1200 },
      { start: 1200, end: 1320 },
    ]);
    expect(boxOf(0).hasAttribute("data-stopped")).toBe(false);
  });

  it("goes over midnight, with the ghost on the next row, whose end can be dragged there", async () => {
    drag(3, [18, 25]);
    expect(tip()).toBe("09:00–01:00ends Friday");
    expect(boxOf(4).querySelector(".ghost")).not.toBeNull();
    drop(3, 25);
    await waitFor(() => expect(savedWeeks()[0]?.[3]).toEqual([{ start: 540, end: 60 }]));
    drag(4, [1, 2.5]);
    drop(4, 2.5);
    await waitFor(() => expect(savedWeeks()[1]?.[3]).toEqual([{ start: 540, end: 150 }]));
  });

  it.each([
    ["Escape", () => fireEvent.keyDown(document, { key: "Escape" })],
    ["the browser takes the finger for scrolling", () => point(0, "pointercancel", 21)],
  ])("leaves all as it was when %s", async (_name, stop) => {
    drag(0, [18, 21], { pointerType: "touch" });
    expect(shown(0)).toEqual([{ start: 540, end: 1260 }]);
    stop();
    drop(0, 21, { pointerType: "touch" });
    await world.settle();
    expect(shown(0)).toEqual([{ start: 540, end: 1080 }]);
    expect(savedWeeks()).toHaveLength(0);
  });

  it("takes no click, second finger or other button for a drag", async () => {
    point(5, "pointerdown", 10);
    drop(5, 10);
    drag(5, [10, 13], { button: 2 });
    drop(5, 13, { button: 2 });
    drag(5, [10, 13], { isPrimary: false, pointerId: 2 });
    await world.settle();
    expect(shown(5)).toEqual([]);
    expect(savedWeeks()).toHaveLength(0);
  });

  it("saves what was typed before as a step of its own", async () => {
    open("Monday");
    fireEvent.input(field(/^End of range 1, Monday/), { target: { value: "17:00" } });
    drag(0, [9, 8]);
    drop(0, 8);
    await waitFor(() => expect(savedWeeks()).toHaveLength(2));
    expect(savedWeeks().map((week) => week[0])).toEqual([
      [{ start: 540, end: 1020 }],
      [{ start: 480, end: 1020 }],
    ]);
  });
});
