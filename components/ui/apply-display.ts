import type { ThemeChoice } from "../../utils/domain/settings.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { DIRECTIONS, type Language } from "../../utils/i18n/translate.ts";

/** Tells the page its language, and which way it is written. */
export function applyLanguage(root: HTMLElement, language: Language): void {
  root.lang = language;
  root.dir = DIRECTIONS[language];
}

/** Tells the page its language, and its theme when the user chose one: else the system's own holds. */
export function applyDisplay(root: HTMLElement, locale: Locale, theme: ThemeChoice): void {
  applyLanguage(root, locale.language);
  if (theme === "auto") root.removeAttribute("data-theme");
  else root.dataset["theme"] = theme;
}
