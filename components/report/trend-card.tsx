import type { JSX } from "preact";
import type { WeekBar } from "../../utils/domain/metrics.ts";
import { addDays } from "../../utils/domain/zone.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import type { Trend } from "../../utils/models/report-details.ts";
import { StackBox } from "../charts/stack-box.tsx";
import type { StackColumn } from "../charts/stack-look.ts";
import { ChartCard } from "./chart-card.tsx";
import type { Say } from "./details-texts.ts";
import { axisDuration, roundDuration } from "./period-words.ts";

const HEIGHT = 252;
const NAMED_EVERY = 3;

/** The last weeks against what is usual; crises and campaigns carry their word. */
export function TrendCard({ trend, say }: { readonly trend: Trend; readonly say: Say }): JSX.Element {
  const { t, locale } = say;
  const { weeks, usual, marked } = trend;
  const last = weeks.length - 1;
  const columns = weeks.map((week, index): StackColumn => {
    const isMarked = week.first === marked;
    const isNamed = (last - index) % NAMED_EVERY === 0;
    return {
      key: week.first,
      name: isNamed ? locale.dates.dayShort(week.first) : "",
      pieces: [{ fill: "in", ms: week.inMs }],
      offMs: week.offMs,
      value: isMarked && totalOf(week) > 0 ? roundDuration(totalOf(week), locale) : "",
      emptyText: "",
      tag: tagOf(week, say),
      isMarked,
    };
  });
  return (
    <ChartCard
      id="trend-title"
      title={t("report.trend")}
      note={t(usual === null ? "report.trend.few" : "report.trend.note")}
      say={say}
      table={<TrendTable trend={trend} say={say} />}
    >
      <StackBox
        columns={columns}
        fills={["in"]}
        height={HEIGHT}
        sentence={trendSentence(trend, say)}
        axisText={(durationMs) => axisDuration(durationMs, locale)}
        band={usual === null ? null : { lowMs: Math.max(0, usual.low), highMs: usual.high }}
      />
    </ChartCard>
  );
}

const totalOf = ({ inMs, offMs }: WeekBar): number => inMs + offMs;

function tagOf({ declaredMs, hasCampaign }: WeekBar, { t }: Say): string {
  if (hasCampaign) return t("report.campaign");
  return declaredMs >= MINUTE_MS ? t("report.crisis") : "";
}

function trendSentence({ weeks, usual }: Trend, { t, locale }: Say): string {
  const totals = weeks.map(totalOf);
  const values = {
    n: weeks.length,
    least: locale.duration(Math.min(...totals)),
    most: locale.duration(Math.max(...totals)),
  };
  const range =
    usual === null
      ? ""
      : t("report.trend.usual", {
          a: roundDuration(Math.max(0, usual.low), locale),
          b: roundDuration(usual.high, locale),
        });
  return [t("report.trend.said", values), range].filter(Boolean).join(" ");
}

function TrendTable({ trend, say }: { readonly trend: Trend; readonly say: Say }): JSX.Element {
  const { t, locale } = say;
  return (
    <table class="figures">
      <caption class="sr">{t("report.trend")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("report.col.week")}</th>
          <th scope="col">{t("chart.col.in")}</th>
          <th scope="col">{t("chart.col.off")}</th>
          <th scope="col">{t("chart.col.total")}</th>
        </tr>
      </thead>
      <tbody>
        {trend.weeks.map((week) => {
          const name = locale.dates.dayRange(week.first, addDays(week.first, 6));
          const tag = tagOf(week, say);
          return (
            <tr key={week.first}>
              <th scope="row">
                <a href={`#week=${week.first}`}>
                  {week.isClosed ? name : t("report.open.mark", { what: name })}
                </a>
                {tag !== "" && <span class="tag">{tag}</span>}
              </th>
              <td>{locale.duration(week.inMs)}</td>
              <td>{locale.duration(week.offMs)}</td>
              <td class="total">{locale.duration(totalOf(week))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
