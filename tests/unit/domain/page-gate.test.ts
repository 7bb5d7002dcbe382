import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LEVELS, decide, gatedSince } from "../../../utils/domain/decide.ts";
import type { Policy } from "../../../utils/domain/gate.ts";
import {
  DRAFT_LIMIT_MS,
  DRAFT_QUIET_MS,
  pageState,
  type PageFacts,
} from "../../../utils/domain/page-gate.ts";
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

const [TOOL, FEED] = SURFACES as readonly [Surface, Surface];
const GRACE_MS = 5 * MINUTE_MS;
const FACTS: PageFacts = { loadedAt: at(900), lastTypedAt: null, graceMs: GRACE_MS, remindQuietUntil: null };
const POLICY: Policy = {
  calendar: calendarOf([540, 720, 780, 1020]),
  levels: DEFAULT_LEVELS,
  overrides: { armedFrom: ORIGIN, visits: [], crisis: null },
};
const VISITED: Policy = {
  ...POLICY,
  overrides: {
    ...POLICY.overrides,
    visits: [{ id: "v", service: TOOL.service, start: at(1100), end: at(1110), reason: "post" }],
  },
};

const shown = (minute: number, facts: Partial<PageFacts> = {}, policy = POLICY, surface = TOOL) => {
  const state = pageState(at(minute), policy, surface, { ...FACTS, ...facts });
  const next = state.nextCheckAt === null ? null : (state.nextCheckAt - ORIGIN) / MINUTE_MS;
  return [state.show === "toast" ? state.kind : state.show, next];
};

describe("a page", () => {
  it("gets a toast when the hours end, and the overlay after the grace", () => {
    expect(shown(1019)).toEqual(["nothing", 1020]);
    expect(shown(1020)).toEqual(["closing", 1025]);
    expect(shown(1024)).toEqual(["closing", 1025]);
    expect(shown(1025)).toEqual(["overlay", null]);
  });

  it("gets the overlay at once when it comes later", () => {
    expect(shown(1021, { loadedAt: at(1021) })).toEqual(["overlay", null]);
  });

  it("keeps a draft until two quiet minutes, ten at most", () => {
    expect(shown(1025, { lastTypedAt: at(1024) })).toEqual(["draft", 1026]);
    expect(shown(1026, { lastTypedAt: at(1024) })).toEqual(["overlay", null]);
    expect(shown(1034, { lastTypedAt: at(1034) })).toEqual(["draft", 1035]);
    expect(shown(1035, { lastTypedAt: at(1035) })).toEqual(["overlay", null]);
  });

  it("is told a minute before a visit ends, and has no grace then", () => {
    const loaded = { loadedAt: at(1100) };
    expect(shown(1105, loaded, VISITED)).toEqual(["nothing", 1109]);
    expect(shown(1109, loaded, VISITED)).toEqual(["visit-ending", 1110]);
    expect(shown(1110, loaded, VISITED)).toEqual(["overlay", null]);
    expect(shown(1110, { ...loaded, lastTypedAt: at(1109) }, VISITED)).toEqual(["draft", 1111]);
  });

  it("reminds unless that was dismissed", () => {
    expect(shown(1030, {}, POLICY, FEED)).toEqual(["remind", null]);
    expect(shown(1030, { remindQuietUntil: at(1980) }, POLICY, FEED)).toEqual(["nothing", 1980]);
    expect(shown(730)).toEqual(["remind", 780]);
  });
});

const anyFacts = fc.record({
  loadedAt: anyMinute.map(at),
  lastTypedAt: fc.option(anyMinute.map(at)),
  graceMs: fc.integer({ min: 0, max: 15 }).map((minutes) => minutes * MINUTE_MS),
  remindQuietUntil: fc.option(anyMinute.map(at)),
});

describe("any page", () => {
  it("is covered never before the grace, and always within ten minutes after it", () => {
    fc.assert(
      fc.property(
        anyPolicy,
        fc.constantFrom(...SURFACES),
        anyMinute,
        anyFacts,
        (policy, surface, minute, facts) => {
          const now = at(minute);
          const state = pageState(now, policy, surface, facts);
          if (decide(now, policy, surface).action !== "gate") {
            expect(state.show).not.toBe("overlay");
            return;
          }
          const since = gatedSince(now, policy, surface);
          if (since === null || facts.loadedAt >= since) {
            expect(state.show).toBe("overlay");
            return;
          }
          const isVisitOver = decide(since - 1, policy, surface).cause === "visit";
          const graceEnd = since + (isVisitOver ? 0 : facts.graceMs);
          if (now < graceEnd) expect(state).toMatchObject({ show: "toast", kind: "closing" });
          if (now >= graceEnd + DRAFT_LIMIT_MS) expect(state.show).toBe("overlay");
          const isTyping = facts.lastTypedAt !== null && now < facts.lastTypedAt + DRAFT_QUIET_MS;
          if (now >= graceEnd && !isTyping) expect(state.show).toBe("overlay");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("stays as it is until the next check", () => {
    fc.assert(
      fc.property(
        anyPolicy,
        fc.constantFrom(...SURFACES),
        anyMinute,
        anyFacts,
        (policy, surface, minute, facts) => {
          const state = pageState(at(minute), policy, surface, facts);
          const end = Math.min(state.nextCheckAt ?? Infinity, at(WINDOW_MIN + 200));
          expect(end).toBeGreaterThan(at(minute));
          for (let now = at(minute); now < end; now += 3 * MINUTE_MS) {
            const later = pageState(now, policy, surface, facts);
            expect({ ...later, decision: null, nextCheckAt: null }).toEqual({
              ...state,
              decision: null,
              nextCheckAt: null,
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
