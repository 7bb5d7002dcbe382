import type { JSX } from "preact";
import type { TotalsFilter } from "../../utils/domain/sums.ts";
import type { ReportView } from "../../utils/models/report-view.ts";
import { Select, type Choice } from "../ui/select.tsx";
import type { Say } from "./texts.ts";

type FilterProps = {
  readonly report: ReportView;
  /** Names of services. */
  readonly names: Readonly<Record<string, string>>;
  readonly say: Say;
  readonly onNarrow: (change: Partial<TotalsFilter>) => void;
};

/** Choices carry a mark before their value, so that "no client" and "all" stay apart. */
const ALL = "all";
const own = (value: string): string => `=${value}`;
const valueOf = (choice: string): string | null => (choice === ALL ? null : choice.slice(1));
const choiceOf = (value: string | null): string => (value === null ? ALL : own(value));

/** Narrows the report to a client, a site or a kind of time. Only what is there to choose between is offered. */
export function FilterBar({ report, names, say, onNarrow }: FilterProps): JSX.Element | null {
  const { t } = say;
  const { filter, isFiltered, choices } = report;
  const contexts = [...new Set([...choices.contexts, ...(filter.context === null ? [] : [filter.context])])];
  const parts = [
    { name: "client", choices: clientChoices(report, say) },
    { name: "service", choices: serviceChoices(report, names, say) },
    {
      name: "context",
      choices: contexts.flatMap((value) =>
        value === "personal" ? [] : [{ value: own(value), label: t(`report.context.${value}`) }],
      ),
    },
  ] as const;
  const offered = parts.filter((part) => part.choices.length > 1 || filter[part.name] !== null);
  if (offered.length === 0) return null;
  return (
    <div class="filters" role="group" aria-label={t("report.filters")}>
      {offered.map((part) => (
        <Select
          key={part.name}
          label={t(`report.filter.${part.name}`)}
          value={choiceOf(filter[part.name])}
          choices={[{ value: ALL, label: t(`report.filter.${part.name}.all`) }, ...part.choices]}
          onChange={(choice) => onNarrow({ [part.name]: valueOf(choice) })}
        />
      ))}
      {isFiltered && (
        <button
          type="button"
          class="btn ghost"
          onClick={() => onNarrow({ client: null, service: null, context: null })}
        >
          {t("report.filter.clear")}
        </button>
      )}
      {isFiltered && <p class="note">{t("report.filter.note")}</p>}
    </div>
  );
}

function clientChoices({ choices, filter, loaded }: ReportView, { t, locale }: Say): Choice<string>[] {
  if (choices.clients.length === 0 && filter.client === null) return [];
  const chosen = loaded.rows.clients.filter(({ id }) => id === filter.client);
  const named = [...new Set([...choices.clients, ...chosen])]
    .map(({ id, name }) => ({ value: own(id), label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, locale.language));
  const none = { value: own(""), label: t("report.client.none") };
  return choices.hasNoClient || filter.client === "" ? [...named, none] : named;
}

function serviceChoices(
  { choices, filter }: ReportView,
  names: Readonly<Record<string, string>>,
  { locale }: Say,
): Choice<string>[] {
  return [...new Set([...choices.services, ...(filter.service === null ? [] : [filter.service])])]
    .map((id) => ({ value: own(id), label: names[id] ?? id }))
    .sort((a, b) => a.label.localeCompare(b.label, locale.language));
}
