// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { makeWords, WordsProvider } from "../../../components/options/words.tsx";
import type { Client } from "../../../utils/domain/client.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import { fakeClient } from "../../support/client-book.ts";
import { createOptionsWorld, words, ZONE, type OptionsWorld } from "../../support/options-world.ts";

const french = makeWords(createLocale("fr", ["fr-FR"], ZONE));
const LUNE = fakeClient("lune", { name: "Maison Lune", rules: ["instagram.com/maisonlune"] });
const NORD = fakeClient("nord", { name: "Atelier Nord" });

afterEach(cleanup);

async function show(clients: readonly Client[], used: readonly string[] = [], said = words) {
  const world: OptionsWorld = createOptionsWorld();
  world.book.clients = [...clients];
  for (const id of used) world.book.used.add(id);
  await world.model.load();
  render(
    <WordsProvider value={said}>
      <OptionsScreen model={world.model} section="clients" />
    </WordsProvider>,
  );
  return world;
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const fill = (label: string, value: string): HTMLElement => {
  const input = screen.getByLabelText(label);
  fireEvent.input(input, { target: { value } });
  return input;
};
const described = (input: HTMLElement): string =>
  (input.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

describe("the section for clients", () => {
  it("says what clients are for while there are none", async () => {
    await show([]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Clients");
    expect(screen.getByText(/^A client gives time a name: time on their pages/)).toBeTruthy();
    expect(screen.queryByText("Archived")).toBeNull();
  });

  it("adds one by name, opens it and leads to its first address", async () => {
    const world = await show([]);
    fill("New client", "Maison Lune");
    press("Add the client");
    await waitFor(() => expect(world.book.clients.map(({ name }) => name)).toEqual(["Maison Lune"]));
    const field = screen.getByLabelText("Page or site");
    await waitFor(() => expect(document.activeElement).toBe(field));
    fill("Page or site", "https://www.instagram.com/MaisonLune/?hl=fr");
    press("Add the address");
    await waitFor(() => expect(world.book.clients[0]?.rules).toEqual(["instagram.com/maisonlune"]));
    expect(screen.getByText("instagram.com/maisonlune")).toBeTruthy();
    expect(screen.getByText("1 address")).toBeTruthy();
    await waitFor(() => expect(screen.getByText("Saved")).toBeTruthy());
    press("Remove instagram.com/maisonlune");
    await waitFor(() => expect(world.book.clients[0]?.rules).toEqual([]));
    expect(document.activeElement).toBe(field);
  });

  it("tells beside the field why a name cannot be, and keeps what was typed", async () => {
    const world = await show([LUNE, NORD]);
    const fresh = fill("New client", "maison lune");
    press("Add the client");
    expect(described(fresh)).toContain("You already have a client of this name.");
    press("Edit Atelier Nord");
    const name = screen.getByLabelText<HTMLInputElement>("Name");
    fireEvent.input(name, { target: { value: " " } });
    fireEvent.change(name, { target: { value: " " } });
    expect(described(name)).toBe("Give the client a name.");
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(name.value).toBe(" ");
    fireEvent.input(name, { target: { value: "Nord" } });
    fireEvent.change(name, { target: { value: "Nord" } });
    await waitFor(() => expect(world.book.clients.map((each) => each.name)).toEqual(["Maison Lune", "Nord"]));
    expect(name.getAttribute("aria-invalid")).toBe("false");
  });

  it.each([
    ["", "Type or paste an address, such as instagram.com/maisonlune."],
    ["maisonlune", /^The name of the site is missing/],
    ["about:blank", "This doesn’t look like the address of a page."],
    ["instagram.com/maisonlune", "Maison Lune already has this address."],
    ["127.0.0.1", /It can’t be timed\.$/],
    ["co.uk", /^This ending is shared by many sites/],
  ])("tells beside the field why %j is no address for a client", async (typed, reason) => {
    const world = await show([LUNE, NORD]);
    press("Edit Atelier Nord");
    fill("Page or site", typed);
    press("Add the address");
    const field = screen.getByLabelText("Page or site");
    expect(screen.getByText(reason).getAttribute("role")).toBe("alert");
    expect(field.getAttribute("aria-describedby")).toContain(screen.getByText(reason).id);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(world.book.clients).toEqual([LUNE, NORD]);
  });

  it("notes where no time is recorded", async () => {
    await show([fakeClient("nord", { name: "Nord", rules: ["notion.so/nord", "x.com/nord"] })]);
    press("Edit Nord");
    const line = screen.getByText("notion.so/nord").closest("li");
    if (line === null) throw new Error("no line");
    expect(within(line).getByText(/^This site isn’t timed yet/)).toBeTruthy();
    expect(screen.getAllByText(/^This site isn’t timed yet/)).toHaveLength(1);
  });

  it("offers eight named colours", async () => {
    const world = await show([LUNE]);
    press("Edit Maison Lune");
    const colors = screen.getAllByRole<HTMLInputElement>("radio");
    expect(colors).toHaveLength(8);
    expect(screen.getByLabelText<HTMLInputElement>("Blue").checked).toBe(true);
    fireEvent.click(screen.getByLabelText("Coral"));
    await waitFor(() => expect(world.book.clients[0]?.color).toBe("#d2572f"));
    expect(document.querySelector(".client-dot circle")?.getAttribute("fill")).toBe("#d2572f");
  });

  it("archives and restores, and takes it back", async () => {
    const world = await show([LUNE]);
    press("Edit Maison Lune");
    press("Archive Maison Lune");
    await waitFor(() => expect(world.book.clients[0]?.isArchived).toBe(true));
    expect(screen.getByText("Maison Lune is archived.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("New client"));
    press("Restore Maison Lune");
    await waitFor(() => expect(world.book.clients[0]?.isArchived).toBe(false));
    press("Undo");
    await waitFor(() => expect(world.book.clients[0]?.isArchived).toBe(true));
    press("Undo");
    await waitFor(() => expect(world.book.clients[0]?.isArchived).toBe(false));
    expect(screen.queryByText("Archived")).toBeNull();
  });

  it("says that removing only archives when time was recorded, and does that", async () => {
    const world = await show([LUNE], ["lune"]);
    press("Edit Maison Lune");
    const remove = screen.getByRole("button", { name: "Remove Maison Lune" });
    expect(described(remove)).toBe("Time was recorded, so removing only archives: past time keeps the name.");
    fireEvent.click(remove);
    await waitFor(() =>
      expect(screen.getByText(/^Maison Lune has recorded time, so it was arch/)).toBeTruthy(),
    );
    expect(world.book.clients[0]?.isArchived).toBe(true);
    expect(screen.queryByRole("button", { name: "Remove Maison Lune" })).toBeNull();
  });

  it("deletes a client without recorded time, archived or not, and brings it back", async () => {
    const world = await show([fakeClient("old", { name: "Old", isArchived: true }), LUNE]);
    press("Remove Old");
    await waitFor(() => expect(world.book.clients).toEqual([LUNE]));
    expect(screen.getByText("Old was removed.")).toBeTruthy();
    press("Undo");
    await waitFor(() => expect(world.book.clients).toHaveLength(2));
    expect(screen.getByRole("button", { name: "Restore Old" })).toBeTruthy();
  });

  it("keeps a change on the page that cannot be saved, and tries again", async () => {
    const world = await show([]);
    world.isWriting = false;
    fill("New client", "Maison Lune");
    press("Add the client");
    await waitFor(() => expect(screen.getByText(/Your change is still on this page/)).toBeTruthy());
    expect(screen.getByText("Maison Lune")).toBeTruthy();
    world.isWriting = true;
    press("Try again");
    await waitFor(() => expect(world.book.clients).toHaveLength(1));
  });

  it("says when the clients cannot be read, and looks again", async () => {
    const world = await show([LUNE]);
    world.book.isReadable = false;
    await world.model.clients.load();
    await waitFor(() => expect(screen.getByRole("alert")).toBeTruthy());
    world.book.isReadable = true;
    press("Try again");
    await waitFor(() => expect(screen.getByText("Maison Lune")).toBeTruthy());
  });

  it("speaks French", async () => {
    await show([LUNE, { ...NORD, isArchived: true }], ["lune"], french);
    expect(screen.getByText("Vos clients")).toBeTruthy();
    expect(screen.getByText("1 adresse")).toBeTruthy();
    expect(screen.getByText("Archivés")).toBeTruthy();
    press("Modifier Maison Lune");
    expect(screen.getByLabelText("Turquoise")).toBeTruthy();
    fill("Page ou site", "maisonlune");
    press("Ajouter l’adresse");
    expect(screen.getByText(/^Il manque le nom du site/)).toBeTruthy();
    press("Retirer Maison Lune");
    await waitFor(() => expect(screen.getByText(/a donc été archivé au lieu d’être retiré\.$/)).toBeTruthy());
  });
});
