import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dailyRest, DAILY_REST_MS, liveRest, type RestShortfall } from "../../../utils/domain/daily-rest.ts";
import { isNightWorker, nightMs, nightOf } from "../../../utils/domain/night-work.ts";
import { normalise, totalMs } from "../../../utils/domain/ranges.ts";
import { HOUR_MS, MINUTE_MS, type TimeRange } from "../../../utils/domain/time.ts";
import { restsIn, weeklyRest } from "../../../utils/domain/weekly-rest.ts";
import { amplitudeMs, breakBefore } from "../../../utils/domain/work-limits.ts";
import { addDays, dayKeyAt, dayRange, labelRanges } from "../../../utils/domain/zone.ts";
import { modelLabel, zonesAndInstants } from "../../support/calendar-model.ts";

/** Small numbers, so that much happens at edges: a window of 24, a need of 11. */
const small = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 14 })), { maxLength: 12 })
  .map((steps) => {
    let at = 0;
    return normalise(
      steps.map(([pause, length]): TimeRange => {
        const start = at + pause;
        at = start + length;
        return [start, at];
      }),
    );
  });

const isWork = (ranges: readonly TimeRange[], hour: number): boolean =>
  ranges.some(([start, end]) => start <= hour && hour < end);

/** R1 by hand: hour after hour, as the algorithm of the guide is worded. */
function slowDailyRest(ranges: readonly TimeRange[], need: number, now: number): RestShortfall[] {
  const found: RestShortfall[] = [];
  const end = ranges.at(-1)?.[1] ?? 0;
  const workFrom = (hour: number): number | null => {
    for (let at = hour; at < end; at += 1) if (isWork(ranges, at)) return at;
    return null;
  };
  for (let t0 = workFrom(0); t0 !== null;) {
    const w1: number = t0 + 24;
    let free = 0;
    let longest = 0;
    let resumed: number | null = null;
    for (let at: number = t0; at < w1 && resumed === null; at += 1) {
      free = isWork(ranges, at) ? 0 : free + 1;
      longest = Math.max(longest, free);
      if (free >= need) resumed = at;
    }
    if (resumed !== null) t0 = workFrom(resumed);
    else if (now >= w1) {
      found.push({ windowStart: t0, windowEnd: w1, longestMs: longest, shortMs: need - longest });
      t0 = workFrom(w1);
    } else t0 = null;
  }
  return found;
}

describe("R1, daily rest", () => {
  it("is what a walk hour by hour finds", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 13 }), fc.nat({ max: 300 }), (ranges, need, now) => {
        expect(dailyRest(ranges, need, now, 24)).toEqual(slowDailyRest(ranges, need, now));
      }),
      { numRuns: 2000 },
    );
  });

  it("judges only windows that are over, and windows do not overlap", () => {
    fc.assert(
      fc.property(small, fc.nat({ max: 300 }), (ranges, now) => {
        const found = dailyRest(ranges, 11, now, 24);
        for (const [index, { windowStart, windowEnd, longestMs, shortMs }] of found.entries()) {
          expect(windowEnd).toBeLessThanOrEqual(now);
          expect(windowStart).toBeGreaterThanOrEqual(found[index - 1]?.windowEnd ?? 0);
          expect(longestMs + shortMs).toBe(11);
          expect(shortMs).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("tells until when to stop and when a full rest ends", () => {
    const start = 9 * HOUR_MS;
    const end = 18 * HOUR_MS;
    const none = liveRest(null, null, null);
    expect(none).toEqual({ stopBy: null, restUntil: null });
    expect(liveRest(start, end, null)).toEqual({ stopBy: 22 * HOUR_MS, restUntil: 29 * HOUR_MS });
    expect(liveRest(start, end, 31 * HOUR_MS).stopBy).toBe(20 * HOUR_MS);
    expect(liveRest(start, end, 40 * HOUR_MS).stopBy).toBe(22 * HOUR_MS);
    expect(DAILY_REST_MS).toBe(11 * HOUR_MS);
  });
});

describe("R2, weekly rest", () => {
  const week: TimeRange = [40, 100];
  /** Every free stretch by hand; those at the ends are open. */
  function slowWeeklyRest(ranges: readonly TimeRange[], need: number, core: number) {
    const free: [number, number, number][] = [];
    let length = Infinity;
    let inside = 0;
    for (let at = 0; at <= 200; at += 1) {
      if (isWork(ranges, at)) {
        free.push([length, inside, at]);
        [length, inside] = [0, 0];
      } else {
        length += 1;
        if (at >= week[0] && at < week[1]) inside += 1;
      }
    }
    free.push([Infinity, inside, 200]);
    const cored = free
      .filter(([, own]) => own >= core)
      .map(([all]) => Math.min(all * HOUR_MS, 168 * HOUR_MS));
    const longest = Math.max(0, ...cored);
    return { isOk: longest >= need * HOUR_MS, longest, inside: Math.max(...free.map(([, own]) => own)) };
  }

  it("is the longest rest with its core in the week", () => {
    const inHours = (ranges: readonly TimeRange[]): TimeRange[] =>
      ranges.map(([start, end]) => [start * HOUR_MS, end * HOUR_MS]);
    fc.assert(
      fc.property(small, (ranges) => {
        const slow = slowWeeklyRest(ranges, 20, 9);
        const [from, to] = week;
        const found = weeklyRest(inHours(ranges), [from * HOUR_MS, to * HOUR_MS], 20 * HOUR_MS, 9 * HOUR_MS);
        expect(found.isOk).toBe(slow.isOk);
        expect(found.longestMs).toBe(slow.longest > 0 ? slow.longest : slow.inside * HOUR_MS);
        expect(found.shortMs).toBe(slow.isOk ? 0 : Math.max(0, 20 * HOUR_MS - found.longestMs));
      }),
      { numRuns: 1000 },
    );
  });

  it("counts the rests of a fortnight, one twice as long twice", () => {
    expect(restsIn([[50, 60]], [0, 100], 35)).toBe(2);
    expect(restsIn([[70, 80]], [0, 100], 35)).toBe(2);
    expect(restsIn([[34, 66]], [0, 100], 35)).toBe(0);
    expect(restsIn([], [0, 100], 35)).toBe(2);
    expect(restsIn([[-10, 200]], [0, 100], 35)).toBe(0);
  });
});

describe("R7, break", () => {
  it("is what a walk hour by hour finds", () => {
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 6 }),
        (ranges, limit, pause) => {
          let [worked, free] = [0, 0];
          let reachedAt: number | null = null;
          let isBroken = false;
          for (let at = ranges[0]?.[0] ?? 0; at < (ranges.at(-1)?.[1] ?? 0); at += 1) {
            if (!isWork(ranges, at)) free += 1;
            else {
              isBroken ||= free >= pause;
              if (worked === limit && !isBroken) reachedAt ??= at;
              worked += 1;
              free = 0;
            }
          }
          const found = breakBefore(ranges, limit, pause);
          expect(found.reachedAt).toBe(reachedAt);
          expect(found.isOk).toBe(reachedAt === null);
          if (!found.isOk) expect(found.longestMs).toBeLessThan(pause);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("R8, night", () => {
  it("is read off the wall clock, whatever the clocks do", () => {
    const near = fc.tuple(
      zonesAndInstants,
      fc.array(fc.tuple(fc.nat({ max: 900 }), fc.integer({ min: 1, max: 600 }))),
    );
    fc.assert(
      fc.property(near, ([{ zone, instant }, steps]) => {
        let at = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
        const from = at;
        const ranges = normalise(
          steps.slice(0, 6).map(([pause, length]): TimeRange => {
            const start = at + pause * MINUTE_MS;
            at = start + length * MINUTE_MS;
            return [start, at];
          }),
        );
        let minutes = 0;
        for (const [start, end] of ranges) {
          for (let minute = start; minute < end; minute += MINUTE_MS) {
            const label = modelLabel(minute, zone).minute;
            if (label >= 1260 || label < 360) minutes += 1;
          }
        }
        const first = addDays(dayKeyAt(from, zone), -2);
        const days = Array.from({ length: 12 }, (_, count) => addDays(first, count));
        expect(nightMs(days, ranges, zone)).toBe(minutes * MINUTE_MS);
      }),
      { numRuns: 150 },
    );
  });

  it("belongs to the evening that it begins with", () => {
    const evening = labelRanges("2026-03-02", 1260, 1440, "Europe/Paris");
    const morning = labelRanges("2026-03-03", 0, 360, "Europe/Paris");
    expect(nightOf("2026-03-02", "Europe/Paris")).toEqual(normalise([...evening, ...morning]));
    const hoursOf = (day: string): number => totalMs(nightOf(day, "Europe/Paris")) / HOUR_MS;
    expect(["2026-03-02", "2026-03-28", "2026-10-24"].map(hoursOf)).toEqual([9, 8, 10]);
  });

  it("makes a night worker by two shifts of 3 h a week or by 270 h a year", () => {
    const three = 3 * HOUR_MS;
    expect(isNightWorker([three, three, 0, 0, 0, 0, 0], 0)).toBe(true);
    expect(isNightWorker([three, three - 1, 0, 0, 0, 0, 0], 0)).toBe(false);
    expect(isNightWorker([], 270 * HOUR_MS)).toBe(true);
    expect(isNightWorker([], 270 * HOUR_MS - 1)).toBe(false);
  });
});

test("R9: a day without work has no amplitude, and the longest day has 25 h", () => {
  expect(amplitudeMs([])).toBe(0);
  expect(amplitudeMs([dayRange("2026-10-25", "Europe/Paris")])).toBe(25 * HOUR_MS);
});
