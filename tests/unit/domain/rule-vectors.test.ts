import { describe, expect, test } from "vitest";
import { breakBefore, amplitudeMs, referenceMean, runningMeans } from "../../../utils/domain/work-limits.ts";
import { dailyRest } from "../../../utils/domain/daily-rest.ts";
import { nightMs } from "../../../utils/domain/night-work.ts";
import { totalMs } from "../../../utils/domain/ranges.ts";
import { minuteFromCutOff } from "../../../utils/domain/rests-between.ts";
import { shapeOf } from "../../../utils/domain/roll-up.ts";
import { DEFAULT_WEIGHTS } from "../../../utils/domain/score-weights.ts";
import { weekScore, type ScoreLine, type WeekScore } from "../../../utils/domain/score.ts";
import { stretches } from "../../../utils/domain/stretches.ts";
import { switchesPerHour } from "../../../utils/domain/sums.ts";
import { HOUR_MS, MINUTE_MS, type TimeRange } from "../../../utils/domain/time.ts";
import { offOf, trackedMs, weeksOf, type TrackedRecord } from "../../../utils/domain/tracked-days.ts";
import { loadRatio, spreadOf } from "../../../utils/domain/usual-range.ts";
import { weeklyRest } from "../../../utils/domain/weekly-rest.ts";
import { addDays, dayKeyAt, weekStartOf } from "../../../utils/domain/zone.ts";
import vectors from "../../fixtures/rule-vectors.json";
import { labelOf, minuteOf, planOf, rangeOf, recordFor, spanOf, weekOfLabels } from "./tracked-rows.ts";

const ZONE = "Europe/Paris";
const FAR = Date.UTC(2030, 0, 1);

/** The vectors as they lie in the file; what a rule does not have is empty. */
type Vector = {
  readonly id: string;
  readonly rule: string;
  readonly intervals: readonly string[][];
  readonly events: readonly string[][];
  readonly ends: readonly string[];
  readonly weeksH: readonly number[];
  readonly weeks: readonly number[][];
  readonly current: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
};
const EMPTY = { intervals: [], events: [], ends: [], weeksH: [], weeks: [], current: 0 };
const all: readonly Vector[] = vectors.map((vector) => ({ ...EMPTY, ...vector }));
const named = (rule: string): Vector[] => all.filter((vector) => vector.rule === rule);

const min = (ms: number): number => ms / MINUTE_MS;
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
/** Minutes and labels are compared, as the file has them. */
const labelAt = (instant: number): string => labelOf(instant, ZONE);

/** Rows of the weeks around the vector, and what is read off them: no raw span goes into a rule. */
function record({ intervals, params }: Vector): TrackedRecord {
  const ranges = intervals.map((labels) => rangeOf(labels, ZONE));
  const first = weekStartOf(dayKeyAt(Math.min(...ranges.map(([start]) => start)), ZONE), 0);
  const last = dayKeyAt(Math.max(...ranges.map(([, end]) => end)), ZONE);
  return recordFor({
    pieces: ranges,
    week: weekOfLabels(params["plan"]),
    frame: { fromDay: first, toDay: addDays(weekStartOf(last, 0), 13), zone: ZONE, now: FAR, weekStart: 0 },
  });
}

const minParam = ({ params }: Vector, name: string): number => Number(params[name]);
const textParam = ({ params }: Vector, name: string): string => String(params[name]);
const msParam = (vector: Vector, name: string): number => minParam(vector, name) * MINUTE_MS;
const weekOf = (from: TrackedRecord, { params }: Vector) => {
  const week = weeksOf(from).find(({ first }) => first === params["week"]);
  if (week === undefined) throw new Error("the week of the vector is not in its record");
  return week;
};
const workedDays = (from: TrackedRecord) => from.days.filter(({ tracked }) => tracked.length > 0);

test("all of the file is tested, each under its name", () => {
  expect(vectors).toHaveLength(44);
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(44);
  const tested =
    "daily-rest weekly-rest daily-max weekly-max avg-12-weeks avg-reference break night-overlap amplitude " +
    "after-hours stretches fragmentation end-of-day load-vs-usual balance-score";
  expect([...new Set(vectors.map(({ rule }) => rule))].sort()).toEqual(tested.split(" ").sort());
});

describe("rules", () => {
  test.each(named("daily-rest"))("R1 daily rest: $id", (vector) => {
    const found = dailyRest(
      record(vector).cuts,
      msParam(vector, "minRestMin"),
      FAR,
      msParam(vector, "windowMin"),
    );
    expect(
      found.map(({ windowStart, longestMs, shortMs }) => ({
        windowStart: labelAt(windowStart),
        longestRestMin: min(longestMs),
        deficitMin: min(shortMs),
      })),
    ).toEqual(vector.expected);
  });

  test.each(named("weekly-rest"))("R2 weekly rest: $id", (vector) => {
    const from = record(vector);
    const need = msParam(vector, "minRestMin");
    const found = weeklyRest(from.cuts, weekOf(from, vector).range, need, msParam(vector, "coreMin"));
    expect({
      longestRestMin: min(found.longestMs),
      ok: found.isOk,
      deficitMin: min(found.shortMs),
    }).toEqual(vector.expected);
  });

  test.each(named("daily-max"))("R3 daily maximum: $id", (vector) => {
    const days = workedDays(record(vector)).map(({ day, tracked }) => [day, min(totalMs(tracked))]);
    expect(Object.fromEntries(days)).toEqual(vector.expected);
  });

  test.each(named("weekly-max"))("R4 weekly maximum: $id", (vector) => {
    const from = record(vector);
    const totalMin = min(trackedMs(weekOf(from, vector).days));
    const excessMin = Math.max(0, totalMin - minParam(vector, "limitMin"));
    expect({ totalMin, excessMin }).toEqual(vector.expected);
  });

  test.each(named("avg-12-weeks"))("R5 mean of 12 weeks: $id", (vector) => {
    const means = runningMeans(vector.weeksH, minParam(vector, "n"));
    const told = means.map((mean) => ({ avgH: round(mean, 4), ok: mean <= minParam(vector, "limitH") }));
    expect(told).toEqual(vector.expected);
  });

  test.each(named("avg-reference"))("R6 reference period: $id", (vector) => {
    const weeks = vector.weeks.map(([workMs = 0, leaveShare = 0]) => ({ workMs, leaveShare }));
    const mean = referenceMean(weeks) ?? Number.NaN;
    const naive = referenceMean(weeks.map(({ workMs }) => ({ workMs, leaveShare: 0 }))) ?? Number.NaN;
    expect({
      avgH: round(mean, 4),
      ok: mean <= minParam(vector, "limitH"),
      naiveAvgH: round(naive, 4),
    }).toEqual(vector.expected);
  });

  test.each(named("break"))("R7 break: $id", (vector) => {
    const [day] = workedDays(record(vector));
    const found = breakBefore(day?.tracked ?? [], msParam(vector, "limitMin"), msParam(vector, "breakMin"));
    const reachedAt = found.reachedAt === null ? null : labelAt(found.reachedAt);
    expect({ ok: found.isOk, reachedAt }).toEqual(vector.expected);
  });

  test.each(named("night-overlap"))("R8 night: $id", (vector) => {
    const from = record(vector);
    const night = { fromMin: minuteOf(textParam(vector, "from")), toMin: minuteOf(textParam(vector, "to")) };
    // The night before the first day reaches into it.
    const days = [addDays(from.fromDay, -1), ...from.days.map(({ day }) => day)];
    expect({ nightMin: min(nightMs(days, from.tracked, ZONE, night)) }).toEqual(vector.expected);
  });

  test.each(named("amplitude"))("R9 amplitude: $id", (vector) => {
    const days = workedDays(record(vector)).map(({ day, tracked }) => {
      const amplitudeMin = min(amplitudeMs(tracked));
      return [day, { amplitudeMin, excessMin: Math.max(0, amplitudeMin - minParam(vector, "limitMin")) }];
    });
    expect(Object.fromEntries(days)).toEqual(vector.expected);
  });

  test.each(named("after-hours"))("R11 after hours: $id", (vector) => {
    const from = record(vector);
    const off = from.days.flatMap((day) => offOf(day, from));
    expect(off.map((range) => [...range.map(labelAt), min(totalMs([range]))])).toEqual(vector.expected);
  });
});

describe("metrics", () => {
  test.each(named("stretches"))("stretches: $id", (vector) => {
    const found = stretches(record(vector).tracked, msParam(vector, "minBreakMin"));
    expect(found.map((range) => [...range.map(labelAt), min(totalMs([range]))])).toEqual(vector.expected);
  });

  test.each(named("fragmentation"))("switches in an hour: $id", (vector) => {
    const spans = vector.events.map(([service = "", ...labels]) =>
      spanOf(rangeOf(labels, ZONE), ZONE, { service }),
    );
    const shape = shapeOf(spans, []);
    const activeMs = totalMs((shape?.blocks ?? []).map(([start, end]): TimeRange => [start, end]));
    const switches = shape?.switches ?? Number.NaN;
    expect({
      switches,
      activeMin: min(activeMs),
      switchesPerHour: switchesPerHour(switches, activeMs),
    }).toEqual(vector.expected);
  });

  test.each(named("end-of-day"))("end of day: $id", (vector) => {
    expect(minuteOf(textParam(vector, "dayCutoff"))).toBe(240);
    const spread = spreadOf(vector.ends.map((label) => minuteFromCutOff(minuteOf(label))));
    expect({
      meanMin: spread?.mean,
      popSdMin: round(spread?.standardDeviation ?? Number.NaN, 1),
      medianMin: spread?.median,
      madMin: spread?.mad,
    }).toEqual(vector.expected);
  });

  test.each(named("load-vs-usual"))("load against the usual: $id", (vector) => {
    const ratio = loadRatio(vector.current, vector.weeksH);
    expect({ ratio: round(ratio ?? Number.NaN, 4) }).toEqual(vector.expected);
  });
});

describe("balance score", () => {
  test.each(named("balance-score"))("$id", (vector) => {
    const from = record(vector);
    const contractMin = minParam(vector, "contractH") * 60;
    const plans = [planOf(weekOfLabels(vector.params["plan"]), { contractMin })];
    const found = weekScore(from, textParam(vector, "week"), { plans, weights: DEFAULT_WEIGHTS });
    expect(found.state === "too-little" ? null : told(found)).toEqual(vector.expected);
    expect(found.state).toBe(vector.expected === null ? "too-little" : "closed");
  });
});

function told({ balance, inputs }: Extract<WeekScore, { state: "so-far" | "closed" }>) {
  const byPart = (tell: (line: ScoreLine) => number): Record<string, number> =>
    Object.fromEntries(balance.lines.map((line) => [line.part, tell(line)]));
  return {
    score: balance.score,
    exact: round(balance.exact, 2),
    parts: byPart(({ exactLost, weight }) => round(1 - exactLost / weight, 4)),
    lost: byPart(({ exactLost }) => round(exactLost, 2)),
    inputs: {
      totalH: round(inputs.totalMs / HOUR_MS, 2),
      afterHoursMin: min(inputs.afterHoursMs),
      dailyRestDeficitMin: min(inputs.dailyRestShortMs),
      weeklyRestH: round(inputs.weeklyRestMs / HOUR_MS, 2),
      overBreakMin: min(inputs.overBreakMs),
      quietDays: inputs.quietDays,
    },
  };
}
