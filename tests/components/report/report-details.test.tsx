// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createDetailsSay } from "../../../components/report/details-texts.ts";
import { ExportMenu } from "../../../components/report/export-menu.tsx";
import { ReportDetails } from "../../../components/report/report-details.tsx";
import { DEFAULT_WEIGHTS } from "../../../utils/domain/score-weights.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import type { ReportChoice } from "../../../utils/models/report-choices.ts";
import { reportDetails } from "../../../utils/models/report-details.ts";
import type { ReportView } from "../../../utils/models/report-view.ts";
import { NO_WEEKS, REPORT_ZONE, viewOf, weeksFor } from "../../support/report-world.ts";

afterEach(cleanup);

const CHOICE: ReportChoice = {
  isScoreShown: true,
  weights: DEFAULT_WEIGHTS,
  rules: { country: null, profile: "employee" },
};

function show(report: ReportView, language: Language = "en", change: Partial<ReportChoice> = {}) {
  const choice = { ...CHOICE, ...change };
  const on = {
    onWeigh: vi.fn(),
    onStandard: vi.fn(),
    onShowScore: vi.fn(),
    onCompare: vi.fn(),
    onExport: vi.fn(async () => undefined),
  };
  const details = reportDetails(report, choice);
  render(
    <ReportDetails
      report={report}
      details={details}
      choice={choice}
      isInTrouble={false}
      names={{ linkedin: "LinkedIn" }}
      today="2026-11-19"
      selected={null}
      locale={createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], REPORT_ZONE)}
      {...on}
    />,
  );
  return { ...on, details };
}

const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u202f\u00a0]/g, " ");

describe.each<Language>(["en", "fr"])("charts and tables (%s)", (language) => {
  it.each(["", "#week=2026-11-09", "#2026-10", "#2026-08-03..2026-11-19"])("of %s leave no gap", (hash) => {
    show(viewOf({ hash }), language, { rules: { country: "FR", profile: "employee" } });
    expect(document.body.textContent).not.toMatch(/[{}]|NaN|undefined|Infinity/);
    expect(document.body.textContent).not.toMatch(/illegal|illégal|!/);
    if (language === "fr") expect(document.body.textContent).not.toMatch(/[^\u202f][?;]/);
    for (const table of document.querySelectorAll("table")) {
      expect(table.querySelector("caption")?.textContent).toBeTruthy();
      expect(table.querySelectorAll("th[scope]").length).toBeGreaterThan(1);
    }
  });
});

describe("files", () => {
  it("of the time for clients are made by the table of clients, and trouble is told", async () => {
    const { onExport } = show(viewOf({ hash: "#week=2026-11-09" }));
    fireEvent.click(screen.getByRole("button", { name: "Timesheet" }));
    expect(onExport).toHaveBeenCalledWith("timesheet");
    onExport.mockRejectedValueOnce(new Error("no such chunk"));
    fireEvent.click(screen.getByRole("button", { name: "Timesheet" }));
    expect((await screen.findByRole("alert")).textContent).toContain("could not be made");
  });

  it("are not offered for clients where none has any time", () => {
    show(viewOf({ hash: "#week=2026-11-09", filter: { client: "" } }));
    expect(screen.queryByRole("button", { name: "Timesheet" })).toBeNull();
  });

  it("of the period are in a menu that says what they hold; Escape closes it", () => {
    const onExport = vi.fn(async () => undefined);
    const locale = createLocale("fr", ["fr-FR"], REPORT_ZONE);
    render(<ExportMenu say={createDetailsSay(locale)} onExport={onExport} />);
    const opener = screen.getByRole("button", { name: "Exporter" });
    fireEvent.click(opener);
    expect(textOf(screen.getByRole("group", { name: "Exporter" }))).toMatch(/déclaratifs et modifiables/);
    fireEvent.keyDown(screen.getByRole("button", { name: /^CSV/ }), { key: "Escape" });
    expect(screen.queryByRole("button", { name: /^CSV/ })).toBeNull();
    expect(document.activeElement).toBe(opener);
    for (const [name, kind] of [
      [/^CSV/, "csv"],
      [/^JSON/, "json"],
    ] as const) {
      fireEvent.click(opener);
      fireEvent.click(screen.getByRole("button", { name }));
      expect(onExport).toHaveBeenLastCalledWith(kind);
    }
  });
});

describe("the balance", () => {
  const closed = viewOf({ hash: "#week=2026-11-09" });
  it("of a closed week has parts that sum to the score, and says why", () => {
    const { details } = show(closed);
    const score = details.scores[0];
    if (score === undefined || score.state === "too-little") throw new Error("no score");
    const points = [...document.querySelectorAll(".points")].map((each) =>
      Number(textOf(each).split(" / ")[0]),
    );
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(score.balance.score);
    expect(screen.getByRole("img", { name: `${score.balance.score} out of 100` })).toBeTruthy();
    const lost = [...document.querySelectorAll(".why li b")].map((each) => Number(textOf(each).slice(1)));
    expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    expect(score.balance.score + lost.reduce((sum, each) => sum + each, 0)).toBe(100);
    expect(document.querySelectorAll(".suggestion")).toHaveLength(1);
    expect(screen.queryByText("so far")).toBeNull();
  });
  it("of a week that goes on is so far", () => {
    show(viewOf());
    expect(screen.getByText("so far")).toBeTruthy();
  });
  it("is nothing with too little data, and says what is missing", () => {
    show(viewOf({ weeks: weeksFor(8, 0) }));
    expect(screen.getByText("A score needs 3 hours on at least 2 days of the week.")).toBeTruthy();
    expect(textOf(document.querySelector(".score-none"))).toMatch(/Tracked here: .*, 1 day\.$/);
    expect(document.querySelector(".ring")).toBeNull();
  });
  it("of a month is a table of weeks", () => {
    show(viewOf({ hash: "#2026-10" }));
    const table = screen.getByRole("table", { name: "Balance by week" });
    expect(within(table).getAllByRole("row")).toHaveLength(6);
  });
  it("can be weighed, put back and hidden", () => {
    const on = show(closed);
    const [slider] = screen.getAllByRole("slider", { hidden: true });
    if (slider === undefined) throw new Error("no slider");
    fireEvent.change(slider, { target: { value: "40" } });
    fireEvent.click(screen.getByText("Standard points"));
    fireEvent.click(screen.getByText("Hide score"));
    expect(on.onWeigh).toHaveBeenCalledWith("dailyRest", 40);
    expect(on.onStandard).toHaveBeenCalledOnce();
    expect(on.onShowScore).toHaveBeenCalledWith(false);
    cleanup();
    const hidden = show(closed, "en", { isScoreShown: false });
    expect(document.querySelector(".ring")).toBeNull();
    fireEvent.click(screen.getByText("Show score"));
    expect(hidden.onShowScore).toHaveBeenCalledWith(true);
  });
});

describe("the rest rules", () => {
  const month = viewOf({ hash: "#2026-10" });
  it("are the user's own plan until a country is chosen", () => {
    const on = show(month);
    expect(document.querySelectorAll(".rules a[href]")).toHaveLength(0);
    expect(screen.queryByLabelText("I am")).toBeNull();
    fireEvent.change(screen.getByLabelText("Compare with"), { target: { value: "FR" } });
    expect(on.onCompare).toHaveBeenCalledWith({ country: "FR" });
  });
  it("have their source one click away, in a tab of its own", () => {
    const { details } = show(month, "en", { rules: { country: "FR", profile: "forfait-jours" } });
    expect(document.querySelectorAll(".finding")).toHaveLength(details.findings.length);
    for (const finding of document.querySelectorAll(".finding")) {
      const link = finding.querySelector("a");
      expect(link?.href).toMatch(/^https:\/\//);
      expect([link?.target, link?.rel]).toEqual(["_blank", "noopener noreferrer"]);
    }
    expect(screen.getByText("About this situation:", { exact: false })).toBeTruthy();
  });
});

describe("the other parts", () => {
  it("lead from each bar to the log of its day, with one stop for the keyboard", () => {
    show(viewOf());
    const links = within(screen.getByRole("navigation", { name: "Open the log of a day" })).getAllByRole(
      "link",
    );
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "#2026-11-16",
      "#2026-11-17",
      "#2026-11-18",
      "#2026-11-19",
    ]);
    expect(links.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    links[1]?.focus();
    fireEvent.keyDown(links[1] ?? document.body, { key: "ArrowRight" });
    expect(document.activeElement).toBe(links[2]);
  });
  it("have a heat map whose cells are the minutes of the hours", () => {
    const { details } = show(viewOf({ hash: "#week=2026-11-09" }));
    const rows = [...document.querySelectorAll(".heat tbody tr")];
    expect(rows).toHaveLength(7);
    expect([...(rows[0]?.querySelectorAll("td.cell") ?? [])].map((cell) => Number(textOf(cell)))).toEqual(
      details.heat[0]?.cells.map(({ inMs, offMs }) => Math.floor((inMs + offMs) / 60_000)),
    );
    expect(rows[0]?.querySelectorAll(".plan")).toHaveLength(9);
    expect(rows[6]?.querySelectorAll(".plan")).toHaveLength(0);
  });
  it("mark rests below the goal by more than a colour", () => {
    const report = viewOf({ hash: "#2026-10" });
    show(report);
    const short = report.figures.rests.filter(({ isShort }) => isShort).length;
    expect(document.querySelectorAll(".rest.short")).toHaveLength(short);
    expect(screen.getAllByText(", below your goal")).toHaveLength(short);
  });
  it("are the last weeks and what a score needs when a week has only begun", () => {
    show(viewOf({ rows: { totals: [] } }));
    expect(screen.getByRole("heading", { name: "Last 12 weeks" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "When you worked" })).toBeNull();
  });
  it("are sums alone when the report is narrowed", () => {
    show(viewOf({ hash: "#2026-10", filter: { service: "linkedin" } }));
    expect(screen.queryByRole("heading", { name: "Balance by week" })).toBeNull();
    expect(screen.getByRole("table", { name: "By site" })).toBeTruthy();
  });
  it("say nothing untrue without any data", () => {
    show(viewOf({ weeks: NO_WEEKS }));
    expect(document.body.textContent).not.toMatch(/NaN|Infinity/);
  });
});
