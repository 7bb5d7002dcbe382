// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import { WordsProvider } from "../../../components/options/words.tsx";
import type { ImportProblem } from "../../../utils/models/data-model.ts";
import { createOptionsWorld, words, type OptionsWorld } from "../../support/options-world.ts";

let world: OptionsWorld;

beforeEach(async () => {
  world = createOptionsWorld();
  await world.model.load();
  await world.model.data.refresh();
  render(
    <WordsProvider value={words}>
      <OptionsScreen model={world.model} section="data" />
    </WordsProvider>,
  );
});
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (): void => {
  const file = new File(["{}"], "relache.json", { type: "application/json" });
  const input = screen.getByLabelText<HTMLInputElement>("Choose a file…", { selector: "input" });
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  fireEvent.change(input);
};
const names = () => world.sent.map(({ relache }) => relache);

describe("privacy and data", () => {
  it("count what is kept", () => {
    expect(screen.getByText("12 days with time on them")).toBeTruthy();
    expect(screen.getByText(/^340 stretches of time/)).toBeTruthy();
  });

  it("hand everything over as a file", async () => {
    press("Export everything");
    await waitFor(() =>
      expect(screen.getByText("relache-2026-11-19.json is in your downloads")).toBeTruthy(),
    );
    expect(world.downloads).toEqual([{ fileName: "relache-2026-11-19.json", text: "{}" }]);
  });

  it.each<[ImportProblem, string]>([
    [{ kind: "json" }, "This file isn’t readable JSON. Nothing was changed."],
    [{ kind: "foreign" }, "This file wasn’t exported by Relâche. Nothing was changed."],
    [{ kind: "place", place: "spans[12].end" }, "The file is broken at spans[12].end. Nothing was changed."],
  ])("refuse a broken file with its reason: %j", async (problem, sentence) => {
    world.reading = { ok: false, problem };
    choose();
    await waitFor(() => expect(screen.getByText(sentence)).toBeTruthy());
    expect(screen.getByRole("alert").textContent).toBe(sentence);
    expect(world.replaced).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  it("say what an import replaces before it does", async () => {
    world.reading = { ok: true, rows: { name: "theirs" }, days: 40, savedDay: "2026-10-01" };
    choose();
    await waitFor(() =>
      expect(screen.getByText(/relache\.json holds 40 days, saved on Thursday 1 Oct/)).toBeTruthy(),
    );
    expect(screen.getByText(/It replaces the 12 days here/)).toBeTruthy();
    expect(world.replaced).toEqual([]);
    press("Keep it as it is");
    expect(screen.queryByText(/It replaces/)).toBeNull();
    choose();
    await waitFor(() => screen.getByText(/It replaces/));
    press("Replace");
    await waitFor(() => expect(screen.getByText("Your data is back.")).toBeTruthy());
    expect(world.replaced).toEqual([{ name: "theirs" }]);
    expect(names()).toEqual(["data.changed"]);
  });

  it("say what of an import waits, and what stayed", async () => {
    world.reading = { ok: true, rows: { name: "theirs" }, days: 40, savedDay: null };
    world.importOutcome = { rulesFrom: Date.UTC(2026, 10, 20, 8), areSettingsKept: true };
    choose();
    await waitFor(() => screen.getByText(/It replaces/));
    press("Replace");
    await waitFor(() => expect(screen.getByText(/^Your data is back\./)).toBeTruthy());
    const news = screen.getByText(/^Your data is back\./).textContent ?? "";
    expect(news).toContain("they hold from Friday, 09:00. Until then yours stay.");
    expect(news).toContain("stayed as they were. You can change them during your hours.");
  });

  it("say that erasing is possible at any time", () => {
    expect(screen.getByText(/This works at any time, off-hours too, and so does uninstalling/)).toBeTruthy();
  });

  it("change nothing when the database does not take the rows", async () => {
    world.reading = { ok: true, rows: { name: "theirs" }, days: 40, savedDay: null };
    world.isWriting = false;
    choose();
    await waitFor(() => screen.getByText(/It replaces/));
    press("Replace");
    await waitFor(() => expect(screen.getByText(/saving it didn’t work/)).toBeTruthy());
    expect(world.sent).toEqual([]);
  });

  it("erase only after a word that names the days", async () => {
    press("Delete all my data");
    expect(screen.getByText("Delete 12 days of data? This can’t be undone.")).toBeTruthy();
    press("Keep it as it is");
    expect(world.erased).toBe(0);
    press("Delete all my data");
    press("Delete everything");
    await waitFor(() => expect(screen.getByText("Everything is erased.")).toBeTruthy());
    expect(world.erased).toBe(1);
    expect(names()).toEqual(["data.changed"]);
  });
});
