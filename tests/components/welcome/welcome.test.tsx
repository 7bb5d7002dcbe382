// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWords, WordsProvider } from "../../../components/welcome/words.tsx";
import { WelcomeScreen } from "../../../components/welcome/welcome-screen.tsx";
import { CATALOGUE } from "../../../utils/domain/catalogue-data.ts";
import { createCatalogue } from "../../../utils/domain/catalogue.ts";
import { CORE_HOSTS, CORE_SERVICE_IDS, hostPattern } from "../../../utils/domain/core-services.ts";
import type { PlanParts, RuleEdit } from "../../../utils/domain/rule-edits.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../utils/domain/settings.ts";
import { DEFAULT_WEEK } from "../../../utils/domain/week-plan.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import { createWelcomeModel } from "../../../utils/models/welcome-model.ts";
import { fakePermissions } from "../../support/options-world.ts";

const catalogue = createCatalogue(CATALOGUE);
const services = [...CORE_SERVICE_IDS, "canva", "figma"]
  .map((id) => catalogue.byId(id))
  .filter((service) => service !== null);

function createWorld() {
  const world = {
    saved: [] as RuleEdit[],
    granted: new Set(CORE_HOSTS.map(hostPattern)),
    prompts: [] as (readonly string[])[],
    isGranting: true,
    isWriting: true,
  };
  const model = createWelcomeModel({
    save: async (edit) => {
      if (!world.isWriting) throw new Error("quota");
      world.saved.push(edit);
      return { ok: true };
    },
    services,
    loadSettings: async () => DEFAULT_SETTINGS,
    permissions: fakePermissions(world),
  });
  return Object.assign(world, { model });
}

let world: ReturnType<typeof createWorld>;

beforeEach(async () => {
  world = createWorld();
  await world.model.load();
  render(
    <WordsProvider value={makeWords(createLocale("en", ["en-GB"], "Europe/Paris"))}>
      <WelcomeScreen model={world.model} services={services} />
    </WordsProvider>,
  );
});
afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: RegExp) => fireEvent.click(screen.getByLabelText(name));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
/** The one edit that a welcome ends with. */
const saved = (): { plan: Partial<PlanParts> | null; settings: Partial<Settings> } => {
  expect(world.saved).toHaveLength(1);
  const [edit] = world.saved;
  return { plan: edit?.plan?.to ?? null, settings: edit?.settings?.to ?? {} };
};

async function goTo(step: 2 | 3): Promise<void> {
  press("Continue");
  await heading("Where does your work happen?");
  if (step === 2) return;
  press("Continue");
  await heading("How can we help you switch off?");
}

describe("the welcome", () => {
  it("says where one stands and moves the focus to each question", async () => {
    expect(screen.getByText("Step 1 of 3")).toBeTruthy();
    expect(screen.getByText(/Europe\/Paris detected/)).toBeTruthy();
    await goTo(2);
    expect(screen.getByText("Step 2 of 3")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Where does your work happen?"));
    press("Back");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("When do you work?"));
  });

  it("shows what a template means for the week", async () => {
    expect(screen.getByText("45h at most")).toBeTruthy();
    choose(/^Freelance/);
    await screen.findByText("32h at most");
    choose(/^Start from scratch/);
    await screen.findByText("no hours yet");
  });

  it("asks about social platforms without an answer chosen beforehand", async () => {
    await goTo(2);
    for (const radio of screen.getAllByRole<HTMLInputElement>("radio")) expect(radio.checked).toBe(false);
    expect(screen.getByText("Without an answer, platforms only remind.")).toBeTruthy();
  });

  it("needs no prompt for the sites that are ticked already", async () => {
    await goTo(3);
    expect(world.prompts).toEqual([]);
  });

  it("names and asks for only those that need one, once, in the click", async () => {
    await goTo(2);
    press("Canva");
    press("Figma");
    await screen.findByText(/Your browser will ask for Canva and Figma/);
    press("Allow 2 sites");
    expect(world.prompts).toEqual([["*://*.canva.com/*", "*://*.figma.com/*"]]);
    await heading("How can we help you switch off?");
  });

  it("goes on without them when the browser refuses", async () => {
    world.isGranting = false;
    await goTo(2);
    press("Canva");
    await screen.findByText(/Your browser will ask for Canva/);
    press("Allow 1 site");
    await screen.findByText(/The browser didn’t allow Canva/);
    press("Continue");
    await heading("How can we help you switch off?");
    expect(world.prompts).toHaveLength(1);
  });

  it("sends the answers in the end and tells where it lives", async () => {
    choose(/^Later days/);
    await goTo(2);
    press("Twitch");
    choose(/^Open for personal use/);
    press("Continue");
    await heading("How can we help you switch off?");
    choose(/^75 min/);
    press("Let’s go");
    await heading("Ready when you are");
    expect(saved().plan).toMatchObject({
      levels: { tools: "gate", social: "personal-open", services: {} },
      restGoalMin: 660,
    });
    expect(saved().settings).toEqual({
      ...DEFAULT_SETTINGS,
      breaks: { ...DEFAULT_SETTINGS.breaks, everyMin: 75 },
      sites: { disabled: ["twitch"], custom: [] },
      isWelcomeDone: true,
    });
    expect(screen.getByText(/puzzle-piece menu/)).toBeTruthy();
    expect(screen.getByText(/the first evening only reminds/)).toBeTruthy();
  });

  it("closes and says nothing for those who just want to measure", async () => {
    await goTo(2);
    choose(/^Closed, like the tools/);
    press("Continue");
    await heading("How can we help you switch off?");
    choose(/^Just measure/);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("None").checked).toBe(true));
    press("Let’s go");
    await heading("Ready when you are");
    expect(saved().plan).toMatchObject({ levels: { tools: "off", social: "off" } });
    expect(saved().settings).toMatchObject({
      breaks: { isOn: false },
      alerts: { endSoon: "none", end: "none", afterHours: "none" },
    });
    expect(screen.queryByText(/first evening/)).toBeNull();
  });

  it("only reminds those who want it gently", async () => {
    await goTo(3);
    choose(/^Gently/);
    press("Let’s go");
    await heading("Ready when you are");
    expect(saved().plan).toMatchObject({ levels: { tools: "remind", social: "unanswered" } });
  });

  it("can be skipped at once, and then changes nothing", async () => {
    press("Skip");
    await heading("Ready when you are");
    expect(saved()).toEqual({ plan: null, settings: { ...DEFAULT_SETTINGS, isWelcomeDone: true } });
  });

  it("keeps what was answered when it is skipped later", async () => {
    choose(/^Freelance/);
    await goTo(3);
    choose(/^Just measure/);
    press("Skip");
    await heading("Ready when you are");
    expect(saved().plan).toMatchObject({ levels: { tools: "gate", social: "unanswered" } });
    expect(saved().plan).not.toMatchObject({ week: DEFAULT_WEEK });
    expect(saved().settings).toEqual({ ...DEFAULT_SETTINGS, isWelcomeDone: true });
  });

  it("keeps the answers when they cannot be saved", async () => {
    await goTo(3);
    world.isWriting = false;
    press("Let’s go");
    await screen.findByText("We couldn’t save just now. Your choices are still here.");
    world.isWriting = true;
    press("Try again");
    await heading("Ready when you are");
    expect(saved().settings.isWelcomeDone).toBe(true);
  });

  it("asks for notifications by a button of their own", async () => {
    await goTo(3);
    press("Allow notifications");
    await screen.findByText("Notifications are allowed.");
    expect(screen.queryByRole("button", { name: "Allow notifications" })).toBeNull();
  });
});
