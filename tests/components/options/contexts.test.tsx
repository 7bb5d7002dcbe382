// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import type { SectionId } from "../../../components/options/sections.ts";
import { makeWords, WordsProvider } from "../../../components/options/words.tsx";
import { createLocale } from "../../../utils/i18n/locale.ts";
import { createOptionsWorld, words, ZONE, type OptionsWorld } from "../../support/options-world.ts";

const french = makeWords(createLocale("fr", ["fr-FR"], ZONE));

afterEach(cleanup);

async function show(
  section: SectionId,
  { said = words, hasContainers = false, prepare = (_world: OptionsWorld): void => undefined } = {},
) {
  const world = createOptionsWorld({ hasContainers });
  prepare(world);
  await world.model.load();
  render(
    <WordsProvider value={said}>
      <OptionsScreen model={world.model} section={section} />
    </WordsProvider>,
  );
  return world;
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const pick = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

describe("work or personal", () => {
  it("says in plain words what personal means", async () => {
    await show("sites");
    expect(
      screen.getByText(/Personal time is stored without site or activity and never enters work figures\.$/),
    ).toBeTruthy();
  });

  it("takes rules for recorded sites, changes and removes them", async () => {
    const world = await show("sites");
    press("Add a rule");
    expect(screen.getByRole("alert").textContent).toBe("Choose a site first.");
    pick("Site", "instagram");
    expect(screen.queryByRole("alert")).toBeNull();
    press("Add a rule");
    await waitFor(() => expect(world.settings.contexts.services).toEqual({ instagram: "personal" }));
    const offered = [...screen.getByLabelText<HTMLSelectElement>("Site").options].map(({ value }) => value);
    expect(offered).not.toContain("instagram");
    expect(offered).not.toContain("canva");
    pick("Instagram counts as", "work");
    await waitFor(() => expect(world.settings.contexts.services).toEqual({ instagram: "work" }));
    press("Remove the rule for Instagram");
    await waitFor(() => expect(world.settings.contexts.services).toEqual({}));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add a rule" }));
    press("Undo");
    await waitFor(() => expect(screen.getByLabelText("Instagram counts as")).toBeTruthy());
  });

  it("takes personal hours on chosen days, over midnight as well", async () => {
    const world = await show("sites");
    press("Add personal hours");
    await waitFor(() => expect(world.settings.contexts.personalWeek[6]).toEqual([{ start: 0, end: 1440 }]));
    const group = screen.getByRole("group", { name: "Personal hours 1" });
    expect(within(group).getByText("all day")).toBeTruthy();
    const sunday = within(group).getByRole("button", { name: "Sunday" });
    expect(sunday.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(sunday);
    await waitFor(() => expect(world.settings.contexts.personalWeek[6]).toEqual([]));
    fireEvent.input(screen.getByLabelText("Start of personal hours 1"), { target: { value: "20:00" } });
    const end = screen.getByLabelText("End of personal hours 1");
    fireEvent.input(end, { target: { value: "02:00" } });
    fireEvent.blur(end);
    await waitFor(() => expect(world.settings.contexts.personalWeek[5]).toEqual([{ start: 1200, end: 120 }]));
    expect(within(group).getByText("ends the next day")).toBeTruthy();
    press("Remove personal hours 1");
    await waitFor(() => expect(world.settings.contexts.personalWeek).toEqual([]));
  });

  it("keeps impossible personal hours from being saved and says why beside them", async () => {
    const world = await show("sites");
    press("Add personal hours");
    await waitFor(() => expect(world.settings.contexts.personalWeek).toHaveLength(7));
    const group = screen.getByRole("group", { name: "Personal hours 1" });
    for (const day of ["Saturday", "Sunday"])
      fireEvent.click(within(group).getByRole("button", { name: day }));
    await waitFor(() => expect(screen.getByText("Choose at least one day.")).toBeTruthy());
    expect(screen.getByText("Not saved yet: see the note beside the hours")).toBeTruthy();
    fireEvent.click(within(group).getByRole("button", { name: "Monday" }));
    const end = screen.getByLabelText("End of personal hours 1");
    fireEvent.input(end, { target: { value: "" } });
    expect(within(group).getByText("Give both a start and an end.")).toBeTruthy();
    expect(end.getAttribute("aria-invalid")).toBe("true");
    press("Undo");
    await waitFor(() => expect(screen.queryByText("Give both a start and an end.")).toBeNull());
    press("Add personal hours");
    fireEvent.click(
      within(screen.getByRole("group", { name: "Personal hours 2" })).getByRole("button", {
        name: "Tuesday",
      }),
    );
    fireEvent.click(
      within(screen.getByRole("group", { name: "Personal hours 1" })).getByRole("button", {
        name: "Tuesday",
      }),
    );
    await waitFor(() =>
      expect(screen.getByText("These hours overlap others on Tuesday. Change one of them.")).toBeTruthy(),
    );
  });

  it("leaves containers out where there are none", async () => {
    await show("sites");
    expect(screen.queryByText("Let containers decide")).toBeNull();
  });

  it("lets containers decide once Firefox tells them", async () => {
    const world = await show("sites", {
      hasContainers: true,
      prepare: ({ containers }) => {
        containers.isGranting = false;
        containers.seen = [{ id: "firefox-container-2", tabs: 3 }];
      },
    });
    const on = screen.getByRole("switch", { name: "Let containers decide" });
    fireEvent.click(on);
    await waitFor(() => expect(screen.getByText(/^Firefox didn’t allow it/)).toBeTruthy());
    expect(on.getAttribute("aria-checked")).toBe("false");
    world.containers.isGranting = true;
    fireEvent.click(on);
    await waitFor(() => expect(screen.getByText("3 open tabs")).toBeTruthy());
    pick("Container 2 counts as", "personal");
    await waitFor(() =>
      expect(world.settings.contexts.containers).toEqual({ "firefox-container-2": "personal" }),
    );
    fireEvent.click(on);
    await waitFor(() => expect(screen.queryByText("3 open tabs")).toBeNull());
    expect(world.containers.isAllowed).toBe(false);
  });

  it("speaks French", async () => {
    await show("sites", { said: french, hasContainers: true });
    expect(screen.getByText("Travail ou perso")).toBeTruthy();
    expect(screen.getByText(/n’entre jamais dans les chiffres du travail\.$/)).toBeTruthy();
    expect(screen.getByRole("switch", { name: "Laisser les conteneurs décider" })).toBeTruthy();
    press("Ajouter des heures perso");
    expect(screen.getByRole("group", { name: "Heures perso 1" })).toBeTruthy();
  });
});

describe("the keyboard", () => {
  it("lists every command with its keys and leads to the browser's own page", async () => {
    const world = await show("display", {
      prepare: ({ keys }) => {
        keys.list = [
          { name: "_execute_action", keys: "Alt+Shift+R" },
          { name: "client", keys: "" },
        ];
      },
    });
    const keysOf = (text: string): string | null | undefined =>
      screen.getByText(text).nextElementSibling?.textContent;
    expect(keysOf("Show your time and your hours")).toBe("Alt+Shift+R");
    expect(keysOf("Choose the client you work for")).toBe("No keys yet");
    press("Change the keys");
    await waitFor(() => expect(world.keys.opened).toBe(1));
  });

  it("is left out where the browser knows no such commands", async () => {
    await show("display", { said: french });
    expect(screen.queryByText("Clavier")).toBeNull();
  });
});
