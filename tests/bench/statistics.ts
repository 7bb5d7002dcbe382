export type Spread = { readonly medianMs: number; readonly p90Ms: number };

/** Median and 90th percentile, by the nearest rank; of at least one value. */
export function middleOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const atRank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { medianMs: atRank(0.5), p90Ms: atRank(0.9) };
}

/** The spread with the lowest median: noise of the machine only ever adds. */
export function best(spreads: readonly (Spread | null)[]): Spread | null {
  const known = spreads.filter((spread) => spread !== null);
  return known.toSorted((one, other) => one.medianMs - other.medianMs)[0] ?? null;
}
