import type { DayFigures } from "../../utils/domain/summary.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { CHART_MESSAGES } from "../../utils/i18n/messages/charts.ts";
import { translator } from "../../utils/i18n/translate.ts";
import { weekRange } from "./week-bars.ts";

/** One day as a short sentence. */
export function daySentence(day: DayFigures, locale: Locale): string {
  const t = translator(CHART_MESSAGES, locale.language);
  const name = locale.dates.dayLong(day.day);
  const totalMs = day.inMs + day.offMs;
  if (totalMs === 0) return t(day.isDayOff ? "chart.day.off" : "chart.day.none", { day: name });
  const values = { day: name, dur: locale.duration(totalMs), off: locale.duration(day.offMs) };
  return t(day.offMs > 0 ? "chart.day.split" : "chart.day", values);
}

/** The whole chart as a text. */
export function weekSentence(days: readonly DayFigures[], locale: Locale): string {
  const t = translator(CHART_MESSAGES, locale.language);
  return t("chart.week", {
    range: weekRange(days, locale),
    days: days.map((day) => `${daySentence(day, locale)}.`).join(" "),
  });
}
