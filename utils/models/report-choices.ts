import { signal, type ReadonlySignal } from "@preact/signals";
import {
  changeWeight,
  DEFAULT_WEIGHTS,
  parseWeights,
  type ScorePart,
  type ScoreWeights,
} from "../domain/score-weights.ts";
import type { Settings } from "../domain/settings.ts";
import { ruleChoiceOf, type RuleChoice } from "./report-rules.ts";

export type ReportChoice = {
  readonly isScoreShown: boolean;
  readonly weights: ScoreWeights;
  readonly rules: RuleChoice;
};

export type ReportChoices = {
  readonly choice: ReadonlySignal<ReportChoice>;
  /** The last choice could not be kept. */
  readonly isInTrouble: ReadonlySignal<boolean>;
  readonly weigh: (part: ScorePart, points: number) => void;
  readonly weighAsStandard: () => void;
  readonly showScore: (isShown: boolean) => void;
  readonly compareWith: (rules: Partial<RuleChoice>) => void;
};

type Kept = Pick<Settings, "score" | "rules">;

/** What the user chose for score and rules: holds at once, and is kept in the settings. @param save changes them */
export function createReportChoices(
  settings: Kept,
  save: (change: (settings: Settings) => Settings) => Promise<void>,
): ReportChoices {
  const choice = signal<ReportChoice>({
    isScoreShown: settings.score.isShown,
    weights: parseWeights(settings.score.weights),
    rules: ruleChoiceOf(settings.rules),
  });
  const isInTrouble = signal(false);
  const keep = (next: Partial<ReportChoice>): void => {
    choice.value = { ...choice.value, ...next };
    const { isScoreShown, weights, rules } = choice.value;
    const score = { isShown: isScoreShown, weights: isStandard(weights) ? null : weights };
    save((stored) => ({ ...stored, score, rules })).then(
      () => {
        isInTrouble.value = false;
      },
      () => {
        isInTrouble.value = true;
      },
    );
  };
  return {
    choice,
    isInTrouble,
    weigh: (part, points) => keep({ weights: changeWeight(choice.value.weights, part, points) }),
    weighAsStandard: () => keep({ weights: DEFAULT_WEIGHTS }),
    showScore: (isScoreShown) => keep({ isScoreShown }),
    compareWith: (rules) => keep({ rules: { ...choice.value.rules, ...rules } }),
  };
}

function isStandard(weights: ScoreWeights): boolean {
  return JSON.stringify(parseWeights(weights)) === JSON.stringify(DEFAULT_WEIGHTS);
}
