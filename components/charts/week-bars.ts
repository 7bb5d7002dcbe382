import type { DayFigures } from "../../utils/domain/summary.ts";
import type { DayKey } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";

/** A week as the chart is given it. */
export type ShownDays = {
  readonly days: readonly DayFigures[];
  /** Set off by a ground and bold type: today, or the day asked for. */
  readonly marked: DayKey;
  readonly locale: Locale;
};

export function weekRange(days: readonly DayFigures[], locale: Locale): string {
  const first = days[0];
  const last = days.at(-1);
  return first && last ? locale.dates.dayRange(first.day, last.day) : "";
}
