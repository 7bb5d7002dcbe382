import { effect, signal, untracked } from "@preact/signals";
import { render, type JSX } from "preact";
import { ReportScreen } from "../../components/report/report-screen.tsx";
import { applyDisplay } from "../../components/ui/apply-display.ts";
import { createCatalogue } from "../../utils/domain/catalogue.ts";
import { CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/domain/settings.ts";
import { weekFigures } from "../../utils/domain/week-figures.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { createLocale, currentZone } from "../../utils/i18n/locale.ts";
import { send } from "../../utils/messaging/messenger.ts";
import { createReportModel, type ReportAdapters } from "../../utils/models/report-model.ts";
import { createConnection } from "../../utils/storage/database.ts";
import { readSettings } from "../../utils/storage/settings-store.ts";
import { hasDataBefore, readWeekRows } from "../../utils/storage/week-rows.ts";

const connection = createConnection();

/** A database that cannot be read is told by the week itself; until then the page speaks by the browser's language. */
async function settingsOrDefaults(): Promise<Settings> {
  try {
    return await readSettings(await connection.get());
  } catch {
    return DEFAULT_SETTINGS;
  }
}

const settings = await settingsOrDefaults();
const locale = createLocale(settings.language, navigator.languages, currentZone());
const catalogue = createCatalogue(CATALOGUE, settings.sites.custom);

const adapters: ReportAdapters = {
  readWeek: async (days) => {
    const db = await connection.get();
    const first = days[0] ?? "";
    const [rows, hasOlder] = await Promise.all([
      readWeekRows(db, first, days.at(-1) ?? ""),
      hasDataBefore(db, first),
    ]);
    return { ...weekFigures(days, rows, Date.now(), currentZone()), hasOlder };
  },
  readNames: (ids) =>
    Promise.resolve(Object.fromEntries(ids.map((id) => [id, catalogue.byId(id)?.name ?? id]))),
  today: () => dayKeyAt(Date.now(), currentZone()),
};

const model = createReportModel(adapters, settings.weekStart);

const log = signal<JSX.Element | null>(null);

function App(): JSX.Element {
  return (
    <ReportScreen
      phase={model.phase.value}
      report={model.report.value}
      names={model.names.value}
      days={model.days.value}
      today={model.today.value}
      selected={model.selected.value}
      isCurrentWeek={model.isCurrentWeek.value}
      locale={locale}
      onStep={(weeks) => void model.step(weeks)}
      onRetry={() => void model.retry()}
    >
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

applyDisplay(document.documentElement, locale, settings.theme);
// What was tracked until this page came to the front is credited first; without an answer, what is stored is shown.
await send("observe", {}).catch(() => undefined);
await model.show(location.hash);
const root = document.querySelector("#app");
if (root !== null) render(<App />, root);
addEventListener("hashchange", () => void model.show(location.hash));
await loadLog();
