import type { Locale } from "../../utils/i18n/locale.ts";
import { GROUP_MESSAGES } from "../../utils/i18n/messages/groups.ts";
import { POPUP_MESSAGES } from "../../utils/i18n/messages/popup.ts";
import { STATE_MESSAGES } from "../../utils/i18n/messages/state.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = { ...STATE_MESSAGES, ...POPUP_MESSAGES, ...GROUP_MESSAGES } as const;

/** What every part of the popup is given: words and formats of one language. */
export type Say = { readonly t: Translate<typeof TABLE>; readonly locale: Locale };

export function createSay(locale: Locale): Say {
  return { t: translator(TABLE, locale.language), locale };
}
