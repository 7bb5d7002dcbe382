import { groupOf, type ActivityGroup, ACTIVITY_GROUPS } from "../domain/groups.ts";
import { ACTIVITIES } from "../domain/service-words.ts";
import type { DayTotal } from "../domain/span.ts";
import type { DayFigures, SplitMs } from "../domain/summary.ts";
import type { DayKey } from "../domain/time.ts";
import type { ServiceId } from "../domain/service.ts";

/** What the week can truly be said to have been. */
export type Headline =
  | { readonly kind: "empty" }
  | { readonly kind: "in" }
  | { readonly kind: "off"; readonly offMs: number }
  | { readonly kind: "rest"; readonly restDays: number };

export type ServiceRow = SplitMs & { readonly service: ServiceId };
export type GroupRow = SplitMs & { readonly group: ActivityGroup };

export type WeekReport = SplitMs & {
  readonly days: readonly DayFigures[];
  readonly headline: Headline;
  readonly services: readonly ServiceRow[];
  readonly groups: readonly GroupRow[];
  /** One total, part of none of the figures above (decision 3). */
  readonly personalMs: number;
};

/** A week with so few days of work in it is called quiet, once it is over. */
const QUIET_WORK_DAYS = 2;

const byTotal = (a: SplitMs, b: SplitMs): number => b.inMs + b.offMs - (a.inMs + a.offMs);

/**
 * @param figures the days of the week, in order; their sum is the total
 * @param totals roll-ups of the same days
 * @param today days after it are not counted as rest
 * @param hasOlder something was tracked before: an empty week is then a week of rest, not an unknown one
 */
export function weekReport(
  figures: readonly DayFigures[],
  totals: readonly DayTotal[],
  today: DayKey,
  hasOlder: boolean,
): WeekReport {
  const sums = sumOf(figures);
  const personal = totals.filter(({ context }) => context === "personal");
  const counted = totals.filter(({ context }) => context !== "personal");
  return {
    ...sums,
    days: figures,
    headline: headlineOf(figures, sums, today, hasOlder),
    services: servicesOf(counted),
    groups: groupsOf(counted),
    personalMs: personal.reduce((sum, total) => sum + total.inMs + total.offMs, 0),
  };
}

function sumOf(rows: readonly SplitMs[]): SplitMs {
  return {
    inMs: rows.reduce((sum, row) => sum + row.inMs, 0),
    offMs: rows.reduce((sum, row) => sum + row.offMs, 0),
  };
}

function headlineOf(
  figures: readonly DayFigures[],
  { inMs, offMs }: SplitMs,
  today: DayKey,
  hasOlder: boolean,
): Headline {
  const isOver = figures.every(({ day }) => day < today);
  const restDays = figures.filter((day) => day.day <= today && day.inMs + day.offMs === 0).length;
  if (inMs + offMs === 0) return hasOlder && isOver ? { kind: "rest", restDays } : { kind: "empty" };
  if (offMs > inMs) return { kind: "off", offMs };
  return isOver && figures.length - restDays <= QUIET_WORK_DAYS ? { kind: "rest", restDays } : { kind: "in" };
}

function servicesOf(totals: readonly DayTotal[]): ServiceRow[] {
  return [...collect(totals, ({ service }) => service)]
    .map(([service, sums]) => ({ service, ...sums }))
    .sort(byTotal);
}

function groupsOf(totals: readonly DayTotal[]): GroupRow[] {
  const rows = collect(totals, ({ activity }) =>
    groupOf(ACTIVITIES.find((known) => known === activity) ?? null),
  );
  return ACTIVITY_GROUPS.flatMap((group) => {
    const sums = rows.get(group);
    return sums ? [{ group, ...sums }] : [];
  });
}

function collect<Key extends string>(
  totals: readonly DayTotal[],
  keyOf: (total: DayTotal) => Key,
): Map<Key, SplitMs> {
  const rows = new Map<Key, SplitMs>();
  for (const total of totals) {
    const key = keyOf(total);
    const before = rows.get(key) ?? { inMs: 0, offMs: 0 };
    rows.set(key, { inMs: before.inMs + total.inMs, offMs: before.offMs + total.offMs });
  }
  return rows;
}
