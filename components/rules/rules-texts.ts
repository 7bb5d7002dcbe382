import type { Locale } from "../../utils/i18n/locale.ts";
import { RULES_MESSAGES } from "../../utils/i18n/messages/report-rules.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

export type RulesSay = { readonly t: Translate<typeof RULES_MESSAGES>; readonly locale: Locale };

export function createRulesSay(locale: Locale): RulesSay {
  return { t: translator(RULES_MESSAGES, locale.language), locale };
}
