import type { JSX } from "preact";
import type { ScoreInputs } from "../../utils/domain/score-parts.ts";
import type { ScorePart } from "../../utils/domain/score-weights.ts";
import { HOUR_MS, MINUTE_MS } from "../../utils/domain/time.ts";
import type { Balance } from "../../utils/domain/score.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { SCORE_MESSAGES } from "../../utils/i18n/messages/score.ts";
import type { Translate } from "../../utils/i18n/translate.ts";

type Say = { readonly t: Translate<typeof SCORE_MESSAGES>; readonly locale: Locale };

type PartsProps = {
  readonly balance: Balance;
  readonly inputs: ScoreInputs;
  readonly say: Say;
  /** The largest loss first, each with the points that were lost; else in the order of the parts. */
  readonly isByLoss?: boolean;
};

/** The parts of a score with their points, which sum to it, and what was seen. A part without weight is left out. */
export function ScoreParts({ balance, inputs, say, isByLoss = false }: PartsProps): JSX.Element {
  const { t } = say;
  const kept = balance.lines.filter(({ lost }) => lost === 0);
  const lines = isByLoss ? [...balance.losses, ...kept] : balance.lines;
  return (
    <ul class="parts">
      {lines
        .filter(({ weight }) => weight > 0)
        .map(({ part, points, weight, lost }) => (
          <li key={part}>
            <b>{t(`score.part.${part}`)}</b>
            <span class="points">
              {isByLoss && lost > 0 && <span class="lost">−{lost} </span>}
              {t("score.points", { n: points, of: weight })}
            </span>
            <span class="meter">
              <i style={{ width: `${((points / weight) * 100).toFixed(1)}%` }} />
            </span>
            <small>{seen(part, inputs, say)}</small>
          </li>
        ))}
    </ul>
  );
}

/** Gives all points; a rest that goes on has no length yet. */
const FULL_WEEKLY_REST_MS = 35 * HOUR_MS;

/** Up, as the rest that it is missing from is told in full minutes, and both sum to the goal. */
const toFullMinutes = (durationMs: number): number => Math.ceil(durationMs / MINUTE_MS) * MINUTE_MS;

function seen(part: ScorePart, inputs: ScoreInputs, { t, locale }: Say): string {
  const dur = (durationMs: number): { dur: string } => ({ dur: locale.duration(durationMs) });
  switch (part) {
    case "dailyRest":
      return inputs.dailyRestShortMs > 0
        ? t("score.seen.dailyRest", dur(toFullMinutes(inputs.dailyRestShortMs)))
        : t("score.seen.dailyRest.none");
    case "weeklyRest":
      return inputs.weeklyRestMs >= FULL_WEEKLY_REST_MS
        ? t("score.seen.weeklyRest.full")
        : t("score.seen.weeklyRest", dur(inputs.weeklyRestMs));
    case "afterHours":
      return t("score.seen.afterHours", dur(inputs.afterHoursMs));
    case "load":
      return t("score.seen.load", { ...dur(inputs.totalMs), plan: locale.duration(inputs.plannedMs) });
    case "breaks":
      return t("score.seen.breaks", dur(inputs.overBreakMs));
    case "quietDays":
      return t("score.seen.quietDays", { n: inputs.quietDays });
  }
}
