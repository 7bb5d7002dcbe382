import type { LanguageChoice } from "../domain/settings.ts";

export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Which way each language is written. */
export const DIRECTIONS: Readonly<Record<Language, "ltr" | "rtl">> = { en: "ltr", fr: "ltr" };

/** A table of texts: key → the text in every language. Keys that end in `.one` and `.other` are plural forms. */
export type Messages = Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type Values = Readonly<Record<string, string | number>>;

/** Gives the text of a key, with `{name}` replaced by the values. */
export type Translate<Table extends Messages> = (key: keyof Table & string, values?: Values) => string;

/** The language to show: the user's choice, else the first of the browser's languages that we speak, else English. */
export function pickLanguage(choice: LanguageChoice, browserLanguages: readonly string[]): Language {
  if (choice !== "auto") return choice;
  for (const tag of browserLanguages) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return "en";
}

/** Binds a table to a language. Placeholders without a value stay visible, so that a slip is seen in a picture. */
export function translator<Table extends Messages>(table: Table, language: Language): Translate<Table> {
  return (key, values = {}) => fill(table[key]?.[language] ?? key, values);
}

/** Puts the values into a text. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const rules = new Map<Language, Intl.PluralRules>();

/** The plural form's key for a count: `base.one` or `base.other` by the language's own rule (French counts 0 as one). */
export function pluralKey<Base extends string>(
  base: Base,
  count: number,
  language: Language,
): `${Base}.one` | `${Base}.other` {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(count) === "one" ? `${base}.one` : `${base}.other`;
}
