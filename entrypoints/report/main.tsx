// First, so that the database answers while the rest is made ready.
import { connection, firstSettings, readRows } from "./first-read.ts";
import { effect, signal, untracked } from "@preact/signals";
import { render, type JSX } from "preact";
import { useEffect } from "preact/hooks";
import { periodName } from "../../components/report/period-words.ts";
import { ReportScreen } from "../../components/report/report-screen.tsx";
import { applyDisplay } from "../../components/ui/apply-display.ts";
import { showIcon } from "../../components/ui/show-icon.ts";
import { createCatalogue, type Catalogue } from "../../utils/domain/catalogue.ts";
import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { pluralKey } from "../../utils/i18n/translate.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { createReportModel, type ReportAdapters } from "../../utils/models/report-model.ts";
import { loadedReport } from "../../utils/models/report-view.ts";

/** Makes what the figures need besides their rows, while these are waited for. */
function warmUp(): Catalogue {
  const guess = createLocale("auto", navigator.languages, currentZone());
  const today = dayKeyAt(Date.now(), guess.zone);
  periodName({ kind: "week", fromDay: today, toDay: today }, guess);
  guess.dates.dayLong(today);
  pluralKey("", 1, guess.language);
  "a".localeCompare("b", guess.language);
  const known = createCatalogue(CATALOGUE);
  known.byId("");
  return known;
}

const known = warmUp();
const settings = await firstSettings;
const locale = createLocale(settings.language, navigator.languages, currentZone());
const { custom } = settings.sites;
const catalogue = custom.length === 0 ? known : createCatalogue(CATALOGUE, custom);

const adapters: ReportAdapters = {
  read: async (period) => {
    const rows = await readRows(period, settings.weekStart);
    return loadedReport(period, rows, { now: Date.now(), zone: currentZone() });
  },
  readNames: (ids) =>
    Promise.resolve(Object.fromEntries(ids.map((id) => [id, catalogue.byId(id)?.name ?? id]))),
  today: () => dayKeyAt(Date.now(), currentZone()),
  keepHash: (hash) => history.replaceState(null, "", hash),
};

const model = createReportModel(adapters, settings.weekStart);

const log = signal<JSX.Element | null>(null);
const notice = signal<JSX.Element | null>(null);
const visits = signal<JSX.Element | null>(null);
const details = signal<JSX.Element | null>(null);
const tools = signal<JSX.Element | null>(null);

function App(): JSX.Element {
  // After the frame with the first figures, which asking for more would delay.
  useEffect(() => void complete(), []);
  return (
    <ReportScreen
      phase={model.phase.value}
      report={model.report.value}
      names={model.names.value}
      period={model.period.value}
      today={model.today.value}
      isCurrent={model.isCurrent.value}
      locale={locale}
      onStep={(by) => void model.step(by)}
      onChoose={(kind) => void model.choose(kind)}
      onRange={model.setRange}
      onNarrow={model.narrow}
      onPrint={() => print()}
      onRetry={() => void model.retry()}
      notice={notice.value}
      details={details.value}
      tools={tools.value}
    >
      {visits.value}
      {log.value}
    </ReportScreen>
  );
}

/** The log comes after the figures. It shows the day of the address, and follows the week to one of its days. */
async function loadLog(): Promise<void> {
  const { createLog, LogPart } = await import("./day-log.tsx");
  const part = createLog({ connection, catalogue, refresh: model.retry });
  effect(() => {
    const days = model.days.value;
    const [asked, today] = [model.selected.value, model.today.value];
    const day = asked ?? (days.includes(today) ? today : (days.at(-1) ?? today));
    void untracked(() => part.show(day));
  });
  log.value = <LogPart model={part} locale={locale} />;
}

/** Charts, score and rules come right after the figures. */
async function loadDetails(): Promise<void> {
  const { createDetails } = await import("./details.tsx");
  const { Details, Tools } = createDetails({ connection, settings, locale, model });
  details.value = <Details />;
  tools.value = <Tools />;
}

/** What is said of rest beside the figures: the offer after a crisis, and the short visits. */
async function loadRest(): Promise<void> {
  const { createRestParts } = await import("./rest-parts.tsx");
  const { Notice, Visits } = createRestParts({ connection, catalogue, locale, model });
  notice.value = <Notice />;
  visits.value = <Visits />;
}

/** A click on a bar leads to the log of its day. */
async function follow(): Promise<void> {
  await model.show(location.hash);
  if (model.selected.value !== null) document.querySelector<HTMLElement>("#log-title")?.focus();
}

/** What was tracked until this page came to the front is credited; without an answer, what is stored stays. */
async function credit(): Promise<void> {
  const answer = await send("observe", {}).catch(() => null);
  if (answer !== null) await model.retry();
}

/** All that the first figures do without. */
async function complete(): Promise<void> {
  showIcon(document);
  await Promise.all([loadDetails(), credit()]);
  await Promise.all([loadRest(), loadLog()]);
}

applyDisplay(document.documentElement, locale, settings.theme);
await model.show(location.hash);
const root = document.querySelector("#app");
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}
addEventListener("hashchange", () => void follow());
