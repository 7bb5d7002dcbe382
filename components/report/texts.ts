import type { Locale } from "../../utils/i18n/locale.ts";
import { COMMON_MESSAGES } from "../../utils/i18n/messages/common.ts";
import { REPORT_MESSAGES } from "../../utils/i18n/messages/report.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = { ...COMMON_MESSAGES, ...REPORT_MESSAGES } as const;

/** The head of the page; what comes after the figures has words of its own. */
export type Say = { readonly t: Translate<typeof TABLE>; readonly locale: Locale };

export function createSay(locale: Locale): Say {
  return { t: translator(TABLE, locale.language), locale };
}
