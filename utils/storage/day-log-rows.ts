import { calendarFor, weekHours } from "../domain/calendar.ts";
import type { DayLogRows } from "../domain/day-log.ts";
import { isWhole } from "../domain/day-rewrite.ts";
import { compareSpans, dayOf } from "../domain/roll-up.ts";
import { ABOUT_A_DAY_MS, type DayKey, type EpochMs, type Zone } from "../domain/time.ts";
import { liveSegments } from "../domain/tracker.ts";
import { addDays, dayRange } from "../domain/zone.ts";
import { readClients } from "./clients-store.ts";
import { readLiveCrises } from "./crisis-rows.ts";
import type { RelacheDb } from "./database.ts";
import { readPlans } from "./plans-store.ts";
import { dayTotals, spansBetween } from "./read-model.ts";
import { readSettings } from "./settings-store.ts";
import { readState } from "./state-store.ts";

const USED_WITHIN_DAYS = 90;

/** Reads the log of a day. Throws a `StorageError`. */
export async function readDayLog(db: RelacheDb, day: DayKey, zone: Zone, now: EpochMs): Promise<DayLogRows> {
  const range = dayRange(day, zone);
  // Spans of other zones count to the day as it was there.
  const [from, to] = [range[0] - ABOUT_A_DAY_MS, range[1] + ABOUT_A_DAY_MS];
  const [around, totals, plans, settings, tracker, clients] = await Promise.all([
    spansBetween(db, from, to),
    dayTotals(db, { fromDay: addDays(day, -USED_WITHIN_DAYS), toDay: addDays(day, 1) }),
    readPlans(db),
    readSettings(db),
    readState(db, "tracker"),
    readClients(db),
  ]);
  const spans = around.filter((span) => dayOf(span) === day).sort(compareSpans);
  const { gate, contexts } = settings;
  return {
    day,
    zone,
    range,
    spans,
    live: liveSegments(tracker, now),
    isCounting: tracker.open !== null,
    rules: {
      calendar: calendarFor(plans, from, to, zone, gate.gapLimitMin),
      crises: await readLiveCrises(db, tracker),
      personal: weekHours(contexts.personalWeek, from, to, zone),
    },
    hasDetails: isWhole({ totals: totals.filter((total) => total.day === day), spans }),
    services: [...new Set(totals.map(({ service }) => service))].filter((service) => service !== ""),
    clients,
  };
}
