import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "../../../utils/domain/plan.ts";
import { spansOf } from "../../../utils/domain/spans.ts";
import { HOUR_MS, type TimeRange } from "../../../utils/domain/time.ts";
import type { Segment } from "../../../utils/domain/tracker-state.ts";
import { dayKeyAt } from "../../../utils/domain/zone.ts";

const H = (hours: number): number => Date.UTC(2026, 2, 2, 0) + hours * HOUR_MS;
const HOURS: TimeRange[] = [
  [H(9), H(12)],
  [H(13), H(18)],
];
const calendar: Calendar = { from: H(-48), to: H(96), inside: HOURS, gaps: [[H(12), H(13)]] };

const segment = (start: number, end: number, change: Partial<Segment> = {}): Segment => ({
  start: H(start),
  end: H(end),
  service: "linkedin",
  activity: "community",
  isProfessional: false,
  isPersonal: false,
  client: null,
  zone: "UTC",
  ...change,
});

const told = (whole: Segment, crises: readonly { id: string; start: number; end: number }[] = []): string[] =>
  spansOf(whole, { calendar, crises }).map(
    ({ start, end, context, exceptionId }) =>
      `${context}[${(start - H(0)) / HOUR_MS},${(end - H(0)) / HOUR_MS})${exceptionId ?? ""}`,
  );

describe("spansOf", () => {
  it("splits at the hours; a gap is outside", () => {
    expect(told(segment(8, 19))).toEqual([
      "unsorted[8,9)",
      "work[9,12)",
      "unsorted[12,13)",
      "work[13,18)",
      "unsorted[18,19)",
    ]);
  });

  it("keeps professional and personal time whole, but for midnights", () => {
    expect(told(segment(8, 25, { isProfessional: true }))).toEqual(["work[8,24)", "work[24,25)"]);
    expect(told(segment(8, 25, { isPersonal: true, isProfessional: true }))).toEqual([
      "personal[8,24)",
      "personal[24,25)",
    ]);
    const [span] = spansOf(segment(8, 9, { isPersonal: true }), { calendar, crises: [] });
    expect([span?.service, span?.activity, span?.client]).toEqual([null, null, null]);
  });

  it("makes personal hours personal, within the hours too, but for professional surfaces", () => {
    const personal: TimeRange[] = [
      [H(11), H(14)],
      [H(20), H(22)],
    ];
    const parts = (whole: Segment): string[] =>
      spansOf(whole, { calendar, crises: [], personal }).map(
        ({ start, end, context, service }) =>
          `${context}[${(start - H(0)) / HOUR_MS},${(end - H(0)) / HOUR_MS})${service ?? ""}`,
      );
    expect(parts(segment(10, 23))).toEqual([
      "work[10,11)linkedin",
      "personal[11,14)",
      "work[14,18)linkedin",
      "unsorted[18,20)linkedin",
      "personal[20,22)",
      "unsorted[22,23)linkedin",
    ]);
    expect(parts(segment(10, 23, { isProfessional: true }))).toEqual(["work[10,23)linkedin"]);
  });

  it("keeps the client of all but personal time", () => {
    const [work] = spansOf(segment(9, 10, { client: "lune" }), { calendar, crises: [] });
    expect(work?.client).toBe("lune");
    const [own] = spansOf(segment(9, 10, { client: "lune", isPersonal: true }), { calendar, crises: [] });
    expect(own?.client).toBeNull();
  });

  it("marks a crisis, whatever the hours", () => {
    const crises = [{ id: "d-7", start: H(11), end: H(20) }];
    expect(told(segment(10, 21), crises)).toEqual(["work[10,11)", "exception[11,20)d-7", "unsorted[20,21)"]);
    expect(told(segment(10, 21, { isPersonal: true }), crises)).toEqual(["personal[10,21)"]);
  });

  it("tells two crises in a row apart", () => {
    const crises = [
      { id: "a", start: H(19), end: H(20) },
      { id: "b", start: H(20), end: H(21) },
    ];
    expect(told(segment(19, 21), crises)).toEqual(["exception[19,20)a", "exception[20,21)b"]);
  });

  it("tiles the segment, in whatever zone, and never crosses a midnight", () => {
    const zones = ["UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 366 * 24 * 60 }),
        fc.integer({ min: 1, max: 3 * 24 * 60 * 60_000 }),
        (zone, minute, length) => {
          const start = Date.UTC(2026, 0, 1) + minute * 60_000;
          const whole = { ...segment(0, 1), zone, start, end: start + length };
          const spans = spansOf(whole, { calendar, crises: [] });
          expect(spans[0]?.start).toBe(whole.start);
          expect(spans.at(-1)?.end).toBe(whole.end);
          for (const [index, span] of spans.entries()) {
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.start).toBe(spans[index - 1]?.end ?? whole.start);
            expect(dayKeyAt(span.end - 1, zone)).toBe(dayKeyAt(span.start, zone));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
