// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { WordsProvider } from "../../../components/options/words.tsx";
import { createOptionsWorld, words, type OptionsWorld } from "../../support/options-world.ts";

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

const contract = (part: "hours" | "minutes"): HTMLInputElement =>
  screen.getByLabelText(`Hours by contract: ${part}`);
const enter = (part: "hours" | "minutes", value: string): void => {
  fireEvent.input(contract(part), { target: { value } });
  fireEvent.change(contract(part));
};
const savedContracts = () =>
  world.saved.flatMap(({ plan }) => (plan === undefined ? [] : [plan.to.contractMin]));

describe("the rules beside the hours", () => {
  it("gate the gaps on request, and not by default", async () => {
    const gaps = screen.getByRole("switch", { name: "Close in the gaps too" });
    expect(gaps.getAttribute("aria-checked")).toBe("false");
    fireEvent.click(gaps);
    await waitFor(() => expect(world.settings.gate.gateGaps).toBe(true));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(world.settings.gate.gateGaps).toBe(false));
  });

  it("show again what holds when the gaps may not be opened now", async () => {
    const gaps = screen.getByRole("switch", { name: "Close in the gaps too" });
    fireEvent.click(gaps);
    await waitFor(() => expect(world.settings.gate.gateGaps).toBe(true));
    world.refusal = "closed";
    fireEvent.click(gaps);
    await waitFor(() => expect(screen.getByText(/This would open more now/)).toBeTruthy());
    expect(gaps.getAttribute("aria-checked")).toBe("true");
  });

  it("save a goal for the rest, and judge the nights by it", async () => {
    expect(screen.queryByText(/of rest between Monday/)).toBeNull();
    world.model.hours.setField(0, 0, "end", "21:00");
    fireEvent.change(screen.getByLabelText("Rest you want between two days"), { target: { value: "780" } });
    await waitFor(() => expect(world.saved.at(-1)?.plan?.to.restGoalMin).toBe(780));
    expect(await screen.findByText(/of rest between Monday evening/)).toBeTruthy();
  });

  it("save hours by contract to the minute, and none again", async () => {
    enter("hours", "35");
    await waitFor(() => expect(savedContracts()).toEqual([2100]));
    expect(contract("minutes").value).toBe("00");
    enter("minutes", "30");
    await waitFor(() => expect(savedContracts()).toEqual([2100, 2130]));
    fireEvent.input(contract("hours"), { target: { value: "" } });
    fireEvent.input(contract("minutes"), { target: { value: "" } });
    fireEvent.change(contract("minutes"));
    await waitFor(() => expect(savedContracts()).toEqual([2100, 2130, null]));
  });

  it.each([
    ["more than a week", "169", ""],
    ["nothing", "0", "0"],
    ["an hour in minutes", "35", "60"],
    ["less than nothing", "-1", ""],
    ["half an hour as a fraction", "35.5", ""],
  ])("refuse %s beside the fields, and keep what was typed", async (_name, hours, minutes) => {
    fireEvent.input(contract("minutes"), { target: { value: minutes } });
    enter("hours", hours);
    const problem = screen.getByText(/^Whole hours and minutes/);
    expect(contract("hours").getAttribute("aria-invalid")).toBe("true");
    expect(contract("hours").getAttribute("aria-describedby")).toContain(problem.id);
    expect(contract("hours").value).toBe(hours);
    await world.settle();
    expect(savedContracts()).toEqual([]);
  });
});
