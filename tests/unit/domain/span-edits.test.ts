import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rewriteDay } from "../../../utils/domain/day-rewrite.ts";
import type { EditPlan, SpanEdit, SpanLabel } from "../../../utils/domain/log-edit.ts";
import { compareSpans, dayOf } from "../../../utils/domain/roll-up.ts";
import type { Context, DayShape, DayTotal, Span } from "../../../utils/domain/span.ts";
import { mergeableAfter, planEdit } from "../../../utils/domain/span-edits.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS, type TimeRange } from "../../../utils/domain/time.ts";
import { dayRange } from "../../../utils/domain/zone.ts";
import {
  keyOfTotal,
  naiveBlocks,
  naivePeeks,
  naiveSwitches,
  naiveTotals,
} from "../../support/naive-roll-up.ts";

const ZONE = "Europe/Paris";
/** 25 hours long. */
const DAY = "2026-10-25";
const [DAWN, DUSK] = dayRange(DAY, ZONE);
const at = (hour: number, minute = 0, second = 0): number =>
  DAWN + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
const INSIDE: TimeRange[] = [[at(10), at(13)]];
const NOW = at(20);
const WORK: SpanLabel = { service: "linkedin", activity: "community", client: null, context: "work" };
const CLIENTS = ["d-9", "d-10"];

function span(id: string, start: number, end: number, change: Partial<Span> = {}): Span {
  return {
    id,
    rev: 1,
    device: "d",
    start,
    end,
    ...WORK,
    zone: ZONE,
    exceptionId: null,
    source: "auto",
    ...change,
  };
}

const A = span("d-1", at(9), at(10));
const B = span("d-2", at(11, 0, 30), at(12), { client: "d-9" });
const C = span("d-3", at(12), at(13), { context: "unsorted" });
const D = span("d-4", at(13, 30), at(14), { context: "unsorted" });
const SPANS = [A, B, C, D];
const LIVE: TimeRange[] = [[at(19), at(20)]];
const SITUATION = { zone: ZONE, now: NOW, device: "d", live: LIVE, clients: CLIENTS };

const plan = (edit: SpanEdit, spans: readonly Span[] = SPANS): EditPlan => planEdit(spans, edit, SITUATION);
const change = (range: TimeRange, label: SpanLabel = WORK): SpanEdit => ({
  kind: "change",
  id: "d-2",
  range,
  label,
});
const add = (range: TimeRange, label: SpanLabel = WORK): SpanEdit => ({
  kind: "add",
  day: DAY,
  range,
  label,
});

describe("what an edit is refused for", () => {
  it.each<[string, SpanEdit, string]>([
    ["a span that is gone", { kind: "delete", id: "d-7" }, "not-found"],
    ["one of several that is gone", { kind: "sort", ids: ["d-3", "d-7"], context: "work" }, "not-found"],
    ["an end before the start", change([at(11), at(10, 30)]), "empty"],
    ["no length", add([at(7), at(7)]), "empty"],
    ["time of another span", change([at(9, 30), at(12)]), "overlap"],
    ["time around another span", add([at(8), at(10, 30)]), "overlap"],
    ["time that still counts", add([at(18), at(19, 30)]), "overlap"],
    ["the future", add([at(20), at(20, 30)]), "future"],
    ["the day before", change([DAWN - HOUR_MS, at(8)]), "outside-day"],
    ["the day after", add([at(18), DUSK + 1]), "outside-day"],
    ["work without a site", change([B.start, B.end], { ...WORK, service: null }), "no-service"],
    ["a cut at an edge", { kind: "split", id: "d-1", at: at(9) }, "empty"],
    ["a cut beyond it", { kind: "split", id: "d-1", at: at(10, 1) }, "empty"],
    ["a client that is gone", change([B.start, B.end], { ...WORK, client: "d-8" }), "no-client"],
    ["adding for a client that is gone", add([at(7), at(8)], { ...WORK, client: "d-8" }), "no-client"],
    ["several for a client that is gone", { kind: "assign", ids: ["d-1"], client: "d-8" }, "no-client"],
    ["several of which one is gone", { kind: "assign", ids: ["d-1", "d-7"], client: "d-9" }, "not-found"],
    ["what is so already", { kind: "assign", ids: ["d-2"], client: "d-9" }, "nothing"],
    ["nothing at all", { kind: "assign", ids: [], client: "d-9" }, "nothing"],
    ["joining two of different kinds", { kind: "merge", id: "d-2" }, "no-next"],
    ["joining the last one", { kind: "merge", id: "d-4" }, "no-next"],
  ])("%s", (_name, edit, problem) => {
    expect(plan(edit)).toEqual({ problem });
  });
});

describe("what an edit writes", () => {
  const put = (edit: SpanEdit, spans?: readonly Span[]) => {
    const made = plan(edit, spans);
    if ("problem" in made) throw new Error(made.problem);
    return made;
  };
  it("marks what was edited and what was added", () => {
    expect(put(change([at(11), at(11, 30)], { ...WORK, client: "d-9" })).put).toMatchObject([
      { id: "d-2", start: at(11), end: at(11, 30), source: "edit", client: "d-9" },
    ]);
    expect(put(add([at(15), at(16)])).put).toMatchObject([
      { id: null, device: "d", source: "manual", zone: ZONE, ...WORK },
    ]);
  });
  it("gives a span a client, takes it back, and keeps one that is known no more", () => {
    const told = (client: string | null) => put(change([B.start, B.end], { ...WORK, client })).put[0]?.client;
    expect([told("d-10"), told(null)]).toEqual(["d-10", null]);
    const former = { ...B, client: "d-8" };
    expect(put(change([B.start, B.end], { ...WORK, client: "d-8" }), [former]).put[0]?.client).toBe("d-8");
    expect(put(add([at(15), at(16)], { ...WORK, client: "d-9" })).put[0]?.client).toBe("d-9");
  });
  it("tells several at once, and leaves what it cannot be said of", () => {
    const own = span("d-6", at(15), at(16), { context: "personal", service: null, activity: null });
    const all = [...SPANS, own];
    const ids = all.map(({ id }) => id);
    expect(put({ kind: "assign", ids, client: "d-9" }, all)).toEqual({
      put: [A, C, D].map((each) => ({ ...each, client: "d-9", source: "edit" })),
      remove: [],
    });
    expect(put({ kind: "assign", ids, client: null }, all).put).toEqual([
      { ...B, client: null, source: "edit" },
    ]);
    expect(put({ kind: "sort", ids, context: "work" }, all).put).toEqual(
      [C, D].map((each) => ({ ...each, context: "work", source: "edit" })),
    );
    expect(put({ kind: "sort", ids, context: "personal" }, all).put.map(({ client }) => client)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(plan({ kind: "assign", ids: ["d-6"], client: "d-9" }, all)).toEqual({ problem: "nothing" });
    expect(plan({ kind: "sort", ids: ["d-6"], context: "work" }, all)).toEqual({ problem: "nothing" });
  });
  it("joins no two of different clients", () => {
    const mine = { ...D, client: "d-9" };
    expect(mergeableAfter([C, mine], C)).toBeNull();
    expect(mergeableAfter([{ ...C, client: "d-9" }, mine], { ...C, client: "d-9" })).toEqual(mine);
  });
  it("keeps the campaign that a span lies in, whoever it is for", () => {
    const during = span("d-6", at(15), at(16), { exceptionId: "d-800" });
    const assign: SpanEdit = { kind: "assign", ids: ["d-6"], client: "d-9" };
    expect(put(assign, [during]).put).toMatchObject([{ exceptionId: "d-800", client: "d-9" }]);
    const personal: SpanEdit = { kind: "sort", ids: ["d-6"], context: "personal" };
    expect(put(personal, [during]).put).toMatchObject([{ exceptionId: null }]);
    const crisis = { ...during, context: "exception" as const };
    const work: SpanEdit = { kind: "sort", ids: ["d-6"], context: "work" };
    expect(put(work, [crisis]).put).toMatchObject([{ exceptionId: null, context: "work" }]);
  });
  it("takes a whole minute that a neighbour began or ended in as the neighbour's edge", () => {
    expect(put(add([at(10), at(11, 1)])).put).toMatchObject([{ start: at(10), end: B.start }]);
    const odd = span("d-5", at(15), at(15, 0, 40));
    expect(put(add([at(15), at(16)]), [odd]).put).toMatchObject([{ start: odd.end, end: at(16) }]);
  });
  it("keeps personal time without site, activity, client and crisis", () => {
    const crisis = span("d-6", at(15), at(16), { context: "exception", exceptionId: "d-900", client: "d-9" });
    const label: SpanLabel = { ...WORK, context: "personal" };
    const edit: SpanEdit = { kind: "change", id: "d-6", range: [at(15), at(16)], label };
    expect(put(edit, [crisis]).put).toMatchObject([
      { service: null, activity: null, client: null, exceptionId: null, context: "personal" },
    ]);
    expect(put({ kind: "sort", ids: ["d-3", "d-4"], context: "personal" }).put).toMatchObject([
      { id: "d-3", service: null, activity: null },
      { id: "d-4", service: null, activity: null },
    ]);
  });
  it("keeps the crisis that a span belongs to while it stays one", () => {
    const crisis = span("d-6", at(15), at(16), { context: "exception", exceptionId: "d-900" });
    const edit: SpanEdit = {
      kind: "change",
      id: "d-6",
      range: [at(15), at(17)],
      label: { ...WORK, context: "exception" },
    };
    expect(put(edit, [crisis]).put).toMatchObject([{ exceptionId: "d-900", end: at(17) }]);
  });
  it("cuts one in two, the first keeps its name", () => {
    expect(put({ kind: "split", id: "d-1", at: at(9, 20) }).put).toMatchObject([
      { id: "d-1", start: at(9), end: at(9, 20) },
      { id: null, start: at(9, 20), end: at(10) },
    ]);
  });
  it("joins two of a kind over the pause between them", () => {
    expect(put({ kind: "merge", id: "d-3" })).toMatchObject({
      put: [{ id: "d-3", start: at(12), end: at(14), source: "edit" }],
      remove: ["d-4"],
    });
  });
  it("lets a span be relabelled that lies over another since the clock was set back", () => {
    const over = span("d-8", at(9, 30), at(10, 30));
    const edit: SpanEdit = { kind: "change", id: "d-8", range: [over.start, over.end], label: WORK };
    expect(plan(edit, [A, over])).not.toHaveProperty("problem");
  });
  it("closes a day at midnight and no later", () => {
    const late = { ...SITUATION, now: DUSK + HOUR_MS, live: [] };
    expect(planEdit([], add([at(23), DUSK]), late)).not.toHaveProperty("problem");
  });
});

describe("undo", () => {
  it("is refused once something else was written there", () => {
    const undo = { before: [A], written: [], rev: 5 };
    const newer = span("d-7", at(9, 30), at(9, 40), { rev: 6, source: "manual" });
    expect(plan({ kind: "restore", undo }, [newer])).toEqual({ problem: "changed" });
    expect(plan({ kind: "restore", undo }, [B])).toMatchObject({ put: [{ id: "d-1", source: "auto" }] });
    const gone = { before: [A], written: [{ id: "d-1", rev: 5 }], rev: 5 };
    expect(plan({ kind: "restore", undo: gone }, [{ ...A, rev: 6 }])).toEqual({ problem: "changed" });
  });
});

/** A day of the database in small. */
type World = { spans: readonly Span[]; totals: Map<string, DayTotal>; shape: DayShape | null; rev: number };

function apply(world: World, edit: SpanEdit): World {
  const made = planEdit(world.spans, edit, SITUATION);
  if ("problem" in made) return world;
  const rev = world.rev + made.put.length + made.remove.length;
  const written = made.put.map((each, index): Span => ({
    ...each,
    id: each.id ?? `d-${world.rev + index + 100}`,
    rev,
  }));
  const touched = new Set([...made.remove, ...written.map(({ id }) => id)]);
  const removed = world.spans.filter(({ id }) => touched.has(id));
  const record = { totals: [...world.totals.values()], shape: world.shape, spans: world.spans };
  const day = rewriteDay(record, { removed, put: written }, () => INSIDE, rev);
  const totals = new Map(world.totals);
  for (const total of day.gone) totals.delete(keyOfTotal(total));
  for (const total of day.totals) totals.set(keyOfTotal(total), total);
  const spans = [...world.spans.filter(({ id }) => !touched.has(id)), ...written].sort(compareSpans);
  return { spans, totals, shape: day.shape, rev };
}

const UNIT_MS = 15 * SECOND_MS;
const anyInstant = fc.integer({ min: -20, max: 21 * 240 }).map((unit) => DAWN + unit * UNIT_MS);
const anyLabel: fc.Arbitrary<SpanLabel> = fc.record({
  service: fc.constantFrom("linkedin", "x", "buffer"),
  activity: fc.constantFrom("community" as const, "publishing" as const, null),
  client: fc.constantFrom("d-9", "d-10", null),
  context: fc.constantFrom<Context>("work", "personal", "unsorted", "exception"),
});
const anyRange = fc
  .tuple(anyInstant, fc.integer({ min: 0, max: 400 }))
  .map(([start, units]): TimeRange => [start, start + units * UNIT_MS]);

/** Edits name a span by its place, since its id is not known before. */
const anyStep = fc.record({
  kind: fc.constantFrom("add", "add", "change", "split", "merge", "delete", "sort", "assign", "several"),
  pick: fc.nat({ max: 30 }),
  range: anyRange,
  label: anyLabel,
  keepsTimes: fc.boolean(),
});

function editOf(
  world: World,
  step: typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never,
): SpanEdit {
  const { kind, range, label } = step;
  const picked = world.spans[step.pick % Math.max(1, world.spans.length)];
  if (kind === "add" || picked === undefined) return add(range, label);
  const { id, start, end } = picked;
  if (kind === "change") return { kind, id, range: step.keepsTimes ? [start, end] : range, label };
  if (kind === "split") return { kind, id, at: start + Math.floor((end - start) / UNIT_MS / 2) * UNIT_MS };
  if (kind === "sort") {
    const ids = world.spans.filter(({ context }) => context === "unsorted").map((each) => each.id);
    return { kind, ids: ids.length > 0 ? ids : [id], context: "personal" };
  }
  const some = world.spans.filter((_, index) => index % 3 !== step.pick % 3).map((each) => each.id);
  if (kind === "assign") return { kind, ids: some, client: label.client };
  if (kind === "several") {
    return { kind: "sort", ids: some, context: label.context === "work" ? "work" : "personal" };
  }
  return kind === "merge" ? { kind, id } : { kind: "delete", id };
}

describe("after any sequence of edits", () => {
  it("spans stay apart, within their day and the past, and the roll-ups are those of a recount", () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 25 }), (steps) => {
        let world: World = { spans: [], totals: new Map(), shape: null, rev: 0 };
        for (const step of steps) {
          const before = world;
          world = apply(world, editOf(world, step));
          if (world !== before) done += 1;
          checkSpans(world.spans);
          checkRollUps(world);
        }
      }),
      { numRuns: 300 },
    );
    // Most edits must not have been refused, or nothing was shown.
    expect(done).toBeGreaterThan(500);
  });

  it("undo gives back what was there", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 2, maxLength: 15 }), (steps) => {
        let world: World = { spans: [], totals: new Map(), shape: null, rev: 0 };
        for (const step of steps.slice(0, -1)) world = apply(world, editOf(world, step));
        const last = steps.at(-1);
        if (last === undefined) return;
        const after = apply(world, editOf(world, last));
        const kept = new Set(after.spans);
        const before = world.spans.filter((each) => !kept.has(each));
        const known = new Set(world.spans);
        const written = after.spans.filter((each) => !known.has(each));
        const back = apply(after, { kind: "restore", undo: { before, written, rev: after.rev } });
        // Personal time names nothing, and work always a site.
        for (const each of after.spans) expect(each.context === "personal").toBe(each.service === null);
        const plain = ({ spans }: World) => spans.map((each) => ({ ...each, rev: 0 }));
        expect(plain(back)).toEqual(plain(world));
        checkRollUps(back);
      }),
      { numRuns: 200 },
    );
  });
});

function checkSpans(spans: readonly Span[]): void {
  for (const [index, each] of spans.entries()) {
    expect(each.end).toBeGreaterThan(each.start);
    expect(each.end).toBeLessThanOrEqual(NOW);
    expect(each.start).toBeGreaterThanOrEqual(DAWN);
    expect(dayOf(each)).toBe(DAY);
    const next = spans[index + 1];
    if (next !== undefined) expect(next.start).toBeGreaterThanOrEqual(each.end);
    if (next !== undefined && mergeableAfter(spans, each) !== null) expect(next.context).toBe(each.context);
    expect(each.end <= at(19) || each.start >= at(20)).toBe(true);
    if (each.context === "personal")
      expect([each.service, each.activity, each.client]).toEqual([null, null, null]);
  }
}

function checkRollUps({ spans, totals, shape }: World): void {
  const sums = [...totals].map(([key, { inMs, offMs }]) => [key, { inMs, offMs }] as const);
  expect(new Map(sums)).toEqual(naiveTotals(spans, INSIDE, () => DAY));
  const blocks = naiveBlocks(spans, UNIT_MS);
  expect(shape?.blocks ?? []).toEqual(blocks);
  expect(shape?.switches ?? 0).toBe(naiveSwitches(spans));
  expect(shape?.peeks ?? 0).toBe(naivePeeks(blocks, INSIDE));
  const counted = spans.filter(({ context }) => context !== "personal");
  const all = (shape === null ? [] : [...shape.inMs, ...shape.offMs]).reduce((sum, ms) => sum + ms, 0);
  expect(all).toBe(counted.reduce((sum, { start, end }) => sum + end - start, 0));
}
