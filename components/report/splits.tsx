import type { JSX } from "preact";
import { monogram } from "../../utils/domain/monogram.ts";
import type { ClientRow } from "../../utils/models/report-splits.ts";
import type { ReportView } from "../../utils/models/report-view.ts";
import { TimesheetButton, type OnExport } from "./export-menu.tsx";
import { SplitCard, type SplitRow } from "./split-card.tsx";
import type { Say } from "./details-texts.ts";

type SplitsProps = {
  readonly report: ReportView;
  /** Names of services. */
  readonly names: Readonly<Record<string, string>>;
  readonly say: Say;
  readonly onExport: OnExport;
};

/** The period by site, by activity and, once there are clients, by client: each sums to the whole. */
export function Splits({ report, names, say, onExport }: SplitsProps): JSX.Element {
  const { t, locale } = say;
  const { clients, sums, isFiltered } = report;
  const personalMs = isFiltered ? 0 : sums.personalMs;
  return (
    <div class={clients.length > 0 ? "pair has-clients" : "pair"}>
      <SplitCard
        id="service-title"
        title={t("report.service")}
        head={t("report.site")}
        rows={report.services.map(({ service, ...sums }) => {
          const name = names[service] ?? service;
          return { key: service, name, mark: monogram(service, name), ...sums };
        })}
        note={personalMs > 0 ? t("report.personal.note", { dur: locale.duration(personalMs) }) : null}
        say={say}
      />
      <SplitCard
        id="activity-title"
        title={t("report.activity")}
        head={t("report.group")}
        rows={report.groups.map(({ group, ...sums }) => ({
          key: group,
          name: t(`group.${group}`),
          group,
          ...sums,
        }))}
        say={say}
      />
      {clients.length > 0 && (
        <SplitCard
          id="client-title"
          title={t("report.client")}
          head={t("report.client.head")}
          rows={clients.map((row) => clientRow(row, say))}
          aside={
            clients.some(({ kind }) => kind !== "none") ? (
              <TimesheetButton say={say} onExport={onExport} />
            ) : undefined
          }
          say={say}
        />
      )}
    </div>
  );
}

function clientRow(row: ClientRow, { t }: Say): SplitRow {
  const { inMs, offMs } = row;
  if (row.kind !== "client")
    return { key: row.kind, name: t(`report.client.${row.kind}`), dot: null, inMs, offMs };
  const { id, name, color } = row.client;
  return { key: id, name, dot: color, inMs, offMs };
}
