import type { AnswerResult } from "../domain/alert-answers.ts";
import { MEETING_LONGEST_MS, MEETING_SILENCE_MS } from "../domain/meeting-quiet.ts";
import { weekdayOf } from "../domain/zone.ts";
import type { AlertWords, SayAlert } from "./alert-words.ts";
import { button } from "./alert-words.ts";
import { dayAndTime, type Locale } from "./locale.ts";
import { ALERT_NOTICES } from "./messages/alert-notices.ts";
import { translator } from "./translate.ts";

/** What became of an answer; `null` where the answer itself says enough. */
export function answerText(result: AnswerResult, locale: Locale): AlertWords | null {
  const t: SayAlert = translator(ALERT_NOTICES, locale.language);
  const said = (title: string, body = ""): AlertWords => ({
    look: "bell",
    title,
    body,
    buttons: [button("ok", t("toast.ok"))],
    isBrief: true,
  });
  const time = (instant: number): string => locale.dates.time(instant);
  switch (result.said) {
    case "nothing":
      return null;
    case "later":
      return said(t("said.later", { time: time(result.at) }));
    case "space":
      return said(t("said.space", { n: result.everyMin }));
    case "today":
      return said(t("said.today"));
    case "quiet": {
      const values = {
        dur: locale.duration(MEETING_SILENCE_MS),
        time: time(result.since + MEETING_LONGEST_MS),
      };
      return said(t("said.quiet"), t("said.quiet.body", values));
    }
    case "extend":
      return { ...said(t("said.extend", { time: time(result.until) }), t("said.extend.body")), look: "soon" };
    case "back":
      return said(t("said.back", dayAndTime(locale, result.start)));
    case "off":
      return said(t("said.off", { day: locale.dates.weekdayName(weekdayOf(result.day), "long") }));
    case "refused":
      return said(t("said.refused"), t("said.refused.body"));
  }
}
