// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LastVisit } from "../../../components/offhours/last-visit.tsx";
import { VisitsCard } from "../../../components/report/visits-card.tsx";
import { GiveBack } from "../../../components/ui/give-back.tsx";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import type { VisitCost } from "../../../utils/domain/visit-cost.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { GiveBackView } from "../../../utils/models/give-back-model.ts";

/** Thursday 19 November 2026, 23:41 in Paris. */
const NOW = Date.UTC(2026, 10, 19, 22, 41);
const START = Date.UTC(2026, 10, 20, 9, 40);
const VIEW = {
  phase: "offer",
  offer: {
    crisis: "c",
    crisisMs: 100 * MINUTE_MS,
    restMs: 11 * HOUR_MS,
    plannedStart: Date.UTC(2026, 10, 20, 8),
    start: START,
    day: "2026-11-20",
    edit: { add: [], remove: [] },
  },
  now: NOW,
  isBusy: false,
  hasFailed: false,
  canUndo: false,
} as const satisfies GiveBackView;

const localeOf = (language: "en" | "fr") =>
  createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], "Europe/Paris");

function show(view: GiveBackView, language: "en" | "fr" = "en") {
  const actions = { take: vi.fn(), decline: vi.fn(), undo: vi.fn() };
  const page = render(<GiveBack view={view} locale={localeOf(language)} actions={actions} />);
  return { actions, page, text: () => page.container.textContent ?? "" };
}

afterEach(cleanup);

describe("the offer after a crisis", () => {
  it("says what it is about, and takes an answer", () => {
    const { actions, text } = show(VIEW);
    expect(screen.getByRole("heading", { name: "Crisis over: 1h 40m" })).toBeTruthy();
    expect(text()).toContain("Take that time back tomorrow? You’d start at 10:40.");
    expect(text()).toContain("Your hours begin at 09:00. This leaves 11h of rest in a row, once.");
    fireEvent.click(screen.getByRole("button", { name: "Start at 10:40" }));
    fireEvent.click(screen.getByRole("button", { name: "No thanks" }));
    expect([actions.take.mock.calls.length, actions.decline.mock.calls.length]).toEqual([1, 1]);
  });

  it("speaks French", () => {
    const { text } = show(VIEW, "fr");
    expect(text()).toContain("Crise terminée\u00a0: 1\u202fh\u202f40");
    expect(text()).toContain(
      "Voulez-vous récupérer ce temps demain\u202f? Vous commenceriez à 10\u202fh\u202f40.",
    );
    expect(screen.getByRole("button", { name: "Commencer à 10\u202fh\u202f40" })).toBeTruthy();
  });

  it("knows today and a later day", () => {
    expect(show({ ...VIEW, now: START - HOUR_MS }).text()).toContain("Take that time back today?");
    cleanup();
    expect(show({ ...VIEW, now: START - 48 * HOUR_MS }).text()).toContain("Take that time back on Friday?");
  });

  it("says what holds now, hands the focus to the undo, and lets it go after some minutes", () => {
    const { page, actions, text } = show(VIEW);
    const taken = { ...VIEW, phase: "taken", canUndo: true } as const;
    page.rerender(<GiveBack view={taken} locale={localeOf("en")} actions={actions} />);
    expect(screen.getByRole("status").textContent).toBe("Tomorrow your hours begin at 10:40.");
    const undo = screen.getByRole("button", { name: "Undo" });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    expect(actions.undo).toHaveBeenCalledOnce();
    page.rerender(<GiveBack view={{ ...taken, canUndo: false }} locale={localeOf("en")} actions={actions} />);
    expect(screen.queryByRole("button")).toBeNull();
    expect(text()).toContain("Your rest is given back");
  });

  it("says that an answer did not go through", () => {
    show({ ...VIEW, hasFailed: true });
    expect(screen.getByRole("status").textContent).toBe("That didn’t go through. It may work in a moment.");
  });

  it("is nothing without an offer", () => {
    expect(show({ phase: "none" }).page.container.innerHTML).toBe("");
  });
});

const cost = (change: Partial<VisitCost> = {}): VisitCost => ({
  visit: {
    id: "v",
    rev: 1,
    at: Date.UTC(2026, 10, 19, 20, 10),
    end: Date.UTC(2026, 10, 19, 20, 20),
    kind: "visit",
    data: { service: "linkedin", reason: "client", day: "2026-11-19" },
  },
  spentMs: 8 * MINUTE_MS,
  brokenMs: 190 * MINUTE_MS,
  restUntil: Date.UTC(2026, 10, 20, 7, 18),
  restGoalMs: 11 * HOUR_MS,
  hasWorkAfter: false,
  ...change,
});
const UNUSED = cost({ spentMs: 0, brokenMs: 0, restUntil: null });

describe("the last visit", () => {
  const said = (costs: VisitCost[], language: "en" | "fr" = "en"): string =>
    render(<LastVisit costs={costs} locale={localeOf(language)} />).container.textContent ?? "";

  it("is told with what it cost", () => {
    expect(said([cost()])).toBe(
      "Your visit at 21:10 broke off 3h 10m of rest. A full rest of 11h now ends at 08:18.",
    );
    expect(said([cost()], "fr")).toBe(
      "Votre accès de 21\u202fh\u202f10 a interrompu 3\u202fh\u202f10 de repos. Un repos complet de 11\u202fh finit désormais à 8\u202fh\u202f18.",
    );
  });

  it("is the last one that was used", () => {
    expect(said([cost(), UNUSED])).toContain("21:10");
    expect(said([UNUSED])).toBe("");
    expect(said([cost({ brokenMs: null })])).toBe("");
    // What it says of the rest would no longer be true.
    expect(said([cost({ hasWorkAfter: true })])).toBe("");
  });
});

describe("the visits of a week", () => {
  const table = (language: "en" | "fr") => {
    const name = (id: string): string => (id === "linkedin" ? "LinkedIn" : id);
    render(<VisitsCard costs={[cost(), UNUSED]} nameOf={name} locale={localeOf(language)} />);
    return screen.getAllByRole("row").map((row) => [...row.children].map(({ textContent }) => textContent));
  };

  it("stand in a table with reason and cost", () => {
    expect(table("en")).toEqual([
      ["When", "Site", "Reason", "Time there", "Rest broken off", "Full rest ends"],
      ["19 Nov, 21:10", "LinkedIn", "Client request", "8 min", "3h 10m", "20 Nov, 08:18"],
      ["19 Nov, 21:10", "LinkedIn", "Client request", "not used", "–", "–"],
    ]);
  });

  it("speak French", () => {
    expect(table("fr")[1]).toEqual([
      "19 nov., 21\u202fh\u202f10",
      "LinkedIn",
      "Demande client",
      "8\u202fmin",
      "3\u202fh\u202f10",
      "20 nov., 8\u202fh\u202f18",
    ]);
  });

  it("are nothing in a week without any", () => {
    const { container } = render(<VisitsCard costs={[]} nameOf={String} locale={localeOf("en")} />);
    expect(container.innerHTML).toBe("");
  });
});
