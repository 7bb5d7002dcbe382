import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LEVELS, decide, gatedSince, levelFor, nextChange } from "../../../utils/domain/decide.ts";
import type { Policy } from "../../../utils/domain/gate.ts";
import type { Levels, SocialAnswer } from "../../../utils/domain/plan.ts";
import type { Surface } from "../../../utils/domain/service.ts";
import { MINUTE_MS } from "../../../utils/domain/time.ts";
import {
  ORIGIN,
  SURFACES,
  WINDOW_MIN,
  anyMinute,
  anyPolicy,
  at,
  calendarOf,
} from "../../support/policies.ts";

const [TOOL, FEED, ADMIN, CHAT] = SURFACES as readonly [Surface, Surface, Surface, Surface];

describe("levels", () => {
  const under = (social: SocialAnswer, surface: Surface) => levelFor({ ...DEFAULT_LEVELS, social }, surface);

  it.each([
    ["unanswered", "gate", "remind", "remind", "remind"],
    ["gate", "gate", "gate", "gate", "gate"],
    ["personal-open", "gate", "off", "gate", "off"],
    ["remind", "gate", "remind", "remind", "remind"],
    ["off", "gate", "off", "off", "off"],
  ] as const)("%s: tool %s, feed %s, admin %s, chat %s", (social, ...expected) => {
    expect([TOOL, FEED, ADMIN, CHAT].map((surface) => under(social, surface))).toEqual(expected);
  });

  it("follow the user's choice for a service first", () => {
    const levels: Levels = {
      tools: "off",
      social: "gate",
      services: { linkedin: "closed", hootsuite: "remind" },
    };
    expect([TOOL, FEED, ADMIN, CHAT].map((surface) => levelFor(levels, surface))).toEqual([
      "remind",
      "closed",
      "closed",
      "gate",
    ]);
    expect(levelFor(DEFAULT_LEVELS, { ...FEED, service: "constructor" })).toBe("remind");
  });

  it("may leave the personal use of one service open, whatever holds for the others", () => {
    const services = { linkedin: "personal-open", hootsuite: "personal-open" } as const;
    for (const social of ["closed", "off"] as const) {
      const levels: Levels = { tools: "off", social, services };
      expect(SURFACES.map((surface) => levelFor(levels, surface))).toEqual(["gate", "off", "gate", social]);
    }
  });
});

describe("decide", () => {
  // Hours 09:00 to 12:00 and 13:00 to 17:00 of the first day, 09:00 to 12:00 of the next.
  const calendar = calendarOf([540, 720, 780, 1020, 1980, 2160]);
  const policy: Policy = {
    calendar,
    levels: { ...DEFAULT_LEVELS, social: "personal-open" },
    overrides: { armedFrom: ORIGIN, visits: [], crisis: null },
  };
  const withOverrides = (overrides: Partial<Policy["overrides"]>): Policy => ({
    ...policy,
    overrides: { ...policy.overrides, ...overrides },
  });
  const visit = { id: "v", service: TOOL.service, start: at(1100), end: at(1110), reason: "post" } as const;
  const crisis = { id: "c", start: at(1000), end: at(1120) };

  it.each([
    ["inside the hours", policy, 600, TOOL, "allow", "inside", 720],
    ["in a gap", policy, 730, TOOL, "remind", "gap", 780],
    ["in a gap, level off", policy, 730, FEED, "allow", "level", 780],
    ["outside", policy, 1020, TOOL, "gate", "outside", 1980],
    ["outside, admin pages", policy, 1020, ADMIN, "gate", "outside", 1980],
    ["outside, level off", policy, 1020, FEED, "allow", "level", 1980],
    ["in a visit", withOverrides({ visits: [visit] }), 1105, TOOL, "allow", "visit", 1110],
    ["in a visit elsewhere", withOverrides({ visits: [visit] }), 1105, ADMIN, "gate", "outside", 1980],
    ["after a visit", withOverrides({ visits: [visit] }), 1110, TOOL, "gate", "outside", 1980],
    ["in a crisis", withOverrides({ crisis, visits: [visit] }), 1105, TOOL, "allow", "crisis", 1120],
    ["hours before crisis", withOverrides({ crisis }), 1010, TOOL, "allow", "inside", 1020],
    [
      "before the first evening",
      withOverrides({ armedFrom: at(1100) }),
      1050,
      TOOL,
      "remind",
      "unarmed",
      1100,
    ],
    ["before the welcome", withOverrides({ armedFrom: null }), 1050, TOOL, "remind", "unarmed", 1980],
    ["before the window", policy, -10, TOOL, "gate", "outside", 0],
  ] as const)("%s", (_, given, minute, surface, action, cause, until) => {
    const now = at(minute);
    const armed = minute < 0 ? { ...given, overrides: { ...given.overrides, armedFrom: now } } : given;
    expect(decide(now, armed, surface)).toEqual({ action, cause, until: at(until) });
  });

  it("knows nothing beyond the window", () => {
    expect(decide(at(WINDOW_MIN + 1), policy, TOOL)).toEqual({
      action: "gate",
      cause: "outside",
      until: null,
    });
  });

  it("holds for every minute until the instant that it names", () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...SURFACES), anyMinute, (given, surface, first) => {
        let now = at(first);
        let decision = decide(now, given, surface);
        for (let minute = first; minute <= WINDOW_MIN + 130; minute += 7) {
          while (decision.until !== null && decision.until <= at(minute)) {
            expect(decision.until).toBeGreaterThan(now);
            now = decision.until;
            decision = decide(now, given, surface);
          }
          const { action, cause } = decide(at(minute), given, surface);
          expect([action, cause]).toEqual([decision.action, decision.cause]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("changes for no surface before nextChange", () => {
    fc.assert(
      fc.property(anyPolicy, anyMinute, (given, minute) => {
        const next = nextChange(at(minute), given);
        for (const surface of SURFACES) {
          const { until } = decide(at(minute), given, surface);
          expect(until === null || (next !== null && next <= until)).toBe(true);
        }
      }),
    );
  });

  it("names the instant since which a gate is closed", () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...SURFACES), anyMinute, (given, surface, minute) => {
        const isGated = (instant: number) => decide(instant, given, surface).action === "gate";
        fc.pre(isGated(at(minute)));
        const since = gatedSince(at(minute), given, surface);
        const from = since ?? at(-300);
        for (let instant = at(minute); instant >= from; instant -= MINUTE_MS)
          expect(isGated(instant)).toBe(true);
        if (since !== null) expect([isGated(since - 1), isGated(since)]).toEqual([false, true]);
      }),
    );
  });
});
