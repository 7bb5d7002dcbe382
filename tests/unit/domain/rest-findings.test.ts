import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { restDebtMs } from "../../../utils/domain/rest-findings.ts";
import { COUNTRIES, PRESETS } from "../../../utils/domain/rest-presets.ts";
import { activeRules, PROFILES, profileSource, ruleSetup } from "../../../utils/domain/rest-profiles.ts";
import { restFindings } from "../../../utils/domain/rest-rules.ts";
import { RULE_IDS, type Country, type Finding, type Profile } from "../../../utils/domain/rule-limits.ts";
import { RULE_SOURCES, sourceOf } from "../../../utils/domain/rule-sources.ts";
import type { Context } from "../../../utils/domain/span.ts";
import { HOUR_MS, MINUTE_MS, type DayKey, type Zone } from "../../../utils/domain/time.ts";
import type { TrackedRecord } from "../../../utils/domain/tracked-days.ts";
import { addDays, dayRange, labelRanges } from "../../../utils/domain/zone.ts";
import { hours, zones } from "../../support/calendar-model.ts";
import { recordFor, type Piece, type RowsInput } from "./tracked-rows.ts";

const ZONE = "Europe/Paris";
const FAR = Date.UTC(2030, 0, 1);
const FIRST = "2026-03-02";
const DAY = [hours(9, 12), hours(13, 17)];
const WEEK: WeekPlan = [DAY, DAY, DAY, DAY, DAY, [], []];

type Label = readonly [day: number, from: number, to: number, context?: Context];
const piecesOf = (first: DayKey, zone: Zone, labels: readonly Label[]): Piece[] =>
  labels.flatMap(([day, from, to, context = "work"]) =>
    labelRanges(addDays(first, day), from * 60, to * 60, zone).map(([s, e]): Piece => [s, e, context]),
  );

function recordOf(
  labels: readonly Label[],
  days = 14,
  change: Partial<RowsInput> = {},
  now = FAR,
): TrackedRecord {
  const frame = { fromDay: FIRST, toDay: addDays(FIRST, days - 1), zone: ZONE, now, weekStart: 0 };
  return recordFor({ pieces: piecesOf(FIRST, ZONE, labels), week: WEEK, frame, ...change });
}

const inFrance = (profile: Profile = "employee", contractMin: number | null = null) =>
  ruleSetup("FR", profile, contractMin);
const find = (
  labels: readonly Label[],
  setup = inFrance(),
  days = 14,
  change: Partial<RowsInput> = {},
): Finding[] => restFindings(recordOf(labels, days, change), setup);
const told = (findings: readonly Finding[]): unknown[] =>
  findings
    .filter(({ kind }) => kind !== "after-hours")
    .map(({ kind, level, day, observedMs, limitMs }) => [
      kind,
      level,
      day,
      observedMs / MINUTE_MS,
      limitMs / MINUTE_MS,
    ]);

/** 45 min of each planned hour. */
const CALM: Label[] = [0, 1, 2, 3, 4].flatMap((day) =>
  [9, 10, 11, 13, 14, 15, 16].map((hour): Label => [day, hour, hour + 0.75]),
);

describe("findings of an employee in France", () => {
  it("are none for a calm week", () => {
    expect(find(CALM)).toEqual([]);
    expect(find([])).toEqual([]);
  });

  it("tell each rule with what was seen, its limit and its article", () => {
    const late = find([...CALM, [1, 21, 23.5]]);
    expect(told(late)).toEqual([
      ["daily-rest", "alert", "2026-03-03", 570, 660],
      ["amplitude", "alert", "2026-03-03", 870, 780],
    ]);
    expect(late.map(({ rule, sourceId }) => [rule, sourceId])).toEqual([
      ["R1", "fr-l3131-1"],
      ["R9", "fr-cass-99-43351"],
      ["R11", "fr-l2242-17"],
    ]);
    expect(late.map(({ messageId }) => messageId)).toEqual([
      "rules.daily-rest.alert",
      "rules.amplitude.alert",
      "rules.after-hours.hint",
    ]);
    expect(late.at(-1)).toMatchObject({ observedMs: 150 * MINUTE_MS, limitMs: 0, day: "2026-03-03" });

    const weekend = find([...CALM, [5, 10, 12], [6, 16, 17]]);
    expect(told(weekend)).toEqual([
      ["weekly-rest", "alert", FIRST, 28 * 60, 35 * 60],
      ["seventh-day", "alert", FIRST, 60, 0],
    ]);
    expect(weekend[1]?.sourceId).toBe("fr-l3132-1");

    expect(
      told(
        find([
          [0, 8, 12],
          [0, 13, 19.25],
        ]),
      ),
    ).toEqual([["day-max", "alert", FIRST, 615, 600]]);
    expect(told(find([[0, 9, 15.25]]))).toEqual([["break", "alert", FIRST, 0, 20]]);
  });

  it("of a week tell what is above 48 h and above the contract", () => {
    const long = [0, 1, 2, 3, 4].flatMap((day): Label[] => [
      [day, 8, 12],
      [day, 13, 18.75],
    ]);
    expect(told(find(long))).toEqual([
      ["week-max", "alert", FIRST, 48.75 * 60, 48 * 60],
      ["reference-week", "hint", FIRST, 48.75 * 60, 35 * 60],
    ]);
    const contract = find(long, inFrance("employee", 39 * 60));
    expect(contract.find(({ kind }) => kind === "reference-week")).toMatchObject({
      limitMs: 39 * HOUR_MS,
      sourceId: "own-contract",
    });
  });

  it("of many weeks tell means, leave neutral in the reference period", () => {
    const weeks = (count: number, perDay: number): Label[] =>
      Array.from({ length: count }, (_, week) => week * 7).flatMap((monday) =>
        [0, 1, 2, 3, 4].flatMap((day): Label[] => [
          [monday + day, 8, 12],
          [monday + day, 13, 9 + perDay],
        ]),
      );
    const kindsOf = (findings: readonly Finding[]): string[] =>
      findings.map(({ kind }) => kind).filter((kind) => kind === "mean" || kind === "reference-mean");
    expect(kindsOf(find(weeks(12, 9), inFrance(), 84))).toEqual(["mean"]);
    expect(kindsOf(find(weeks(11, 9), inFrance(), 77))).toEqual([]);
    expect(kindsOf(find(weeks(12, 8.75), inFrance(), 84))).toEqual([]);
    const leave = Object.fromEntries(
      [0, 1, 2, 3, 4].map((day) => [addDays(FIRST, 16 * 7 + day), "leave" as const]),
    );
    const spring = weeks(16, 9.75);
    expect(kindsOf(find(spring, inFrance("freelance"), 119, { kinds: leave }))).toEqual([]);
    const means = find(spring, inFrance(), 119, { kinds: leave }).filter(
      ({ kind }) => kind === "reference-mean",
    );
    expect(means).toMatchObject([
      { observedMs: 48.75 * HOUR_MS, limitMs: 48 * HOUR_MS, day: addDays(FIRST, 112) },
    ]);
    expect(kindsOf(find(spring, inFrance(), 119)).includes("reference-mean")).toBe(false);
  });

  it("of night workers tell long days", () => {
    const night = [hours(20, 5)];
    const week: WeekPlan = [night, night, [], [], [], [], []];
    const labels: Label[] = [
      [0, 20, 24],
      [1, 0, 4.5],
      [1, 20, 24],
    ];
    const kinds = (change: Partial<RowsInput>): string[] =>
      find(labels, inFrance(), 14, change).map(({ kind }) => kind);
    expect(kinds({ week })).toContain("night-day");
    expect(kinds({})).not.toContain("night-day");
  });

  it("of night workers are not made by the nights of one campaign", () => {
    const night = [hours(20, 5)];
    const labels: Label[] = [0, 1].flatMap((day): Label[] => [
      [day, 14, 24],
      [day + 1, 0, 4],
    ]);
    const week: WeekPlan = [night, night, [], [], [], [], []];
    const kinds = (kind: "work" | "campaign"): string[] => {
      const record = recordOf(labels, 14, { week });
      const days = record.days.map((day) => ({ ...day, kind }));
      return restFindings({ ...record, days }, inFrance()).map((each) => each.kind);
    };
    expect(kinds("work")).toContain("night-day");
    expect(kinds("campaign")).not.toContain("night-day");
  });

  it("of night workers look back over a year of nights, and no further", () => {
    // 9 h in each of 34 nights: 306 h.
    const NIGHTS = Array.from({ length: 34 }, (_, night): Label[] => [
      [night, 21, 24],
      [night + 1, 0, 6],
    ]).flat();
    const findIn = (nightsBefore: number, isTold: boolean): string[] => {
      const first = addDays(FIRST, -nightsBefore);
      const frame = { zone: ZONE, now: dayRange(addDays(FIRST, 14), ZONE)[0], weekStart: 0 };
      const record = recordFor({
        pieces: piecesOf(FIRST, ZONE, [[1, 9, 18]]),
        week: WEEK,
        frame: { ...frame, fromDay: FIRST, toDay: addDays(FIRST, 13) },
      });
      const earlier = recordFor({
        pieces: piecesOf(first, ZONE, NIGHTS),
        week: WEEK,
        frame: { ...frame, fromDay: first, toDay: addDays(FIRST, -1) },
      });
      return restFindings(record, inFrance(), isTold ? earlier.days : []).map(({ kind }) => kind);
    };
    expect(findIn(301, true)).toContain("night-day");
    expect(findIn(301, false)).not.toContain("night-day");
    expect(findIn(392, true)).not.toContain("night-day");
  });

  it("show a declared exception apart, and never hide what it cost", () => {
    const [rest] = find([...CALM, [1, 21, 23.5, "exception"]]);
    expect(rest).toMatchObject({ kind: "daily-rest", isDeclared: true, observedMs: 570 * MINUTE_MS });
    expect(find([...CALM, [1, 21, 23.5, "exception"]]).some(({ kind }) => kind === "after-hours")).toBe(
      false,
    );
    expect(find([...CALM, [1, 21, 23.5]])[0]?.isDeclared).toBe(false);
    expect(find([...CALM, [1, 21, 23.5, "personal"]])).toEqual([]);
  });

  it("wait for the end of what they judge", () => {
    const labels: Label[] = [...CALM, [5, 10, 12], [6, 16, 17]];
    const kindsAt = (day: number, hour: number): string[] => {
      const now = dayRange(addDays(FIRST, day), ZONE)[0] + hour * HOUR_MS;
      return restFindings(recordOf(labels, 14, {}, now), inFrance()).map(({ kind }) => kind);
    };
    expect(kindsAt(7, 20)).not.toContain("weekly-rest");
    expect(kindsAt(8, 0)).toContain("weekly-rest");
    const late: Label[] = [...CALM, [1, 21, 23.5]];
    const daily = (hour: number): boolean => {
      const now = dayRange(addDays(FIRST, 2), ZONE)[0] + hour * HOUR_MS;
      return restFindings(recordOf(late, 14, {}, now), inFrance()).some(({ kind }) => kind === "daily-rest");
    };
    expect([daily(8.9), daily(9)]).toEqual([false, true]);
  });

  it("sum to the rest that is to be recovered", () => {
    const findings = find([...CALM, [1, 21, 23.5], [5, 10, 12], [6, 16, 17]]);
    expect(restDebtMs(findings, 0)).toBe((90 + 420) * MINUTE_MS);
    expect(restDebtMs(findings, 500 * MINUTE_MS)).toBe(10 * MINUTE_MS);
    expect(restDebtMs(findings, HOUR_MS * 24)).toBe(0);
  });
});

describe("profiles and countries", () => {
  const rulesOf = (country: Country, profile: Profile): string =>
    activeRules(ruleSetup(country, profile, null)).join(" ");
  const ALL = RULE_IDS.join(" ");

  it("bind as the guide says", () => {
    expect(rulesOf("FR", "employee")).toBe(ALL);
    expect(rulesOf("FR", "intern")).toBe(ALL);
    expect(rulesOf("FR", "forfait-jours")).toBe("R1 R2 R3 R4 R5 R6 R11");
    expect(rulesOf("FR", "freelance")).toBe("R1 R2 R4 R7");
    const { bindings } = ruleSetup("FR", "forfait-jours", null);
    expect([bindings.R1, bindings.R2, bindings.R11, bindings.R3, bindings.R10]).toEqual([
      "binding",
      "binding",
      "binding",
      "benchmark",
      "none",
    ]);
    for (const country of COUNTRIES)
      expect(Object.values(ruleSetup(country, "freelance", null).bindings)).not.toContain("binding");
    expect(PROFILES.map((profile) => profileSource(profile))).toEqual([
      null,
      "fr-l3121-62",
      "fr-interns",
      "fr-freelance",
      "fr-minors",
    ]);
  });

  it("give the young their own numbers, and elsewhere only as a benchmark", () => {
    const labels: Label[] = [
      [0, 9, 13.75],
      [0, 15, 18.5],
      [1, 6, 7],
    ];
    expect(told(find(labels, inFrance("under-18")))).toEqual([
      ["daily-rest", "alert", FIRST, 690, 720],
      ["day-max", "alert", FIRST, 495, 480],
      ["break", "alert", FIRST, 0, 30],
    ]);
    expect(
      find(labels, inFrance("under-18"))
        .map(({ sourceId }) => sourceId)
        .slice(0, 1),
    ).toEqual(["fr-l3164-1"]);
    const abroad = find(labels, ruleSetup("PT", "under-18", null));
    expect(abroad.map(({ level }) => level)).not.toContain("alert");
    expect(find(labels)).not.toContainEqual(expect.objectContaining({ kind: "daily-rest" }));
  });

  it("have their own numbers", () => {
    const of = (country: Country) => ruleSetup(country, "employee", null).limits;
    expect(of("ES")).toMatchObject({ dailyRestMin: 720, dayMaxMin: 540, weeklyRestMin: 2160, weekMin: 2400 });
    expect(of("IE").breaks).toEqual([
      { afterMin: 270, breakMin: 15 },
      { afterMin: 360, breakMin: 30 },
    ]);
    expect(of("UK")).toMatchObject({ weeklyRestMin: 1440, weeklyRestWeeks: 1 });
    expect(of("AU")).toMatchObject({
      dailyRestMin: null,
      weeklyRestMin: null,
      referenceMaxMin: null,
      breaks: [],
    });
    expect(of("BE")).toEqual(of("PT"));
    expect(of("EU")).toMatchObject({ dailyRestMin: 660, weekMaxMin: null, breaks: [], weeklyRestWeeks: 2 });
    const edited = ruleSetup("AU", "employee", null, { dailyRestMin: 600 });
    expect(edited.limits.dailyRestMin).toBe(600);
    const nights = find(
      [
        [0, 9, 19],
        [1, 4.5, 5],
        [1, 14, 23],
      ],
      edited,
    );
    expect(told(nights)).toEqual([
      ["daily-rest", "alert", FIRST, 570, 600],
      ["amplitude", "alert", "2026-03-03", 1110, 840],
    ]);
  });

  it("read the weekly rest over a fortnight where the directive does", () => {
    const weekend: Label[] = [...CALM, [5, 10, 12], [6, 16, 17]];
    const kinds = (labels: readonly Label[], country: Country): string[] =>
      told(find(labels, ruleSetup(country, "employee", null), 21)).map((each) => (each as string[])[0] ?? "");
    // The next week is free: both rests lie in the fortnight.
    expect(kinds(weekend, "FR")).toContain("weekly-rest");
    expect(kinds(weekend, "EU")).not.toContain("weekly-rest");
    // One rest of 35 h in the fortnight is not enough, whichever week has it.
    const second: Label[] = [
      ...CALM.map(([day, from, to]): Label => [day + 7, from, to]),
      [12, 10, 12],
      [13, 23, 24],
    ];
    expect(kinds([...weekend, ...second], "EU")).toContain("weekly-rest");
    const next = weekend.map(([day, ...rest]): Label => [day + 7, ...rest]);
    const third = weekend.map(([day, ...rest]): Label => [day + 14, ...rest]);
    expect(kinds([...weekend, ...next, ...third], "EU")).toContain("weekly-rest");
  });

  it("name a source for each rule, all with a label and a safe address", () => {
    for (const country of COUNTRIES) {
      for (const rule of RULE_IDS) {
        const source = sourceOf(PRESETS[country].sources[rule]);
        expect(source.label === "").toBe(source.url === null);
      }
    }
    for (const [id, { url }] of Object.entries(RULE_SOURCES))
      expect(id.startsWith("own-") ? url === null : new URL(String(url)).protocol === "https:").toBe(true);
    expect(sourceOf("fr-l3131-1").url).toBe("https://code.travail.gouv.fr/code-du-travail/l3131-1");
  });
});

const label = fc
  .tuple(
    fc.integer({ min: 0, max: 27 }),
    fc.integer({ min: 0, max: 95 }),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom<Context>("work", "work", "unsorted", "exception", "personal"),
  )
  .map(([day, from, length, context]): Label => [day, from / 4, Math.min(24, (from + length) / 4), context]);
const firsts = fc.constantFrom("2026-03-02", "2026-03-16", "2026-10-12", "2026-10-19");
const setups = fc
  .tuple(fc.constantFrom(...COUNTRIES), fc.constantFrom(...PROFILES), fc.option(fc.constant(2100)))
  .map(([country, profile, contractMin]) => ruleSetup(country, profile, contractMin));

describe("findings of anybody", () => {
  it("lie within the days that are known, are over, and say what they say", () => {
    const REST = ["daily-rest", "weekly-rest", "break"];
    fc.assert(
      fc.property(
        ...([
          fc.array(label, { maxLength: 60 }),
          firsts,
          zones,
          setups,
          fc.integer({ min: 0, max: 32 * 24 }),
        ] as const),
        (labels, first, zone, setup, nowHours) => {
          const now = dayRange(first, zone)[0] + nowHours * HOUR_MS;
          const pieces = piecesOf(first, zone, labels).flatMap(([start, end, context = "work"]): Piece[] =>
            start < now ? [[start, Math.min(end, now), context]] : [],
          );
          const frame = { fromDay: first, toDay: addDays(first, 27), zone, now, weekStart: 0 };
          const record = recordFor({ pieces, week: WEEK, frame });
          const findings = restFindings(record, setup);
          for (const { rule, kind, level, day, range, observedMs, limitMs, sourceId } of findings) {
            expect(range[0]).toBeGreaterThanOrEqual(record.range[0]);
            expect(range[1]).toBeLessThanOrEqual(Math.min(now, record.range[1]));
            expect(range[0]).toBeLessThan(range[1]);
            expect(day >= frame.fromDay && day <= frame.toDay).toBe(true);
            expect(observedMs).toBeGreaterThanOrEqual(0);
            if (REST.includes(kind)) expect(observedMs).toBeLessThan(limitMs);
            else expect(observedMs).toBeGreaterThan(limitMs);
            expect(setup.bindings[rule]).not.toBe("none");
            if (setup.bindings[rule] === "benchmark") expect(level).toBe("hint");
            expect(Object.keys(RULE_SOURCES)).toContain(sourceId);
          }
          const starts = findings.map(({ range }) => range[0]);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("do not change by personal time", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
        const one = find(labels, inFrance(), 28);
        const counted = labels.filter(([, , , context]) => context !== "personal");
        expect(find(counted, inFrance(), 28)).toEqual(one);
      }),
      { numRuns: 100 },
    );
  });
});
