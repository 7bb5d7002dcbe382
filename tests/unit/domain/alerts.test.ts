import { describe, expect, it } from "vitest";
import { alertFacts } from "../../../utils/domain/alert-facts.ts";
import { NO_ALERTS, putOff, quietToday, remember } from "../../../utils/domain/alert-memory.ts";
import { dueAlerts } from "../../../utils/domain/alerts.ts";
import { badgeFor } from "../../../utils/domain/badge.ts";
import type { AlertChannel, Settings } from "../../../utils/domain/settings.ts";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS, type TimeRange } from "../../../utils/domain/time.ts";
import { AlertWorld } from "../../support/alert-world.ts";
import { at as instantAt } from "../../support/calendar-model.ts";

const at = (label: string): number => instantAt(`2026-03-${label}`, "Europe/Paris");
const piece = (day: string, from: string, to: string): TimeRange => [
  at(`${day}T${from}`),
  at(`${day}T${to}`),
];

/** A Monday; what was worked is told by each test. */
function worldAt(
  label: string,
  worked: readonly TimeRange[],
  alerts: Partial<Settings["alerts"]> = {},
): AlertWorld {
  const world = new AlertWorld(at(label));
  world.worked = [...worked];
  world.settings = { ...DEFAULT_SETTINGS, alerts: { ...DEFAULT_SETTINGS.alerts, ...alerts } };
  return world;
}

const factsOf = (world: AlertWorld) => alertFacts(world.rows(world.now), world.now, world.zone);
const dueIn = (world: AlertWorld) => dueAlerts(factsOf(world).input);
const kindsIn = (world: AlertWorld): string[] => dueIn(world).map(({ kind }) => kind);

const MORNING = piece("02", "09:00", "12:30");

describe("a break", () => {
  it("is due over all services, and at work only", () => {
    expect(kindsIn(worldAt("02T09:49", [MORNING]))).toEqual([]);
    expect(kindsIn(worldAt("02T09:50", [MORNING]))).toEqual(["break"]);
    expect(kindsIn(worldAt("02T13:00", [piece("02", "12:00", "13:30")]))).toEqual([]);
    expect(kindsIn(worldAt("07T10:50", [piece("07", "09:00", "12:00")]))).not.toContain("break");
  });

  it("is dropped within 20 min of the end", () => {
    expect(kindsIn(worldAt("02T17:40", [piece("02", "16:50", "18:00")]))).toEqual(["break"]);
    expect(kindsIn(worldAt("02T17:41", [piece("02", "16:50", "18:00")]))).toEqual([]);
  });

  it("comes once, and a lesser one not after a greater one that spoke for it", () => {
    const world = worldAt("02T11:00", [MORNING]);
    world.settings = { ...world.settings, breaks: { ...world.settings.breaks, everyMin: 60 } };
    const [due] = dueIn(world);
    expect(due?.kind).toBe("long-break");
    if (due === undefined) throw new Error("nothing due");
    world.memory = remember(world.memory, due, world.now);
    world.now = at("02T11:25");
    expect(dueIn(world)).toEqual([]);
    world.now = at("02T12:00");
    expect(kindsIn(world)).toEqual(["break"]);
  });

  it("that waited through a call is not followed by the next interval at once", () => {
    const world = worldAt("02T10:35", [MORNING]);
    world.memory = remember(NO_ALERTS, { kind: "break", about: at("02T09:50") }, at("02T10:35"));
    world.now = at("02T10:56");
    expect(kindsIn(world)).toEqual([]);
    world.now = at("02T11:00");
    expect(kindsIn(world)).toEqual(["long-break"]);
  });

  it("keeps away while the user wants quiet", () => {
    const world = worldAt("02T10:00", [MORNING]);
    world.switches = { ...world.switches, snoozedUntil: at("02T10:30") };
    expect(kindsIn(world)).toEqual([]);
    world.switches = { ...world.switches, snoozedUntil: null, breakUntil: at("02T10:05") };
    expect(kindsIn(world)).toEqual([]);
    world.switches = { ...world.switches, breakUntil: at("02T10:00") };
    expect(kindsIn(world)).toEqual(["break"]);
    world.crises = [{ id: "c", start: at("02T09:30"), end: at("02T11:00") }];
    expect(kindsIn(world)).toEqual([]);
    world.crises = [];
    world.memory = quietToday(world.memory, at("03T00:00"));
    expect(kindsIn(world)).toEqual([]);
  });

  it("is not told where its channel is nothing", () => {
    expect(kindsIn(worldAt("02T10:00", [MORNING], { break: "none" }))).toEqual([]);
  });
});

describe("putting off", () => {
  const shownAt = (label: string) => remember(NO_ALERTS, { kind: "break", about: at(label) }, at(label));

  it("brings the break back once after 10 min, whatever the cap says", () => {
    const world = worldAt("02T09:59", [MORNING]);
    world.memory = putOff(shownAt("02T09:50"), "break", at("02T09:50"));
    expect(dueIn(world)).toEqual([]);
    world.now = at("02T10:00");
    expect(dueIn(world)).toMatchObject([{ kind: "break", isAgain: true }]);
    const twice = putOff(world.memory, "break", world.now);
    expect(twice).toBe(world.memory);
  });

  it("is forgotten when a rest comes meanwhile", () => {
    const world = worldAt("02T10:05", [piece("02", "09:00", "09:52"), piece("02", "09:58", "12:30")]);
    world.memory = putOff(shownAt("02T09:50"), "break", at("02T09:50"));
    expect(dueIn(world)).toEqual([]);
    expect(factsOf(world).input.memory).toMatchObject({ postponedUntil: null, putOffsInRow: 0 });
  });

  it("three times in a row raises the question whether the time is wrong, once", () => {
    const world = worldAt("02T10:40", [MORNING]);
    world.memory = { ...shownAt("02T09:50"), putOffsInRow: 3, putOffAt: at("02T10:20") };
    const [due] = dueIn(world);
    expect(due).toMatchObject({ kind: "retime" });
    if (due === undefined) throw new Error("nothing due");
    world.memory = remember(factsOf(world).input.memory, due, world.now);
    expect(world.memory.putOffsInRow).toBe(0);
    world.now = at("02T11:01");
    expect(kindsIn(world)).toEqual(["long-break"]);
  });

  it("counts no row over a break that was taken, and one over a rest that came much later", () => {
    const row = { ...putOff(shownAt("02T09:50"), "break", at("02T09:50")), putOffsInRow: 2 };
    const rowAfter = (worked: readonly TimeRange[], label: string): number => {
      const world = worldAt(label, worked);
      world.memory = row;
      return factsOf(world).input.memory.putOffsInRow;
    };
    expect(rowAfter([piece("02", "09:00", "10:10"), piece("02", "10:16", "12:00")], "02T10:20")).toBe(0);
    expect(rowAfter([piece("02", "09:00", "11:00"), piece("02", "11:06", "12:00")], "02T11:20")).toBe(2);
  });
});

describe("the end of the hours", () => {
  it("is announced ten minutes before, once, and not before a gap", () => {
    const world = worldAt("02T17:49", [piece("02", "17:00", "17:30")]);
    expect(kindsIn(world)).toEqual([]);
    world.now = at("02T17:50");
    expect(dueIn(world)).toEqual([{ kind: "end-soon", about: at("02T18:00") }]);
    world.memory = remember(NO_ALERTS, { kind: "end-soon", about: at("02T18:00") }, world.now);
    expect(kindsIn(world)).toEqual([]);
    expect(kindsIn(worldAt("02T12:25", [piece("02", "11:00", "12:00")]))).toEqual([]);
  });

  it("is not announced on a day without activity", () => {
    expect(kindsIn(worldAt("02T17:55", []))).toEqual([]);
  });

  it("is said at the end, but not when waking long after it", () => {
    expect(kindsIn(worldAt("02T18:00", [piece("02", "17:00", "17:30")]))).toEqual(["end"]);
    expect(kindsIn(worldAt("02T18:40", [piece("02", "17:00", "17:30")]))).toEqual([]);
    expect(kindsIn(worldAt("02T18:00", [piece("02", "17:00", "17:30")], { end: "page" }))).toEqual([]);
  });

  it("asleep over it with work on waking: one notice for the evening; asleep to the morning: none", () => {
    const world = worldAt("02T18:40", [piece("02", "17:00", "17:50"), piece("02", "18:40", "20:00")]);
    world.now += 1;
    const [due, ...rest] = dueIn(world);
    expect([due?.kind, rest]).toEqual(["after-hours", []]);
    if (due === undefined) throw new Error("nothing due");
    world.memory = remember(NO_ALERTS, due, world.now);
    world.now = at("02T19:50");
    expect(kindsIn(world)).toEqual([]);
    expect(
      kindsIn(worldAt("03T09:01", [piece("02", "17:00", "17:50"), piece("03", "09:00", "10:00")])),
    ).toEqual([]);
  });

  it("comes with live advice, and the count of the week", () => {
    const late = [
      piece("02", "09:00", "12:00"),
      piece("02", "17:00", "19:30"),
      piece("03", "07:30", "20:00"),
    ];
    const facts = factsOf(worldAt("03T18:30", late));
    // By the plan: 11 h before Wednesday 09:00. By the window of 24 h: 07:30 + 13 h.
    expect(facts.stopBy).toBe(at("03T20:30"));
    expect(facts.offDays).toBe(2);
  });
});

describe("after a crisis", () => {
  it("the first word comes once, soon after its end", () => {
    const world = worldAt("02T21:00", [piece("02", "20:00", "21:30")]);
    world.crises = [{ id: "c", start: at("02T19:00"), end: at("02T21:00") }];
    expect(kindsIn(world)).toContain("after-crisis");
    world.memory = remember(NO_ALERTS, { kind: "after-crisis", about: at("02T21:00") }, world.now);
    expect(kindsIn(world)).not.toContain("after-crisis");
    world.memory = NO_ALERTS;
    world.now = at("02T21:15");
    expect(kindsIn(world)).not.toContain("after-crisis");
  });
});

describe("alerts of the week", () => {
  const on: Partial<Settings["alerts"]> = {
    weekHours: "system",
    weeklyRest: "system",
    watchBudget: "system",
    weekSummary: "system",
  };
  const days = (count: number, from: string, to: string): TimeRange[] =>
    Array.from({ length: count }, (_, index) => piece(`0${index + 2}`, from, to));

  it("are off by default, but that of the planned hours", () => {
    const { weekHours, weeklyRest, watchBudget, weekSummary } = DEFAULT_SETTINGS.alerts;
    expect([weekHours, weeklyRest, watchBudget, weekSummary]).toEqual(["system", "none", "none", "none"]);
  });

  it("tell that the hours of the contract are reached, once a week", () => {
    const world = worldAt("06T09:30", [...days(4, "09:00", "18:00"), piece("06", "09:00", "12:00")], on);
    world.plan = { ...world.plan, contractMin: 36 * 60 + 31 };
    expect(kindsIn(world)).toEqual([]);
    world.plan = { ...world.plan, contractMin: 36 * 60 + 30 };
    expect(dueIn(world)).toEqual([{ kind: "week-hours", about: at("02T00:00") }]);
  });

  it("tell when checks have taken the weekly rest: R2e, and not R2d", () => {
    const saturday = piece("07", "10:00", "12:00");
    const friday = piece("06", "09:00", "18:00");
    const memory = { ...NO_ALERTS, about: { "after-hours": at("06T18:00") } };
    const both = worldAt("08T16:30", [friday, saturday, piece("08", "16:00", "17:00")], on);
    both.memory = memory;
    expect(kindsIn(both)).toEqual(["weekly-rest"]);
    expect(factsOf(both).input.week).toMatchObject({ bestRestMs: 28 * HOUR_MS, touches: 2 });
    const one = worldAt("08T11:10", [friday, piece("08", "11:00", "11:15")], on);
    one.memory = memory;
    expect(kindsIn(one)).toEqual([]);
  });

  it("tell when the watch time of the day is used up", () => {
    const world = worldAt("02T09:44", [MORNING], on);
    expect(kindsIn(world)).toEqual([]);
    world.now = at("02T09:45");
    expect(dueIn(world)).toEqual([{ kind: "watch-budget", about: at("02T00:00") }]);
  });

  it("sum the week up at the chosen hour, also hours later, not the next day", () => {
    const summary = { ...on, summaryDay: 4, summaryHour: 16 };
    const kinds = (label: string): string[] => kindsIn(worldAt(label, [], summary));
    expect(kinds("06T15:59")).toEqual([]);
    expect(dueIn(worldAt("06T16:00", [], summary))).toEqual([
      { kind: "week-summary", about: at("06T16:00") },
    ]);
    expect(kinds("06T23:00")).toEqual(["week-summary"]);
    expect(kinds("07T09:00")).toEqual([]);
    expect(kindsIn(worldAt("06T16:00", [], { ...summary, weekSummary: "none" as AlertChannel }))).toEqual([]);
  });
});

describe("badge", () => {
  const inside = { state: "inside", since: at("02T09:00"), until: at("02T18:00") } as const;
  const base = {
    now: at("02T17:20"),
    status: inside,
    nextState: "outside",
    isPaused: false,
    isCrisis: false,
    hasMissingHosts: false,
    hasAlert: false,
  } as const;
  it("counts the last half hour, shows a dot off-hours, a sign when paused, a mark for an alert", () => {
    expect(badgeFor(base).text).toBe("");
    expect(badgeFor({ ...base, now: at("02T17:30") }).text).toBe("30");
    expect(badgeFor({ ...base, now: at("02T17:59") + 1 }).text).toBe("1");
    expect(badgeFor({ ...base, now: at("02T17:40"), nextState: "gap" }).text).toBe("");
    const outside = { state: "outside", since: at("02T18:00"), until: at("03T09:00") } as const;
    expect(badgeFor({ ...base, status: outside, now: at("02T18:01") }).tone).toBe("off");
    expect(badgeFor({ ...base, status: outside, hasAlert: true })).toEqual({ text: "1", tone: "soon" });
    expect(badgeFor({ ...base, isPaused: true, hasAlert: true }).tone).toBe("paused");
    expect(badgeFor({ ...base, isPaused: true, isCrisis: true }).tone).toBe("crisis");
  });
});

describe("zones and clocks", () => {
  it("counts what passed, not what the clocks show, in the night that has 25 hours", () => {
    const zone = "Europe/Paris";
    const night = { start: 0, end: 1440 };
    const world = new AlertWorld(
      instantAt("2026-10-25T02:30", zone),
      zone,
      Array.from({ length: 7 }, () => [night]),
    );
    const start = instantAt("2026-10-25T02:15", zone);
    world.worked = [[start, start + 3 * HOUR_MS]];
    world.now = start + 49 * MINUTE_MS;
    expect(kindsIn(world)).toEqual([]);
    world.now = start + 50 * MINUTE_MS;
    expect(kindsIn(world)).toEqual(["break"]);
  });
});
