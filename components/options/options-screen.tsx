import type { ComponentChildren, JSX } from "preact";
import type { OptionsModel } from "../../utils/models/options-model.ts";
import { AlertsSection } from "./alerts-section.tsx";
import { BreaksSection } from "./breaks-section.tsx";
import { ClientsSection } from "./clients-section.tsx";
import { ContextCard } from "./context-card.tsx";
import { DataSection } from "./data-section.tsx";
import { DisplaySection } from "./display-section.tsx";
import { ExceptionsSection } from "./exceptions-section.tsx";
import { HoursSection } from "./hours-section.tsx";
import { NowCard } from "./now-card.tsx";
import { PageHead } from "./page-head.tsx";
import type { SectionId } from "./sections.ts";
import { ShortcutsCard } from "./shortcuts-card.tsx";
import { SideNav } from "./side-nav.tsx";
import { SitesSection } from "./sites-section.tsx";
import { TroubleCard } from "./trouble-card.tsx";
import { useWords } from "./words.tsx";
import { ZoneMoved } from "./zone-moved.tsx";

type SectionProps = { readonly model: OptionsModel; readonly section: SectionId };
type OptionsScreenProps = SectionProps & {
  /** Stands above the section: what has to be answered. */
  readonly notice?: ComponentChildren;
};

/** The whole page: navigation beside one section. */
export function OptionsScreen({ model, section, notice }: OptionsScreenProps): JSX.Element {
  const { t, common } = useWords();
  const { state } = model.store;
  return (
    <div class="layout">
      <aside class="side">
        <SideNav section={section} />
        {state.value === "ready" ? (
          <NowCard
            status={model.store.status.value}
            nextStart={model.store.nextStart.value}
            now={model.store.now.value}
          />
        ) : null}
      </aside>
      <main id="main">
        <PageHead key={section} model={model} section={section} />
        {state.value === "loading" ? <p class="lead">{t("loading")}</p> : null}
        <TroubleCard model={model.trouble} />
        {state.value === "failed" && model.trouble.trouble.value === null ? (
          <div class="note-line" role="alert">
            <span>{common("error.read")}</span>
            <button type="button" class="btn sec" onClick={() => void model.load()}>
              {common("error.retry")}
            </button>
          </div>
        ) : null}
        {state.value === "ready" ? (
          <>
            {notice}
            <ZoneMoved zone={model.zone} week={model.store.parts.value.week} now={model.store.now.value} />
            <Section model={model} section={section} />
          </>
        ) : null}
      </main>
    </div>
  );
}

function Section({ model, section }: SectionProps): JSX.Element {
  const settings = model.store.settings.value;
  switch (section) {
    case "hours":
      return <HoursSection model={model} />;
    case "exceptions":
      return <ExceptionsSection model={model} />;
    case "sites":
      return (
        <SitesSection model={model.sites} levels={model.store.parts.value.levels}>
          <ContextCard model={model.contexts} weekStart={settings.weekStart} />
        </SitesSection>
      );
    case "breaks":
      return <BreaksSection breaks={settings.breaks} onSave={model.save} />;
    case "alerts":
      return <AlertsSection settings={settings} notifications={model.notifications} onSave={model.save} />;
    case "clients":
      return <ClientsSection model={model.clients} />;
    case "data":
      return <DataSection model={model.data} settings={settings} onSave={model.save} />;
    case "display":
      return (
        <>
          <DisplaySection settings={settings} onSave={model.save} />
          <ShortcutsCard model={model.shortcuts} />
        </>
      );
  }
}
