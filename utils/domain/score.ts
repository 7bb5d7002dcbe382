import type { Plan } from "./plan.ts";
import { contractMinIn, isEnough, scoreInputs, scoreParts, type ScoreInputs } from "./score-parts.ts";
import { roundToSum, SCORE_PARTS, type ScorePart, type ScoreWeights } from "./score-weights.ts";
import { weeksOf, type TrackedRecord } from "./tracked-days.ts";
import type { DayKey } from "./time.ts";
import { isWeekClosed } from "./week-closing.ts";
import { addDays, dayKeyAt, weekStartOf } from "./zone.ts";

/** From 80: boundaries held; from 60: some spill-over; from 40: under strain; below: little rest this week. */
export type ScoreBand = "held" | "spill-over" | "strain" | "little-rest";

export type ScoreLine = {
  readonly part: ScorePart;
  readonly weight: number;
  /** Whole points; those of all parts sum to the score. */
  readonly points: number;
  readonly lost: number;
  readonly exactLost: number;
};

export type Balance = {
  /** 0 to 100. */
  readonly score: number;
  readonly exact: number;
  readonly band: ScoreBand;
  readonly bandId: `score.band.${ScoreBand}`;
  /** In the order of the parts. */
  readonly lines: readonly ScoreLine[];
  /** Those that lost points, the largest loss first. */
  readonly losses: readonly ScoreLine[];
  /** One suggestion, for the largest loss; `null` when nothing was lost. */
  readonly suggestionId: `score.suggestion.${ScorePart}` | null;
};

export type WeekScore = { readonly first: DayKey } & (
  | { readonly state: "too-little" }
  /** `so-far` while the week is open: what is still to come costs nothing yet. */
  | { readonly state: "so-far" | "closed"; readonly balance: Balance; readonly inputs: ScoreInputs }
);

const BANDS: readonly (readonly [from: number, band: ScoreBand])[] = [
  [80, "held"],
  [60, "spill-over"],
  [40, "strain"],
];

/** The score and where its points went. Half points are rounded up. */
export function balanceOf(parts: Readonly<Record<ScorePart, number>>, weights: ScoreWeights): Balance {
  const exactPoints = SCORE_PARTS.map((part) => parts[part] * weights[part]);
  const exact = exactPoints.reduce((sum, points) => sum + points, 0);
  const score = Math.round(exact + 1e-9);
  const points = roundToSum(exactPoints, score);
  const lines = SCORE_PARTS.map((part, index): ScoreLine => {
    const [weight, own] = [weights[part], points[index] ?? 0];
    return { part, weight, points: own, lost: weight - own, exactLost: weight * (1 - parts[part]) };
  });
  const losses = lines
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || b.exactLost - a.exactLost);
  const band = BANDS.find(([from]) => score >= from)?.[1] ?? "little-rest";
  const worst = losses[0];
  return {
    score,
    exact,
    band,
    bandId: `score.band.${band}`,
    lines,
    losses,
    suggestionId: worst === undefined ? null : `score.suggestion.${worst.part}`,
  };
}

export type ScoreSetup = { readonly plans: readonly Plan[]; readonly weights: ScoreWeights };

/** The score of the week that begins on `first`. A week that the record does not hold whole has too little data. */
export function weekScore(record: TrackedRecord, first: DayKey, { plans, weights }: ScoreSetup): WeekScore {
  const week = weeksOf(record).find((each) => each.first === first);
  if (week === undefined) return { first, state: "too-little" };
  const inputs = scoreInputs(record, week, contractMinIn(plans, record, week));
  if (!isEnough(inputs)) return { first, state: "too-little" };
  const state = isWeekClosed(record, week) ? "closed" : "so-far";
  return { first, state, balance: balanceOf(scoreParts(inputs), weights), inputs };
}

/** What the popup shows: last week's score until this week has 2 days and 3 h, then this week's so far (decision 30). */
export function currentScore(record: TrackedRecord, setup: ScoreSetup): WeekScore {
  const first = weekStartOf(dayKeyAt(record.now, record.zone), record.weekStart);
  const current = weekScore(record, first, setup);
  return current.state === "too-little" ? weekScore(record, addDays(first, -7), setup) : current;
}
