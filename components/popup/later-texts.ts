import type { Locale } from "../../utils/i18n/locale.ts";
import { ACTIVITY_MESSAGES } from "../../utils/i18n/messages/activities.ts";
import { COMMON_MESSAGES } from "../../utils/i18n/messages/common.ts";
import { POPUP_LATER_MESSAGES } from "../../utils/i18n/messages/popup-later.ts";
import { POPUP_MENU_MESSAGES } from "../../utils/i18n/messages/popup-menu.ts";
import { SCORE_MESSAGES } from "../../utils/i18n/messages/score.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = {
  ...COMMON_MESSAGES,
  ...ACTIVITY_MESSAGES,
  ...POPUP_LATER_MESSAGES,
  ...POPUP_MENU_MESSAGES,
  ...SCORE_MESSAGES,
} as const;

/** Words of the parts that are loaded after the first paint. */
export type LaterSay = { readonly t: Translate<typeof TABLE>; readonly locale: Locale };

export type LaterProps = { readonly locale: Locale };

export function createLaterSay(locale: Locale): LaterSay {
  return { t: translator(TABLE, locale.language), locale };
}

/** The browser does not tell the name of a container: it is called by the number in its id. */
export const containerNumber = (id: string): string => id.slice(id.lastIndexOf("-") + 1);
