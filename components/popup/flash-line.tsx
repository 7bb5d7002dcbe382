import type { JSX } from "preact";
import type { Flash } from "../../utils/models/popup-actions.ts";
import { createLaterSay, type LaterProps } from "./later-texts.ts";

type FlashLineProps = LaterProps & { readonly flash: Flash | null };

/** What was just done, with the way back. The live region is always there, so that its first text is read too. */
export function FlashLine({ flash, locale }: FlashLineProps): JSX.Element {
  const { t } = createLaterSay(locale);
  const values =
    flash?.at === undefined
      ? {}
      : { day: locale.dates.weekdayShort(flash.at), time: locale.dates.time(flash.at) };
  return (
    <div class="flash-place" role="status">
      {flash && (
        <p class="flash">
          <span>{t(flash.key, values)}</span>
          {flash.undo && (
            <button type="button" class="btn ghost" onClick={() => void flash.undo?.()}>
              {t("action.undo")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
