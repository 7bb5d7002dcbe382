// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { WordsProvider } from "../../../components/options/words.tsx";
import type { StorageTrouble } from "../../../utils/storage/storage-error.ts";
import { createOptionsWorld, words, type OptionsWorld } from "../../support/options-world.ts";

async function open(trouble: StorageTrouble | null = null): Promise<OptionsWorld> {
  const world = createOptionsWorld();
  world.trouble = trouble;
  await world.model.load();
  await world.model.data.refresh();
  render(
    <WordsProvider value={words}>
      <OptionsScreen model={world.model} section="data" />
    </WordsProvider>,
  );
  return world;
}
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const list = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);
const labels = (label: string) => [...list(label).options].map(({ text }) => text);

describe("how long it is kept", () => {
  it("is chosen for single stretches and for days", async () => {
    const world = await open();
    expect(list("Single stretches of time").value).toBe("90");
    expect(labels("Single stretches of time")).toEqual(["30 days", "90 days", "1 year", "Until I delete it"]);
    fireEvent.change(list("Single stretches of time"), { target: { value: "365" } });
    await waitFor(() => expect(world.settings.retention).toEqual({ spansDays: 365, rollUpMonths: 25 }));
    fireEvent.change(list("Figures of each day"), { target: { value: "ever" } });
    await waitFor(() => expect(world.settings.retention).toEqual({ spansDays: 365, rollUpMonths: null }));
  });

  it("never lets the figures go before the stretches", async () => {
    const world = await open();
    fireEvent.change(list("Single stretches of time"), { target: { value: "ever" } });
    await waitFor(() => expect(labels("Figures of each day")).toEqual(["Until I delete it"]));
    expect(world.settings.retention.spansDays).toBeNull();
  });
});

describe("trouble with storage", () => {
  it("is not spoken of while there is none", async () => {
    await open();
    expect(screen.queryByText("Storage needs a look")).toBeNull();
  });

  it.each<[StorageTrouble, RegExp]>([
    ["quota", /^Storage is almost full\. Export or delete older months/],
    ["blocked", /^Another version of Relâche holds your data\./],
    ["unavailable", /^We couldn’t read your data just now\. It’s still on this device\.$/],
    ["corrupt", /^Your data can’t be used as it is\./],
  ])("says %s in a sentence", async (trouble, sentence) => {
    await open(trouble);
    expect(screen.getByRole("alert").textContent).toMatch(sentence);
  });

  it("goes after a try that works, and the page fills", async () => {
    const world = await open("corrupt");
    press("Try again");
    await waitFor(() => expect(screen.getByText("It still doesn’t work. Nothing was changed.")).toBeTruthy());
    world.trouble = null;
    press("Try again");
    await waitFor(() => expect(screen.getByText("Storage works again.")).toBeTruthy());
    expect(screen.queryByText("Storage needs a look")).toBeNull();
    await waitFor(() => expect(screen.getByText("12 days with time on them")).toBeTruthy());
  });

  it("hands over what can be read, and says when that is not all", async () => {
    const world = await open("corrupt");
    world.isWhole = false;
    press("Export what can be read");
    await waitFor(() => expect(screen.getByText(/Some records couldn’t be read/)).toBeTruthy());
    expect(world.downloads.map(({ fileName }) => fileName)).toEqual(["relache-2026-11-19.json"]);
    world.trouble = "unavailable";
    press("Export what can be read");
    await waitFor(() => expect(screen.getByText(/Nothing could be read just now/)).toBeTruthy());
  });

  it("deletes nothing before the user says so twice", async () => {
    const world = await open("corrupt");
    press("Start anew…");
    expect(screen.getByText("Delete everything and start anew? This can’t be undone.")).toBeTruthy();
    press("Keep it as it is");
    expect(world.startedAnew).toBe(0);
    press("Start anew…");
    press("Delete and start anew");
    await waitFor(() => expect(screen.getByText("Relâche started anew.")).toBeTruthy());
    expect(world.startedAnew).toBe(1);
    expect(world.sent.map(({ relache }) => relache)).toEqual(["data.changed"]);
  });

  it("says so when starting anew fails", async () => {
    const world = await open("blocked");
    world.isWriting = false;
    press("Start anew…");
    press("Delete and start anew");
    await waitFor(() => expect(screen.getByText(/^That didn’t work\. Close other tabs/)).toBeTruthy());
    expect(screen.getByText("Storage needs a look")).toBeTruthy();
    expect(world.sent).toEqual([]);
  });
});
