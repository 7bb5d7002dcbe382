import type { PlanHours } from "../domain/calendar.ts";
import { finishedDays } from "../domain/day-plans.ts";
import { isWhole, rewriteDay } from "../domain/day-rewrite.ts";
import { intersect, totalMs } from "../domain/ranges.ts";
import { dayOf } from "../domain/roll-up.ts";
import type { Span } from "../domain/span.ts";
import { ABOUT_A_DAY_MS, type DayKey, type TimeRange, type Zone } from "../domain/time.ts";
import { addDays } from "../domain/zone.ts";
import type { StoreName, WriteTransaction } from "./database.ts";
import { dayRowsIn, hoursByZone, rewriteDayIn, type DayRowKey } from "./day-rows.ts";
import { deviceIn } from "./state-store.ts";

/** What changes when hours are told for days that have begun. */
export const TOLD_STORES = [
  "spans",
  "days",
  "dayShape",
  "dayPlans",
  "state",
] as const satisfies readonly StoreName[];
type Tx = WriteTransaction<[...typeof TOLD_STORES, ...StoreName[]]>;

export type ToldHours = {
  readonly before: readonly PlanHours[];
  readonly after: readonly PlanHours[];
  /** Days that were told anew, both ends included. */
  readonly told: readonly (readonly [from: DayKey, to: DayKey])[];
  readonly gapLimitMin: number;
};

/** A date is another instant in every zone, and its night runs into the next day. */
const REACH_DAYS = 2;

/**
 * Lets sums, shapes and frozen hours of days follow hours that were told later, within the transaction that writes those:
 * sums stay the sums of their spans (decision 9). What single spans were said to be, work or not, stays. A day of which
 * only the sums are kept stays as it was, so that all its figures go on to agree.
 */
export async function followToldIn(tx: Tx, { before, after, told, gapLimitMin }: ToldHours): Promise<void> {
  if (told.length === 0) return;
  const from = addDays(
    told.reduce((first, [day]) => (day < first ? day : first), "9999"),
    -REACH_DAYS,
  );
  const to = addDays(
    told.reduce((last, [, day]) => (day > last ? day : last), ""),
    REACH_DAYS,
  );
  const window: TimeRange = [Date.parse(from) - ABOUT_A_DAY_MS, Date.parse(to) + 2 * ABOUT_A_DAY_MS];
  const byDay = await spansByDay(tx, window);
  const stuck = await followSpans(tx, byDay, {
    was: hoursByZone(before, window, gapLimitMin),
    is: hoursByZone(after, window, gapLimitMin),
  });
  for (const day of await sumsAlone(tx, byDay, [from, to])) stuck.add(day);
  await freezeAnew(tx, after, [from, to], gapLimitMin, stuck);
}

type SpansOfDay = { readonly key: DayRowKey; readonly spans: Span[] };

async function spansByDay(tx: Tx, [from, to]: TimeRange): Promise<Map<string, SpansOfDay>> {
  const days = new Map<string, SpansOfDay>();
  for (const span of await tx.objectStore("spans").index("start").getAll(IDBKeyRange.bound(from, to))) {
    const key: DayRowKey = [span.device, dayOf(span)];
    const known = days.get(key.join("\n")) ?? { key, spans: [] };
    known.spans.push(span);
    days.set(key.join("\n"), known);
  }
  return days;
}

type HoursIn = (zone: Zone) => readonly TimeRange[];

/** Tells the days that could not follow. */
async function followSpans(
  tx: Tx,
  days: ReadonlyMap<string, SpansOfDay>,
  { was, is }: { readonly was: HoursIn; readonly is: HoursIn },
): Promise<Set<DayKey>> {
  const insideMs = ({ start, end, zone }: Span, hours: HoursIn): number =>
    totalMs(intersect([[start, end]], hours(zone)));
  const { clock } = await deviceIn(tx.objectStore("state"));
  const stuck = new Set<DayKey>();
  for (const { key, spans } of days.values()) {
    if (spans.every((span) => insideMs(span, was) === insideMs(span, is))) continue;
    const record = { ...(await dayRowsIn(tx, key)), spans };
    if (isWhole(record))
      await rewriteDayIn(tx, key, rewriteDay(record, { removed: spans, put: spans }, is, clock));
    else stuck.add(key[1]);
  }
  return stuck;
}

/** Days older than single spans are kept: each day goes as a whole. */
async function sumsAlone(
  tx: Tx,
  days: ReadonlyMap<string, SpansOfDay>,
  [from, to]: readonly [DayKey, DayKey],
): Promise<DayKey[]> {
  const store = tx.objectStore("days");
  const found: DayKey[] = [];
  let cursor = await store.openKeyCursor();
  while (cursor !== null) {
    const [device] = cursor.key;
    for (const [, day] of await store.getAllKeys(IDBKeyRange.bound([device, from], [device, to, []])))
      if (!days.has([device, day].join("\n"))) found.push(day);
    cursor = await store.openKeyCursor(IDBKeyRange.lowerBound([device, []]));
  }
  return found;
}

/** Only what is frozen already: the other days follow when they are over (decision 6). */
async function freezeAnew(
  tx: Tx,
  plans: readonly PlanHours[],
  [from, to]: readonly [DayKey, DayKey],
  gapLimitMin: number,
  stuck: ReadonlySet<DayKey>,
): Promise<void> {
  const store = tx.objectStore("dayPlans");
  for (const { day, zone } of await store.getAll(IDBKeyRange.bound(from, to))) {
    if (stuck.has(day)) continue;
    for (const plan of finishedDays(plans, day, day, zone, gapLimitMin)) await store.put(plan);
  }
}
