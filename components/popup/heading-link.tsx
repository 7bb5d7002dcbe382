import type { JSX } from "preact";
import { pluralKey } from "../../utils/i18n/translate.ts";
import type { Say } from "./texts.tsx";

type HeadingLinkProps = {
  readonly hasTrouble: boolean;
  /** How many parked notes were put away for later. */
  readonly keptNotes: number;
  readonly needsNotifications: boolean;
  readonly say: Say;
  readonly onOpen: (path: string) => void;
  readonly onNotes: () => void;
};

/** What is learnt after the first paint stands in a line that is there anyway, so that it moves nothing. */
export function HeadingLink(props: HeadingLinkProps): JSX.Element | null {
  const { hasTrouble, keptNotes, needsNotifications, say, onOpen, onNotes } = props;
  const { t, locale } = say;
  const link = (text: string, onClick: () => void, why?: string): JSX.Element => (
    <button type="button" class="linkish" title={why} onClick={onClick}>
      {text}
    </button>
  );
  if (hasTrouble) return link(t("popup.trouble"), () => onOpen("options.html#data"));
  if (keptNotes > 0)
    return link(t(pluralKey("popup.notes", keptNotes, locale.language), { n: keptNotes }), onNotes);
  if (!needsNotifications) return null;
  return link(t("popup.notif.cta"), () => onOpen("options.html#alerts"), t("popup.notif"));
}
