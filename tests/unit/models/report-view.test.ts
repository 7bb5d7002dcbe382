import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyDays } from "../../../utils/domain/day-figures.ts";
import { daysOf } from "../../../utils/domain/periods.ts";
import type { DayTotal } from "../../../utils/domain/span.ts";
import type { SplitMs } from "../../../utils/domain/summary.ts";
import { totalMs } from "../../../utils/domain/ranges.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import { dayKeyAt } from "../../../utils/domain/zone.ts";
import { DEFAULT_WEIGHTS } from "../../../utils/domain/score-weights.ts";
import { reportDetails } from "../../../utils/models/report-details.ts";
import { splitsOf } from "../../../utils/models/report-splits.ts";
import { fakeClient } from "../../support/client-book.ts";
import { dayTotal } from "../../support/figure-rows.ts";
import { NO_WEEKS, REPORT_NOW, REPORT_ZONE, viewOf, weeksFor } from "../../support/report-world.ts";

const sumOf = (rows: readonly SplitMs[]): number =>
  rows.reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0);

const OWN_PLAN = { weights: DEFAULT_WEIGHTS, rules: { country: null, profile: "employee" as const } };

describe("totals agree", () => {
  it.each(["", "#week=2026-11-09", "#2026-10", "#2026-07-20..2026-11-19"])(
    "in every part of the report, with the popup's sums and with the spans: %s",
    (hash) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
          const weeks = weeksFor(seed);
          const view = viewOf({ weeks, hash });
          const { fromDay, toDay } = view.period;
          const isOwn = (day: string): boolean => day >= fromDay && day <= toDay;
          const spans = weeks.spans.filter(
            ({ start, context }) => context !== "personal" && isOwn(dayKeyAt(start, REPORT_ZONE)),
          );
          const ofSpans = spans.reduce((sum, { start, end }) => sum + end - start, 0);
          const popup = [...tallyDays(weeks.days, [], [])].filter(([day]) => isOwn(day));
          const { heat, trend } = reportDetails(view, OWN_PLAN);
          const ofShapes = view.loaded.record.days
            .filter(({ day }) => isOwn(day))
            .reduce((sum, { tracked }) => sum + totalMs(tracked), 0);
          const all = [
            sumOf(popup.map(([, sums]) => sums)),
            sumOf(view.stacks),
            sumOf(view.services),
            sumOf(view.groups),
            sumOf(view.clients),
            ofShapes,
            view.sums.totalMs,
            Math.round(heat.reduce((sum, line) => sum + line.totalMs, 0)),
          ];
          expect(all).toEqual(all.map(() => ofSpans));
          if (view.period.kind === "week") {
            expect(trend.weeks.at(-1)).toMatchObject({ inMs: view.sums.inMs, offMs: view.sums.offMs });
          }
        }),
        { numRuns: 8 },
      );
    },
  );
  it("of stacks by activity with the time in hours", () => {
    const view = viewOf({ hash: "#2026-10" });
    for (const stack of view.stacks) {
      expect(Object.values(stack.inByGroup).reduce((sum, ms) => sum + ms, 0)).toBe(stack.inMs);
    }
    expect(view.stacks).toHaveLength(31);
  });
  it("of what a filter shows and hides", () => {
    const all = viewOf({ hash: "#2026-10" });
    const services = all.choices.services.map((service) => viewOf({ hash: "#2026-10", filter: { service } }));
    expect(services.reduce((sum, { sums }) => sum + sums.totalMs, 0)).toBe(all.sums.totalMs);
    const [one] = services;
    expect([one?.isFiltered, one?.usual, one?.headline.offPeak, one?.headline.shortRests]).toEqual([
      true,
      null,
      null,
      [],
    ]);
    const nobody = viewOf({ hash: "#2026-10", filter: { client: "" } });
    expect(nobody.clients.map(({ kind }) => kind)).toEqual(["none"]);
  });
});

describe("what is shown", () => {
  it("is by day up to a month and by week beyond, cut at the ends", () => {
    const { stacks } = viewOf({ hash: "#2026-09-02..2026-11-19" });
    expect(stacks[0]).toMatchObject({ fromDay: "2026-09-02", toDay: "2026-09-06" });
    expect(stacks.at(-1)).toMatchObject({ fromDay: "2026-11-16", toDay: "2026-11-19" });
  });
  it("knows what is usual for whole weeks alone, and only after four of them", () => {
    expect(viewOf({ hash: "#week=2026-11-09" }).usual?.total).not.toBeNull();
    expect(viewOf({ hash: "#2026-10" }).usual).toBeNull();
    const few = viewOf({ hash: "#week=2026-11-09", weeks: weeksFor(7, 20) });
    expect(few.usual).toEqual({ total: null, off: null, breaks: null });
  });
  it("is empty without data, and says what a score needs", () => {
    const view = viewOf({ weeks: NO_WEEKS });
    expect([view.headline.main, view.sums.totalMs, view.figures.shortestRest]).toEqual(["empty", 0, null]);
    const { scores, findings, trend } = reportDetails(view, OWN_PLAN);
    expect(scores.map(({ state }) => state)).toEqual(["too-little"]);
    expect(findings).toEqual([]);
    expect(trend.usual).toBeNull();
  });
  it("counts what goes on in every figure, as the popup does", () => {
    const since = REPORT_NOW - 10 * MINUTE_MS;
    const open = {
      start: since,
      end: REPORT_NOW,
      service: "linkedin",
      activity: "community" as const,
      isProfessional: true,
      isPersonal: false,
      client: null,
      zone: REPORT_ZONE,
    };
    const none = viewOf({ weeks: NO_WEEKS });
    const view = viewOf({
      weeks: NO_WEEKS,
      rows: { tracker: { ...none.loaded.rows.tracker, pending: [open] } },
    });
    expect(view.sums.totalMs).toBe(10 * MINUTE_MS);
    expect(view.figures.longestStretch).toEqual([since, REPORT_NOW]);
    expect(view.services).toEqual([{ service: "linkedin", inMs: 10 * MINUTE_MS, offMs: 0 }]);
  });
});

describe("scores and findings", () => {
  it("tell a closed week from one that goes on", () => {
    const state = (hash: string): unknown =>
      reportDetails(viewOf({ hash }), OWN_PLAN).scores.map((each) => each.state);
    expect(state("")).toEqual(["so-far"]);
    expect(state("#week=2026-11-09")).toEqual(["closed"]);
    expect(state("#2026-10")).toEqual(["closed", "closed", "closed", "closed", "closed"]);
  });
  it("are of the user's own plan alone until a country is chosen", () => {
    const view = viewOf({ hash: "#2026-10" });
    const own = reportDetails(view, OWN_PLAN);
    expect(new Set(own.findings.map(({ rule, sourceId }) => `${rule} ${sourceId}`))).toEqual(
      new Set(["R11 own-plan"]),
    );
    const french = reportDetails(view, { ...OWN_PLAN, rules: { country: "FR", profile: "employee" } });
    expect(french.rules).toHaveLength(11);
    expect(french.findings.some(({ rule }) => rule !== "R11")).toBe(true);
    const days = daysOf(view.period);
    expect(french.findings.every(({ day }) => days.includes(day))).toBe(true);
  });
});

describe("the table by client", () => {
  const total = (change: Partial<DayTotal>): DayTotal => dayTotal(change);
  const nobody = total({ inMs: 7 });
  it("is not there as long as there are no clients", () => {
    expect(splitsOf([nobody], []).clients).toEqual([]);
    expect(splitsOf([nobody], [fakeClient("d-9")]).clients).toEqual([{ kind: "none", inMs: 7, offMs: 0 }]);
  });
  it("puts the longest first, then those who are known no more in one row, then nobody", () => {
    const archived = fakeClient("d-10", { isArchived: true });
    const known = [fakeClient("d-9"), archived, fakeClient("d-11")];
    const all = [
      total({ client: "gone", inMs: 40 }),
      nobody,
      total({ client: "d-9", inMs: 5 }),
      total({ client: "d-10", inMs: 5, offMs: 6 }),
      total({ client: "gone too", offMs: 2 }),
      total({ client: "d-9", context: "personal", inMs: 90 }),
    ];
    expect(splitsOf(all, known).clients).toEqual([
      { kind: "client", client: archived, inMs: 5, offMs: 6 },
      { kind: "client", client: known[0], inMs: 5, offMs: 0 },
      { kind: "former", inMs: 40, offMs: 2 },
      { kind: "none", inMs: 7, offMs: 0 },
    ]);
    expect(splitsOf([total({ client: "gone", inMs: 1 })], []).clients).toHaveLength(1);
  });
  it("keeps services by length and groups in their order", () => {
    const rows = splitsOf(
      [
        total({ inMs: 10, offMs: 1 }),
        total({ service: "buffer", activity: "publishing", inMs: 30 }),
        total({ service: "mine", activity: "", inMs: 2 }),
        total({ service: "", activity: "", context: "personal", inMs: 40 }),
      ],
      [],
    );
    expect(rows.services.map(({ service }) => service)).toEqual(["buffer", "linkedin", "mine"]);
    expect(rows.groups.map(({ group }) => group)).toEqual(["community", "content", "unsorted"]);
  });
});
