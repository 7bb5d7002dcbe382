import type { EpochMs, Zone } from "../domain/time.ts";
import type { LanguageChoice } from "../domain/settings.ts";
import { createDateFormat, type DateFormat } from "./dates.ts";
import { durationParts, formatBarDuration, formatDuration, type DurationParts } from "./durations.ts";
import { pickLanguage, type Language } from "./translate.ts";

/** Everything a component needs to say numbers, times and dates in the user's language. */
export type Locale = {
  readonly language: Language;
  readonly zone: Zone;
  readonly dates: DateFormat;
  duration(durationMs: number): string;
  durationParts(durationMs: number): DurationParts;
  barDuration(durationMs: number): string;
  list(items: readonly string[]): string;
};

/** @param browserLanguages the browser's list, most wanted first; its head also tells 12 or 24 hours */
export function createLocale(
  choice: LanguageChoice,
  browserLanguages: readonly string[],
  zone: Zone,
): Locale {
  const language = pickLanguage(choice, browserLanguages);
  const region = browserLanguages.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
  const dates = createDateFormat(language, zone, region === "en" ? "en-GB" : region);
  return {
    language,
    zone,
    dates,
    duration: (durationMs) => formatDuration(durationMs, language),
    durationParts: (durationMs) => durationParts(durationMs, language),
    barDuration: (durationMs) => formatBarDuration(durationMs, language),
    list: (items) => new Intl.ListFormat(language, { type: "conjunction" }).format(items),
  };
}

/** What the computer's zone is now. Read anew each time: it changes under a running page. */
export function currentZone(): Zone {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `Friday, 09:00` and its parts, for sentences that name the next start. */
export function dayAndTime(
  { dates }: { readonly dates: Pick<DateFormat, "weekday" | "time"> },
  instant: EpochMs,
): { day: string; time: string } {
  return { day: dates.weekday(instant), time: dates.time(instant) };
}
