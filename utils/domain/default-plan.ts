import { DEFAULT_LEVELS } from "./decide.ts";
import type { PlanParts } from "./rule-edits.ts";
import { DEFAULT_WEEK } from "./week-plan.ts";

/** Rest between two working days in minutes, 11 h: Code du travail L3131-1, directive 2003/88/EC. */
export const DEFAULT_REST_GOAL_MIN = 660;

/** The plan where nobody has chosen yet: Monday to Friday, 09:00 to 18:00, wherever the computer is. */
export const DEFAULT_PARTS: PlanParts = {
  zone: null,
  week: DEFAULT_WEEK,
  levels: DEFAULT_LEVELS,
  restGoalMin: DEFAULT_REST_GOAL_MIN,
  contractMin: null,
};
