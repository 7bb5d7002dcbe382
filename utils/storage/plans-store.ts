import type { Plan } from "../domain/plan.ts";
import {
  reading,
  writing,
  type RelacheDb,
  type ReadTransaction,
  type StoreName,
  type WriteTransaction,
} from "./database.ts";
import { issueIn } from "./state-store.ts";

type PlanStores = ["state", "plans", ...StoreName[]];

/** All versions of the plan by the instant from which they hold, with the exceptions by date. Throws a `StorageError`. */
export async function readPlans(db: RelacheDb): Promise<Plan[]> {
  return await reading(() => plansIn(db.transaction(["plans", "exceptions"])));
}

/** The same within a transaction of the caller. */
export async function plansIn(tx: ReadTransaction<["plans", "exceptions", ...StoreName[]]>): Promise<Plan[]> {
  const exceptions = await tx.objectStore("exceptions").index("savedAt").getAll();
  const plans = await tx.objectStore("plans").index("effectiveFrom").getAll();
  return plans.map((plan) => ({ ...plan, exceptions }));
}

/** Adds a version within a transaction of the caller; there is no way to change one (decision 6). */
export async function addPlanIn(tx: WriteTransaction<PlanStores>, draft: Omit<Plan, "id">): Promise<Plan> {
  const { id } = await issueIn(tx.objectStore("state"));
  const plan = { ...draft, id };
  await tx.objectStore("plans").add(plan);
  return plan;
}

/** Adds a version. Throws a `StorageError`. */
export async function appendPlan(db: RelacheDb, draft: Omit<Plan, "id">): Promise<Plan> {
  return await writing(db, ["state", "plans"], (tx) => addPlanIn(tx, draft));
}

/** Adds a version unless there is one: a page may have saved the first meanwhile. Throws a `StorageError`. */
export async function addFirstPlan(db: RelacheDb, draft: Omit<Plan, "id">): Promise<void> {
  await writing(db, ["state", "plans"], async (tx) => {
    if ((await tx.objectStore("plans").count()) === 0) await addPlanIn(tx, draft);
  });
}
