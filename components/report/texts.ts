import type { Locale } from "../../utils/i18n/locale.ts";
import { CHART_MESSAGES } from "../../utils/i18n/messages/charts.ts";
import { COMMON_MESSAGES } from "../../utils/i18n/messages/common.ts";
import { GROUP_MESSAGES } from "../../utils/i18n/messages/groups.ts";
import { POPUP_LATER_MESSAGES } from "../../utils/i18n/messages/popup-later.ts";
import { REPORT_MESSAGES } from "../../utils/i18n/messages/report.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = {
  ...COMMON_MESSAGES,
  ...POPUP_LATER_MESSAGES,
  ...GROUP_MESSAGES,
  ...CHART_MESSAGES,
  ...REPORT_MESSAGES,
} as const;

export type Say = { readonly t: Translate<typeof TABLE>; readonly locale: Locale };

export function createSay(locale: Locale): Say {
  return { t: translator(TABLE, locale.language), locale };
}
