import { describe, expect, it } from "vitest";
import type { Calendar } from "../../../utils/domain/plan.ts";
import { dayOf, shapeOf } from "../../../utils/domain/roll-up.ts";
import type { Span } from "../../../utils/domain/span.ts";
import { spansOf } from "../../../utils/domain/spans.ts";
import type { Sample, Segment } from "../../../utils/domain/tracker-state.ts";
import { localTimeAt, hourSlots, dayRange } from "../../../utils/domain/zone.ts";
import { T0, rowsOf, runTracker, sampleAt, segmentsOf } from "../../support/samples.ts";

const rows = (...samples: Sample[]): string[] => rowsOf(runTracker(samples));
const NO_HOURS: Calendar = { from: 0, to: 8.64e15, inside: [], gaps: [] };

function spansIn(segments: readonly Segment[]): Span[] {
  return segments
    .flatMap((segment) => spansOf(segment, { calendar: NO_HOURS, crises: [] }))
    .map((draft, index) => ({ ...draft, id: `d-${index}`, rev: index, device: "d" }));
}

/** Time per wall-clock hour of a day, in seconds. */
function secondsByHour(segments: readonly Segment[], day: string, zone: string): Record<number, number> {
  const shape = shapeOf(
    spansIn(segments).filter((span) => dayOf(span) === day),
    [],
  );
  const seconds: Record<number, number> = {};
  for (const [index, [start]] of hourSlots(day, zone).entries()) {
    const ms = shape?.offMs[index] ?? 0;
    const hour = Math.floor(localTimeAt(start, zone).minuteOfDay / 60);
    if (ms > 0) seconds[hour] = (seconds[hour] ?? 0) + ms / 1000;
  }
  return seconds;
}

describe("tracking vectors: days, zones and clocks", () => {
  it("21 midnight", () => {
    const at = (time: string, mono: number): Sample => sampleAt(0, "L", { at: Date.parse(time), mono });
    const night = runTracker([
      at("2026-01-15T22:59:30Z", 0),
      at("2026-01-15T23:00:00Z", 30_000),
      at("2026-01-15T23:00:30Z", 60_000),
    ]);
    const perDay = (segments: Segment[]): [string, number][] =>
      spansIn(segments).map((span) => [dayOf(span), span.end - span.start]);
    expect(perDay(segmentsOf(night))).toEqual([
      ["2026-01-15", 30_000],
      ["2026-01-16", 30_000],
    ]);
    const killed = runTracker([
      at("2026-01-15T22:59:30Z", 0),
      at("2026-01-15T22:59:58Z", 28_000),
      { ...at("2026-01-16T07:00:00Z", 0), session: "session-2", boot: "boot-2" },
    ]);
    expect(perDay([...killed.closed])).toEqual([["2026-01-15", 28_000]]);
  });

  it("22 changes of clocks", () => {
    const zone = "America/New_York";
    const segment = (start: string, end: string): Segment => ({
      start: Date.parse(start),
      end: Date.parse(end),
      service: "linkedin",
      activity: "community",
      isProfessional: false,
      isPersonal: false,
      client: null,
      zone,
    });
    const forward = [segment("2026-03-08T06:59:30Z", "2026-03-08T07:00:30Z")];
    expect(secondsByHour(forward, "2026-03-08", zone)).toEqual({ 1: 30, 3: 30 });
    const back = [segment("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")];
    expect(secondsByHour(back, "2026-11-01", zone)).toEqual({ 1: 3600 });
    const length = (day: string): number => (dayRange(day, zone)[1] - dayRange(day, zone)[0]) / 1000;
    expect([length("2026-03-08"), length("2026-11-01")]).toEqual([82_800, 90_000]);
    expect(shapeOf(spansIn(back), [])?.offMs).toHaveLength(25);
  });

  it("23 time zone trip", () => {
    const start = (Date.UTC(2026, 2, 2, 12) - T0) / 1000;
    const tokyo = { zone: "Asia/Tokyo" };
    const run = runTracker([
      sampleAt(start, "L"),
      sampleAt(start + 30, "L"),
      sampleAt(start + 40, "L", tokyo),
      sampleAt(start + 70, "L", tokyo),
      sampleAt(start + 80, "-", tokyo),
    ]);
    const spans = spansIn(segmentsOf(run));
    expect(spans.map((span) => [span.zone, span.end - span.start, dayOf(span)])).toEqual([
      ["Europe/Berlin", 40_000, "2026-03-02"],
      ["Asia/Tokyo", 40_000, "2026-03-02"],
    ]);
  });

  it("24 clock steps: (a) back an hour", () => {
    const mono = (sec: number): Partial<Sample> => ({ mono: sec * 1000 });
    const run = runTracker([
      sampleAt(0, "L"),
      sampleAt(30, "L"),
      sampleAt(40 - 3600, "L", mono(40)),
      sampleAt(60 - 3600, "L", mono(60)),
      sampleAt(70 - 3600, "-", mono(70)),
    ]);
    expect(rowsOf(run)).toEqual(["L[0,30)", "L[-3560,-3530)"]);
  });

  it("24 clock steps: (b) forward two hours", () => {
    const mono = (sec: number): Partial<Sample> => ({ mono: sec * 1000 });
    expect(
      rows(sampleAt(0, "L"), sampleAt(30, "L"), sampleAt(7240, "L", mono(40)), sampleAt(7250, "-", mono(50))),
    ).toEqual(["L[0,40)", "L[7240,7250)"]);
  });

  it("24 clock steps: (c) forward across a restart", () => {
    const later = { session: "session-2", boot: "boot-2" };
    expect(
      rows(
        sampleAt(0, "L"),
        sampleAt(30, "L"),
        sampleAt(7240, "L", { ...later, mono: 100 }),
        sampleAt(7250, "-", { ...later, mono: 10_100 }),
      ),
    ).toEqual(["L[0,30)", "L[7240,7250)"]);
  });
});
