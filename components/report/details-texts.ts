import type { Locale } from "../../utils/i18n/locale.ts";
import { CHART_MESSAGES } from "../../utils/i18n/messages/charts.ts";
import { GROUP_MESSAGES } from "../../utils/i18n/messages/groups.ts";
import { REPORT_DETAILS_MESSAGES } from "../../utils/i18n/messages/report-details.ts";
import { REPORT_EXPORT_MESSAGES } from "../../utils/i18n/messages/report-export.ts";
import { SCORE_MESSAGES } from "../../utils/i18n/messages/score.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = {
  ...GROUP_MESSAGES,
  ...CHART_MESSAGES,
  ...REPORT_DETAILS_MESSAGES,
  ...REPORT_EXPORT_MESSAGES,
  ...SCORE_MESSAGES,
} as const;

/** Words of what comes after the figures. */
export type Say = { readonly t: Translate<typeof TABLE>; readonly locale: Locale };

export function createDetailsSay(locale: Locale): Say {
  return { t: translator(TABLE, locale.language), locale };
}
