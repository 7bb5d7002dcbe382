import { readPackagedFile } from "../../utils/browser/packaged-file.ts";
import { noticesPath, type NoticeWords } from "../../utils/i18n/notices-file.ts";
import type { Language } from "../../utils/i18n/translate.ts";

/** Read when the background has to speak: a few times a day. */
export async function readWords(language: Language): Promise<NoticeWords> {
  return JSON.parse(await readPackagedFile(noticesPath(language))) as NoticeWords;
}
