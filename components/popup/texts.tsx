import type { ComponentChildren, JSX } from "preact";
import type { Locale } from "../../utils/i18n/locale.ts";
import { GROUP_MESSAGES } from "../../utils/i18n/messages/groups.ts";
import { POPUP_MESSAGES } from "../../utils/i18n/messages/popup.ts";
import { STATE_MESSAGES } from "../../utils/i18n/messages/state.ts";
import { translator, type Translate } from "../../utils/i18n/translate.ts";

const TABLE = { ...STATE_MESSAGES, ...POPUP_MESSAGES, ...GROUP_MESSAGES } as const;

/** What every part of the popup is given: words and formats of one language. */
export type Say = { readonly t: Translate<typeof TABLE>; readonly locale: Locale };

export function createSay(locale: Locale): Say {
  return { t: translator(TABLE, locale.language), locale };
}

type StrongProps = {
  /** A text in which `{name}` was left open. */
  readonly text: string;
  readonly name: string;
  readonly children: ComponentChildren;
};

/** A sentence with one value that stands out. */
export function Strong({ text, name, children }: StrongProps): JSX.Element {
  const [before = "", after = ""] = text.split(`{${name}}`);
  return (
    <>
      {before}
      <b>{children}</b>
      {after}
    </>
  );
}
