import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFor, nextStart, planAt, statusIn } from "../../../utils/domain/calendar.ts";
import { levelFor } from "../../../utils/domain/decide.ts";
import { judgeImport, type ImportWrite } from "../../../utils/domain/import-rules.ts";
import type { Levels, Plan, PlanException } from "../../../utils/domain/plan.ts";
import { newestPlan } from "../../../utils/domain/rule-edits.ts";
import { DEFAULT_SETTINGS, openGapMin, type Settings } from "../../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS } from "../../../utils/domain/time.ts";
import { DEFAULT_WEEK } from "../../../utils/domain/week-plan.ts";
import { hours } from "../../support/calendar-model.ts";
import { planOf } from "../../support/plans.ts";

const ZONE = "UTC";
/** Thursday 19 November 2026, 20:00: two hours after the end. */
const EVENING = Date.UTC(2026, 10, 19, 20);
const FRIDAY_NINE = EVENING + 13 * HOUR_MS;
const MORNING = EVENING - 10 * HOUR_MS;
const FIRM: Levels = { tools: "gate", social: "gate", services: {} };
const ALL_DAY = DEFAULT_WEEK.map(() => [hours(0, 24)]);
const moment = (now = EVENING) => ({ now, zone: ZONE, socialIn: () => (id: string) => id === "x" });

const plan = (change: Partial<Plan> = {}): Plan => planOf({ levels: FIRM, ...change });
const leave = (change: Partial<PlanException> = {}): PlanException => ({
  id: "d-2",
  rev: 1,
  kind: "leave",
  from: "2026-11-20",
  to: "2026-11-20",
  intervals: [],
  label: "",
  savedAt: 1,
  effectiveFrom: 1,
  effectiveTo: null,
  ...change,
});
type Side = { plans?: Plan[]; exceptions?: PlanException[]; settings?: Settings };
const settings = (gate: Partial<Settings["gate"]>): Settings => ({
  ...DEFAULT_SETTINGS,
  gate: { ...DEFAULT_SETTINGS.gate, ...gate },
});
const present = ({ plans = [plan()], exceptions = [], settings: set = DEFAULT_SETTINGS }: Side = {}) => ({
  plans: plans.map((each) => ({ ...each, exceptions })),
  settings: set,
  armedFrom: 0,
});
const file = ({ plans = [plan()], exceptions = [], settings: set = DEFAULT_SETTINGS }: Side = {}) => ({
  plans,
  exceptions,
  settings: set,
});
/** All versions as they would be read back. */
function written(write: ImportWrite): Plan[] {
  const exceptions = [
    ...write.exceptions,
    ...write.newExceptions.map((each, index) => ({ ...each, id: `n-${index}`, rev: 9 })),
  ];
  const plans = [...write.plans, ...write.newPlans.map((each, index) => ({ ...each, id: `p-${index}` }))];
  return plans.map((each) => ({ ...each, exceptions }));
}
const insideOf = (plans: readonly Plan[], gapMin = 180) =>
  calendarFor(plans, EVENING, EVENING + 48 * HOUR_MS, ZONE, gapMin).inside.map((range) =>
    range.map((at) => (at - EVENING) / HOUR_MS),
  );

describe("an import while the gate is held", () => {
  it("holds at once when it opens nothing", () => {
    const incoming = file({ plans: [plan({ week: DEFAULT_WEEK.map(() => []) })] });
    expect(judgeImport(present(), incoming, moment())).toMatchObject({
      plans: incoming.plans,
      newPlans: [],
      rulesFrom: null,
      areSettingsKept: false,
    });
  });

  it("keeps the present hours until their next start, then follows the file", () => {
    const write = judgeImport(present(), file({ plans: [plan({ week: ALL_DAY })] }), moment());
    expect(write.rulesFrom).toBe(FRIDAY_NINE);
    // Friday from nine on, and on through Saturday.
    expect(insideOf(written(write))).toEqual([[13, 48]]);
    expect(newestPlan(written(write))?.week).toEqual(ALL_DAY);
  });

  it("keeps the present levels until then", () => {
    const open: Levels = { tools: "off", social: "off", services: {} };
    const write = judgeImport(present(), file({ plans: [plan({ levels: open })] }), moment());
    expect(write.rulesFrom).toBe(FRIDAY_NINE);
    expect(planAt(written(write), EVENING + HOUR_MS)?.levels).toEqual(FIRM);
    expect(planAt(written(write), FRIDAY_NINE)?.levels).toEqual(open);
    expect(planAt(written(write), EVENING - HOUR_MS)?.levels).toEqual(open);
  });

  it("waits with a version of the file that begins tonight", () => {
    const later = plan({ id: "d-9", effectiveFrom: EVENING + HOUR_MS, week: ALL_DAY });
    const write = judgeImport(present(), file({ plans: [plan(), later] }), moment());
    expect(insideOf(written(write))).toEqual([[13, 48]]);
  });

  it("without a plan leaves the present one", () => {
    const write = judgeImport(present(), file({ plans: [] }), moment());
    expect(write.rulesFrom).toBe(FRIDAY_NINE);
    expect(insideOf(written(write))[0]).toEqual([13, 22]);
  });

  it("keeps a leave that the file does not know, until the hours after it", () => {
    const write = judgeImport(present({ exceptions: [leave()] }), file(), moment());
    // Friday is free: the next start is that of Monday.
    expect(write.rulesFrom).toBe(FRIDAY_NINE + 72 * HOUR_MS);
    expect(insideOf(written(write))).toEqual([]);
  });

  it("keeps a leave that both know as it is", () => {
    const write = judgeImport(
      present({ exceptions: [leave()] }),
      file({ exceptions: [leave()], plans: [plan({ week: ALL_DAY })] }),
      moment(),
    );
    expect(write.exceptions).toEqual([leave()]);
    expect(write.newExceptions).toEqual([]);
  });

  it("lets a campaign of tonight wait until it is over", () => {
    const tonight = leave({
      id: "f-1",
      kind: "campaign",
      from: "2026-11-19",
      to: "2026-11-20",
      intervals: [hours(20, 23)],
    });
    const write = judgeImport(present(), file({ exceptions: [tonight] }), moment());
    expect(insideOf(written(write))).toEqual([
      [13, 22],
      [24, 27],
    ]);
  });

  it("takes firmer settings and keeps what is firm already", () => {
    const before = settings({ visitsPerWeek: 2, waitSec: 20, gateGaps: true });
    const after = settings({ visitsPerWeek: 10, waitSec: 60, gateGaps: false });
    const write = judgeImport(present({ settings: before }), file({ settings: after }), moment());
    expect(write.areSettingsKept).toBe(true);
    expect(write.settings.gate).toMatchObject({ visitsPerWeek: 2, waitSec: 60, gateGaps: true });
  });

  it("keeps the user's own sites and lets no site be switched off", () => {
    const own = {
      id: "own:a",
      name: "A",
      kind: "social",
      activity: "community",
      hosts: ["a.example"],
    } as const;
    const other = { ...own, id: "own:b", name: "B", hosts: ["b.example"] } as const;
    const before = { ...DEFAULT_SETTINGS, sites: { disabled: ["x"], custom: [own] } };
    const after = {
      ...DEFAULT_SETTINGS,
      theme: "dark" as const,
      sites: { disabled: ["x", "linkedin"], custom: [{ ...own, hosts: ["c.example"] }, other] },
    };
    const write = judgeImport(present({ settings: before }), file({ settings: after }), moment());
    expect(write.settings).toMatchObject({
      theme: "dark",
      sites: { disabled: ["x"], custom: [own, other] },
    });
  });
});

describe("an import at any other time", () => {
  const loose = file({ plans: [plan({ week: ALL_DAY })], settings: settings({ visitsPerWeek: 10 }) });

  it.each([
    ["within the hours", present(), MORNING],
    ["before the first evening", { ...present(), armedFrom: FRIDAY_NINE }, EVENING],
    ["before the welcome", { ...present(), armedFrom: null }, EVENING],
  ])("comes in as it is: %s", (_name, rules, now) => {
    expect(judgeImport(rules, loose, moment(now))).toMatchObject({
      ...loose,
      newPlans: [],
      newExceptions: [],
      isHeld: false,
      rulesFrom: null,
    });
  });
});

describe("any import", () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => hours(start, ((start + length - 1) % 24) + 1));
  const week = fc.array(fc.array(interval, { maxLength: 1 }), { minLength: 7, maxLength: 7 });
  const level = fc.constantFrom("off" as const, "remind" as const, "gate" as const, "closed" as const);
  const levels = fc.record({
    tools: level,
    social: fc.oneof(level, fc.constantFrom("unanswered" as const, "personal-open" as const)),
    services: fc.dictionary(fc.constantFrom("x", "hootsuite"), level, { noNullPrototype: true }),
  });
  const instant = fc.integer({ min: -48, max: 48 }).map((hour) => EVENING + hour * HOUR_MS);
  const plans = fc.array(
    fc
      .record({ week, levels, effectiveFrom: instant })
      .map((parts) => plan({ ...parts, id: `i-${parts.effectiveFrom}` })),
    { minLength: 1, maxLength: 3 },
  );
  const exception = fc
    .record({
      kind: fc.constantFrom("leave" as const, "special" as const, "campaign" as const),
      day: fc.constantFrom("2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21"),
      hours: interval,
      savedAt: instant,
      id: fc.constantFrom("e-1", "e-2", "e-3"),
    })
    .map(({ day, kind, hours: own, savedAt, id }) =>
      leave({
        id,
        kind,
        from: day,
        to: day,
        intervals: kind === "leave" ? [] : [own],
        savedAt,
        effectiveFrom: savedAt,
      }),
    );
  const side = fc.record({
    plans,
    exceptions: fc.uniqueArray(exception, { maxLength: 3, selector: ({ id }) => id }),
    settings: fc
      .record({ gateGaps: fc.boolean(), gapLimitMin: fc.constantFrom(0, 60, 180) })
      .map((gate) => settings(gate)),
  });
  const SURFACES = [
    { service: "x", kind: "social", activity: "watch", isProfessional: false },
    { service: "x", kind: "social", activity: "publishing", isProfessional: true },
    { service: "hootsuite", kind: "scheduling", activity: "publishing", isProfessional: true },
  ] as const;
  /** Whether a reminder comes or not, nothing is closed: what counts is what opens. */
  const FIRMNESS = { off: 0, remind: 0, gate: 1, closed: 2 };

  it("opens nothing before the next start of the hours that hold now", () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const rules = present(before);
        const from = EVENING - HOUR_MS;
        const to = EVENING + 40 * 24 * HOUR_MS;
        const gap = openGapMin(before.settings.gate);
        const old = calendarFor(rules.plans, from, to, ZONE, gap);
        if (statusIn(old, EVENING).state === "inside") return;
        const write = judgeImport(rules, file(after), moment());
        const all = written(write);
        const now = calendarFor(all, from, to, ZONE, openGapMin(write.settings.gate));
        const rank = { outside: 0, gap: 1, inside: 2 };
        // Hours that never start again hold a change back until midnight.
        const end = nextStart(old, EVENING) ?? EVENING + 4 * HOUR_MS;
        for (let at = EVENING; at < Math.min(end, EVENING + 48 * HOUR_MS); at += 20 * MINUTE_MS) {
          const was = statusIn(old, at).state;
          expect(rank[statusIn(now, at).state]).toBeLessThanOrEqual(rank[was]);
          for (const surface of SURFACES) {
            const firm = (versions: readonly Plan[]): number =>
              FIRMNESS[levelFor(planAt(versions, at)?.levels ?? FIRM, surface)];
            // The levels of this evening; a version that waited anyway is the user's own.
            if (planAt(rules.plans, at) === planAt(rules.plans, EVENING))
              expect(firm(all)).toBeGreaterThanOrEqual(firm(rules.plans));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
