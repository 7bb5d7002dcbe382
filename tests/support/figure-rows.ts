import type { Plan } from "../../utils/domain/plan.ts";
import type { DayTotal } from "../../utils/domain/span.ts";
import { planOf } from "./plans.ts";

/** The plan of somebody who changed nothing: Monday to Friday, since ever. */
export const FIRST_PLAN: Plan = planOf();

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
