import type { JSX } from "preact";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { GateTranslate } from "../../utils/i18n/offhours-texts.ts";
import type { OffhoursActions, OffhoursView } from "../../utils/models/offhours-view.ts";
import { FocusedHeading } from "./focused-heading.tsx";

type OpenSectionProps = {
  readonly t: GateTranslate;
  readonly locale: Locale;
  readonly view: OffhoursView;
  readonly actions: OffhoursActions;
};

/** The hours have begun, or a crisis or a visit was opened elsewhere: nothing stands in the way, and nothing opens by itself. */
export function OpenSection({ t, locale, view, actions }: OpenSectionProps): JSX.Element {
  return (
    <>
      <FocusedHeading>{t("off.open.title")}</FocusedHeading>
      <p class="sub" role="status">
        {view.isInside
          ? t("off.open.inside")
          : view.openUntil !== null && t("off.open.until", { time: locale.dates.time(view.openUntil) })}
      </p>
      <div class="go">
        {view.site !== null && (
          <button type="button" class="btn lg cream" onClick={actions.open}>
            {t("gate.ready", { site: view.site.name })}
          </button>
        )}
        <button
          type="button"
          class={view.site === null ? "btn lg cream" : "btn lg line"}
          onClick={actions.leave}
        >
          {t("off.open.leave")}
        </button>
      </div>
    </>
  );
}
