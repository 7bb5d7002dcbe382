import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { normalise, subtract } from "../../../utils/domain/ranges.ts";
import { scoreInputs, scoreParts, type ScoreInputs } from "../../../utils/domain/score-parts.ts";
import {
  changeWeight,
  DEFAULT_WEIGHTS,
  SCORE_PARTS,
  type ScorePart,
} from "../../../utils/domain/score-weights.ts";
import { balanceOf, currentScore, weekScore, type WeekScore } from "../../../utils/domain/score.ts";
import type { Context } from "../../../utils/domain/span.ts";
import { HOUR_MS, MINUTE_MS, type DayKey, type Zone } from "../../../utils/domain/time.ts";
import { weeksOf, type TrackedRecord } from "../../../utils/domain/tracked-days.ts";
import { addDays, dayRange, labelRanges, weekStartOf } from "../../../utils/domain/zone.ts";
import { at, hours, zones } from "../../support/calendar-model.ts";
import { planOf, recordFor, type Piece } from "./tracked-rows.ts";

const DAY = [hours(9, 12), hours(13, 17)];
const WEEK: WeekPlan = [DAY, DAY, DAY, DAY, DAY, [], []];
const PLAN = planOf(WEEK, { contractMin: 35 * 60 });
const SETUP = { plans: [PLAN], weights: DEFAULT_WEIGHTS };
const ZONE = "Europe/Paris";
const FAR = Date.UTC(2030, 0, 1);

/** Wall-clock pieces, as `[days after the week's first, from hour, to hour]`. */
type Label = readonly [day: number, from: number, to: number, context?: Context];

const piecesOf = (first: DayKey, zone: Zone, labels: readonly Label[]): Piece[] =>
  labels.flatMap(([day, from, to, context = "work"]) =>
    labelRanges(addDays(first, day), from * 60, to * 60, zone).map(([start, end]): Piece => [
      start,
      end,
      context,
    ]),
  );

/** 55 min of each planned hour. */
const CALM: Label[] = [0, 1, 2, 3, 4].flatMap((day) =>
  [9, 10, 11, 13, 14, 15, 16].map((hour): Label => [day, hour, hour + 55 / 60]),
);
const NEXT_MONDAY: Label = [7, 9, 9.5];

function recordOf(labels: readonly Label[], first = "2026-03-02", zone = ZONE, now = FAR): TrackedRecord {
  const frame = { fromDay: addDays(first, -7), toDay: addDays(first, 13), zone, now, weekStart: 0 };
  return recordFor({ pieces: piecesOf(first, zone, labels), week: WEEK, frame });
}

const scoreOf = (labels: readonly Label[], first = "2026-03-02", zone = ZONE, now = FAR): WeekScore =>
  weekScore(recordOf(labels, first, zone, now), first, SETUP);
const exactOf = (score: WeekScore): number =>
  score.state === "too-little" ? Number.NaN : score.balance.exact;
const stateOf = (labels: readonly Label[], now: string): string =>
  scoreOf(labels, "2026-03-02", ZONE, at(now, ZONE)).state;

describe("the score of a week", () => {
  it("needs 3 h on two days, without declared exceptions", () => {
    const state = (...labels: Label[]): string => scoreOf(labels).state;
    expect(state([0, 9, 11], [1, 9, 10])).toBe("closed");
    expect(state([0, 9, 11], [1, 9, 9.99])).toBe("too-little");
    expect(state([0, 9, 13])).toBe("too-little");
    expect(state([0, 9, 11], [1, 9, 10], [2, 9, 9.1, "exception"])).toBe("closed");
    expect(state([0, 9, 11, "exception"], [1, 9, 12, "exception"])).toBe("too-little");
    expect(state([0, 9, 11], [1, 9, 9.5], [2, 9, 12, "exception"])).toBe("too-little");
    expect(state([0, 9, 11, "personal"], [1, 9, 12, "personal"])).toBe("too-little");
    expect(state()).toBe("too-little");
  });

  it("is closed by the first span of the next week, or on Tuesday at 00:00", () => {
    expect(stateOf(CALM, "2026-03-06T18:00")).toBe("so-far");
    expect(stateOf(CALM, "2026-03-09T08:59")).toBe("so-far");
    expect(stateOf(CALM, "2026-03-09T23:59")).toBe("so-far");
    expect(stateOf(CALM, "2026-03-10T00:00")).toBe("closed");
    expect(stateOf([...CALM, NEXT_MONDAY], "2026-03-09T08:59")).toBe("so-far");
    expect(stateOf([...CALM, NEXT_MONDAY], "2026-03-09T09:00")).toBe("closed");
    // Work through the night of Sunday is the next week's first span.
    expect(stateOf([...CALM, [6, 23, 24], [7, 0, 0.5]], "2026-03-09T00:00")).toBe("closed");
  });

  it("begins the week when the user says so", () => {
    const labels: Label[] = [
      [-1, 9, 11],
      [1, 9, 11],
    ];
    const sunday = recordFor({
      pieces: piecesOf("2026-03-02", ZONE, labels),
      week: WEEK,
      frame: { fromDay: "2026-02-22", toDay: "2026-03-14", zone: ZONE, now: FAR, weekStart: 6 },
    });
    expect(weekScore(sunday, "2026-03-01", SETUP).state).toBe("closed");
    expect(weekScore(sunday, "2026-03-02", SETUP).state).toBe("too-little");
    expect(scoreOf(labels).state).toBe("too-little");
  });

  it("leaves declared exceptions out of all but the rests", () => {
    const calm = scoreOf([...CALM, NEXT_MONDAY]);
    const evening: Label = [1, 20, 22, "exception"];
    expect(exactOf(scoreOf([...CALM, NEXT_MONDAY, evening]))).toBe(exactOf(calm));
    const night = scoreOf([...CALM, NEXT_MONDAY, [1, 21, 24, "exception"]]);
    expect(night.state === "closed" && night.balance.losses.map(({ part }) => part)).toEqual(["dailyRest"]);
    const weekend: Label[] = [
      [5, 10, 12, "exception"],
      [6, 16, 17, "exception"],
    ];
    const rests = scoreOf([...CALM, NEXT_MONDAY, ...weekend]);
    expect(rests.state === "closed" && rests.balance.losses.map(({ part }) => part)).toEqual(["weeklyRest"]);
    expect(exactOf(scoreOf([...CALM, NEXT_MONDAY, [1, 18, 19, "personal"]]))).toBe(exactOf(calm));
  });

  it("calls a day quiet up to 10 min after hours", () => {
    const quietDays = (minutes: number): number | null => {
      const found = scoreOf([...CALM, [1, 18, 18 + minutes / 60]]);
      return found.state === "too-little" ? null : found.inputs.quietDays;
    };
    expect([quietDays(9), quietDays(10), quietDays(11)]).toEqual([7, 7, 6]);
  });

  it("counts the short rests that begin in the week, no others", () => {
    const shortMin = (...labels: Label[]): number | null => {
      const found = scoreOf([...CALM, ...labels]);
      return found.state === "too-little" ? null : found.inputs.dailyRestShortMs / MINUTE_MS;
    };
    expect(shortMin([1, 21, 23.5])).toBe(90);
    expect(shortMin([7, 9, 17], [7, 21, 23.5], [8, 9, 10])).toBe(0);
    expect(shortMin([-4, 9, 17], [-4, 21, 23.5], [-3, 9, 10])).toBe(0);
  });

  it("lets a peek break no rest, and count as time", () => {
    const short = scoreOf([...CALM, NEXT_MONDAY, [1, 23, 23 + 1.9 / 60], [2, 3, 3 + 1.9 / 60]]);
    expect(short.state === "closed" && short.inputs.dailyRestShortMs).toBe(0);
    expect(short.state === "closed" && short.inputs.afterHoursMs).toBe(2 * 1.9 * MINUTE_MS);
    const long = scoreOf([...CALM, NEXT_MONDAY, [1, 23, 23 + 2 / 60]]);
    expect(long.state === "closed" && long.inputs.dailyRestShortMs).toBeGreaterThan(0);
  });

  it("takes the plan's hours, 40 at most, where there is no contract; leave days have none", () => {
    const inputsFor = (week: WeekPlan, kinds = {}): ScoreInputs | null => {
      const frame = { fromDay: "2026-02-23", toDay: "2026-03-15", zone: ZONE, now: FAR, weekStart: 0 };
      const record = recordFor({ pieces: piecesOf("2026-03-02", ZONE, CALM), week, frame, kinds });
      const found = weekScore(record, "2026-03-02", { plans: [planOf(week)], weights: DEFAULT_WEIGHTS });
      return found.state === "too-little" ? null : found.inputs;
    };
    expect(inputsFor(WEEK)?.plannedMs).toBe(35 * HOUR_MS);
    const long = [hours(8, 18)];
    expect(inputsFor([long, long, long, long, long, [], []])?.plannedMs).toBe(40 * HOUR_MS);
    const leave = inputsFor(WEEK, { "2026-03-03": "leave" });
    expect(leave?.plannedMs).toBe(28 * HOUR_MS);
    expect(leave?.afterHoursMs).toBe(7 * 55 * MINUTE_MS);
    expect(leave?.quietDays).toBe(6);
  });

  it("tells where the points went, the largest loss first, and one suggestion", () => {
    const crisis: Label[] = [
      [1, 21, 23.5],
      [5, 10, 12],
      [6, 16, 17],
    ];
    const found = scoreOf([...CALM, NEXT_MONDAY, ...crisis]);
    if (found.state === "too-little") throw new Error("there is enough");
    expect(found.balance.losses.map(({ part }) => part)).toEqual([
      "afterHours",
      "weeklyRest",
      "breaks",
      "dailyRest",
      "quietDays",
      "load",
    ]);
    expect(found.balance).toMatchObject({
      score: 49,
      band: "strain",
      bandId: "score.band.strain",
      suggestionId: "score.suggestion.afterHours",
    });
    const calm = scoreOf([...CALM, NEXT_MONDAY]);
    expect(calm.state === "closed" && calm.balance).toMatchObject({
      band: "held",
      losses: [],
      suggestionId: null,
    });
  });

  it("of last week is shown until this week has 2 days and 3 h", () => {
    const labels: Label[] = [...CALM, [7, 9, 11], [8, 9, 10]];
    const shown = (now: string, list = labels): string[] => {
      const instant = at(now, ZONE);
      const known = piecesOf("2026-03-02", ZONE, list).filter(([, end]) => end <= instant);
      const frame = { fromDay: "2026-02-23", toDay: "2026-03-15", zone: ZONE, now: instant, weekStart: 0 };
      const { first, state } = currentScore(recordFor({ pieces: known, week: WEEK, frame }), SETUP);
      return [first, state];
    };
    expect(shown("2026-03-09T08:00")).toEqual(["2026-03-02", "so-far"]);
    expect(shown("2026-03-09T12:00")).toEqual(["2026-03-02", "closed"]);
    expect(shown("2026-03-10T10:00")).toEqual(["2026-03-09", "so-far"]);
    expect(shown("2026-03-10T10:00", labels.slice(-2))).toEqual(["2026-03-09", "so-far"]);
    expect(shown("2026-03-09T12:00", labels.slice(-2))).toEqual(["2026-03-02", "too-little"]);
  });
});

const quarter = fc.integer({ min: 0, max: 95 }).map((count) => count / 4);
const label = fc
  .tuple(fc.integer({ min: -3, max: 9 }), quarter, fc.integer({ min: 1, max: 20 }), fc.nat({ max: 9 }))
  .map(([day, from, length, dice]): Label => {
    const context: Context =
      dice === 0 ? "personal" : dice === 1 ? "exception" : dice < 4 ? "unsorted" : "work";
    return [day, from, Math.min(24, from + length / 4), context];
  });
/** Weeks around both changes of the clocks in Europe, America and Australia, and a quiet one. */
const firsts = fc.constantFrom(
  "2026-03-02",
  "2026-03-09",
  "2026-03-23",
  "2026-03-30",
  "2026-10-19",
  "2026-10-26",
  "2026-06-08",
);
const weights = fc
  .array(fc.tuple(fc.constantFrom(...SCORE_PARTS), fc.integer({ min: 0, max: 100 })), { maxLength: 4 })
  .map((steps) => steps.reduce((own, [part, value]) => changeWeight(own, part, value), DEFAULT_WEIGHTS));
const someWeek = fc.record({
  first: firsts,
  zone: zones,
  labels: fc.array(label, { maxLength: 30 }),
  now: fc.oneof(fc.constant(FAR), fc.integer({ min: 0, max: 12 * 24 })),
  weights,
});

describe("scores of any week, in eight zones and around both changes of the clocks", () => {
  it("lie from 0 to 100, and are the sum of their parts, none of them negative", () => {
    fc.assert(
      fc.property(someWeek, ({ first, zone, labels, now, weights: own }) => {
        const instant = now === FAR ? FAR : dayRange(first, zone)[0] + now * HOUR_MS;
        const setup = { plans: [PLAN], weights: own };
        const found = weekScore(recordOf(labels, first, zone, instant), first, setup);
        if (found.state === "too-little") return;
        const { score, exact, lines, losses, suggestionId } = found.balance;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(Math.abs(score - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(lines.map(({ part }) => part)).toEqual(SCORE_PARTS);
        for (const { points, lost, weight, exactLost } of lines) {
          expect(Number.isInteger(points) && Number.isInteger(lost)).toBe(true);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(lost).toBeGreaterThanOrEqual(0);
          expect(points + lost).toBe(weight);
          expect(Math.abs(lost - exactLost)).toBeLessThan(1 + 1e-6);
        }
        expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(losses.reduce((sum, { lost }) => sum + lost, 0)).toBe(100 - score);
        expect(losses.map(({ lost }) => lost)).toEqual(losses.map(({ lost }) => lost).sort((a, b) => b - a));
        expect(suggestionId).toBe(score === 100 ? null : `score.suggestion.${losses[0]?.part ?? ""}`);
      }),
      { numRuns: 400 },
    );
  });

  it("are the same wherever and whenever the same week is lived, but for the hour that the clocks take from a rest", () => {
    fc.assert(
      fc.property(zones, firsts, (zone, first) => {
        const score = scoreOf([...CALM, NEXT_MONDAY], first, zone);
        expect(score.state === "closed" && score.balance.score).toBe(100);
        const evening = scoreOf([...CALM, NEXT_MONDAY, [1, 18, 19]], first, zone);
        expect(evening.state === "closed" && evening.balance.score).toBe(96);
      }),
    );
    // 22:00 to 09:00 is 11 h on the clock: 10 h where it goes forward that night, 12 h where it goes back.
    const late: Label[] = [...CALM, [5, 20, 22], [6, 9, 20], NEXT_MONDAY];
    const shortMin = (first: DayKey): number | null => {
      const found = scoreOf(late, first);
      return found.state === "too-little" ? null : found.inputs.dailyRestShortMs / MINUTE_MS;
    };
    expect([shortMin("2026-03-23"), shortMin("2026-10-19"), shortMin("2026-03-02")]).toEqual([60, 0, 0]);
  });

  const amount = fc.integer({ min: 0, max: 80 }).map((quarters) => quarters * 15 * MINUTE_MS);
  const inputs = fc.record({
    totalMs: amount,
    activeDays: fc.integer({ min: 0, max: 7 }),
    plannedMs: fc.integer({ min: 0, max: 60 }).map((count) => count * HOUR_MS),
    dailyRestShortMs: amount,
    weeklyRestMs: fc.integer({ min: 0, max: 168 }).map((count) => count * HOUR_MS),
    afterHoursMs: amount,
    overBreakMs: amount,
    quietDays: fc.integer({ min: 0, max: 7 }),
  });

  it("never rise by more time after hours, all else equal", () => {
    fc.assert(
      fc.property(inputs, fc.nat(), weights, (before, moreMs, own) => {
        const after = { ...before, afterHoursMs: before.afterHoursMs + moreMs };
        expect(balanceOf(scoreParts(after), own).score).toBeLessThanOrEqual(
          balanceOf(scoreParts(before), own).score,
        );
      }),
    );
  });

  it("give no part more for longer, later or shorter of rest", () => {
    const worse: Readonly<Record<keyof ScoreInputs, -1 | 0 | 1>> = {
      totalMs: 1,
      activeDays: 0,
      plannedMs: 0,
      dailyRestShortMs: 1,
      weeklyRestMs: -1,
      afterHoursMs: 1,
      overBreakMs: 1,
      quietDays: -1,
    };
    fc.assert(
      fc.property(inputs, fc.constantFrom(...SCORE_PARTS), (before, part) => {
        for (const [key, way] of Object.entries(worse)) {
          const after = { ...before, [key]: Math.max(0, before[key as keyof ScoreInputs] + way) };
          expect(scoreParts(after)[part]).toBeLessThanOrEqual(scoreParts(before)[part]);
        }
      }),
    );
  });

  const partsOf = (record: TrackedRecord, first: DayKey): Readonly<Record<ScorePart, number>> => {
    const week = weeksOf(record).find((each) => each.first === first);
    if (week === undefined) throw new Error("the week is not in its record");
    return scoreParts(scoreInputs(record, week, 35 * 60));
  };

  it("never rise by an evening that goes on, nor any part but daily rest by any time after hours", () => {
    fc.assert(
      fc.property(
        someWeek,
        fc.integer({ min: 0, max: 6 }),
        quarter,
        fc.integer({ min: 1, max: 12 }),
        ({ first, zone, labels }, day, from, length) => {
          const base = recordOf(labels, first, zone);
          const added = labelRanges(
            addDays(first, day),
            from * 60,
            Math.min(1440, from * 60 + length * 15),
            zone,
          );
          const free = subtract(subtract(normalise(added), base.tracked), base.hours);
          const more = free.map(([start, end]): Piece => [start, end, "work"]);
          const frame = { fromDay: base.fromDay, toDay: base.toDay, zone, now: FAR, weekStart: 0 };
          const pieces = [...piecesOf(first, zone, labels), ...more];
          const after = partsOf(recordFor({ pieces, week: WEEK, frame }), first);
          const before = partsOf(base, first);
          for (const part of SCORE_PARTS.filter((each) => each !== "dailyRest"))
            expect(after[part]).toBeLessThanOrEqual(before[part] + 1e-12);
        },
      ),
      { numRuns: 300 },
    );
    for (const zone of [ZONE, "America/New_York", "Asia/Kathmandu"]) {
      for (let day = 0; day < 5; day += 1) {
        let least = 100;
        for (let end = 17.25; end <= 24; end += 0.25) {
          const exact = exactOf(scoreOf([...CALM, NEXT_MONDAY, [day, 17, end]], "2026-03-23", zone));
          expect(exact).toBeLessThanOrEqual(least);
          least = exact;
        }
      }
    }
  });

  it("so far only lose as the week goes on", () => {
    fc.assert(
      fc.property(someWeek, ({ first, zone, labels }) => {
        let least = 100;
        const [from] = dayRange(weekStartOf(first, 0), zone);
        const all = piecesOf(first, zone, labels).filter(([start]) => start >= from);
        for (let hour = 12; hour <= 7 * 24; hour += 12) {
          const now = from + hour * HOUR_MS;
          const known = all.flatMap(([start, end, context = "work"]): Piece[] =>
            start < now ? [[start, Math.min(end, now), context]] : [],
          );
          const frame = { fromDay: addDays(first, -7), toDay: addDays(first, 13), zone, now, weekStart: 0 };
          const exact = exactOf(weekScore(recordFor({ pieces: known, week: WEEK, frame }), first, SETUP));
          if (Number.isNaN(exact)) continue;
          expect(exact).toBeLessThanOrEqual(least + 1e-9);
          least = exact;
        }
      }),
      { numRuns: 40 },
    );
  });
});
