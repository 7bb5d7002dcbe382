import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alertFacts } from "../../../utils/domain/alert-facts.ts";
import { dueAlerts, type AlertInput } from "../../../utils/domain/alerts.ts";
import { nextAlertAt } from "../../../utils/domain/next-alert.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs, type TimeRange } from "../../../utils/domain/time.ts";
import { AlertWorld } from "../../support/alert-world.ts";
import { at } from "../../support/calendar-model.ts";

const ZONE = "Europe/Paris";
const MONDAY = at("2026-11-16T00:00", ZONE);
const DAY_MS = 24 * HOUR_MS;

const EVERYTHING: Settings = {
  ...DEFAULT_SETTINGS,
  breaks: { ...DEFAULT_SETTINGS.breaks, isMicroOn: true },
  alerts: {
    ...DEFAULT_SETTINGS.alerts,
    weekHours: "system",
    weeklyRest: "system",
    watchBudget: "system",
    weekSummary: "system",
  },
};

const inputAt = (world: AlertWorld, now: EpochMs): AlertInput => alertFacts(world.rows(now), now, ZONE).input;
const keysOf = (input: AlertInput): string[] => dueAlerts(input).map(({ kind, about }) => `${kind} ${about}`);

/** Pieces of work through a week, some of them long, some at night and on the weekend. */
const anyWork = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 7 * 96 }), fc.integer({ min: 1, max: 300 }))
    .map(([quarter, minutes]): TimeRange => {
      const start = MONDAY + quarter * 15 * MINUTE_MS;
      return [start, start + minutes * MINUTE_MS];
    }),
  { minLength: 3, maxLength: 25 },
);

describe("nextAlertAt", () => {
  it("is never too late: nothing new falls due before it while the same goes on", () => {
    fc.assert(
      fc.property(
        anyWork,
        fc.nat(),
        fc.integer({ min: 0, max: 40 }),
        fc.record({
          contractMin: fc.integer({ min: 60, max: 2400 }),
          watchMin: fc.integer({ min: 5, max: 300 }),
        }),
        (worked, pick, shownMin, { contractMin, watchMin }) => {
          const world = new AlertWorld(MONDAY, ZONE);
          world.worked = worked;
          world.plan = { ...world.plan, contractMin };
          world.settings = { ...EVERYTHING, alerts: { ...EVERYTHING.alerts, watchBudgetMin: watchMin } };
          const [start, end] = worked[pick % worked.length] ?? [MONDAY, MONDAY];
          const from = start + (pick % Math.max(1, end - start));
          world.memory = { ...world.memory, shown: { break: from - shownMin * MINUTE_MS } };
          const input = inputAt(world, from);
          fc.pre(input.isCounting);
          const known = new Set(keysOf(input));
          const until = Math.min(nextAlertAt(input) ?? Infinity, end, from + 3 * HOUR_MS);
          for (let now = from + 7 * SECOND_MS; now < until; now += 37 * SECOND_MS) {
            const fresh = keysOf(inputAt(world, now)).filter((key) => !known.has(key));
            expect(fresh, new Date(now).toISOString()).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("lets a quiet stretch go by with a look at its break alone", () => {
    const world = new AlertWorld(MONDAY, ZONE);
    const nine = MONDAY + 9 * HOUR_MS;
    world.worked = [[nine, nine + 3 * HOUR_MS]];
    expect(nextAlertAt(inputAt(world, nine + MINUTE_MS))).toBe(nine + 50 * MINUTE_MS);
  });

  it("names the ends of the hours when nothing counts, and what comes before and after them", () => {
    const world = new AlertWorld(MONDAY, ZONE);
    const six = MONDAY + 18 * HOUR_MS;
    const next = (now: EpochMs): EpochMs | null => nextAlertAt(inputAt(world, now));
    expect(next(six - HOUR_MS)).toBe(six - 10 * MINUTE_MS);
    expect(next(six - 5 * MINUTE_MS)).toBe(six);
    expect(next(six + MINUTE_MS)).toBe(six + 10 * MINUTE_MS);
    expect(next(six + HOUR_MS)).toBe(MONDAY + DAY_MS + 9 * HOUR_MS);
  });

  it("comes back when the cap, a put-off and a silence end", () => {
    const world = new AlertWorld(MONDAY, ZONE);
    const nine = MONDAY + 9 * HOUR_MS;
    world.worked = [[nine, nine + 3 * HOUR_MS]];
    const now = nine + 5 * MINUTE_MS;
    const nextWith = (memory: Partial<AlertWorld["memory"]>): EpochMs | null => {
      world.memory = { ...world.memory, shown: {}, postponedUntil: null, breaksQuietUntil: null, ...memory };
      return nextAlertAt(inputAt(world, now));
    };
    expect(nextWith({ shown: { "week-hours": now - MINUTE_MS } })).toBe(now + 19 * MINUTE_MS);
    expect(nextWith({ breaksQuietUntil: now + 4 * MINUTE_MS })).toBe(now + 4 * MINUTE_MS);
  });

  it("names the instants at which the sums of the week reach their limits", () => {
    const world = new AlertWorld(MONDAY, ZONE);
    const nine = MONDAY + 9 * HOUR_MS;
    world.worked = [[nine, nine + 3 * HOUR_MS]];
    world.plan = { ...world.plan, contractMin: 30 };
    world.settings = EVERYTHING;
    expect(nextAlertAt(inputAt(world, nine + 21 * MINUTE_MS))).toBe(nine + 30 * MINUTE_MS);
    world.settings = { ...DEFAULT_SETTINGS, alerts: { ...DEFAULT_SETTINGS.alerts, weekHours: "none" } };
    expect(nextAlertAt(inputAt(world, nine + 21 * MINUTE_MS))).toBe(nine + 50 * MINUTE_MS);
  });

  it("names the instants at which work cuts the rest of the week, and at which too little of it is left", () => {
    const world = new AlertWorld(MONDAY, ZONE);
    world.settings = { ...EVERYTHING, breaks: { ...EVERYTHING.breaks, isOn: false, isMicroOn: false } };
    const saturday = MONDAY + 5 * DAY_MS + 21.5 * HOUR_MS;
    world.worked = [[saturday, saturday + 2 * HOUR_MS]];
    const next = (now: EpochMs): EpochMs | null => nextAlertAt(inputAt(world, now));
    expect(next(saturday + MINUTE_MS)).toBe(saturday + 2 * MINUTE_MS);
    // 35 h before Monday, 09:00.
    expect(next(saturday + 3 * MINUTE_MS)).toBe(saturday + 30 * MINUTE_MS + 1);
  });
});
