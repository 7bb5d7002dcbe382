import type { JSX } from "preact";
import type { ShownScore } from "../../utils/models/popup-score.ts";
import { ScoreRing } from "../score/score-ring.tsx";
import { Icon } from "../ui/icon.tsx";
import { CHEVRON_DOWN } from "../ui/icons.ts";
import { createLaterSay, type LaterProps, type LaterSay } from "./later-texts.ts";

type ScoreButtonProps = LaterProps & {
  readonly score: ShownScore;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

/** How the week goes in a word and a number; opens where the points went. */
export function ScoreButton({ score, locale, isOpen, onOpen }: ScoreButtonProps): JSX.Element {
  const say = createLaterSay(locale);
  const { t } = say;
  return (
    <button
      type="button"
      class="score"
      data-action="score"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <span class="score-words">
        <b>{t(score.balance.bandId)}</b> <small>{scoreWeek(score, say)}</small>{" "}
        <span class="score-why">
          {t("popup.score.why")}
          <Icon path={CHEVRON_DOWN} size={16} />
        </span>
      </span>
      <span class="sr">{t("score.of", { n: score.balance.score })}</span>
      <ScoreRing score={score.balance.score} size={62} />
    </button>
  );
}

/** Which week it is, and that it goes on. */
export function scoreWeek({ isLastWeek, state }: ShownScore, { t }: LaterSay): string {
  if (isLastWeek) return t("popup.score.lastWeek");
  return state === "so-far" ? t("score.soFar") : "";
}
