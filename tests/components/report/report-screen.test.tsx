// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ReportScreen, type ReportProps } from "../../../components/report/report-screen.tsx";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import type { ReportView } from "../../../utils/models/report-view.ts";
import { NO_WEEKS, REPORT_ZONE, viewOf, weeksFor } from "../../support/report-world.ts";

afterEach(cleanup);

const NAMES = { linkedin: "LinkedIn", instagram: "Instagram", hootsuite: "Hootsuite" };

function show(report: ReportView | null, language: Language = "en", change: Partial<ReportProps> = {}) {
  const on = {
    onStep: vi.fn(),
    onChoose: vi.fn(),
    onRange: vi.fn(() => null),
    onNarrow: vi.fn(),
    onPrint: vi.fn(),
    onRetry: vi.fn(),
  };
  render(
    <ReportScreen
      phase="ready"
      report={report}
      names={NAMES}
      period={(report ?? viewOf({ weeks: NO_WEEKS })).period}
      today="2026-11-19"
      isCurrent
      locale={createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], REPORT_ZONE)}
      details={<p>details</p>}
      {...on}
      {...change}
    />,
  );
  return on;
}

const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u202f\u00a0]/g, " ");
const figures = (): string[] => [...document.querySelectorAll(".figs > div")].map(textOf);
const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, " ");

describe.each<Language>(["en", "fr"])("the head of the report (%s)", (language) => {
  const duration = (ms: number): string =>
    plain(createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], REPORT_ZONE).duration(ms));

  it("of a full week has five figures with what is usual", () => {
    const report = viewOf({ hash: "#week=2026-11-09" });
    show(report, language);
    expect(figures()).toHaveLength(5);
    const usual = language === "fr" ? "d’habitude" : "usually";
    expect(figures()[0]).toContain(duration(report.sums.totalMs));
    expect(figures()[0]).toContain(usual);
    expect(figures()[1]).toContain(duration(report.sums.offMs));
    expect(figures()[2]).toContain(duration(report.figures.shortestRest?.restMs ?? 0));
    const { taken, due } = report.figures.breaks;
    expect(figures()[4]).toContain(`${taken} ${language === "fr" ? "sur" : "of"} ${due}`);
    expect(document.body.textContent).not.toMatch(/[{}]|NaN|undefined/);
  });
  it.each(["", "#2026-10", "#2026-08-03..2026-11-19"])("of %s leaves no gap in its words", (hash) => {
    const report = viewOf({ hash });
    show(report, language);
    expect(figures()[0]).toContain(duration(report.sums.totalMs));
    expect(document.body.textContent).not.toMatch(/[{}]|NaN|undefined|Infinity/);
    expect(screen.getByText("details")).toBeTruthy();
  });
  it("of one day with work says what cannot be told yet", () => {
    const weeks = weeksFor(8, 0);
    show(viewOf({ weeks }), language);
    expect(figures()[2]).toMatch(language === "fr" ? /–dès deux jours travaillés/ : /–two days with work/);
  });
  it("of no data has words and no figures", () => {
    show(viewOf({ weeks: NO_WEEKS }), language);
    expect(figures()).toEqual([]);
    expect(screen.queryByText("details")).toBeNull();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      language === "fr" ? "Rien d’enregistré cette semaine" : "Nothing recorded this week",
    );
  });
  it("says when it could not read, and shows no number of its own", () => {
    const on = show(null, language, { phase: "error" });
    expect(textOf(document.querySelector("main"))).not.toMatch(/\d/);
    fireEvent.click(screen.getByRole("button", { name: language === "fr" ? "Réessayer" : "Try again" }));
    expect(on.onRetry).toHaveBeenCalledOnce();
  });
});

describe("the period", () => {
  it("is turned to, and not beyond what is current", () => {
    const on = show(viewOf());
    expect(screen.getByText("16–22 November 2026", { selector: ".period" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Next week" }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Previous week" }));
    fireEvent.click(screen.getByRole("button", { name: "Month", pressed: false }));
    fireEvent.click(screen.getByRole("button", { name: "Print" }));
    expect([on.onStep.mock.calls, on.onChoose.mock.calls, on.onPrint.mock.calls.length]).toEqual([
      [[-1]],
      [["month"]],
      1,
    ]);
  });
  it("of two dates refuses what cannot be, beside the fields", () => {
    const on = show(viewOf({ hash: "#2026-10-05..2026-10-20" }), "en", {
      onRange: vi.fn((from: string, to: string) => (from > to ? ("order" as const) : null)),
    });
    const from = screen.getByLabelText("From");
    fireEvent.change(from, { target: { value: "2026-10-25" } });
    expect(screen.getByRole("alert").textContent).toBe("The first day lies after the last.");
    expect(from.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
    fireEvent.change(from, { target: { value: "2026-10-06" } });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(on.onStep).not.toHaveBeenCalled();
  });
});

describe("the filters", () => {
  it("offer what is there, and what is chosen narrows", () => {
    const on = show(viewOf({ hash: "#2026-10" }));
    const site = screen.getByLabelText("Site");
    fireEvent.change(site, { target: { value: "=linkedin" } });
    expect(on.onNarrow).toHaveBeenCalledWith({ service: "linkedin" });
    const clients = [...screen.getByLabelText("Client").querySelectorAll("option")].map(textOf);
    expect(clients).toEqual(["All clients", "Atelier Nord", "Maison Lune", "No client"]);
  });
  it("leave the first two figures, say why, and can be taken off", () => {
    const on = show(viewOf({ hash: "#2026-10", filter: { client: "" } }));
    expect(figures()).toHaveLength(2);
    expect(screen.getByText(/^Rest, breaks, balance/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show everything" }));
    expect(on.onNarrow).toHaveBeenCalledWith({ client: null, service: null, context: null });
  });
});
