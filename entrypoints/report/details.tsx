import type { JSX } from "preact";
import { ReportDetails } from "../../components/report/report-details.tsx";
import type { Settings } from "../../utils/domain/settings.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { createReportChoices } from "../../utils/models/report-choices.ts";
import { reportDetails } from "../../utils/models/report-details.ts";
import type { ReportModel } from "../../utils/models/report-model.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { changeSettings } from "../../utils/storage/settings-store.ts";

type Parts = {
  readonly connection: Connection;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly model: ReportModel;
};

/** Charts, score and rules, which the first figures do without: loaded after them. */
export function createDetails({ connection, settings, locale, model }: Parts): () => JSX.Element | null {
  const choices = createReportChoices(settings, (change) =>
    connection.use((db) => changeSettings(db, change)),
  );
  return function Details() {
    const report = model.report.value;
    if (report === null) return null;
    const { weights, rules } = choices.choice.value;
    return (
      <ReportDetails
        report={report}
        details={reportDetails(report, { weights, rules })}
        choice={choices.choice.value}
        isInTrouble={choices.isInTrouble.value}
        names={model.names.value}
        today={model.today.value}
        selected={model.selected.value}
        locale={locale}
        onWeigh={choices.weigh}
        onStandard={choices.weighAsStandard}
        onShowScore={choices.showScore}
        onCompare={choices.compareWith}
      />
    );
  };
}
