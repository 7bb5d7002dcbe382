import { rangesOf } from "../domain/blocks.ts";
import { planAt } from "../domain/calendar.ts";
import { normalise } from "../domain/ranges.ts";
import { ABOUT_A_DAY_MS, MINUTE_MS, type EpochMs, type TimeRange, type Zone } from "../domain/time.ts";
import { liveSegments } from "../domain/tracker.ts";
import { visitCosts, type VisitCost } from "../domain/visit-cost.ts";
import { dayKeyAt } from "../domain/zone.ts";
import type { RelacheDb } from "./database.ts";
import { journalBetween } from "./journal-store.ts";
import { readPlans } from "./plans-store.ts";
import { dayShapes } from "./read-model.ts";
import { readState } from "./state-store.ts";

/** The rest that a visit breaks off is seldom longer than a weekend; of a longer one the true length is not told. */
const LOOK_BACK_MS = 4 * ABOUT_A_DAY_MS;

/** The short visits that began in `[from, to)`, oldest first, with what they cost. Throws a `StorageError`. */
export async function readVisitCosts(
  db: RelacheDb,
  [from, to]: TimeRange,
  now: EpochMs,
  zone: Zone,
): Promise<VisitCost[]> {
  const visits = await journalBetween(db, from, to, "visit");
  if (visits.length === 0) return [];
  const days = {
    fromDay: dayKeyAt(from - LOOK_BACK_MS, zone),
    toDay: dayKeyAt(Math.min(to, now) + ABOUT_A_DAY_MS, zone),
  };
  const [shapes, tracker, plans] = await Promise.all([
    dayShapes(db, days),
    readState(db, "tracker"),
    readPlans(db),
  ]);
  const live = liveSegments(tracker, now).filter(({ isPersonal }) => !isPersonal);
  const tracked = normalise([
    ...shapes.flatMap((shape) => rangesOf(shape.blocks)),
    ...live.map(({ start, end }): TimeRange => [start, end]),
  ]);
  return visitCosts(visits, tracked, (at) => (planAt(plans, at)?.restGoalMin ?? 0) * MINUTE_MS);
}
