import type { DayTotal } from "./span.ts";
import type { SplitMs } from "./summary.ts";
import type { DayKey } from "./time.ts";

/** What the report may be narrowed to; `null` is everything. A client of `""` is "no client". */
export type TotalsFilter = {
  readonly client: string | null;
  readonly service: string | null;
  readonly context: DayTotal["context"] | null;
};

export const NO_FILTER: TotalsFilter = { client: null, service: null, context: null };

export type PeriodSums = SplitMs & {
  readonly totalMs: number;
  /** Declared exceptions; part of the sums above. */
  readonly declared: SplitMs;
  /** One total, part of none of the others (decision 3). */
  readonly personalMs: number;
};

/** The rows of some days, both ends included, that pass the filter. */
export function filterTotals(
  totals: readonly DayTotal[],
  fromDay: DayKey,
  toDay: DayKey,
  filter: TotalsFilter = NO_FILTER,
): DayTotal[] {
  const passes = (wanted: string | null, own: string): boolean => wanted === null || wanted === own;
  return totals.filter(
    ({ day, client, service, context }) =>
      day >= fromDay &&
      day <= toDay &&
      passes(filter.client, client) &&
      passes(filter.service, service) &&
      passes(filter.context, context),
  );
}

/** Sums of roll-ups in ms, as the popup counts them: personal time is in none but its own. */
export function sumTotals(totals: readonly DayTotal[]): PeriodSums {
  const counted = splitOf(totals.filter(({ context }) => context !== "personal"));
  const personal = splitOf(totals.filter(({ context }) => context === "personal"));
  return {
    ...counted,
    totalMs: counted.inMs + counted.offMs,
    declared: splitOf(totals.filter(({ context }) => context === "exception")),
    personalMs: personal.inMs + personal.offMs,
  };
}

function splitOf(totals: readonly DayTotal[]): SplitMs {
  return {
    inMs: totals.reduce((sum, { inMs }) => sum + inMs, 0),
    offMs: totals.reduce((sum, { offMs }) => sum + offMs, 0),
  };
}

/** Changes from one service to another in an hour of activity (M1); `null` without activity. */
export function switchesPerHour(switches: number, activeMs: number): number | null {
  return activeMs > 0 ? (switches * 3_600_000) / activeMs : null;
}
