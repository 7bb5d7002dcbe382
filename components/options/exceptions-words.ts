import type { DayInterval, PlanException } from "../../utils/domain/plan.ts";
import type { DayKey, EpochMs } from "../../utils/domain/time.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { capital } from "./capital.ts";
import type { OptionsWords } from "./words.tsx";

type Days = Pick<PlanException, "from" | "to">;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf({ language }: Locale, hasYear: boolean): Intl.DateTimeFormat {
  const key = `${language}-${hasYear}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(hasYear ? { year: "numeric" } : {}),
    timeZone: "UTC",
  });
  formats.set(key, made);
  return made;
}

/** `Friday 25 December`, `vendredi 1er janvier 2027`: with its year when that is not this one. */
export function sayDay(day: DayKey, today: DayKey, locale: Locale): string {
  const format = formatOf(locale, day.slice(0, 4) !== today.slice(0, 4));
  const text = format.format(Date.parse(day)).replace(",", "");
  return locale.language === "fr" ? text.replace(/ 1 /, " 1er ") : text;
}

/** One day, or the first and the last one. */
export function sayDays({ from, to }: Days, today: DayKey, { ex, locale }: OptionsWords): string {
  if (from === to) return sayDay(from, today, locale);
  return ex("ex.range", { from: sayDay(from, today, locale), to: sayDay(to, today, locale) });
}

/** `Friday 27 November, 09:00`. */
export function sayWhen(instant: EpochMs, today: DayKey, { ex, locale }: OptionsWords): string {
  const day = sayDay(dayKeyAt(instant, locale.zone), today, locale);
  return ex("ex.when", { day, time: locale.dates.time(instant) });
}

/** `09:00–12:00 and 13:00–18:00`. */
export function sayHours(intervals: readonly DayInterval[], locale: Locale): string {
  const { dates } = locale;
  return locale.list(intervals.map(({ start, end }) => `${dates.minute(start)}–${dates.minute(end)}`));
}

/** What the user called it, or what it is. */
export function sayName(
  { label, kind }: Pick<PlanException, "label" | "kind">,
  { ex }: OptionsWords,
): string {
  return label === "" ? ex(`ex.kind.${kind}`) : label;
}

/** All about it in one line; what it is stands there when its name says something else. */
export function sayException(exception: PlanException, today: DayKey, words: OptionsWords): string {
  const { label, kind, intervals } = exception;
  const days = sayDays(exception, today, words);
  return [
    label === "" ? null : words.ex(`ex.kind.${kind}`),
    label === "" ? capital(days) : days,
    intervals.length === 0 ? null : sayHours(intervals, words.locale),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** The country as the user's language calls it, and the region where it is known. */
export function sayCountry(country: string, { locale }: OptionsWords): string {
  return new Intl.DisplayNames(locale.language, { type: "region" }).of(country) ?? country;
}
