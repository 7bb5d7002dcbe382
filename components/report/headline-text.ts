import type { HeadlineFacts } from "../../utils/domain/headline.ts";
import type { Period } from "../../utils/domain/periods.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import { capital, dayName } from "./period-words.ts";
import type { Say } from "./texts.ts";

export type HeadlineText = { readonly title: string; readonly lead: string };

type Of = {
  readonly facts: HeadlineFacts;
  readonly period: Period;
  readonly isFiltered: boolean;
  /** Something was tracked at any time. */
  readonly hasData: boolean;
};

/** The sentences at the top, by template: each says only what the figures below it say too. */
export function headlineText({ facts, period, isFiltered, hasData }: Of, say: Say): HeadlineText {
  const { t, locale } = say;
  const { main, totalMs, offMs, freeDays } = facts;
  const { kind } = period;
  const lead = leadText(facts, period, say);
  if (isFiltered) {
    const dur = locale.duration(totalMs);
    return totalMs === 0
      ? { title: t("report.h.filtered.none"), lead: "" }
      : { title: t("report.h.filtered", { dur }), lead };
  }
  if (main === "empty")
    return {
      title: t(`report.h.empty.${kind}`),
      lead: t(hasData ? "report.lead.past" : "empty.report"),
    };
  if (main === "quiet")
    return {
      title: t("report.h.quiet", { n: freeDays }),
      lead: totalMs === 0 ? t("report.lead.rest") : lead,
    };
  return { title: t(`report.h.${main}.${kind}`, { dur: locale.duration(offMs) }), lead };
}

function leadText(facts: HeadlineFacts, period: Period, say: Say): string {
  const { t, locale } = say;
  const values = { off: locale.duration(facts.offMs), total: locale.duration(facts.totalMs) };
  const split =
    facts.offMs > 0
      ? t("report.lead", { ...values, peak: peakText(facts, period, say) })
      : t("report.lead.none", values);
  return [split, shortText(facts, period, say)].filter(Boolean).join(" ");
}

/** Parts of a day are told within a week only: a date beside them reads badly, and the day alone is true as well. */
function peakText({ offPeak }: HeadlineFacts, period: Period, { t, locale }: Say): string {
  if (offPeak === null) return "";
  const part = period.kind === "week" ? offPeak.part : "day";
  const day = dayName(offPeak.day, period, locale);
  return t("report.peak", { when: t(`report.peak.${part}`, { day }) });
}

function shortText({ shortRests }: HeadlineFacts, period: Period, { t, locale }: Say): string {
  const [first] = shortRests;
  if (first === undefined) return "";
  const n = shortRests.length;
  const day = capital(dayName(first.toDay, period, locale));
  return t(n === 1 ? "report.short.one" : pluralKey("report.short", n, locale.language), { day, n });
}
