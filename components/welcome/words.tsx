import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Locale } from "../../utils/i18n/locale.ts";
import { SETUP_MESSAGES } from "../../utils/i18n/messages/setup.ts";
import { WELCOME_MESSAGES } from "../../utils/i18n/messages/welcome.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

/** The user's language for every part of the welcome. */
export type WelcomeWords = {
  readonly t: Translate<typeof WELCOME_MESSAGES>;
  readonly setup: Translate<typeof SETUP_MESSAGES>;
  readonly locale: Locale;
};

export function makeWords(locale: Locale): WelcomeWords {
  return {
    t: translator(WELCOME_MESSAGES, locale.language),
    setup: translator(SETUP_MESSAGES, locale.language),
    locale,
  };
}

const Words = createContext<WelcomeWords | null>(null);

export const WordsProvider = Words.Provider;

export function useWords(): WelcomeWords {
  const words = useContext(Words);
  if (words === null) throw new Error("The page gives no words");
  return words;
}
