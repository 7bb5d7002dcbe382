import type { AnswerPorts } from "../../utils/app/answers.ts";
import { currentZone } from "../../utils/browser/clock.ts";
import { answerText } from "../../utils/i18n/answer-texts.ts";
import { createLocale, type Locale } from "../../utils/i18n/locale.ts";
import { ALERT_NOTICES } from "../../utils/i18n/messages/alert-notices.ts";
import { GIVE_BACK_MESSAGES } from "../../utils/i18n/messages/give-back.ts";
import type { Message } from "../../utils/messaging/protocol.ts";
import { followAnswer, readAnswers, type AnswerLabels } from "../../utils/storage/alert-answers-store.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";

/**
 * @param ask gives the background's reply, or `null` when there is none
 * @param changed has the background look anew
 */
export function answerPorts(
  connection: Connection,
  ask: (question: Message) => Promise<unknown>,
  changed: () => void,
): AnswerPorts {
  const localeNow = async (): Promise<Locale> => {
    const { language } = await connection.use(readSettings);
    return createLocale(language, navigator.languages, currentZone());
  };
  return {
    read: () => connection.use(readAnswers),
    async follow(answer) {
      const labels = labelsIn((await localeNow()).language);
      const moment = { now: Date.now(), zone: currentZone() };
      return await connection.use((db) => followAnswer(db, answer, moment, labels));
    },
    async words(result) {
      const words = answerText(result, await localeNow());
      // One confirmation takes the place of another.
      return words && { id: "said", ...words };
    },
    async show(notice, on) {
      await ask({ relache: "alert.show", data: { notice, on } });
    },
    changed,
  };
}

/** Names of the days that an answer changes. */
export const labelsIn = (language: Locale["language"]): AnswerLabels => ({
  extended: ALERT_NOTICES["said.extend.label"][language],
  back: GIVE_BACK_MESSAGES["back.label"][language],
  recovery: ALERT_NOTICES["campaign.label"][language],
});
