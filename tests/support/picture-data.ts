import { CLIENT_COLORS } from "../../utils/domain/client-colors.ts";
import type { Client } from "../../utils/domain/client.ts";
import { NO_CONTEXT_RULES } from "../../utils/domain/context-rules.ts";
import { finishedDays } from "../../utils/domain/day-plans.ts";
import type { JournalEntry } from "../../utils/domain/journal.ts";
import type { Plan, PlanException } from "../../utils/domain/plan.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { HOUR_MS, MINUTE_MS, type DayKey, type EpochMs } from "../../utils/domain/time.ts";
import { addDays } from "../../utils/domain/zone.ts";
import { FIRST_PLAN } from "./figure-rows.ts";
import { seededWeeks } from "./seeded-weeks.ts";
import { AFTERNOON, clock, DAY } from "./summaries.ts";
import type { StoredRows } from "./put-rows.ts";

const ZONE = "Europe/Paris";
const DAYS_BACK = 7 * 14;
const RECORDS = 9000;

const settings = (change: Partial<Settings>): StoredRows["named"] => ({
  settings: { settings: { ...DEFAULT_SETTINGS, isWelcomeDone: true, ...change } },
  state: { device: { deviceId: "d", seq: RECORDS, clock: RECORDS } },
});

const exception = (kind: PlanException["kind"], from: DayKey, to: DayKey, label: string): PlanException => ({
  id: `x-${from}`,
  rev: 1,
  kind,
  from,
  to,
  intervals: kind === "campaign" ? [{ start: 19 * 60, end: 21 * 60 }] : [],
  label,
  savedAt: clock("09:00", "2026-11-02"),
  effectiveFrom: clock("09:00", "2026-11-02"),
  effectiveTo: null,
});

const EXCEPTIONS: readonly PlanException[] = [
  exception("campaign", "2026-11-24", "2026-11-26", "Launch of the winter line"),
  exception("leave", "2026-12-21", "2026-12-31", "Winter"),
  exception("holiday", "2026-12-25", "2026-12-25", "Christmas Day"),
];

const client = (id: string, name: string, color: number, rules: readonly string[]): Client => ({
  id,
  rev: 1,
  name,
  color: CLIENT_COLORS[color]?.hex ?? CLIENT_COLORS[0].hex,
  rules,
  isArchived: id === "seed-cour",
});

const CLIENTS: readonly Client[] = [
  client("seed-lune", "Maison Lune", 1, ["linkedin.com/company/maison-lune", "instagram.com/maisonlune"]),
  client("seed-nord", "Atelier Nord", 5, ["hootsuite.com"]),
  client("seed-cour", "Vieille Cour", 3, []),
];

const visit = (at: EpochMs): JournalEntry => ({
  id: `visit-${at}`,
  rev: 1,
  at,
  end: at + 5 * MINUTE_MS,
  kind: "visit",
  data: { service: "linkedin", reason: "client", day: DAY },
});

/** Lunch apart, and a Friday that runs late: what a ribbon can show. */
const PLAN: Plan = {
  ...FIRST_PLAN,
  week: [
    ...FIRST_PLAN.week.slice(0, 3),
    [
      { start: 9 * 60, end: 12 * 60 },
      { start: 13 * 60, end: 18 * 60 },
    ],
    [
      { start: 9 * 60, end: 17 * 60 },
      { start: 22 * 60, end: 60 },
    ],
    [],
    [],
  ],
};

/** Fourteen weeks of work, clients, exceptions, a crisis and visits. */
function fullRows(): StoredRows {
  const weeks = seededWeeks({
    zone: ZONE,
    now: AFTERNOON - MINUTE_MS,
    daysBack: DAYS_BACK,
    seed: 7,
    plans: [PLAN],
  });
  const crisisAt = clock("20:00", "2026-11-11");
  const crisis: JournalEntry = {
    id: "crisis-1",
    rev: 1,
    at: crisisAt,
    end: crisisAt + HOUR_MS,
    kind: "crisis",
    data: {},
  };
  return {
    byStore: {
      spans: weeks.spans,
      days: weeks.days,
      dayShape: weeks.dayShape,
      dayPlans: finishedDays([PLAN], addDays(DAY, -DAYS_BACK), addDays(DAY, -1), ZONE, 180),
      plans: [PLAN],
      clients: CLIENTS,
      exceptions: EXCEPTIONS,
      journal: [crisis, visit(clock("20:40", "2026-11-17")), visit(clock("21:10", "2026-11-18"))],
    },
    named: settings({
      rules: { country: "FR", profile: "employee" },
      eveningPlan: "Dinner with Jo",
      contexts: { ...NO_CONTEXT_RULES, services: { reddit: "personal", linkedin: "work" } },
    }),
  };
}

const PLAN_ALONE = { plans: [FIRST_PLAN] };

/** What the pages find, by the name of the database. */
export const PICTURE_ROWS = {
  full: fullRows(),
  empty: { byStore: PLAN_ALONE, named: settings({}) },
  fresh: { byStore: {}, named: {} },
} as const satisfies Readonly<Record<string, StoredRows>>;
