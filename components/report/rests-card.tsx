import type { JSX } from "preact";
import type { Period } from "../../utils/domain/periods.ts";
import type { RestBetween } from "../../utils/domain/rests-between.ts";
import { HOUR_MS, MINUTE_MS, type DayKey } from "../../utils/domain/time.ts";
import { weekdayOf } from "../../utils/domain/zone.ts";
import { ScrollBox } from "./scroll-box.tsx";
import type { Say } from "./details-texts.ts";

type RestsCardProps = {
  readonly rests: readonly RestBetween[];
  readonly restGoalMin: number;
  readonly period: Period;
  readonly say: Say;
};

const FULL_MS = 24 * HOUR_MS;
const share = (durationMs: number): string =>
  `${((Math.min(durationMs, FULL_MS) / FULL_MS) * 100).toFixed(2)}%`;

/** Each rest between two days with work as a bar against the goal: a real table, the bars are a second telling. */
export function RestsCard({ rests, restGoalMin, period, say }: RestsCardProps): JSX.Element {
  const { t, locale } = say;
  const goalMs = restGoalMin * MINUTE_MS;
  const goal = locale.barDuration(goalMs).replace(/h00$/, "h");
  const met = rests.filter(({ isShort }) => !isShort).length;
  return (
    <section class="card" aria-labelledby="rests-title">
      <div class="ch">
        <h2 id="rests-title">{t("report.gaps")}</h2>
        <span class="n">{t("report.gaps.goal", { dur: goal })}</span>
      </div>
      {rests.length === 0 ? (
        <p class="none">{t("report.gaps.none")}</p>
      ) : (
        <>
          <p class="said">{t("report.gaps.said", { n: met, all: rests.length, goal })}</p>
          <ScrollBox label={t("report.scroll", { what: t("report.gaps") })} isTall>
            <table class="rests" style={{ "--goal": share(goalMs) }}>
              <caption class="sr">{t("report.gaps")}</caption>
              <thead class="sr">
                <tr>
                  <th scope="col">{t("report.gaps.between")}</th>
                  <th scope="col">{t("report.gaps.times")}</th>
                  <th scope="col">{t("report.gaps.rest")}</th>
                </tr>
              </thead>
              <tbody>
                {rests.map((rest) => (
                  <RestRow key={rest.range[0]} rest={rest} period={period} say={say} />
                ))}
              </tbody>
              <tfoot aria-hidden="true">
                <tr>
                  <td>{"\u00a0"}</td>
                  <td class="scale">
                    <b>{t("report.gaps.line", { dur: goal })}</b>
                    <span>{t("report.gaps.more")}</span>
                  </td>
                  <td>{"\u00a0"}</td>
                </tr>
              </tfoot>
            </table>
          </ScrollBox>
        </>
      )}
    </section>
  );
}

type RowProps = { readonly rest: RestBetween; readonly period: Period; readonly say: Say };

function RestRow({ rest, period, say }: RowProps): JSX.Element {
  const { t, locale } = say;
  const { fromDay, toDay, range, restMs, isShort, isDeclared } = rest;
  const times = { from: locale.dates.time(range[0]), to: locale.dates.time(range[1]) };
  const nameOf = (day: DayKey): string =>
    period.kind === "week" ? locale.dates.weekdayName(weekdayOf(day), "short") : locale.dates.dayShort(day);
  return (
    <tr>
      <th scope="row">{t("report.gaps.pair", { from: nameOf(fromDay), to: nameOf(toDay) })}</th>
      <td class="rail">
        <span class={isShort ? "rest short" : "rest"} style={{ width: share(restMs) }} />
        <span class="times">
          {t("report.gaps.time", times)}
          {isDeclared && `, ${t("report.crisis")}`}
        </span>
      </td>
      <td class="total">
        {locale.duration(restMs)}
        {isShort && <span class="sr">, {t("report.gaps.short")}</span>}
      </td>
    </tr>
  );
}
