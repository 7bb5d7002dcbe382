import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { createLocale } from "../../../utils/i18n/locale.ts";
import type { Language } from "../../../utils/i18n/translate.ts";
import { reportFile, type ReportFileKind } from "../../../utils/models/report-file.ts";
import type { ReportView } from "../../../utils/models/report-view.ts";
import { periodCsv } from "../../../utils/transfer/period-csv.ts";
import { namedRows, periodFileName, periodRows, timesheetRows } from "../../../utils/transfer/period-rows.ts";
import { readCsv } from "../../support/csv.ts";
import { dayTotal } from "../../support/figure-rows.ts";
import { REPORT_CLIENTS, REPORT_ZONE, viewOf, weeksFor } from "../../support/report-world.ts";

const HEADS = {
  date: "Date",
  client: "Client",
  activity: "Activity",
  site: "Site",
  inClock: "In",
  offClock: "Off",
  totalClock: "Total",
  inHours: "In (h)",
  offHours: "Off (h)",
  totalHours: "Total (h)",
};
const NAMES = { client: (id: string) => id, activity: (id: string) => id, site: (id: string) => id };
const NAME_OF = { linkedin: "LinkedIn" };

const fileOf = (kind: ReportFileKind, report: ReportView, language: Language = "en") =>
  reportFile(kind, { report, names: NAME_OF, locale: createLocale(language, [language], REPORT_ZONE) });

const linesOf = (text: string): string[][] => readCsv(text.replace(/^\uFEFF/, ""));

describe("the file for spreadsheets", () => {
  it("has the days, names and times of what is shown, in the user's language", () => {
    const rows = namedRows(
      periodRows([
        dayTotal({ client: "c", inMs: 90 * MINUTE_MS + 59_999, offMs: 27 * HOUR_MS }),
        dayTotal({ day: "2026-03-01", service: "x", activity: "", inMs: 1 }),
      ]),
      NAMES,
    );
    expect(periodCsv(rows, HEADS)).toBe(
      "\uFEFFDate,Client,Activity,Site,In,Off,Total,In (h),Off (h),Total (h)\r\n" +
        "2026-03-01,,,x,0:00,0:00,0:00,0.0000,0.0000,0.0000\r\n" +
        "2026-03-02,c,community,linkedin,1:30,27:00,28:30,1.5167,27.0000,28.5167\r\n",
    );
    const french = linesOf(fileOf("csv", viewOf({ hash: "#week=2026-11-09" }), "fr").text);
    expect(french[0]?.slice(0, 5)).toEqual(["Date", "Client", "Activité", "Site", "En horaires (h:mm)"]);
    expect(french.some(([, , activity]) => activity === "Publication")).toBe(true);
    expect(french.some(([, client]) => client === "Ancien client")).toBe(true);
  });

  it("reads back as it was written, and no cell is a formula", () => {
    const start = fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", "＝", '"', ",", "\n", " ");
    const names = fc.tuple(start, fc.string({ unit: "grapheme" })).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 6 }), (clients) => {
        const ids = [...new Set(clients)].filter((name) => name !== "");
        const totals = ids.map((client) => dayTotal({ client, inMs: HOUR_MS }));
        const [head, ...lines] = linesOf(periodCsv(namedRows(periodRows(totals), NAMES), HEADS));
        expect(head).toHaveLength(10);
        expect(lines).toHaveLength(ids.length);
        for (const line of lines) {
          expect(line).toHaveLength(10);
          expect(line[1]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }
        const read = lines.map(([, client = ""]) => client.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ""));
        expect(read.sort()).toEqual([...ids].sort());
      }),
    );
  });

  it("sums to the report, whatever is shown of it, and holds no personal time", () => {
    const hashes = ["", "#week=2026-11-09", "#2026-10", "#2026-09-10..2026-10-12"];
    const filters = [
      {},
      { client: "seed-lune" },
      { client: "" },
      { service: "linkedin" },
      { context: "exception" as const },
    ];
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.constantFrom(...hashes),
        fc.constantFrom(...filters),
        (seed, hash, filter) => {
          const view = viewOf({ weeks: weeksFor(seed), hash, filter });
          const [, ...lines] = linesOf(fileOf("csv", view).text);
          const sum = (column: number): number => lines.reduce((all, line) => all + Number(line[column]), 0);
          const near = lines.length * 0.00005 + 1e-9;
          expect(Math.abs(sum(7) - view.sums.inMs / HOUR_MS)).toBeLessThanOrEqual(near);
          expect(Math.abs(sum(8) - view.sums.offMs / HOUR_MS)).toBeLessThanOrEqual(near);
          expect(Math.abs(sum(9) - view.sums.totalMs / HOUR_MS)).toBeLessThanOrEqual(near);
          const json = JSON.parse(fileOf("json", view).text);
          expect([json.inMs, json.offMs]).toEqual([view.sums.inMs, view.sums.offMs]);
          expect(json.rows).toHaveLength(lines.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("holds a row for each day, client, activity and site, over devices and kinds of time", () => {
    const totals = [
      dayTotal({ inMs: 1 }),
      dayTotal({ device: "e", offMs: 2 }),
      dayTotal({ context: "unsorted", inMs: 4 }),
      dayTotal({ context: "personal", service: "", activity: "", inMs: 8 }),
      dayTotal({ client: "c" }),
    ];
    expect(periodRows(totals)).toEqual([
      { day: "2026-03-02", client: "", activity: "community", service: "linkedin", inMs: 5, offMs: 2 },
    ]);
  });
});

describe("the timesheet", () => {
  it("is of clients alone, without learning and career", () => {
    const totals = ["community", "career", "learning"].flatMap((activity) =>
      ["", "c"].map((client) => dayTotal({ client, activity, inMs: 1 })),
    );
    expect(timesheetRows(periodRows(totals))).toMatchObject([{ client: "c", activity: "community" }]);
    const view = viewOf({ hash: "#week=2026-11-09" });
    const named = new Set(
      linesOf(fileOf("timesheet", view).text)
        .slice(1)
        .map(([, client]) => client),
    );
    expect(named).toEqual(new Set([...REPORT_CLIENTS.map(({ name }) => name), "Former client"]));
  });
});

describe("names of files", () => {
  it("tell the days", () => {
    expect(periodFileName("relache", { fromDay: "2026-11-16", toDay: "2026-11-16" }, "json")).toBe(
      "relache-2026-11-16.json",
    );
    const view = viewOf({ hash: "#2026-10" });
    expect(fileOf("csv", view).fileName).toBe("relache-2026-10-01_2026-10-31.csv");
    expect(fileOf("timesheet", view, "fr").fileName).toBe("relache-releve-2026-10-01_2026-10-31.csv");
    expect(fileOf("json", view)).toMatchObject({ type: "application/json" });
  });
});
