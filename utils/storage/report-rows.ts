import type { Client } from "../domain/client.ts";
import type { Settings } from "../domain/settings.ts";
import type { DayShape } from "../domain/span.ts";
import type { DayKey } from "../domain/time.ts";
import type { WeekRows } from "../domain/week-figures.ts";
import { readClients } from "./clients-store.ts";
import { readLiveCrises } from "./crisis-rows.ts";
import { reading, type RelacheDb } from "./database.ts";
import { readDayPlans } from "./day-plans-store.ts";
import { readPlans } from "./plans-store.ts";
import { dayShapes, dayTotals } from "./read-model.ts";
import { readSettings } from "./settings-store.ts";
import { readState } from "./state-store.ts";

/** Days from one to another, both included. */
export type DaySpan = { readonly fromDay: DayKey; readonly toDay: DayKey };

/** What rules, score and other figures of whole days are worked out of. */
export type RecordRows = Omit<WeekRows, "totals"> & {
  readonly shapes: readonly DayShape[];
  readonly settings: Settings;
};

/** What a report is made of. `dayPlans` and `shapes` are of the frame, `totals` of the days that are shown. */
export type ReportRows = RecordRows & {
  readonly totals: WeekRows["totals"];
  /** Archived ones included. */
  readonly clients: readonly Client[];
  /** The first day on which anything was closed; `null` when nothing ever was. */
  readonly firstDay: DayKey | null;
};

/**
 * Reads a report by ranges of keys, so that its cost does not grow with what lies before. Throws a `StorageError`.
 * @param shown days whose sums are wanted
 * @param frame days whose shapes and hours are wanted: those shown and some around them
 */
export async function readReportRows(db: RelacheDb, shown: DaySpan, frame: DaySpan): Promise<ReportRows> {
  const [totals, clients, firstDay, rows] = await Promise.all([
    dayTotals(db, shown),
    readClients(db),
    readFirstDay(db),
    readRecordRows(db, frame),
  ]);
  return { ...rows, totals, clients, firstDay };
}

/** Reads the days of a frame by ranges of keys, without their sums. Throws a `StorageError`. */
export async function readRecordRows(db: RelacheDb, frame: DaySpan): Promise<RecordRows> {
  const running = readState(db, "tracker");
  const [shapes, dayPlans, plans, settings, tracker, crises] = await Promise.all([
    dayShapes(db, frame),
    readDayPlans(db, frame.fromDay, frame.toDay),
    readPlans(db),
    readSettings(db),
    running,
    running.then((state) => readLiveCrises(db, state)),
  ]);
  const { gate, contexts } = settings;
  return {
    shapes,
    dayPlans,
    plans,
    gapLimitMin: gate.gapLimitMin,
    personalWeek: contexts.personalWeek,
    crises,
    tracker,
    settings,
  };
}

/** The first row of each device is its oldest: the cost is that of the few devices, and with one nothing is asked twice. */
async function readFirstDay(db: RelacheDb): Promise<DayKey | null> {
  return await reading(async () => {
    const { store } = db.transaction("days");
    const [first, last] = await Promise.all([store.openKeyCursor(), store.openKeyCursor(null, "prev")]);
    const lastDevice = last?.key[0];
    let oldest: DayKey | null = null;
    let cursor = first;
    while (cursor !== null) {
      const [device, day] = cursor.key;
      if (oldest === null || day < oldest) oldest = day;
      if (device === lastDevice) break;
      // An empty array comes after all rows of the device.
      cursor = await store.openKeyCursor(IDBKeyRange.lowerBound([device, []]));
    }
    return oldest;
  });
}
