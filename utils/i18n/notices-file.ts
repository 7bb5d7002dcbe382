import type { NOTICE_MESSAGES } from "./messages/notices.ts";
import type { Language } from "./translate.ts";

/** The words of notices in one language, as they lie in the package: the background reads them when it has to speak. */
export type NoticeWords = Readonly<Record<keyof typeof NOTICE_MESSAGES, string>>;

export const noticesPath = (language: Language): string => `notices-${language}.json`;
