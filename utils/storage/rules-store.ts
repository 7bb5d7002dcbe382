import { parseSettings } from "../domain/parse-settings.ts";
import { judgeEdit, type EditMoment, type RuleEdit, type RuleRefusal } from "../domain/rule-edits.ts";
import type { EpochMs } from "../domain/time.ts";
import { writing, type RelacheDb } from "./database.ts";
import { addPlanIn, plansIn } from "./plans-store.ts";
import { stateIn } from "./state-store.ts";

export type RuleResult =
  | { readonly ok: true; readonly effectiveFrom: EpochMs; readonly isDelayed: boolean }
  | RuleRefusal;

/**
 * Carries out one edit of the plan, of the settings or of both in one transaction, or nothing at all. What it is judged
 * by is read in the same transaction, so that two pages never undo each other's edit. Throws a `StorageError`.
 */
export async function editRules(db: RelacheDb, edit: RuleEdit, moment: EditMoment): Promise<RuleResult> {
  return await writing(db, ["state", "plans", "exceptions", "settings"], async (tx): Promise<RuleResult> => {
    const { armedFrom } = await stateIn(tx.objectStore("state"), "guard");
    const plans = await plansIn(tx);
    const settings = parseSettings(await tx.objectStore("settings").get("settings"));
    const judged = judgeEdit({ plans, settings, armedFrom }, edit, moment);
    if (!judged.ok) return judged;
    for (const plan of judged.plans) await addPlanIn(tx, plan);
    if (edit.settings !== undefined) await tx.objectStore("settings").put(judged.settings, "settings");
    const { effectiveFrom, isDelayed } = judged;
    return { ok: true, effectiveFrom, isDelayed };
  });
}
