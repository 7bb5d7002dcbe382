import type { Plan } from "../domain/plan.ts";
import { reading, writing, type RelacheDb } from "./database.ts";
import { issueIn } from "./state-store.ts";

/** All versions of the plan by the instant from which they hold. Throws a `StorageError`. */
export async function readPlans(db: RelacheDb): Promise<Plan[]> {
  return await reading(() => db.getAllFromIndex("plans", "effectiveFrom"));
}

/** Adds versions in one transaction; there is no way to change one (decision 6). Throws a `StorageError`. */
export async function appendPlans(db: RelacheDb, drafts: readonly Omit<Plan, "id">[]): Promise<Plan[]> {
  return await writing(db, ["state", "plans"], async (tx) => {
    const plans: Plan[] = [];
    for (const draft of drafts) {
      const { id } = await issueIn(tx.objectStore("state"));
      const plan = { ...draft, id };
      await tx.objectStore("plans").add(plan);
      plans.push(plan);
    }
    return plans;
  });
}

/** Adds a version. Throws a `StorageError`. */
export async function appendPlan(db: RelacheDb, draft: Omit<Plan, "id">): Promise<Plan> {
  const [plan] = await appendPlans(db, [draft]);
  if (plan === undefined) throw new RangeError("A draft gives a plan");
  return plan;
}
