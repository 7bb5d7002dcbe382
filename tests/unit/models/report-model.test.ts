import { describe, expect, it } from "vitest";
import type { Period } from "../../../utils/domain/periods.ts";
import { createReportModel, type ReportAdapters } from "../../../utils/models/report-model.ts";
import { hashOf, rangeProblem, wantedBy } from "../../../utils/models/report-period.ts";
import { loadedReport } from "../../../utils/models/report-view.ts";
import { REPORT_NOW, REPORT_ZONE, reportRowsOf, weeksFor } from "../../support/report-world.ts";

const TODAY = "2026-11-19";

describe("the address", () => {
  it.each([
    ["#2026-11-04", "week 2026-11-02..2026-11-08", "2026-11-04"],
    ["#week=2026-11-04", "week 2026-11-02..2026-11-08", null],
    ["#2026-02", "month 2026-02-01..2026-02-28", null],
    ["#2026-10-05..2026-10-20", "range 2026-10-05..2026-10-20", null],
    ["#2030-01-01", "week 2026-11-16..2026-11-22", "2030-01-01"],
    ["#2030-01", "week 2026-11-16..2026-11-22", null],
    ["#2026-02-30", "week 2026-11-16..2026-11-22", null],
    ["#2026-10-20..2026-10-05", "week 2026-11-16..2026-11-22", null],
    ["#x", "week 2026-11-16..2026-11-22", null],
    ["", "week 2026-11-16..2026-11-22", null],
  ])("%s asks for %s", (hash, said, selected) => {
    const wanted = wantedBy(hash, TODAY, 0);
    expect([told(wanted.period), wanted.selected]).toEqual([said, selected]);
  });
  it.each(["#2026-11-04", "#week=2026-11-02", "#2026-02", "#2026-10-05..2026-10-20"])(
    "%s comes back as it was",
    (hash) => {
      expect(hashOf(wantedBy(hash, TODAY, 0))).toBe(hash);
    },
  );
});

describe("a free range", () => {
  it.each([
    ["2026-10-05", "2026-10-05", null],
    ["2025-11-01", "2026-11-19", null],
    ["", "2026-10-05", "date"],
    ["2026-10-05", "2026-02-30", "date"],
    ["2026-10-05", "2026-10-04", "order"],
    ["2026-11-20", "2026-11-21", "future"],
    ["2025-01-01", "2026-11-19", "long"],
  ])("from %s to %s: %s", (from, to, problem) => {
    expect(rangeProblem(from, to, TODAY)).toBe(problem);
  });
});

const told = ({ kind, fromDay, toDay }: Period): string => `${kind} ${fromDay}..${toDay}`;

const rows = reportRowsOf(weeksFor(3, 40));

function world(change: Partial<ReportAdapters> = {}, weekStart = 0) {
  const read: string[] = [];
  const kept: string[] = [];
  const model = createReportModel(
    {
      read: (period) => {
        read.push(told(period));
        return Promise.resolve(loadedReport(period, rows, { now: REPORT_NOW, zone: REPORT_ZONE }));
      },
      readNames: (ids) => Promise.resolve(Object.fromEntries(ids.map((id) => [id, id.toUpperCase()]))),
      today: () => TODAY,
      keepHash: (hash) => kept.push(hash),
      ...change,
    },
    weekStart,
  );
  return { model, read, kept };
}

describe("the model", () => {
  it("shows the week of the day asked for, with names", async () => {
    const { model, read, kept } = world();
    await model.show("#2026-11-04");
    expect(read).toEqual(["week 2026-11-02..2026-11-08"]);
    expect([model.phase.value, model.selected.value, model.isCurrent.value]).toEqual([
      "ready",
      "2026-11-04",
      false,
    ]);
    expect(model.names.value["linkedin"]).toBe("LINKEDIN");
    expect(kept).toEqual([]);
  });
  it("steps by weeks, months and ranges, never beyond today, and keeps the address", async () => {
    const { model, read, kept } = world();
    await model.show("");
    await model.step(1);
    await model.step(-1);
    await model.choose("month");
    await model.step(-1);
    await model.choose("range");
    await model.step(-1);
    await model.choose("week");
    expect(read).toEqual([
      "week 2026-11-16..2026-11-22",
      "week 2026-11-09..2026-11-15",
      "month 2026-11-01..2026-11-30",
      "month 2026-10-01..2026-10-31",
      "range 2026-10-01..2026-10-31",
      "range 2026-08-31..2026-09-30",
      "week 2026-09-28..2026-10-04",
    ]);
    expect(kept.at(-1)).toBe("#week=2026-09-28");
    expect(kept[1]).toBe("#2026-11");
  });
  it("refuses a range that cannot be and stays where it is", async () => {
    const { model, read } = world();
    await model.show("#2026-10-05..2026-10-20");
    expect(model.setRange("2026-10-21", "2026-10-20")).toBe("order");
    expect(read).toHaveLength(1);
    expect(model.setRange("2026-10-06", "2026-10-20")).toBeNull();
    expect(read.at(-1)).toBe("range 2026-10-06..2026-10-20");
  });
  it("begins weeks where the user does, and says when it could not read", async () => {
    const { model } = world({ read: () => Promise.reject(new Error("no database")) }, 6);
    expect(model.days.value[0]).toBe("2026-11-15");
    await model.show("");
    expect([model.phase.value, model.report.value]).toEqual(["error", null]);
  });
  it("narrows without reading again", async () => {
    const { model, read } = world();
    await model.show("");
    const allMs = model.report.value?.sums.totalMs ?? 0;
    model.narrow({ service: "linkedin" });
    const ownMs = model.report.value?.sums.totalMs ?? 0;
    expect(ownMs).toBeGreaterThan(0);
    expect(ownMs).toBeLessThan(allMs);
    expect(model.report.value?.isFiltered).toBe(true);
    expect(read).toHaveLength(1);
  });
  it("drops an answer that came after something else was asked for", async () => {
    const answers: (() => void)[] = [];
    const { model } = world({
      read: (period) =>
        new Promise((resolve) => {
          const made = loadedReport(period, rows, { now: REPORT_NOW, zone: REPORT_ZONE });
          answers.push(() => resolve(made));
        }),
    });
    const first = model.show("");
    const second = model.step(-1);
    answers[1]?.();
    await second;
    answers[0]?.();
    await first;
    expect(model.report.value?.period.fromDay).toBe("2026-11-09");
  });
});
