import { noticesPath } from "../../utils/i18n/notices-file.ts";
import { noticesJson } from "../../utils/i18n/notices-json.ts";
import { LANGUAGES } from "../../utils/i18n/translate.ts";

/** Reads the package's own files as a browser would; `others` answers for every file but the notices' words. */
export function packagedFetch(
  others: (address: string) => Promise<Response> = async () => new Response(null, { status: 404 }),
): (address: string) => Promise<Response> {
  return (address) => {
    const language = LANGUAGES.find((each) => address.endsWith(`/${noticesPath(each)}`));
    return language === undefined ? others(address) : Promise.resolve(new Response(noticesJson(language)));
  };
}
