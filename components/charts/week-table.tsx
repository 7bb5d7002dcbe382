import type { JSX } from "preact";
import type { DayFigures } from "../../utils/domain/summary.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { CHART_MESSAGES } from "../../utils/i18n/messages/charts.ts";
import { translator } from "../../utils/i18n/translate.ts";
import { weekRange } from "./week-bars.ts";

type WeekTableProps = {
  readonly days: readonly DayFigures[];
  readonly locale: Locale;
  /** For readers of the page by ear only; else in sight. */
  readonly isHidden: boolean;
  readonly highlighted?: string | null;
};

/** The same numbers as the chart, with a sum that is the sum of what is shown. */
export function WeekTable({ days, locale, isHidden, highlighted = null }: WeekTableProps): JSX.Element {
  const t = translator(CHART_MESSAGES, locale.language);
  const sum = (pick: (day: DayFigures) => number): string =>
    locale.duration(days.reduce((total, day) => total + pick(day), 0));
  return (
    <div class={isHidden ? "sr" : ""}>
      <table class="figures">
        <caption class="sr">{t("chart.caption", { range: weekRange(days, locale) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("chart.col.day")}</th>
            <th scope="col">{t("chart.col.in")}</th>
            <th scope="col">{t("chart.col.off")}</th>
            <th scope="col">{t("chart.col.total")}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day} aria-current={day.day === highlighted ? "date" : undefined}>
              <th scope="row">{locale.dates.dayLong(day.day)}</th>
              <td>{locale.duration(day.inMs)}</td>
              <td>{locale.duration(day.offMs)}</td>
              <td>{locale.duration(day.inMs + day.offMs)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("chart.sum")}</th>
            <td>{sum((day) => day.inMs)}</td>
            <td>{sum((day) => day.offMs)}</td>
            <td>{sum((day) => day.inMs + day.offMs)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
