// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { WordsProvider } from "../../../components/options/words.tsx";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { createOptionsWorld, THURSDAY_16, words, type OptionsWorld } from "../../support/options-world.ts";

let world: OptionsWorld;

beforeEach(async () => {
  world = createOptionsWorld();
  await world.model.load();
  render(
    <WordsProvider value={words}>
      <OptionsScreen model={world.model} section="hours" />
    </WordsProvider>,
  );
});
afterEach(cleanup);

const open = (day: string) => fireEvent.click(screen.getByRole("button", { name: `Edit ${day}` }));
const field = (name: RegExp): HTMLInputElement => screen.getByLabelText(name);
const type = (input: HTMLInputElement, value: string) => fireEvent.input(input, { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const savedWeeks = (): WeekPlan[] =>
  world.saved.flatMap(({ plan }) => (plan?.to.week === undefined ? [] : [plan.to.week]));
const status = () => document.querySelector(".save-text")?.textContent;

describe("the hours", () => {
  it("show seven days with the ribbons hidden from screen readers", () => {
    expect(screen.getAllByRole("switch", { name: /working day$/ })).toHaveLength(7);
    for (const ribbon of document.querySelectorAll("svg.ribbon")) {
      expect(ribbon.getAttribute("aria-hidden")).toBe("true");
    }
    expect(screen.getByText("45h")).toBeTruthy();
  });

  it("say that a late end is on the next day, and show its ghost there", async () => {
    open("Thursday");
    type(field(/^End of range 1, Thursday/), "01:00");
    expect(screen.getByText("ends Friday")).toBeTruthy();
    expect(field(/^End of range 1, Thursday/).getAttribute("aria-describedby")).toBeTruthy();
    expect(document.querySelectorAll("rect.ghost")).toHaveLength(1);
    fireEvent.blur(field(/^End of range 1, Thursday/));
    await waitFor(() => expect(status()).toBe("Saved"));
    expect(savedWeeks().at(-1)?.[3]).toEqual([{ start: 540, end: 60 }]);
  });

  it("wait for a pause in typing before they save", async () => {
    open("Monday");
    type(field(/^End of range 1, Monday/), "02:00");
    type(field(/^End of range 1, Monday/), "20:00");
    expect(savedWeeks()).toHaveLength(0);
    world.pass();
    await waitFor(() => expect(savedWeeks()).toHaveLength(1));
    expect(savedWeeks()[0]?.[0]).toEqual([{ start: 540, end: 1200 }]);
  });

  it("refuse an overlap beside the field and keep what was typed and what was saved", async () => {
    open("Monday");
    press("Add hours");
    await waitFor(() => expect(savedWeeks()).toHaveLength(1));
    const start = field(/^Start of range 2, Monday/);
    type(start, "17:00");
    fireEvent.blur(start);
    const problem = screen.getByText("These hours overlap 09:00–18:00. Change one of them.");
    expect(start.getAttribute("aria-invalid")).toBe("true");
    expect(start.getAttribute("aria-describedby")).toContain(problem.id);
    expect(start.value).toBe("17:00");
    expect(savedWeeks()).toHaveLength(1);
    expect(status()).toBe("Not saved yet: see the note beside the hours");
    press("Undo");
    await waitFor(() => expect(screen.queryByText(/These hours overlap/)).toBeNull());
    expect(field(/^Start of range 2, Monday/).value).toBe("19:00");
  });

  it("refuse an end that equals the start", () => {
    open("Monday");
    type(field(/^End of range 1, Monday/), "09:00");
    expect(
      screen.getByText("Start and end are the same. Choose another end, or 00:00 twice for the whole day."),
    ).toBeTruthy();
    expect(savedWeeks()).toHaveLength(0);
  });

  it("refuse more than 24 h in one day beside the field", async () => {
    open("Monday");
    press("Add hours");
    await waitFor(() => expect(savedWeeks()).toHaveLength(1));
    type(field(/^Start of range 1, Monday/), "08:00");
    const end = field(/^End of range 2, Monday/);
    type(field(/^Start of range 2, Monday/), "18:00");
    type(end, "08:00");
    fireEvent.blur(end);
    await waitFor(() => expect(savedWeeks()).toHaveLength(2));
    type(field(/^Start of range 1, Monday/), "07:00");
    fireEvent.blur(field(/^Start of range 1, Monday/));
    const problem = screen.getByText("With these, the day has more than 24 h. Choose an earlier end.");
    expect(end.getAttribute("aria-describedby")).toContain(problem.id);
    expect(savedWeeks()).toHaveLength(2);
  });

  it("copy a day to several others as one change that one Undo takes back", async () => {
    open("Tuesday");
    type(field(/^End of range 1, Tuesday/), "16:00");
    fireEvent.blur(field(/^End of range 1, Tuesday/));
    press("Copy to…");
    const panel = screen.getByRole("group", { name: "Copy Tuesday to" });
    expect(within(panel).getByRole<HTMLButtonElement>("button", { name: "Tuesday" }).disabled).toBe(true);
    fireEvent.click(within(panel).getByRole("button", { name: "Saturday" }));
    fireEvent.click(within(panel).getByRole("button", { name: "Sunday" }));
    press("Copy to 2 days");
    await waitFor(() => expect(savedWeeks()).toHaveLength(2));
    const copied = [{ start: 540, end: 960 }];
    expect([1, 5, 6].map((day) => savedWeeks()[1]?.[day])).toEqual([copied, copied, copied]);
    press("Undo");
    await waitFor(() => expect(status()).toBe("Change undone"));
    expect([1, 5, 6].map((day) => savedWeeks()[2]?.[day])).toEqual([copied, [], []]);
  });

  it("offer the working days and the whole week at once", () => {
    open("Monday");
    press("Copy to…");
    press("Working days");
    expect(screen.getByRole("button", { name: "Copy to 4 days" })).toBeTruthy();
    press("Whole week");
    expect(screen.getByRole("button", { name: "Copy to 6 days" })).toBeTruthy();
    fireEvent.keyDown(screen.getByRole("button", { name: "Whole week" }), { key: "Escape" });
    expect(screen.queryByRole("group", { name: "Copy Monday to" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Copy to…" }));
  });

  it("give a day its hours back when it is switched off and on again", async () => {
    const monday = screen.getByRole("switch", { name: "Monday, working day" });
    fireEvent.click(monday);
    await waitFor(() => expect(monday.getAttribute("aria-checked")).toBe("false"));
    expect(savedWeeks().at(-1)?.[0]).toEqual([]);
    fireEvent.click(monday);
    await waitFor(() => expect(savedWeeks().at(-1)?.[0]).toEqual([{ start: 540, end: 1080 }]));
  });

  it("start from a template", async () => {
    press("Start from a template");
    press(/^Later days/);
    await waitFor(() => expect(savedWeeks()[0]?.[0]).toEqual([{ start: 780, end: 1260 }]));
    expect(screen.getByText("40h")).toBeTruthy();
  });

  it("point at a short night and mend it with one click", async () => {
    open("Thursday");
    type(field(/^End of range 1, Thursday/), "23:00");
    fireEvent.blur(field(/^End of range 1, Thursday/));
    await waitFor(() => expect(screen.getByText(/of rest between Thursday evening and Friday/)).toBeTruthy());
    press("Start Friday at 10:00");
    await waitFor(() => expect(screen.queryByText(/of rest between Thursday/)).toBeNull());
    expect(savedWeeks().at(-1)?.[4]).toEqual([{ start: 600, end: 1080 }]);
  });

  it("say from when a change holds that has to wait", async () => {
    world.delayedTo = THURSDAY_16 + 18 * 3_600_000;
    fireEvent.click(screen.getByRole("switch", { name: "Saturday, working day" }));
    await waitFor(() => expect(status()).toBe("Saved. These hours apply from Friday, 10:00."));
    expect(await screen.findByText("A change waits: it applies from Friday, 10:00.")).toBeTruthy();
  });

  it("keep a change that could not be saved, and save it on request", async () => {
    world.isWriting = false;
    fireEvent.click(screen.getByRole("switch", { name: "Saturday, working day" }));
    await waitFor(() => expect(status()).toContain("We couldn’t save just now"));
    expect(screen.getByRole("switch", { name: "Saturday, working day" }).getAttribute("aria-checked")).toBe(
      "true",
    );
    world.isWriting = true;
    press("Try again");
    await waitFor(() => expect(status()).toBe("Saved"));
    expect(savedWeeks()[0]?.[5]).toHaveLength(1);
  });

  it("take back a change that could not be saved", async () => {
    world.isWriting = false;
    const saturday = screen.getByRole("switch", { name: "Saturday, working day" });
    fireEvent.click(saturday);
    await waitFor(() => expect(status()).toContain("We couldn’t save just now"));
    press("Undo");
    await waitFor(() => expect(saturday.getAttribute("aria-checked")).toBe("false"));
    world.isWriting = true;
    await world.model.store.saver.retry();
    expect(savedWeeks()).toEqual([]);
  });

  it("save and take back a rule beside the hours", async () => {
    fireEvent.change(screen.getByLabelText("Tell me before the end"), { target: { value: "20" } });
    await waitFor(() => expect(status()).toBe("Saved"));
    expect(world.settings.alerts.endSoonMin).toBe(20);
    press("Undo");
    await waitFor(() => expect(world.settings.alerts.endSoonMin).toBe(10));
  });

  it("name the zone that they follow", () => {
    expect(screen.getByText(/Europe\/Paris, UTC\+1/)).toBeTruthy();
  });
});
