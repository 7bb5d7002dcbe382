// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OptionsScreen } from "../../../components/options/options-screen.tsx";
import type { SectionId } from "../../../components/options/sections.ts";
import { makeWords, WordsProvider } from "../../../components/options/words.tsx";
import type { PlanException } from "../../../utils/domain/plan.ts";
import { HOUR_MS } from "../../../utils/domain/time.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import { standing } from "../../support/fake-exceptions.ts";
import {
  createOptionsWorld,
  THURSDAY_16,
  words,
  ZONE,
  type OptionsWorld,
} from "../../support/options-world.ts";

let world: OptionsWorld;

beforeEach(() => {
  world = createOptionsWorld();
});
afterEach(cleanup);

const row = (change: Partial<PlanException> & Pick<PlanException, "id">): PlanException =>
  standing(change, THURSDAY_16);

async function show(section: SectionId = "exceptions", used = words): Promise<void> {
  await world.model.load();
  render(
    <WordsProvider value={used}>
      <OptionsScreen model={world.model} section={section} />
    </WordsProvider>,
  );
}

const french = makeWords(createLocale("fr", ["fr-FR"], ZONE));
const press = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string | RegExp, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const start = (kind: RegExp): void => {
  press("Add");
  fireEvent.click(within(screen.getByRole("group", { name: "Add" })).getByRole("button", { name: kind }));
};
const drag = (card: Element, name: "dragover" | "drop", ...files: readonly File[]): void => {
  fireEvent(card, Object.assign(new Event(name), { dataTransfer: { files } }));
};
const status = (): string | null | undefined => document.querySelector(".save-text")?.textContent;
const described = (element: HTMLElement): string =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
const rows = (): (string | null)[] =>
  [...document.querySelectorAll(".ex-row .ex-text")].map((each) => each.textContent);

describe("what is coming", () => {
  it("is said in words, with its kind, its days, its hours and what it waits for", async () => {
    world.exceptions.rows = [
      row({ id: "a", from: "2026-12-28", to: "2027-01-01", label: "Winter" }),
      row({
        id: "b",
        kind: "campaign",
        from: "2026-11-27",
        to: "2026-11-27",
        intervals: [{ start: 1080, end: 1200 }],
        effectiveFrom: THURSDAY_16 + 17 * HOUR_MS,
      }),
      row({ id: "c", kind: "on-call", from: "2026-11-19", to: "2026-11-20" }),
    ];
    await show();
    expect(rows()).toEqual([
      "StandbyThursday 19 November to Friday 20 November",
      "Campaign or eventFriday 27 November · 18:00–20:00Waits: applies from Friday 20 November, 09:00, when your hours start. What opens more never applies at once outside them.",
      "WinterLeave · Monday 28 December to Friday 1 January 2027",
    ]);
    expect(screen.getByText("Now")).toBeTruthy();
  });

  it("is said in French, with the first of a month as it is spoken", async () => {
    world.exceptions.rows = [row({ id: "a", from: "2026-12-28", to: "2027-01-01", label: "Hiver" })];
    await show("exceptions", french);
    expect(rows()).toEqual(["HiverCongé · du lundi 28 décembre au vendredi 1er janvier 2027"]);
  });

  it("is empty at first, shows eight of many, and past ones on request", async () => {
    await show();
    expect(screen.getByText(/Nothing planned/)).toBeTruthy();
    cleanup();
    const days = Array.from({ length: 10 }, (_, index) => `2026-12-${String(index + 10)}`);
    world.exceptions.rows = [
      ...days.map((day) => row({ id: day, from: day, to: day })),
      row({
        id: "p",
        kind: "special",
        from: "2026-11-02",
        to: "2026-11-02",
        intervals: [{ start: 540, end: 600 }],
      }),
      row({ id: "q", from: "2026-11-03", to: "2026-11-03" }),
      row({ id: "r", kind: "on-call", from: "2026-11-04", to: "2026-11-04" }),
    ];
    await show();
    expect(rows()).toHaveLength(8);
    press("Show all 10");
    expect(rows()).toHaveLength(10);
    press("3 past ones");
    expect(rows()).toHaveLength(13);
    // What the days were may be told later; standby that is over changes nothing.
    expect(screen.getByRole("button", { name: "Change Leave, Tuesday 3 November" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Remove Special hours, Monday 2 November" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Wednesday 4 November/ })).toBeNull();
  });

  it("loses one, the focus goes to the list, and undo brings it back", async () => {
    world.exceptions.rows = [row({ id: "a", label: "Winter" })];
    await show();
    press("Remove Winter, Thursday 24 December");
    await waitFor(() => expect(rows()).toEqual([]));
    expect(document.activeElement).toBe(document.querySelector(".ex-list"));
    await waitFor(() => expect(status()).toBe("Saved"));
    press("Undo");
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it("says in the row why a leave cannot be cut short in the evening", async () => {
    world.now = THURSDAY_16 + 4 * HOUR_MS;
    world.exceptions.armedFrom = 0;
    world.exceptions.rows = [row({ id: "a", from: "2026-11-19", to: "2026-11-20" })];
    await show();
    press(/^Remove Leave/);
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("It stays for now"));
    expect(rows()).toHaveLength(1);
  });
});

describe("adding", () => {
  it("leave takes the focus to its first day, and goes to the list when it is saved", async () => {
    await show();
    start(/^Leave/);
    expect(document.activeElement).toBe(screen.getByLabelText("First day"));
    type("First day", "2026-12-24");
    expect(screen.getByLabelText<HTMLInputElement>("Last day").value).toBe("2026-12-24");
    type("Name (optional)", "Winter");
    press("Save");
    await waitFor(() => expect(rows()).toEqual(["WinterLeave · Thursday 24 December"]));
    expect(screen.queryByLabelText("First day")).toBeNull();
    expect(document.activeElement).toBe(document.querySelector(".ex-list"));
  });

  it("shows each reason beside its field, and changes nothing by itself", async () => {
    world.exceptions.rows = [row({ id: "a", from: "2026-12-24", to: "2026-12-24" })];
    await show();
    start(/^Leave/);
    type("Last day", "2026-12-20");
    type("First day", "2026-12-28");
    press("Save");
    const last = screen.getByLabelText<HTMLInputElement>("Last day");
    expect(last.getAttribute("aria-invalid")).toBe("true");
    expect(described(last)).toBe("The last day comes before the first one. Change one of them.");
    expect(last.value).toBe("2026-12-20");
    await waitFor(() => expect(document.activeElement).toBe(last));
    type("Last day", "2028-12-28");
    expect(described(last)).toBe("At most 400 days at a time.");
    type("First day", "2026-12-23");
    type("Last day", "2026-12-25");
    expect(described(screen.getByLabelText("First day"))).toContain("Thursday 24 December");
    type("First day", "");
    expect(described(screen.getByLabelText("First day"))).toBe("Choose a day.");
    type("Name (optional)", "x".repeat(81));
    type("First day", "2026-12-25");
    expect(described(screen.getByLabelText("Name (optional)"))).toContain("At most 80 characters.");
    expect(world.exceptions.edits).toEqual([]);
  });

  it("special hours has one day, and the fields of the typical week with their reasons", async () => {
    await show();
    start(/^Special hours/);
    expect(screen.queryByLabelText("Last day")).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>(/^Start of range 1, Thursday/).value).toBe("09:00");
    type(/^End of range 1, Thursday/, "09:00");
    expect(screen.getByText(/Start and end are the same/)).toBeTruthy();
    type(/^End of range 1, Thursday/, "12:00");
    expect(screen.getByText(/figures of days that have begun follow/)).toBeTruthy();
    type("Day", "2026-11-20");
    expect(screen.queryByText(/figures of days that have begun follow/)).toBeNull();
    press("Save");
    await waitFor(() => expect(rows()).toEqual(["Special hoursFriday 20 November · 09:00–12:00"]));
  });

  it("hours of more than a day, or none, are refused beside the hours", async () => {
    await show();
    start(/^Campaign/);
    press(/^Remove 18:00–20:00/);
    press("Save");
    expect(screen.getByText("Give at least one start and end.")).toBeTruthy();
    expect(described(screen.getByRole("group", { name: "Extra hours, each day" }))).toContain("at least one");
  });

  it("a campaign proposes a day to recover, which one click makes leave", async () => {
    await show();
    start(/^Campaign/);
    type("First day", "2026-11-26");
    type("Last day", "2026-11-27");
    type("Name (optional)", "Launch");
    press("Save");
    await waitFor(() =>
      expect(screen.getByText(/first working day after Launch is Monday 30 November/)).toBeTruthy(),
    );
    press("Make it a day off");
    await waitFor(() => expect(rows()).toContain("Recovery after LaunchLeave · Monday 30 November"));
  });

  it("standby explains that rest goes on", async () => {
    await show();
    start(/^Standby/);
    const form = within(screen.getByRole("form", { name: "Add standby" }));
    expect(form.getByText(/rest goes on. An intervention counts as work/)).toBeTruthy();
  });

  it("can be given up, and a change keeps the rest of what stands", async () => {
    world.exceptions.rows = [row({ id: "a", label: "Winter" })];
    await show();
    start(/^Leave/);
    press("Cancel");
    expect(screen.queryByLabelText("First day")).toBeNull();
    press("Change Winter, Thursday 24 December");
    expect(screen.getByLabelText<HTMLInputElement>("Name (optional)").value).toBe("Winter");
    type("Last day", "2026-12-26");
    press("Save");
    await waitFor(() =>
      expect(rows()).toEqual(["WinterLeave · Thursday 24 December to Saturday 26 December"]),
    );
  });
});

describe("public holidays", () => {
  it("are chosen by country and region, ticked, and taken over in one step", async () => {
    await show();
    press("Choose a country");
    const country = await screen.findByLabelText<HTMLSelectElement>("Country");
    expect(document.activeElement).toBe(country);
    expect(country.options.length).toBeGreaterThan(200);
    expect([...country.options].slice(1).map(({ text }) => text)).toEqual(
      [...country.options]
        .slice(1)
        .map(({ text }) => text)
        .toSorted((a, b) => a.localeCompare(b, "en")),
    );
    fireEvent.change(country, { target: { value: "FR" } });
    fireEvent.change(screen.getByLabelText("Region"), { target: { value: "57" } });
    expect(screen.getAllByRole("checkbox")).toHaveLength(26);
    fireEvent.click(screen.getByRole("checkbox", { name: /Christmas Day.*Friday 25 December$/ }));
    press("Take over 25 days");
    await waitFor(() => expect(screen.getByText(/^France: 25 days to come, until/)).toBeTruthy());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Change the list" }));
    await waitFor(() => expect(status()).toBe("Saved"));
    expect(screen.getByText("Show all 25")).toBeTruthy();
    press("Undo");
    await waitFor(() => expect(screen.getByText(/Nothing planned/)).toBeTruthy());
    expect(screen.getByRole("button", { name: "Choose a country" })).toBeTruthy();
  });

  it("name countries in French, in French order, and where the dates come from", async () => {
    await show("exceptions", french);
    fireEvent.click(screen.getByRole("button", { name: "Choisir un pays" }));
    const country = await screen.findByLabelText<HTMLSelectElement>("Pays");
    const names = [...country.options].map(({ text }) => text);
    expect(names.slice(1, 4)).toEqual(["Afrique du Sud", "Albanie", "Algérie"]);
    expect(names.indexOf("Éthiopie")).toBeLessThan(names.indexOf("Finlande"));
    expect(screen.getByText(/d’après Wikipédia \(CC BY-SA 3.0\)/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Sources et licence" }).getAttribute("href")).toBe("/NOTICE.txt");
  });

  it("say in time that they run out, here and beside the week, and are renewed with one click", async () => {
    world.settings = { ...world.settings, holidays: { country: "FR", region: null } };
    world.exceptions.rows = [
      row({ id: "a", kind: "holiday", from: "2026-12-25", to: "2026-12-25", label: "Noël" }),
    ];
    await show("hours");
    expect(screen.getByText("Your list of public holidays runs out in 36 days.")).toBeTruthy();
    cleanup();
    await show();
    press("Renew it for 24 months");
    await waitFor(() => expect(screen.getByText(/^France: 22 days to come/)).toBeTruthy());
    expect(screen.queryByText(/runs out/)).toBeNull();
  });
});

const EVENT = (from: string, to: string, title: string): string =>
  [
    "BEGIN:VEVENT",
    `UID:${from}`,
    `SUMMARY:${title}`,
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${to}`,
    "END:VEVENT",
  ].join("\r\n");
const calendarFile = (...events: readonly string[]): File =>
  new File([["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n")], "leave.ics");

describe("a calendar file", () => {
  it("is shown to tick when it is chosen; titles stay out unless kept", async () => {
    await show();
    const chooser = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (chooser === null) throw new Error("no chooser");
    fireEvent.change(chooser, {
      target: {
        files: [
          calendarFile(EVENT("20261224", "20261229", "Winter"), EVENT("20270104", "20270105", "Doctor")),
        ],
      },
    });
    await screen.findByText("2 periods of leave found in leave.ics");
    expect(screen.getByRole("switch", { name: "Keep titles" }).getAttribute("aria-checked")).toBe("false");
    fireEvent.click(screen.getByRole("checkbox", { name: /Doctor/ }));
    press("Add 1 period of leave");
    await waitFor(() => expect(rows()).toEqual(["LeaveThursday 24 December to Monday 28 December"]));
    await screen.findByText("1 period of leave added.");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Choose a calendar file" }));
  });

  it("may be dropped on its card", async () => {
    await show();
    const card = document.querySelector(".ex-drop");
    if (card === null) throw new Error("no card");
    drag(card, "dragover");
    await waitFor(() => expect(card.classList.contains("is-over")).toBe(true));
    drag(card, "drop", calendarFile(EVENT("20261224", "20261225", "Winter")));
    await screen.findByText("1 period of leave found in leave.ics");
    expect(card.classList.contains("is-over")).toBe(false);
    press("Cancel");
    await waitFor(() => expect(screen.queryByText(/found in leave.ics/)).toBeNull());
  });

  it("that is none is said in plain words", async () => {
    await show();
    const card = document.querySelector(".ex-drop");
    if (card === null) throw new Error("no card");
    drag(card, "drop", new File(["hello"], "photo.ics"));
    await screen.findByText(/This is not a calendar file/);
  });

  it("of the off-hours is saved for as many weeks as chosen", async () => {
    await show();
    fireEvent.change(screen.getByLabelText("From today"), { target: { value: "4" } });
    press("Save the calendar file");
    await screen.findByText("Saved as relache-off-hours-2026-11-19.ics.");
    expect(world.exceptions.calendars[0]?.text).toContain("SUMMARY:Off-hours");
  });
});

describe("beside the typical week", () => {
  it("stands what is different in this one, and nothing in a week like any other", async () => {
    world.exceptions.rows = [
      row({ id: "a", kind: "holiday", from: "2026-11-18", to: "2026-11-18", label: "Feast" }),
      row({ id: "b", from: "2026-11-20", to: "2026-11-24" }),
      row({ id: "c", from: "2026-12-24", to: "2026-12-24" }),
    ];
    await show("hours");
    expect(screen.getByText(/This week:/).textContent).toBe(
      "This week: Feast (Wednesday 18 Nov) and Leave (20–24 Nov). See days off and exceptions",
    );
    cleanup();
    world.exceptions.rows = [row({ id: "c" })];
    await show("hours");
    expect(screen.queryByText(/This week:/)).toBeNull();
  });
});
