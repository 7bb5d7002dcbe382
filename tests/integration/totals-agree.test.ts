import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { buildSummary } from "../../utils/domain/build-summary.ts";
import { calendarFor } from "../../utils/domain/calendar.ts";
import { finishedDays } from "../../utils/domain/day-plans.ts";
import { intersect, totalMs } from "../../utils/domain/ranges.ts";
import { ABOUT_A_DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import { EMPTY_TRACKER } from "../../utils/domain/tracker.ts";
import { weekFigures } from "../../utils/domain/week-figures.ts";
import { addDays, dayKeyAt, dayRange, daysOfWeek } from "../../utils/domain/zone.ts";
import { createLocale } from "../../utils/i18n/locale.ts";
import { reportFile } from "../../utils/models/report-file.ts";
import { frameOf } from "../../utils/models/report-period.ts";
import { loadedReport, reportView, type ReportView } from "../../utils/models/report-view.ts";
import { openRelache, writing, type RelacheDb } from "../../utils/storage/database.ts";
import { freezeDays } from "../../utils/storage/day-plans-store.ts";
import { editExceptions } from "../../utils/storage/exceptions-store.ts";
import { appendPlan, readPlans } from "../../utils/storage/plans-store.ts";
import { readReportRows } from "../../utils/storage/report-rows.ts";
import { addSpanIn } from "../../utils/storage/span-rows.ts";
import { editSpans } from "../../utils/storage/span-edit-store.ts";
import { changeState } from "../../utils/storage/state-store.ts";
import { readSummaryRows } from "../../utils/storage/summary-rows.ts";
import { readWeekRows } from "../../utils/storage/week-rows.ts";
import { readCsv } from "../support/csv.ts";
import { freshProfile } from "../support/fresh-database.ts";
import { seededWeeks } from "../support/seeded-weeks.ts";
import { DEFAULT_PARTS } from "../../utils/domain/default-plan.ts";

beforeEach(freshProfile);

type Sums = { readonly inMs: number; readonly offMs: number };

const LIVE_MS = 10 * MINUTE_MS;

/** A database with these weeks, filled as the tracker fills it; the last ten minutes are not closed yet. */
async function filled(seed: number, zone: string, now: EpochMs): Promise<RelacheDb> {
  const db = await openRelache();
  await appendPlan(db, { ...DEFAULT_PARTS, effectiveFrom: 0, savedAt: 0 });
  const plans = await readPlans(db);
  const { spans } = seededWeeks({ zone, now: now - LIVE_MS, daysBack: 16, seed });
  await writing(db, ["spans", "days", "dayShape"], async (tx) => {
    for (const span of spans) {
      const around = [span.start - 2 * ABOUT_A_DAY_MS, span.end + 2 * ABOUT_A_DAY_MS] as const;
      await addSpanIn(tx, span, calendarFor(plans, ...around, zone, 180).inside);
    }
  });
  const today = dayKeyAt(now, zone);
  await freezeDays(db, finishedDays(plans, addDays(today, -20), addDays(today, -1), zone, 180));
  const open = { service: "linkedin", activity: "community" as const, client: null, zone };
  const live = { ...open, start: now - LIVE_MS, end: now, isProfessional: true, isPersonal: false };
  await changeState(db, "tracker", () => ({ ...EMPTY_TRACKER, pending: [live] }));
  return db;
}

/** As the words say: each span by the hours of its day, and what is not closed yet. */
async function ofSpans(
  db: RelacheDb,
  [from, to]: readonly [EpochMs, EpochMs],
  now: EpochMs,
  zone: string,
): Promise<Sums> {
  const hours = calendarFor(
    await readPlans(db),
    from - ABOUT_A_DAY_MS,
    to + ABOUT_A_DAY_MS,
    zone,
    180,
  ).inside;
  const closed = (await db.getAll("spans")).filter(
    ({ start, context }) => context !== "personal" && start >= from && start < to,
  );
  const ranges = closed.map(({ start, end }) => [start, end] as const);
  const live: [number, number] = [Math.max(from, now - LIVE_MS), Math.min(to, now)];
  const all = live[1] > live[0] ? [...ranges, live] : ranges;
  const inMs = all.reduce((sum, range) => sum + totalMs(intersect([range], hours)), 0);
  return { inMs, offMs: totalMs(all) - inMs };
}

async function reportOf(
  db: RelacheDb,
  fromDay: string,
  toDay: string,
  now: EpochMs,
  zone: string,
): Promise<ReportView> {
  const period = { kind: "range", fromDay, toDay } as const;
  return reportView(
    loadedReport(period, await readReportRows(db, period, frameOf(period, 0)), { now, zone }),
  );
}

function csvSums(report: ReportView, zone: string): Sums {
  const { text } = reportFile("csv", { report, names: {}, locale: createLocale("fr", ["fr-FR"], zone) });
  const lines = readCsv(text.slice(1)).slice(1);
  const sum = (column: number): number =>
    lines.reduce((all, line) => all + Number(line[column]), 0) * HOUR_MS;
  return { inMs: sum(7), offMs: sum(8) };
}

async function popupOf(
  db: RelacheDb,
  now: EpochMs,
  zone: string,
): Promise<readonly (Sums & { readonly day: string })[]> {
  const summary = buildSummary({
    now,
    zone,
    rows: await readSummaryRows(db, now, zone),
    idle: "active",
    tabId: null,
    nameOf: (id) => id,
    missingHosts: [],
  });
  expect(summary.week.find(({ day }) => day === summary.today.day)).toMatchObject({
    inMs: summary.today.inMs,
    offMs: summary.today.offMs,
  });
  return summary.week;
}

const both = ({ inMs, offMs }: Sums): Sums => ({ inMs, offMs });
const added = (rows: readonly Sums[]): Sums => ({
  inMs: rows.reduce((sum, { inMs }) => sum + inMs, 0),
  offMs: rows.reduce((sum, { offMs }) => sum + offMs, 0),
});

async function expectAgreement(db: RelacheDb, now: EpochMs, zone: string): Promise<void> {
  const today = dayKeyAt(now, zone);
  const thisWeek = daysOfWeek(today, 0);
  const lastWeek = daysOfWeek(addDays(today, -7), 0);
  for (const days of [thisWeek, lastWeek]) {
    const [first = today, last = today] = [days[0], days.at(-1)];
    const range = [dayRange(first, zone)[0], dayRange(last, zone)[1]] as const;
    const truth = await ofSpans(db, range, now, zone);
    const report = await reportOf(db, first, last, now, zone);
    expect(both(report.sums)).toEqual(truth);
    const turned = weekFigures(days, await readWeekRows(db, first, last), now, zone).figures;
    expect(added(turned)).toEqual(truth);
    const csv = csvSums(report, zone);
    // Four decimals of an hour in each line.
    expect(Math.abs(csv.inMs - truth.inMs)).toBeLessThan(60_000);
    expect(Math.abs(csv.offMs - truth.offMs)).toBeLessThan(60_000);
  }
  const popup = await popupOf(db, now, zone);
  expect(popup.map(({ day }) => day)).toEqual(thisWeek);
  for (const figures of popup) {
    const report = await reportOf(db, figures.day, figures.day, now, zone);
    const truth = await ofSpans(db, dayRange(figures.day, zone), now, zone);
    expect([both(figures), both(report.sums)]).toEqual([truth, truth]);
  }
}

describe("popup, report, files and spans", () => {
  it("tell the same, whatever was tracked, also after leave that was told later and an edit of the log", async () => {
    const zones = fc.constantFrom(
      "Europe/Paris",
      "America/New_York",
      "Asia/Kathmandu",
      "Australia/Lord_Howe",
    );
    // Around the changes of clocks in spring and autumn, and without one.
    const days = fc.constantFrom("2026-03-12", "2026-03-31", "2026-10-06", "2026-11-03", "2026-06-17");
    await fc.assert(
      fc.asyncProperty(
        fc.nat(9999),
        zones,
        days,
        fc.integer({ min: 7, max: 22 }),
        async (seed, zone, day, hour) => {
          freshProfile();
          const now = dayRange(day, zone)[0] + hour * HOUR_MS;
          const db = await filled(seed, zone, now);
          await expectAgreement(db, now, zone);
          const leave = { kind: "leave" as const, from: addDays(day, -3), to: day, intervals: [], label: "" };
          expect(await editExceptions(db, { add: [leave], remove: [] }, { now, zone })).toMatchObject({
            ok: true,
          });
          await expectAgreement(db, now, zone);
          const span = (await db.getAllFromIndex("spans", "start")).at(-1);
          if (span !== undefined)
            expect(await editSpans(db, { kind: "delete", id: span.id }, { now, zone })).toMatchObject({
              ok: true,
            });
          await expectAgreement(db, now, zone);
          db.close();
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);
});
