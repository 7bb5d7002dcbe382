import { DEFAULT_PARTS } from "../../utils/domain/default-plan.ts";
import type { EpochMs } from "../../utils/domain/time.ts";
import type { RelacheDb } from "../../utils/storage/database.ts";
import { addFirstPlan, readPlans } from "../../utils/storage/plans-store.ts";

/** Gives a fresh or erased database its default plan. */
export async function ensurePlan(db: RelacheDb, now: EpochMs): Promise<void> {
  if ((await readPlans(db)).length > 0) return;
  await addFirstPlan(db, { ...DEFAULT_PARTS, effectiveFrom: now, savedAt: now });
}
