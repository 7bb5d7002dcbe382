import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Locale } from "../../utils/i18n/locale.ts";
import { COMMON_MESSAGES } from "../../utils/i18n/messages/common.ts";
import { DATA_MESSAGES } from "../../utils/i18n/messages/options-data.ts";
import { SITES_MESSAGES } from "../../utils/i18n/messages/options-sites.ts";
import { OPTIONS_MESSAGES } from "../../utils/i18n/messages/options.ts";
import { SETUP_MESSAGES } from "../../utils/i18n/messages/setup.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

/** The user's language for every part of the page. */
export type OptionsWords = {
  readonly t: Translate<typeof OPTIONS_MESSAGES>;
  readonly sites: Translate<typeof SITES_MESSAGES>;
  readonly data: Translate<typeof DATA_MESSAGES>;
  readonly common: Translate<typeof COMMON_MESSAGES>;
  readonly setup: Translate<typeof SETUP_MESSAGES>;
  readonly locale: Locale;
};

export function makeWords(locale: Locale): OptionsWords {
  return {
    t: translator(OPTIONS_MESSAGES, locale.language),
    sites: translator(SITES_MESSAGES, locale.language),
    data: translator(DATA_MESSAGES, locale.language),
    common: translator(COMMON_MESSAGES, locale.language),
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
