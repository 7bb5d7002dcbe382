import type { ThemeChoice } from "../../utils/domain/settings.ts";
import type { Locale } from "../../utils/i18n/locale.ts";

/** Tells the page its language, and its theme when the user chose one: else the system's own holds. */
export function applyDisplay(root: HTMLElement, locale: Locale, theme: ThemeChoice): void {
  root.lang = locale.language;
  if (theme === "auto") root.removeAttribute("data-theme");
  else root.dataset["theme"] = theme;
}
