import type { ComponentChildren, JSX } from "preact";
import type { TotalsFilter } from "../../utils/domain/sums.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { ReportPhase } from "../../utils/models/report-model.ts";
import type { ReportView } from "../../utils/models/report-view.ts";
import { Icon } from "../ui/icon.tsx";
import { LOCK } from "../ui/icons.ts";
import { FiguresRow } from "./figures-row.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { headlineText } from "./headline-text.ts";
import { periodName } from "./period-words.ts";
import { ReportBar, type BarProps } from "./report-bar.tsx";
import { createSay, type Say } from "./texts.ts";

export type ReportProps = BarProps & {
  readonly phase: ReportPhase;
  readonly report: ReportView | null;
  /** Names of services. */
  readonly names: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly onRetry: () => void;
  readonly onNarrow: (change: Partial<TotalsFilter>) => void;
  /** Stands above the figures: what has to be answered. */
  readonly notice?: ComponentChildren;
  /** Charts and tables; they come after the figures. */
  readonly details?: ComponentChildren;
  /** The short visits, and the log of one day. */
  readonly children?: ComponentChildren;
};

export function ReportScreen(props: ReportProps): JSX.Element {
  const { phase, report, onRetry } = props;
  const say = createSay(props.locale);
  const isReady = phase !== "error" && report !== null;
  return (
    <>
      <ReportBar {...props} say={say} />
      <main class="wrap">
        {phase === "error" && (
          <div class="card trouble" role="alert">
            <p>{say.t("error.read")}</p>
            <button type="button" class="btn sec" onClick={onRetry}>
              {say.t("error.retry")}
            </button>
          </div>
        )}
        {isReady && props.notice}
        {isReady && <Head {...props} report={report} say={say} />}
        {isReady && (report.sums.totalMs > 0 || hasOlder(report)) && props.details}
        {isReady && props.children}
        <p class="foot">
          <Icon path={LOCK} />
          {say.t("report.private")}
        </p>
      </main>
    </>
  );
}

/** There is something to look back on, unless nothing of a selection is left. */
function hasOlder({ loaded, isFiltered, period }: ReportView): boolean {
  const { firstDay } = loaded.rows;
  return !isFiltered && firstDay !== null && firstDay < period.toDay;
}

type HeadProps = ReportProps & { readonly report: ReportView; readonly say: Say };

function Head({ report, names, say, onNarrow }: HeadProps): JSX.Element {
  const { headline, period, isFiltered, loaded, sums } = report;
  const hasData = loaded.rows.firstDay !== null || sums.totalMs > 0;
  const text = headlineText({ facts: headline, period, isFiltered, hasData }, say);
  return (
    <>
      <p class="on-paper">{periodName(period, say.locale)}</p>
      <h1>{text.title}</h1>
      {text.lead !== "" && <p class="lead">{text.lead}</p>}
      {sums.totalMs > 0 && <FiguresRow report={report} say={say} />}
      <FilterBar report={report} names={names} say={say} onNarrow={onNarrow} />
    </>
  );
}
