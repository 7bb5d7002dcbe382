/** Where the user's own weeks usually lie. */
export type UsualRange = { readonly low: number; readonly high: number; readonly median: number };

export type Spread = {
  readonly mean: number;
  /** Standard deviation of the values as a whole, not of a sample. */
  readonly standardDeviation: number;
  readonly median: number;
  readonly mad: number;
};

const FEWEST_WEEKS = 4;
const LOAD_WEEKS = 4;
const FEWEST_LOAD_WEEKS = 3;

/** The middle value; the mean of both where there are two. `null` without values. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Middle and spread. Median and MAD (the median distance from the median) bear one crisis evening, which mean and
 * deviation do not (rules.md, section 3.2, endSpread). `null` without values.
 */
export function spreadOf(values: readonly number[]): Spread | null {
  const median = medianOf(values);
  if (median === null) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const mad = medianOf(values.map((value) => Math.abs(value - median))) ?? 0;
  return { mean, standardDeviation: Math.sqrt(variance), median, mad };
}

/**
 * Median ± MAD of closed weeks; `null` with fewer than four of them (decision 31).
 * Only the user's own weeks are compared, and no zone of danger is drawn (rules.md, section 3.1).
 */
export function usualRange(values: readonly number[]): UsualRange | null {
  const spread = values.length < FEWEST_WEEKS ? null : spreadOf(values);
  if (spread === null) return null;
  const { median, mad } = spread;
  return { low: median - mad, high: median + mad, median };
}

/**
 * This week against the mean of the last four closed weeks (oldest first), this week not among them; `null` with fewer
 * than three, or when they hold nothing. Source: rules.md, section 3.2 (M3); not coupled, so no spurious correlation.
 */
export function loadRatio(current: number, closedWeeks: readonly number[]): number | null {
  const last = closedWeeks.slice(-LOAD_WEEKS);
  const sum = last.reduce((total, week) => total + week, 0);
  return last.length < FEWEST_LOAD_WEEKS || sum === 0 ? null : (current * last.length) / sum;
}
