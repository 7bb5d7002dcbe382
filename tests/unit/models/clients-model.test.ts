import { describe, expect, it } from "vitest";
import type { ClientRow } from "../../../utils/models/client-row.ts";
import type { ClientsModel } from "../../../utils/models/clients-model.ts";
import { fakeClient } from "../../support/client-book.ts";
import { createOptionsWorld, type OptionsWorld } from "../../support/options-world.ts";

const LUNE = fakeClient("lune", { name: "Maison Lune", rules: ["instagram.com/maisonlune"] });
const NORD = fakeClient("nord", { name: "Atelier Nord", color: "#0f8a86" });
const OLD = fakeClient("old", { name: "Old", rules: ["x.com/old"], isArchived: true });

async function world(): Promise<OptionsWorld & { readonly clients: ClientsModel }> {
  const made = createOptionsWorld();
  made.book.clients = [LUNE, OLD, NORD];
  made.book.used.add("lune");
  await made.model.load();
  return Object.assign(made, { clients: made.model.clients });
}

function named({ active, archived }: ClientsModel, name: string): ClientRow {
  const row = [...active.value, ...archived.value].find((each) => each.name === name);
  if (row === undefined) throw new Error(`no client ${name}`);
  return row;
}

const names = (rows: readonly ClientRow[]): string[] => rows.map(({ name }) => name);

describe("clients on the page", () => {
  it("are listed by name, archived ones apart", async () => {
    const { clients } = await world();
    expect(names(clients.active.value)).toEqual(["Atelier Nord", "Maison Lune"]);
    expect(names(clients.archived.value)).toEqual(["Old"]);
    expect(named(clients, "Maison Lune").isUsed).toBe(true);
  });

  it("are added with a colour nobody has, at once on the page, and can be changed before they are saved", async () => {
    const made = await world();
    const { clients } = made;
    expect(clients.add(" Théâtre ")).toBeNull();
    const row = named(clients, "Théâtre");
    expect(clients.openKey.value).toBe(row.key);
    expect(clients.addRule(row, "https://www.facebook.com/Theatre/")).toBeNull();
    await made.settle();
    expect(made.book.clients.at(-1)).toMatchObject({
      name: "Théâtre",
      color: "#4a8a2c",
      rules: ["facebook.com/theatre"],
    });
    await made.model.undo();
    expect(named(clients, "Théâtre").rules).toEqual([]);
    await made.model.undo();
    expect(names(clients.active.value)).toEqual(["Atelier Nord", "Maison Lune"]);
    expect(made.book.clients.map(({ id }) => id)).toEqual(["lune", "old", "nord"]);
  });

  it("keep a name that cannot be from being saved", async () => {
    const made = await world();
    const { clients } = made;
    expect(clients.add("")).toBe("no-name");
    expect(clients.add("maison lune")).toBe("same-name");
    expect(clients.rename(named(clients, "Atelier Nord"), "OLD")).toBe("same-name");
    expect(clients.rename(named(clients, "Atelier Nord"), "Atelier nord")).toBeNull();
    await made.settle();
    expect(names(clients.active.value)).toEqual(["Atelier nord", "Maison Lune"]);
    expect(made.book.clients.map(({ name }) => name)).toContain("Atelier nord");
  });

  it("give an address to one client alone, and say whose it is", async () => {
    const { clients } = await world();
    const nord = named(clients, "Atelier Nord");
    expect(clients.addRule(nord, "instagram.com/MaisonLune")).toEqual({ kind: "taken", name: "Maison Lune" });
    expect(clients.addRule(nord, "nowhere")).toEqual({ kind: "no-dot" });
    expect(clients.addRule(named(clients, "Maison Lune"), "instagram.com/maisonlune/")).toEqual({
      kind: "listed",
    });
    expect(clients.addRule(nord, "x.com/old")).toBeNull();
    clients.restore(named(clients, "Old"));
    expect(clients.rulesOf(named(clients, "Old"))).toEqual([
      { rule: "x.com/old", isTracked: true, other: "Atelier Nord" },
    ]);
  });

  it("follow the sites that are recorded", async () => {
    const made = await world();
    const { clients } = made;
    clients.addRule(named(clients, "Atelier Nord"), "notion.so/nord");
    clients.addRule(named(clients, "Atelier Nord"), "bsky.app/profile/nord");
    const told = (): boolean[] =>
      clients.rulesOf(named(clients, "Atelier Nord")).map(({ isTracked }) => isTracked);
    expect(told()).toEqual([false, true]);
    made.model.sites.toggle("bluesky", false);
    expect(told()).toEqual([false, false]);
  });

  it("are archived and come back by the way back", async () => {
    const made = await world();
    const { clients } = made;
    clients.archive(named(clients, "Atelier Nord"));
    await made.settle();
    expect(clients.news.value).toEqual({ kind: "archived", name: "Atelier Nord" });
    expect(made.book.clients.find(({ id }) => id === "nord")?.isArchived).toBe(true);
    await made.model.undo();
    expect(names(clients.active.value)).toEqual(["Atelier Nord", "Maison Lune"]);
    expect(clients.news.value).toBeNull();
    expect(made.book.clients.find(({ id }) => id === "nord")?.isArchived).toBe(false);
  });

  it("are deleted without recorded time and come back as they were", async () => {
    const made = await world();
    const { clients } = made;
    clients.remove(named(clients, "Atelier Nord"));
    await made.settle();
    expect(clients.news.value).toEqual({ kind: "deleted", name: "Atelier Nord" });
    expect(made.book.clients.some(({ id }) => id === "nord")).toBe(false);
    await made.model.undo();
    expect(names(clients.active.value)).toEqual(["Atelier Nord", "Maison Lune"]);
    expect(made.book.clients.find(({ id }) => id === "nord")).toEqual({ ...NORD, rev: 2 });
  });

  it("are archived instead when time was recorded, also when that happened since the page was opened", async () => {
    const made = await world();
    const { clients } = made;
    made.book.used.add("nord");
    clients.remove(named(clients, "Maison Lune"));
    clients.remove(named(clients, "Atelier Nord"));
    await made.settle();
    expect(names(clients.archived.value).toSorted()).toEqual(["Atelier Nord", "Maison Lune", "Old"]);
    expect(clients.news.value).toEqual({ kind: "kept", name: "Atelier Nord" });
    await made.model.undo();
    await made.model.undo();
    expect(names(clients.active.value).toSorted()).toEqual(["Atelier Nord", "Maison Lune"]);
  });

  it("stay as the user left them while the disk is full, and are given up on request", async () => {
    const made = await world();
    const { clients } = made;
    made.isWriting = false;
    clients.add("Théâtre");
    clients.recolor(named(clients, "Théâtre"), "#747c8c");
    clients.remove(named(clients, "Atelier Nord"));
    await made.settle();
    expect(made.model.status.value.kind).toBe("failed");
    expect(names(clients.active.value)).toEqual(["Maison Lune", "Théâtre"]);
    await made.model.undo();
    expect(names(clients.active.value)).toEqual(["Atelier Nord", "Maison Lune"]);
    clients.archive(named(clients, "Atelier Nord"));
    await made.settle();
    made.isWriting = true;
    await made.model.store.saver.retry();
    expect(made.book.clients.find(({ id }) => id === "nord")?.isArchived).toBe(true);
  });

  it("show again what holds when one is gone from the database", async () => {
    const made = await world();
    const { clients } = made;
    made.book.clients = [];
    clients.recolor(named(clients, "Atelier Nord"), "#747c8c");
    await made.settle();
    expect(made.model.status.value.kind).toBe("refused");
    expect(named(clients, "Atelier Nord").color).toBe("#0f8a86");
  });

  it("say when they cannot be read", async () => {
    const made = await world();
    made.book.isReadable = false;
    await made.clients.load();
    expect(made.clients.state.value).toBe("failed");
  });
});
