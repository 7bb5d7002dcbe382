import type { JSX } from "preact";
import { SCORE_PARTS, type ScorePart, type ScoreWeights } from "../../utils/domain/score-weights.ts";
import type { Say } from "./details-texts.ts";

type WeightsProps = {
  readonly weights: ScoreWeights;
  readonly say: Say;
  readonly onWeigh: (part: ScorePart, points: number) => void;
  readonly onStandard: () => void;
};

/** How much each part counts. The sum stays 100: the others follow. */
export function BalanceWeights({ weights, say, onWeigh, onStandard }: WeightsProps): JSX.Element {
  const { t } = say;
  return (
    <details class="weights">
      <summary>{t("score.weights")}</summary>
      <p>{t("score.weights.note")}</p>
      {SCORE_PARTS.map((part) => (
        <label key={part}>
          <span>{t(`score.part.${part}`)}</span>
          <input
            type="range"
            min={0}
            max={100}
            value={weights[part]}
            onChange={(event) => onWeigh(part, Number(event.currentTarget.value))}
          />
          <output>{weights[part]}</output>
        </label>
      ))}
      <button type="button" class="btn ghost" onClick={onStandard}>
        {t("score.weights.standard")}
      </button>
    </details>
  );
}
