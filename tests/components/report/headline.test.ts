import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineText } from "../../../components/report/headline-text.ts";
import { createSay } from "../../../components/report/texts.ts";
import { totalMs } from "../../../utils/domain/ranges.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import { subtract } from "../../../utils/domain/ranges.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import type { ReportView } from "../../../utils/models/report-view.ts";
import { NO_WEEKS, REPORT_ZONE, viewOf, weeksFor } from "../../support/report-world.ts";

const sayIn = (language: Language) =>
  createSay(createLocale(language, [language === "fr" ? "fr-FR" : "en-GB"], REPORT_ZONE));

const textOf = (view: ReportView, language: Language = "en") =>
  headlineText(
    {
      facts: view.headline,
      period: view.period,
      isFiltered: view.isFiltered,
      hasData: view.loaded.rows.firstDay !== null,
    },
    sayIn(language),
  );

const anyHash = fc.oneof(
  fc.integer({ min: 0, max: 18 }).map((back) => {
    const day = new Date(Date.UTC(2026, 10, 16 - 7 * back)).toISOString().slice(0, 10);
    return `#week=${day}`;
  }),
  fc.constantFrom("#2026-08", "#2026-09", "#2026-10", "#2026-11"),
  fc.constantFrom("#2026-10-03..2026-10-04", "#2026-09-10..2026-10-12", "#2026-08-01..2026-11-19"),
);

describe("the headline", () => {
  it("agrees with the figures, whatever was tracked", () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), anyHash, (seed, hash) => {
        const view = viewOf({ weeks: weeksFor(seed), hash });
        const { title, lead } = textOf(view);
        const { inMs, offMs, totalMs: allMs } = view.sums;
        const duration = (ms: number): string => sayIn("en").locale.duration(ms);
        said.add(title.split(" ").slice(0, 2).join(" ").replace(/^\d.*/, "off"));
        if (title.startsWith("All of")) expect([offMs, inMs > 0]).toEqual([0, true]);
        if (title.startsWith("Most of")) expect(2 * inMs).toBeGreaterThan(allMs);
        if (title.includes("fell off-hours")) {
          expect(title.startsWith(duration(offMs))).toBe(true);
          expect(2 * offMs).toBeGreaterThanOrEqual(allMs);
        }
        if (title.startsWith("Nothing")) expect(allMs).toBe(0);
        if (offMs > 0) expect(lead).toContain(`${duration(offMs)} of ${duration(allMs)} fell off-hours`);
        expect(lead.includes("all of it in hours")).toBe(allMs > 0 && offMs === 0);
        expect(lead.includes("more than half")).toBe(view.headline.offPeak !== null);
        expectPeak(view);
        const short = view.figures.rests.filter(
          ({ restMs }) => restMs < view.loaded.restGoalMin * MINUTE_MS,
        ).length;
        if (allMs > 0 && short > 1) expect(lead).toContain(`${short} rests between days were shorter`);
        if (allMs > 0) expect(lead.includes("shorter")).toBe(short > 0);
        expect(`${title}${lead}`).not.toMatch(/[{}!]|NaN|undefined/);
      }),
      { numRuns: 60 },
    );
    expect(said.size).toBeGreaterThan(2);
  });
  it("says it in French with French spaces", () => {
    const { title, lead } = textOf(viewOf({ hash: "#week=2026-11-09" }), "fr");
    expect(title).toBe("L’essentiel de votre semaine est resté dans vos horaires.");
    expect(lead).toMatch(/ hors horaires/);
    expect(lead).not.toMatch(/[^\u202f][?;!]|[{}]/);
  });
  it("knows no data from no data these days", () => {
    expect(textOf(viewOf({ weeks: NO_WEEKS }))).toEqual({
      title: "Nothing recorded this week",
      lead: "Come back after your first full day. The charts fill in by themselves.",
    });
    const before = textOf(viewOf({ hash: "#2025-01" }));
    expect(before.title).toBe("Nothing recorded this month");
    expect(before.lead).not.toMatch(/first full day/);
  });
  it("speaks of the selection alone when the report is narrowed", () => {
    const view = viewOf({ hash: "#week=2026-11-09", filter: { service: "linkedin" } });
    const duration = (ms: number): string => sayIn("en").locale.duration(ms);
    const { title, lead } = textOf(view);
    expect(title).toBe(`${duration(view.sums.totalMs)} in this selection`);
    expect(lead).not.toMatch(/rest|half/);
    expect(textOf(viewOf({ filter: { service: "nowhere" } })).title).toBe("Nothing in this selection");
  });
});

/** More than half of the time outside the hours lies on the day that is named. */
function expectPeak({ headline, loaded, sums }: ReportView): void {
  const { offPeak } = headline;
  if (offPeak === null) return;
  const day = loaded.record.days.find((each) => each.day === offPeak.day);
  const offMs = totalMs(subtract(day?.tracked ?? [], loaded.record.hours));
  expect(2 * offMs).toBeGreaterThan(sums.offMs);
}
