import type { JSX } from "preact";
import type { PopupAsides } from "../../utils/models/popup-asides.ts";
import type { ShownScore } from "../../utils/models/popup-score.ts";
import { ScoreParts } from "../score/score-parts.tsx";
import { createLaterSay } from "./later-texts.ts";
import type { PopupProps } from "./popup-props.ts";
import { scoreWeek } from "./score-button.tsx";
import { SheetHead } from "./sheet-head.tsx";
import { useDialog } from "./use-dialog.ts";

type ScoreSheetProps = Pick<PopupProps, "locale" | "on"> & {
  readonly score: ShownScore;
  readonly asides: PopupAsides;
};

/** Where the points of the score went, the largest loss first, and one suggestion. */
export function ScoreSheet({ score, asides, locale, on }: ScoreSheetProps): JSX.Element {
  const say = createLaterSay(locale);
  const { t } = say;
  const { balance, inputs } = score;
  const close = (): void => on.openSheet(null);
  const dialog = useDialog(close, [".icb"]);
  const word = [t(balance.bandId), scoreWeek(score, say)].filter(Boolean).join(" · ");
  return (
    <dialog ref={dialog} class="sheet score-sheet" aria-labelledby="sheet-title">
      <SheetHead title={t("score.why", { n: balance.score })} say={say} onClose={close} />
      <p class="sheet-note">
        {word}
        {balance.losses.length === 0 && `. ${t("score.lost.none")}`}
      </p>
      <ScoreParts balance={balance} inputs={inputs} say={say} isByLoss />
      {balance.suggestionId !== null && <p class="suggestion">{t(balance.suggestionId)}</p>}
      <p class="score-foot">
        {t("popup.score.foot")} {score.hasDeclared && t("score.crisis")}{" "}
        <button type="button" class="linkish" onClick={() => void asides.hideScore()}>
          {t("score.hide")}
        </button>
      </p>
    </dialog>
  );
}
