import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Locale } from "../../utils/i18n/locale.ts";
import { COMMON_MESSAGES } from "../../utils/i18n/messages/common.ts";
import { ALERT_OPTIONS } from "../../utils/i18n/messages/options-alerts.ts";
import { CALENDARS_MESSAGES } from "../../utils/i18n/messages/options-calendars.ts";
import { CLIENTS_MESSAGES } from "../../utils/i18n/messages/options-clients.ts";
import { CONTEXTS_MESSAGES } from "../../utils/i18n/messages/options-contexts.ts";
import { DATA_MESSAGES } from "../../utils/i18n/messages/options-data.ts";
import { EXCEPTIONS_MESSAGES } from "../../utils/i18n/messages/options-exceptions.ts";
import { SHORTCUTS_MESSAGES } from "../../utils/i18n/messages/options-shortcuts.ts";
import { SITES_MESSAGES } from "../../utils/i18n/messages/options-sites.ts";
import { ZONE_MESSAGES } from "../../utils/i18n/messages/options-zone.ts";
import { OPTIONS_MESSAGES } from "../../utils/i18n/messages/options.ts";
import { SETUP_MESSAGES } from "../../utils/i18n/messages/setup.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

/** The user's language for every part of the page. */
export type OptionsWords = {
  readonly t: Translate<typeof OPTIONS_MESSAGES>;
  readonly alerts: Translate<typeof ALERT_OPTIONS>;
  readonly sites: Translate<typeof SITES_MESSAGES>;
  readonly data: Translate<typeof DATA_MESSAGES>;
  readonly clients: Translate<typeof CLIENTS_MESSAGES>;
  readonly ex: Translate<typeof EXCEPTIONS_MESSAGES>;
  readonly cal: Translate<typeof CALENDARS_MESSAGES>;
  readonly contexts: Translate<typeof CONTEXTS_MESSAGES>;
  readonly shortcuts: Translate<typeof SHORTCUTS_MESSAGES>;
  readonly common: Translate<typeof COMMON_MESSAGES>;
  readonly setup: Translate<typeof SETUP_MESSAGES>;
  readonly zones: Translate<typeof ZONE_MESSAGES>;
  readonly locale: Locale;
};

export function makeWords(locale: Locale): OptionsWords {
  return {
    t: translator(OPTIONS_MESSAGES, locale.language),
    alerts: translator(ALERT_OPTIONS, locale.language),
    sites: translator(SITES_MESSAGES, locale.language),
    data: translator(DATA_MESSAGES, locale.language),
    clients: translator(CLIENTS_MESSAGES, locale.language),
    ex: translator(EXCEPTIONS_MESSAGES, locale.language),
    cal: translator(CALENDARS_MESSAGES, locale.language),
    contexts: translator(CONTEXTS_MESSAGES, locale.language),
    shortcuts: translator(SHORTCUTS_MESSAGES, locale.language),
    common: translator(COMMON_MESSAGES, locale.language),
    zones: translator(ZONE_MESSAGES, locale.language),
    setup: translator(SETUP_MESSAGES, locale.language),
    locale,
  };
}

const Words = createContext<OptionsWords | null>(null);

export const WordsProvider = Words.Provider;

export function useWords(): OptionsWords {
  const words = useContext(Words);
  if (words === null) throw new Error("The page gives no words");
  return words;
}
