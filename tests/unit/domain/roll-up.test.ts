import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addSpan,
  compareSpans,
  dayOf,
  removeSpan,
  shapeOf,
  totalKey,
} from "../../../utils/domain/roll-up.ts";
import type { Context, DayShape, DayTotal, Span } from "../../../utils/domain/span.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS, type TimeRange } from "../../../utils/domain/time.ts";
import {
  naiveBlocks,
  naivePeeks,
  naiveSwitches,
  naiveTotals,
  keyOfTotal,
} from "../../support/naive-roll-up.ts";

const ZONE = "Europe/Paris";
/** 25 October 2026 has 25 hours in Paris. */
const DAY = Date.UTC(2026, 9, 24, 22);
const INSIDE: TimeRange[] = [
  [DAY + 9 * HOUR_MS, DAY + 12 * HOUR_MS],
  [DAY + 13 * HOUR_MS, DAY + 18 * HOUR_MS],
];
const UNIT_MS = 15 * SECOND_MS;

type Place = { readonly service: string; readonly context: Context };

function spanAt(id: number, start: number, end: number, { service, context }: Place): Span {
  const isPersonal = context === "personal";
  return {
    id: `d-${id}`,
    rev: id + 1,
    device: "d",
    start,
    end,
    service: isPersonal ? null : service,
    activity: isPersonal ? null : "community",
    client: null,
    context,
    zone: ZONE,
    exceptionId: context === "exception" ? "d-900" : null,
    source: "auto",
  };
}

const place = fc.record({
  service: fc.constantFrom("linkedin", "x", "buffer"),
  context: fc.constantFrom<Context>("work", "work", "unsorted", "personal", "exception"),
});

/** Spans of one day, one after the other. */
const apart = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), place), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((pieces) => fc.tuple(fc.constant(pieces), fc.integer({ min: 0, max: 3000 })))
  .map(([pieces, begin]) => {
    let at = DAY + begin * UNIT_MS;
    return pieces.map(([pause, length, where], index) => {
      const start = at + pause * UNIT_MS;
      at = start + length * UNIT_MS;
      return spanAt(index, start, at, where);
    });
  });

/** Spans that lie over each other, as after the clock was set back. */
const overlapping = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 200 }), place), {
    minLength: 1,
    maxLength: 15,
  })
  .map((pieces) =>
    pieces.map(([from, length, where], index) =>
      spanAt(index, DAY + from * UNIT_MS, DAY + (from + length) * UNIT_MS, where),
    ),
  );

/** A tiny database: adds one span at a time, each with the neighbours that it has at that moment. */
function grow(spans: readonly Span[]): {
  totals: Map<string, DayTotal>;
  shape: DayShape | null;
  known: Span[];
} {
  const totals = new Map<string, DayTotal>();
  let shape: DayShape | null = null;
  const known: Span[] = [];
  for (const span of spans) {
    const before = known.findLast((other) => compareSpans(other, span) < 0) ?? null;
    const after = known.find((other) => compareSpans(other, span) > 0) ?? null;
    const key = totalKey(span).join("|");
    const rows = addSpan({ total: totals.get(key) ?? null, shape }, span, INSIDE, { before, after });
    totals.set(key, rows.total);
    ({ shape } = rows);
    known.push(span);
    known.sort(compareSpans);
  }
  return { totals, shape, known };
}

const shuffled = <Value>(values: fc.Arbitrary<Value[]>): fc.Arbitrary<[Value[], Value[]]> =>
  values.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

const split = (totals: Iterable<DayTotal>): Map<string, { inMs: number; offMs: number }> =>
  new Map([...totals].map((total) => [keyOfTotal(total), { inMs: total.inMs, offMs: total.offMs }]));

describe("roll-ups", () => {
  it.each([
    ["apart", apart],
    ["overlapping", overlapping],
  ])("of spans that are %s equal a recomputation, in whatever order they came", (_name, arbitrary) => {
    fc.assert(
      fc.property(shuffled(arbitrary), ([spans, order]) => {
        const { totals, shape } = grow(order);
        expect(split(totals.values())).toEqual(naiveTotals(spans, INSIDE, dayOf));
        const blocks = naiveBlocks(spans, UNIT_MS);
        expect(shape?.blocks).toEqual(blocks);
        expect(shape?.switches).toBe(naiveSwitches(spans));
        expect(shape?.peeks).toBe(naivePeeks(blocks, INSIDE));
        expect(shape).toEqual(shapeOf(spans, INSIDE));
      }),
      { numRuns: 1000 },
    );
  });

  it("sum to the spans: totals with personal time, hour slots without", () => {
    fc.assert(
      fc.property(apart, (spans) => {
        const { totals, shape } = grow(spans);
        const length = (list: readonly Span[]): number =>
          list.reduce((sum, { start, end }) => sum + end - start, 0);
        const counted = [...totals.values()].reduce((sum, { inMs, offMs }) => sum + inMs + offMs, 0);
        expect(counted).toBe(length(spans));
        const slots = [...(shape?.inMs ?? []), ...(shape?.offMs ?? [])].reduce((sum, ms) => sum + ms, 0);
        expect(slots).toBe(length(spans.filter(({ context }) => context !== "personal")));
        expect(shape?.inMs).toHaveLength(25);
        expect(Math.max(...(shape?.inMs ?? []))).toBeLessThanOrEqual(HOUR_MS);
      }),
      { numRuns: 1000 },
    );
  });

  it("give back what they were when a span is taken out", () => {
    fc.assert(
      fc.property(overlapping, fc.nat(), (spans, pick) => {
        const gone = spans[pick % spans.length];
        if (gone === undefined) return;
        const rest = spans.filter((span) => span !== gone);
        const all = grow(spans);
        const key = totalKey(gone).join("|");
        const rows = removeSpan({ total: all.totals.get(key) ?? null, shape: all.shape }, gone, INSIDE, rest);
        const left = grow(rest);
        expect(rows.shape).toEqual(left.shape);
        const { inMs, offMs } = left.totals.get(key) ?? { inMs: 0, offMs: 0 };
        expect([rows.total?.inMs ?? 0, rows.total?.offMs ?? 0]).toEqual([inMs, offMs]);
        expect(rows.total === null).toBe(!left.totals.has(key));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a day in two zones", () => {
  it("keeps the zone that it began in, and hours as they were lived, in whatever order", () => {
    const at = (time: string): number => Date.parse(`2026-03-02T${time}Z`);
    const berlin = {
      ...spanAt(1, at("08:10"), at("08:20"), { service: "x", context: "work" }),
      zone: "Europe/Berlin",
    };
    const tokyo = {
      ...spanAt(2, at("12:10"), at("12:20"), { service: "x", context: "work" }),
      zone: "Asia/Tokyo",
    };
    for (const order of [
      [berlin, tokyo],
      [tokyo, berlin],
    ]) {
      const { shape } = grow(order);
      expect(shape?.zone).toBe("Europe/Berlin");
      const used = shape?.offMs.flatMap((ms, hour) => (ms > 0 ? [hour] : []));
      expect(used).toEqual([9, 21]);
    }
  });
});

describe("switches and peeks", () => {
  const at = (min: number): number => DAY + 20 * HOUR_MS + min * MINUTE_MS;
  const work = (service: string): Place => ({ service, context: "unsorted" });

  it("M1: Facebook 10 min, Instagram 5, Facebook 15, Buffer 30 are three switches", () => {
    const spans = [
      spanAt(1, at(0), at(10), work("facebook")),
      spanAt(2, at(10), at(15), work("instagram")),
      spanAt(3, at(15), at(30), work("facebook")),
      spanAt(4, at(30), at(60), work("buffer")),
    ];
    expect(shapeOf(spans, INSIDE)?.switches).toBe(3);
  });

  it("a pause of 5 min is no switch", () => {
    const spans = [spanAt(1, at(0), at(10), work("x")), spanAt(2, at(15), at(20), work("linkedin"))];
    expect(shapeOf(spans, INSIDE)?.switches).toBe(0);
  });

  it("a peek is short, alone and outside the hours", () => {
    const peeks = (...spans: Span[]): number | undefined => shapeOf(spans, INSIDE)?.peeks;
    expect(peeks(spanAt(1, at(0), at(1.9), work("x")))).toBe(1);
    expect(peeks(spanAt(1, at(0), at(2), work("x")))).toBe(0);
    expect(peeks(spanAt(1, at(0), at(1), work("x")), spanAt(2, at(5), at(5.5), work("linkedin")))).toBe(1);
    expect(peeks(spanAt(1, at(0), at(1), work("x")), spanAt(2, at(6), at(7), work("x")))).toBe(2);
    expect(peeks(spanAt(1, at(0), at(1), { service: "x", context: "exception" }))).toBe(0);
    expect(peeks(spanAt(1, at(0), at(1), { service: "x", context: "personal" }))).toBe(0);
    const noon = DAY + 10 * HOUR_MS;
    expect(peeks(spanAt(1, noon, noon + MINUTE_MS, work("x")))).toBe(0);
  });
});
