// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { WordsProvider } from "../../../components/options/words.tsx";
import {
  createOptionsWorld,
  THURSDAY_16,
  words,
  ZONE,
  type OptionsWorld,
} from "../../support/options-world.ts";

let world: OptionsWorld;

beforeEach(() => {
  world = createOptionsWorld();
});
afterEach(cleanup);

async function show(): Promise<void> {
  await world.model.load();
  render(
    <WordsProvider value={words}>
      <OptionsScreen model={world.model} section="hours" />
    </WordsProvider>,
  );
}

const radio = (name: RegExp): HTMLInputElement => screen.getByRole("radio", { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const savedZones = () => world.saved.flatMap(({ plan }) => (plan === undefined ? [] : [plan.to.zone]));
const question = () => screen.queryByRole("region", { name: /^Your computer is now in/ });
const travel = (zone: string): void => {
  world.zone = zone;
  void act(() => world.model.zone.look());
};

describe("the zone", () => {
  it("follows the computer, until it is fixed where it is", async () => {
    await show();
    expect(radio(/^Follow this computer/).checked).toBe(true);
    fireEvent.click(radio(/^Keep a fixed zone/));
    await waitFor(() => expect(savedZones()).toEqual([ZONE]));
    expect(screen.getByRole("button", { name: /Europe\/Paris/, pressed: true }).textContent).toContain(
      "this computer",
    );
  });

  it("is found by a search and saved, with the week as it was", async () => {
    await show();
    fireEvent.click(radio(/^Keep a fixed zone/));
    const search = screen.getByLabelText<HTMLInputElement>("Find another zone");
    fireEvent.input(search, { target: { value: "tok" } });
    press(/^Asia\/Tokyo/);
    await waitFor(() => expect(savedZones()).toEqual([ZONE, "Asia/Tokyo"]));
    expect(search.value).toBe("");
    expect(world.saved[1]?.plan?.to.week).toBe(world.saved[1]?.plan?.from.week);
    fireEvent.click(radio(/^Follow this computer/));
    await waitFor(() => expect(savedZones().at(-1)).toBeNull());
    press("Undo");
    await waitFor(() => expect(savedZones().at(-1)).toBe("Asia/Tokyo"));
  });

  it("says when no zone or too many are found", async () => {
    await show();
    fireEvent.click(radio(/^Keep a fixed zone/));
    const search = screen.getByLabelText("Find another zone");
    fireEvent.input(search, { target: { value: "atlantis" } });
    expect(screen.getByText(/^No zone of that name/)).toBeTruthy();
    fireEvent.input(search, { target: { value: "america" } });
    expect(screen.getByText(/zones, the first 8 shown$/)).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /^America\// })).toHaveLength(8);
  });

  it("says from when it holds when it has to wait", async () => {
    world.delayedTo = THURSDAY_16 + 18 * 3_600_000;
    await show();
    fireEvent.click(radio(/^Keep a fixed zone/));
    expect(await screen.findByText("A change waits: it applies from Friday, 10:00.")).toBeTruthy();
  });

  it("names the next hours where those of that day are over in the other zone by then", async () => {
    world.delayedTo = THURSDAY_16 + 17 * 3_600_000;
    world.plans = world.plans.map((plan) => ({ ...plan, zone: ZONE }));
    await show();
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "auckland" } });
    fireEvent.click(screen.getByRole("button", { name: /^Pacific\/Auckland/ }));
    const said = "Saved. This applies from Friday, 09:00; your hours then begin Sunday, 21:00.";
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it("tells of a zone that this browser does not know", async () => {
    world.plans = world.plans.map((plan) => ({ ...plan, zone: "Europe/Atlantis" }));
    await show();
    expect(screen.getByText(/^Europe\/Atlantis\. This browser doesn’t know it/)).toBeTruthy();
  });
});

describe("a computer that comes to another zone", () => {
  it("is asked about once, with the hours as they are there", async () => {
    await show();
    expect(question()).toBeNull();
    travel("Europe/Lisbon");
    const asked = question();
    expect(asked?.textContent).toContain("Your computer is now in Europe/Lisbon.");
    expect(asked?.textContent).toContain(
      "Your hours follow it: 09:00–18:00 there. Keep them in Europe/Paris?",
    );
    // It is 15:00 in Lisbon, and the hours there end at 18:00.
    expect(world.model.store.status.value.until).toBe(THURSDAY_16 + 3 * 3_600_000);
    fireEvent.click(within(asked ?? document.body).getByRole("button", { name: "Follow this computer" }));
    await waitFor(() => expect(question()).toBeNull());
    expect(savedZones()).toEqual([]);
    travel("Europe/Lisbon");
    travel(ZONE);
    travel("Europe/Lisbon");
    expect(question()).toBeNull();
  });

  it("keeps the hours where they were on request", async () => {
    await show();
    travel("Asia/Tokyo");
    press("Keep Europe/Paris");
    await waitFor(() => expect(savedZones()).toEqual([ZONE]));
    expect(question()).toBeNull();
    travel("Europe/Lisbon");
    expect(question()).toBeNull();
  });

  it("is asked about also when the page was closed meanwhile", async () => {
    world.zoneMemory = { last: "America/New_York", followed: ["America/New_York"] };
    await show();
    expect(question()?.textContent).toContain("Keep them in America/New York?");
  });

  it("is not asked about when its clocks go alike, when the zone is fixed, or when it is back before an answer", async () => {
    await show();
    travel("Europe/Berlin");
    expect(question()).toBeNull();
    travel("Asia/Tokyo");
    expect(question()).not.toBeNull();
    travel("Europe/Berlin");
    expect(question()).toBeNull();
    void act(() => world.model.zone.fix("Europe/Paris"));
    await world.settle();
    travel("Asia/Tokyo");
    expect(question()).toBeNull();
  });

  it("is not asked about without hours read", async () => {
    world.zoneMemory = { last: "America/New_York", followed: [] };
    world.trouble = "unavailable";
    await show();
    expect(question()).toBeNull();
    expect(world.zoneMemory).toEqual({ last: "America/New_York", followed: [] });
  });
});
