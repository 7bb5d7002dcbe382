// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ReportScreen, type ReportProps } from "../../../components/report/report-screen.tsx";
import type { DayTotal } from "../../../utils/domain/span.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import { weekReport } from "../../../utils/models/report-view.ts";
import { DAY, WEEK } from "../../support/summaries.ts";

afterEach(cleanup);

const total = (
  service: string,
  inMin: number,
  offMin: number,
  context: DayTotal["context"] = "work",
): DayTotal => ({
  device: "d",
  day: DAY,
  service,
  activity: context === "personal" ? "" : "community",
  client: "",
  context,
  inMs: inMin * MINUTE_MS,
  offMs: offMin * MINUTE_MS,
  rev: 1,
});

const TOTALS = [total("linkedin", 1000, 95), total("hootsuite", 312, 0), total("", 20, 0, "personal")];

function show(language: Language = "en", change: Partial<ReportProps> = {}) {
  const on = { onStep: vi.fn(), onRetry: vi.fn() };
  render(
    <ReportScreen
      phase="ready"
      report={weekReport(WEEK, TOTALS, DAY, true)}
      names={{ linkedin: "LinkedIn", hootsuite: "Hootsuite" }}
      days={WEEK.map(({ day }) => day)}
      today={DAY}
      selected={null}
      isCurrentWeek
      locale={createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], "Europe/Paris")}
      {...on}
      {...change}
    />,
  );
  return on;
}

const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll(/[\u202f\u00a0]/g, " ");

describe("the report of a week", () => {
  it("says what is true of it, with both totals", () => {
    show();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "Most of your week stayed inside your hours.",
    );
    expect(screen.getByText("1h 35m of 23h 27m fell off-hours.")).toBeTruthy();
    expect(screen.getByText("7% of the week")).toBeTruthy();
    expect(screen.getByText("Personal: 20 min, not part of the total.")).toBeTruthy();
  });
  it("speaks French", () => {
    show("fr");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^L’essentiel de votre semaine/);
    expect(textOf(document.querySelector(".lead"))).toBe("1 h 35 sur 23 h 27 hors horaires.");
    expect(textOf(document.querySelector(".foot"))).toMatch(/^Tout est calculé sur cet appareil/);
  });
  it("has tables by site and by activity whose rows sum to the week", () => {
    show();
    const sites = screen.getByRole("table", { name: "By site" });
    expect(within(sites).getAllByRole("row").slice(1).map(textOf)).toEqual([
      "inLinkedIn16h 40m1h 35m18h 15m",
      "HsHootsuite5h 12m0 min5h 12m",
    ]);
    expect(textOf(screen.getByRole("table", { name: "By activity" }).querySelector("tbody"))).toBe(
      "Community21h 52m1h 35m23h 27m",
    );
  });
  it("shows the table of days on request, and at once for a day that was asked for", () => {
    show();
    const days = (): Element | null =>
      screen.getByRole("table", { name: "Time per day, 16–22 Nov" }).parentElement;
    expect(days()?.className).toBe("sr");
    fireEvent.click(screen.getByRole("button", { name: "Table", pressed: false }));
    expect(days()?.className).toBe("");
    cleanup();
    show("en", { selected: "2026-11-17" });
    expect(screen.getByRole("button", { name: "Table", pressed: true })).toBeTruthy();
    expect(textOf(document.querySelector("[aria-current=date] th"))).toBe("Tuesday 17 Nov");
  });
  it("turns weeks, not beyond the current one", () => {
    const on = show();
    expect(screen.getByRole("button", { name: "Next week" }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Previous week" }));
    expect(on.onStep).toHaveBeenCalledWith(-1);
  });
});

describe("a report without figures", () => {
  const none = WEEK.map((day) => ({ ...day, inMs: 0, offMs: 0 }));
  it("tells a week of rest from one that is not known", () => {
    show("en", { report: weekReport(none, [], "2026-12-01", true), isCurrentWeek: false });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("A quiet week. 7 days without work.");
    cleanup();
    show("en", { report: weekReport(none, [], DAY, false) });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Nothing recorded this week");
    expect(screen.getByText(/^Come back after your first full day/)).toBeTruthy();
  });
  it("says when it could not read, and shows no number", () => {
    const on = show("en", { phase: "error", report: null });
    expect(textOf(document.querySelector("main"))).not.toMatch(/\d/);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(on.onRetry).toHaveBeenCalledOnce();
  });
});
