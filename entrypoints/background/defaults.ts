import { DEFAULT_LEVELS } from "../../utils/domain/decide.ts";
import type { Plan } from "../../utils/domain/plan.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import { DEFAULT_WEEK } from "../../utils/domain/week-plan.ts";
import type { RelacheDb } from "../../utils/storage/database.ts";
import { addFirstPlan, readPlans } from "../../utils/storage/plans-store.ts";

const REST_GOAL_MIN = 11 * 60;

/** The plan of an install where nobody has chosen yet: Monday to Friday, 09:00 to 18:00. */
function defaultPlan(now: EpochMs): Omit<Plan, "id"> {
  return {
    effectiveFrom: now,
    savedAt: now,
    zone: null,
    week: DEFAULT_WEEK,
    restGoalMin: REST_GOAL_MIN,
    contractMin: null,
    levels: DEFAULT_LEVELS,
  };
}

/** Gives a fresh or erased database its default plan. */
export async function ensurePlan(db: RelacheDb, now: EpochMs): Promise<void> {
  if ((await readPlans(db)).length === 0) await addFirstPlan(db, defaultPlan(now));
}
