// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi, type Mock } from "vitest";
import { OffhoursScreen } from "../../../components/offhours/offhours-screen.tsx";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { OffhoursActions, OffhoursView } from "../../../utils/models/offhours-view.ts";
import { HOURS_END, NEXT_START } from "../../support/shield-states.ts";

const NOW = HOURS_END + 47 * MINUTE_MS;

const VISIT: OffhoursView["visit"] = {
  isOpen: false,
  wasOpen: false,
  access: "free",
  step: "choosing",
  reason: null,
  minutes: null,
  waitSec: 20,
  secondsLeft: 20,
  fraction: 0,
  isPaused: false,
  announce: "nothing",
  left: 2,
  max: 3,
};

const VIEW: OffhoursView = {
  phase: "off",
  now: NOW,
  site: { service: "linkedin", name: "LinkedIn" },
  facts: {
    since: HOURS_END,
    until: NEXT_START,
    restMs: 47 * MINUTE_MS,
    leftMs: 13 * HOUR_MS + 48 * MINUTE_MS,
  },
  isInside: false,
  openUntil: null,
  crisis: null,
  eveningPlan: "dinner, no phones",
  visit: VISIT,
  park: { text: "", step: "idle", showAt: null },
  trouble: null,
  isBusy: false,
};

type FakeActions = { [Name in keyof OffhoursActions]: Mock<OffhoursActions[Name]> };

function actions(): FakeActions {
  const names = [
    "leave",
    "open",
    "openVisit",
    "closeVisit",
    "chooseReason",
    "chooseMinutes",
    "enter",
    "crisis",
    "prolongCrisis",
    "endCrisis",
    "writeNote",
    "park",
    "changeHours",
  ] as const;
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as FakeActions;
}

function show(changes: Partial<OffhoursView> = {}, language: "en" | "fr" = "en") {
  const calls = actions();
  const locale = createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], "Europe/Paris");
  const page = render(<OffhoursScreen view={{ ...VIEW, ...changes }} locale={locale} actions={calls} />);
  return { calls, page, text: () => page.container.textContent ?? "" };
}

const opened = (changes: Partial<OffhoursView["visit"]> = {}) => ({
  visit: { ...VISIT, isOpen: true, wasOpen: true, ...changes },
});

afterEach(cleanup);

describe("headline", () => {
  it("says until when, and takes the focus", () => {
    const { text } = show();
    const heading = screen.getByRole("heading", { level: 1 });
    expect(heading.textContent).toBe("You’re off until Friday, 09:00.");
    expect(document.activeElement).toBe(heading);
    expect(text()).toContain("Off-hours since 18:00");
    expect(text()).toContain("LinkedIn will still be there. You’ve had 47 min of rest, with 13h 48m to go.");
  });

  it("speaks French with its own spaces", () => {
    const { text } = show({}, "fr");
    expect(text()).toContain("Ce temps est à vous jusqu’à vendredi, 9\u202fh.");
    expect(text()).toContain("Hors horaires depuis 18\u202fh");
    expect(text()).toContain("47\u202fmin de repos déjà, encore 13\u202fh\u202f48 devant vous.");
  });

  it("names the date when the next start is a week away", () => {
    show({ facts: { ...VIEW.facts, until: NEXT_START + 7 * 24 * HOUR_MS } });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "You’re off until Friday 27 Nov, 09:00.",
    );
  });

  it("names the day when the hours ended on another one", () => {
    const { text } = show({ facts: { ...VIEW.facts, since: HOURS_END - 24 * HOUR_MS } });
    expect(text()).toContain("Off-hours since Wednesday, 18:00");
  });

  it("stays sensible when nothing is known", () => {
    const { text } = show({ site: null, facts: { since: null, until: null, restMs: null, leftMs: null } });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This time is yours.");
    expect(text()).not.toMatch(/\{|null|NaN|undefined/);
  });
});

describe("ways on", () => {
  it("offers leaving first", () => {
    const { calls } = show();
    const [first] = screen.getAllByRole("button");
    expect(first?.textContent).toBe("Leave it for tomorrow");
    fireEvent.click(screen.getByRole("button", { name: "Leave it for tomorrow" }));
    expect(calls.leave).toHaveBeenCalledOnce();
  });

  it("opens a crisis in one click, and the hours", () => {
    const { calls } = show();
    fireEvent.click(screen.getByRole("button", { name: "It’s a crisis" }));
    fireEvent.click(screen.getByRole("button", { name: "Change my hours" }));
    expect(calls.crisis).toHaveBeenCalledOnce();
    expect(calls.changeHours).toHaveBeenCalledOnce();
  });

  it("shows the plan only when there is one", () => {
    expect(show().text()).toContain("Your plan for tonight: dinner, no phones");
    cleanup();
    expect(show({ eveningPlan: "" }).text()).not.toContain("plan for tonight");
  });

  it("says that the hours have begun and offers to open", () => {
    const { calls, text } = show({ phase: "open", isInside: true });
    expect(text()).toContain("Your hours have begun.");
    expect(screen.queryByRole("button", { name: "It’s a crisis" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Open LinkedIn" }));
    expect(calls.open).toHaveBeenCalledOnce();
  });
});

describe("a crisis that goes on", () => {
  const crisis = { until: NOW + 42 * MINUTE_MS, canProlong: true };
  const open = { phase: "open", openUntil: crisis.until, crisis } as const;

  it("says how long it lasts, and can be prolonged and ended", () => {
    const { calls, text } = show(open);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Crisis mode, 42 min left.");
    expect(text()).toContain("Everything is open and alerts are silent until 19:29.");
    fireEvent.click(screen.getByRole("button", { name: "Add 30 min" }));
    fireEvent.click(screen.getByRole("button", { name: "End crisis" }));
    fireEvent.click(screen.getByRole("button", { name: "Open LinkedIn" }));
    expect([calls.prolongCrisis, calls.endCrisis, calls.open].map(({ mock }) => mock.calls.length)).toEqual([
      1, 1, 1,
    ]);
  });

  it("asks again after four hours", () => {
    const { text } = show({ ...open, crisis: { ...crisis, canProlong: false } });
    expect(screen.queryByRole("button", { name: "Add 30 min" })).toBeNull();
    expect(text()).toContain("Four hours is the most");
  });

  it("speaks French", () => {
    const { text } = show(open, "fr");
    expect(text()).toContain("Mode crise, encore 42\u202fmin.");
    expect(text()).toContain("jusqu’à 19\u202fh\u202f29");
    expect(screen.getByRole("button", { name: "Terminer la crise" })).toBeTruthy();
  });

  it("says when a command did not go through", () => {
    show({ ...open, trouble: "unreachable" });
    expect(screen.getByRole("alert").textContent).toBe("That didn’t go through. It may work in a moment.");
  });
});

describe("short visit", () => {
  it("says that there is no weekly limit", () => {
    const { text, page } = show(opened({ max: null, left: 997 }));
    expect(text()).toContain("No weekly limit");
    expect(page.container.querySelectorAll(".budget i")).toHaveLength(0);
  });

  it("offers none on a closed service, and no budget", () => {
    const { text, page } = show(opened({ access: "closed" }), "fr");
    expect(text()).toContain(
      "LinkedIn reste fermé hors de vos horaires. Le mode crise reste toujours ouvert.",
    );
    expect(screen.queryByRole("radio")).toBeNull();
    expect(page.container.querySelector(".budget")).toBeNull();
  });

  it("gives the focus to the panel, and back to its button", () => {
    const { page, calls } = show();
    const locale = createLocale("en", ["en-GB"], "Europe/Paris");
    const again = (view: OffhoursView) =>
      page.rerender(<OffhoursScreen view={view} locale={locale} actions={calls} />);
    again({ ...VIEW, ...opened() });
    expect(document.activeElement?.textContent).toBe("A short way in");
    expect(screen.queryByRole("button", { name: "I need to go in" })).toBeNull();
    again({ ...VIEW, visit: { ...VISIT, wasOpen: true } });
    expect(document.activeElement?.textContent).toBe("I need to go in");
  });

  it("asks for reason and length with radio buttons", () => {
    const { calls } = show(opened({ reason: "client" }));
    const reasons = within(screen.getByRole("group", { name: "Reason" }));
    expect(reasons.getAllByRole("radio")).toHaveLength(4);
    expect(reasons.getByRole<HTMLInputElement>("radio", { name: "Client request" }).checked).toBe(true);
    fireEvent.click(reasons.getByRole("radio", { name: "Other" }));
    fireEvent.click(screen.getByRole("radio", { name: "15 min" }));
    expect(calls.chooseReason).toHaveBeenCalledWith("other");
    expect(calls.chooseMinutes).toHaveBeenCalledWith(15);
  });

  it("counts down without a button, then shows the button", () => {
    const { text } = show(opened({ step: "waiting", secondsLeft: 14, fraction: 0.3 }));
    expect(screen.getByRole("timer").textContent).toContain("Opens in 14 s");
    expect(screen.queryByRole("button", { name: "Open LinkedIn" })).toBeNull();
    expect(text()).toContain("2 of 3 left this week");
    cleanup();
    const { calls } = show(opened({ step: "ready" }));
    fireEvent.click(screen.getByRole("button", { name: "Open LinkedIn" }));
    expect(calls.enter).toHaveBeenCalledOnce();
  });

  it.each([
    ["start", "The page can open in 20 seconds."],
    ["ten", "10 seconds left."],
    ["ready", "LinkedIn can be opened now."],
    ["nothing", ""],
  ] as const)("announces %s", (announce, said) => {
    const { page } = show(opened({ step: "waiting", announce }));
    expect(
      [...page.container.querySelectorAll("[role=status].sr")].map((each) => each.textContent),
    ).toContain(said);
  });

  it("has a pill for each visit of the week", () => {
    const { page } = show(opened());
    expect(page.container.querySelectorAll(".budget i")).toHaveLength(3);
    expect(page.container.querySelectorAll(".budget i.used")).toHaveLength(1);
  });

  it.each([
    [{ access: "none-left", left: 0 }, {}, "No short visits left this week. Crisis mode is always open."],
    [{ access: "closed" }, {}, "LinkedIn stays closed outside your hours. Crisis mode is always open."],
    [{}, { site: null }, "Open the site again to ask for a short visit."],
  ] as const)("says why there is no way in: %j", (visit, view, said) => {
    const { text } = show({ ...opened(visit), ...view });
    expect(text()).toContain(said);
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("closes on Escape", () => {
    const { calls } = show(opened());
    fireEvent.keyDown(screen.getByRole("heading", { level: 2 }), { key: "Escape" });
    expect(calls.closeVisit).toHaveBeenCalledOnce();
  });
});

describe("notes and trouble", () => {
  it("parks what was written", () => {
    const { calls, text } = show({ park: { text: "Reply to Sam", step: "idle", showAt: null } });
    const field = screen.getByLabelText("Something on your mind?");
    fireEvent.input(field, { target: { value: "Reply to Ann" } });
    expect(calls.writeNote).toHaveBeenCalledWith("Reply to Ann");
    fireEvent.submit(field.closest("form") ?? field);
    expect(calls.park).toHaveBeenCalledOnce();
    expect(text()).toContain("We’ll show it to you Friday at 09:00, then delete it.");
  });

  it("confirms", () => {
    expect(show({ park: { text: "", step: "parked", showAt: NEXT_START } }).text()).toContain(
      "Parked until Friday, 09:00.",
    );
  });

  it.each([
    ["no-visits-left", "No short visits left this week."],
    ["closed", "LinkedIn stays closed outside your hours."],
    ["storage", "That didn’t go through."],
    ["private-window", "In a private window nothing is written down."],
    ["unreachable", "That didn’t go through."],
    ["unread", "We couldn’t read your hours just now."],
  ] as const)("says %s in a sentence", (trouble, said) => {
    expect(show({ trouble }).text()).toContain(said);
  });
});
