import type { Period } from "../../utils/domain/periods.ts";
import type { DayKey } from "../../utils/domain/time.ts";
import { weekdayOf } from "../../utils/domain/zone.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { HOUR_MS, MINUTE_MS } from "../../utils/domain/time.ts";

const tagOf = ({ language }: Locale): string => (language === "fr" ? "fr-FR" : "en-GB");
const noon = (day: DayKey): Date => new Date(`${day}T12:00:00Z`);

/** `9–15 November 2026`, `November 2026`. */
export function periodName({ kind, fromDay, toDay }: Period, locale: Locale): string {
  if (kind === "month") {
    const month = new Intl.DateTimeFormat(tagOf(locale), { month: "long", year: "numeric", timeZone: "UTC" });
    return capital(month.format(noon(fromDay)));
  }
  return new Intl.DateTimeFormat(tagOf(locale), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
    .formatRange(noon(fromDay), noon(toDay))
    .replaceAll(/\s?–\s?/g, "–");
}

/** A day of the period: a weekday says it all within a week. */
export function dayName(day: DayKey, { kind }: Pick<Period, "kind">, locale: Locale): string {
  return kind === "week" ? locale.dates.weekdayName(weekdayOf(day), "long") : locale.dates.dayLong(day);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A duration in round numbers, as befits a range: full hours from four hours on, else quarters. */
export function roundDuration(durationMs: number, locale: Locale): string {
  const step = durationMs >= 4 * HOUR_MS ? HOUR_MS : 15 * MINUTE_MS;
  return axisDuration(Math.round(durationMs / step) * step, locale);
}

/** `2h`, `1h30`: for axes and ranges. */
export function axisDuration(durationMs: number, locale: Locale): string {
  return durationMs === 0 ? "0" : locale.barDuration(durationMs).replace(/h00$/, "h");
}
