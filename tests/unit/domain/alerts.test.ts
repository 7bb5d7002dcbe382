import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueAlerts, remember, type AlertInput, type AlertMemory } from "../../../utils/domain/alerts.ts";
import { badgeFor } from "../../../utils/domain/badge.ts";
import { nextWake } from "../../../utils/domain/next-wake.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";

const NINE = Date.UTC(2026, 2, 2, 9);
const at = (minutes: number): number => NINE + minutes * MINUTE_MS;
const EMPTY: AlertMemory = { shown: {}, about: {}, postponedUntil: null };

function input(change: Partial<AlertInput> = {}): AlertInput {
  return {
    now: NINE,
    status: { state: "inside", since: NINE, until: at(540) },
    nextState: "outside",
    isCounting: true,
    hasTrackedToday: true,
    breaks: { isOn: true, everyMs: 50 * MINUTE_MS, stretchStart: NINE, dueAt: at(50) },
    alerts: DEFAULT_SETTINGS.alerts,
    graceMs: 5 * MINUTE_MS,
    isQuiet: false,
    memory: EMPTY,
    ...change,
  };
}

const outside = { state: "outside", since: at(540), until: at(1440) } as const;

describe("break reminder", () => {
  it("comes at 50 minutes of activity, not a second before", () => {
    expect(dueAlerts(input({ now: at(50) - 1000 }))).toEqual([]);
    expect(dueAlerts(input({ now: at(50) }))).toEqual([{ kind: "break", about: at(50) }]);
  });

  it("comes once for one interval, and again after another one", () => {
    const memory = remember(EMPTY, { kind: "break", about: at(50) }, at(50));
    expect(dueAlerts(input({ now: at(75), memory }))).toEqual([]);
    expect(dueAlerts(input({ now: at(100), memory }))).toEqual([{ kind: "break", about: at(100) }]);
  });

  it("comes back when it was put off", () => {
    const shown = remember(EMPTY, { kind: "break", about: at(50) }, at(50));
    const memory = { ...shown, postponedUntil: at(75) };
    expect(dueAlerts(input({ now: at(74), memory }))).toEqual([]);
    expect(dueAlerts(input({ now: at(75), memory }))).toEqual([{ kind: "break", about: at(75) }]);
  });

  it("keeps away at rest, off duty, near the end of the hours, when switched off", () => {
    const now = at(60);
    expect(dueAlerts(input({ now, isCounting: false }))).toEqual([]);
    expect(dueAlerts(input({ now, isQuiet: true }))).toEqual([]);
    expect(dueAlerts(input({ now, breaks: { ...input().breaks, isOn: false } }))).toEqual([]);
    expect(dueAlerts(input({ now, status: { state: "inside", since: NINE, until: at(79) } }))).toEqual([]);
    expect(dueAlerts(input({ now, status: { ...outside, since: at(1) }, isCounting: false }))).toEqual([]);
  });
});

describe("the end of the hours", () => {
  it("is announced ten minutes before, once", () => {
    expect(dueAlerts(input({ now: at(529), isCounting: false }))).toEqual([]);
    const [due] = dueAlerts(input({ now: at(530), isCounting: false }));
    expect(due).toEqual({ kind: "end-soon", about: at(540) });
    if (!due) throw new Error("no alert");
    expect(
      dueAlerts(input({ now: at(535), isCounting: false, memory: remember(EMPTY, due, at(530)) })),
    ).toEqual([]);
  });

  it("is not announced before a gap, nor on a day without activity", () => {
    expect(dueAlerts(input({ now: at(535), nextState: "gap", isCounting: false }))).toEqual([]);
    expect(dueAlerts(input({ now: at(535), hasTrackedToday: false, isCounting: false }))).toEqual([]);
  });

  it("is said at the end, but not when waking long after it", () => {
    expect(dueAlerts(input({ now: at(540), status: outside, isCounting: false }))).toEqual([
      { kind: "end", about: at(540) },
    ]);
    expect(dueAlerts(input({ now: at(580), status: outside, isCounting: false }))).toEqual([]);
  });
});

describe("after hours", () => {
  it("asleep from 17:50 to 18:40 with work on waking: one notice", () => {
    const [due, ...rest] = dueAlerts(input({ now: at(580), status: outside, nextState: "inside" }));
    expect([due, rest]).toEqual([{ kind: "after-hours", about: at(540) }, []]);
    if (!due) throw new Error("no alert");
    const memory = remember(EMPTY, due, at(580));
    expect(dueAlerts(input({ now: at(700), status: outside, nextState: "inside", memory }))).toEqual([]);
  });

  it("asleep from 17:50 to the next morning: none", () => {
    const morning = input({ now: at(1441), status: { state: "inside", since: at(1440), until: at(1980) } });
    expect(dueAlerts({ ...morning, breaks: { ...morning.breaks, stretchStart: at(1440) } })).toEqual([]);
  });
});

describe("any sequence of instants", () => {
  it("brings at most one capped alert in 20 minutes and each occasion once", () => {
    const steps = fc.array(
      fc.record({ step: fc.integer({ min: 0, max: 40 }), isCounting: fc.boolean(), isOff: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        let memory = EMPTY;
        let now = NINE;
        const shown: { kind: string; about: number; at: number }[] = [];
        for (const { step, isCounting, isOff } of list) {
          now += step * MINUTE_MS;
          const status = isOff ? { ...outside, since: now - 30 * MINUTE_MS } : input().status;
          for (const due of dueAlerts(input({ now, isCounting, status, memory }))) {
            memory = remember(memory, due, now);
            shown.push({ ...due, at: now });
          }
        }
        const capped = shown.filter(({ kind }) => kind === "break" || kind === "after-hours");
        for (const [index, one] of capped.entries()) {
          const before = capped[index - 1];
          if (before) expect(one.at - before.at).toBeGreaterThanOrEqual(20 * MINUTE_MS);
        }
        const breaks = shown.filter(({ kind }) => kind === "break").map(({ about }) => about);
        expect(new Set(breaks).size).toBe(breaks.length);
      }),
    );
  });
});

describe("badge", () => {
  const base = {
    now: at(500),
    status: input().status,
    nextState: "outside",
    isPaused: false,
    isCrisis: false,
    hasMissingHosts: false,
  } as const;
  it("counts the last half hour, shows a dot off-hours, a sign when paused", () => {
    expect(badgeFor(base).text).toBe("");
    expect(badgeFor({ ...base, now: at(510) }).text).toBe("30");
    expect(badgeFor({ ...base, now: at(539) + 1 }).text).toBe("1");
    expect(badgeFor({ ...base, now: at(520), nextState: "gap" }).text).toBe("");
    expect(badgeFor({ ...base, status: outside, now: at(541) }).tone).toBe("off");
    expect(badgeFor({ ...base, isPaused: true }).tone).toBe("paused");
    expect(badgeFor({ ...base, isPaused: true, isCrisis: true }).tone).toBe("crisis");
  });
});

describe("next wake", () => {
  const base = {
    now: NINE,
    status: input().status,
    endSoonMs: 10 * MINUTE_MS,
    graceMs: 5 * MINUTE_MS,
    breakDueAt: null,
    ends: [null],
  };
  it("is the earliest instant at which something has to happen", () => {
    expect(nextWake(base)).toBe(at(510));
    expect(nextWake({ ...base, breakDueAt: at(50) })).toBe(at(50));
    expect(nextWake({ ...base, ends: [at(7), at(-3)] })).toBe(at(7));
    expect(nextWake({ ...base, now: at(515) })).toBe(at(516));
    expect(nextWake({ ...base, now: at(540), status: outside })).toBe(at(550));
    expect(nextWake({ ...base, now: at(560), status: { ...outside, until: null } })).toBe(null);
  });

  it("always lies ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 1500 }), fc.boolean(), (minutes, isOff) => {
        const wake = nextWake({ ...base, now: at(minutes), status: isOff ? outside : base.status });
        expect(wake === null || wake > at(minutes)).toBe(true);
      }),
    );
  });
});
