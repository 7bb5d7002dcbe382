import type { JSX } from "preact";
import type { Flash } from "../../utils/models/popup-acting.ts";
import { containerNumber, createLaterSay, type LaterProps, type LaterSay } from "./later-texts.ts";

type FlashLineProps = LaterProps & { readonly flash: Flash | null };

/** What was just done, with the way back. The live region is always there, so that its first text is read too. */
export function FlashLine({ flash, locale }: FlashLineProps): JSX.Element {
  const say = createLaterSay(locale);
  return (
    <div class="flash-place" role="status">
      {flash && (
        <p class="flash">
          <span>{textOf(flash, say)}</span>
          {flash.undo && (
            <button type="button" class="btn ghost" onClick={() => void flash.undo?.()}>
              {say.t("action.undo")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function textOf({ key, at, name = "", activity, container }: Flash, { t, locale }: LaterSay): string {
  const named = activity
    ? t(`activity.${activity}`)
    : container
      ? t("menu.container", { n: containerNumber(container) })
      : name;
  const when = at === undefined ? {} : { day: locale.dates.weekdayShort(at), time: locale.dates.time(at) };
  return t(key, { name: named, ...when });
}
