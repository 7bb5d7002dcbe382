import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { formatDuration } from "../../utils/i18n/durations.ts";
import { formatMinute, usesTwelveHours } from "../../utils/i18n/minute-of-day.ts";
import type { RestLocale } from "../../utils/i18n/offhours-texts.ts";
import type { ShieldKey } from "../../utils/i18n/shield-words.ts";
import { fill, type Language, type Values } from "../../utils/i18n/translate.ts";

export type Say = (key: ShieldKey, values?: Values) => string;

export type Words = { readonly language: Language; readonly locale: RestLocale; readonly say: Say };

/** The words that the state carries: they speak the user's language, whatever the site's own is. */
export function wordsOf({ language, zone, words }: Pick<ShieldState, "language" | "zone" | "words">): Words {
  return {
    language,
    locale: createRestLocale(language, zone),
    say: (key, values = {}) => fill(words[key] ?? "", values),
  };
}

/** The few formats of `createLocale` that the shield needs, with the same results. */
function createRestLocale(language: Language, timeZone: string): RestLocale {
  const tag = language === "fr" ? "fr-FR" : "en-GB";
  const region = navigator.languages.find((each) => each.toLowerCase().startsWith(language)) ?? tag;
  const isTwelve = language === "en" && usesTwelveHours(region === "en" ? tag : region);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const dayLong = format({ weekday: "long", day: "numeric", month: "short", timeZone: "UTC" });
  const weekday = format({ weekday: "long", timeZone });
  return {
    zone: timeZone,
    duration: (durationMs) => formatDuration(durationMs, language),
    dates: {
      time: (instant) => {
        const [hours = 0, minutes = 0] = clock.format(instant).split(":").map(Number);
        return formatMinute(hours * 60 + minutes, language, isTwelve);
      },
      weekday: (instant) => weekday.format(instant),
      dayLong: (day) => dayLong.format(new Date(`${day}T12:00:00Z`)).replace(",", ""),
    },
  };
}
