import type { JSX } from "preact";
import type { HeatCell } from "../../utils/domain/heat-map.ts";
import type { ReportDetails, HeatLine } from "../../utils/models/report-details.ts";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import { ScrollBox } from "./scroll-box.tsx";
import type { Say } from "./details-texts.ts";

type HeatCardProps = {
  readonly details: Pick<ReportDetails, "heat" | "isHeatByWeekday">;
  readonly say: Say;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** An hour is drawn as part of the schedule from half of it on. */
const PLANNED_FROM_MS = 30 * MINUTE_MS;
const NAMED_EVERY = 3;

/** Minutes of each hour, day by day: a real table, its cells shaded, the schedule as an outline. */
export function HeatCard({ details, say }: HeatCardProps): JSX.Element {
  const { t, locale } = say;
  const { heat, isHeatByWeekday } = details;
  return (
    <section class="card" aria-labelledby="heat-title">
      <div class="ch">
        <h2 id="heat-title">{t("report.heat")}</h2>
        <span class="n">{t(isHeatByWeekday ? "report.heat.mean" : "report.heat.note")}</span>
      </div>
      <p class="sr">{busiest(heat, say)}</p>
      <ScrollBox label={t("report.scroll", { what: t("report.heat") })}>
        <table class="heat">
          <caption class="sr">{t("report.heat.said")}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr">{t("report.heat.day")}</span>
              </th>
              {HOURS.map((hour) => (
                <th key={hour} scope="col">
                  {hour % NAMED_EVERY === 0 ? (
                    locale.dates.hour(hour)
                  ) : (
                    <span class="sr">{locale.dates.hour(hour)}</span>
                  )}
                </th>
              ))}
              <th scope="col">
                <span class="sr">{t("chart.col.total")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {heat.map((line) => (
              <tr key={line.key}>
                <th scope="row">{lineName(line, heat.length, say)}</th>
                {line.cells.map((cell, hour) => (
                  <Cell key={HOURS[hour]} cell={cell} line={line} hour={hour} />
                ))}
                <td class="tot">{line.totalMs > 0 ? locale.duration(line.totalMs) : t("report.rest")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Legend say={say} />
    </section>
  );
}

function lineName({ day, weekday }: HeatLine, count: number, { locale }: Say): string {
  const name = locale.dates.weekdayName(weekday, "short");
  return day === null || count <= 7 ? name : `${name} ${Number(day.slice(8))}`;
}

type CellProps = { readonly cell: HeatCell; readonly line: HeatLine; readonly hour: number };

function Cell({ cell, line, hour }: CellProps): JSX.Element {
  const minutes = Math.floor((cell.inMs + cell.offMs) / MINUTE_MS);
  const isPlanned = isIn(cell);
  const classes = [
    "cell",
    minutes > 0 ? `${cell.offMs > cell.inMs ? "o" : "h"}${levelOf(minutes)}` : isPlanned ? "" : "own",
    isPlanned ? "plan" : "",
    isPlanned && !isIn(line.cells[hour - 1]) ? "first" : "",
    isPlanned && !isIn(line.cells[hour + 1]) ? "last" : "",
  ];
  return (
    <td class={classes.filter(Boolean).join(" ")}>
      <span class="sr">{minutes}</span>
    </td>
  );
}

const isIn = (cell: HeatCell | undefined): boolean => cell !== undefined && cell.plannedMs >= PLANNED_FROM_MS;

/** Quarters of an hour, 1 to 4. */
const levelOf = (minutes: number): number => Math.min(4, 1 + Math.floor(minutes / 15));

/** In which hours most of the time lay. */
function busiest(heat: readonly HeatLine[], { t, locale }: Say): string {
  const sums = HOURS.map((hour) =>
    heat.reduce((sum, { cells }) => sum + (cells[hour]?.inMs ?? 0) + (cells[hour]?.offMs ?? 0), 0),
  );
  const allMs = sums.reduce((sum, ms) => sum + ms, 0);
  if (allMs === 0) return t("report.day.none");
  let best = { from: 0, to: 24 };
  for (const from of HOURS)
    for (let to = from + 1; to <= 24 && to - from < best.to - best.from; to += 1)
      if (2 * sums.slice(from, to).reduce((sum, ms) => sum + ms, 0) > allMs) best = { from, to };
  const timeOf = (hour: number): string => locale.dates.minute(hour * 60);
  return t("report.heat.most", { from: timeOf(best.from), to: timeOf(best.to) });
}

function Legend({ say: { t } }: { readonly say: Say }): JSX.Element {
  const ramp = (kind: "h" | "o"): JSX.Element => (
    <span class="ramp">
      {[1, 2, 3, 4].map((level) => (
        <i key={level} class={`cell ${kind}${level}`} />
      ))}
    </span>
  );
  return (
    <ul class="legend">
      <li>
        {ramp("h")}
        {t("report.heat.in")}
      </li>
      <li>
        {ramp("o")}
        {t("report.heat.off")}
      </li>
      <li>
        <span class="ramp">
          <i class="cell plan first last" />
        </span>
        {t("report.heat.planned")}
      </li>
      <li>
        <span class="ramp">
          <i class="cell own" />
        </span>
        {t("report.heat.own")}
      </li>
    </ul>
  );
}
