// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { sectionOf, type SectionId } from "../../../components/options/sections.ts";
import { WordsProvider } from "../../../components/options/words.tsx";
import { createOptionsWorld, words, type OptionsWorld } from "../../support/options-world.ts";

afterEach(cleanup);

async function show(section: SectionId): Promise<OptionsWorld> {
  const world = createOptionsWorld();
  await world.model.load();
  render(
    <WordsProvider value={words}>
      <OptionsScreen model={world.model} section={section} />
    </WordsProvider>,
  );
  return world;
}

function enter(label: string, value: string): HTMLInputElement {
  const input = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.input(input, { target: { value } });
  fireEvent.change(input, { target: { value } });
  return input;
}

describe("the other settings", () => {
  it("are reached by hash, with hours for anything unknown", () => {
    expect(sectionOf("#alerts")).toBe("alerts");
    expect(sectionOf("#nothing")).toBe("hours");
    expect(sectionOf("")).toBe("hours");
  });

  it("take breaks from 25 to 120 min and refuse others beside the field", async () => {
    const world = await show("breaks");
    const input = enter("After", "130");
    expect(screen.getByText("Choose a whole number from 25 to 120.")).toBeTruthy();
    expect(input.getAttribute("aria-describedby")).toContain("every-problem");
    expect(world.saved).toEqual([]);
    enter("After", "75");
    await waitFor(() =>
      expect(world.settings.breaks).toMatchObject({ isOn: true, everyMin: 75, restMin: 5 }),
    );
    fireEvent.click(screen.getByRole("switch", { name: "Suggest breaks" }));
    await waitFor(() => expect(world.settings.breaks.isOn).toBe(false));
  });

  it("offer every channel for every alert, with those of the week off but the first", async () => {
    const world = await show("alerts");
    const list = (label: string): HTMLSelectElement => screen.getByLabelText<HTMLSelectElement>(label);
    for (const label of ["Time for a break", "At the end of your hours", "Your week, summed up"])
      expect([...list(label).options].map(({ value }) => value)).toEqual(["system", "page", "badge", "none"]);
    expect(list("Planned hours of the week reached").value).toBe("system");
    expect(list("Weekly rest at risk").value).toBe("none");
    fireEvent.change(list("Weekly rest at risk"), { target: { value: "badge" } });
    await waitFor(() => expect(world.settings.alerts.weeklyRest).toBe("badge"));
  });

  it("ask for a day, an hour and a length where they matter only", async () => {
    const world = await show("alerts");
    expect(screen.queryByLabelText("Summed up on")).toBeNull();
    const pick = (label: string, value: string): void => {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    };
    pick("Your week, summed up", "system");
    await waitFor(() => expect(screen.getByLabelText("Summed up on")).toBeTruthy());
    pick("Summed up on", "6");
    await waitFor(() => expect(world.settings.alerts.summaryDay).toBe(6));
    pick("Hour", "18");
    await waitFor(() => expect(world.settings.alerts.summaryHour).toBe(18));
    pick("Watch time of the day used up", "page");
    await waitFor(() => expect(screen.getByLabelText("Watch time a day")).toBeTruthy());
    enter("Watch time a day", "60");
    await waitFor(() => expect(world.settings.alerts.watchBudgetMin).toBe(60));
  });

  it("have micro-breaks for those who want them", async () => {
    const world = await show("breaks");
    fireEvent.click(screen.getByRole("switch", { name: "20 seconds every 20 min" }));
    await waitFor(() => expect(world.settings.breaks.isMicroOn).toBe(true));
  });

  it("ask for notifications by a button and say what came of it", async () => {
    const world = await show("alerts");
    world.isGranting = false;
    fireEvent.click(screen.getByRole("button", { name: "Allow notifications" }));
    await waitFor(() => expect(screen.getByText(/The browser didn’t allow notifications/)).toBeTruthy());
    world.isGranting = true;
    fireEvent.click(screen.getByRole("button", { name: "Allow notifications" }));
    await waitFor(() => expect(screen.getByText("Allowed in this browser")).toBeTruthy());
  });

  it("say why a change that opens more tonight has to wait, and show again what holds", async () => {
    const world = await show("alerts");
    world.refusal = "closed";
    const visits = enter("Visits a week", "9");
    await waitFor(() =>
      expect(screen.getByText("This would open more now, so it can change from Friday, 09:00.")).toBeTruthy(),
    );
    expect(visits.value).toBe("3");
  });

  it("keep the evening's plan in the user's words", async () => {
    const world = await show("display");
    const plan = screen.getByLabelText("What you’d rather do after work");
    fireEvent.input(plan, { target: { value: "Piano" } });
    expect(world.saved).toEqual([]);
    fireEvent.blur(plan);
    await waitFor(() => expect(world.settings.eveningPlan).toBe("Piano"));
  });
});
