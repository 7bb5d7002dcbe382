import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineFacts, type HeadlineFacts, type OffPeak } from "../../../utils/domain/headline.ts";
import type { WeekPlan } from "../../../utils/domain/plan.ts";
import { intersect, subtract, totalMs } from "../../../utils/domain/ranges.ts";
import { restsBetween } from "../../../utils/domain/rests-between.ts";
import { HOUR_MS, type Zone } from "../../../utils/domain/time.ts";
import { trackedMs, type TrackedRecord } from "../../../utils/domain/tracked-days.ts";
import { addDays, labelRanges } from "../../../utils/domain/zone.ts";
import { at, hours, zones } from "../../support/calendar-model.ts";
import { recordFor, type Piece } from "./tracked-rows.ts";

const ZONE = "Europe/Paris";
const FIRST = "2026-10-19";
const DAY = [hours(9, 12), hours(13, 17)];
const WEEK: WeekPlan = [DAY, DAY, DAY, DAY, DAY, [], []];
const FAR = Date.UTC(2030, 0, 1);

type Label = readonly [day: number, from: number, to: number];

function recordOf(labels: readonly Label[], zone: Zone, now: number): TrackedRecord {
  const pieces = labels.flatMap(([day, from, to]) =>
    labelRanges(addDays(FIRST, day), from * 60, to * 60, zone).map(([s, e]): Piece => [s, e]),
  );
  const frame = { fromDay: FIRST, toDay: addDays(FIRST, 6), zone, now, weekStart: 0 };
  return recordFor({ pieces, week: WEEK, frame });
}

function factsOf(labels: readonly Label[], hasOlder = true, zone: Zone = ZONE, now = FAR): HeadlineFacts {
  const record = recordOf(labels, zone, now);
  const inMs = totalMs(intersect(record.tracked, record.hours));
  const sums = { inMs, offMs: trackedMs(record.days) - inMs, totalMs: trackedMs(record.days) };
  return headlineFacts({ days: record.days, sums, rests: restsBetween(record, 660), hasOlder, record, now });
}

const MINUTES: Readonly<Record<OffPeak["part"], readonly [from: number, to: number]>> = {
  night: [0, 300],
  morning: [300, 720],
  midday: [720, 840],
  afternoon: [840, 1080],
  evening: [1080, 1440],
  day: [0, 1440],
};

const INSIDE: Label[] = [0, 1, 2, 3].map((day): Label => [day, 9, 12]);

describe("the headline", () => {
  it("tells what the week mostly was", () => {
    const main = (labels: readonly Label[], hasOlder = true): string => factsOf(labels, hasOlder).main;
    expect(main(INSIDE)).toBe("inside");
    expect(main([...INSIDE, [1, 19, 20]])).toBe("mostly-inside");
    expect(main([...INSIDE, [5, 8, 19], [6, 8, 9]])).toBe("off-hours");
    expect(main([[0, 9, 12]])).toBe("quiet");
    expect(main([[5, 9, 12]])).toBe("off-hours");
    expect(main([])).toBe("quiet");
    expect(main([], false)).toBe("empty");
    expect(factsOf([[0, 9, 12]], true, ZONE, at("2026-10-23T12:00", ZONE)).main).toBe("inside");
    expect(factsOf([], true, ZONE, at("2026-10-23T12:00", ZONE)).main).toBe("empty");
  });

  it("tells where most of the time outside the hours lay, if it did", () => {
    const peak = (...labels: Label[]): unknown => factsOf([...INSIDE, ...labels]).offPeak;
    expect(peak([1, 20, 22])).toEqual({ day: "2026-10-20", part: "evening", offMs: 2 * HOUR_MS });
    expect(peak([1, 20, 22], [2, 20, 22])).toBeNull();
    expect(peak([1, 20, 22.25], [2, 20, 22])).toMatchObject({ day: "2026-10-20", part: "evening" });
    expect(peak([5, 9, 10], [5, 15, 16], [2, 20, 21.5])).toEqual({
      day: "2026-10-24",
      part: "day",
      offMs: 2 * HOUR_MS,
    });
    expect(peak()).toBeNull();
    const filtered = headlineFacts({
      days: recordOf([[1, 20, 22]], ZONE, FAR).days,
      sums: { inMs: 0, offMs: HOUR_MS, totalMs: HOUR_MS },
      rests: [],
      hasOlder: true,
      record: null,
      now: FAR,
    });
    expect(filtered).toMatchObject({ offPeak: null, main: "off-hours", offShare: 1 });
  });

  it("agrees with the figures below it, for any week in eight zones", () => {
    const label = fc
      .tuple(fc.nat({ max: 6 }), fc.nat({ max: 95 }), fc.integer({ min: 1, max: 24 }))
      .map(([day, from, length]): Label => [day, from / 4, Math.min(24, (from + length) / 4)]);
    fc.assert(
      fc.property(fc.array(label, { maxLength: 15 }), zones, fc.boolean(), (labels, zone, hasOlder) => {
        const record = recordOf(labels, zone, FAR);
        const facts = factsOf(labels, hasOlder, zone);
        const off = subtract(record.tracked, record.hours);
        const [inMs, offMs] = [totalMs(intersect(record.tracked, record.hours)), totalMs(off)];
        const worked = record.days.filter(({ tracked }) => tracked.length > 0).length;
        expect([facts.totalMs, facts.offMs, facts.freeDays]).toEqual([inMs + offMs, offMs, 7 - worked]);
        if (facts.main === "empty") expect([inMs, offMs, hasOlder]).toEqual([0, 0, false]);
        if (facts.main === "inside") expect([inMs > 0, offMs]).toEqual([true, 0]);
        if (facts.main === "mostly-inside") expect(inMs > offMs && offMs > 0).toBe(true);
        if (facts.main === "off-hours") expect(offMs >= inMs && offMs > 0).toBe(true);
        if (facts.main === "quiet") expect(worked <= 2 && inMs >= offMs).toBe(true);
        const peak = facts.offPeak;
        if (peak !== null) {
          expect(2 * peak.offMs).toBeGreaterThan(offMs);
          const [from, to] = MINUTES[peak.part];
          expect(peak.offMs).toBe(totalMs(intersect(off, labelRanges(peak.day, from, to, zone))));
        }
        expect(facts.shortRests.every(({ restMs }) => restMs < 11 * HOUR_MS)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
