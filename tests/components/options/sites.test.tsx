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
      <OptionsScreen model={world.model} section="sites" />
    </WordsProvider>,
  );
});
afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const fill = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe("sites and tools", () => {
  it("switch a built-in site off and on", async () => {
    const linkedin = screen.getByRole("switch", { name: "Measure LinkedIn" });
    expect(linkedin.getAttribute("aria-checked")).toBe("true");
    fireEvent.click(linkedin);
    await waitFor(() => expect(world.settings.sites.disabled).toEqual(["linkedin"]));
    fireEvent.click(linkedin);
    await waitFor(() => expect(world.settings.sites.disabled).toEqual([]));
  });

  it("give one site a level of its own and take it away again", async () => {
    const level = screen.getByLabelText("LinkedIn, off-hours");
    fireEvent.change(level, { target: { value: "gate" } });
    await waitFor(() => expect(world.plans.at(-1)?.levels.services).toEqual({ linkedin: "gate" }));
    fireEvent.change(level, { target: { value: "personal-open" } });
    await waitFor(() => expect(world.plans.at(-1)?.levels.services).toEqual({ linkedin: "personal-open" }));
    fireEvent.change(level, { target: { value: "rule" } });
    await waitFor(() => expect(world.plans.at(-1)?.levels.services).toEqual({}));
  });

  it("ask about social platforms without an answer chosen beforehand", async () => {
    for (const radio of screen.getAllByRole<HTMLInputElement>("radio")) expect(radio.checked).toBe(false);
    fireEvent.click(screen.getByLabelText(/^Open for personal use/));
    await waitFor(() => expect(world.plans.at(-1)?.levels.social).toBe("personal-open"));
  });

  it("can close platforms, tools and one site without visits", async () => {
    const valuesOf = (label: string): string[] =>
      [...screen.getByLabelText<HTMLSelectElement>(label, { selector: "select" }).options].map(
        ({ value }) => value,
      );
    expect(valuesOf("Tools")).toEqual(["off", "remind", "gate", "closed"]);
    expect(valuesOf("LinkedIn, off-hours")).toEqual([
      "rule",
      "off",
      "personal-open",
      "remind",
      "gate",
      "closed",
    ]);
    // A tool is work throughout: there is no personal use to leave open.
    expect(valuesOf("Hootsuite, off-hours")).toEqual(["rule", "off", "remind", "gate", "closed"]);
    fireEvent.click(screen.getByLabelText(/^Closed, without visits/));
    await waitFor(() => expect(world.plans.at(-1)?.levels.social).toBe("closed"));
    fireEvent.change(screen.getByLabelText("Tools", { selector: "select" }), { target: { value: "closed" } });
    await waitFor(() => expect(world.plans.at(-1)?.levels.tools).toBe("closed"));
    fireEvent.change(screen.getByLabelText("LinkedIn, off-hours"), { target: { value: "closed" } });
    await waitFor(() => expect(world.plans.at(-1)?.levels.services).toEqual({ linkedin: "closed" }));
  });

  it("show a permission that was taken back, and ask for it in the click", async () => {
    world.granted.delete("*://*.linkedin.com/*");
    world.permissionsChanged();
    await waitFor(() =>
      expect(screen.getByText(/^LinkedIn.*: no longer allowed by the browser/)).toBeTruthy(),
    );
    const { length } = world.prompts;
    press("Allow LinkedIn");
    expect(world.prompts).toHaveLength(length + 1);
    expect(world.prompts.at(-1)).toEqual(["*://*.linkedin.com/*"]);
    await waitFor(() => expect(screen.queryByText(/no longer allowed by the browser/)).toBeNull());
  });

  it("find services in the whole catalogue and ask once for all that were picked", async () => {
    fill("Search 442 services", "canva");
    press("Canva");
    fill("Search 442 services", "figma");
    press("Figma");
    press("Allow 2 sites");
    expect(world.prompts).toEqual([["*://*.canva.com/*", "*://*.figma.com/*"]]);
    await waitFor(() => expect(screen.getByRole("switch", { name: "Measure Canva" })).toBeTruthy());
    press("Remove Canva");
    await waitFor(() => expect(world.granted.has("*://*.canva.com/*")).toBe(false));
    expect(screen.queryByRole("switch", { name: "Measure Canva" })).toBeNull();
  });

  it("say so when the browser refuses, and change nothing", async () => {
    world.isGranting = false;
    fill("Search 442 services", "canva");
    press("Canva");
    press("Allow 1 site");
    await waitFor(() =>
      expect(screen.getByText("The browser didn’t allow it. Nothing was changed.")).toBeTruthy(),
    );
    expect([world.sent, world.saved]).toEqual([[], []]);
    expect(screen.getByRole("button", { name: "Canva" }).getAttribute("aria-pressed")).toBe("true");
  });

  it("add a site by hand, with the prompt in the click", async () => {
    fill("Address", "https://www.my-agency.example/board?x=1");
    fill("Name", "Our board");
    press("Add and allow");
    expect(world.prompts).toEqual([["*://*.my-agency.example/*"]]);
    await waitFor(() => expect(screen.getByText("Our board added")).toBeTruthy());
    expect(world.settings.sites.custom).toEqual([
      {
        id: "own:my-agency.example",
        name: "Our board",
        kind: "social",
        activity: "community",
        hosts: ["my-agency.example"],
      },
    ]);
    press("Remove Our board");
    await waitFor(() => expect(world.settings.sites.custom).toEqual([]));
    await waitFor(() => expect(world.granted.has("*://*.my-agency.example/*")).toBe(false));
  });

  it.each([
    ["", "Type the address of a site, such as example.com."],
    ["not a site", "This doesn’t look like the address of a site."],
    ["192.168.1.4", "A site is named by letters, such as example.com. Numbers can’t be timed."],
    ["localhost.local", "This is a place on this computer or network, which can’t be timed."],
    ["co.uk", "This ending is shared by many sites. Add the site’s own name before it."],
    ["www.linkedin.com/feed", "LinkedIn is already in the list."],
    ["canva.com", "Canva covers this address: add it from the catalogue above."],
  ])("tell what is wrong with the address %o and ask for nothing", async (address, problem) => {
    fill("Address", address);
    press("Add and allow");
    await waitFor(() => expect(screen.getByText(problem)).toBeTruthy());
    const input = screen.getByLabelText("Address");
    expect(input.getAttribute("aria-describedby")).toContain("own-host-problem");
    expect(world.prompts).toEqual([]);
    expect(world.settings.sites.custom).toEqual([]);
  });
});
