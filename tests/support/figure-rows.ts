import { DEFAULT_LEVELS } from "../../utils/domain/decide.ts";
import type { Plan } from "../../utils/domain/plan.ts";
import type { DayTotal } from "../../utils/domain/span.ts";
import { DEFAULT_WEEK } from "../../utils/domain/week-plan.ts";

/** The plan of somebody who changed nothing: Monday to Friday, since ever. */
export const FIRST_PLAN: Plan = {
  id: "d-1",
  effectiveFrom: 0,
  savedAt: 0,
  zone: null,
  week: DEFAULT_WEEK,
  restGoalMin: 660,
  contractMin: null,
  levels: DEFAULT_LEVELS,
};

/** A roll-up of Monday 2 March 2026, empty but for what is told. */
export const dayTotal = (change: Partial<DayTotal>): DayTotal => ({
  device: "d",
  day: "2026-03-02",
  service: "linkedin",
  activity: "community",
  client: "",
  context: "work",
  inMs: 0,
  offMs: 0,
  rev: 1,
  ...change,
});
