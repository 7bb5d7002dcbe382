// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PopupProps } from "../../../components/popup/popup-props.ts";
import { PopupScreen } from "../../../components/popup/popup-screen.tsx";
import type { Summary } from "../../../utils/domain/summary.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import type { MenuFacts } from "../../../utils/models/popup-menu-facts.ts";
import { localeOf, MENU, popupCallbacks, popupProps } from "../../support/popup-props.ts";
import { AFTERNOON, clock, EVENING, IN_PRIVATE, RESTING, WORKING } from "../../support/summaries.ts";

let on = popupCallbacks();
beforeEach(() => {
  on = popupCallbacks();
});
afterEach(cleanup);

type Change = Partial<PopupProps> & { readonly menu?: MenuFacts | null; readonly language?: Language };

const propsOf = (summary: Summary, { menu = MENU, language = "en", ...change }: Change = {}): PopupProps => {
  const now = summary === RESTING ? EVENING : AFTERNOON;
  const props = popupProps(summary, now, { locale: localeOf(language), on, ...change });
  return { ...props, extras: { ...props.extras, menu } };
};

async function show(summary: Summary, change: Change = {}) {
  const shown = render(<PopupScreen {...propsOf(summary, change)} />);
  const { container } = shown;
  await vi.waitFor(() => expect(container.querySelector(".flash-place")).not.toBeNull(), { timeout: 5000 });
  return shown;
}

const plain = (text: string | null | undefined): string => (text ?? "").replaceAll(/[\u202f\u00a0]/g, " ");
const line = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>(".now");
  if (!found) throw new Error("no line");
  return found;
};
const radios = (group: string): HTMLElement[] =>
  within(screen.getByRole("radiogroup", { name: group })).getAllByRole("radio");
const names = (elements: readonly Element[]): string[] =>
  elements.map(({ textContent }) => plain(textContent));
const checked = (group: string): string[] =>
  names(radios(group).filter((each) => each.getAttribute("aria-checked") === "true"));

const forLune: Summary = {
  ...WORKING,
  counting: { ...WORKING.counting, client: "c-lune", clientName: "Maison Lune" } as Summary["counting"],
};

describe("the line of what counts", () => {
  it.each([
    ["en", "Now: LinkedIn · Content · Maison Lune"],
    ["fr", "Maintenant : LinkedIn · Contenu · Maison Lune"],
  ] as const)("names place, activity and client, and opens the menu, in %s", async (language, text) => {
    await show(forLune, { language });
    expect(plain(line().textContent)).toBe(text);
    expect([line().tagName, line().getAttribute("aria-haspopup")]).toEqual(["BUTTON", "dialog"]);
    expect(line().getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(line());
    expect(on.openSheet).toHaveBeenCalledWith("now");
  });
  it.each([
    ["en", "Now: personal, not counted", "Personal · until 17:50"],
    ["fr", "Maintenant : perso, non compté", "Perso · jusqu’à 17 h 50"],
  ] as const)(
    "keeps private what is personal, and says for how long, in %s",
    async (language, text, chip) => {
      await show(IN_PRIVATE, { language });
      expect([line().tagName, plain(line().textContent)]).toEqual(["BUTTON", text]);
      expect(plain(document.querySelector(".chip")?.textContent)).toBe(chip);
      expect(screen.getByRole("button", { pressed: true }).dataset["action"]).toBe("personal");
    },
  );
  it.each([
    ["paused", "Not counting: paused", "Rien n’est compté : suivi suspendu"],
    ["elsewhere", "Not counting: not a tracked site", "Rien n’est compté : site non suivi"],
    ["idle", "Not counting: idle", "Rien n’est compté : inactivité"],
    ["unattended", "Not counting: sound alone for an hour", "Rien n’est compté : son seul depuis 1 h"],
    ["no-data", "Not counting yet", "Rien n’est compté pour l’instant"],
  ] as const)("is plain text that says why nothing counts: %s", async (why, english, french) => {
    for (const [language, text] of [
      ["en", english],
      ["fr", french],
    ] as const) {
      await show({ ...WORKING, counting: { kind: "nothing", why } }, { language, menu: null });
      expect([line().tagName, plain(line().textContent)]).toEqual(["P", text]);
      cleanup();
    }
  });
  it.each([
    ["en", null, "Working for…"],
    ["fr", null, "Pour qui ?"],
    ["en", "c-nord", "Working for Nord"],
    ["fr", "c-nord", "Pour Nord"],
  ] as const)(
    "offers the choice of a client while nothing counts, in %s: %s",
    async (language, workingFor, text) => {
      await show(RESTING, { language, menu: { ...MENU, workingFor } });
      const opener = within(line()).getByRole("button");
      expect(plain(opener.textContent)).toBe(text);
      fireEvent.click(opener);
      expect(on.openSheet).toHaveBeenCalledWith("now");
      cleanup();
      await show(RESTING, { language, menu: { ...MENU, clients: [] } });
      expect(within(line()).queryByRole("button")).toBeNull();
    },
  );
});

describe("the menu", () => {
  it.each([
    [
      "en",
      "What counts now",
      ["For", "No client", "Maison Lune", "Nord"],
      [
        "Counts as",
        "Community",
        "Messages",
        "Creation",
        "Publishing",
        "Analytics",
        "Ads",
        "Watch",
        "Learning",
        "Career",
      ],
      ["LinkedIn is", "By your hours", "Always work", "Always personal"],
    ],
    [
      "fr",
      "Ce qui compte maintenant",
      ["Pour", "Aucun client", "Maison Lune", "Nord"],
      [
        "Compte comme",
        "Communauté",
        "Messages",
        "Création",
        "Publication",
        "Statistiques",
        "Publicité",
        "Veille",
        "Formation",
        "Carrière",
      ],
      ["LinkedIn est", "Selon vos horaires", "Toujours travail", "Toujours perso"],
    ],
  ] as const)(
    "asks for whom, as what, and whether at all, in %s",
    async (language, title, who, what, whether) => {
      await show(WORKING, { sheet: "now", language });
      expect(screen.getByRole("dialog", { name: title })).toBeTruthy();
      expect(line().getAttribute("aria-expanded")).toBe("true");
      for (const [group, ...options] of [who, what, whether]) expect(names(radios(group))).toEqual(options);
      expect([checked(who[0]), checked(what[0]), checked(whether[0])]).toEqual([
        [who[1]],
        [what[4]],
        [whether[1]],
      ]);
      const ways = names([...document.querySelectorAll(".turns button")]);
      expect(ways).toEqual(
        language === "en"
          ? ["This tab is personal", "Personal for 30 min"]
          : ["Cet onglet est perso", "Perso pendant 30 min"],
      );
    },
  );
  it("starts at the current choice, moves by arrows without choosing, and wraps", async () => {
    await show(WORKING, { sheet: "now", menu: { ...MENU, workingFor: "c-nord" } });
    const focused = (): string => plain(document.activeElement?.textContent);
    await vi.waitFor(() => expect(focused()).toBe("Nord"));
    const tabStops = (): string[] => names(radios("For").filter(({ tabIndex }) => tabIndex === 0));
    expect(tabStops()).toEqual(["Nord"]);
    const press = (key: string): void =>
      void fireEvent.keyDown(document.activeElement ?? document.body, { key });
    press("ArrowRight");
    expect(focused()).toBe("No client");
    press("ArrowUp");
    press("ArrowLeft");
    expect([focused(), tabStops()]).toEqual(["Maison Lune", ["Maison Lune"]]);
    expect([on.choose.mock.calls, on.showWeek.mock.calls, checked("For")]).toEqual([[], [], ["Nord"]]);
    fireEvent.click(document.activeElement ?? document.body);
    expect(on.choose.mock.calls).toEqual([[{ kind: "client", client: "c-lune" }]]);
    expect(on.openSheet).toHaveBeenCalledWith(null);
  });
  it("closes by Escape and gives the focus back to the line", async () => {
    const { rerender } = await show(WORKING, { sheet: "now" });
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    expect(on.openSheet.mock.calls).toEqual([[null]]);
    rerender(<PopupScreen {...propsOf(WORKING)} />);
    await vi.waitFor(() => expect(document.activeElement).toBe(line()));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(on.choose).not.toHaveBeenCalled();
  });
  it("does nothing for what holds already", async () => {
    await show(WORKING, { sheet: "now" });
    for (const radio of screen.getAllByRole("radio", { checked: true })) fireEvent.click(radio);
    expect(on.choose).not.toHaveBeenCalled();
    expect(on.openSheet).toHaveBeenCalledTimes(3);
  });
  it("sends each choice as what it means", async () => {
    await show(WORKING, { sheet: "now", menu: { ...MENU, container: "firefox-container-2" } });
    fireEvent.click(screen.getByRole("radio", { name: "Creation" }));
    fireEvent.click(screen.getByRole("button", { name: "This tab is personal" }));
    fireEvent.click(screen.getByRole("button", { name: "Personal for 30 min" }));
    fireEvent.click(radios("LinkedIn is")[2] ?? document.body);
    fireEvent.click(radios("Container 2 is")[1] ?? document.body);
    expect(on.choose.mock.calls.flat()).toEqual([
      { kind: "activity", activity: "creation" },
      { kind: "tab", tabId: 3, isPersonal: true },
      { kind: "short", until: AFTERNOON + 30 * MINUTE_MS },
      { kind: "service", id: "linkedin", name: "LinkedIn", said: "personal" },
      { kind: "container", id: "firefox-container-2", said: "work" },
    ]);
  });
  it("shows the rules that hold, and takes them back", async () => {
    const contexts = { services: { linkedin: "work" }, containers: {}, personalWeek: [] } as const;
    await show(WORKING, { sheet: "now", language: "fr", menu: { ...MENU, contexts } });
    expect(checked("LinkedIn est")).toEqual(["Toujours travail"]);
    fireEvent.click(screen.getByRole("radio", { name: "Selon vos horaires" }));
    expect(on.choose.mock.calls.flat()).toEqual([
      { kind: "service", id: "linkedin", name: "LinkedIn", said: null },
    ]);
  });
  it("says what makes it personal and ends it; nothing is offered that personal time does not have", async () => {
    await show(IN_PRIVATE, { sheet: "now", menu: { ...MENU, isTabPersonal: true } });
    expect(names([...document.querySelectorAll(".turn")])).toEqual([
      "This tab is personalCount it again",
      "Personal until 17:50End now",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Count it again" }));
    fireEvent.click(screen.getByRole("button", { name: "End now" }));
    expect(on.choose.mock.calls.flat()).toEqual([
      { kind: "tab", tabId: 3, isPersonal: false },
      { kind: "short", until: null },
    ]);
    expect(screen.queryByRole("radiogroup", { name: "Counts as" })).toBeNull();
  });
  it("tells that the address decides, and for whom", async () => {
    await show(forLune, { sheet: "now", menu: { ...MENU, hasPlaces: true } });
    expect(checked("For")).toEqual(["By address: Maison Lune"]);
    cleanup();
    await show(forLune, {
      sheet: "now",
      language: "fr",
      menu: { ...MENU, hasPlaces: true, workingFor: "c-lune" },
    });
    expect(names(radios("Pour"))[0]).toBe("Selon l’adresse");
  });
  it("leads to where clients are made while there are none", async () => {
    await show(WORKING, { sheet: "now", menu: { ...MENU, clients: [] } });
    const link = screen.getByRole("link", { name: "Add a client…" });
    await vi.waitFor(() => expect(document.activeElement).toBe(link));
    fireEvent.click(link);
    expect(on.open).toHaveBeenCalledWith("options.html#clients");
  });
  it("offers while nothing counts what holds for what comes", async () => {
    await show(RESTING, { sheet: "now" });
    expect(screen.getByRole("dialog", { name: "What comes next" })).toBeTruthy();
    expect(
      names(screen.getAllByRole("radiogroup").flatMap((each) => [...each.querySelectorAll("h3")])),
    ).toEqual(["For"]);
    expect(screen.getByRole("button", { name: "Personal for 30 min" })).toBeTruthy();
  });
  it("waits until it knows what to offer, and offers what could be read", async () => {
    const { rerender } = await show(WORKING, { sheet: "now", menu: null });
    expect(screen.queryByRole("dialog")).toBeNull();
    const unread = { ...MENU, clients: null, contexts: null };
    rerender(<PopupScreen {...propsOf(WORKING, { sheet: "now", menu: unread })} />);
    expect(await screen.findByRole("dialog")).toBeTruthy();
    expect(screen.getAllByRole("radiogroup")).toHaveLength(1);
  });
});

describe("what was chosen is said", () => {
  it.each([
    [{ key: "menu.done.client", name: "Nord" }, "Working for Nord until the end of the day"],
    [{ key: "menu.done.activity", activity: "ads" }, "This page counts as: Ads"],
    [{ key: "menu.done.short", at: clock("18:05") }, "Personal until 18:05. It won’t be counted."],
    [{ key: "menu.done.said.work", name: "LinkedIn" }, "LinkedIn: always work"],
    [{ key: "menu.done.said.personal", container: "firefox-container-4" }, "Container 4: always personal"],
  ] as const)("%o", async (flash, text) => {
    await show(WORKING, { flash });
    expect(plain(document.querySelector(".flash span")?.textContent)).toBe(text);
  });
});
