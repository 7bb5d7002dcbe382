import type { ComponentChildren, JSX } from "preact";
import type { Locale } from "../../utils/i18n/locale.ts";
import { GATE_MESSAGES } from "../../utils/i18n/messages/gate.ts";
import { offhoursTexts, whenBack, type GateTranslate } from "../../utils/i18n/offhours-texts.ts";
import { translator } from "../../utils/i18n/translate.ts";
import type { OffhoursActions, OffhoursView } from "../../utils/models/offhours-view.ts";
import { Icon } from "../ui/icon.tsx";
import { BUOY, MOON } from "../ui/icons.ts";
import { Mark } from "../ui/mark.tsx";
import { CrisisSection, OpenSection } from "./open-section.tsx";
import { PageFooter } from "./page-footer.tsx";
import { ParkField } from "./park-field.tsx";
import { RestSection } from "./rest-section.tsx";
import { Scene } from "./scene.tsx";
import { VisitPanel } from "./visit-panel.tsx";

type OffhoursScreenProps = {
  readonly view: OffhoursView;
  readonly locale: Locale;
  readonly actions: OffhoursActions;
  /** What comes after the first paint: what a crisis or a visit has cost. Last, so that nothing moves. */
  readonly children?: ComponentChildren;
};

/** The page that stands in the place of a service outside the hours. */
export function OffhoursScreen({ view, locale, actions, children }: OffhoursScreenProps): JSX.Element {
  const t = translator(GATE_MESSAGES, locale.language);
  const site = view.site?.name ?? null;
  const texts = offhoursTexts(locale, t, view.facts, site, view.now);
  const isOff = view.phase === "off";
  const hasPanel = isOff && view.visit.isOpen;
  return (
    <>
      <Scene />
      <main class="wrap">
        <Top since={isOff ? texts.since : null} crisis={view.crisis && t("off.crisis.chip")} />
        <div class={hasPanel ? "mid with-panel" : "mid"}>
          <section>
            {isOff ? (
              <RestSection t={t} view={view} texts={texts} actions={actions} />
            ) : view.crisis !== null ? (
              <CrisisSection t={t} locale={locale} view={view} actions={actions} crisis={view.crisis} />
            ) : (
              <OpenSection t={t} locale={locale} view={view} actions={actions} />
            )}
            {isOff && (
              <ParkField
                t={t}
                park={view.park}
                help={texts.parkHelp}
                confirmation={parkedText(t, locale, view)}
                onText={actions.writeNote}
                onPark={actions.park}
              />
            )}
            {isOff && <EveningPlan t={t} plan={view.eveningPlan} />}
            {isOff && children}
          </section>
          {hasPanel && (
            <VisitPanel
              t={t}
              visit={view.visit}
              site={site}
              onReason={actions.chooseReason}
              onMinutes={actions.chooseMinutes}
              onEnter={actions.enter}
              onClose={actions.closeVisit}
            />
          )}
        </div>
        {isOff && (
          <PageFooter t={t} isBusy={view.isBusy} onCrisis={actions.crisis} onHours={actions.changeHours} />
        )}
        <p class="sr" role="status">
          {announcement(t, view)}
        </p>
      </main>
    </>
  );
}

type TopProps = { readonly since: string | null; readonly crisis: string | null };

function Top({ since, crisis }: TopProps): JSX.Element {
  return (
    <header class="top">
      <Mark size={26} />
      Relâche
      {since !== null && (
        <span class="state">
          <Icon path={MOON} />
          {since}
        </span>
      )}
      {crisis !== null && (
        <span class="state crisis">
          <Icon path={BUOY} />
          {crisis}
        </span>
      )}
    </header>
  );
}

function parkedText(t: GateTranslate, locale: Locale, view: OffhoursView): string {
  const { showAt } = view.park;
  return showAt === null ? t("off.parked.none") : t("off.parked", whenBack(locale, showAt, view.now));
}

/** The countdown speaks three times and no more: a number read out each second helps nobody. */
function announcement(t: GateTranslate, { visit, site }: OffhoursView): string {
  if (visit.announce === "start") return t("gate.wait.start", { s: visit.waitSec });
  if (visit.announce === "ten") return t("gate.wait.ten");
  return visit.announce === "ready" ? t("gate.wait.ready", { site: site?.name ?? "" }) : "";
}

function EveningPlan(props: { readonly t: GateTranslate; readonly plan: string }): JSX.Element | null {
  if (props.plan === "") return null;
  const [before = "", after = ""] = props.t("off.plan").split("{plan}");
  return (
    <p class="plan">
      <Icon path={MOON} size={20} />
      <span>
        {before}
        <b>{props.plan}</b>
        {after}
      </span>
    </p>
  );
}
