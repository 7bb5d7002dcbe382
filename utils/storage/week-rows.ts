import type { DayKey } from "../domain/time.ts";
import type { WeekRows } from "../domain/week-figures.ts";
import { readLiveCrises } from "./crisis-rows.ts";
import type { RelacheDb } from "./database.ts";
import { readDayPlans } from "./day-plans-store.ts";
import { readPlans } from "./plans-store.ts";
import { dayTotals } from "./read-model.ts";
import { readSettings } from "./settings-store.ts";
import { readState } from "./state-store.ts";

/** All that `weekFigures` needs of the days, both ends included. Throws a `StorageError`. */
export async function readWeekRows(db: RelacheDb, fromDay: DayKey, toDay: DayKey): Promise<WeekRows> {
  const [totals, dayPlans, plans, settings, tracker] = await Promise.all([
    dayTotals(db, { fromDay, toDay }),
    readDayPlans(db, fromDay, toDay),
    readPlans(db),
    readSettings(db),
    readState(db, "tracker"),
  ]);
  const { gate, contexts } = settings;
  const { personalWeek } = contexts;
  const crises = await readLiveCrises(db, tracker);
  return { totals, dayPlans, plans, gapLimitMin: gate.gapLimitMin, personalWeek, crises, tracker };
}
