import type { AlertNotice } from "../../utils/app/alerts.ts";
import { noticeId } from "../../utils/app/alerts.ts";
import type { DueAlert } from "../../utils/domain/alerts.ts";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "../../utils/domain/time.ts";
import { dayAndTime } from "../../utils/i18n/locale.ts";
import type { NoticeWords } from "../../utils/i18n/notices-file.ts";
import type { RestLocale } from "../../utils/i18n/rest-locale.ts";
import { fill, type Language, type Values } from "../../utils/i18n/translate.ts";

/** What the texts speak of, besides the alert itself. */
export type NoticeFacts = {
  readonly now: EpochMs;
  readonly endsAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  readonly backAt: EpochMs | null;
  readonly graceMs: number;
  readonly restGoalMs: number;
  readonly stretchMs: number;
  /** Names of the services of the stretch, longest first. */
  readonly services: readonly string[];
};

type Say = (key: keyof NoticeWords, values?: Values) => string;

/** The words of one alert. The body stands alone: buttons are an extra of some browsers. */
export function noticeText(
  due: DueAlert,
  facts: NoticeFacts,
  words: NoticeWords,
  language: Language,
  locale: RestLocale,
): AlertNotice {
  const t: Say = (key, values = {}) => fill(words[key], values);
  const id = noticeId(due);
  switch (due.kind) {
    case "break":
      return { id, ...breakText(t, facts, language, locale) };
    case "end-soon": {
      const left = Math.max(
        MINUTE_MS,
        Math.ceil(((facts.endsAt ?? facts.now) - facts.now) / MINUTE_MS) * MINUTE_MS,
      );
      return {
        id,
        title: t("soon.title", { dur: locale.duration(left) }),
        body: t("soon.body"),
        buttons: [],
      };
    }
    case "end": {
      const dur = locale.duration(facts.graceMs);
      const body =
        facts.backAt === null
          ? t("end.body.open", { dur })
          : t("end.body", { dur, ...dayAndTime(locale, facts.backAt) });
      return { id, title: t("end.title"), body, buttons: [] };
    }
    case "after-hours": {
      const time = locale.dates.time(facts.endedAt ?? facts.now);
      const until = locale.dates.time(facts.now + facts.restGoalMs);
      const goal = locale.duration(facts.restGoalMs || 11 * HOUR_MS);
      return { id, title: t("after.title"), body: t("after.body", { time, goal, until }), buttons: [] };
    }
  }
}

function breakText(
  t: Say,
  facts: NoticeFacts,
  language: Language,
  locale: RestLocale,
): Omit<AlertNotice, "id"> {
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const sites = facts.services.length === 0 ? t("break.sites") : list.format(facts.services);
  const values = { dur: locale.duration(facts.stretchMs), sites };
  return {
    title: t("break.title"),
    body: t("break.body", values),
    bodyWithoutButtons: t("break.body.nobuttons", values),
    buttons: [t("break.start"), t("break.later")],
  };
}
