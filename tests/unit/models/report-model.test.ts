import { describe, expect, it } from "vitest";
import type { DayTotal } from "../../../utils/domain/span.ts";
import type { DayFigures } from "../../../utils/domain/summary.ts";
import { createReportModel, dayOfHash, type ReportAdapters } from "../../../utils/models/report-model.ts";
import { weekReport } from "../../../utils/models/report-view.ts";
import { DAY, WEEK } from "../../support/summaries.ts";

const day = (index: number, inMs: number, offMs = 0): DayFigures => ({
  day: `2026-11-0${index + 2}`,
  inMs,
  offMs,
  isDayOff: false,
});

const week = (...inMs: number[]): DayFigures[] =>
  [0, 1, 2, 3, 4, 5, 6].map((index) => day(index, inMs[index] ?? 0));

const total = (change: Partial<DayTotal>): DayTotal => ({
  device: "d",
  day: DAY,
  service: "linkedin",
  activity: "community",
  client: "",
  context: "work",
  inMs: 0,
  offMs: 0,
  rev: 1,
  ...change,
});

const headline = (figures: readonly DayFigures[], today: string, hasOlder = true) =>
  weekReport(figures, [], today, hasOlder).headline;

describe("the headline is true", () => {
  it("of weeks in and out of the hours", () => {
    expect(headline(WEEK, DAY)).toEqual({ kind: "in" });
    const late = week(5, 5, 5, 5).map((each) => ({ ...each, offMs: each.inMs * 2 }));
    expect(headline(late, "2026-11-30")).toEqual({ kind: "off", offMs: 40 });
    // Rest does not hide that what there was fell off-hours.
    expect(headline([{ ...day(0, 1), offMs: 2 }, ...week().slice(1)], "2026-11-30")).toEqual({
      kind: "off",
      offMs: 2,
    });
  });
  it("of quiet weeks, once they are over and something came before", () => {
    expect(headline(week(5, 5), "2026-11-30")).toEqual({ kind: "rest", restDays: 5 });
    expect(headline(week(5, 5), "2026-11-05")).toEqual({ kind: "in" });
    expect(headline(week(), "2026-11-30")).toEqual({ kind: "rest", restDays: 7 });
    expect(headline(week(), "2026-11-05")).toEqual({ kind: "empty" });
    expect(headline(week(), "2026-11-30", false)).toEqual({ kind: "empty" });
  });
});

describe("the tables", () => {
  const report = weekReport(
    WEEK,
    [
      total({ inMs: 10, offMs: 1 }),
      total({ service: "buffer", activity: "publishing", inMs: 30 }),
      total({ activity: "messaging", day: "2026-11-17", inMs: 5 }),
      total({ service: "mine", activity: "", inMs: 2 }),
      total({ service: "", activity: "", context: "personal", inMs: 40, offMs: 2 }),
    ],
    DAY,
    true,
  );
  it("sum services, the longest first, and groups in their order", () => {
    expect(report.services).toEqual([
      { service: "buffer", inMs: 30, offMs: 0 },
      { service: "linkedin", inMs: 15, offMs: 1 },
      { service: "mine", inMs: 2, offMs: 0 },
    ]);
    expect(report.groups).toEqual([
      { group: "community", inMs: 15, offMs: 1 },
      { group: "content", inMs: 30, offMs: 0 },
      { group: "unsorted", inMs: 2, offMs: 0 },
    ]);
  });
  it("leave personal time out and show it as one total", () => {
    expect(report.personalMs).toBe(42);
    expect(report.services.some(({ service }) => service === "")).toBe(false);
  });
});

describe("the address", () => {
  it.each([
    ["#2026-11-19", "2026-11-19"],
    ["#2026-02-30", null],
    ["#2026-13-01", null],
    ["", null],
    ["#x", null],
  ])("%s names %s", (hash, named) => {
    expect(dayOfHash(hash)).toBe(named);
  });
});

describe("the model", () => {
  const adapters = (change: Partial<ReportAdapters> = {}) => {
    const read: string[] = [];
    const given: ReportAdapters = {
      readWeek: (days) => {
        read.push(`${days[0]}..${days.at(-1)}`);
        return Promise.resolve({ figures: WEEK, totals: [total({ inMs: 1 })], hasOlder: true });
      },
      readNames: (ids) => Promise.resolve(Object.fromEntries(ids.map((id) => [id, id.toUpperCase()]))),
      today: () => DAY,
      ...change,
    };
    return { read, model: createReportModel(given, 0) };
  };
  it("shows the week of the day asked for, with names", async () => {
    const { model, read } = adapters();
    await model.show("#2026-11-04");
    expect(read).toEqual(["2026-11-02..2026-11-08"]);
    expect([model.phase.value, model.selected.value, model.isCurrentWeek.value]).toEqual([
      "ready",
      "2026-11-04",
      false,
    ]);
    expect(model.names.value).toEqual({ linkedin: "LINKEDIN" });
  });
  it("steps by weeks and never beyond the current one", async () => {
    const { model, read } = adapters();
    await model.show("");
    await model.step(1);
    await model.step(-1);
    await model.step(1);
    await model.show("#2030-01-01");
    expect(read).toEqual([
      "2026-11-16..2026-11-22",
      "2026-11-09..2026-11-15",
      "2026-11-16..2026-11-22",
      "2026-11-16..2026-11-22",
    ]);
  });
  it("begins weeks where the user does", async () => {
    const { model } = adapters();
    const sunday = createReportModel(
      {
        readWeek: () => Promise.reject(new Error("no database")),
        readNames: () => Promise.resolve({}),
        today: () => DAY,
      },
      6,
    );
    expect(model.days.value[0]).toBe("2026-11-16");
    expect(sunday.days.value[0]).toBe("2026-11-15");
    await sunday.show("");
    expect([sunday.phase.value, sunday.report.value]).toEqual(["error", null]);
  });
  it("drops an answer that came after another week was asked for", async () => {
    const answers: (() => void)[] = [];
    const { model } = adapters({
      readWeek: (days) =>
        new Promise((resolve) => {
          const figures = WEEK.map((each) => ({ ...each, inMs: days[0] === "2026-11-16" ? 1 : 2, offMs: 0 }));
          answers.push(() => resolve({ figures, totals: [], hasOlder: true }));
        }),
    });
    const first = model.show("");
    const second = model.step(-1);
    answers[1]?.();
    await second;
    answers[0]?.();
    await first;
    expect(model.report.value?.inMs).toBe(14);
  });
});
