import { DEFAULT_REST_GOAL_MIN } from "./default-plan.ts";
import type { Plan } from "./plan.ts";
import { parseLevels } from "./parse-settings.ts";
import { parseWeek } from "./week-plan.ts";
import { isZone } from "./zone.ts";

const LATEST_MS = 8.64e15;
const WEEK_MIN = 7 * 1440;

const isInstant = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) <= LATEST_MS;

const isMinutes = (value: unknown, most: number): value is number =>
  typeof value === "number" && value >= 0 && value <= most;

/**
 * A version of the plan from foreign data. Without id, instants or a sound week there is none (`null`); any other bad
 * value costs that value only. A zone that this browser does not know becomes the computer's.
 */
export function parsePlan(value: unknown): Plan | null {
  if (typeof value !== "object" || value === null) return null;
  const found = value as Partial<Record<keyof Plan, unknown>>;
  const week = parseWeek(found.week);
  const { id, effectiveFrom, savedAt, zone, restGoalMin, contractMin } = found;
  if (typeof id !== "string" || id === "" || week === null) return null;
  if (!isInstant(effectiveFrom) || !isInstant(savedAt)) return null;
  return {
    id,
    effectiveFrom,
    savedAt,
    zone: isZone(zone) ? zone : null,
    week,
    restGoalMin: isMinutes(restGoalMin, 1440) ? restGoalMin : DEFAULT_REST_GOAL_MIN,
    contractMin: isMinutes(contractMin, WEEK_MIN) ? contractMin : null,
    levels: parseLevels(found.levels),
  };
}
