import type { JSX } from "preact";
import type { Balance, WeekScore } from "../../utils/domain/score.ts";
import type { ScorePart, ScoreWeights } from "../../utils/domain/score-weights.ts";
import { addDays } from "../../utils/domain/zone.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { ReportDetails } from "../../utils/models/report-details.ts";
import type { ReportView } from "../../utils/models/report-view.ts";
import { BalanceWeights } from "./balance-weights.tsx";
import { ScoreParts } from "../score/score-parts.tsx";
import { ScoreRing } from "../score/score-ring.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import type { Say } from "./details-texts.ts";

export type BalanceActs = {
  readonly onWeigh: (part: ScorePart, points: number) => void;
  readonly onStandard: () => void;
  readonly onShowScore: (isShown: boolean) => void;
};

type BalanceProps = BalanceActs & {
  readonly report: ReportView;
  readonly details: Pick<ReportDetails, "scores" | "usualScore" | "weights">;
  readonly isShown: boolean;
  readonly say: Say;
};

/** The balance score of a week, or of each week of a longer time. Only the user sees it, and may hide it. */
export function BalanceCard(props: BalanceProps): JSX.Element {
  const { report, details, isShown, say, onShowScore } = props;
  const { t } = say;
  const isWeek = report.period.kind === "week";
  const [score] = details.scores;
  return (
    <section class="card balance" aria-labelledby="balance-title">
      <div class="ch">
        <h2 id="balance-title">{t(isWeek ? "score.title" : "score.weeks")}</h2>
        <span class="sp" />
        {isShown && details.usualScore !== null && (
          <span class="n">
            {t("score.usual", {
              a: Math.round(details.usualScore.low),
              b: Math.round(details.usualScore.high),
            })}
          </span>
        )}
      </div>
      {!isShown && (
        <>
          <p class="none">{t("score.hidden")}</p>
          <button type="button" class="btn sec" onClick={() => onShowScore(true)}>
            {t("score.show")}
          </button>
        </>
      )}
      {isShown && isWeek && score !== undefined && <Week {...props} score={score} />}
      {isShown && !isWeek && <Weeks scores={details.scores} say={say} />}
      {isShown && <Tools {...props} weights={details.weights} />}
    </section>
  );
}

type WeekProps = BalanceProps & { readonly score: WeekScore };

function Week({ score, report, say }: WeekProps): JSX.Element {
  const { t, locale } = say;
  if (score.state === "too-little") {
    const { sums, figures } = report;
    const dur = locale.duration(sums.totalMs - sums.declared.inMs - sums.declared.offMs);
    const days = t(pluralKey("score.days", figures.workedDays, locale.language), { n: figures.workedDays });
    return (
      <div class="score-none">
        <b>{t("score.none")}</b>
        <p>{t("score.none.note")}</p>
        <p>{t("score.none.hours", { dur, n: days })}</p>
      </div>
    );
  }
  const isOpen = score.state === "so-far";
  return (
    <>
      <div class="score-head">
        <ScoreRing score={score.balance.score} size={92} name={t("score.of", { n: score.balance.score })} />
        <div>
          <b class="word">{t(score.balance.bandId)}</b>
          {isOpen && <span class="tag">{t("score.soFar")}</span>}
          <p>{t(isOpen ? "score.soFar.note" : "score.private")}</p>
        </div>
      </div>
      <ScoreParts balance={score.balance} inputs={score.inputs} say={say} />
      <Why balance={score.balance} say={say} />
      {report.figures.declaredMs > 0 && <p class="note">{t("score.crisis")}</p>}
    </>
  );
}

/** Where points went, the largest loss first, and one suggestion. */
function Why({ balance, say }: { readonly balance: Balance; readonly say: Say }): JSX.Element {
  const { t } = say;
  const { score, losses, suggestionId } = balance;
  return (
    <details class="why">
      <summary>{t("score.why", { n: score })}</summary>
      {losses.length === 0 ? (
        <p>{t("score.lost.none")}</p>
      ) : (
        <>
          <p>{t("score.lost")}</p>
          <ol>
            {losses.map(({ part, lost }) => (
              <li key={part}>
                <span>{t(`score.part.${part}`)}</span>
                <b>−{lost}</b>
              </li>
            ))}
          </ol>
        </>
      )}
      {suggestionId !== null && <p class="suggestion">{t(suggestionId)}</p>}
    </details>
  );
}

function Weeks({ scores, say }: { readonly scores: readonly WeekScore[]; readonly say: Say }): JSX.Element {
  const { t, locale } = say;
  return (
    <ScrollBox label={t("report.scroll", { what: t("score.weeks") })} isTall>
      <table class="figures scores">
        <caption class="sr">{t("score.weeks")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("report.col.week")}</th>
            <th scope="col">{t("score.col")}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.first}>
              <th scope="row">
                <a href={`#week=${score.first}`}>
                  {locale.dates.dayRange(score.first, addDays(score.first, 6))}
                </a>
                <small>{t(score.state === "too-little" ? "score.none" : score.balance.bandId)}</small>
              </th>
              <td class="total">
                {score.state === "too-little" ? "–" : score.balance.score}
                {score.state === "so-far" && <small>{t("score.soFar")}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type ToolsProps = BalanceProps & { readonly weights: ScoreWeights };

function Tools({ weights, say, onWeigh, onStandard, onShowScore }: ToolsProps): JSX.Element {
  return (
    <div class="score-tools">
      <BalanceWeights weights={weights} say={say} onWeigh={onWeigh} onStandard={onStandard} />
      <button type="button" class="btn ghost" onClick={() => onShowScore(false)}>
        {say.t("score.hide")}
      </button>
    </div>
  );
}
