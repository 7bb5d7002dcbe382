import type { ShieldState } from "../../utils/domain/shield-state.ts";
import { createRestLocale, type RestLocale } from "../../utils/i18n/rest-locale.ts";
import type { ShieldKey, SpokenScope } from "../../utils/i18n/shield-words.ts";
import { fill, type Language, type Values } from "../../utils/i18n/translate.ts";

export type Say = (key: ShieldKey, values?: Values) => string;

export type Words = { readonly language: Language; readonly locale: RestLocale; readonly say: Say };

const scope: typeof globalThis & SpokenScope = globalThis;

/** The words that came with this script: they speak the user's language, whatever the site's own is. */
export function wordsOf({ language, zone }: Pick<ShieldState, "language" | "zone">): Words {
  return {
    language,
    locale: createRestLocale(language, zone),
    say: (key, values = {}) => fill(scope.relacheWords?.[key] ?? "", values),
  };
}
