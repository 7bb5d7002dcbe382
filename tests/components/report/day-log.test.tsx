// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DayLog, type DayLogProps } from "../../../components/report/day-log.tsx";
import type { Span } from "../../../utils/domain/span.ts";
import { fakeClient } from "../../support/client-book.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS, type TimeRange } from "../../../utils/domain/time.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import { dayLogOf } from "../../../utils/models/day-log-view.ts";
import type { DayLogRows } from "../../../utils/domain/day-log.ts";

afterEach(cleanup);

const ZONE = "Europe/Paris";
const DAY = "2026-11-19";
const MIDNIGHT = Date.UTC(2026, 10, 18, 23);
const at = (hour: number, minute = 0): number => MIDNIGHT + hour * HOUR_MS + minute * MINUTE_MS;
const INSIDE: TimeRange[] = [[at(9), at(18)]];

const span = (id: string, start: number, end: number, change: Partial<Span> = {}): Span => ({
  id,
  rev: 1,
  device: "d",
  start,
  end,
  service: "linkedin",
  activity: "community",
  client: null,
  context: "work",
  zone: ZONE,
  exceptionId: null,
  source: "auto",
  ...change,
});

const A = span("a", at(9, 30) + 20 * SECOND_MS, at(10));
const B = span("b", at(10, 10), at(11));
const LATE = span("c", at(17, 30), at(18, 30), { service: "hootsuite", activity: null });
const OPEN = span("d", at(19), at(19, 25), { context: "unsorted" });
const OWN = span("e", at(20), at(20, 10), { context: "personal", service: null, activity: null });

const rowsOf = (spans: readonly Span[], change: Partial<DayLogRows> = {}): DayLogRows => ({
  day: DAY,
  zone: ZONE,
  range: [MIDNIGHT, at(24)],
  spans,
  live: [],
  isCounting: false,
  rules: { calendar: { from: MIDNIGHT, to: at(24), inside: INSIDE, gaps: [] }, crises: [] },
  hasDetails: true,
  services: ["linkedin", "hootsuite"],
  clients: [],
  ...change,
});

function show(
  spans: readonly Span[] = [A, B, LATE, OPEN, OWN],
  change: Partial<DayLogProps> = {},
  rows: Partial<DayLogRows> = {},
  language: Language = "en",
) {
  const on = {
    onStep: vi.fn(),
    onRetry: vi.fn(),
    onUndo: vi.fn(),
    onEdit: vi.fn(() => Promise.resolve(null)),
  };
  const props: DayLogProps = {
    day: DAY,
    isToday: false,
    phase: "ready",
    log: dayLogOf(rowsOf(spans, rows)),
    names: { linkedin: "LinkedIn", hootsuite: "Hootsuite" },
    news: null,
    canUndo: false,
    locale: createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], ZONE),
    ...on,
    ...change,
  };
  const { rerender } = render(<DayLog {...props} />);
  return { ...props, rerender: (next: Partial<DayLogProps>) => rerender(<DayLog {...props} {...next} />) };
}

const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u202f\u00a0]/g, " ");
const edit = (name: RegExp): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const type = (label: string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

describe("the log of a day", () => {
  it("is a table of what was closed, with the hours that each lies in", () => {
    show();
    const table = screen.getByRole("table", { name: "Log of Thursday 19 Nov" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => [...row.children].slice(0, 7).map(textOf))).toEqual([
      ["09:30", "10:00", "29 min", "LinkedIn", "Community", "Work", "in hours"],
      ["10:10", "11:00", "50 min", "LinkedIn", "Community", "Work", "in hours"],
      ["17:30", "18:30", "1h", "Hootsuite", "", "Work", "30 min in hours, 30 min off-hours"],
      ["19:00", "19:25", "25 min", "LinkedIn", "Community", "To sortWorkPersonal", "off-hours"],
      ["20:00", "20:10", "10 min", "", "", "Personal", ""],
    ]);
    expect(textOf(document.querySelector(".log-lead"))).toBe(
      "2h 44m, of which 55 min off-hours. Personal: 10 min, not part of the total.",
    );
    expect(screen.getByRole("img").getAttribute("aria-label")).toMatch(
      /^Timeline of the day: 09:30–10:00 LinkedIn, .* and 20:00–20:10 Personal$/,
    );
  });
  it("speaks French", () => {
    show([A], { isToday: true }, {}, "fr");
    expect(screen.getByRole("heading", { name: "Journal du jour" })).toBeTruthy();
    expect(textOf(screen.getAllByRole("row")[1] ?? null)).toBe(
      "9 h 3010 h29 minLinkedInCommunautéTravailen horairesModifier",
    );
  });
  it("shows what still counts, which cannot be edited", () => {
    const segment = {
      start: at(19),
      end: at(19, 5),
      service: "linkedin",
      activity: "community" as const,
      isProfessional: false,
      isPersonal: false,
      client: null,
      zone: ZONE,
    };
    show([], {}, { live: [segment], isCounting: true });
    const row = screen.getAllByRole("row")[1] ?? document.body;
    expect(textOf(row)).toMatch(/^19:00.*LinkedIn.*To sort.*Counting now/);
    expect(within(row).queryByRole("button")).toBeNull();
  });
  it("is calm when empty, and says where only sums are left", () => {
    show([]);
    expect(screen.getByText("Nothing was tracked on this day.")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByRole("button", { name: "Add time" })).toBeTruthy();
    cleanup();
    show([], {}, { hasDetails: false });
    expect(screen.getByText(/^Only the totals of this day are kept/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Add time" })).toBeNull();
  });
  it("says when it could not read, and tries again", () => {
    const on = show([], { phase: "error", log: null });
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(on.onRetry).toHaveBeenCalledOnce();
  });
  it("shows a long day in part until all is asked for", () => {
    const many = Array.from({ length: 80 }, (_, i) =>
      span(`m${i}`, at(9) + i * MINUTE_MS, at(9) + i * MINUTE_MS + 1),
    );
    show(many);
    expect(screen.getAllByRole("row").length).toBe(61);
    fireEvent.click(screen.getByRole("button", { name: "Show all 80" }));
    expect(screen.getAllByRole("row").length).toBe(81);
  });
});

describe("putting a span right", () => {
  it("opens a form with the focus in it; a field that was left alone keeps its seconds", async () => {
    const on = show();
    edit(/^Edit 09:30–10:00, LinkedIn/);
    expect(document.activeElement).toBe(screen.getByLabelText("Start"));
    type("End", "10:05");
    choose("Site", "hootsuite");
    choose("Activity", "publishing");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(on.onEdit).toHaveBeenCalledWith({
      kind: "change",
      id: "a",
      range: [A.start, at(10, 5)],
      label: { service: "hootsuite", activity: "publishing", client: null, context: "work" },
    });
    await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
    const button = screen.getByRole("button", { name: /^Edit 09:30/ });
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
  it("says what is wrong beside the times, and stays open", async () => {
    const onEdit = vi.fn(() => Promise.resolve("overlap" as const));
    show(undefined, { onEdit });
    edit(/^Edit 10:10/);
    type("Start", "09:40");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    const problem = await screen.findByRole("alert");
    expect(textOf(problem)).toBe("Another time is already there.");
    const start = screen.getByLabelText("Start");
    expect([start.getAttribute("aria-invalid"), start.getAttribute("aria-describedby")]).toEqual([
      "true",
      problem.id,
    ]);
    fireEvent.keyDown(start, { key: "Escape" });
    expect(screen.queryByRole("form")).toBeNull();
  });
  it("asks for a time where a field is empty, before anything is sent", async () => {
    const on = show();
    edit(/^Edit 10:10/);
    type("End", "");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(textOf(await screen.findByRole("alert"))).toBe("Enter a time that this day has.");
    expect(on.onEdit).not.toHaveBeenCalled();
  });
  it("hides site and activity of personal time", () => {
    show();
    edit(/^Edit 10:10/);
    choose("Context", "personal");
    expect(screen.queryByLabelText("Site")).toBeNull();
    expect(screen.queryByLabelText("Activity")).toBeNull();
  });
  it("splits, joins with the next of its kind, deletes", async () => {
    const on = show();
    edit(/^Edit 09:30/);
    type("Split at", "09:45");
    fireEvent.click(screen.getByRole("button", { name: "Split" }));
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "split", id: "a", at: at(9, 45) });
    await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
    edit(/^Edit 09:30/);
    fireEvent.click(screen.getByRole("button", { name: "Join with 10:10–11:00" }));
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "merge", id: "a" });
    await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
    edit(/^Edit 10:10/);
    expect(screen.queryByRole("button", { name: /^Join/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "delete", id: "b" });
  });
  it("says between which times a span can be split", async () => {
    show(undefined, { onEdit: () => Promise.resolve("empty") });
    edit(/^Edit 10:10/);
    type("Split at", "12:00");
    fireEvent.click(screen.getByRole("button", { name: "Split" }));
    const problem = await screen.findByRole("alert");
    expect(textOf(problem)).toBe("Choose a time between 10:10 and 11:00.");
    expect(screen.getByLabelText("Split at").getAttribute("aria-describedby")).toBe(problem.id);
  });
  it("adds one by hand; midnight as an end closes the day", () => {
    const on = show([]);
    fireEvent.click(screen.getByRole("button", { name: "Add time" }));
    type("Start", "23:00");
    type("End", "00:00");
    choose("Site", "linkedin");
    fireEvent.click(screen.getByRole("button", { name: "Add time" }));
    expect(on.onEdit).toHaveBeenCalledWith({
      kind: "add",
      day: DAY,
      range: [at(23), at(24)],
      label: { service: "linkedin", activity: null, client: null, context: "work" },
    });
  });
});

describe("time to sort", () => {
  it("is sorted for the whole day or for one span by one press", () => {
    const other = span("f", at(21), at(21, 5), { context: "unsorted" });
    const on = show([A, OPEN, other]);
    expect(textOf(document.querySelector(".log-sort b"))).toBe("To sort: 30 min");
    fireEvent.click(screen.getByRole("button", { name: "All of it was personal" }));
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "sort", ids: ["d", "f"], context: "personal" });
    fireEvent.click(screen.getByRole("button", { name: "Work: 19:00–19:25" }));
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "sort", ids: ["d"], context: "work" });
  });
  it("is not mentioned when there is none", () => {
    show([A]);
    expect(screen.queryByText(/^To sort/)).toBeNull();
  });
});

const LUNE = fakeClient("d-9", { name: "Maison Lune", color: "#0f8a86" });
const NORD = fakeClient("d-10", { name: "Atelier Nord" });
const OLD = fakeClient("d-11", { name: "Vieille Cour", isArchived: true });
const CLIENTS = { clients: [LUNE, NORD, OLD] };
const FOR_LUNE = { ...A, client: LUNE.id };
const FOR_OLD = { ...B, client: OLD.id };

describe("whom time was for", () => {
  const optionsOf = (label: string): string[] =>
    [...screen.getByLabelText(label).querySelectorAll("option")].map(textOf);
  it("stands in a column with the client's colour, once there are clients", () => {
    show([A]);
    expect(screen.queryByRole("columnheader", { name: "Client" })).toBeNull();
    cleanup();
    show([FOR_LUNE, FOR_OLD, { ...LATE, client: "gone" }], {}, CLIENTS);
    const cells = [...document.querySelectorAll("td.c-client")];
    expect(cells.map(textOf)).toEqual(["Maison Lune", "Vieille Cour", "Former client"]);
    expect(cells[0]?.querySelector("circle")?.getAttribute("fill")).toBe("#0f8a86");
  });
  it("is told of what still counts", () => {
    const segment = {
      start: at(12),
      end: at(12, 5),
      service: "linkedin",
      activity: "community" as const,
      isProfessional: false,
      isPersonal: false,
      client: LUNE.id,
      zone: ZONE,
    };
    show([], {}, { ...CLIENTS, live: [segment], isCounting: true });
    expect(textOf(screen.getAllByRole("row")[1] ?? null)).toMatch(/Maison Lune.*Work.*Counting now/);
  });
  it("is chosen in the form among clients that are not archived", () => {
    const on = show([FOR_LUNE], {}, CLIENTS);
    edit(/^Edit 09:30/);
    expect(optionsOf("Client")).toEqual(["No client", "Atelier Nord", "Maison Lune"]);
    choose("Client", NORD.id);
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(on.onEdit).toHaveBeenCalledWith({
      kind: "change",
      id: "a",
      range: [A.start, A.end],
      label: { service: "linkedin", activity: "community", client: NORD.id, context: "work" },
    });
  });
  it("stays what it was, also when that client is archived or known no more", () => {
    const on = show([FOR_OLD, { ...LATE, client: "gone" }], {}, CLIENTS);
    edit(/^Edit 10:10/);
    expect(optionsOf("Client")).toContain("Vieille Cour");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(on.onEdit).toHaveBeenLastCalledWith(
      expect.objectContaining({ label: expect.objectContaining({ client: OLD.id }) }),
    );
    edit(/^Edit 17:30/);
    expect(screen.getByLabelText<HTMLSelectElement>("Client").value).toBe("gone");
  });
  it("is not asked for personal time, nor as long as there are no clients", () => {
    show([A], {}, CLIENTS);
    edit(/^Edit 09:30/);
    choose("Context", "personal");
    expect(screen.queryByLabelText("Client")).toBeNull();
    cleanup();
    show([A]);
    edit(/^Edit 09:30/);
    expect(screen.queryByLabelText("Client")).toBeNull();
  });
});

describe("several at once", () => {
  const all = [FOR_LUNE, FOR_OLD, LATE, OPEN, OWN];
  const start = (): void => {
    fireEvent.click(screen.getByRole("button", { name: "Select several" }));
  };
  const pick = (name: RegExp | string): void => {
    fireEvent.click(screen.getByRole("checkbox", { name }));
  };
  const group = () => within(screen.getByRole("group", { name: "Several at once" }));
  const press = (name: string): void => {
    fireEvent.click(group().getByRole("button", { name }));
  };
  it("get a client in one edit", () => {
    const on = show(all, {}, CLIENTS);
    expect(screen.queryByRole("checkbox")).toBeNull();
    start();
    const give = group().getByRole("button", { name: "Set client" });
    expect(give.hasAttribute("disabled")).toBe(true);
    pick(/^Select 09:30–10:00, LinkedIn/);
    pick(/^Select 17:30/);
    expect(group().getByText("2 selected, 1h 29m")).toBeTruthy();
    expect(give.hasAttribute("disabled")).toBe(true);
    fireEvent.change(group().getByLabelText("Client"), { target: { value: NORD.id } });
    press("Set client");
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "assign", ids: ["a", "c"], client: NORD.id });
    fireEvent.change(group().getByLabelText("Client"), { target: { value: "-" } });
    press("Set client");
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "assign", ids: ["a", "c"], client: null });
  });
  it("are sorted as work or personal in one edit; one box picks all that is shown", () => {
    const on = show(all);
    start();
    pick("Select all");
    pick(/^Select 20:00/);
    press("It was work");
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "sort", ids: ["a", "b", "c", "d"], context: "work" });
    pick("Select all");
    pick("Select all");
    expect(group().getByText("Nothing selected yet")).toBeTruthy();
    expect(group().getByRole("button", { name: "It was personal" }).hasAttribute("disabled")).toBe(true);
    expect(group().queryByLabelText("Client")).toBeNull();
  });
  it("are what the filter shows, and no other", () => {
    const on = show(all, {}, CLIENTS);
    start();
    pick("Select all");
    choose("Show", "client d-9");
    expect(screen.getAllByRole("checkbox").length).toBe(2);
    press("It was personal");
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "sort", ids: ["a"], context: "personal" });
    choose("Show", "nobody");
    press("It was personal");
    expect(on.onEdit).toHaveBeenLastCalledWith({ kind: "sort", ids: ["c", "d"], context: "personal" });
    choose("Show", "unsorted");
    on.rerender({ log: dayLogOf(rowsOf([FOR_LUNE, { ...OPEN, context: "work" }], CLIENTS)) });
    expect(screen.getByText("Nothing is left here.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>("Show").value).toBe("unsorted");
  });
  it("are only those that are listed", () => {
    show(Array.from({ length: 80 }, (_, i) => span(`m${i}`, at(9, i), at(9, i + 1))));
    start();
    pick("Select all");
    expect(group().getByText("60 selected, 1h")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show all 80" }));
    pick("Select all");
    expect(group().getByText("80 selected, 1h 20m")).toBeTruthy();
  });
  it("are forgotten on another day and when it is switched off", () => {
    const on = show(all);
    start();
    pick("Select all");
    start();
    start();
    expect(group().getByText("Nothing selected yet")).toBeTruthy();
    on.rerender({ day: "2026-11-18", log: { ...dayLogOf(rowsOf([A])), day: "2026-11-18" } });
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
  it("speak French", () => {
    show(all, { news: { kind: "done", what: "assign", count: 3 } }, CLIENTS, "fr");
    expect(textOf(screen.getByRole("status"))).toBe("Client enregistré pour 3 temps");
    fireEvent.click(screen.getByRole("button", { name: "Sélectionner" }));
    fireEvent.click(screen.getByRole("checkbox", { name: /^Sélectionner 9\sh\s30/ }));
    expect(textOf(screen.getByRole("group", { name: "Plusieurs à la fois" }))).toMatch(
      /^Tout sélectionner1 sélectionné, 29 minClient.*AttribuerC’était du travailC’était perso$/,
    );
  });
});

describe("what became of an edit", () => {
  it("is said politely, with one step back", () => {
    const on = show([A], { news: { kind: "done", what: "delete", count: 0 }, canUndo: true });
    expect(textOf(screen.getByRole("status"))).toBe("Deleted");
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(on.onUndo).toHaveBeenCalledOnce();
  });
  it("gives the focus to the heading when what was pressed is gone", () => {
    const on = show([A, OPEN]);
    const button = screen.getByRole("button", { name: "All of it was work" });
    button.focus();
    fireEvent.click(button);
    button.blur();
    on.rerender({ log: dayLogOf(rowsOf([A, { ...OPEN, context: "work" }])) });
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  });
});
