import type { JSX } from "preact";
import { MINUTE_MS } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { GateTranslate } from "../../utils/i18n/offhours-texts.ts";
import type { CrisisView, OffhoursActions, OffhoursView } from "../../utils/models/offhours-view.ts";
import { FocusedHeading } from "./focused-heading.tsx";

type OpenSectionProps = {
  readonly t: GateTranslate;
  readonly locale: Locale;
  readonly view: OffhoursView;
  readonly actions: OffhoursActions;
};

/** A crisis goes on: until when, what it means, and the ways to end or prolong it. */
export function CrisisSection(props: OpenSectionProps & { readonly crisis: CrisisView }): JSX.Element {
  const { t, locale, view, actions, crisis } = props;
  const left = locale.duration(Math.max(MINUTE_MS, crisis.until - view.now));
  return (
    <>
      <FocusedHeading>{t("off.crisis.on", { dur: left })}</FocusedHeading>
      <p class="sub" role="status">
        {t("off.crisis.until", { time: locale.dates.time(crisis.until) })}
        {crisis.canProlong ? null : ` ${t("off.crisis.limit")}`}
      </p>
      <div class="go">
        <OpenSite t={t} view={view} actions={actions} />
        <button type="button" class="btn lg line" disabled={view.isBusy} onClick={actions.endCrisis}>
          {t("off.crisis.end")}
        </button>
        {crisis.canProlong ? (
          <button type="button" class="btn lg line" disabled={view.isBusy} onClick={actions.prolongCrisis}>
            {t("off.crisis.add")}
          </button>
        ) : null}
        <button type="button" class="btn lg line" onClick={actions.leave}>
          {t("off.open.leave")}
        </button>
      </div>
      {view.trouble === null ? null : (
        <p class="trouble" role="alert">
          {t("off.trouble")}
        </p>
      )}
    </>
  );
}

function OpenSite({ t, view, actions }: Omit<OpenSectionProps, "locale">): JSX.Element | null {
  if (view.site === null) return null;
  return (
    <button type="button" class="btn lg cream" onClick={actions.open}>
      {t("gate.ready", { site: view.site.name })}
    </button>
  );
}

/** The hours have begun, or a visit was opened elsewhere: nothing stands in the way, and nothing opens by itself. */
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
        <OpenSite t={t} view={view} actions={actions} />
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
