import type { Locale } from "../../utils/i18n/locale.ts";
import { COMMON_MESSAGES } from "../../utils/i18n/messages/common.ts";
import { POPUP_LATER_MESSAGES } from "../../utils/i18n/messages/popup-later.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = { ...COMMON_MESSAGES, ...POPUP_LATER_MESSAGES } as const;

/** Words of the parts that are loaded after the first paint. */
export type LaterSay = { readonly t: Translate<typeof TABLE>; readonly locale: Locale };

export type LaterProps = { readonly locale: Locale };

export function createLaterSay(locale: Locale): LaterSay {
  return { t: translator(TABLE, locale.language), locale };
}
