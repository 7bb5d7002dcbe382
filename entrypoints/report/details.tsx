import { computed, effect, signal } from "@preact/signals";
import type { JSX } from "preact";
import { createDetailsSay } from "../../components/report/details-texts.ts";
import { ExportMenu, type OnExport } from "../../components/report/export-menu.tsx";
import { ReportDetails } from "../../components/report/report-details.tsx";
import type { Settings } from "../../utils/domain/settings.ts";
import type { TrackedDay } from "../../utils/domain/tracked-days.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import { createReportChoices, type ReportChoices } from "../../utils/models/report-choices.ts";
import { reportDetails } from "../../utils/models/report-details.ts";
import type { ReportModel } from "../../utils/models/report-model.ts";
import { earlierDays, yearBefore } from "../../utils/models/report-year.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { dayShapes } from "../../utils/storage/read-model.ts";
import { changeSettings } from "../../utils/storage/settings-store.ts";
import { saveFile } from "../options/save-file.ts";

type Parts = {
  readonly connection: Connection;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly model: ReportModel;
};

/** Charts, score, rules and files, which the first figures do without: loaded after them. */
export function createDetails({ connection, settings, locale, model }: Parts): {
  readonly Details: () => JSX.Element | null;
  readonly Tools: () => JSX.Element | null;
} {
  const choices = createReportChoices(settings, (change) =>
    connection.use((db) => changeSettings(db, change)),
  );
  const earlier = followYear(connection, model, choices);
  const onExport: OnExport = async (kind) => {
    const report = model.report.value;
    if (report === null) return;
    const { reportFile } = await import("../../utils/models/report-file.ts");
    const { fileName, text, type } = reportFile(kind, { report, names: model.names.value, locale });
    saveFile(fileName, text, type);
  };
  const details = computed(() => {
    const report = model.report.value;
    return report && { report, details: reportDetails(report, choices.choice.value, earlier.value) };
  });
  return {
    Tools: () =>
      (model.report.value?.sums.totalMs ?? 0) > 0 ? (
        <ExportMenu say={createDetailsSay(locale)} onExport={onExport} />
      ) : null,
    Details: () =>
      details.value && (
        <ReportDetails
          {...details.value}
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
          onExport={onExport}
        />
      ),
  };
}

/** One rule looks back a year: those days are read when it is asked for, and when the report was read anew. */
function followYear(
  connection: Connection,
  model: Pick<ReportModel, "report">,
  { choice }: Pick<ReportChoices, "choice">,
): { readonly value: readonly TrackedDay[] } {
  const earlier = signal<readonly TrackedDay[]>([]);
  const loaded = computed(() => model.report.value?.loaded);
  const rules = computed(() => choice.value.rules);
  effect(() => {
    const [rows, wanted] = [loaded.value, rules.value];
    const report = model.report.peek();
    const days = rows === undefined || report === null ? null : yearBefore(report, wanted);
    if (report === null || days === null) return;
    const read = async (): Promise<void> => {
      const shapes = await dayShapes(await connection.get(), days);
      earlier.value = earlierDays(report, days, shapes);
    };
    // Without them the rule goes by the plan and by the weeks that are there.
    void read().catch(() => undefined);
  });
  return earlier;
}
