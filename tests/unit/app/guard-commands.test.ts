import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import type { Sent } from "../../../utils/messaging/protocol.ts";
import { END, EVENING, NEXT_START, PLAN, guardAt, redirects } from "../../support/guard-ports.ts";

const POST: Sent<"visit.start"> = { service: "linkedin", minutes: 10, reason: "post" };

describe("visits", () => {
  it("opens one service, writes it down, and answers once the rules are gone", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    fake.calls.length = 0;
    const until = EVENING + 10 * MINUTE_MS;
    expect(await guard.startVisit(POST)).toEqual({ ok: true, until });
    expect(redirects(fake)).not.toContain("linkedin.com");
    expect(redirects(fake)).toContain("buffer.com");
    expect(fake.calls[0]).toBe("appendEntry");
    expect(fake.journal).toEqual([
      {
        id: "d-2",
        rev: 2,
        at: EVENING,
        end: until,
        kind: "visit",
        data: { service: "linkedin", reason: "post", day: "2026-11-19" },
      },
    ]);
    expect(fake.shield).toMatchObject({
      visitsLeft: 2,
      overrides: { visits: [{ service: "linkedin", end: until }] },
    });
  });

  it("closes by itself", async () => {
    const { fake, guard } = guardAt();
    await guard.startVisit(POST);
    expect(await guard.enforce(EVENING + MINUTE_MS)).toBe(EVENING + 10 * MINUTE_MS);
    await guard.enforce(EVENING + 10 * MINUTE_MS);
    expect(redirects(fake)).toContain("linkedin.com");
  });

  it("keeps to the week's budget, also for presses at the same moment", async () => {
    const { fake, guard } = guardAt();
    fake.settings = { ...fake.settings, gate: { ...fake.settings.gate, visitsPerWeek: 2 } };
    const answers = await Promise.all([
      guard.startVisit(POST),
      guard.startVisit(POST),
      guard.startVisit(POST),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(answers[2]).toEqual({ ok: false, why: "no-visits-left" });
    expect(fake.journal).toHaveLength(2);
  });

  it("has a new budget on the user's first day of the week", async () => {
    const sunday = Date.UTC(2026, 10, 22, 22, 30);
    const { fake, guard } = guardAt(sunday);
    fake.settings = { ...fake.settings, gate: { ...fake.settings.gate, visitsPerWeek: 1 } };
    expect((await guard.startVisit(POST)).ok).toBe(true);
    fake.now = sunday + 20 * MINUTE_MS;
    expect(await guard.startVisit(POST)).toEqual({ ok: false, why: "no-visits-left" });
    fake.now = sunday + HOUR_MS;
    expect((await guard.startVisit(POST)).ok).toBe(true);
  });

  it("prolongs the visit that goes on, for another of the budget", async () => {
    const { fake, guard } = guardAt();
    await guard.startVisit(POST);
    fake.now = EVENING + 9 * MINUTE_MS;
    expect(await guard.startVisit({ ...POST, minutes: 5 })).toEqual({
      ok: true,
      until: EVENING + 15 * MINUTE_MS,
    });
    expect(fake.shield?.visitsLeft).toBe(1);
  });

  it("refuses a closed service", async () => {
    const { fake, guard } = guardAt();
    fake.plans = [{ ...PLAN, levels: { ...PLAN.levels, services: { linkedin: "closed" } } }];
    expect(await guard.startVisit(POST)).toEqual({ ok: false, why: "closed" });
    expect(fake.journal).toEqual([]);
  });

  it.each([
    { ...POST, minutes: 7 },
    { ...POST, minutes: 600 },
    { ...POST, minutes: Number.NaN },
    { ...POST, service: "unknown" },
    { ...POST, reason: "because" as "other" },
  ])("refuses nonsense: %j", async (wanted) => {
    const { fake, guard } = guardAt();
    expect(await guard.startVisit(wanted)).toEqual({ ok: false, why: "bad-request" });
    expect(fake.journal).toEqual([]);
  });

  it("spends nothing when the way is open already", async () => {
    const { fake, guard } = guardAt(NEXT_START + MINUTE_MS);
    expect((await guard.startVisit(POST)).ok).toBe(true);
    expect(fake.journal).toEqual([]);
  });

  it("ends at the user's word, without grace and with the true end written down", async () => {
    const { fake, guard } = guardAt();
    await guard.startVisit(POST);
    fake.now = EVENING + 3 * MINUTE_MS;
    await guard.endVisit("linkedin");
    expect(fake.journal[0]?.end).toBe(fake.now);
    expect(redirects(fake)).toContain("linkedin.com");
    expect(fake.shield?.overrides.visits[0]?.end).toBe(fake.now);
  });

  it("ends although its entry was erased", async () => {
    const { fake, guard } = guardAt();
    await guard.startVisit(POST);
    fake.journal = [];
    await guard.endVisit("linkedin");
    expect(redirects(fake)).toContain("linkedin.com");
  });

  it("tells trouble with storage by throwing, and lets nobody in", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    fake.broken.add("appendEntry");
    await expect(guard.startVisit(POST)).rejects.toThrow("appendEntry is broken");
    expect(redirects(fake)).toContain("linkedin.com");
    fake.broken.clear();
    expect((await guard.startVisit(POST)).ok).toBe(true);
  });
});

describe("crisis", () => {
  it("opens everything at once and shows in the journal", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    expect(await guard.startCrisis(60)).toEqual({ ok: true, until: EVENING + HOUR_MS });
    expect(fake.rules).toEqual([]);
    expect(fake.shield?.overrides.crisis).toMatchObject({ start: EVENING, end: EVENING + HOUR_MS });
    expect(fake.journal).toMatchObject([{ kind: "crisis", at: EVENING, end: EVENING + HOUR_MS }]);
    expect(fake.shield?.visitsLeft).toBe(3);
  });

  it("is prolonged in its own entry, to four hours at most", async () => {
    const { fake, guard } = guardAt();
    await guard.startCrisis(120);
    await guard.startCrisis(60);
    expect(await guard.startCrisis(120)).toEqual({ ok: true, until: EVENING + 4 * HOUR_MS });
    expect(fake.journal).toHaveLength(1);
    expect(fake.journal[0]?.end).toBe(EVENING + 4 * HOUR_MS);
  });

  it("ends early, and a later one is another", async () => {
    const { fake, guard } = guardAt();
    await guard.startCrisis(60);
    fake.now = EVENING + 10 * MINUTE_MS;
    await guard.endCrisis();
    expect(redirects(fake)).toContain("linkedin.com");
    expect(fake.journal[0]?.end).toBe(fake.now);
    fake.now += MINUTE_MS;
    await guard.startCrisis(30);
    expect(fake.journal).toHaveLength(2);
  });

  it("refuses other lengths", async () => {
    const { fake, guard } = guardAt();
    expect(await guard.startCrisis(45)).toEqual({ ok: false, why: "bad-request" });
    expect(fake.guard.crisis).toBeNull();
  });

  it("has nothing to end when none runs", async () => {
    const { fake, guard } = guardAt();
    expect(await guard.endCrisis()).toEqual({ ok: true });
    expect(fake.journal).toEqual([]);
  });
});

describe("first evening and reminder", () => {
  it("arms at the end of the hours that go on", async () => {
    const { fake, guard } = guardAt(END - 2 * HOUR_MS);
    fake.guard = { ...fake.guard, armedFrom: null };
    await guard.enforce(END - 2 * HOUR_MS);
    expect(fake.guard.armedFrom).toBe(END);
  });

  it("arms at the end of the next hours when the welcome is in the evening: tonight only reminds", async () => {
    const { fake, guard } = guardAt();
    fake.guard = { ...fake.guard, armedFrom: null };
    await guard.enforce(EVENING);
    expect(fake.guard.armedFrom).toBe(NEXT_START + 9 * HOUR_MS);
    expect(fake.rules).toEqual([]);
  });

  it("stays armed as it was", async () => {
    const { fake, guard } = guardAt();
    await guard.enforce(EVENING);
    expect(fake.guard.armedFrom).toBe(0);
  });

  it("gates nothing before the welcome, and arms later a plan that had no hours", async () => {
    const { fake, guard } = guardAt();
    fake.guard = { ...fake.guard, armedFrom: null };
    fake.settings = { ...fake.settings, isWelcomeDone: false };
    await guard.enforce(EVENING);
    expect(fake.guard.armedFrom).toBeNull();
    expect(fake.rules).toEqual([]);
    fake.settings = { ...fake.settings, isWelcomeDone: true };
    fake.plans = [{ ...PLAN, week: [[], [], [], [], [], [], []] }];
    await guard.enforce(EVENING);
    expect(fake.guard.armedFrom).toBeNull();
    fake.plans = [PLAN];
    await guard.enforce(EVENING);
    expect(fake.guard.armedFrom).toBe(NEXT_START + 9 * HOUR_MS);
  });

  it("keeps a dismissed reminder quiet until the next start", async () => {
    const { fake, guard } = guardAt();
    expect(await guard.dismissReminder()).toEqual({ ok: true });
    expect(fake.shield?.remindQuietUntil).toBe(NEXT_START);
  });
});
