import type { EpochMs, Zone } from "../domain/time.ts";
import type { DateFormat } from "./dates.ts";
import { formatDuration } from "./durations.ts";
import { formatMinute, usesTwelveHours } from "./minute-of-day.ts";
import type { Language } from "./translate.ts";

/** The few formats of `Locale` that the in-page layer needs. */
export type RestLocale = {
  readonly zone: Zone;
  readonly dates: Pick<DateFormat, "time" | "weekday" | "dayLong">;
  duration(durationMs: number): string;
};

const tagOf = (language: Language): string => (language === "fr" ? "fr-FR" : "en-GB");

/** Says an instant as a time of day, all that the background has to say of time. */
export function createClock(language: Language, timeZone: Zone): (instant: EpochMs) => string {
  const tag = tagOf(language);
  const region = navigator.languages.find((each) => each.toLowerCase().startsWith(language)) ?? tag;
  const isTwelve = language === "en" && usesTwelveHours(region === "en" ? tag : region);
  const clock = new Intl.DateTimeFormat(tag, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  return (instant) => {
    const [hours = 0, minutes = 0] = clock.format(instant).split(":").map(Number);
    return formatMinute(hours * 60 + minutes, language, isTwelve);
  };
}

/** Formats with the results of `createLocale`, at a fraction of its size. */
export function createRestLocale(language: Language, timeZone: Zone): RestLocale {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tagOf(language), options);
  const dayLong = format({ weekday: "long", day: "numeric", month: "short", timeZone: "UTC" });
  const weekday = format({ weekday: "long", timeZone });
  return {
    zone: timeZone,
    duration: (durationMs) => formatDuration(durationMs, language),
    dates: {
      time: createClock(language, timeZone),
      weekday: (instant) => weekday.format(instant),
      dayLong: (day) => dayLong.format(new Date(`${day}T12:00:00Z`)).replace(",", ""),
    },
  };
}
