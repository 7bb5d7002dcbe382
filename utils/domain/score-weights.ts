/** The six parts of the balance score (rules.md, section 3.3). */
export type ScorePart = "dailyRest" | "weeklyRest" | "afterHours" | "load" | "breaks" | "quietDays";

export const SCORE_PARTS: readonly ScorePart[] = [
  "dailyRest",
  "weeklyRest",
  "afterHours",
  "load",
  "breaks",
  "quietDays",
];

/** Whole points, 100 in all. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

/** A choice of ours, published and adjustable; no scientific claim. */
export const DEFAULT_WEIGHTS: ScoreWeights = {
  dailyRest: 20,
  weeklyRest: 15,
  afterHours: 20,
  load: 20,
  breaks: 15,
  quietDays: 10,
};

const ALL = 100;
/** Sums of fractions miss a whole number by less than this. */
const NOISE = 1e-9;

/** The weights after the user gave one of them: the others keep their proportion, all stay whole and sum to 100. */
export function changeWeight(weights: ScoreWeights, part: ScorePart, wanted: number): ScoreWeights {
  const value = Math.min(ALL, Math.max(0, Math.round(Number.isFinite(wanted) ? wanted : weights[part])));
  const others = SCORE_PARTS.filter((other) => other !== part);
  const before = others.reduce((sum, other) => sum + weights[other], 0);
  const shares = others.map((other) =>
    before === 0 ? (ALL - value) / others.length : (weights[other] * (ALL - value)) / before,
  );
  const rounded = roundToSum(shares, ALL - value);
  return {
    ...weights,
    [part]: value,
    ...Object.fromEntries(others.map((other, index) => [other, rounded[index] ?? 0])),
  };
}

/**
 * Whole numbers next to the values that sum to `total`, by largest remainder; the first of equals goes first.
 * `total` has to be the sum of the values, rounded either way.
 */
export function roundToSum(values: readonly number[], total: number): number[] {
  const floors = values.map((value) => Math.floor(value + NOISE));
  const left = total - floors.reduce((sum, floor) => sum + floor, 0);
  const byRest = values
    .map((value, index) => ({ index, rest: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(byRest.slice(0, Math.max(0, left)).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor));
}

/** Reads stored weights; anything that is no full set of whole points from 0, 100 in all, gives the defaults. */
export function parseWeights(value: unknown): ScoreWeights {
  if (typeof value !== "object" || value === null) return DEFAULT_WEIGHTS;
  const entries = SCORE_PARTS.map((part) => [part, Reflect.get(value, part)] as const);
  const isWhole = entries.every(([, points]) => Number.isInteger(points) && points >= 0);
  const sum = entries.reduce((all, [, points]) => all + Number(points), 0);
  if (!isWhole || sum !== ALL) return DEFAULT_WEIGHTS;
  return { ...DEFAULT_WEIGHTS, ...Object.fromEntries(entries) };
}
