import { calendarFor, type PlanHours } from "../domain/calendar.ts";
import type { RewrittenDay } from "../domain/day-rewrite.ts";
import type { DayShape, DayTotal } from "../domain/span.ts";
import type { DayKey, EpochMs, TimeRange, Zone } from "../domain/time.ts";
import type { ReadTransaction, StoreName, WriteTransaction } from "./database.ts";

export type DayRowKey = [device: string, day: DayKey];
type DayStores = ["days", "dayShape", ...StoreName[]];

/** Sums and shape of one device and day, within a transaction of the caller. */
export async function dayRowsIn(
  tx: ReadTransaction<DayStores>,
  key: DayRowKey,
): Promise<{ readonly totals: readonly DayTotal[]; readonly shape: DayShape | null }> {
  return {
    // An empty array comes after every string, hence after every key of that day.
    totals: await tx.objectStore("days").getAll(IDBKeyRange.bound(key, [...key, []])),
    shape: (await tx.objectStore("dayShape").get(key)) ?? null,
  };
}

/** Writes a day whose sums were worked out anew, within a transaction of the caller. */
export async function rewriteDayIn(
  tx: WriteTransaction<DayStores>,
  key: DayRowKey,
  { totals, gone, shape }: RewrittenDay,
): Promise<void> {
  const [days, shapes] = [tx.objectStore("days"), tx.objectStore("dayShape")];
  for (const { device, day, service, activity, client, context } of gone)
    await days.delete([device, day, service, activity, client, context]);
  for (const total of totals) await days.put(total);
  if (shape === null) await shapes.delete(key);
  else await shapes.put(shape);
}

/** The hours of a window by the zone that time was spent in, each worked out once. */
export function hoursByZone(
  plans: readonly PlanHours[],
  [from, to]: readonly [EpochMs, EpochMs],
  gapLimitMin: number,
): (zone: Zone) => readonly TimeRange[] {
  const known = new Map<Zone, readonly TimeRange[]>();
  return (zone) => {
    const inside = known.get(zone) ?? calendarFor(plans, from, to, zone, gapLimitMin).inside;
    known.set(zone, inside);
    return inside;
  };
}
