import { DEFAULT_PARTS } from "../../utils/domain/default-plan.ts";
import type { Plan } from "../../utils/domain/plan.ts";

/** A plan that holds since ever: that of somebody who changed nothing, but for what is told. */
export const planOf = (change: Partial<Plan> = {}): Plan => ({
  id: "d-1",
  effectiveFrom: 0,
  savedAt: 0,
  ...DEFAULT_PARTS,
  ...change,
});
