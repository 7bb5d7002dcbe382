import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../../../utils/domain/journal.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import {
  newVisitRequest,
  secondsLeft,
  stepVisitRequest,
  type VisitRequestEvent,
} from "../../../utils/domain/visit-request.ts";
import { canVisit, crisisEnd, isVisitMinutes, visitsInWeek } from "../../../utils/domain/visits.ts";

describe("visits", () => {
  it("exist at gates and within the budget only", () => {
    expect([canVisit("gate", 2, 3), canVisit("gate", 3, 3), canVisit("gate", 0, 0)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([canVisit("closed", 0, 3), canVisit("remind", 0, 3)]).toEqual([false, false]);
    expect([5, 10, 15, 7, 0, Number.NaN].filter(isVisitMinutes)).toEqual([5, 10, 15]);
  });

  it("are counted in the week in which they began", () => {
    const visit = (at: number): JournalEntry => ({
      id: `a-${at}`,
      rev: 1,
      at,
      end: at + 5,
      kind: "visit",
      data: { service: "x", reason: "post", day: "2026-03-02" },
    });
    const crisis: JournalEntry = { id: "a", rev: 1, at: 150, end: null, kind: "crisis", data: {} };
    expect(visitsInWeek([visit(99), visit(100), crisis, visit(199), visit(200)], [100, 200])).toBe(2);
  });
});

describe("a crisis", () => {
  const minutes = (count: number) => count * MINUTE_MS;

  it("ends four hours after its start at the latest", () => {
    expect(crisisEnd(0, 120)).toBe(minutes(120));
    const crisis = { id: "c", start: 0, end: minutes(220) };
    expect(crisisEnd(minutes(200), 30, crisis)).toBe(minutes(240));
    expect(crisisEnd(minutes(230), 30, crisis)).toBe(minutes(260));
  });
});

describe("the way into a service", () => {
  const play = (waitSec: number, ...events: VisitRequestEvent[]) =>
    events.reduce(stepVisitRequest, newVisitRequest(waitSec));
  const reason: VisitRequestEvent = { type: "pickReason", reason: "client" };
  const length: VisitRequestEvent = { type: "pickLength", minutes: 10 };
  const tick = (elapsedMs: number, isVisible = true): VisitRequestEvent => ({
    type: "tick",
    elapsedMs,
    isVisible,
  });

  it("waits only once both are picked", () => {
    expect(play(20, reason, tick(5000)).phase).toBe("choosing");
    expect(secondsLeft(play(20, reason, tick(5000), length))).toBe(20);
    expect(play(20, length, reason, tick(19_500))).toMatchObject({ phase: "waiting", leftMs: 500 });
    expect(secondsLeft(play(20, length, reason, tick(19_500)))).toBe(1);
    expect(play(20, length, reason, tick(19_500), tick(500)).phase).toBe("ready");
  });

  it("pauses while hidden, keeps the wait at another choice, and starts again on reset", () => {
    expect(secondsLeft(play(20, reason, length, tick(60_000, false)))).toBe(20);
    const other: VisitRequestEvent = { type: "pickReason", reason: "other" };
    expect(play(20, reason, length, tick(8000), other)).toMatchObject({ leftMs: 12_000, reason: "other" });
    expect(play(20, reason, length, tick(8000), { type: "reset" })).toEqual(newVisitRequest(20));
  });

  it("is ready at once without a wait", () => {
    expect(play(0, reason, length).phase).toBe("ready");
  });

  it("is ready only after the whole wait was looked at", () => {
    const ticks = fc.array(
      fc.record({
        type: fc.constant("tick" as const),
        elapsedMs: fc.integer({ min: -500, max: 4000 }),
        isVisible: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), ticks, (waitSec, events) => {
        const seen = events
          .filter(({ isVisible }) => isVisible)
          .reduce((sum, { elapsedMs }) => sum + Math.max(0, elapsedMs), 0);
        const request = play(waitSec, reason, length, ...events);
        expect(request.phase).toBe(seen >= waitSec * 1000 ? "ready" : "waiting");
        expect(request.leftMs).toBe(Math.max(0, waitSec * 1000 - seen));
      }),
    );
  });
});
