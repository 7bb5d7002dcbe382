import "./details.css";
import type { JSX } from "preact";
import type { DayKey } from "../../utils/domain/time.ts";
import type { Locale } from "../../utils/i18n/locale.ts";
import type { ReportChoice } from "../../utils/models/report-choices.ts";
import type { ReportDetails as Details } from "../../utils/models/report-details.ts";
import type { RuleChoice } from "../../utils/models/report-rules.ts";
import type { ReportView } from "../../utils/models/report-view.ts";
import { RulesCard } from "../rules/rules-card.tsx";
import { createRulesSay } from "../rules/rules-texts.ts";
import { BalanceCard, type BalanceActs } from "./balance-card.tsx";
import { DaysCard } from "./days-card.tsx";
import { createDetailsSay } from "./details-texts.ts";
import type { OnExport } from "./export-menu.tsx";
import { HeatCard } from "./heat-card.tsx";
import { RestsCard } from "./rests-card.tsx";
import { Splits } from "./splits.tsx";
import { TrendCard } from "./trend-card.tsx";

export type DetailsProps = BalanceActs & {
  readonly report: ReportView;
  readonly details: Details;
  readonly choice: ReportChoice;
  readonly isInTrouble: boolean;
  readonly names: Readonly<Record<string, string>>;
  readonly today: DayKey;
  readonly selected: DayKey | null;
  readonly locale: Locale;
  readonly onCompare: (choice: Partial<RuleChoice>) => void;
  readonly onExport: OnExport;
};

/** The balance beside the days is long when it has its parts. */
function hasParts({ report, details, choice }: DetailsProps): boolean {
  const isWeek = report.period.kind === "week" && !report.isFiltered;
  return isWeek && choice.isScoreShown && details.scores[0]?.state !== "too-little";
}

/** Charts, score and tables. A report that is narrowed has sums alone. */
export function ReportDetails(props: DetailsProps): JSX.Element {
  const { report, details, choice, names, today, selected, locale } = props;
  const say = createDetailsSay(locale);
  const days = (
    <DaysCard
      key={report.period.fromDay}
      report={report}
      today={today}
      selected={selected}
      isTall={hasParts(props)}
      say={say}
    />
  );
  const balance = <BalanceCard {...props} isShown={choice.isScoreShown} say={say} />;
  const trend = <TrendCard trend={details.trend} say={say} />;
  const splits = <Splits report={report} names={names} say={say} onExport={props.onExport} />;
  if (report.isFiltered)
    return (
      <>
        {days}
        {splits}
      </>
    );
  // A week that has only begun: what came before, and what a score needs.
  if (report.sums.totalMs === 0)
    return (
      <div class="wide-and-side">
        {trend}
        {balance}
      </div>
    );
  return (
    <>
      {props.isInTrouble && (
        <p class="card trouble" role="alert">
          {say.t("score.trouble")}
        </p>
      )}
      <div class="wide-and-side">
        {days}
        {balance}
      </div>
      <HeatCard details={details} say={say} />
      {splits}
      <div class="pair">
        <RestsCard
          rests={report.figures.rests}
          restGoalMin={report.loaded.restGoalMin}
          period={report.period}
          say={say}
        />
        {trend}
      </div>
      <Rules {...props} />
    </>
  );
}

function Rules({ details, choice, locale, onCompare }: DetailsProps): JSX.Element {
  return (
    <RulesCard
      findings={details.findings}
      rules={details.rules}
      setup={details.setup}
      choice={choice.rules}
      say={createRulesSay(locale)}
      onCompare={onCompare}
    />
  );
}
