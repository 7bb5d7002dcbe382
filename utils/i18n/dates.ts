import type { DayKey, EpochMs, Zone } from "../domain/time.ts";
import { formatMinute, usesTwelveHours } from "./minute-of-day.ts";
import type { Language } from "./translate.ts";

const THIN = "\u202f";

export type DateFormat = {
  /** `09:00`, `9:00 am` by locale; French `9 h`, `9 h 30`. */
  time(instant: EpochMs): string;
  /** Minutes of a day as a time. */
  minute(minuteOfDay: number): string;
  /** A short hour for an axis: `09`, `9 h`. */
  hour(hour: number): string;
  /** `Thursday`, `jeudi`. */
  weekday(instant: EpochMs): string;
  /** `Thu`, `jeu.`. */
  weekdayShort(instant: EpochMs): string;
  /** `Thursday 19 Nov`, `jeudi 19 nov.`. */
  dayLong(day: DayKey): string;
  /** `19 Nov`, `19 nov.`. */
  dayShort(day: DayKey): string;
  /** Names of a day of a week: 0 is Monday. */
  weekdayName(weekday: number, width: "long" | "short" | "narrow"): string;
  /** `16–22 Nov`. */
  dayRange(first: DayKey, last: DayKey): string;
};

/** Noon UTC of a civil day: a date without a zone, safe to format in UTC. */
function noon(day: DayKey): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Monday 2024-01-01 and the six days after it give the names of weekdays. */
const A_MONDAY_UTC = Date.UTC(2024, 0, 1, 12);
const WEEKDAY_STEP_MS = 86_400_000;

/**
 * Dates and times for one language and zone, by Intl. English dates put the day first, as the rest of the product does;
 * times follow the browser's own 12 or 24 hour habit (`hour12` null asks Intl), French its `9 h 30`.
 */
export function createDateFormat(
  language: Language,
  zone: Zone,
  regionTag: string,
  hour12: boolean | null = null,
): DateFormat {
  const tag = language === "fr" ? "fr-FR" : "en-GB";
  const isTwelve = language === "en" && (hour12 ?? usesTwelveHours(regionTag));
  const lazy = new Map<string, Intl.DateTimeFormat>();
  const format = (
    key: string,
    options: Intl.DateTimeFormatOptions,
    timeZone: string,
  ): Intl.DateTimeFormat => {
    let made = lazy.get(key);
    if (!made) lazy.set(key, (made = new Intl.DateTimeFormat(tag, { ...options, timeZone })));
    return made;
  };
  const minute = (minuteOfDay: number): string => formatMinute(minuteOfDay, language, isTwelve);
  const clock = format("clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, zone);
  return {
    minute,
    time: (instant) => {
      const [hours = 0, minutes = 0] = clock.format(instant).split(":").map(Number);
      return minute(hours * 60 + minutes);
    },
    hour: (hour) => {
      if (language === "fr") return `${hour}${THIN}h`;
      if (isTwelve) return `${hour % 12 === 0 ? 12 : hour % 12}${hour % 24 < 12 ? "a" : "p"}`;
      return String(hour).padStart(2, "0");
    },
    weekday: (instant) => format("wl", { weekday: "long" }, zone).format(instant),
    weekdayShort: (instant) => format("ws", { weekday: "short" }, zone).format(instant),
    dayLong: (day) =>
      format("dl", { weekday: "long", day: "numeric", month: "short" }, "UTC")
        .format(noon(day))
        .replace(",", ""),
    dayShort: (day) => format("ds", { day: "numeric", month: "short" }, "UTC").format(noon(day)),
    weekdayName: (weekday, width) =>
      format(`n${width}`, { weekday: width }, "UTC").format(A_MONDAY_UTC + weekday * WEEKDAY_STEP_MS),
    dayRange: (first, last) =>
      format("dr", { day: "numeric", month: "short" }, "UTC")
        .formatRange(noon(first), noon(last))
        .replaceAll(/\s?–\s?/g, "–"),
  };
}
