import { NOTICE_MESSAGES } from "./messages/notices.ts";
import type { Language } from "./translate.ts";

/** The content of the file at `noticesPath`, written at build. */
export function noticesJson(language: Language): string {
  const pairs = Object.entries(NOTICE_MESSAGES).map(([key, texts]) => [key, texts[language]]);
  return `${JSON.stringify(Object.fromEntries(pairs))}\n`;
}
