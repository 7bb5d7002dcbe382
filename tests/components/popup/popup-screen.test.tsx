// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PopupProps } from "../../../components/popup/popup-props.ts";
import { PopupScreen } from "../../../components/popup/popup-screen.tsx";
import type { Summary } from "../../../utils/domain/summary.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import { done, localeOf, popupCallbacks, popupProps } from "../../support/popup-props.ts";
import { AFTERNOON, clock, EVENING, RESTING, WITH_LUNCH, WORKING } from "../../support/summaries.ts";

let on = popupCallbacks();
beforeEach(() => {
  on = popupCallbacks();
});
afterEach(cleanup);

const propsOf = (summary: Summary | null, now: number, language: Language, change: Partial<PopupProps>) =>
  popupProps(summary, now, { locale: localeOf(language), on, ...change });

/** The popup with the parts that follow its first paint. */
async function show(
  summary: Summary | null,
  now = AFTERNOON,
  language: Language = "en",
  change: Partial<PopupProps> = {},
): Promise<Element> {
  const { container } = render(<PopupScreen {...propsOf(summary, now, language, change)} />);
  await vi.waitFor(() => expect(container.querySelector(".flash-place")).not.toBeNull(), { timeout: 5000 });
  return container;
}

/** Narrow and plain no-break spaces are told from plain ones in one place only: the spacing test. */
const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u202f\u00a0]/g, " ");

const chip = (container: Element): string => textOf(container.querySelector(".chip"));

describe.each([
  ["on", WORKING, clock("15:00"), "On hours · until 18:00", "En horaires · jusqu’à 18 h"],
  ["soon", WORKING, AFTERNOON, "Off-hours in 25 min", "Hors horaires dans 25 min"],
  ["off", RESTING, EVENING, "Off-hours · back Fri 09:00", "Hors horaires · reprise ven. 9 h"],
  [
    "day off",
    { ...RESTING, today: { ...RESTING.today, isDayOff: true } },
    EVENING,
    "Day off · back Fri 09:00",
    "Jour de repos · reprise ven. 9 h",
  ],
  [
    "lunch",
    { ...WITH_LUNCH, status: { state: "gap", since: clock("12:00"), until: clock("13:30") } },
    clock("12:10"),
    "Pause until 13:30",
    "Pause jusqu’à 13 h 30",
  ],
  [
    "paused",
    { ...WORKING, pausedUntil: clock("18:30") },
    AFTERNOON,
    "Paused · until 18:30",
    "Suivi suspendu · jusqu’à 18 h 30",
  ],
  [
    "crisis",
    { ...WORKING, crisis: { id: "c", start: AFTERNOON, end: AFTERNOON + 38 * MINUTE_MS } },
    AFTERNOON,
    "Crisis mode · 38 min left",
    "Mode crise · encore 38 min",
  ],
] satisfies readonly (readonly [string, Summary, number, string, string])[])(
  "the state %s",
  (_name, summary, now, english, french) => {
    it("is said in English and in French", async () => {
      expect(chip(await show(summary, now, "en"))).toBe(english);
      cleanup();
      expect(chip(await show(summary, now, "fr"))).toBe(french);
    });
  },
);

describe("with figures", () => {
  it("shows total, split, what counts, the next break and the week", async () => {
    const container = await show(WORKING);
    expect(textOf(container.querySelector(".total .sr"))).toBe("4h 32m");
    expect(textOf(container.querySelector(".split"))).toBe("4h 12m in hours20 min off-hours");
    expect(textOf(container.querySelector(".now"))).toBe("Now: LinkedIn · Content");
    expect(textOf(container.querySelector(".brk p"))).toBe("Next break in 12 min");
    expect(textOf(container.querySelector(".sum"))).toBe("23h 27m · 1h 35m off-hours");
    expect(screen.queryByText(/balance/i)).toBeNull();
  });
  it("says the same in French", async () => {
    const container = await show(WORKING, AFTERNOON, "fr");
    expect(textOf(container.querySelector(".total .sr"))).toBe("4 h 32");
    expect(textOf(container.querySelector(".split"))).toBe("4 h 12 en horaires20 min hors horaires");
    expect(container.querySelector(".now")?.textContent).toBe("Maintenant\u00a0: LinkedIn · Contenu");
    expect(textOf(container.querySelector(".brk p"))).toBe("Pause dans 12 min");
  });
  it("names a service by what was read later, and by its id until then", async () => {
    const counting = { ...WORKING.counting, service: "x" } as Summary["counting"];
    const container = await show({ ...WORKING, counting });
    expect(textOf(container.querySelector(".now b"))).toBe("X");
  });
  it("has a table with the numbers of each picture", async () => {
    await show(WORKING);
    const week = screen.getByRole("table", { name: "Time per day, 16–22 Nov" });
    const tuesday = within(week).getByRole("rowheader", { name: "Tuesday 17 Nov" }).closest("tr");
    expect(textOf(tuesday)).toBe("Tuesday 17 Nov6h 20m45 min7h 05m");
    expect(textOf(week.querySelector("tfoot"))).toBe("Week21h 52m1h 35m23h 27m");
    const today = screen.getByRole("table", { name: "Time tracked today" });
    expect(within(today).getAllByRole("row")).toHaveLength(3);
    expect(
      screen.getByRole("img", { name: /^Today from 06 to 24\. Working hours: 09:00–18:00\./ }),
    ).toBeTruthy();
  });
  it("leads from each day to its report", async () => {
    await show(WORKING);
    const link = screen.getByRole("link", { name: /^Tuesday 17 Nov: 7h 05m, of which 45 min off-hours/ });
    expect(link.getAttribute("href")).toBe("report.html#2026-11-17");
    fireEvent.click(link);
    expect(on.open).toHaveBeenCalledWith("report.html#2026-11-17");
  });
  it("keeps the next week out of reach on the current one, and turns by arrow keys", async () => {
    await show(WORKING);
    expect(screen.getByRole("button", { name: "Next week" }).hasAttribute("disabled")).toBe(true);
    fireEvent.keyDown(document.body, { key: "ArrowLeft" });
    fireEvent.click(screen.getByRole("button", { name: "Previous week" }));
    expect(on.showWeek.mock.calls).toEqual([[-1], [-1]]);
  });
  it("announces a change of state, not the minutes", async () => {
    const { container, rerender } = render(<PopupScreen {...propsOf(WORKING, clock("15:00"), "en", {})} />);
    const news = (): string => textOf(container.querySelector("p.sr[role=status]"));
    expect(news()).toBe("");
    rerender(<PopupScreen {...propsOf(WORKING, clock("17:10"), "en", {})} />);
    expect(news()).toBe("Off-hours in 50 min");
    rerender(<PopupScreen {...propsOf(WORKING, clock("17:20"), "en", {})} />);
    expect([chip(container), news()]).toEqual(["Off-hours in 40 min", "Off-hours in 50 min"]);
  });
});

describe("rest", () => {
  it("shows rest so far and keeps a thought without a field of its own", async () => {
    const container = await show(RESTING, EVENING);
    expect(textOf(container.querySelector(".brk .t"))).toBe("47 min of rest so far13h 48m until Fri 09:00");
    fireEvent.click(screen.getByRole("button", { name: "Park a task" }));
    const field = await screen.findByLabelText("Note for your next start");
    fireEvent.keyDown(field, { key: "ArrowLeft" });
    expect(on.showWeek).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: "answer Sam" } });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(on.park).toHaveBeenCalledWith("answer Sam");
    const opener = await screen.findByRole("button", { name: "Park a task" });
    await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  });
  it("leaves the field by Escape", async () => {
    await show(RESTING, EVENING, "fr");
    fireEvent.click(screen.getByRole("button", { name: "Noter une tâche" }));
    fireEvent.keyDown(await screen.findByRole("textbox"), { key: "Escape" });
    expect(await screen.findByRole("button", { name: "Noter une tâche" })).toBeTruthy();
    expect(on.park).not.toHaveBeenCalled();
  });
});

describe("quick actions", () => {
  it("open their lengths, act at once and give the focus back", async () => {
    const { rerender } = render(<PopupScreen {...propsOf(WORKING, AFTERNOON, "en", {})} />);
    const snooze = screen.getByRole("button", { name: "Snooze" });
    fireEvent.click(snooze);
    expect(on.openSheet).toHaveBeenCalledWith("snooze");
    rerender(<PopupScreen {...propsOf(WORKING, AFTERNOON, "en", { sheet: "snooze" })} />);
    const sheet = await screen.findByRole("dialog", { name: "Quiet alerts for" });
    const texts = within(sheet).getAllByRole("button").map(textOf);
    expect(texts).toEqual(["", "30 min", "1h", "Until Fri 09:00"]);
    await vi.waitFor(() => expect(textOf(document.activeElement)).toBe("30 min"));
    fireEvent.click(within(sheet).getByRole("button", { name: "Until Fri 09:00" }));
    expect(on.snooze).toHaveBeenCalledWith(clock("09:00", "2026-11-20"));
    fireEvent.keyDown(sheet, { key: "Escape" });
    expect(on.openSheet.mock.calls).toEqual([["snooze"], [null], [null]]);
    rerender(<PopupScreen {...propsOf(WORKING, AFTERNOON, "en", {})} />);
    await vi.waitFor(() => expect(document.activeElement).toBe(snooze));
  });
  it("are let go when the browser itself closes their sheet", async () => {
    const container = await show(WORKING, AFTERNOON, "en", { sheet: "pause" });
    container.querySelector("dialog")?.dispatchEvent(new Event("close"));
    expect(on.openSheet.mock.calls).toEqual([[null]]);
  });
  it("offer a crisis of an hour first", async () => {
    await show(WORKING, AFTERNOON, "en", { sheet: "crisis" });
    const sheet = screen.getByRole("dialog", { name: "Crisis mode for" });
    expect(within(sheet).getAllByRole("button").map(textOf)).toEqual(["", "30 min", "1h", "2h"]);
    await vi.waitFor(() => expect(textOf(document.activeElement)).toBe("1h"));
    fireEvent.click(within(sheet).getByRole("button", { name: "1h" }));
    expect(on.startCrisis).toHaveBeenCalledWith(60);
  });
  it("pause for 15 min, an hour or until the next start", async () => {
    await show(WORKING, AFTERNOON, "fr", { sheet: "pause" });
    const sheet = screen.getByRole("dialog", { name: "Suspendre le suivi pendant" });
    fireEvent.click(within(sheet).getByRole("button", { name: "15\u202fmin" }));
    expect(on.pause).toHaveBeenCalledWith(AFTERNOON + 15 * MINUTE_MS);
    expect(within(sheet).getByRole("button", { name: "Jusqu’à ven. 9\u202fh" })).toBeTruthy();
  });
  it("are pressed while they hold, and end then", async () => {
    const until = AFTERNOON + HOUR_MS;
    const crisis = { id: "c", start: AFTERNOON, end: until };
    const counting = { ...WORKING.counting, context: "personal" } as Summary["counting"];
    await show({ ...WORKING, snoozedUntil: until, pausedUntil: until, crisis, counting });
    const pressed = screen.getAllByRole("button", { pressed: true });
    expect(pressed.map(textOf)).toEqual(["Snooze", "Crisis", "Resume", "Personal"]);
    for (const button of pressed) fireEvent.click(button);
    expect(on.openSheet).not.toHaveBeenCalled();
    expect([on.snooze.mock.calls, on.pause.mock.calls]).toEqual([[[null]], [[null]]]);
    expect(on.endCrisis).toHaveBeenCalledOnce();
    expect(on.togglePersonal).toHaveBeenCalledOnce();
  });
  it("offer the way back", async () => {
    const undo = done();
    await show(WORKING, AFTERNOON, "en", { flash: { key: "action.personal.done", undo } });
    expect(screen.getByText("This tab is personal. It won’t be counted.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe("banners", () => {
  it("let a crisis end or last longer", async () => {
    const crisis = { id: "c", start: AFTERNOON, end: AFTERNOON + 38 * MINUTE_MS };
    const container = await show({ ...WORKING, crisis });
    expect(textOf(container.querySelector(".banner b"))).toBe("Crisis mode, 38 min left");
    expect(container.querySelector(".strip")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Add 30 min" }));
    fireEvent.click(screen.getByRole("button", { name: "End crisis" }));
    expect([on.startCrisis.mock.calls, on.endCrisis.mock.calls]).toEqual([[[30]], [[]]]);
  });
  it("offer no more than the four hours that a crisis may last", async () => {
    const crisis = { id: "c", start: AFTERNOON - 3 * HOUR_MS, end: AFTERNOON + HOUR_MS };
    await show({ ...WORKING, crisis });
    expect(screen.queryByRole("button", { name: "Add 30 min" })).toBeNull();
    expect(screen.getByRole("button", { name: "End crisis" })).toBeTruthy();
  });
  it("let a pause end or last longer", async () => {
    await show({ ...WORKING, pausedUntil: clock("18:30") }, AFTERNOON, "fr");
    const banner = document.querySelector<HTMLElement>(".banner");
    expect(textOf(banner?.querySelector("b") ?? null)).toBe("Suivi suspendu jusqu’à 18 h 30");
    fireEvent.click(within(banner ?? document.body).getByRole("button", { name: "Prolonger" }));
    expect(on.pause).toHaveBeenLastCalledWith(clock("19:00"));
  });
  it("ask for what is missing in a tab, by as many names as fit", async () => {
    await show({ ...WORKING, missingHosts: ["instagram"] }, AFTERNOON, "fr");
    expect(screen.getByText("1 site attend votre accord")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Autoriser Instagram" }));
    expect(on.open).toHaveBeenCalledWith("options.html#sites");
    cleanup();
    await show({ ...WORKING, missingHosts: ["meta-business-suite", "sproutsocial", "x"] });
    expect(screen.getByRole("button", { name: "Allow Meta business suite and 2 more" })).toBeTruthy();
  });
  it("bring parked notes at the start of the hours", async () => {
    const notes = [{ id: "n1", text: "Answer Sam" }];
    const container = await show({ ...WORKING, notes }, clock("09:05"));
    expect(screen.getByText("Good morning. You parked:")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Delete the note: Answer Sam" }));
    expect(on.clearNote).toHaveBeenCalledWith("n1");
    fireEvent.click(screen.getByRole("button", { name: "Keep" }));
    expect(container.querySelector(".strip")).not.toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "1 parked note" }));
    expect(screen.getByText("Answer Sam")).toBeTruthy();
    cleanup();
    await show({ ...RESTING, notes }, EVENING);
    expect(screen.queryByText("Answer Sam")).toBeNull();
  });
  it("offer notifications when an alert needs them", async () => {
    const extras = { nextStart: null, needsNotifications: true, names: {}, menu: null };
    await show(WORKING, AFTERNOON, "en", { extras });
    const offer = screen.getByRole("button", { name: "Enable notifications" });
    expect(offer.title).toBe("Alerts need notifications");
    fireEvent.click(offer);
    expect(on.open).toHaveBeenCalledWith("options.html#alerts");
  });
  it("speak of trouble with the storage before any offer", async () => {
    const extras = { nextStart: null, needsNotifications: true, names: {}, menu: null };
    await show(WORKING, AFTERNOON, "fr", { extras, hasTrouble: true });
    expect(screen.queryByRole("button", { name: "Activer les notifications" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Stockage à vérifier" }));
    expect(on.open).toHaveBeenCalledWith("options.html#data");
  });
});

describe("without figures", () => {
  it("keeps the places while it reads", async () => {
    const container = await show(null);
    expect(screen.getByRole("status", { name: "Loading" })).toBeTruthy();
    expect(textOf(container)).not.toMatch(/\d/);
  });
  it("says so when it could not read, and never shows a zero", async () => {
    const container = await show(null, AFTERNOON, "fr", { phase: "error" });
    expect(textOf(container)).not.toMatch(/\d/);
    expect(screen.getByText(/^Lecture impossible/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Réessayer" }));
    expect(on.retry).toHaveBeenCalledOnce();
  });
  const fresh: Summary = {
    ...WORKING,
    hasEverTracked: false,
    today: { ...WORKING.today, inMs: 0, offMs: 0 },
    counting: { kind: "nothing", why: "no-data" },
  };
  it("welcomes before the first minute", async () => {
    await show(fresh);
    expect(screen.getByRole("heading", { name: "Ready when you are" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Check my sites" }));
    expect(on.open).toHaveBeenCalledWith("options.html#sites");
  });
  it("tells of a crisis and of a pause before the first minute too", async () => {
    await show({ ...fresh, crisis: { id: "c", start: AFTERNOON, end: AFTERNOON + HOUR_MS } });
    expect(screen.getByRole("button", { name: "End crisis" })).toBeTruthy();
    cleanup();
    const container = await show({ ...fresh, pausedUntil: AFTERNOON + HOUR_MS });
    expect(container.querySelector(".banner.paused")).not.toBeNull();
  });
});
