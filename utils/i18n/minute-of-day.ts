import type { Language } from "./translate.ts";

const THIN = "\u202f";

/** Minutes of a day as a time: `09:00`, `9:00 am`; French `9 h`, `9 h 30`. */
export function formatMinute(minuteOfDay: number, language: Language, isTwelve: boolean): string {
  const hours = Math.floor(minuteOfDay / 60) % 24;
  const minutes = String(minuteOfDay % 60).padStart(2, "0");
  if (language === "fr") return minutes === "00" ? `${hours}${THIN}h` : `${hours}${THIN}h${THIN}${minutes}`;
  if (isTwelve) return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? "am" : "pm"}`;
  return `${String(hours).padStart(2, "0")}:${minutes}`;
}

/** Whether the region behind a language tag such as `en-US` tells time in two halves of the day. */
export function usesTwelveHours(tag: string): boolean {
  return new Intl.DateTimeFormat(tag, { hour: "numeric" }).resolvedOptions().hour12 === true;
}
