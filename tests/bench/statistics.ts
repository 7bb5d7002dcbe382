export type Spread = { readonly medianMs: number; readonly p90Ms: number };

/** Median and 90th percentile, by the nearest rank; of at least one value. */
export function middleOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const atRank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { medianMs: atRank(0.5), p90Ms: atRank(0.9) };
}

/** The one in the middle by that number, of an even count the higher of two; `null` of none. */
export function middleBy<Value>(values: readonly Value[], by: (value: Value) => number): Value | null {
  const sorted = values.toSorted((one, other) => by(one) - by(other));
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
