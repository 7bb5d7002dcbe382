import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAlerts } from "../../../utils/app/alerts.ts";
import { createLooper } from "../../../utils/app/looper.ts";
import { putOff, quietToday } from "../../../utils/domain/alert-memory.ts";
import { CAP_MS } from "../../../utils/domain/alerts.ts";
import { intersect, normalise } from "../../../utils/domain/ranges.ts";
import type { AlertChannel } from "../../../utils/domain/settings.ts";
import { MINUTE_MS, SECOND_MS, type TimeRange } from "../../../utils/domain/time.ts";
import { AlertWorld, QUIET_MOMENT, type ShownAlert } from "../../support/alert-world.ts";
import { at as instantAt } from "../../support/calendar-model.ts";

const at = (label: string): number => instantAt(`2026-03-${label}`, "Europe/Paris");
const kinds = (shown: readonly ShownAlert[]): string[] => shown.map(({ kind }) => kind);

function busyMorning(): AlertWorld {
  const world = new AlertWorld(at("02T09:00"));
  world.worked = [[at("02T09:00"), at("02T12:30")]];
  return world;
}

describe("a due break", () => {
  it("waits for a seam, three minutes at most", async () => {
    const world = busyMorning();
    expect(await world.passTo(at("02T09:52"))).toEqual([]);
    world.moment = { ...QUIET_MOMENT, tabId: 2 };
    expect(kinds(await world.look())).toEqual(["break"]);

    const idle = busyMorning();
    const [shown] = await idle.passTo(at("02T09:55"));
    expect(shown?.kind).toBe("break");
    expect(shown?.at).toBeGreaterThanOrEqual(at("02T09:53"));
    expect(shown?.at).toBeLessThan(at("02T09:53") + 10 * SECOND_MS);
  });

  it("never comes in a call, and at once when the call is over", async () => {
    const world = busyMorning();
    world.moment = { ...QUIET_MOMENT, isMeeting: true };
    expect(await world.passTo(at("02T10:40"))).toEqual([]);
    world.moment = QUIET_MOMENT;
    expect(kinds(await world.look())).toEqual(["break"]);
  });

  it("never comes while somebody types, and with the first pause", async () => {
    const world = busyMorning();
    await world.passTo(at("02T09:50"));
    while (world.now < at("02T09:58")) {
      world.moment = { ...QUIET_MOMENT, lastTypedAt: world.now - SECOND_MS };
      expect(await world.look()).toEqual([]);
      world.now += 5 * SECOND_MS;
    }
    world.now += 10 * SECOND_MS;
    expect(kinds(await world.look())).toEqual(["break"]);
  });

  it("does not come when its moment is gone: rest began, or the machine slept", async () => {
    const world = busyMorning();
    world.worked = [[at("02T09:00"), at("02T09:51")]];
    await world.passTo(at("02T09:51"));
    world.now = at("02T11:00");
    expect(await world.look()).toEqual([]);
  });

  it("comes when the tracked page is left, and not some seconds later", async () => {
    const world = busyMorning();
    world.worked = [[at("02T09:00"), at("02T09:51")]];
    await world.passTo(at("02T09:51") - SECOND_MS);
    world.now = at("02T09:51") + 2 * SECOND_MS;
    world.moment = { ...QUIET_MOMENT, tabId: 2 };
    expect(kinds(await world.look())).toEqual(["break"]);

    const late = busyMorning();
    late.worked = [[at("02T09:00"), at("02T09:51")]];
    await late.passTo(at("02T09:51") - SECOND_MS);
    late.now = at("02T09:51") + 11 * SECOND_MS;
    late.moment = { ...QUIET_MOMENT, tabId: 2 };
    expect(await late.look()).toEqual([]);
  });

  it("waits for a background that cannot be reached", async () => {
    const world = busyMorning();
    world.moment = null;
    expect(await world.passTo(at("02T10:00"))).toEqual([]);
    world.moment = QUIET_MOMENT;
    await world.look();
    world.moment = { ...QUIET_MOMENT, tabId: 7 };
    expect(kinds(await world.look())).toEqual(["break"]);
  });
});

describe("the boundary sequence", () => {
  it("waits for no seam, but for the end of a call while it is fresh", async () => {
    const world = new AlertWorld(at("02T17:50"));
    world.worked = [[at("02T17:00"), at("02T17:30")]];
    expect(kinds(await world.look())).toEqual(["end-soon"]);
    world.now = at("02T18:00");
    world.moment = { ...QUIET_MOMENT, isFullScreen: true };
    expect(await world.passTo(at("02T18:05"))).toEqual([]);
    world.moment = QUIET_MOMENT;
    expect(kinds(await world.look())).toEqual(["end"]);
  });
});

describe("where it is shown", () => {
  it.each([
    ["system", {}, "system", false],
    ["system", { canNotify: false }, "page", true],
    ["system", { canNotify: false, hasShield: false }, "badge", true],
    ["page", {}, "page", false],
    ["page", { hasShield: false }, "badge", true],
    ["badge", {}, "badge", true],
  ] as const)("%s with %j: %s", async (channel: AlertChannel, change, on, isMarked) => {
    const world = new AlertWorld(at("02T17:50"));
    world.worked = [[at("02T17:00"), at("02T17:30")]];
    world.settings = { ...world.settings, alerts: { ...world.settings.alerts, endSoon: channel } };
    world.moment = { ...QUIET_MOMENT, ...change };
    expect(await world.look()).toMatchObject([{ kind: "end-soon", on }]);
    expect(world.memory.badgeUntil !== null).toBe(isMarked);
  });
});

describe("at most once", () => {
  it("is shown by one of two workers that look at the same time", async () => {
    const world = new AlertWorld(at("02T17:50"));
    world.worked = [[at("02T17:00"), at("02T17:30")]];
    const other = createAlerts(world.ports());
    await Promise.all([world.alerts.look(), other.look()]);
    expect(kinds(world.shown)).toEqual(["end-soon"]);
  });

  it("is not repeated by the worker after one that died between writing and showing", async () => {
    const world = new AlertWorld(at("02T17:50"));
    world.worked = [[at("02T17:00"), at("02T17:30")]];
    const dying = createAlerts(world.ports({ show: () => Promise.reject(new Error("killed")) }));
    await expect(dying.look()).rejects.toThrow("killed");
    expect(world.memory.about["end-soon"]).toBe(at("02T18:00"));
    expect(await world.passTo(at("02T17:59"))).toEqual([]);
  });

  it("is decided again at the moment of showing", async () => {
    const world = new AlertWorld(at("02T17:50"));
    world.worked = [[at("02T17:00"), at("02T17:30")]];
    const asleep = createAlerts(
      world.ports({
        moment: async () => {
          world.now = at("02T20:00");
          return QUIET_MOMENT;
        },
      }),
    );
    await asleep.look();
    expect(world.shown).toEqual([]);
  });
});

describe("any month", () => {
  const step = fc.record({
    workMin: fc.integer({ min: 1, max: 150 }),
    pauseMin: fc.integer({ min: 0, max: 200 }),
    moment: fc.constantFrom(
      {},
      {},
      { isMeeting: true },
      { isFullScreen: true },
      { tabId: 2 },
      { canNotify: false },
      { hasShield: false, canNotify: false },
      { isTyping: true },
    ),
    doing: fc.constantFrom("nothing", "nothing", "putOff", "snooze", "break", "quiet", "crisis", "kill"),
  });

  it("brings at most one capped alert in 20 min, none that was not wanted, each occasion once", async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.nat(6), async (steps, weekday) => {
        const world = new AlertWorld(at("02T08:30") + weekday * 24 * 60 * MINUTE_MS);
        let { alerts } = world;
        const quiet: TimeRange[] = [];
        for (const { workMin, pauseMin, moment, doing } of steps) {
          const end = world.now + workMin * MINUTE_MS;
          world.worked = [...world.worked, [world.now, end]];
          const until = world.now + 25 * MINUTE_MS;
          const own = { ...moment, isTyping: undefined };
          if (doing === "putOff") world.memory = putOff(world.memory, "break", world.now);
          if (doing === "snooze") world.switches = { ...world.switches, snoozedUntil: until };
          if (doing === "break") world.switches = { ...world.switches, breakUntil: until };
          if (doing === "crisis") world.crises = [{ id: "c", start: world.now, end: until }];
          if (doing === "quiet") world.memory = quietToday(world.memory, until);
          if (doing === "kill") alerts = createAlerts(world.ports());
          if (["snooze", "break", "crisis"].includes(doing)) quiet.push([world.now, until]);
          while (world.now < end) {
            const lastTypedAt = "isTyping" in moment ? world.now - 2 * SECOND_MS : null;
            world.moment = { ...QUIET_MOMENT, ...own, lastTypedAt };
            const delayMs = await alerts.look();
            world.now = Math.min(end, world.now + Math.max(delayMs, 20 * SECOND_MS));
          }
          world.now += pauseMin * MINUTE_MS;
        }
        expectCalm(world, quiet);
        told += world.shown.length;
      }),
      { numRuns: 40 },
    );
    expect(told).toBeGreaterThan(40);
  });
});

const EXEMPT = ["end-soon", "end", "unattended", "after-crisis"];

/** What holds for whatever was shown. */
function expectCalm({ shown, plan, worked }: AlertWorld, quiet: readonly TimeRange[]): void {
  const capped = shown.filter(({ kind, isAgain }) => !EXEMPT.includes(kind) && !isAgain);
  for (const [index, one] of capped.entries()) {
    const before = capped[index - 1];
    if (before) expect(one.at - before.at).toBeGreaterThanOrEqual(CAP_MS);
    expect(one.moment.lastTypedAt === null || one.at - one.moment.lastTypedAt >= 10 * SECOND_MS).toBe(true);
  }
  for (const { at: shownAt, moment, kind } of shown) {
    expect(moment.isMeeting || moment.isFullScreen || moment.isLive).toBe(false);
    expect(intersect(normalise([...quiet]), [[shownAt, shownAt + 1]])).toEqual([]);
    const isAtWork = intersect(normalise([...worked]), [[shownAt - 1, shownAt]]).length > 0;
    if (kind.includes("break")) expect(isAtWork).toBe(true);
    const { hour, weekday } = clockOf(shownAt);
    const isOff = (plan.week[weekday] ?? []).every(({ start, end }) => hour * 60 < start || hour * 60 >= end);
    if (isOff) expect([...EXEMPT, "after-hours", "weekly-rest"]).toContain(kind);
  }
  const occasions = shown.map(({ kind, about }) => `${kind} ${about}`);
  expect(new Set(occasions).size).toBe(occasions.length);
}

/** Hour of the day with its minutes as a fraction, in Paris, in a week without a change of the clocks. */
function clockOf(instant: number): { hour: number; weekday: number } {
  const sinceMonday = instant - at("02T00:00");
  const days = Math.floor(sinceMonday / (24 * 60 * MINUTE_MS));
  return { hour: (sinceMonday / (60 * MINUTE_MS)) % 24, weekday: days % 7 };
}

describe("the looper", () => {
  it("never looks twice at once, and once more after a wake in between", async () => {
    const log: string[] = [];
    let finish: (delayMs: number) => void = () => undefined;
    const delays: number[] = [];
    const looper = createLooper(
      () => {
        log.push("look");
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
      (delayMs) => void delays.push(delayMs),
      500,
      () => undefined,
    );
    const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
    looper.wake();
    looper.wake();
    looper.wake();
    expect(log).toHaveLength(1);
    finish(10);
    await turn();
    expect([log.length, delays]).toEqual([2, []]);
    finish(20);
    await turn();
    expect([log.length, delays]).toEqual([2, [20]]);
  });

  it("tells of a look that failed, and tries again", async () => {
    const troubles: unknown[] = [];
    const delays: number[] = [];
    const looper = createLooper(
      () => Promise.reject(new Error("disk")),
      (delayMs) => void delays.push(delayMs),
      500,
      (error) => troubles.push(error),
    );
    looper.wake();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect([troubles.length, delays]).toEqual([1, [500]]);
  });
});
